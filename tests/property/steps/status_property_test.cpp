// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/status.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/plan/checks.hpp>
#include <support/random_plan.hpp>

namespace sixstep_tests::status_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

Date some_day(Dice& dice) { return *make_date(2024, 1, 1) + dice.roll(700); }

/// Reports, baselines and owners by chance on a random plan that speaks from the end of 2025.
Plan reported_plan(std::uint64_t seed) {
  Dice dice(seed);
  Plan plan = test_support::random_plan(seed);
  plan.status_date = make_date(2025, 12, 31);
  plan.currency = find_currency("EUR");
  plan.progress.clear();
  plan.baselines.assign(1, {});
  plan.baselines[0].id.value = "the-baseline";
  for (const Action& action : plan.actions) {
    const Date start = some_day(dice);
    if (dice.once_in(2)) {
      BaselineAction& promised = plan.baselines[0].actions.emplace_back();
      promised.id = action.id;
      promised.start = start;
      promised.finish = start + dice.roll(900);
      if (!dice.once_in(3)) promised.cost = Money{dice.roll(1'000'000)};
    }
    for (int reports = dice.roll(3); reports > 0; --reports) {
      ProgressReport& report = plan.progress.emplace_back();
      report.action = action.id;
      report.at = some_day(dice);
      if (!dice.once_in(3)) report.done = dice.share();
      if (!dice.once_in(3)) report.spent = Money{dice.roll(1'000'000)};
    }
  }
  return plan;
}

StatusReading status_of(const Plan& plan) {
  const PlanGraph graph(plan);
  const StrategicFramework framework = build_framework(graph);
  StrategyOptions options;
  options.stop.work_limit = 200'000;
  const Strategy strategy = choose_strategy(graph, assess_capacity(graph), framework,
                                            analyse_stakeholders(graph), options);
  return read_status(graph, strategy, framework, plan_action(graph, strategy));
}

MoneyTotal sum(const StatusReading& status, std::optional<Money> ActionProgress::*member) {
  MoneyTotal total;
  for (const ActionProgress& action : status.actions) {
    if (action.*member) total.known += *(action.*member);
    total.unknown += !(action.*member);
  }
  return total;
}

}  // namespace

TEST_CASE("the whole is the sum of its actions, of owners and of headings too") {
  int sound = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Plan plan = reported_plan(seed);
    if (has_errors(check_plan(plan))) continue;
    ++sound;
    const StatusReading status = status_of(plan);
    CHECK(status.whole.budget == sum(status, &ActionProgress::budget));
    CHECK(status.whole.planned == sum(status, &ActionProgress::planned_value));
    CHECK(status.whole.earned == sum(status, &ActionProgress::earned_value));
    CHECK(status.whole.spent == sum(status, &ActionProgress::spent));
    for (const ActionProgress& action : status.actions) {
      if (!action.budget) continue;
      CHECK(action.planned_value.value_or(Money{}) <= *action.budget);
      CHECK(action.earned_value.value_or(Money{}) <= *action.budget);
    }
    CHECK(std::ranges::is_sorted(status.curve, {}, &ValuePoint::planned));
  }
  CHECK(sound > 30);
}

TEST_CASE("an action of which nothing is known lowers no sum and no estimate") {
  int sound = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    Plan plan = reported_plan(seed);
    if (has_errors(check_plan(plan))) continue;
    const StatusReading before = status_of(plan);
    Action& silent = plan.actions.emplace_back();
    silent.id.value = "silent";
    silent.status = ActionStatus::started;
    const StatusReading after = status_of(plan);
    if (after.actions.size() != before.actions.size() + 1) continue;
    ++sound;
    CHECK(after.whole.budget.known == before.whole.budget.known);
    CHECK(after.whole.budget.unknown == before.whole.budget.unknown + 1);
    CHECK(after.whole.earned.known == before.whole.earned.known);
    CHECK(after.whole.spent.known == before.whole.spent.known);
    CHECK(after.whole.cost_index == before.whole.cost_index);
    CHECK(after.whole.estimate_at_cost_rate == before.whole.estimate_at_cost_rate);
  }
  CHECK(sound > 5);
}

}  // namespace sixstep_tests::status_property_test
