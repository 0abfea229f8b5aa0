// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/mactor.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep_tests::mactor_property_test {

using namespace sixstep;

namespace {

struct Game {
  Matrix direct;
  Matrix positions;
};

Game random_game(std::mt19937& draw) {
  const std::size_t actors = 1 + draw() % 9;
  Game game{Matrix(actors, actors), Matrix(actors, 1 + draw() % 7)};
  for (std::size_t row = 0; row < actors; ++row) {
    for (double& cell : game.direct.row(row)) cell = static_cast<double>(draw() % 5);
    for (double& cell : game.positions.row(row)) cell = static_cast<double>(draw() % 9) - 4.0;
    game.direct(row, row) = 0.0;
  }
  return game;
}

double way(const Matrix& direct, std::size_t i, std::size_t via, std::size_t j) {
  return std::min(direct(i, via), direct(via, j));
}

/// Actor `k` of what this returns is actor `order[k]` of the game.
Game reordered(const Game& game, const std::vector<std::size_t>& order) {
  Game result = game;
  for (std::size_t row = 0; row < order.size(); ++row) {
    std::ranges::copy(game.positions.row(order[row]), result.positions.row(row).begin());
    for (std::size_t column = 0; column < order.size(); ++column) {
      result.direct(row, column) = game.direct(order[row], order[column]);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("forces are those of the definition, and never negative") {
  std::mt19937 draw(1991);
  for (int turn = 0; turn < 300; ++turn) {
    const Game game = random_game(draw);
    const std::size_t actors = game.direct.rows();
    const MactorForces found = mactor_forces(game.direct);
    std::vector<double> relation(actors);
    for (std::size_t i = 0; i < actors; ++i) {
      double given = 0.0;
      double received = 0.0;
      for (std::size_t j = 0; j < actors; ++j) {
        double sum = game.direct(i, j);
        double most = game.direct(i, j);
        for (std::size_t via = 0; via < actors; ++via) {
          sum += way(game.direct, i, via, j);
          most = std::max(most, way(game.direct, i, via, j));
        }
        CHECK(found.total.influence(i, j) == sum);
        CHECK(found.maximum.influence(i, j) == (i == j ? 0.0 : most));
        given += i == j ? 0.0 : sum;
        received += i == j ? 0.0 : found.total.influence(j, i);
      }
      const double own = found.total.influence(i, i);
      CHECK(own <= given);
      relation[i] = given > 0.0 ? (given - own) * given / (given + received) : 0.0;
    }
    const double sum = std::accumulate(relation.begin(), relation.end(), 0.0);
    REQUIRE(found.total.competitiveness.empty() == !(sum > 0.0));
    for (std::size_t i = 0; i < found.total.competitiveness.size(); ++i) {
      const double expected = static_cast<double>(actors) * relation[i] / sum;
      CHECK(found.total.competitiveness[i] == doctest::Approx(expected));
    }
  }
}

TEST_CASE("convergence and divergence are symmetric and share out what two actors stake") {
  std::mt19937 draw(23);
  for (int turn = 0; turn < 200; ++turn) {
    const Game game = random_game(draw);
    for (const MactorOrder& order : mactor(game.direct, game.positions).orders) {
      const PositionComparison& actors = order.actors;
      CHECK(actors.convergence == transposed(actors.convergence));
      CHECK(actors.divergence == transposed(actors.divergence));
      for (std::size_t a = 0; a < actors.net.rows(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
          double staked = 0.0;  // where both take sides
          for (std::size_t goal = 0; goal < order.positions.columns(); ++goal) {
            const double first = order.positions(a, goal);
            const double second = order.positions(b, goal);
            if (first != 0.0 && second != 0.0) staked += (std::abs(first) + std::abs(second)) / 2;
          }
          const double shared = actors.convergence(a, b) + actors.divergence(a, b);
          CHECK(shared == doctest::Approx(staked));
        }
        CHECK(actors.ambivalence[a].value_or(0.5) >= 0.0);
        CHECK(actors.ambivalence[a].value_or(0.5) <= 1.0);
      }
    }
  }
}

TEST_CASE("whoever is against everything that it was for turns allies into opponents") {
  std::mt19937 draw(29);
  for (int turn = 0; turn < 200; ++turn) {
    Game game = random_game(draw);
    const PositionComparison before = compare_positions(game.positions);
    for (double& cell : game.positions.row(0)) cell = -cell;
    const PositionComparison after = compare_positions(game.positions);
    for (std::size_t other = 1; other < game.positions.rows(); ++other) {
      CHECK(after.convergence(0, other) == before.divergence(0, other));
      CHECK(after.divergence(0, other) == before.convergence(0, other));
    }
    CHECK(after.ambivalence[0] == before.ambivalence[0]);
  }
}

TEST_CASE("nothing depends on the order of the actors, nor relations on the scale of influence") {
  std::mt19937 draw(31);
  for (int turn = 0; turn < 200; ++turn) {
    const Game game = random_game(draw);
    std::vector<std::size_t> order(game.direct.rows());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, draw);
    Game other = reordered(game, order);
    for (std::size_t row = 0; row < order.size(); ++row) {
      for (double& cell : other.direct.row(row)) cell *= 7.0;
    }
    const Mactor first = mactor(game.direct, game.positions);
    const Mactor second = mactor(other.direct, other.positions);
    REQUIRE(first.orders.size() == second.orders.size());
    const MactorOrder& a = first.orders.back();
    const MactorOrder& b = second.orders.back();
    for (std::size_t row = 0; row < order.size(); ++row) {
      CHECK(b.mobilization[row] == doctest::Approx(a.mobilization[order[row]]));
      for (std::size_t column = 0; column < order.size(); ++column) {
        CHECK(b.actors.net(row, column) ==
              doctest::Approx(a.actors.net(order[row], order[column])));
      }
    }
  }
}

}  // namespace sixstep_tests::mactor_property_test
