// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy_studies.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>
#include <sixstep/steps/strategy.hpp>
#include <support/strategies.hpp>

namespace sixstep_tests::strategy_studies_test {

using namespace sixstep;
using namespace test_support;

namespace {

Strategy study(const PlanDraft& builder, const StrategyStudies& studies = {}) {
  StrategyOptions options;
  options.studies = studies;
  return choose(builder, options);
}

Rejection rejection(const Strategy& strategy, const std::string& id) {
  REQUIRE(omission(strategy, id).rejection);
  return *omission(strategy, id).rejection;
}

std::vector<BindingKind> kinds(const Rejection& rejection) {
  std::vector<BindingKind> result;
  for (const Binding& binding : rejection.binds) result.push_back(binding.kind);
  return result;
}

/// 100 euros: x for 60 and y for 40 are chosen, z for 80 is not.
PlanDraft three_actions() {
  return one_budget("100").add("actions",
                               {action("x", "0.3", "'cost': 60"), action("y", "0.2", "'cost': 40"),
                                action("z", "0.35", "'cost': 80")});
}

}  // namespace

TEST_CASE("a rejection tells what is short, what it would displace, and at which cost it fits") {
  const Strategy strategy = study(three_actions());
  const Rejection z = rejection(strategy, "z");
  REQUIRE(z.binds.size() == 1);
  CHECK(z.binds[0].kind == BindingKind::budget);
  CHECK(ids(z.binds[0].sources) == Names{"state"});
  CHECK(z.binds[0].year == 2026);
  CHECK(z.binds[0].missing == euros(80));
  REQUIRE(z.money.size() == 1);
  CHECK(z.money[0].amount == euros(80));
  CHECK(*z.money_too_little == doctest::Approx(31.0 / 32.0));
  CHECK(ids(z.instead_of) == Names{"x", "y"});
  CHECK(*z.loss == doctest::Approx(0.15));
  CHECK(*z.loss_at_least == doctest::Approx(0.15).epsilon(1e-5));
  CHECK(*z.loss_at_least <= *z.loss);
  CHECK(*z.cost_share == 0.75);  // at 60 it takes the place of x
  CHECK(z.complete);
  CHECK(omission(strategy, "z").words ==
        "It costs EUR 80.00. It fits on top of all that is chosen with EUR 80.00 more of “State” "
        "in 2026; 97 % of that is too little. To have it within today's money would take the place "
        "of “x” and “y”, and lose 15 % of the plan's value. At a cost of EUR 60.00 it would be "
        "chosen.");
}

TEST_CASE("what an action needs comes in with it") {
  const Rejection service = rejection(
      study(one_budget("100")
                .add("actions", {action("x", "0.9", "'cost': 100"), "{'id': 'law', 'cost': 30}",
                                 action("service", "0.2", "'cost': 20")})
                .add("dependencies", {"{'from': 'law', 'to': 'service'}"})),
      "service");
  CHECK(kinds(service) == std::vector{BindingKind::prerequisite, BindingKind::budget});
  CHECK(ids(service.together_with) == Names{"law"});
  CHECK(service.money[0].amount == euros(50));
}

TEST_CASE("a choice, a policy and a commitment that leave no room are named") {
  const Strategy strategy = study(
      one_budget("100")
          .add("actions", {action("card", "0.3", "'status': 'committed'"), action("phone", "0.4"),
                           action("town", "0.2", "'cost': 50")})
          .add("choices", {"{'id': 'one', 'of': ['card', 'phone'], 'at_most': 1}"})
          .add("policies", {"{'id': 'rural-first', 'kind': 'min_share', 'tag': 'rural', 'share': "
                            "0.5}"}));
  const Rejection phone = rejection(strategy, "phone");
  CHECK(phone.excluded);
  CHECK_FALSE(phone.loss);
  CHECK(kinds(phone) == std::vector{BindingKind::choice, BindingKind::commitment});
  const Rejection town = rejection(strategy, "town");
  CHECK(town.excluded);
  REQUIRE(kinds(town) == std::vector{BindingKind::policy});
  CHECK(town.binds[0].node.value == "rural-first");
  CHECK(town.money.empty());
}

TEST_CASE("a veto is named with its holder, and whether the action would be chosen without it") {
  const Strategy strategy =
      study(one_budget("100")
                .add("stakeholders", {"{'id': 'court', 'power': 0.1, 'veto': ['x', 'dear']}"})
                .add("stances", {"{'from': 'court', 'to': 'x', 'position': -1}",
                                 "{'from': 'court', 'to': 'dear', 'position': -1}"})
                .add("actions", {action("x", "0.1"), action("dear", "0.1", "'cost': 200")})
                .add("policies", {"{'id': 'p', 'kind': 'respect_vetoes'}"}));
  const Rejection x = rejection(strategy, "x");
  REQUIRE(kinds(x) == std::vector{BindingKind::veto});
  CHECK(x.binds[0].node.value == "court");
  CHECK(x.without_bar);
  CHECK_FALSE(rejection(strategy, "dear").without_bar);
}

TEST_CASE("a chosen action says which goals and gaps it is for") {
  const Strategy strategy =
      study(PlanDraft()
                .add("gaps", {"{'id': 'no-register', 'kind': 'data'}"})
                .add("goals", {"{'id': 'g', 'weight': 3}", "{'id': 'h', 'weight': 1}"})
                .add("actions", {"{'id': 'x', 'closes': ['no-register'], 'advances': [{'to': 'g', "
                                 "'amount': 0.2}, {'to': 'h', 'amount': 0.2}]}"}));
  REQUIRE(strategy.chosen.size() == 1);
  const ChosenAction& x = strategy.chosen[0];
  REQUIRE(x.goals.size() == 2);
  CHECK(x.goals[0].goal.value == "g");
  CHECK(*x.goals[0].share == doctest::Approx(0.75));
  CHECK(*x.goals[1].share == doctest::Approx(0.25));
  CHECK(ids(x.gaps) == Names{"no-register"});
}

TEST_CASE("more money is worth what it lets in") {
  StrategyStudies studies = no_studies();
  studies.marginal_values = true;
  studies.more = euros(40);
  const Strategy strategy = study(three_actions(), studies);
  REQUIRE(strategy.marginal_values.size() == 1);
  const MarginalValue& more = strategy.marginal_values[0];
  CHECK(more.source.value == "state");
  CHECK(more.year == 2026);
  CHECK(more.at_least == doctest::Approx(0.15));  // x and z for 140 in place of x and y
  CHECK(more.at_most == doctest::Approx(0.15));
  CHECK(ids(more.added) == Names{"z"});
  CHECK(ids(more.dropped) == Names{"y"});
}

TEST_CASE("the frontier goes from the strategy to the cheapest one, with the knee marked") {
  StrategyStudies studies = no_studies();
  studies.frontier = true;
  studies.points = 6;
  const Frontier frontier = study(three_actions(), studies).frontier;
  CHECK(frontier.objectives == std::vector{Objective::value, Objective::cost});
  std::vector<Money> costs;
  for (const FrontierPoint& point : frontier.points) costs.push_back(point.outcomes.cost.known);
  CHECK(costs == std::vector{euros(100), euros(80), euros(60), euros(40), euros(0)});
  // scaled: 60 of 100 for 0.3 of 0.5 lie on the line, 80 for 0.35 below it
  CHECK_FALSE(frontier.knee);
}

TEST_CASE("value can be held against equity, risk and acceptance too") {
  StrategyStudies studies = no_studies();
  studies.frontier = true;
  studies.objectives = {Objective::value, Objective::equity, Objective::acceptance};
  const auto plan = three_actions()
                        .add("groups", {"{'id': 'rural', 'vulnerable': true, 'eligible': 100, "
                                        "'served': 0}"})
                        .add("stakeholders", {"{'id': 'press', 'power': 1}"})
                        .add("stances", {"{'from': 'press', 'to': 'x', 'position': -4}",
                                         "{'from': 'press', 'to': 'y', 'position': 4}"})
                        .add("actions", {action("w", "0.1",
                                                "'cost': 100, 'serves': [{'to': 'rural', 'reach': "
                                                "80}]")});
  const Frontier frontier = study(plan, studies).frontier;
  CHECK(frontier.complete);
  const auto has = [&](const Names& dropped, double equity) {
    return std::ranges::any_of(frontier.points, [&](const FrontierPoint& point) {
      return ids(point.dropped) == dropped && *point.outcomes.equity == equity;
    });
  };
  CHECK(has({}, 0.0));
  CHECK(has({"x"}, 0.0));       // the press stands behind y alone
  CHECK(has({"x", "y"}, 0.8));  // w serves those who are not served
}

TEST_CASE("a frontier of one objective, or of value behind another, is refused") {
  StrategyStudies studies = no_studies();
  studies.frontier = true;
  studies.objectives = {Objective::value};
  CHECK_THROWS_AS(study(three_actions(), studies), std::invalid_argument);
  studies.objectives = {Objective::cost, Objective::value};
  CHECK_THROWS_AS(study(three_actions(), studies), std::invalid_argument);
  studies.objectives = {Objective::risk, Objective::cost};
  CHECK_THROWS_AS(study(three_actions(), studies), std::invalid_argument);
}

TEST_CASE("lean, balanced and ambitious strategies stand side by side") {
  StrategyStudies studies = no_studies();
  studies.comparison = true;
  const ScenarioComparison comparison = study(three_actions(), studies).comparison;
  REQUIRE(comparison.strategies.size() == 3);
  const ComparedStrategy& lean = comparison.strategies[0];
  CHECK(lean.profile == StrategyProfile::lean);
  CHECK(ids(lean.actions) == Names{"y"});  // half of 100 is to be spent
  CHECK(comparison.strategies[1].profile == StrategyProfile::balanced);
  CHECK(ids(comparison.strategies[1].actions) == Names{"x", "y"});
  CHECK(comparison.strategies[2].profile == StrategyProfile::ambitious);
  CHECK(ids(comparison.strategies[2].actions) == Names{"y", "z"});      // 125 euros
  CHECK(*comparison.strategies[2].values[0] == doctest::Approx(0.35));  // today z alone fits
  CHECK(comparison.worlds.size() == 1);
  CHECK_FALSE(comparison.robust);
  CHECK(comparison.robustness.empty());
}

namespace {

/// One big or one small action for 100 euros, and a scenario in which there are 50 only.
ScenarioComparison compare_big_and_small(const std::string& scenario_members) {
  StrategyStudies studies = no_studies();
  studies.comparison = true;
  const PlanDraft draft =
      one_budget("100")
          .add("actions",
               {action("big", "0.6", "'cost': 100"), action("small", "0.5", "'cost': 50")})
          .add("scenarios", {"{'id': 'less', " + scenario_members +
                             "'changes': [{'at': 'b', 'set': {'amounts': {'2026': 50}}}]}"});
  return study(draft, studies).comparison;
}

}  // namespace

TEST_CASE("the robust strategy is the one of least worst regret over the scenarios") {
  const ScenarioComparison comparison = compare_big_and_small("'likelihood': 0.25, ");
  REQUIRE(comparison.worlds.size() == 2);
  CHECK(*comparison.worlds[0].best == doctest::Approx(0.6));
  CHECK(*comparison.worlds[1].best == doctest::Approx(0.5));
  const auto of = [&](StrategyProfile profile) {
    return *std::ranges::find(comparison.strategies, profile, &ComparedStrategy::profile);
  };
  const ComparedStrategy balanced = of(StrategyProfile::balanced);
  CHECK(*balanced.values[1] == 0.0);
  CHECK(*balanced.regrets[1] == doctest::Approx(0.5));
  CHECK(*balanced.worst_regret == doctest::Approx(0.5));
  CHECK(*balanced.expected_value == doctest::Approx(0.45));
  CHECK(*balanced.satisfied == 0.5);
  const ComparedStrategy less = of(StrategyProfile::scenario);
  CHECK(ids(less.actions) == Names{"small"});
  CHECK(*less.worst_regret == doctest::Approx(0.1));
  CHECK(*less.worst_value == doctest::Approx(0.5));
  CHECK(*less.satisfied == 0.5);
  CHECK(ids(comparison.strategies[*comparison.robust].actions) == Names{"small"});
}

TEST_CASE("which strategy is the most robust depends on what robust means") {
  const ScenarioComparison comparison = compare_big_and_small("");
  REQUIRE(comparison.robustness.size() == words_of(RobustnessMetric{}).size());
  const auto by = [&](RobustnessMetric metric) {
    return *std::ranges::find(comparison.robustness, metric, &RobustnessReading::metric);
  };
  const auto chosen_by = [&](RobustnessMetric metric) {
    return ids(comparison.strategies[by(metric).best.value()].actions);
  };
  CHECK(chosen_by(RobustnessMetric::maximin) == Names{"small"});  // 0.5 in both worlds
  CHECK(chosen_by(RobustnessMetric::maximax) == Names{"big"});    // 0.6 today, 0 with less money
  CHECK(chosen_by(RobustnessMetric::hurwicz) == Names{"small"});
  CHECK(chosen_by(RobustnessMetric::domain_criterion) == Names{"big"});  // 0.54 is good enough
  for (std::size_t i = 0; i < comparison.strategies.size(); ++i) {
    const ComparedStrategy& one = comparison.strategies[i];
    CHECK(by(RobustnessMetric::maximin).values[i] == one.worst_value);
    CHECK(by(RobustnessMetric::laplace).values[i].value() == doctest::Approx(*one.mean_value));
    CHECK(by(RobustnessMetric::minimax_regret).values[i].value() ==
          doctest::Approx(-*one.worst_regret));
  }
}

TEST_CASE("of strategies that are the same, the planned one is robust") {
  StrategyStudies studies = no_studies();
  studies.comparison = true;
  const ScenarioComparison comparison =
      study(one_budget("100")
                .add("actions", {action("x", "0.6", "'cost': 100, 'status': 'committed'")})
                .add("scenarios", {"{'id': 'more', 'changes': [{'at': 'b', 'set': {'amounts': "
                                   "{'2026': 150}}}]}"}),
            studies)
          .comparison;
  REQUIRE(comparison.robust);
  CHECK(comparison.strategies.front().actions == comparison.strategies[*comparison.robust].actions);
  CHECK(comparison.strategies[*comparison.robust].profile == StrategyProfile::balanced);
}

TEST_CASE("a goal's weight may move until another choice is as good") {
  StrategyStudies studies = no_studies();
  studies.weight_ranges = true;
  const Strategy strategy = study(
      PlanDraft()
          .add("goals", {"{'id': 'g', 'weight': 3}", "{'id': 'h', 'weight': 1}"})
          .add("sources", {"{'id': 'state'}"})
          .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 10}}"})
          .add("actions", {action("x", "0.4", "'cost': 10"),
                           "{'id': 'y', 'cost': 10, 'advances': [{'to': 'h', 'amount': 0.6}]}"}),
      studies);
  REQUIRE(strategy.weight_ranges.size() == 2);
  const GoalWeightRange& g = strategy.weight_ranges[0];
  CHECK(g.weight == doctest::Approx(0.75));
  CHECK(g.from == doctest::Approx(0.6));  // 0.6 · 0.4 = 0.4 · 0.6
  CHECK(g.by == 1.0);
  REQUIRE(g.below);
  CHECK(ids(g.below->added) == Names{"y"});
  CHECK(ids(g.below->dropped) == Names{"x"});
  CHECK_FALSE(g.above);
  CHECK(strategy.weight_ranges[1].by == doctest::Approx(0.4));
}

TEST_CASE("studies without work left say so, and the choice stands") {
  StrategyStudies studies;
  studies.work_limit = 1;
  const Strategy strategy = study(three_actions(), studies);
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK_FALSE(strategy.frontier.complete);
  CHECK_FALSE(strategy.comparison.complete);
  CHECK(omission(strategy, "z").words ==
        "It costs EUR 80.00. It would fit with EUR 80.00 more in 2026, or in place of something "
        "that is chosen.");
}

}  // namespace sixstep_tests::strategy_studies_test
