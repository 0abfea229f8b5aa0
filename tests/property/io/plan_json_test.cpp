// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/plan_json.hpp>

#include <cstdint>

#include <doctest/doctest.h>

#include <support/random_plan.hpp>

namespace sixstep_tests::plan_json_test {

using namespace sixstep;

TEST_CASE("every plan comes back from its document as it was, and the document too") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Plan plan = test_support::random_plan(seed);
    const std::string written = write_plan(plan);
    const PlanReading reading = read_plan(written);
    CAPTURE(written);
    for (const Diagnostic& diagnostic : reading.diagnostics) CAPTURE(diagnostic.message);
    REQUIRE(reading.plan);
    CHECK(*reading.plan == plan);
    CHECK(write_plan(*reading.plan) == written);
  }
}

TEST_CASE("no changes leave every plan as it was") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Plan plan = test_support::random_plan(seed);
    const PlanReading reading = apply_changes(plan, {});
    REQUIRE(reading.plan);
    CHECK(*reading.plan == plan);
  }
}

}  // namespace sixstep_tests::plan_json_test
