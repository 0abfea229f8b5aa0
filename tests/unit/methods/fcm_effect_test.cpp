// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/fcm_effect.hpp>

#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::fcm_effect_test {

using namespace sixstep;

namespace {

FcmOptions plain() {
  FcmOptions options;
  options.inference = FcmInference::kosko;
  options.transfer = FcmTransfer::hyperbolic_tangent;
  return options;
}

/// The first concept moves the second, the second the third.
Matrix chain(double first, double second) {
  Matrix weights(3, 3);
  weights(0, 1) = first;
  weights(1, 2) = second;
  return weights;
}

const std::vector<double> at_rest{0.0, 0.0, 0.0};
const std::vector<FcmClamp> push_first{{0, 1.0}};

}  // namespace

TEST_CASE("an effect is the difference between two levels, not the level itself") {
  FcmOptions options = plain();
  options.transfer = FcmTransfer::sigmoid;
  const FcmEffect found = fcm_effect(chain(0.5, -0.5), at_rest, push_first, options);
  REQUIRE(found.absolute.size() == 3);
  const auto sigmoid = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  CHECK(found.baseline.level[0] == 0.5);
  CHECK(found.absolute[0] == 0.5);
  CHECK(found.absolute[1] == doctest::Approx(sigmoid(0.5) - sigmoid(0.25)));
  CHECK(found.absolute[2] < 0.0);
}

TEST_CASE("trap: absolute and relative change are two things, and of nothing there is no share") {
  const FcmEffect found = fcm_effect(chain(0.5, -0.5), at_rest, push_first, plain());
  CHECK(found.baseline.level == at_rest);
  CHECK(found.absolute[1] == doctest::Approx(std::tanh(0.5)));
  for (const auto& share : found.relative) CHECK_FALSE(share.has_value());

  FcmOptions options = plain();
  options.transfer = FcmTransfer::sigmoid;
  const FcmEffect shares = fcm_effect(chain(0.5, -0.5), at_rest, push_first, options);
  CHECK(shares.relative[0] == 1.0);  // from 0.5 to 1
  CHECK(*shares.relative[1] == doctest::Approx(shares.absolute[1] / shares.baseline.level[1]));
}

TEST_CASE("a rise from below 0 is a rise in relative terms too") {
  Matrix weights(2, 2);
  weights(0, 0) = 1.0;  // keeps itself going, at −0.9…
  weights(0, 1) = 0.5;
  FcmOptions options = plain();
  options.slope = 2.0;
  const std::vector<FcmClamp> stop_it{{0, 0.0}};
  const FcmEffect found = fcm_effect(weights, std::vector<double>{-1.0, 0.0}, stop_it, options);
  REQUIRE(found.absolute.size() == 2);
  CHECK(found.absolute[1] > 0.0);
  CHECK(*found.relative[1] == doctest::Approx(1.0));
}

TEST_CASE("an effect on a map that does not settle is not known") {
  Matrix weights(2, 2);
  weights(0, 1) = 1.0;
  weights(1, 0) = -1.0;
  FcmOptions options = plain();
  options.transfer = FcmTransfer::trivalent;
  options.max_steps = 5;
  const FcmEffect found = fcm_effect(weights, std::vector<double>{1.0, 1.0}, push_first, options);
  CHECK(found.baseline.attractor == FcmAttractor::not_settled);
  CHECK(found.absolute.empty());
  CHECK(found.relative.empty());
  options.max_steps = 100;  // now the cycle is found, and its mean stands for it
  CHECK(fcm_effect(weights, std::vector<double>{1.0, 1.0}, push_first, options).absolute[0] == 1.0);
}

TEST_CASE("a range of weights keeps to -1 ... 1 and adds no influence that nobody named") {
  const FcmWeightRange range = fcm_weights_around(chain(0.9, -0.1), 0.25);
  CHECK(range.low(0, 1) == doctest::Approx(0.65));
  CHECK(range.high(0, 1) == 1.0);
  CHECK(range.low(1, 2) == doctest::Approx(-0.35));
  CHECK(range.high(1, 2) == doctest::Approx(0.15));
  CHECK(range.low(2, 0) == 0.0);
  CHECK(range.high(2, 0) == 0.0);
  CHECK_THROWS_AS(fcm_weights_around(chain(0.9, -0.1), -0.25), std::invalid_argument);
}

TEST_CASE("what is sure under every weight is told from what is not") {
  FcmSampling sampling;
  sampling.samples = 400;
  const FcmWeightRange range{chain(0.2, -0.5), chain(0.8, 0.5)};
  const FcmUncertainty found = fcm_uncertainty(range, at_rest, push_first, plain(), sampling);
  CHECK(found.samples == 400);
  CHECK(found.settled == 400);
  REQUIRE(found.effects.size() == 3);
  CHECK(found.effects[1].rises == 1.0);
  CHECK(found.effects[1].lower > std::tanh(0.2));
  CHECK(found.effects[1].upper < std::tanh(0.8));
  CHECK(found.effects[1].median == doctest::Approx(std::tanh(0.5)).epsilon(0.1));
  CHECK(found.effects[2].rises + found.effects[2].falls + found.effects[2].unchanged ==
        doctest::Approx(1.0));
  CHECK(found.effects[2].rises == doctest::Approx(0.5).epsilon(0.2));
  CHECK(found.effects[2].lower < 0.0);
  CHECK(found.effects[2].upper > 0.0);
}

TEST_CASE("weights that are known for sure leave no spread, and seeds change nothing then") {
  FcmSampling sampling;
  sampling.samples = 3;
  const Matrix weights = chain(0.5, 0.5);
  const FcmUncertainty found =
      fcm_uncertainty({weights, weights}, at_rest, push_first, plain(), sampling);
  const FcmEffect sure = fcm_effect(weights, at_rest, push_first, plain());
  CHECK(found.effects[2].lower == sure.absolute[2]);
  CHECK(found.effects[2].upper == sure.absolute[2]);
}

TEST_CASE("a work limit leaves the samples that were finished") {
  FcmOptions options = plain();
  const FcmWeightRange range = fcm_weights_around(chain(0.5, 0.5), 0.1);
  FcmSampling sampling;
  sampling.samples = 10;
  const FcmUncertainty whole = fcm_uncertainty(range, at_rest, push_first, options, sampling);
  options.stop.work_limit = whole.work / 2;
  const FcmUncertainty half = fcm_uncertainty(range, at_rest, push_first, options, sampling);
  CHECK(half.truncated);
  CHECK(half.samples < 10);
  CHECK(half.samples > 0);
  sampling.samples = half.samples;
  options.stop = {};
  const FcmUncertainty same = fcm_uncertainty(range, at_rest, push_first, options, sampling);
  CHECK(same.effects[2].median == half.effects[2].median);
}

TEST_CASE("ranges and shares out of order are refused") {
  const FcmWeightRange range{chain(0.5, 0.5), chain(0.4, 0.5)};
  CHECK_THROWS_AS(fcm_uncertainty(range, at_rest, push_first), std::invalid_argument);
  const FcmWeightRange good{chain(0.4, 0.5), chain(0.5, 0.5)};
  FcmSampling sampling;
  sampling.lower = 0.9;
  sampling.upper = 0.1;
  CHECK_THROWS_AS(fcm_uncertainty(good, at_rest, push_first, {}, sampling), std::invalid_argument);
  sampling = {};
  sampling.samples = 0;
  CHECK_THROWS_AS(fcm_uncertainty(good, at_rest, push_first, {}, sampling), std::invalid_argument);
}

}  // namespace sixstep_tests::fcm_effect_test
