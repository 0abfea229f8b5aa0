// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/salience.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::salience_test {

using namespace sixstep;

TEST_CASE("a share at the cut counts as had") {
  CHECK(salience_class(0.5, 0.49, 0.0) == SalienceClass::dormant);
  CHECK(salience_class(0.5, 0.5, 0.0) == SalienceClass::dominant);
  CHECK(salience_class(0.5, 0.49, 0.0, 0.4) == SalienceClass::dominant);
}

TEST_CASE("one unknown share leaves the class open, however high the others are") {
  CHECK_FALSE(salience_class(std::nullopt, 1.0, 1.0).has_value());
  CHECK_FALSE(salience_class(1.0, std::nullopt, 1.0).has_value());
  CHECK_FALSE(salience_class(0.0, 0.0, std::nullopt).has_value());
}

TEST_CASE("what is not a share is refused, even beside an unknown one") {
  CHECK_THROWS_AS(salience_class(1.2, 0.5, 0.5), std::invalid_argument);
  CHECK_THROWS_AS(salience_class(0.5, std::nullopt, 0.5, -1.0), std::invalid_argument);
}

TEST_CASE("groups count attributes") {
  CHECK(salience_group(SalienceClass::non_stakeholder) == SalienceGroup::none);
  CHECK(salience_group(SalienceClass::demanding) == SalienceGroup::latent);
  CHECK(salience_group(SalienceClass::dangerous) == SalienceGroup::expectant);
  CHECK(salience_group(SalienceClass::definitive) == SalienceGroup::definitive);
}

}  // namespace sixstep_tests::salience_test
