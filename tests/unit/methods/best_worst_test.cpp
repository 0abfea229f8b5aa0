// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/best_worst.hpp>

#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::best_worst_test {

using namespace sixstep;

namespace {

const BestWorstJudgments agreeing = {0, 3, {1, 2, 4, 8}, {8, 4, 2, 1}};

/// Fits, but for the fourth item: 3 × 3 is not 8.
const BestWorstJudgments nearly = {1, 4, {2, 1, 4, 3, 8}, {4, 8, 2, 3, 1}};

}  // namespace

TEST_CASE("comparisons that agree give the weights that they came from") {
  const auto found = best_worst_weights(agreeing);
  REQUIRE(found.weights.size() == 4);
  for (std::size_t k = 0; k < 4; ++k) {
    CHECK(found.weights[k] == doctest::Approx(8.0 / 15 / std::exp2(k)).epsilon(1e-12));
  }
  CHECK(found.deviation == doctest::Approx(0.0));
  CHECK(found.ratio_deviation == 0.0);
  CHECK(found.consistency_ratio == 0.0);
  CHECK(found.input_based_ratio == 0.0);
  CHECK(found.least == found.weights);
  CHECK(found.greatest == found.weights);
}

TEST_CASE("the two consistency ratios of one contradiction, by hand") {
  const auto found = best_worst_weights(nearly);
  // (3 − ξ)² = 8 + ξ, over the index of 8, (17 − √65) / 2.
  const double deviation = (7 - std::sqrt(45.0)) / 2;
  CHECK(found.ratio_deviation == doctest::Approx(deviation).epsilon(1e-12));
  CHECK(*found.consistency_ratio ==
        doctest::Approx(deviation / ((17 - std::sqrt(65.0)) / 2)).epsilon(1e-12));
  CHECK(*found.input_based_ratio == doctest::Approx(1.0 / 56));
  CHECK(found.input_based_limit == 0.2958);
  CHECK(found.deviation > 0.0);
}

TEST_CASE("the comparison to revisit is the one furthest from the weights") {
  BestWorstJudgments slip = agreeing;
  slip.best_to_others[1] = 6;
  const auto found = judgment_to_revisit(slip, best_worst_weights(agreeing).weights);
  REQUIRE(found.has_value());
  CHECK(found->row == 0);
  CHECK(found->column == 1);
  CHECK(found->given == 6);
  CHECK(found->implied == doctest::Approx(2));
  CHECK_FALSE(judgment_to_revisit(agreeing, best_worst_weights(agreeing).weights).has_value());
}

TEST_CASE("one item has all the weight, two share as they were compared") {
  CHECK(best_worst_weights({0, 0, {1}, {1}}).weights == std::vector<double>{1});
  const auto two = best_worst_weights({1, 0, {3, 1}, {1, 3}});
  CHECK(two.weights[1] == doctest::Approx(0.75));
  CHECK(two.consistency_ratio == 0.0);
}

TEST_CASE("where best and worst weigh the same, a contradiction has no ratio") {
  const auto found = best_worst_weights({0, 2, {1, 3, 1}, {1, 1, 1}});
  CHECK(found.ratio_deviation > 0.0);
  CHECK_FALSE(found.consistency_ratio.has_value());
  CHECK_FALSE(found.input_based_ratio.has_value());
  CHECK(best_worst_weights({0, 2, {1, 1, 1}, {1, 1, 1}}).consistency_ratio == 0.0);
}

TEST_CASE("limits are known for three to nine items and best over worst of three to nine") {
  CHECK(best_worst_limit(3, 3) == 0.1667);
  CHECK(best_worst_limit(9, 9) == 0.3662);
  CHECK(best_worst_limit(4, 6.5) == 0.2457);
  CHECK_FALSE(best_worst_limit(2, 5).has_value());
  CHECK_FALSE(best_worst_limit(10, 5).has_value());
  CHECK_FALSE(best_worst_limit(5, 2).has_value());
  CHECK_FALSE(best_worst_limit(5, 9.5).has_value());
}

TEST_CASE("each fault is told with its item") {
  using Kind = BestWorstFaultKind;
  const auto fault = [](const BestWorstJudgments& judgments) { return find_fault(judgments); };
  CHECK(fault({0, 0, {}, {}}) == BestWorstFault{Kind::wrong_length, 0});
  CHECK(fault({0, 1, {1, 2}, {1}}) == BestWorstFault{Kind::wrong_length, 1});
  CHECK(fault({0, 2, {1, 2}, {2, 1}}) == BestWorstFault{Kind::no_such_item, 2});
  CHECK(fault({1, 1, {1, 1}, {1, 1}}) == BestWorstFault{Kind::same_item, 1});
  CHECK(fault({0, 1, {1, 0.5}, {0.5, 1}}) == BestWorstFault{Kind::out_of_range, 0});
  CHECK(fault({0, 1, {1, std::nan("")}, {2, 1}}) == BestWorstFault{Kind::out_of_range, 1});
  CHECK(fault({0, 1, {2, 2}, {2, 1}}) == BestWorstFault{Kind::own_not_one, 0});
  CHECK(fault({0, 1, {1, 2}, {2, 3}}) == BestWorstFault{Kind::own_not_one, 1});
  CHECK(fault({0, 1, {1, 2}, {3, 1}}) == BestWorstFault{Kind::two_values, 1});
  CHECK_FALSE(fault(nearly).has_value());
  CHECK_THROWS_AS(best_worst_weights({0, 1, {1, 2}, {3, 1}}), std::invalid_argument);
}

TEST_CASE("out of work, consistency is told but no weights") {
  const auto none = best_worst_weights(nearly, {1, {}});
  CHECK(none.truncated);
  CHECK(none.weights.empty());
  CHECK(none.input_based_ratio.has_value());
}

}  // namespace sixstep_tests::best_worst_test
