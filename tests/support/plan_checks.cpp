// SPDX-License-Identifier: BSL-1.0
#include <support/plan_checks.hpp>

#include <doctest/doctest.h>

using namespace sixstep;

namespace test_support {

Plan sound_plan() {
  Plan plan;
  plan.id.value = "plan";
  plan.status_date = make_date(2025, 2, 28);
  plan.currency = find_currency("EUR");
  plan.goals.resize(2);
  plan.goals[0].id.value = "aim";
  plan.goals[1].id.value = "output";
  plan.goals[1].parent.value = "aim";
  plan.indicators.resize(1);
  plan.indicators[0].id.value = "users";
  plan.indicators[0].measures.value = "aim";
  plan.stakeholders.resize(2);
  plan.stakeholders[0].id.value = "ministry";
  plan.stakeholders[1].id.value = "agency";
  plan.groups.resize(1);
  plan.groups[0].id.value = "elderly";
  plan.sources.resize(1);
  plan.sources[0].id.value = "state";
  plan.budgets.resize(1);
  plan.budgets[0].source.value = "state";
  plan.budgets[0].amounts = {{2025, {100'00}}};
  plan.actions.resize(3);
  plan.actions[0].id.value = "h";
  plan.actions[1].id.value = "a";
  plan.actions[2].id.value = "b";
  plan.actions[1].part_of.value = plan.actions[2].part_of.value = "h";
  plan.actions[1].status = ActionStatus::started;
  plan.actions[1].modes.resize(1);
  plan.actions[1].modes[0].cost.total = Estimate<Money>{{60'00}, {}};
  plan.milestones.resize(1);
  plan.milestones[0].id.value = "done";
  plan.milestones[0].of = {{"a"}};
  plan.dependencies.resize(1);
  plan.dependencies[0].from.value = "a";
  plan.dependencies[0].to.value = "b";
  return plan;
}

Expected found_after(const std::function<void(Plan&)>& edit) {
  Plan plan = sound_plan();
  edit(plan);
  Expected result;
  for (const Diagnostic& diagnostic : check_plan(plan)) {
    result.push_back(diagnostic.code + " " + diagnostic.pointer);
  }
  return result;
}

Diagnostic only_after(const std::function<void(Plan&)>& edit) {
  Plan plan = sound_plan();
  edit(plan);
  const std::vector<Diagnostic> found = check_plan(plan);
  REQUIRE(found.size() == 1);
  return found.front();
}

void depend(Plan& plan, const char* from, const char* to, DependencyType type,
            std::optional<double> lag) {
  Dependency& added = plan.dependencies.emplace_back();
  added.from.value = from;
  added.to.value = to;
  added.type = type;
  if (lag) added.lag = Duration{{*lag, {}}, DurationUnit::workday};
}

}  // namespace test_support
