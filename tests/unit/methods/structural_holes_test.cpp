// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/structural_holes.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::structural_holes_test {

using namespace sixstep;

namespace {

double of(const BurtConstraint& found, std::size_t actor) {
  return found.of_actor.at(actor).value();
}

const Digraph star(5, std::vector<Arc>{{0, 1}, {0, 2}, {3, 0}});

}  // namespace

TEST_CASE("who holds a star together is constrained least, and who has no tie not at all") {
  const BurtConstraint found = burt_constraint(star);
  CHECK(of(found, 0) == doctest::Approx(3 * (1.0 / 9)));
  CHECK(of(found, 1) == 1.0);
  CHECK_FALSE(found.of_actor[4].has_value());
}

TEST_CASE("in a triangle each neighbour is reached by the other one too") {
  const Digraph triangle(3, std::vector<Arc>{{0, 1}, {1, 2}, {2, 0}, {1, 1}});
  CHECK(of(burt_constraint(triangle), 1) == doctest::Approx(2 * 0.75 * 0.75));
}

TEST_CASE("weights, and parallel edges with theirs, say how much is spent on whom") {
  const std::vector<double> weights = {1, 1, 2};
  CHECK(of(burt_constraint(star, weights), 0) == doctest::Approx((1.0 + 1.0 + 4.0) / 16));
  const Digraph twice(4, std::vector<Arc>{{0, 1}, {0, 2}, {3, 0}, {0, 3}});
  CHECK(of(burt_constraint(twice), 0) == doctest::Approx((1.0 + 1.0 + 4.0) / 16));
}

TEST_CASE("Burt's constraint refuses weights that do not fit, and stops when told") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const auto& weights : {std::vector<double>{1}, {1, 1, 0}, {1, 1, nan}}) {
    CHECK_THROWS_AS(burt_constraint(star, weights), std::invalid_argument);
  }
  StopCondition stop;
  stop.work_limit = 4;
  const BurtConstraint found = burt_constraint(star, {}, stop);
  CHECK(found.truncated);
  CHECK(found.of_actor[0].has_value());
  CHECK_FALSE(found.of_actor[1].has_value());
}

}  // namespace sixstep_tests::structural_holes_test
