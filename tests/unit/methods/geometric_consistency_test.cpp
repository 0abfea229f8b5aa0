// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/geometric_consistency.hpp>

#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::geometric_consistency_test {

using namespace sixstep;

namespace {

constexpr auto skipped = std::nullopt;

}  // namespace

TEST_CASE("the geometric consistency index of three items, by hand") {
  // a is 2 b and b is 2 c, but a is only c. The means of the rows are as ∛2 : 1 : 1/∛2, so each of
  // the three judgments strays by 2/3 log 2, and one pair is beyond what a chain needs.
  const Judgments circular = {{1, 2, 1}, {0.5, 1, 2}, {1, 0.5, 1}};
  const double third = 2.0 / 3 * std::log(2.0);
  CHECK(geometric_consistency_index(circular) == doctest::Approx(3 * third * third));
}

TEST_CASE("judgments that form a chain cannot contradict each other") {
  CHECK(geometric_consistency_index({}) == 0.0);
  CHECK(geometric_consistency_index({{1}}) == 0.0);
  CHECK(geometric_consistency_index({{1, 7}, {skipped, 1}}) == 0.0);
  CHECK(geometric_consistency_index({{1, 2, skipped}, {0.5, 1, 3}, {skipped, skipped, 1}}) == 0.0);
}

TEST_CASE("limits of the geometric consistency index follow the number of items") {
  CHECK_FALSE(geometric_consistency_limit(2).has_value());
  CHECK(geometric_consistency_limit(3) == 0.31);
  CHECK(geometric_consistency_limit(4) == 0.35);
  CHECK(geometric_consistency_limit(5) == 0.37);
  CHECK(geometric_consistency_limit(12) == 0.37);
}

TEST_CASE("faulty judgments have no geometric consistency index") {
  CHECK_THROWS_AS(geometric_consistency_index({{1, 2}, {2, 1}}), std::invalid_argument);
}

}  // namespace sixstep_tests::geometric_consistency_test
