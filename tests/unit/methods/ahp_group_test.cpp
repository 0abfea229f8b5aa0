// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ahp_group.hpp>

#include <cmath>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::ahp_group_test {

using namespace sixstep;

namespace {

constexpr auto skipped = std::nullopt;

const std::vector<Judgments> disagreeing = {{{1, 8}, {0.125, 1}}, {{1, 2}, {0.5, 1}}};

}  // namespace

TEST_CASE("a group's judgment is the geometric mean, and stays reciprocal") {
  const Judgments group = aggregate_judgments(disagreeing);
  CHECK(*group[0][1] == doctest::Approx(4.0));
  CHECK(*group[1][0] == doctest::Approx(0.25));
  CHECK(group[0][0] == 1.0);
}

TEST_CASE("a judge who counts three times is heard three times") {
  const Judgments group = aggregate_judgments(disagreeing, std::vector<double>{1, 3});
  CHECK(*group[0][1] == doctest::Approx(std::pow(8.0 * 2 * 2 * 2, 0.25)));
}

TEST_CASE("who skipped a pair is not heard on it, and a pair nobody judged stays empty") {
  const std::vector<Judgments> judges = {
      {{1, 5, skipped}, {skipped, 1, skipped}, {skipped, skipped, 1}},
      {{1, skipped, skipped}, {skipped, 1, 2}, {skipped, skipped, 1}}};
  const Judgments group = aggregate_judgments(judges);
  CHECK(*group[0][1] == doctest::Approx(5.0));
  CHECK(*group[2][1] == doctest::Approx(0.5));
  CHECK_FALSE(group[0][2].has_value());
}

TEST_CASE("the two means of priorities differ where judges do") {
  const std::vector<std::vector<double>> judges = {{0.9, 0.1}, {0.5, 0.5}};
  CHECK(aggregate_priorities(judges, PriorityMean::arithmetic)[0] == doctest::Approx(0.7));
  CHECK(aggregate_priorities(judges, PriorityMean::geometric)[0] == doctest::Approx(0.75));
  CHECK(aggregate_priorities(judges, PriorityMean::arithmetic, std::vector<double>{3, 1})[0] ==
        doctest::Approx(0.8));
}

TEST_CASE("judges who cannot be put together are refused") {
  const std::vector<Judgments> sizes = {{{1}}, {{1, 2}, {0.5, 1}}};
  const std::vector<Judgments> faulty = {{{1, 2}, {2, 1}}};
  CHECK_THROWS_AS(aggregate_judgments({}), std::invalid_argument);
  CHECK_THROWS_AS(aggregate_judgments(sizes), std::invalid_argument);
  CHECK_THROWS_AS(aggregate_judgments(faulty), std::invalid_argument);
  CHECK_THROWS_AS(aggregate_judgments(disagreeing, std::vector<double>{1}), std::invalid_argument);
  CHECK_THROWS_AS(aggregate_judgments(disagreeing, std::vector<double>{1, -1}),
                  std::invalid_argument);
  CHECK_THROWS_AS(aggregate_priorities(std::vector<std::vector<double>>{{0.0, 1.0}}),
                  std::invalid_argument);
}

}  // namespace sixstep_tests::ahp_group_test
