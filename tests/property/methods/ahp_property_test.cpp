// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ahp.hpp>

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/ahp_group.hpp>

namespace sixstep_tests::ahp_property_test {

using namespace sixstep;

namespace {

double draw_share(std::mt19937& draw) { return (1.0 + static_cast<double>(draw() % 1000)) / 1000; }

/// Judgments on Saaty's scale at random: anything but consistent.
Judgments random_judgments(std::mt19937& draw, std::size_t items) {
  Judgments judgments(items, std::vector<std::optional<double>>(items, 1.0));
  for (std::size_t row = 0; row < items; ++row) {
    for (std::size_t column = row + 1; column < items; ++column) {
      const double strength = 1.0 + static_cast<double>(draw() % 9);
      judgments[row][column] = draw() % 2 ? strength : 1.0 / strength;
      judgments[column][row] = 1.0 / *judgments[row][column];
    }
  }
  return judgments;
}

Judgments consistent_judgments(const std::vector<double>& weights) {
  Judgments judgments(weights.size());
  for (std::size_t row = 0; row < weights.size(); ++row) {
    for (const double weight : weights) judgments[row].push_back(weights[row] / weight);
  }
  return judgments;
}

}  // namespace

TEST_CASE("consistent judgments have a consistency ratio of 0 and their weights back") {
  std::mt19937 draw(1);
  for (std::size_t items = 3; items <= 12; ++items) {
    std::vector<double> weights(items);
    double sum = 0.0;
    for (double& weight : weights) sum += weight = draw_share(draw);
    for (const auto method :
         {PriorityMethod::principal_eigenvector, PriorityMethod::geometric_mean}) {
      const auto found = ahp_priorities(consistent_judgments(weights), {.method = method});
      CHECK(*found.consistency_ratio < 1e-12);
      for (std::size_t k = 0; k < items; ++k) {
        CHECK(found.weights[k] == doctest::Approx(weights[k] / sum).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("weights are an eigenvector: judgments times weights are lambda times weights") {
  std::mt19937 draw(2);
  for (std::size_t items = 3; items <= 12; ++items) {
    const Judgments judgments = random_judgments(draw, items);
    const auto found = ahp_priorities(judgments);
    CHECK(found.lambda_max >= static_cast<double>(items));
    for (std::size_t row = 0; row < items; ++row) {
      double product = 0.0;
      for (std::size_t k = 0; k < items; ++k) product += *judgments[row][k] * found.weights[k];
      CHECK(product == doctest::Approx(found.lambda_max * found.weights[row]).epsilon(1e-10));
    }
  }
}

TEST_CASE("the geometric mean method multiplies along rows") {
  std::mt19937 draw(3);
  const Judgments judgments = random_judgments(draw, 6);
  const auto weights =
      ahp_priorities(judgments, {.method = PriorityMethod::geometric_mean}).weights;
  std::vector<double> means(6, 1.0);
  double sum = 0.0;
  for (std::size_t row = 0; row < 6; ++row) {
    for (const auto& cell : judgments[row]) means[row] *= std::pow(*cell, 1.0 / 6);
    sum += means[row];
  }
  for (std::size_t k = 0; k < 6; ++k) CHECK(weights[k] == doctest::Approx(means[k] / sum));
}

TEST_CASE("weights do not depend on the order of the items") {
  std::mt19937 draw(4);
  const std::size_t items = 7;
  const Judgments judgments = random_judgments(draw, items);
  Judgments turned(items, std::vector<std::optional<double>>(items));
  for (std::size_t row = 0; row < items; ++row) {
    for (std::size_t column = 0; column < items; ++column) {
      turned[items - 1 - row][items - 1 - column] = judgments[row][column];
    }
  }
  const auto straight = ahp_priorities(judgments);
  const auto backwards = ahp_priorities(turned);
  CHECK(straight.lambda_max == doctest::Approx(backwards.lambda_max).epsilon(1e-12));
  for (std::size_t k = 0; k < items; ++k) {
    CHECK(straight.weights[k] == doctest::Approx(backwards.weights[items - 1 - k]).epsilon(1e-10));
  }
}

TEST_CASE("skipping pairs of consistent judgments changes no weight while a chain is left") {
  std::mt19937 draw(5);
  const std::vector<double> weights = {0.4, 0.3, 0.15, 0.1, 0.05};
  for (int round = 0; round < 50; ++round) {
    Judgments judgments = consistent_judgments(weights);
    for (std::size_t row = 0; row < 5; ++row) {
      for (std::size_t column = row + 2; column < 5; ++column) {
        if (draw() % 2) judgments[row][column] = judgments[column][row] = std::nullopt;
      }
    }
    const auto found = ahp_priorities(judgments);
    for (std::size_t k = 0; k < 5; ++k) {
      CHECK(found.weights[k] == doctest::Approx(weights[k]).epsilon(1e-9));
    }
  }
}

TEST_CASE("a group of one judge thinks what the judge thinks") {
  std::mt19937 draw(6);
  const std::vector<Judgments> judge = {random_judgments(draw, 5)};
  const auto alone = ahp_priorities(judge[0]).weights;
  const auto together = ahp_priorities(aggregate_judgments(judge)).weights;
  for (std::size_t k = 0; k < 5; ++k) CHECK(together[k] == doctest::Approx(alone[k]));
}

}  // namespace sixstep_tests::ahp_property_test
