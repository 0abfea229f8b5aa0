// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/fcm.hpp>

#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include <sixstep/methods/fcm_effect.hpp>

namespace sixstep_tests::fcm_property_test {

using namespace sixstep;

namespace {

double between(std::mt19937& draw, double low, double high) {
  return low + (high - low) * static_cast<double>(draw()) / 0x1p32;
}

Matrix random_weights(std::mt19937& draw, std::size_t concepts) {
  Matrix weights(concepts, concepts);
  for (std::size_t row = 0; row < concepts; ++row) {
    for (double& cell : weights.row(row)) cell = draw() % 3 ? 0.0 : between(draw, -1.0, 1.0);
  }
  return weights;
}

std::vector<double> random_state(std::mt19937& draw, std::size_t concepts) {
  std::vector<double> state(concepts);
  for (double& value : state) value = between(draw, 0.0, 1.0);
  return state;
}

FcmOptions random_options(std::mt19937& draw) {
  FcmOptions options;
  options.inference = static_cast<FcmInference>(draw() % 3);
  options.transfer = static_cast<FcmTransfer>(draw() % 4);
  options.slope = between(draw, 0.3, 3.0);
  return options;
}

/// One step as the formulas say it, concept by concept.
std::vector<double> step_by_definition(const Matrix& weights, const std::vector<double>& state,
                                       const FcmOptions& options) {
  std::vector<double> next;
  for (std::size_t j = 0; j < state.size(); ++j) {
    const bool rescaled = options.inference == FcmInference::rescaled;
    double sum = 0.0;
    for (std::size_t i = 0; i < state.size(); ++i) {
      sum += weights(i, j) * (rescaled ? 2.0 * state[i] - 1.0 : state[i]);
    }
    if (rescaled) sum += 2.0 * state[j] - 1.0;
    if (options.inference == FcmInference::modified_kosko) sum += state[j];
    const double scaled = options.slope * sum;
    if (options.transfer == FcmTransfer::sigmoid) next.push_back(1.0 / (1.0 + std::exp(-scaled)));
    if (options.transfer == FcmTransfer::hyperbolic_tangent) next.push_back(std::tanh(scaled));
    if (options.transfer == FcmTransfer::bivalent) next.push_back(sum > 0.0);
    if (options.transfer == FcmTransfer::trivalent) next.push_back((sum > 0.0) - (sum < 0.0));
  }
  return next;
}

std::vector<double> walk(const Matrix& weights, std::vector<double> state,
                         const FcmOptions& options, std::size_t steps) {
  for (; steps > 0; --steps) state = step_by_definition(weights, state, options);
  return state;
}

void check_close(const std::vector<double>& a, const std::vector<double>& b, double tolerance) {
  REQUIRE(a.size() == b.size());
  for (std::size_t k = 0; k < a.size(); ++k) CHECK(std::abs(a[k] - b[k]) <= tolerance);
}

}  // namespace

TEST_CASE("a run is its definition, step by step") {
  std::mt19937 draw(21);
  for (std::size_t concepts = 1; concepts <= 40; ++concepts) {
    const Matrix weights = random_weights(draw, concepts);
    const std::vector<double> start = random_state(draw, concepts);
    FcmOptions options = random_options(draw);
    options.max_steps = 6;
    const FcmRun run = run_fcm(weights, start, {}, options);
    check_close(run.state, walk(weights, start, options, run.steps), 1e-9);
  }
}

TEST_CASE("where a map is said to settle, it stays: one period later it is where it was") {
  std::mt19937 draw(22);
  std::size_t cycles = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const std::size_t concepts = 2 + draw() % 6;
    const Matrix weights = random_weights(draw, concepts);
    const FcmOptions options = random_options(draw);
    const FcmRun run = run_fcm(weights, random_state(draw, concepts), {}, options);
    if (run.attractor == FcmAttractor::not_settled) continue;
    check_close(walk(weights, run.state, options, run.period), run.state, 1e-8);
    check_close(walk(weights, run.state, options, 20 * run.period), run.state, 1e-7);
    if (run.attractor == FcmAttractor::fixed_point) continue;
    ++cycles;
    for (std::size_t shorter = 1; shorter < run.period; ++shorter) {
      const auto other = walk(weights, run.state, options, shorter);
      double gap = 0.0;
      for (std::size_t k = 0; k < concepts; ++k) {
        gap = std::max(gap, std::abs(other[k] - run.state[k]));
      }
      CHECK(gap > options.tolerance);
    }
  }
  CHECK(cycles > 5);
}

TEST_CASE("maps that contract settle to one level, wherever they start") {
  std::mt19937 draw(23);
  std::size_t contracting = 0;
  for (int turn = 0; turn < 200; ++turn) {
    const std::size_t concepts = 2 + draw() % 5;
    const Matrix weights = random_weights(draw, concepts);
    const FcmOptions options = random_options(draw);
    const auto bound = fcm_contraction(weights, {}, options);
    if (!bound || bound->factor >= 0.95) continue;
    ++contracting;
    const FcmRun one = run_fcm(weights, random_state(draw, concepts), {}, options);
    const FcmRun other = run_fcm(weights, random_state(draw, concepts), {}, options);
    REQUIRE(one.attractor == FcmAttractor::fixed_point);
    check_close(one.level, other.level, 1e-7);
  }
  CHECK(contracting > 10);
}

TEST_CASE("no step carries two states further apart than the bound of contraction") {
  std::mt19937 draw(24);
  for (int turn = 0; turn < 200; ++turn) {
    const std::size_t concepts = 1 + draw() % 6;
    const Matrix weights = random_weights(draw, concepts);
    const FcmOptions options = random_options(draw);
    const auto bound = fcm_contraction(weights, {}, options);
    if (!bound) continue;
    const auto a = random_state(draw, concepts);
    const auto b = random_state(draw, concepts);
    const auto size = [&](const std::vector<double>& x, const std::vector<double>& y) {
      double sum = 0.0, largest = 0.0, squares = 0.0;
      for (std::size_t k = 0; k < x.size(); ++k) {
        const double gap = std::abs(x[k] - y[k]);
        sum += gap;
        largest = std::max(largest, gap);
        squares += gap * gap;
      }
      // A state is a row that is multiplied from the right: row sums bound its sum of sizes.
      if (bound->norm == FcmNorm::maximum_row_sum) return sum;
      return bound->norm == FcmNorm::maximum_column_sum ? largest : std::sqrt(squares);
    };
    const auto after =
        size(step_by_definition(weights, a, options), step_by_definition(weights, b, options));
    CHECK(after <= bound->factor * size(a, b) + 1e-12);
  }
}

TEST_CASE("samples lie within their bounds, and the seed alone decides them") {
  std::mt19937 draw(25);
  const Matrix weights = random_weights(draw, 8);
  const FcmWeightRange range = fcm_weights_around(weights, 0.2);
  const std::vector<double> start = random_state(draw, 8);
  const std::vector<FcmClamp> held{{0, 1.0}};
  FcmSampling sampling;
  sampling.samples = 50;
  const auto one = fcm_uncertainty(range, start, held, {}, sampling);
  const auto same = fcm_uncertainty(range, start, held, {}, sampling);
  sampling.seed = 2;
  const auto other = fcm_uncertainty(range, start, held, {}, sampling);
  REQUIRE(one.effects.size() == 8);
  bool differs = false;
  for (std::size_t k = 0; k < 8; ++k) {
    CHECK(one.effects[k].median == same.effects[k].median);
    differs |= one.effects[k].median != other.effects[k].median;
    CHECK(one.effects[k].lower <= one.effects[k].median);
    CHECK(one.effects[k].median <= one.effects[k].upper);
  }
  CHECK(differs);
}

}  // namespace sixstep_tests::fcm_property_test
