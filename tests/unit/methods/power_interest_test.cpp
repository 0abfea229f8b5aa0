// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/power_interest.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::power_interest_test {

using namespace sixstep;

TEST_CASE("power and interest span four quadrants") {
  CHECK(power_interest(0.9, 0.9) == PowerInterest::key_player);
  CHECK(power_interest(0.9, 0.1) == PowerInterest::keep_satisfied);
  CHECK(power_interest(0.1, 0.9) == PowerInterest::keep_informed);
  CHECK(power_interest(0.1, 0.1) == PowerInterest::minimal_effort);
}

TEST_CASE("a share at the cut is high") {
  CHECK(power_interest(0.5, 0.5) == PowerInterest::key_player);
  CHECK(power_interest(0.5, 0.5, 0.6) == PowerInterest::minimal_effort);
}

TEST_CASE("unknown power or interest is not low") {
  CHECK_FALSE(power_interest(std::nullopt, 0.9).has_value());
  CHECK_FALSE(power_interest(0.1, std::nullopt).has_value());
}

TEST_CASE("power beyond a share is refused") {
  CHECK_THROWS_AS(power_interest(4.0, 0.9), std::invalid_argument);
}

}  // namespace sixstep_tests::power_interest_test
