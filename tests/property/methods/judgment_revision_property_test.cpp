// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/judgment_revision.hpp>

#include <cmath>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::judgment_revision_property_test {

using namespace sixstep;

namespace {

Judgments random_judgments(std::uint64_t stream, std::size_t items, bool may_skip) {
  const CounterRandom random(11, stream);
  std::uint64_t draw = 0;
  Judgments judgments(items, std::vector<std::optional<double>>(items));
  for (std::size_t row = 0; row < items; ++row) {
    for (std::size_t column = row + 1; column < items; ++column) {
      const double strength = 1.0 + static_cast<double>(random.below(draw++, 9));
      const bool more = random.below(draw++, 2) == 0;
      const bool skip = random.below(draw++, 4) == 0 && column > row + 1;
      if (!may_skip || !skip) judgments[row][column] = more ? strength : 1.0 / strength;
    }
  }
  return judgments;
}

double lambda_with(Judgments judgments, std::size_t row, std::size_t column, double logarithm) {
  judgments[row][column] = std::exp(logarithm);
  return ahp_priorities(judgments).lambda_max;
}

/// The least eigenvalue over one pair, by closing in on the value from both sides.
double least_over_pair(const Judgments& judgments, std::size_t row, std::size_t column) {
  double below = -6.0;
  double above = 6.0;
  while (above - below > 1e-5) {
    const double third = (above - below) / 3;
    const double left = lambda_with(judgments, row, column, below + third);
    const double right = lambda_with(judgments, row, column, above - third);
    (left < right ? above : below) += left < right ? -third : third;
  }
  return lambda_with(judgments, row, column, (below + above) / 2);
}

double least_over_all(const Judgments& judgments) {
  double least = ahp_priorities(judgments).lambda_max;
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = row + 1; column < judgments.size(); ++column) {
      if (!judgments[row][column]) continue;
      least = std::min(least, least_over_pair(judgments, row, column));
    }
  }
  return least;
}

void check_against_trying(const Judgments& judgments) {
  const double least = least_over_all(judgments);
  const double now = ahp_priorities(judgments).lambda_max;
  const auto found = most_helpful_revision(judgments);
  REQUIRE_FALSE(found.truncated);
  CHECK((found.best ? found.best->lambda_max : now) == doctest::Approx(least).epsilon(1e-7));
  if (!found.best) return;
  CHECK(lambda_with(judgments, found.best->row, found.best->column, std::log(found.best->better)) ==
        doctest::Approx(found.best->lambda_max).epsilon(1e-9));
}

}  // namespace

TEST_CASE("no change of one judgment lowers the eigenvalue more than the one named") {
  for (std::uint64_t stream = 0; stream < 12; ++stream) {
    CAPTURE(stream);
    const std::size_t items = 3 + stream % 4;
    check_against_trying(random_judgments(stream, items, false));
    check_against_trying(random_judgments(stream + 100, items, true));
  }
}

TEST_CASE("the eigenvalue after the change does not depend on the order of the items") {
  for (std::uint64_t stream = 200; stream < 230; ++stream) {
    CAPTURE(stream);
    const std::size_t items = 4 + stream % 5;
    const Judgments judgments = random_judgments(stream, items, false);
    Judgments turned(items, std::vector<std::optional<double>>(items));
    for (std::size_t row = 0; row < items; ++row) {
      for (std::size_t column = row; column < items; ++column) {
        turned[items - 1 - row][items - 1 - column] = judgments[row][column];
      }
    }
    const auto straight = most_helpful_revision(judgments);
    const auto backwards = most_helpful_revision(turned);
    REQUIRE(straight.best.has_value());
    REQUIRE(backwards.best.has_value());
    CHECK(straight.best->lambda_max == doctest::Approx(backwards.best->lambda_max).epsilon(1e-8));
  }
}

}  // namespace sixstep_tests::judgment_revision_property_test
