// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/micmac.hpp>

#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep_tests::micmac_property_test {

using namespace sixstep;

namespace {

/// Ratings 0 … 3; every arrow leads onwards where `acyclic`.
Matrix random_ratings(std::mt19937& draw, std::size_t factors, bool acyclic) {
  Matrix map(factors, factors);
  for (std::size_t row = 0; row < factors; ++row) {
    for (std::size_t column = acyclic ? row + 1 : 0; column < factors; ++column) {
      if (draw() % 3 == 0) map(row, column) = static_cast<double>(draw() % 4);
    }
  }
  return map;
}

Matrix power_by_definition(const Matrix& map, std::size_t power) {
  Matrix result = map;
  for (; power > 1; --power) result = multiply(result, map);
  return result;
}

InfluenceDependence shares_by_definition(const Matrix& matrix) {
  const double total = std::accumulate(matrix.cells().begin(), matrix.cells().end(), 0.0);
  InfluenceDependence result{std::vector<double>(matrix.rows(), 0.0),
                             std::vector<double>(matrix.rows(), 0.0)};
  for (std::size_t row = 0; row < matrix.rows() && total > 0.0; ++row) {
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      result.influence[row] += matrix(row, column) / total;
      result.dependence[column] += matrix(row, column) / total;
    }
  }
  return result;
}

void check_close(const InfluenceDependence& a, const InfluenceDependence& b) {
  REQUIRE(a.influence.size() == b.influence.size());
  for (std::size_t k = 0; k < a.influence.size(); ++k) {
    CHECK(a.influence[k] == doctest::Approx(b.influence[k]).epsilon(1e-9));
    CHECK(a.dependence[k] == doctest::Approx(b.dependence[k]).epsilon(1e-9));
  }
}

}  // namespace

TEST_CASE("vectors that go through the map are the sums of its powers") {
  std::mt19937 draw(31);
  for (std::size_t factors = 1; factors <= 40; ++factors) {
    const Matrix map = random_ratings(draw, factors, false);
    MicmacOptions options;
    options.power = 1 + draw() % 6;
    const Micmac found = micmac(map, options);
    if (found.longest_path) continue;
    check_close(found.indirect, shares_by_definition(power_by_definition(map, *options.power)));
  }
}

TEST_CASE("the longest path is the last power that is not 0") {
  std::mt19937 draw(32);
  for (std::size_t factors = 2; factors <= 30; ++factors) {
    const Matrix map = random_ratings(draw, factors, true);
    const Micmac found = micmac(map);
    REQUIRE(found.longest_path.has_value());
    const std::size_t longest = *found.longest_path;
    CHECK(power_by_definition(map, longest + 1) == Matrix(factors, factors));
    if (longest == 0) continue;
    const Matrix last = power_by_definition(map, longest);
    CHECK_FALSE(last == Matrix(factors, factors));
    check_close(found.indirect, shares_by_definition(last));
  }
}

TEST_CASE("path sums are those of the series of matrices") {
  std::mt19937 draw(33);
  for (std::size_t factors = 1; factors <= 20; ++factors) {
    const Matrix map = random_ratings(draw, factors, draw() % 2 == 0);
    Matrix term = map;
    Matrix sum = map;
    for (int k = 2; k < 150; ++k) {
      term = multiply(term, map);
      for (std::size_t row = 0; row < factors; ++row) {
        for (std::size_t column = 0; column < factors; ++column) {
          term(row, column) /= k;
          sum(row, column) += term(row, column);
        }
      }
    }
    check_close(power_weighted_paths(map).shares, shares_by_definition(sum));
  }
}

TEST_CASE("a ranking that is said to stand does stand") {
  std::mt19937 draw(34);
  for (int turn = 0; turn < 50; ++turn) {
    const Matrix map = random_ratings(draw, 6, false);
    const Micmac found = micmac(map);
    if (!found.stable) continue;
    MicmacOptions next;
    next.power = found.power + 1;
    const Micmac later = micmac(map, next);
    for (std::size_t a = 0; a < 6; ++a) {
      for (std::size_t b = 0; b < 6; ++b) {
        const bool ahead = found.indirect.influence[a] > found.indirect.influence[b] * (1.0 + 1e-8);
        if (ahead) CHECK(later.indirect.influence[a] > later.indirect.influence[b]);
      }
    }
  }
}

}  // namespace sixstep_tests::micmac_property_test
