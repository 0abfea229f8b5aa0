// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/value_axis.hpp>

#include <limits>

#include <doctest/doctest.h>

namespace sixstep_tests::value_axis_test {

using namespace sixstep;

TEST_CASE("an axis ends at the round number above the largest value") {
  CHECK(ValueAxis(17, 0, 100).end() == doctest::Approx(20));
  CHECK(ValueAxis(20, 0, 100).end() == doctest::Approx(20));
  CHECK(ValueAxis(0.3, 0, 100).end() == doctest::Approx(0.3));
  CHECK(ValueAxis(6.1e11, 0, 100).end() == doctest::Approx(8e11));
}

TEST_CASE("values rise from the bottom") {
  const ValueAxis axis(20, 10, 110);
  CHECK(axis.y(0) == 110);
  CHECK(axis.y(20) == 10);
}

TEST_CASE("without a positive value the axis still has a length") {
  CHECK(ValueAxis(0, 0, 100).end() == 1);
  CHECK(ValueAxis(-5, 0, 100).end() == 1);
  CHECK(ValueAxis(std::numeric_limits<double>::infinity(), 0, 100).end() == 1);
}

TEST_CASE("numbers too small or too large for steps leave the axis as long as it is without any") {
  for (const double largest : {5e-324, 1e-310, 1.7e308}) {
    CHECK(ValueAxis(largest, 0, 100).end() == 1);
    CHECK(ValueAxis(largest, 0, 100).step() == 1);
  }
}

}  // namespace sixstep_tests::value_axis_test
