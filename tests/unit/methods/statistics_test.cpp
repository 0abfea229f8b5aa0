// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/statistics.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

using namespace sixstep;

TEST_CASE("the median of an even sample lies half-way between its middle members") {
  CHECK(median(std::vector{4.0, 1.0, 3.0, 2.0}) == 2.5);
  CHECK(median(std::vector{5.0, 1.0, 2.0}) == 2.0);
}

TEST_CASE("quartiles interpolate as definition 7 of Hyndman and Fan says") {
  // 1 … 4: positions 0.75 and 2.25 of three steps.
  CHECK(quantile(std::vector{1.0, 2.0, 3.0, 4.0}, 0.25) == doctest::Approx(1.75));
  CHECK(interquartile_range(std::vector{1.0, 2.0, 3.0, 4.0}) == doctest::Approx(1.5));
  CHECK(interquartile_range(std::vector{3.0}) == 0.0);
}

TEST_CASE("a sample that is empty or holds no number is refused") {
  CHECK_THROWS_AS(median({}), std::invalid_argument);
  CHECK_THROWS_AS(median(std::vector{1.0, std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS(quantile(std::vector{1.0}, 1.5), std::invalid_argument);
}
