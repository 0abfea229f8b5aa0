// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/action_ranking.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::action_ranking_test {

using namespace sixstep;
using namespace test_support;
using enum ActionCriterion;

namespace {

ActionRanking rank(const PlanDraft& builder, const ActionWeights& weights = {1, 1, 1, 1, 1}) {
  const IndexedPlan plan(builder);
  return rank_actions(plan.graph, build_framework(plan.graph), analyse_stakeholders(plan.graph),
                      weights);
}

std::string action(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', " + rest + "}";
}

/// A goal and 100 unserved people of a vulnerable group; a treasury that can block.
PlanDraft country() {
  return PlanDraft()
      .add("goals", {"{'id': 'goal'}"})
      .add("groups", {"{'id': 'group', 'vulnerable': true, 'eligible': 300, 'served': 200}"})
      .add("stakeholders", {"{'id': 'treasury', 'power': 0.5, 'veto': ['bad']}"})
      .add("stances", {"{'from': 'treasury', 'to': 'good', 'position': 4}",
                       "{'from': 'treasury', 'to': 'bad', 'position': -4}"});
}

const std::string good = action(
    "good",
    "'cost': 100, 'success': 0.9, 'advances': [{'to': 'goal', 'amount': 0.6}], 'serves': [{'to': "
    "'group', 'reach': 50}]");
const std::string bad =
    action("bad", "'cost': 200, 'success': 0.5, 'advances': [{'to': 'goal', 'amount': 0.2}]");

}  // namespace

TEST_CASE("an action that is better on all five criteria is first by all four methods") {
  const ActionRanking found = rank(country().add("actions", {bad, good}));
  CHECK(found.criteria == std::vector{value, cost, equity, risk, acceptance});
  CHECK(found.left_out.empty());
  REQUIRE(found.ranked.size() == 2);
  const RankedAction& first = found.ranked[0];
  CHECK(first.action == Id<Action>{"good"});
  REQUIRE(first.achieved.size() == 5);
  CHECK(first.achieved[0] == doctest::Approx(0.6));
  CHECK(first.achieved[1] == 10000);
  CHECK(first.achieved[2] == doctest::Approx(0.5));
  CHECK(first.achieved[3] == doctest::Approx(0.1));
  CHECK(first.achieved[4] == 1.0);
  CHECK(first.by_weighted_sum == 1);
  CHECK(first.by_topsis == 1);
  CHECK(first.by_vikor == 1);
  CHECK(first.by_promethee == 1);
  CHECK_FALSE(first.blocked);
  CHECK(found.ranked[1].blocked);
  CHECK(found.ranked[1].by_vikor == 2);
  CHECK(found.ranked[1].achieved[2] == 0.0);
  CHECK(found.compromise == std::vector<Id<Action>>{{"good"}});
  REQUIRE(found.sensitivity.size() == 5);
  CHECK(found.sensitivity[1].first == WeightRange{});
  CHECK(found.methods.size() == 4);
}

TEST_CASE("an action of which something is not known stands apart, with what it is") {
  const ActionRanking found =
      rank(country().add("actions", {good, bad, action("vague", "'serves': [{'to': 'group'}]")}));
  CHECK(found.ranked.size() == 2);
  REQUIRE(found.unranked.size() == 1);
  CHECK(found.unranked[0].action == Id<Action>{"vague"});
  CHECK(found.unranked[0].unknown == std::vector{value, cost, equity, risk, acceptance});
  CHECK(*found.methods[0].known == doctest::Approx(2.0 / 3));
}

TEST_CASE("what is known of no action, or has no weight, ranks nobody") {
  const auto plan = PlanDraft().add(
      "actions", {action("a", "'cost': 5, 'success': 0.5"), action("b", "'cost': 3"),
                  action("done", "'cost': 1, 'success': 1, 'status': 'done'")});
  const ActionRanking found = rank(plan, {1, 1, 1, 0, 1});
  CHECK(found.criteria == std::vector{cost});
  CHECK(found.left_out == std::vector{value, equity, risk, acceptance});
  REQUIRE(found.ranked.size() == 2);
  CHECK(found.ranked[0].action == Id<Action>{"b"});
  const ActionRanking nothing = rank(plan, {1, 0, 1, 0, 1});
  CHECK(nothing.ranked.empty());
  CHECK(nothing.unranked.size() == 2);
  CHECK(rank(PlanDraft()).unranked.empty());
}

TEST_CASE("weights decide, and the range says from where on") {
  // Cheap and of little value beside dear and valuable.
  const auto plan = PlanDraft()
                        .add("goals", {"{'id': 'goal'}"})
                        .add("actions", {action("cheap",
                                                "'cost': 1, 'advances': [{'to': 'goal', "
                                                "'amount': 0.1}]"),
                                         action("dear",
                                                "'cost': 9, 'advances': [{'to': 'goal', "
                                                "'amount': 0.9}]")});
  const ActionRanking by_value = rank(plan, {3, 1, 0, 0, 0});
  CHECK(by_value.ranked[0].action == Id<Action>{"dear"});
  CHECK(by_value.sensitivity[1].weight == 0.25);
  CHECK(by_value.sensitivity[1].first->most == doctest::Approx(0.5));
  CHECK(by_value.ranked[*by_value.sensitivity[1].first->rival_above].action == Id<Action>{"cheap"});
  CHECK(rank(plan, {1, 3, 0, 0, 0}).ranked[0].action == Id<Action>{"cheap"});
  CHECK_THROWS_AS(rank(plan, {-1, 1, 1, 1, 1}), std::invalid_argument);
}

}  // namespace sixstep_tests::action_ranking_test
