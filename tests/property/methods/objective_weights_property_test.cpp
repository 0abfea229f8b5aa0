// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/objective_weights.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::objective_weights_property_test {

using namespace sixstep;

namespace {

Matrix random_values(std::uint64_t stream) {
  const CounterRandom random(41, stream);
  std::uint64_t draw = 0;
  const std::size_t alternatives = 3 + random.below(draw++, 8);
  Matrix values(alternatives, 2 + random.below(draw++, 5));
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (double& cell : values.row(row)) cell = 0.1 + 10 * random.unit(draw++);
  }
  return values;
}

std::vector<double> column(const Matrix& values, std::size_t k) {
  std::vector<double> cells;
  for (std::size_t row = 0; row < values.rows(); ++row) cells.push_back(values(row, k));
  return cells;
}

double mean(const std::vector<double>& cells) {
  return std::accumulate(cells.begin(), cells.end(), 0.0) / static_cast<double>(cells.size());
}

double covariance(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t row = 0; row < a.size(); ++row) sum += (a[row] - mean(a)) * (b[row] - mean(b));
  return sum / static_cast<double>(a.size());
}

/// The formula of Diakoulaki et al., cell by cell.
std::vector<double> critic_by_formula(const Matrix& values) {
  std::vector<double> result;
  for (std::size_t own = 0; own < values.columns(); ++own) {
    const auto cells = column(values, own);
    const auto [least, most] = std::ranges::minmax(cells);
    double sum = 0.0;
    for (std::size_t other = 0; other < values.columns(); ++other) {
      const auto cells_too = column(values, other);
      sum += 1 - covariance(cells, cells_too) /
                     std::sqrt(covariance(cells, cells) * covariance(cells_too, cells_too));
    }
    result.push_back(std::sqrt(covariance(cells, cells)) / (most - least) * sum);
  }
  return result;
}

void check_shares(const std::vector<double>& weights, std::vector<double> amounts) {
  const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    CHECK(weights[k] == doctest::Approx(amounts[k] / sum).epsilon(1e-9));
  }
}

}  // namespace

TEST_CASE("CRITIC weights follow the formula") {
  for (std::uint64_t stream = 0; stream < 60; ++stream) {
    CAPTURE(stream);
    const Matrix values = random_values(stream);
    check_shares(critic_weights(values).weights, critic_by_formula(values));
  }
}

TEST_CASE("objective weights sum to 1 and do not depend on units") {
  for (std::uint64_t stream = 100; stream < 140; ++stream) {
    CAPTURE(stream);
    const Matrix values = random_values(stream);
    Matrix rescaled = values;
    for (std::size_t row = 0; row < values.rows(); ++row) {
      for (std::size_t k = 0; k < values.columns(); ++k) {
        rescaled(row, k) *= std::pow(10.0, static_cast<double>(k));
      }
    }
    for (const auto method : {+[](const Matrix& m) { return entropy_weights(m); },
                              +[](const Matrix& m) { return critic_weights(m); },
                              +[](const Matrix& m) { return deviation_weights(m); }}) {
      const auto weights = method(values).weights;
      CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == doctest::Approx(1.0));
      check_shares(method(rescaled).weights, weights);
    }
  }
}

TEST_CASE("objective weights do not depend on the order of alternatives and criteria") {
  for (std::uint64_t stream = 200; stream < 230; ++stream) {
    CAPTURE(stream);
    const Matrix values = random_values(stream);
    Matrix turned(values.rows(), values.columns());
    for (std::size_t row = 0; row < values.rows(); ++row) {
      for (std::size_t k = 0; k < values.columns(); ++k) {
        turned(values.rows() - 1 - row, values.columns() - 1 - k) = values(row, k);
      }
    }
    for (const auto method : {+[](const Matrix& m) { return entropy_weights(m); },
                              +[](const Matrix& m) { return critic_weights(m); },
                              +[](const Matrix& m) { return deviation_weights(m); }}) {
      auto backwards = method(turned).weights;
      std::reverse(backwards.begin(), backwards.end());
      check_shares(method(values).weights, backwards);
    }
  }
}

}  // namespace sixstep_tests::objective_weights_property_test
