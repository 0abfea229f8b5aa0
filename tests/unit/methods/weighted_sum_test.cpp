// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/weighted_sum.hpp>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::weighted_sum_test {

using namespace sixstep;
using test_support::matrix_of;

TEST_CASE("a score is the weighted mean of normalized values") {
  const WeightedSum found = weighted_sum(
      {matrix_of({{10, 1}, {20, 2}, {30, 5}}), {1, 3}, {Goodness::more, Goodness::less}});
  // Benefits 0, 0.5, 1 by a quarter; costs 1, 0.75, 0 by three quarters.
  CHECK(found.weights == std::vector<double>{0.25, 0.75});
  CHECK(found.score == std::vector<double>{0.75, 0.6875, 0.25});
  CHECK(found.ranking.place == std::vector<std::size_t>{1, 2, 3});
  CHECK(found.normalized.options.normalization == Normalization::minimum_maximum);
}

TEST_CASE("ties are as near as rounding, whatever the size of the scores") {
  const Matrix values = matrix_of({{0.1, 0.2}, {0.2, 0.1}, {0.3, 0}});
  for (const double unit : {1e-50, 1.0, 1e50}) {
    Matrix scaled = values;
    for (std::size_t row = 0; row < 3; ++row) {
      for (double& cell : scaled.row(row)) cell *= unit;
    }
    const WeightedSum found = weighted_sum({scaled, {1, 1}, {}}, {Normalization::none, {}});
    CHECK(found.ranking.place == std::vector<std::size_t>{1, 1, 1});
  }
}

TEST_CASE("nobody is ranked where there is nobody") {
  CHECK(weighted_sum({Matrix(0, 1), {1}, {}}).ranking.order.empty());
}

}  // namespace sixstep_tests::weighted_sum_test
