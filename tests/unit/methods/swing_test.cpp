// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/swing.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::swing_test {

using namespace sixstep;

namespace {

std::vector<double> alone(const std::vector<double>& points) {
  return swing_weights(std::span<const double>(points));
}

std::vector<double> together(const std::vector<std::vector<double>>& judges) {
  return swing_weights(std::span<const std::vector<double>>(judges));
}

}  // namespace

TEST_CASE("swing weights are shares of the points, whatever their sum") {
  CHECK(alone({100, 50, 50}) == std::vector<double>{0.5, 0.25, 0.25});
  CHECK(alone({10, 5, 5}) == alone({100, 50, 50}));
  CHECK(alone({0, 7}) == std::vector<double>{0, 1});
  CHECK(alone({1e308, 1e308}) == std::vector<double>{0.5, 0.5});
}

TEST_CASE("in a group each judge counts the same, however many points were given") {
  CHECK(together({{100, 100}, {1, 0}}) == std::vector<double>{0.75, 0.25});
  CHECK(together({{100, 50, 50}}) == alone({100, 50, 50}));
}

TEST_CASE("points from which no weights follow are refused") {
  CHECK_THROWS_AS(alone({}), std::invalid_argument);
  CHECK_THROWS_AS(alone({0, 0}), std::invalid_argument);
  CHECK_THROWS_AS(alone({1, -1}), std::invalid_argument);
  CHECK_THROWS_AS(alone({1, std::numeric_limits<double>::infinity()}), std::invalid_argument);
  CHECK_THROWS_AS(alone({1, std::numeric_limits<double>::quiet_NaN()}), std::invalid_argument);
  CHECK_THROWS_AS(together({}), std::invalid_argument);
  CHECK_THROWS_AS(together({{1, 2}, {1}}), std::invalid_argument);
}

}  // namespace sixstep_tests::swing_test
