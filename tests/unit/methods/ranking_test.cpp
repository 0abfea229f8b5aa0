// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ranking.hpp>

#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::ranking_test {

using namespace sixstep;

TEST_CASE("those who tie share the better place, and the next place is left out") {
  const std::vector<double> scores = {0.2, 0.7, 0.7, 0.1};
  const Ranking found = rank_scores(scores);
  CHECK(found.place == std::vector<std::size_t>{3, 1, 1, 4});
  CHECK(found.order == std::vector<std::size_t>{1, 2, 0, 3});
  CHECK(rank_scores(scores, BestScore::lowest).place == std::vector<std::size_t>{2, 3, 3, 1});
}

TEST_CASE("rounding ranks nobody, and a tie is the same from both sides") {
  const std::vector<double> scores = {0.3, 0.1 + 0.2, 0.2};
  CHECK(rank_scores(scores).place == std::vector<std::size_t>{1, 1, 3});
  CHECK(rank_scores(scores).order == std::vector<std::size_t>{0, 1, 2});
  CHECK(rank_scores(scores, BestScore::highest, 0.0).order == std::vector<std::size_t>{1, 0, 2});
}

TEST_CASE("ties reach from one to the next, so that no order of the items parts them") {
  const std::vector<double> scores = {0.0, 0.2, 0.1};
  const Ranking found = rank_scores(scores, BestScore::highest, 0.15);
  CHECK(found.place == std::vector<std::size_t>{1, 1, 1});
  CHECK(found.order == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("nothing is ranked where there is nothing, or where a score is no number") {
  CHECK(rank_scores({}).order.empty());
  CHECK_THROWS_AS(rank_scores(std::vector<double>{1, NAN}), std::invalid_argument);
  CHECK_THROWS_AS(rank_scores(std::vector<double>{1}, BestScore::lowest, -1.0),
                  std::invalid_argument);
}

}  // namespace sixstep_tests::ranking_test
