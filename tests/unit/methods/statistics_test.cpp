// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/statistics.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::statistics_test {

using namespace sixstep;

using Values = std::vector<double>;

TEST_CASE("the median is the middle value, or halfway between the two in the middle") {
  CHECK(median(Values{3, 1, 2}) == 2.0);
  CHECK(median(Values{4, 1, 2, 3}) == 2.5);
  CHECK(median(Values{5}) == 5.0);
}

TEST_CASE("quartiles follow definition 7, as R's quantile() does by default") {
  // R 4: quantile(c(1, 3, 4, 4)) prints 25 % 2.5 and 75 % 4; quantile(1:10) prints 3.25 and 7.75.
  CHECK(quartiles(Values{4, 1, 4, 3}) == Quartiles{2.5, 4.0});
  CHECK(quartiles(Values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) == Quartiles{3.25, 7.75});
  CHECK(quartiles(Values{4, 1, 4, 3})->range() == 1.5);
}

TEST_CASE("one value has no spread") { CHECK(quartiles(Values{3})->range() == 0.0); }

TEST_CASE("the outermost quantiles are the extremes") {
  CHECK(quantile(Values{7, -2, 3}, 0.0) == -2.0);
  CHECK(quantile(Values{7, -2, 3}, 1.0) == 7.0);
}

TEST_CASE("of no values nothing is known") {
  CHECK_FALSE(median({}).has_value());
  CHECK_FALSE(quartiles({}).has_value());
  CHECK_FALSE(quantile({}, 0.8).has_value());
}

TEST_CASE("values that are not finite, and shares beyond 0 and 1, are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(median(Values{1, nan}), std::invalid_argument);
  CHECK_THROWS_AS(quantile(Values{1}, 1.5), std::invalid_argument);
  CHECK_THROWS_AS(quantile(Values{1}, nan), std::invalid_argument);
}

}  // namespace sixstep_tests::statistics_test
