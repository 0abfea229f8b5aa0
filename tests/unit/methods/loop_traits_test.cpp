// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/loop_traits.hpp>

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::loop_traits_test {

using namespace sixstep;

namespace {

const std::vector<Polarity> polarity = {Polarity::negative, Polarity::positive, Polarity::negative,
                                        Polarity::unknown};
const std::vector<std::optional<double>> delay = {3.0, 6.0, std::nullopt, 1.0};
const std::vector<std::optional<double>> strength = {0.5, 0.5, 0.2, std::nullopt};

LoopTraits read(const std::vector<EdgeIndex>& loop) {
  return loop_traits(loop, {polarity, delay, strength});
}

}  // namespace

TEST_CASE("an odd number of negative links balances, an even number reinforces") {
  CHECK(read({0, 1}).kind == LoopKind::balancing);
  CHECK(read({0, 1, 2}).kind == LoopKind::reinforcing);
  CHECK(read({1}).kind == LoopKind::reinforcing);
}

TEST_CASE("one link of unknown sign leaves the whole loop indeterminate") {
  CHECK(read({0, 3}).kind == LoopKind::indeterminate);
}

TEST_CASE("delays add and strengths multiply along the loop") {
  CHECK(read({0, 1}).delay == 9.0);
  CHECK(read({0, 1}).strength == 0.25);
}

TEST_CASE("one unknown delay or strength makes the loop's unknown, never smaller") {
  CHECK_FALSE(read({0, 1, 2}).delay.has_value());
  CHECK(read({0, 1, 2}).strength.has_value());
  CHECK_FALSE(read({0, 3}).strength.has_value());
  CHECK(read({0, 3}).delay == 4.0);
}

TEST_CASE("an edge that nothing is said about is refused") {
  CHECK_THROWS_AS(read({0, 4}), std::out_of_range);
}

}  // namespace sixstep_tests::loop_traits_test
