// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/press_perturbation.hpp>

#include <limits>
#include <random>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::press_perturbation_test {

using namespace sixstep;

namespace {

Matrix rows(std::size_t count, std::initializer_list<double> cells) {
  Matrix result(count, count);
  std::size_t next = 0;
  for (const double cell : cells) {
    result(next / count, next % count) = cell;
    ++next;
  }
  return result;
}

}  // namespace

TEST_CASE("trap: a column is what a factor does, so a push on it is read down its column") {
  // Factor 0 limits itself and feeds factor 1, which limits itself and eats 0.
  const auto found = press_perturbation(rows(2, {-1, -1, 1, -1}));
  REQUIRE(found.has_value());
  CHECK(found->adjoint == rows(2, {1, -1, 1, 1}));  // more of 0: more of 1; more of 1: less of 0
  CHECK(found->terms == rows(2, {1, 1, 1, 1}));
  CHECK(found->weight == rows(2, {1, 1, 1, 1}));
  CHECK(found->feedback == std::vector<double>{-2.0, -2.0});
  CHECK(found->determinant == 2.0);
  CHECK(found->stable == true);
}

TEST_CASE("ways that cancel leave a response of 0 with weight 0, unlike no way at all") {
  // Factor 0 moves 3 by way of 1, upwards, and by way of 2, downwards. Nothing moves 0.
  const auto found =
      press_perturbation(rows(4, {-1, 0, 0, 0, 1, -1, 0, 0, -1, 0, -1, 0, 0, 1, 1, -1}));
  REQUIRE(found.has_value());
  CHECK(found->adjoint(3, 0) == 0.0);
  CHECK(found->terms(3, 0) == 2.0);
  CHECK(found->weight(3, 0) == 0.0);
  CHECK(found->adjoint(0, 3) == 0.0);
  CHECK(found->terms(0, 3) == 0.0);
  CHECK(found->weight(0, 3) == 1.0);
}

TEST_CASE("a map that does not come back to balance is called unstable") {
  CHECK(press_perturbation(rows(2, {-1, 1, 1, -1}))->stable == false);
  CHECK(press_perturbation(rows(2, {-1, 1, 1, -1}))->determinant == 0.0);
  CHECK(press_perturbation(rows(2, {0, -1, 1, 0}))->stable == false);  // swings for ever
  CHECK(press_perturbation(rows(1, {1}))->stable == false);
  CHECK(press_perturbation(rows(1, {-1}))->stable == true);
}

TEST_CASE("feedback below 0 at every level is not enough for balance") {
  // λ³ + λ² + λ + 2: all coefficients above 0, yet 1 · 1 < 2 (a three-factor delay that
  // overshoots).
  const auto found = press_perturbation(rows(3, {0, 0, -1, -1, -1, 0, 1, -1, 0}));
  REQUIRE(found.has_value());
  CHECK(found->feedback == std::vector<double>{-1.0, -1.0, -2.0});
  CHECK(found->stable == false);
}

TEST_CASE("no factors, and factors that nothing moves") {
  const auto none = press_perturbation(Matrix());
  REQUIRE(none.has_value());
  CHECK(none->feedback.empty());
  CHECK(none->determinant == 1.0);
  const auto still = press_perturbation(Matrix(2, 2));
  REQUIRE(still.has_value());
  CHECK(still->determinant == 0.0);
  CHECK(still->stable == false);
}

TEST_CASE("larger maps have responses without weights, and counts that do not fit are no answer") {
  Matrix line(30, 30);
  for (std::size_t k = 0; k < 30; ++k) line(k, k) = -1.0;
  for (std::size_t k = 1; k < 30; ++k) line(k, k - 1) = 1.0;
  const auto found = press_perturbation(line);
  REQUIRE(found.has_value());
  CHECK(found->adjoint(29, 0) == 1.0);
  CHECK(found->weight == Matrix());
  std::mt19937 draw(1);
  Matrix tangle(60, 60);
  for (std::size_t row = 0; row < 60; ++row) {
    for (std::size_t column = 0; column < 60; ++column) {
      tangle(row, column) = draw() % 2 ? 1.0 : -1.0;
    }
  }
  CHECK_FALSE(press_perturbation(tangle).has_value());
}

TEST_CASE("what is no square matrix of signs is refused") {
  CHECK_THROWS_AS(press_perturbation(Matrix(2, 3)), std::invalid_argument);
  CHECK_THROWS_AS(press_perturbation(Matrix(1, 1, 0.5)), std::invalid_argument);
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(press_perturbation(Matrix(1, 1, unknown)), std::invalid_argument);
}

TEST_CASE("a stop leaves no responses") {
  const auto found =
      press_perturbation(rows(2, {-1, -1, 1, -1}), {.work_limit = 8, .should_stop = {}});
  REQUIRE(found.has_value());
  CHECK(found->truncated);
  CHECK(found->adjoint == Matrix());
  CHECK(found->feedback.empty());
  CHECK_FALSE(press_perturbation(rows(2, {-1, -1, 1, -1}))->truncated);
}

}  // namespace sixstep_tests::press_perturbation_test
