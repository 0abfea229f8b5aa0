// SPDX-License-Identifier: BSL-1.0
#include <support/strategies.hpp>

#include <algorithm>

#include <doctest/doctest.h>

using namespace sixstep;

namespace test_support {

Strategy choose(const PlanDraft& builder, const StrategyOptions& options) {
  const IndexedPlan plan(builder);
  const PlanGraph& graph = plan.graph;
  return choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                         analyse_stakeholders(graph), options);
}

Names chosen(const Strategy& strategy) {
  Names names;
  for (const ChosenAction& each : strategy.chosen) names.push_back(each.action.value);
  return names;
}

const ChosenAction& choice(const Strategy& strategy, const std::string& id) {
  const auto found = std::ranges::find(strategy.chosen, Id<Action>{id}, &ChosenAction::action);
  REQUIRE(found != strategy.chosen.end());
  return *found;
}

const OmittedAction& omission(const Strategy& strategy, const std::string& id) {
  const auto found = std::ranges::find(strategy.omitted, Id<Action>{id}, &OmittedAction::action);
  REQUIRE(found != strategy.omitted.end());
  return *found;
}

Money used(const Strategy& strategy, const std::string& source, int year) {
  for (const BudgetUse& use : strategy.budget) {
    if (use.source.value == source && use.year == year) return use.used;
  }
  FAIL("no such budget");
  return {};
}

std::string action(const std::string& id, const std::string& amount, const std::string& rest) {
  return "{'id': '" + id + "', 'advances': [{'to': 'g', 'amount': " + amount + "}]" +
         (rest.empty() ? "" : ", " + rest) + "}";
}

PlanDraft three_years() {
  return PlanDraft()
      .set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
      .add("goals", {"{'id': 'g'}"});
}

PlanDraft one_budget(const std::string& amount) {
  return PlanDraft()
      .add("goals", {"{'id': 'g'}"})
      .add("sources", {"{'id': 'state', 'label': 'State'}"})
      .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': {'2026': " + amount + "}}"});
}

}  // namespace test_support
