// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/topsis.hpp>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::topsis_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

const DecisionTable corners = {
    matrix_of({{0, 0}, {3, 0}, {0, 4}, {3, 4}}), {1, 1}, {Goodness::more, Goodness::less}};

}  // namespace

TEST_CASE("closeness is a matter of both distances") {
  const Topsis found = topsis(corners, {Normalization::minimum_maximum, {}});
  CHECK(found.ideal == std::vector<double>{0.5, 0});
  CHECK(found.anti_ideal == std::vector<double>{0, 0.5});
  CHECK(found.to_ideal[0] == 0.5);
  CHECK(found.to_anti_ideal[0] == 0.5);
  CHECK(found.closeness == std::vector<double>{0.5, 1, 0, 0.5});
  CHECK(found.ranking.place == std::vector<std::size_t>{2, 1, 4, 2});
}

TEST_CASE("the metric decides how far a strength makes up for a weakness") {
  // Shares of ranges to the ideal at 1, 1, 1: 0.5 0.5 0 of the first, 0 0 0.7 of the second.
  const DecisionTable table = {
      matrix_of({{0.5, 0.5, 1}, {1, 1, 0.3}, {0, 0, 0}, {1, 1, 1}}), {1, 1, 1}, {}};
  const auto to_ideal = [&](DistanceMetric metric, std::size_t alternative) {
    return 3 * topsis(table, {Normalization::minimum_maximum, metric}).to_ideal[alternative];
  };
  CHECK(to_ideal(DistanceMetric::manhattan, 0) == doctest::Approx(1.0));
  CHECK(to_ideal(DistanceMetric::manhattan, 1) == doctest::Approx(0.7));
  CHECK(to_ideal(DistanceMetric::chebyshev, 0) == doctest::Approx(0.5));
  CHECK(to_ideal(DistanceMetric::euclidean, 0) == doctest::Approx(0.70710678));
}

TEST_CASE("where all alternatives are equal, each is as near to the best as to the worst") {
  const Topsis found = topsis({matrix_of({{1, 2}, {1, 2}}), {1, 1}, {}});
  CHECK(found.closeness == std::vector<double>{0.5, 0.5});
  CHECK(found.ranking.place == std::vector<std::size_t>{1, 1});
  CHECK(found.without_spread == std::vector<std::size_t>{0, 1});
  CHECK(topsis({Matrix(0, 1), {1}, {}}).closeness.empty());
}

}  // namespace sixstep_tests::topsis_test
