// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy.hpp>

#include <doctest/doctest.h>
#include <support/strategies.hpp>

namespace sixstep_tests::strategy_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("an empty plan has an empty strategy, and it is the best one") {
  const auto strategy = choose(PlanDraft());
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK(strategy.chosen.empty());
  CHECK(strategy.outcomes.value == 0.0);
  CHECK(strategy.outcomes.cost == MoneyTotal{});
}

TEST_CASE("an action is worth success times goal weight times amount") {
  const auto strategy = choose(
      PlanDraft()
          .add("goals", {"{'id': 'g', 'weight': 3}", "{'id': 'h', 'weight': 1}"})
          .add("actions", {"{'id': 'x', 'success': 0.5, 'advances': [{'to': 'g', 'amount': 0.4}, "
                           "{'to': 'h', 'amount': 0.8}]}"}));
  // 0.5 × (0.75 × 0.4 + 0.25 × 0.8) = 0.25
  CHECK(*choice(strategy, "x").value == doctest::Approx(0.25));
  CHECK(*strategy.outcomes.value == doctest::Approx(0.25));
  CHECK_FALSE(finding(strategy.findings, "success-assumed"));
}

TEST_CASE("a missing success counts as one, and is named") {
  const auto strategy =
      choose(PlanDraft().add("goals", {"{'id': 'g'}"}).add("actions", {action("x", "0.3")}));
  CHECK(*choice(strategy, "x").value == doctest::Approx(0.3));
  REQUIRE(finding(strategy.findings, "success-assumed"));
  CHECK(ids(finding(strategy.findings, "success-assumed")->nodes) == Names{"x"});
}

TEST_CASE("a missing amount counts 1/n for the n actions that advance the goal, and is named") {
  const auto strategy =
      choose(PlanDraft()
                 .add("goals", {"{'id': 'g'}"})
                 .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
                 .add("actions", {"{'id': 'x', 'success': 1, 'advances': [{'to': 'g'}]}",
                                  "{'id': 'y', 'success': 1, 'advances': [{'to': 'i'}, {'to': "
                                  "'g'}]}",
                                  action("z", "0.5", "'success': 1"), action("w", "0.1"),
                                  "{'id': 'stopped', 'status': 'stopped', 'advances': [{'to': "
                                  "'g'}]}"}));
  CHECK(*choice(strategy, "x").value == doctest::Approx(0.25));
  CHECK(*choice(strategy, "y").value == doctest::Approx(0.25));  // one goal, though named twice
  CHECK(*choice(strategy, "z").value == doctest::Approx(0.5));
  REQUIRE(finding(strategy.findings, "amount-assumed"));
  CHECK(ids(finding(strategy.findings, "amount-assumed")->nodes) == Names{"x", "y"});
}

TEST_CASE("advancing an indicator counts for the goal that it measures") {
  const auto strategy =
      choose(PlanDraft()
                 .add("goals", {"{'id': 'g', 'weight': 1}", "{'id': 'h', 'weight': 1}"})
                 .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
                 .add("actions", {"{'id': 'x', 'advances': [{'to': 'i', 'amount': 0.5}]}"}));
  CHECK(*choice(strategy, "x").value == doctest::Approx(0.25));
}

TEST_CASE("an action that advances nothing has unknown value and is left out, with the reason") {
  const auto strategy = choose(PlanDraft().add("actions", {"{'id': 'x'}"}));
  CHECK(strategy.chosen.empty());
  CHECK(omission(strategy, "x").reason == OmissionReason::unknown_value);
  CHECK_FALSE(omission(strategy, "x").value);
  CHECK(ids(finding(strategy.findings, "value-unknown")->nodes) == Names{"x"});
}

TEST_CASE("an action of unknown value is chosen if committed") {
  const auto strategy = choose(PlanDraft().add("actions", {"{'id': 'x', 'status': 'committed'}"}));
  CHECK(choice(strategy, "x").reason == ChoiceReason::committed);
  CHECK_FALSE(choice(strategy, "x").value);
}

TEST_CASE("an action of unknown value is chosen if needed") {
  const auto strategy = choose(PlanDraft()
                                   .add("goals", {"{'id': 'g'}"})
                                   .add("actions", {"{'id': 'law'}", action("service", "1")})
                                   .add("dependencies", {"{'from': 'law', 'to': 'service'}"}));
  CHECK(chosen(strategy) == Names{"law", "service"});
  CHECK(choice(strategy, "law").reason == ChoiceReason::prerequisite);
  CHECK(ids(choice(strategy, "law").needed_for) == Names{"service"});
}

TEST_CASE("value accrues in each fiscal year from completion on, discounted") {
  // A year's work from 1 January 2026: complete in 2026, worth a third in each of three years.
  const auto with = [](const std::string& rate, const std::string& rest) {
    return *choose(
                three_years().set("discount_rate", rate).add("actions", {action("x", "0.6", rest)}))
                .outcomes.value;
  };
  CHECK(with("0", "'duration': {'likely': 12, 'low': 12, 'high': 12, 'unit': 'month'}") ==
        doctest::Approx(0.6));
  CHECK(with("0.1", "'duration': 20") == doctest::Approx(0.2 * (1 + 1 / 1.1 + 1 / 1.21)));
  // Two years' work is complete in 2027: two thirds.
  CHECK(with("0", "'duration': {'likely': 24, 'low': 24, 'high': 24, 'unit': 'month'}") ==
        doctest::Approx(0.4));
  CHECK(with("0.1", "'from': '2028-03-01'") == doctest::Approx(0.2 / 1.21));
}

TEST_CASE("without a horizon value counts once, whatever the rate") {
  const auto strategy = choose(PlanDraft()
                                   .set("status_date", "'2026-03-31'")
                                   .set("discount_rate", "0.1")
                                   .add("goals", {"{'id': 'g'}"})
                                   .add("actions", {action("x", "0.6", "'from': '2027-01-01'")}));
  CHECK(*strategy.outcomes.value == doctest::Approx(0.6));
}

TEST_CASE("a synergy adds its value where all of its actions are chosen") {
  PlanDraft builder = one_budget("100").add(
      "actions", {action("x", "0.1", "'cost': 50"), action("y", "0.1", "'cost': 50"),
                  action("z", "0.25", "'cost': 60")});
  CHECK(chosen(choose(builder)) == Names{"z"});
  builder.add("synergies", {"{'id': 's', 'of': ['x', 'y'], 'value': 0.2}"});
  CHECK(chosen(choose(builder)) == Names{"x", "y"});
  CHECK(*choose(builder).outcomes.value == doctest::Approx(0.4));
}

TEST_CASE("an unknown cost uses no budget and makes totals at least") {
  const auto strategy = choose(
      one_budget("10").add("actions", {action("x", "0.5", "'cost': 10"), action("y", "0.1")}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  CHECK_FALSE(choice(strategy, "y").cost);
  CHECK(strategy.outcomes.cost.known == euros(10));
  CHECK(strategy.outcomes.cost.unknown == 1);
  CHECK(strategy.outcomes.cost.is_lower_bound());
  CHECK(used(strategy, "state", 2026) == euros(10));
  CHECK(ids(finding(strategy.findings, "cost-unknown")->nodes) == Names{"y"});
}

TEST_CASE("the best set within the budget is proven, and the rest says what it would take") {
  // By value per euro z comes first; x and y together are worth more.
  const auto strategy = choose(one_budget("100").add(
      "actions", {action("x", "0.30", "'cost': 50"), action("y", "0.29", "'cost': 50"),
                  action("z", "0.40", "'cost': 60")}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK(*strategy.bound >= *strategy.outcomes.value);
  CHECK(*strategy.gap < 1e-6);
  CHECK(omission(strategy, "z").reason == OmissionReason::budget);
  CHECK(omission(strategy, "z").words.find("EUR 60") != std::string::npos);
  CHECK(omission(strategy, "z").words.find("in 2026") != std::string::npos);
}

TEST_CASE("a failed pilot gives its action's money to others, and takes what needs it along") {
  const auto plan = [](const char* result) {
    return one_budget("100")
        .add("indicators", {"{'id': 'use', 'measures': 'g'}"})
        .add("actions",
             {action("pilot", "0.2",
                     "'status': 'committed', 'cost': 70, 'pilot': {'indicator': 'use', 'at_least': "
                     "50, 'result': '" +
                         std::string(result) + "'}"),
              action("after", "0.1", "'cost': 10"), action("other", "0.3", "'cost': 60")})
        .add("dependencies", {"{'from': 'pilot', 'to': 'after'}"});
  };
  const auto running = choose(plan("running"));
  CHECK(chosen(running) == Names{"pilot", "after"});
  const auto failed = choose(plan("failed"));
  CHECK(chosen(failed) == Names{"other"});
  CHECK(omission(failed, "pilot").reason == OmissionReason::pilot_failed);
  CHECK(omission(failed, "pilot").words ==
        "Its pilot failed: what is left of its money is free for other uses.");
  CHECK(omission(failed, "after").reason == OmissionReason::prerequisite);
}

TEST_CASE("each year's budget binds by itself") {
  const auto strategy = choose(
      three_years()
          .add("sources", {"{'id': 'state'}"})
          .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 10, '2027': 10, "
                           "'2028': 10}}"})
          .add("actions", {action("x", "0.5", "'cost': 10, 'duration': 20"),
                           action("y", "0.3", "'cost': 10, 'duration': 20"),
                           action("z", "0.2", "'cost': 11, 'duration': 20")}));
  CHECK(choice(strategy, "x").start_year == 2026);
  CHECK(choice(strategy, "y").start_year == 2027);
  CHECK(omission(strategy, "z").reason == OmissionReason::budget);
  CHECK(used(strategy, "state", 2026) == euros(10));
  CHECK(used(strategy, "state", 2028) == Money{});
}

TEST_CASE("a cost in a named year after the last binds no budget") {
  const auto strategy =
      choose(one_budget("50").add("actions", {action("x", "0.3",
                                                     "'cost': [{'year': 2026, 'amount': 40}, "
                                                     "{'year': 2050, 'amount': 9000}]")}));
  CHECK(chosen(strategy) == Names{"x"});
  CHECK(used(strategy, "state", 2026) == euros(40));
  CHECK(strategy.outcomes.cost.known == euros(9040));
}

TEST_CASE("what a source carries over is there the next year") {
  const auto with = [](const std::string& share) {
    return chosen(choose(
        three_years()
            .add("sources", {"{'id': 'state'}"})
            .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 10, '2027': 10}, "
                             "'carry_over': " +
                             share + "}"})
            .add("actions", {action("x", "0.5", "'cost': 15, 'duration': 20")})));
  };
  CHECK(with("0.5") == Names{"x"});
  CHECK(with("0.49").empty());
}

TEST_CASE("a share of millionths carries over exactly") {
  // 29 % of 100 euros: 29, not 28.99.
  const auto strategy = choose(
      three_years()
          .add("sources", {"{'id': 'state'}"})
          .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 100, '2027': 0}, "
                           "'carry_over': 0.29}"})
          .add("actions", {action("x", "0.5", "'cost': [{'year': 2027, 'amount': 29}]")}));
  CHECK(chosen(strategy) == Names{"x"});
  CHECK(used(strategy, "state", 2027) == euros(29));
}

TEST_CASE("a source pays only for what it is for") {
  const auto strategy =
      choose(PlanDraft()
                 .add("goals", {"{'id': 'g'}"})
                 .add("sources", {"{'id': 'state'}", "{'id': 'grant', 'only_for': ['rural']}"})
                 .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 50}}",
                                  "{'id': 'c', 'source': 'grant', 'amounts': {'2026': 50}}"})
                 .add("actions", {action("town", "0.3", "'cost': 60"),
                                  action("village", "0.2", "'cost': 70, 'tags': ['rural']"),
                                  action("road", "0.1", "'cost': 30")}));
  // The town's 60 exceed the state's 50. The village takes 50 of the grant and 20 of the state.
  CHECK(chosen(strategy) == Names{"village", "road"});
  CHECK(used(strategy, "grant", 2026) == euros(50));
  CHECK(used(strategy, "state", 2026) == euros(50));
  CHECK(omission(strategy, "town").reason == OmissionReason::budget);
}

TEST_CASE("an action that no source may pay for is left out, and says so") {
  const auto strategy = choose(PlanDraft()
                                   .add("goals", {"{'id': 'g'}"})
                                   .add("sources", {"{'id': 'grant', 'only_for': ['rural']}"})
                                   .add("actions", {action("town", "0.3", "'cost': 60")}));
  CHECK(omission(strategy, "town").reason == OmissionReason::budget);
}

TEST_CASE("money that is spent leaves only the rest to pay") {
  const auto strategy =
      choose(three_years()
                 .set("status_date", "'2026-06-30'")
                 .add("sources", {"{'id': 'state'}"})
                 .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 40}}"})
                 .add("actions", {action("x", "0.5", "'status': 'started', 'cost': 100")})
                 .add("progress", {"{'action': 'x', 'at': '2026-06-30', 'spent': 60}"}));
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK(choice(strategy, "x").reason == ChoiceReason::started);
  CHECK(choice(strategy, "x").spent == euros(60));
  CHECK(choice(strategy, "x").cost == euros(100));
  CHECK(used(strategy, "state", 2026) == euros(40));
}

TEST_CASE("years of cost count from a start that has happened") {
  const auto strategy = choose(
      three_years()
          .set("status_date", "'2026-06-30'")
          .add("sources", {"{'id': 'state'}"})
          .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 40, '2027': 30}}"})
          .add("actions", {action("x", "0.5",
                                  "'status': 'started', 'started': '2025-01-15', 'cost': [{'year': "
                                  "0, 'amount': 90}, {'year': 1, 'amount': 40}, {'year': 2, "
                                  "'amount': 30}]")}));
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK(used(strategy, "state", 2026) == euros(40));
  CHECK(used(strategy, "state", 2027) == euros(30));
}

TEST_CASE("what sources pay sums to the cost, to the cent") {
  const auto strategy = choose(
      three_years()
          .add("sources", {"{'id': 'state'}", "{'id': 'grant', 'only_for': ['rural']}"})
          .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': 50, '2027': 50, "
                           "'2028': 50}, 'carry_over': 0.37}",
                           "{'id': 'c', 'source': 'grant', 'amounts': {'2026': 20.01, '2027': "
                           "20.01, '2028': 20.01}, 'carry_over': 1}"})
          .add("actions", {action("x", "0.5",
                                  "'cost': 100.01, 'tags': ['rural'], 'duration': {'low': 36, "
                                  "'likely': 36, 'high': 36, 'unit': 'month'}"),
                           action("y", "0.3", "'cost': 33.34, 'duration': 20")}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  Money sum;
  for (const BudgetUse& use : strategy.budget) {
    sum += use.used;
    CHECK_FALSE(use.source.empty());
    CHECK(use.used <= *use.available);
  }
  CHECK(sum == strategy.outcomes.cost.known);
}

TEST_CASE("outcomes say how much of the gap closes, who is reached, what is risked and accepted") {
  const auto strategy = choose(
      PlanDraft()
          .add("goals", {"{'id': 'g'}"})
          .add("assessments", {"{'pillar': 'pillar:resources', 'level': 'level:individual', "
                               "'current': 1, 'target': 3}",
                               "{'pillar': 'pillar:leadership', 'level': 'level:individual', "
                               "'current': 2, 'target': 4}",
                               "{'pillar': 'pillar:institutions', 'level': 'level:individual', "
                               "'target': 4}"})
          .add("groups", {"{'id': 'rural', 'vulnerable': true, 'eligible': 100, 'served': 20}",
                          "{'id': 'towns', 'eligible': 100, 'served': 20}"})
          .add("stakeholders", {"{'id': 'press', 'power': 0.5}"})
          .add("stances", {"{'from': 'press', 'to': 'x', 'position': 2}",
                           "{'from': 'press', 'to': 'y', 'position': -4}"})
          .add("actions",
               {action("x", "0.5",
                       "'cost': 30, 'success': 0.8, 'develops': [{'pillar': 'pillar:resources', "
                       "'level': 'level:individual', 'gain': 5}], 'serves': [{'to': 'rural', "
                       "'reach': 20}, {'to': 'towns', 'reach': 80}]"),
                action("y", "0.5",
                       "'cost': 10, 'success': 0.4, 'develops': [{'pillar': 'pillar:leadership', "
                       "'level': 'level:individual', 'gain': 1}]"),
                action("z", "0.5")}));
  CHECK(*strategy.outcomes.capacity_gap_closed == doctest::Approx(0.75));  // (2 + 1) / (2 + 2)
  CHECK(*strategy.outcomes.equity == doctest::Approx(0.25));               // 20 / 80
  CHECK(*strategy.outcomes.risk == doctest::Approx(0.3));          // 1 − (30·0.8 + 10·0.4) / 40
  CHECK(*strategy.outcomes.acceptance == doctest::Approx(0.125));  // (30·0.5 − 10) / 40
}

TEST_CASE("a scenario says what would be given up and taken in, and spent money stays spent") {
  const auto strategy = choose(
      one_budget("100")
          .add("actions", {action("big", "0.6", "'status': 'started', 'cost': 90"),
                           action("small", "0.2", "'cost': 40"),
                           action("law", "0.1", "'status': 'committed'")})
          .add("progress", {"{'action': 'big', 'at': '2025-12-31', 'spent': 10}"})
          .add("scenarios", {"{'id': 'less', 'changes': [{'at': 'b', 'set': {'amounts': {'2026': "
                             "50}}}, {'at': 'big', 'set': {'status': 'proposed'}}]}"}));
  CHECK(chosen(strategy) == Names{"big", "law"});
  REQUIRE(strategy.scenarios.size() == 1);
  const ScenarioOutcome& less = strategy.scenarios[0];
  CHECK(less.status == StrategyStatus::optimal);
  CHECK(ids(less.dropped) == Names{"big"});
  CHECK(ids(less.added) == Names{"small"});
  CHECK(less.outcomes.sunk == euros(10));
  CHECK(less.words.find("EUR 10") != std::string::npos);
}

}  // namespace sixstep_tests::strategy_test
