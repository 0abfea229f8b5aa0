// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/promethee.hpp>

#include <cmath>
#include <numeric>

#include <doctest/doctest.h>
#include <support/random_table.hpp>

namespace sixstep_tests::promethee_property_test {

using namespace sixstep;
using test_support::draw_share;

namespace {

constexpr std::size_t shapes = words_of(PreferenceShape{}).size();

/// Thresholds of the size of the differences, or far above or below them.
PreferenceFunction random_function(std::mt19937_64& draw) {
  const double size = std::pow(10.0, 4.0 * draw_share(draw) - 2.0);
  PreferenceFunction function;
  function.shape = static_cast<PreferenceShape>(draw() % shapes);
  function.indifference = draw() % 2 ? 1.0 : size * draw_share(draw);
  function.preference = function.indifference + (draw() % 8 ? size * draw_share(draw) : 0.0);
  if (function.shape == PreferenceShape::v_shape) function.preference += size;
  function.inflection = size;
  return function;
}

std::vector<PreferenceFunction> random_functions(std::mt19937_64& draw, std::size_t count) {
  std::vector<PreferenceFunction> functions;
  for (std::size_t k = 0; k < count; ++k) functions.push_back(random_function(draw));
  return functions;
}

/// Brans & Vincke's table, read line by line.
double naive_preference(const PreferenceFunction& f, double d) {
  if (d <= 0.0) return 0.0;
  const double q = f.indifference;
  const double p = f.preference;
  if (f.shape == PreferenceShape::usual) return 1.0;
  if (f.shape == PreferenceShape::u_shape) return d <= q ? 0.0 : 1.0;
  if (f.shape == PreferenceShape::v_shape) return d <= p ? d / p : 1.0;
  if (f.shape == PreferenceShape::level) return d <= q ? 0.0 : d <= p ? 0.5 : 1.0;
  if (f.shape == PreferenceShape::linear) return d <= q ? 0.0 : d <= p ? (d - q) / (p - q) : 1.0;
  return 1.0 - std::exp(-d * d / (2.0 * f.inflection * f.inflection));
}

struct NaiveFlows {
  std::vector<double> positive;
  std::vector<double> negative;
};

/// Pair by pair, as the method is defined.
NaiveFlows naive_flows(const DecisionTable& table, std::span<const PreferenceFunction> functions) {
  const std::size_t count = table.values.rows();
  const double sum = std::accumulate(table.weights.begin(), table.weights.end(), 0.0);
  NaiveFlows flows{std::vector<double>(count, 0.0), std::vector<double>(count, 0.0)};
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = 0; b < count; ++b) {
      double index = 0.0;
      for (std::size_t k = 0; k < functions.size(); ++k) {
        const double sign = table.better[k] == Goodness::more ? 1.0 : -1.0;
        const double difference = sign * (table.values(a, k) - table.values(b, k));
        index += table.weights[k] / sum * naive_preference(functions[k], difference);
      }
      flows.positive[a] += index / static_cast<double>(count - 1);
      flows.negative[b] += index / static_cast<double>(count - 1);
    }
  }
  return flows;
}

void check_equal(const std::vector<double>& ours, const std::vector<double>& naive) {
  REQUIRE(ours.size() == naive.size());
  double furthest = 0.0;
  for (std::size_t k = 0; k < ours.size(); ++k) {
    furthest = std::max(furthest, std::abs(ours[k] - naive[k]));
  }
  CHECK(furthest <= 1e-12);
}

}  // namespace

TEST_CASE("flows by sorting are the flows pair by pair, of all shapes and threshold sizes") {
  std::mt19937_64 draw(1);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    const std::size_t count = 2 + draw() % 60;
    const DecisionTable table = test_support::random_table(draw, count, 1 + draw() % 6);
    const auto functions = random_functions(draw, table.weights.size());
    const Promethee found = promethee(table, functions);
    const NaiveFlows naive = naive_flows(table, functions);
    check_equal(found.positive, naive.positive);
    check_equal(found.negative, naive.negative);
  }
}

TEST_CASE("flows stay exact where values are large and differ little") {
  // A billion and a little, to the last digit: plain sums of values leave four of a difference.
  std::mt19937_64 draw(2);
  for (std::size_t shape = 0; shape < shapes; ++shape) {
    CAPTURE(shape);
    DecisionTable table = test_support::random_table(draw, 300, 1);
    for (std::size_t row = 0; row < 300; ++row) {
      table.values(row, 0) = 1e9 + draw_share(draw);
    }
    const PreferenceFunction function[] = {
        {static_cast<PreferenceShape>(shape), 0.0625, 0.5, 0.125}};
    const NaiveFlows naive = naive_flows(table, function);
    check_equal(promethee(table, function).positive, naive.positive);
    check_equal(promethee(table, function).negative, naive.negative);
  }
}

TEST_CASE("net flows sum to 0, over all criteria and on each") {
  std::mt19937_64 draw(3);
  for (int round = 0; round < 50; ++round) {
    const DecisionTable table = test_support::random_table(draw, 1 + draw() % 80, 4);
    const Promethee found = promethee(table, random_functions(draw, 4));
    CHECK(std::abs(std::accumulate(found.net.begin(), found.net.end(), 0.0)) < 1e-12);
    for (std::size_t k = 0; k < 4; ++k) {
      double sum = 0.0;
      for (std::size_t row = 0; row < found.net.size(); ++row) sum += found.criterion_net(row, k);
      CHECK(std::abs(sum) < 1e-12);
    }
  }
}

TEST_CASE("net flows are the weighted sum of the criteria's") {
  std::mt19937_64 draw(4);
  const DecisionTable table = test_support::random_table(draw, 40, 5);
  const Promethee found = promethee(table, random_functions(draw, 5));
  for (std::size_t row = 0; row < 40; ++row) {
    double sum = 0.0;
    for (std::size_t k = 0; k < 5; ++k) sum += found.weights[k] * found.criterion_net(row, k);
    CHECK(std::abs(found.net[row] - sum) < 1e-14);
  }
}

TEST_CASE("flows do not depend on the order of the alternatives, nor on threads, bit by bit") {
  std::mt19937_64 draw(5);
  for (int round = 0; round < 30; ++round) {
    const DecisionTable table = test_support::random_table(draw, 50, 6);
    const auto functions = random_functions(draw, 6);
    const auto order = test_support::random_order(draw, 50);
    const Promethee found = promethee(table, functions);
    const Promethee turned =
        promethee(test_support::in_order(table, order), functions, {.threads = 3});
    CHECK(test_support::is_in_order(turned.positive, found.positive, order));
    CHECK(test_support::is_in_order(turned.negative, found.negative, order));
    CHECK(test_support::is_in_order(turned.ranking.place, found.ranking.place, order));
  }
}

TEST_CASE("flows do not depend on units, if thresholds are converted too") {
  std::mt19937_64 draw(6);
  DecisionTable table = test_support::random_table(draw, 50, 6);
  auto functions = random_functions(draw, 6);
  const Promethee found = promethee(table, functions);
  for (std::size_t k = 0; k < 6; ++k) {
    const double unit = std::ldexp(1.0, static_cast<int>(k) - 3);
    for (std::size_t row = 0; row < 50; ++row) table.values(row, k) *= unit;
    functions[k].indifference *= unit;
    functions[k].preference *= unit;
    functions[k].inflection *= unit;
  }
  const Promethee converted = promethee(table, functions);
  CHECK(converted.positive == found.positive);
  CHECK(converted.negative == found.negative);
}

TEST_CASE("indices are the weighted preferences, whose means are the flows") {
  std::mt19937_64 draw(7);
  const DecisionTable table = test_support::random_table(draw, 30, 5);
  const auto functions = random_functions(draw, 5);
  const Matrix indices = preference_indices(table, functions);
  const NaiveFlows naive = naive_flows(table, functions);
  for (std::size_t row = 0; row < 30; ++row) {
    const auto cells = indices.row(row);
    CHECK(std::abs(std::accumulate(cells.begin(), cells.end(), 0.0) / 29 - naive.positive[row]) <
          1e-13);
  }
}

TEST_CASE("PROMETHEE I never contradicts itself or PROMETHEE II") {
  std::mt19937_64 draw(8);
  const Promethee found =
      promethee(test_support::random_table(draw, 30, 3), random_functions(draw, 3));
  for (std::size_t a = 0; a < 30; ++a) {
    CHECK(compare(found, a, a) == PartialComparison::indifferent);
    for (std::size_t b = 0; b < 30; ++b) {
      const PartialComparison there = compare(found, a, b);
      const PartialComparison back = compare(found, b, a);
      CHECK((there == PartialComparison::better) == (back == PartialComparison::worse));
      CHECK((there == PartialComparison::incomparable) ==
            (back == PartialComparison::incomparable));
      if (there == PartialComparison::better) CHECK(found.net[a] > found.net[b]);
    }
  }
}

}  // namespace sixstep_tests::promethee_property_test
