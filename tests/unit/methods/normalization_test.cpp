// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/normalization.hpp>

#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::normalization_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

/// One benefit and one cost with the same values.
const DecisionTable table = {
    matrix_of({{3, 3}, {4, 4}, {0, 0}}), {1, 1}, {Goodness::more, Goodness::less}};

std::vector<double> column(const NormalizedTable& found, std::size_t criterion) {
  std::vector<double> cells;
  for (std::size_t row = 0; row < found.values.rows(); ++row) {
    cells.push_back(found.values(row, criterion));
  }
  return cells;
}

void check(Normalization how, std::vector<double> benefit, std::vector<double> cost) {
  CAPTURE(static_cast<int>(how));
  const NormalizedTable found = normalize(table, {how, CostConvention::complement});
  CHECK(found.options.normalization == how);
  for (std::size_t row = 0; row < 3; ++row) {
    CHECK(found.values(row, 0) == doctest::Approx(benefit[row]));
    CHECK(found.values(row, 1) == doctest::Approx(cost[row]));
  }
}

}  // namespace

TEST_CASE("each normalization, of a benefit and of a cost") {
  check(Normalization::none, {3, 4, 0}, {-3, -4, 0});
  check(Normalization::vector, {0.6, 0.8, 0}, {0.4, 0.2, 1});
  check(Normalization::minimum_maximum, {0.75, 1, 0}, {0.25, 0, 1});
  check(Normalization::maximum, {0.75, 1, 0}, {0.25, 0, 1});
  check(Normalization::sum, {3.0 / 7, 4.0 / 7, 0}, {4.0 / 7, 3.0 / 7, 1});
  const double deviation = std::sqrt(26.0 / 9.0);  // of 2/3, 5/3 and -7/3 from the mean of 7/3
  check(Normalization::z_score, {2 / 3.0 / deviation, 5 / 3.0 / deviation, -7 / 3.0 / deviation},
        {-2 / 3.0 / deviation, -5 / 3.0 / deviation, 7 / 3.0 / deviation});
}

TEST_CASE("as reciprocals, costs are normalized like benefits") {
  const DecisionTable costs = {matrix_of({{2}, {4}}), {1}, {Goodness::less}};
  const auto found = [&](Normalization how) {
    return column(normalize(costs, {how, CostConvention::reciprocal}), 0);
  };
  CHECK(found(Normalization::maximum) == std::vector<double>{1, 0.5});
  CHECK(found(Normalization::none) == std::vector<double>{0.5, 0.25});
  CHECK(found(Normalization::minimum_maximum) == std::vector<double>{1, 0});
}

TEST_CASE("a criterion without spread moves nobody, and is told") {
  // A mean of three times 0.1 is not 0.1.
  const DecisionTable flat = {matrix_of({{0.1, 0}, {0.1, 0}, {0.1, 0}}), {1, 1}, {}};
  for (const auto how : {Normalization::none, Normalization::vector, Normalization::minimum_maximum,
                         Normalization::maximum, Normalization::sum, Normalization::z_score}) {
    CAPTURE(static_cast<int>(how));
    const NormalizedTable found = normalize(flat, {how, {}});
    CHECK(found.without_spread == std::vector<std::size_t>{0, 1});
    for (std::size_t k = 0; k < 2; ++k) {
      CHECK(std::isfinite(found.values(0, k)));
      CHECK(found.values(0, k) == found.values(1, k));
      CHECK(found.values(0, k) == found.values(2, k));
    }
  }
  CHECK(column(normalize(flat), 0) == std::vector<double>{0, 0, 0});
  CHECK(column(normalize(flat, {Normalization::z_score, {}}), 0) == std::vector<double>{0, 0, 0});
}

TEST_CASE("values of any size have a length") {
  const DecisionTable tiny = {matrix_of({{3e-200, 3e90}, {4e-200, 4e90}}), {1, 1}, {}};
  const NormalizedTable found = normalize(tiny, {Normalization::vector, {}});
  CHECK(found.values(0, 0) == doctest::Approx(0.6));
  CHECK(found.values(1, 1) == doctest::Approx(0.8));
}

TEST_CASE("values outside of what a formula allows are refused") {
  const DecisionTable below = {matrix_of({{-1}, {2}}), {1}, {}};
  CHECK_THROWS_AS(normalize(below, {Normalization::sum, {}}), std::invalid_argument);
  CHECK_THROWS_AS(normalize(below, {Normalization::maximum, {}}), std::invalid_argument);
  CHECK_NOTHROW(normalize(below, {Normalization::vector, {}}));
  CHECK_THROWS_AS(normalize(table, {Normalization::none, CostConvention::reciprocal}),
                  std::invalid_argument);
}

TEST_CASE("a table without alternatives is normal") {
  CHECK(normalize({Matrix(0, 2), {1, 1}, {}}).values.rows() == 0);
}

}  // namespace sixstep_tests::normalization_test
