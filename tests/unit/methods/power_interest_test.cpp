// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/power_interest.hpp>

#include <doctest/doctest.h>

using namespace sixstep;

TEST_CASE("power and interest from the cut on place a stakeholder in one of four quadrants") {
  CHECK(power_interest(0.5, 0.5) == PowerInterest::manage_closely);
  CHECK(power_interest(0.9, 0.49) == PowerInterest::keep_satisfied);
  CHECK(power_interest(0.1, 0.8) == PowerInterest::keep_informed);
  CHECK(power_interest(0.0, 0.0) == PowerInterest::monitor);
  CHECK(power_interest(0.6, 0.6, 0.7) == PowerInterest::monitor);
}

TEST_CASE("a missing share is not a low share") {
  CHECK(power_interest({}, 0.9) == PowerInterest::not_enough_known);
  CHECK(power_interest(0.9, {}) == PowerInterest::not_enough_known);
}
