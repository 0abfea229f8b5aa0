// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ahp.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::ahp_test {

using namespace sixstep;

namespace {

constexpr auto skipped = std::nullopt;

/// Three items whose judgments contradict each other: a > b > c, but a only as much as c.
const Judgments circular = {{1, 2, 1}, {0.5, 1, 2}, {1, 0.5, 1}};

JudgmentFaultKind fault_of(const Judgments& judgments) {
  const auto fault = find_fault(judgments);
  REQUIRE(fault.has_value());
  return fault->kind;
}

}  // namespace

TEST_CASE("consistent judgments give back the weights that they came from") {
  const auto found = ahp_priorities({{1, 2, 6}, {0.5, 1, 3}, {1.0 / 6, 1.0 / 3, 1}});
  CHECK(found.weights[0] == doctest::Approx(0.6).epsilon(1e-12));
  CHECK(found.weights[1] == doctest::Approx(0.3).epsilon(1e-12));
  CHECK(found.weights[2] == doctest::Approx(0.1).epsilon(1e-12));
  CHECK(found.lambda_max == doctest::Approx(3.0).epsilon(1e-12));
  CHECK(*found.consistency_ratio < 1e-12);
}

TEST_CASE("a result says which method and which table it used") {
  const auto found = ahp_priorities(
      circular, {PriorityMethod::geometric_mean, RandomIndexTable::donegan_dodd_1991});
  CHECK(found.options.method == PriorityMethod::geometric_mean);
  CHECK(found.options.table == RandomIndexTable::donegan_dodd_1991);
  CHECK(found.random_index == 0.4914);
  CHECK(*found.consistency_ratio == doctest::Approx(found.consistency_index / 0.4914));
}

TEST_CASE("no item and one item need no comparison") {
  CHECK(ahp_priorities({}).weights.empty());
  const auto single = ahp_priorities({{1}});
  CHECK(single.weights == std::vector<double>{1.0});
  CHECK(single.consistency_index == 0.0);
  CHECK(single.consistency_ratio == 0.0);
}

TEST_CASE("half a matrix is enough: the other half is its reciprocal") {
  const auto whole = ahp_priorities(circular);
  const auto half = ahp_priorities({{skipped, 2, 1}, {skipped, skipped, 2}, {skipped, skipped, 1}});
  CHECK(half.weights == whole.weights);
  CHECK(half.missing == 0);
}

TEST_CASE("a skipped pair is bridged by the others") {
  const Judgments chain = {{1, 2, skipped}, {0.5, 1, 3}, {skipped, 1.0 / 3, 1}};
  for (const auto method :
       {PriorityMethod::principal_eigenvector, PriorityMethod::geometric_mean}) {
    const auto found = ahp_priorities(chain, {.method = method});
    CHECK(found.missing == 1);
    CHECK(found.weights[0] == doctest::Approx(0.6));
    CHECK(found.weights[1] == doctest::Approx(0.3));
    CHECK(found.lambda_max == doctest::Approx(3.0));
    CHECK(found.consistency_ratio == 0.0);
  }
}

TEST_CASE("beyond the end of a table there is an index but no ratio") {
  const Judgments equal(12, std::vector<std::optional<double>>(12, 1.0));
  const auto found = ahp_priorities(equal, {.table = RandomIndexTable::saaty_1980});
  CHECK_FALSE(found.random_index.has_value());
  CHECK_FALSE(found.consistency_ratio.has_value());
  CHECK(found.weights[11] == doctest::Approx(1.0 / 12));
}

TEST_CASE("the judgment to revisit is the one that its neighbours deny most") {
  const Judgments judgments = {{1, 2, 0.25}, {0.5, 1, 3}, {4, 1.0 / 3, 1}};
  const auto found = judgment_to_revisit(judgments, std::vector<double>{0.6, 0.3, 0.1});
  REQUIRE(found.has_value());
  CHECK(found->row == 0);
  CHECK(found->column == 2);
  CHECK(found->given == 0.25);
  CHECK(found->implied == doctest::Approx(6.0));
}

TEST_CASE("consistent judgments leave nothing to revisit") {
  const Judgments judgments = {{1, 4}, {0.25, 1}};
  CHECK_FALSE(judgment_to_revisit(judgments, ahp_priorities(judgments).weights).has_value());
}

TEST_CASE("each fault is told with its cell") {
  CHECK(find_fault({{1, 2}, {0.5}}) == JudgmentFault{JudgmentFaultKind::not_square, 1, 1});
  CHECK(find_fault({{1, 2}, {3, 1}}) == JudgmentFault{JudgmentFaultKind::not_reciprocal, 0, 1});
  CHECK(find_fault({{1, 2}, {0.5, 2}}) == JudgmentFault{JudgmentFaultKind::diagonal_not_one, 1, 1});
  CHECK(find_fault({{1, 2, skipped}, {0.5, 1, skipped}, {skipped, skipped, 1}}) ==
        JudgmentFault{JudgmentFaultKind::not_connected, 0, 2});
  CHECK(find_fault({{1, 0}, {0, 1}}) == JudgmentFault{JudgmentFaultKind::not_positive, 0, 1});
  CHECK(find_fault({{1, 2}, {-0.5, 1}}) == JudgmentFault{JudgmentFaultKind::not_positive, 1, 0});
  CHECK(fault_of({{1, std::numeric_limits<double>::infinity()}, {0, 1}}) ==
        JudgmentFaultKind::out_of_range);
  CHECK(fault_of({{1, 1e-300}, {1e300, 1}}) == JudgmentFaultKind::out_of_range);
  CHECK(fault_of({{1, std::numeric_limits<double>::quiet_NaN()}, {1, 1}}) ==
        JudgmentFaultKind::not_positive);
  CHECK_FALSE(find_fault(circular).has_value());
  CHECK_THROWS_AS(ahp_priorities({{1, 2}, {3, 1}}), std::invalid_argument);
}

TEST_CASE("reciprocals written with two decimals pass, and both cells are heard") {
  const Judgments rounded = {{1, 3}, {0.33, 1}};
  CHECK_FALSE(find_fault(rounded).has_value());
  CHECK_FALSE(find_fault({{1, 8}, {0.13, 1}}).has_value());
  const auto weights = ahp_priorities(rounded).weights;
  CHECK(weights[0] / weights[1] == doctest::Approx(std::sqrt(3 / 0.33)));
}

}  // namespace sixstep_tests::ahp_test
