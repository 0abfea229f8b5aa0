// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/vikor.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::vikor_test {

using namespace sixstep;
using test_support::matrix_of;

TEST_CASE("group loss adds up what is missing, and the largest loss is the worst of it") {
  const Vikor found = vikor({matrix_of({{10, 8}, {6, 4}, {2, 0}}), {3, 1}, {}});
  CHECK(found.best == std::vector<double>{10, 8});
  CHECK(found.worst == std::vector<double>{2, 0});
  CHECK(found.group_loss == std::vector<double>{0, 0.5, 1});
  CHECK(found.largest_loss == std::vector<double>{0, 0.375, 0.75});
  CHECK(found.compromise == std::vector<double>{0, 0.5, 1});
  CHECK(found.acceptable_advantage);
  CHECK(found.acceptable_stability);
  CHECK(found.compromise_set == std::vector<std::size_t>{0});
}

TEST_CASE("without advantage, all who are near the first are proposed with it") {
  const Vikor found = vikor({matrix_of({{10}, {9}, {0}}), {1}, {}});
  CHECK_FALSE(found.acceptable_advantage);
  CHECK(found.compromise_set == std::vector<std::size_t>{0, 1});
}

TEST_CASE("without stability, the second is proposed with the first") {
  // Three that nobody loses much by, and a dozen that have nothing, so that places lie apart.
  Matrix values(15, 3);
  const Matrix few = matrix_of({{1, 1, 0}, {0.7, 0.7, 0.4}, {0.41, 0.41, 0.6}});
  for (std::size_t row = 0; row < 3; ++row)
    std::ranges::copy(few.row(row), values.row(row).begin());
  values(3, 2) = 1.0;  // the best of the third criterion
  const Vikor found = vikor({values, {1, 1, 1}, {}});
  CHECK(found.by_group_loss.order.front() == 0);
  CHECK(found.by_largest_loss.order.front() == 2);
  CHECK(found.by_compromise.order.front() == 1);
  CHECK(found.acceptable_advantage);
  CHECK_FALSE(found.acceptable_stability);
  CHECK(found.compromise_set == std::vector<std::size_t>{1, 2});
}

TEST_CASE("one alternative is its own compromise, and equals propose themselves together") {
  const Vikor alone = vikor({matrix_of({{1, 2}}), {1, 1}, {}});
  CHECK(alone.compromise_set == std::vector<std::size_t>{0});
  CHECK(alone.acceptable_advantage);
  CHECK(alone.without_spread == std::vector<std::size_t>{0, 1});
  const Vikor equal = vikor({matrix_of({{1, 2}, {1, 2}}), {1, 1}, {}});
  CHECK(equal.compromise == std::vector<double>{0, 0});
  CHECK(equal.compromise_set == std::vector<std::size_t>{0, 1});
  CHECK(vikor({Matrix(0, 1), {1}, {}}).compromise_set.empty());
}

TEST_CASE("the weight of the majority is a share") {
  CHECK_THROWS_AS(vikor({matrix_of({{1}}), {1}, {}}, 1.5), std::invalid_argument);
  CHECK(vikor({matrix_of({{1}}), {1}, {}}, 1.0).majority_weight == 1.0);
}

}  // namespace sixstep_tests::vikor_test
