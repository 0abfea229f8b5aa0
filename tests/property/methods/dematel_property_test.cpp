// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dematel.hpp>

#include <random>

#include <doctest/doctest.h>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep_tests::dematel_property_test {

using namespace sixstep;

namespace {

/// A signed map of `factors` factors with cells −4 … 4, about half of them 0.
Matrix random_map(std::mt19937& draw, std::size_t factors) {
  Matrix direct(factors, factors);
  for (std::size_t row = 0; row < factors; ++row) {
    for (std::size_t column = 0; column < factors; ++column) {
      if (row == column || draw() % 2) continue;
      direct(row, column) = static_cast<double>(draw() % 9) - 4.0;
    }
  }
  return direct;
}

Matrix scaled(Matrix matrix, double factor) {
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (double& cell : matrix.row(row)) cell *= factor;
  }
  return matrix;
}

}  // namespace

TEST_CASE("total effects are direct effects and what they set off: T = N + N T") {
  std::mt19937 draw(1);
  for (std::size_t factors = 2; factors <= 20; ++factors) {
    const Matrix direct = scaled(random_map(draw, factors), 0.2 / static_cast<double>(factors));
    const auto total = total_effect(direct);
    REQUIRE(total.has_value());
    const Matrix onwards = multiply(direct, *total);
    for (std::size_t k = 0; k < direct.cells().size(); ++k) {
      CHECK(total->cells()[k] == doctest::Approx(direct.cells()[k] + onwards.cells()[k]));
    }
  }
}

TEST_CASE("what is given is received: relations sum to 0") {
  std::mt19937 draw(2);
  for (std::size_t factors = 3; factors <= 20; ++factors) {
    const auto found = dematel(random_map(draw, factors));
    if (!found) continue;
    double sum = 0.0;
    for (const double relation : found->relation) sum += relation;
    CHECK(sum == doctest::Approx(0.0).epsilon(1e-9));
  }
}

TEST_CASE("the unit of the ratings does not matter, nor the order of the factors") {
  std::mt19937 draw(3);
  for (std::size_t factors = 3; factors <= 12; ++factors) {
    const Matrix direct = random_map(draw, factors);
    Matrix turned(factors, factors);
    for (std::size_t row = 0; row < factors; ++row) {
      for (std::size_t column = 0; column < factors; ++column) {
        turned(factors - 1 - row, factors - 1 - column) = direct(row, column);
      }
    }
    const auto found = dematel(direct);
    const auto tripled = dematel(scaled(direct, 3.0));
    const auto reversed = dematel(turned);
    REQUIRE(found.has_value() == tripled.has_value());
    REQUIRE(found.has_value() == reversed.has_value());
    if (!found) continue;
    for (std::size_t k = 0; k < factors; ++k) {
      CHECK(found->prominence[k] == doctest::Approx(tripled->prominence[k]));
      CHECK(found->prominence[k] == doctest::Approx(reversed->prominence[factors - 1 - k]));
    }
  }
}

TEST_CASE("maps larger than a block have the totals of the series, term by term") {
  std::mt19937 draw(4);
  for (const std::size_t factors : {64U, 65U, 130U}) {
    const Matrix direct = scaled(random_map(draw, factors), 0.1 / static_cast<double>(factors));
    const auto total = total_effect(direct);
    REQUIRE(total.has_value());
    Matrix power = direct;
    Matrix sum = direct;
    for (int k = 0; k < 40; ++k) {
      power = multiply(power, direct);
      for (std::size_t row = 0; row < factors; ++row) {
        for (std::size_t column = 0; column < factors; ++column) {
          sum(row, column) += power(row, column);
        }
      }
    }
    for (std::size_t k = 0; k < sum.cells().size(); ++k) {
      CHECK(total->cells()[k] == doctest::Approx(sum.cells()[k]).epsilon(1e-9));
    }
  }
}

}  // namespace sixstep_tests::dematel_property_test
