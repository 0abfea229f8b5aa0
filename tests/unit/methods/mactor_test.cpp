// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/mactor.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::mactor_test {

using namespace sixstep;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Matrix rows(std::initializer_list<std::initializer_list<double>> cells) {
  Matrix result(cells.size(), cells.size() == 0 ? 0 : cells.begin()->size());
  std::size_t row = 0;
  for (const auto& cell : cells) std::ranges::copy(cell, result.row(row++).begin());
  return result;
}

/// A ministry moves an agency, which moves providers and a little the ministry.
const Matrix ministry = rows({{0, 3, 0}, {1, 0, 4}, {0, 0, 0}});

}  // namespace

TEST_CASE("a way through another is as strong as its weaker half") {
  const MactorForces found = mactor_forces(ministry);
  CHECK(found.total.influence == rows({{1, 3, 3}, {1, 1, 4}, {0, 0, 0}}));
  CHECK(found.maximum.influence == rows({{0, 3, 3}, {1, 0, 4}, {0, 0, 0}}));
  CHECK(found.net == rows({{0, 2, 3}, {-2, 0, 4}, {-3, -4, 0}}));
  CHECK(found.work == 27);
}

TEST_CASE("competitiveness is influence, less what comes back, where little depends on others") {
  // r of the ministry (6 − 1) × 6 / (6 + 1), of the agency (5 − 1) × 5 / (5 + 3), up to a factor.
  const std::vector<double> found = mactor_forces(ministry).total.competitiveness;
  REQUIRE(found.size() == 3);
  const double sum = 30.0 / 7 + 2.5;
  CHECK(found[0] == doctest::Approx(3 * (30.0 / 7) / sum));
  CHECK(found[1] == doctest::Approx(3 * 2.5 / sum));
  CHECK(found[2] == 0.0);
}

TEST_CASE("the reading of the diagonal changes the sums, and is named") {
  const MactorForces counted =
      mactor_forces(ministry, {.diagonal = MactorDiagonal::counted_and_subtracted});
  CHECK(counted.diagonal == MactorDiagonal::counted_and_subtracted);
  CHECK(counted.total.influence_sum == std::vector<double>{7, 6, 0});
  CHECK(counted.total.dependence_sum == std::vector<double>{2, 4, 7});
  const MactorForces without = mactor_forces(ministry, {.diagonal = MactorDiagonal::left_out});
  CHECK(without.total.influence_sum == std::vector<double>{6, 5, 0});
  CHECK(without.total.competitiveness[0] > counted.total.competitiveness[0]);
  CHECK(without.maximum.competitiveness == counted.maximum.competitiveness);
}

TEST_CASE("trap: where all influence comes back nobody is competitive, and there is no order 3") {
  const Matrix mutual = rows({{0, 1}, {1, 0}});
  const Matrix positions = rows({{1, -2}, {2, 2}});
  const Mactor found = mactor(mutual, positions);
  CHECK(found.forces.total.competitiveness.empty());
  CHECK(found.forces.maximum.competitiveness == std::vector<double>{1, 1});
  CHECK(found.orders.size() == 2);
  CHECK_FALSE(found.truncated);
  CHECK(mactor(mutual, positions, {.diagonal = MactorDiagonal::left_out}).orders.size() == 3);
  CHECK(mactor(Matrix(2, 2), positions).orders.size() == 2);
}

TEST_CASE("each order counts positions in its own way") {
  const Matrix positions = rows({{4, -1}, {-2, 0}, {unknown, 3}});
  const Mactor found = mactor(ministry, positions);
  REQUIRE(found.orders.size() == 3);
  CHECK(found.orders[0].mobilization == std::vector<double>{2, 1, 1});
  CHECK(found.orders[1].mobilization == std::vector<double>{5, 2, 3});
  CHECK(found.orders[1].in_favour == std::vector<double>{4, 3});
  CHECK(found.orders[1].against == std::vector<double>{2, 1});
  CHECK(found.orders[2].positions(0, 0) == 4 * found.forces.total.competitiveness[0]);
  CHECK(std::isnan(found.orders[0].positions(2, 0)));
  CHECK(found.orders[2].positions(2, 1) == 0.0);  // nobody listens to the providers
}

TEST_CASE("goals converge where actors are for both or against both") {
  const Mactor found = mactor(Matrix(3, 3), rows({{1, 1}, {-1, -3}, {2, -2}}));
  CHECK(found.orders[0].goals.convergence(0, 1) == 2.0);
  CHECK(found.orders[0].goals.divergence(0, 1) == 1.0);
  CHECK(found.orders[1].goals.net(0, 1) == 1.0);
}

TEST_CASE("without actors or without goals there is nothing to compare") {
  CHECK(mactor(Matrix(), Matrix()).orders[0].positions.rows() == 0);
  CHECK(mactor(ministry, Matrix(3, 0)).orders[2].mobilization == std::vector<double>(3, 0.0));
}

TEST_CASE("work stops at its limit with the orders that were done") {
  const Matrix positions(3, 2, 1.0);  // 27 for forces, 6 for actors and 3 for goals of an order
  const auto limited = [&](std::uint64_t work) {
    MactorOptions options;
    options.stop.work_limit = work;
    return mactor(ministry, positions, options);
  };
  CHECK(limited(26).forces.truncated);
  CHECK(limited(26).forces.total.influence.rows() == 0);
  CHECK(limited(26).orders.empty());
  CHECK(limited(36).orders.size() == 1);
  CHECK(limited(36).truncated);
  CHECK(limited(27 + 27).orders.size() == 3);
  CHECK_FALSE(limited(27 + 27).truncated);
  CHECK(limited(27 + 27).work == 54);
}

TEST_CASE("what is no relation between actors is refused") {
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(mactor_forces(Matrix(2, 3)), std::invalid_argument);
  CHECK_THROWS_AS(mactor_forces(rows({{0, -1}, {0, 0}})), std::invalid_argument);
  CHECK_THROWS_AS(mactor_forces(rows({{0, unknown}, {0, 0}})), std::invalid_argument);
  CHECK_THROWS_AS(mactor_forces(rows({{1, 0}, {0, 0}})), std::invalid_argument);
  CHECK_THROWS_AS(mactor(ministry, Matrix(2, 2)), std::invalid_argument);
  CHECK_THROWS_AS(mactor(ministry, Matrix(3, 1, infinite)), std::invalid_argument);
}

}  // namespace sixstep_tests::mactor_test
