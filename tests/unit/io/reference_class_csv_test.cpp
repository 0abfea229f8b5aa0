// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/reference_class_csv.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::reference_class_csv_test {

using namespace sixstep;

TEST_CASE("a reference class is read from a table, unknown cells left out") {
  const auto reading = read_reference_class(
      "project,cost_growth,length_growth\nbridge,1.5,\ntunnel,0.9,2\n", "ours.csv");
  CHECK(reading.diagnostics.empty());
  CHECK(reading.reference_class.name == "ours.csv");
  CHECK(reading.reference_class.cost_growth == std::vector{1.5, 0.9});
  CHECK(reading.reference_class.length_growth == std::vector{2.0});
}

TEST_CASE("a bad reference class is told cell by cell") {
  const auto code = [](std::string_view csv) {
    const auto reading = read_reference_class(csv, "x");
    return reading.diagnostics.empty() ? std::string() : reading.diagnostics.front().code;
  };
  CHECK(code("") == "missing-column");
  CHECK(code("growth\n1\n") == "missing-column");
  CHECK(code("cost_growth\n") == "wrong-count");
  CHECK(code("cost_growth\nmuch\n") == "malformed-number");
  CHECK(code("cost_growth\n-1\n") == "number-out-of-range");
  CHECK(code("cost_growth\nnan\n") == "number-out-of-range");
  CHECK(code("cost_growth\n1e400\n") == "malformed-number");
  const auto reading = read_reference_class("cost_growth\n1\n0\n", "x");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].line == 3);
}

}  // namespace sixstep_tests::reference_class_csv_test
