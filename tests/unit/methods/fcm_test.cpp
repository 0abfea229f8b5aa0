// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/fcm.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::fcm_test {

using namespace sixstep;

namespace {

/// Two concepts: the first moves the second by `forth`, the second the first by `back`.
Matrix pair(double forth, double back) {
  Matrix weights(2, 2);
  weights(0, 1) = forth;
  weights(1, 0) = back;
  return weights;
}

FcmOptions with(FcmInference inference, FcmTransfer transfer) {
  FcmOptions options;
  options.inference = inference;
  options.transfer = transfer;
  return options;
}

const double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("each rule of inference hears something else") {
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.max_steps = 1;
  const std::vector<double> start{0.5, 0.25};
  const Matrix weights = pair(0.8, -0.4);
  CHECK(run_fcm(weights, start, {}, options).state[1] == std::tanh(0.4));
  options.inference = FcmInference::modified_kosko;
  CHECK(run_fcm(weights, start, {}, options).state[1] == doctest::Approx(std::tanh(0.65)));
  options.inference = FcmInference::rescaled;  // 2 · 0.5 − 1 = 0 and 2 · 0.25 − 1 = −0.5
  CHECK(run_fcm(weights, start, {}, options).state[1] == std::tanh(-0.5));
  options.slope = 3.0;
  CHECK(run_fcm(weights, start, {}, options).state[1] == std::tanh(-1.5));
}

TEST_CASE("each transfer gives another range of states") {
  const auto second = [](FcmTransfer transfer, double weight) {
    FcmOptions options = with(FcmInference::kosko, transfer);
    options.max_steps = 1;
    return run_fcm(pair(weight, 0.0), std::vector<double>{1.0, 0.0}, {}, options).state[1];
  };
  CHECK(second(FcmTransfer::sigmoid, -0.5) == doctest::Approx(1.0 / (1.0 + std::exp(0.5))));
  CHECK(second(FcmTransfer::hyperbolic_tangent, -0.5) == std::tanh(-0.5));
  CHECK(second(FcmTransfer::bivalent, 0.5) == 1.0);
  CHECK(second(FcmTransfer::bivalent, -0.5) == 0.0);
  CHECK(second(FcmTransfer::trivalent, -0.5) == -1.0);
  CHECK(second(FcmTransfer::trivalent, 0.0) == 0.0);
}

TEST_CASE("a map that comes to rest is at a fixed point") {
  const FcmRun run = run_fcm(pair(0.5, -0.5), std::vector<double>{1.0, 0.0});
  CHECK(run.attractor == FcmAttractor::fixed_point);
  CHECK(run.period == 1);
  CHECK(run.level == run.state);
  CHECK(run.steps < 100);
  CHECK_FALSE(run.truncated);
  CHECK(run.work == run.steps * 4);
}

TEST_CASE("concepts that push each other in turn go round in a cycle, whose mean is its level") {
  const FcmRun run = run_fcm(pair(1.0, -1.0), std::vector<double>{1.0, 1.0}, {},
                             with(FcmInference::kosko, FcmTransfer::trivalent));
  CHECK(run.attractor == FcmAttractor::limit_cycle);  // (1, 1) (−1, 1) (−1, −1) (1, −1)
  CHECK(run.period == 4);
  CHECK(run.level == std::vector<double>{0.0, 0.0});
}

TEST_CASE("a cycle that is only approached is found with its period and level") {
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.slope = 3.0;
  const FcmRun run = run_fcm(pair(1.0, -1.0), std::vector<double>{0.3, 0.1}, {}, options);
  CHECK(run.attractor == FcmAttractor::limit_cycle);
  CHECK(run.period == 4);
  CHECK(std::abs(run.level[0]) < 1e-8);
}

TEST_CASE("an oscillation that dies out is a fixed point, not a cycle") {
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.slope = 0.97;
  const FcmRun run = run_fcm(pair(1.0, -1.0), std::vector<double>{0.3, 0.1}, {}, options);
  CHECK(run.attractor == FcmAttractor::fixed_point);
  CHECK(std::abs(run.level[0]) < 1e-8);
}

TEST_CASE("a map that is given too few steps has not settled, and has no level") {
  Matrix weights(3, 3);
  weights(0, 1) = weights(1, 2) = 1.0;
  weights(2, 0) = -1.0;
  weights(0, 2) = 0.7;
  weights(1, 0) = -0.6;
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.slope = 1.5;
  options.max_steps = 20;
  const FcmRun run = run_fcm(weights, std::vector<double>{0.2, 0.1, -0.3}, {}, options);
  CHECK(run.attractor == FcmAttractor::not_settled);
  CHECK(run.period == 0);
  CHECK(run.level.empty());
  CHECK(run.steps == 20);
  CHECK_FALSE(run.truncated);
}

TEST_CASE("trap: a small step is no proof of rest, for slow maps creep on") {
  // x' = tanh(0.999 x) falls by a thousandth of itself a step: at 0.001 · x it is nowhere near 0.
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.slope = 0.999;
  options.tolerance = 1e-4;
  options.max_steps = 100'000;
  options.kept_states = 100'000;
  const FcmRun run = run_fcm(Matrix(1, 1, 1.0), std::vector<double>{0.05}, {}, options);
  CHECK(run.attractor == FcmAttractor::fixed_point);
  CHECK(std::abs(run.state[0]) <= 1.5e-4);
  CHECK(run.trajectory(0, 0) - run.trajectory(1, 0) < options.tolerance);
}

TEST_CASE("a concept that is held stays where it is, whatever moves it") {
  const std::vector<FcmClamp> held{{0, -0.5}};
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  options.kept_states = 5;
  const FcmRun run = run_fcm(pair(1.0, 1.0), std::vector<double>{1.0, 1.0}, held, options);
  for (std::size_t row = 0; row < run.trajectory.rows(); ++row)
    CHECK(run.trajectory(row, 0) == -0.5);
  CHECK(run.level[1] == std::tanh(-0.5));
}

TEST_CASE("only as much of the trajectory is kept as is asked for") {
  FcmOptions options;
  const std::vector<double> start{1.0, 0.0};
  CHECK(run_fcm(pair(0.5, 0.5), start, {}, options).trajectory == Matrix());
  options.kept_states = 3;
  const FcmRun run = run_fcm(pair(0.5, 0.5), start, {}, options);
  CHECK(run.trajectory.rows() == 3);
  CHECK(run.trajectory(0, 0) == 1.0);
  CHECK(run.steps > 3);
}

TEST_CASE("work stops at its limit, and the answer says so") {
  FcmOptions options;
  options.stop.work_limit = 11;  // two steps of four multiplications, not three
  const FcmRun run = run_fcm(pair(0.5, 0.5), std::vector<double>{1.0, 0.0}, {}, options);
  CHECK(run.truncated);
  CHECK(run.steps == 2);
  CHECK(run.work == 8);
  CHECK(run.attractor == FcmAttractor::not_settled);
  options.stop = {};
  options.stop.should_stop = [](const Progress&) { return true; };
  CHECK(run_fcm(pair(0.5, 0.5), std::vector<double>{1.0, 0.0}, {}, options).steps == 0);
}

TEST_CASE("an empty map rests, and a map without influences forgets its start") {
  const FcmRun empty = run_fcm(Matrix(), {});
  CHECK(empty.attractor == FcmAttractor::fixed_point);
  CHECK(empty.state.empty());
  const FcmRun run = run_fcm(Matrix(2, 2), std::vector<double>{1.0, 0.0}, {},
                             with(FcmInference::kosko, FcmTransfer::sigmoid));
  CHECK(run.level == std::vector<double>{0.5, 0.5});
}

TEST_CASE("a weight on the diagonal is influence of a concept on itself") {
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::bivalent);
  const FcmRun run = run_fcm(Matrix(1, 1, 1.0), std::vector<double>{1.0}, {}, options);
  CHECK(run.level == std::vector<double>{1.0});
}

TEST_CASE("what is no fuzzy cognitive map is refused") {
  const std::vector<double> start{1.0, 0.0};
  const Matrix good = pair(0.5, 0.5);
  CHECK_THROWS_AS(run_fcm(Matrix(2, 3), start), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(pair(1.5, 0.0), start), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(pair(unknown, 0.0), start), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(good, std::vector<double>{1.0}), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(good, std::vector<double>{1.0, unknown}), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(good, start, std::vector<FcmClamp>{{2, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(run_fcm(good, start, std::vector<FcmClamp>{{0, 2.0}}), std::invalid_argument);
  FcmOptions options;
  options.slope = 0.0;
  CHECK_THROWS_AS(run_fcm(good, start, {}, options), std::invalid_argument);
  options = {};
  options.tolerance = -1.0;
  CHECK_THROWS_AS(run_fcm(good, start, {}, options), std::invalid_argument);
  options = {};
  options.settled_steps = 0;
  CHECK_THROWS_AS(run_fcm(good, start, {}, options), std::invalid_argument);
}

TEST_CASE("the bound of contraction takes the smallest of three norms, and says which") {
  Matrix weights(3, 3);
  weights(0, 1) = weights(0, 2) = 1.0;  // row sum 2, column sums 1, Frobenius √2
  FcmOptions options = with(FcmInference::kosko, FcmTransfer::sigmoid);
  options.slope = 2.0;
  auto found = fcm_contraction(weights, {}, options);
  REQUIRE(found.has_value());
  CHECK(found->factor == 0.5);
  CHECK(found->norm == FcmNorm::maximum_column_sum);
  options.transfer = FcmTransfer::hyperbolic_tangent;
  CHECK(fcm_contraction(weights, {}, options)->factor == 2.0);
  options.inference = FcmInference::modified_kosko;
  CHECK(fcm_contraction(weights, {}, options)->factor == 4.0);
  options.inference = FcmInference::rescaled;
  CHECK(fcm_contraction(weights, {}, options)->factor == 8.0);
  options.transfer = FcmTransfer::bivalent;
  CHECK_FALSE(fcm_contraction(weights, {}, options).has_value());
}

TEST_CASE("what is held moves nothing apart") {
  const FcmOptions options = with(FcmInference::kosko, FcmTransfer::hyperbolic_tangent);
  CHECK(fcm_contraction(pair(0.5, 0.5), {}, options)->factor == 0.5);
  CHECK(fcm_contraction(pair(0.5, 0.5), std::vector<FcmClamp>{{0, 1.0}}, options)->factor == 0.0);
}

}  // namespace sixstep_tests::fcm_test
