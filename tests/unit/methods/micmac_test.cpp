// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/micmac.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::micmac_test {

using namespace sixstep;

namespace {

Matrix map_of(std::size_t factors, std::initializer_list<std::array<double, 3>> arrows) {
  Matrix map(factors, factors);
  for (const auto& [from, to, strength] : arrows) {
    map(static_cast<std::size_t>(from), static_cast<std::size_t>(to)) = strength;
  }
  return map;
}

/// 0 and 1 move each other and 2; 0 moves itself, so that powers settle.
const Matrix looped = map_of(3, {{0, 0, 1}, {0, 1, 2}, {1, 0, 1}, {0, 2, 1}, {1, 2, 3}});

}  // namespace

TEST_CASE("direct influence is what the arrows give, as shares") {
  const Micmac found = micmac(looped);
  CHECK(found.direct.influence == std::vector<double>{0.5, 0.5, 0.0});
  CHECK(found.direct.dependence == std::vector<double>{0.25, 0.25, 0.5});
}

TEST_CASE("a fixed power shows what works through others") {
  MicmacOptions options;
  options.power = 2;  // squared: rows 3 2 7 | 1 2 1 | 0 0 0
  const Micmac found = micmac(looped, options);
  CHECK(found.power == 2);
  CHECK_FALSE(found.stable);
  CHECK(found.indirect.influence[0] == doctest::Approx(12.0 / 16.0));
  CHECK(found.indirect.influence[1] == doctest::Approx(4.0 / 16.0));
  CHECK(found.indirect.dependence[2] == doctest::Approx(8.0 / 16.0));
}

TEST_CASE("the power is the first whose rankings stand") {
  const Micmac found = micmac(looped);
  CHECK(found.stable);
  CHECK(found.power == 2);  // directly 0 and 1 give the same
  CHECK_FALSE(found.longest_path.has_value());
  MicmacOptions options;
  options.power = found.power;
  CHECK(micmac(looped, options).indirect.influence == found.indirect.influence);
}

TEST_CASE("trap: in a map that swings for ever no ranking is stable, and that is said") {
  // Two factors that move each other by turns: odd and even powers rank them differently.
  const Micmac found = micmac(map_of(2, {{0, 1, 3}, {1, 0, 1}}));
  CHECK_FALSE(found.stable);
  CHECK(found.power == 100);
  CHECK_FALSE(found.truncated);
}

TEST_CASE("trap: without loops the powers vanish, and the longest that does not is reported") {
  const Micmac found = micmac(map_of(4, {{0, 1, 2}, {1, 2, 3}, {2, 3, 1}, {0, 3, 5}}));
  CHECK(found.longest_path == 3);
  CHECK(found.power == 3);
  CHECK_FALSE(found.stable);
  CHECK(found.indirect.influence == std::vector<double>{1.0, 0.0, 0.0, 0.0});
  CHECK(found.indirect.dependence == std::vector<double>{0.0, 0.0, 0.0, 1.0});
}

TEST_CASE("a map without influences, and one without factors, have shares of 0") {
  const Micmac found = micmac(Matrix(2, 2));
  CHECK(found.power == 0);
  CHECK(found.longest_path == 0);
  CHECK(found.indirect.influence == std::vector<double>{0.0, 0.0});
  CHECK(micmac(Matrix()).direct.influence.empty());
  CHECK(power_weighted_paths(Matrix(2, 2)).shares.influence == std::vector<double>{0.0, 0.0});
  CHECK(power_weighted_paths(Matrix()).shares.dependence.empty());
}

TEST_CASE("a factor that moves itself is a loop") {
  const Micmac found = micmac(map_of(2, {{0, 0, 1}, {0, 1, 1}}));
  CHECK_FALSE(found.longest_path.has_value());
  CHECK(found.stable);
  CHECK(found.indirect.influence == std::vector<double>{1.0, 0.0});
}

TEST_CASE("ratings of any size give the same shares, and none overflows") {
  MicmacOptions options;
  options.power = 500;
  const Micmac small = micmac(looped, options);
  Matrix large = looped;
  for (std::size_t row = 0; row < 3; ++row) {
    for (double& cell : large.row(row)) cell *= 0x1p1000;
  }
  const Micmac huge = micmac(large, options);
  CHECK(huge.indirect.influence == small.indirect.influence);
  CHECK(huge.indirect.dependence == small.indirect.dependence);
  CHECK(std::isfinite(small.indirect.influence[0]));
}

TEST_CASE("work stops at its limit with the power reached by then") {
  MicmacOptions options;
  options.power = 10;
  options.stop.work_limit = 3 * 18;  // 2 · 3² a power
  const Micmac found = micmac(looped, options);
  CHECK(found.truncated);
  CHECK(found.power == 3);
  CHECK(found.work == 54);
  options.stop.work_limit = 1;
  CHECK(micmac(looped, options).truncated);
  CHECK(micmac(looped, options).power == 0);
  WeightedPathOptions paths;
  paths.stop.work_limit = 2 * 18;
  const WeightedPaths few = power_weighted_paths(looped, paths);
  CHECK(few.truncated);
  CHECK(few.lengths == 2);
}

TEST_CASE("paths of every length count, the longer the less") {
  // One arrow of strength 2 and a loop of strength 1: e^A − I in closed form.
  const WeightedPaths found = power_weighted_paths(map_of(2, {{0, 0, 1}, {0, 1, 2}}));
  const double loop = std::exp(1.0) - 1.0;
  CHECK(found.shares.influence == std::vector<double>{1.0, 0.0});
  CHECK(found.shares.dependence[0] == doctest::Approx(loop / (loop + 2.0 * loop)));
  CHECK_FALSE(found.truncated);
}

TEST_CASE("strong influences do not overflow the sum over paths") {
  WeightedPathOptions options;
  options.lambda = 2000.0;
  const WeightedPaths found = power_weighted_paths(map_of(2, {{0, 1, 1}, {1, 0, 1}}), options);
  CHECK(found.shares.influence[0] == doctest::Approx(0.5));
  CHECK(found.lengths > 2000);
}

TEST_CASE("roles follow from the means of influence and dependence") {
  const std::vector<InfluenceRole> roles =
      influence_roles({{0.4, 0.4, 0.1, 0.1}, {0.1, 0.4, 0.4, 0.1}});
  CHECK(roles == std::vector<InfluenceRole>{InfluenceRole::driving, InfluenceRole::relay,
                                            InfluenceRole::depending, InfluenceRole::autonomous});
  const double third = 1.0 / 3.0;  // all on the mean: none stands out
  CHECK(influence_roles({{third, third, third}, {third, third, third}}) ==
        std::vector<InfluenceRole>(3, InfluenceRole::autonomous));
  CHECK(influence_roles({}).empty());
  CHECK_THROWS_AS(influence_roles({{1.0}, {}}), std::invalid_argument);
}

TEST_CASE("what is no map of influences is refused") {
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(micmac(Matrix(2, 3)), std::invalid_argument);
  CHECK_THROWS_AS(micmac(Matrix(1, 1, -1.0)), std::invalid_argument);
  CHECK_THROWS_AS(micmac(Matrix(1, 1, infinite)), std::invalid_argument);
  MicmacOptions options;
  options.power = 0;
  CHECK_THROWS_AS(micmac(looped, options), std::invalid_argument);
  WeightedPathOptions paths;
  CHECK_THROWS_AS(power_weighted_paths(Matrix(1, 1, -1.0), paths), std::invalid_argument);
  CHECK_THROWS_AS(power_weighted_paths(Matrix(1, 1, 1e6), paths), std::invalid_argument);
  paths.lambda = 0.0;
  CHECK_THROWS_AS(power_weighted_paths(looped, paths), std::invalid_argument);
}

}  // namespace sixstep_tests::micmac_test
