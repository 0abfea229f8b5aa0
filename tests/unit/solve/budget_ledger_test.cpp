// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/budget_ledger.hpp>

#include <stdexcept>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_check.hpp>
#include <sixstep/solve/schedule_contradiction.hpp>

namespace sixstep_tests::budget_ledger_test {

using namespace sixstep;

namespace {

using Days = std::vector<DayNumber>;
using Expenses = std::vector<ScheduleExpense>;
using Status = ScheduleResult::Status;

ScheduleActivity spending(std::int32_t days, Expenses expenses) {
  ScheduleActivity activity;
  activity.modes = {{days, {}, std::move(expenses)}};
  return activity;
}

/// Three years of a hundred days with so much each.
ScheduleProblem granted(std::int64_t each_year, std::int32_t carry_over,
                        std::vector<ScheduleActivity> activities) {
  ScheduleProblem problem;
  problem.budgets = {
      {{{0, 100, each_year}, {100, 200, each_year}, {200, 300, each_year}}, carry_over}};
  problem.activities = std::move(activities);
  return problem;
}

}  // namespace

TEST_CASE("what a year has left is there in the next as far as it carries over") {
  const ScheduleProblem problem = granted(10, 500, {});
  BudgetLedger ledger(problem);
  CHECK(ledger.overspent(Expenses{{0, 15, 0}}, 50) == BudgetIndex{0});
  CHECK_FALSE(ledger.overspent(Expenses{{0, 15, 0}}, 150).has_value());
  CHECK(ledger.overspent(Expenses{{0, 16, 0}}, 150).has_value());
  CHECK_FALSE(ledger.overspent(Expenses{{0, 17, 0}}, 250).has_value());  // 10 + half of 15, down
  ledger.book(Expenses{{0, 9, 0}}, 50, 1);
  CHECK_FALSE(ledger.overspent(Expenses{{0, 10, 0}}, 150).has_value());  // half of 1 is nothing
  CHECK(ledger.overspent(Expenses{{0, 11, 0}}, 150).has_value());
}

TEST_CASE("what is spent in later years is counted from the year of the start") {
  const ScheduleProblem problem = granted(10, 0, {});
  BudgetLedger ledger(problem);
  ledger.book(Expenses{{0, 4, 0}, {0, 8, 1}}, 99, 1);
  CHECK_FALSE(ledger.overspent(Expenses{{0, 2, 0}}, 100).has_value());
  CHECK(ledger.overspent(Expenses{{0, 3, 0}}, 100).has_value());
  CHECK(ledger.overspent(Expenses{{0, 1, 1}}, 200).has_value());  // no fourth year
  CHECK(ledger.overspent(Expenses{{0, 1, 0}}, -1).has_value());
}

TEST_CASE("what the year cannot pay waits for the next, and says why") {
  ScheduleProblem problem = granted(10, 0, {spending(5, {{0, 7, 0}}), spending(5, {{0, 7, 0}})});
  problem.activities[0].due = 5;
  const ScheduleResult result = schedule(problem);
  CHECK(result.start == Days{0, 100});
  CHECK(result.status == Status::optimal);  // 14 are granted by the second year: not before day 105
  CHECK(*result.finish_bound == 105);
  CHECK(result.reason[1].kind == StartReason::Kind::budget);
  CHECK(result.reason[1].index == 0);
}

TEST_CASE("the mode that spends less is chosen where the money lacks") {
  ScheduleActivity either = spending(5, {{0, 7, 0}});
  either.modes.push_back({20, {}, {{0, 3, 0}}});
  either.mode.reset();
  const ScheduleResult result = schedule(granted(10, 0, {either, either}));
  CHECK(*result.project_finish == 20);
  CHECK(result.mode[0] != result.mode[1]);
}

TEST_CASE("more than is ever granted is told, with those who spend it") {
  const ScheduleProblem problem =
      granted(10, 1000, {spending(5, {{0, 20, 0}}), spending(5, {{0, 11, 0}})});
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::infeasible);
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].kind == ScheduleConflict::Kind::budget);
  CHECK(result.conflicts[0].budget == BudgetIndex{0});
  CHECK(result.conflicts[0].activities == std::vector<ActivityIndex>{0, 1});
  const auto contradiction = smallest_contradiction(problem);
  REQUIRE(contradiction.has_value());
  CHECK(contradiction->rules == std::vector<ScheduleRule>{{ScheduleRule::Kind::budget, 0}});
}

TEST_CASE("what one activity alone can never afford is told of it") {
  const ScheduleResult result =
      schedule(granted(10, 0, {spending(5, {{0, 11, 0}}), spending(5, {{0, 1, 3}})}));
  CHECK(result.status == Status::infeasible);
  REQUIRE(result.conflicts.size() == 2);
  CHECK(result.conflicts[0].activities == std::vector<ActivityIndex>{0});
  CHECK(result.conflicts[1].activities == std::vector<ActivityIndex>{1});
}

TEST_CASE("a year that history has overspent stays so, and pays for nothing more") {
  ScheduleProblem problem =
      granted(10, 1000, {spending(5, {{0, 12, 0}}), spending(5, {{0, 1, 0}})});
  problem.activities[0].fixed_start = 0;
  const ScheduleResult result = schedule(problem);
  CHECK(result.start == Days{0, 100});
  const auto found = check_schedule(problem, result.start, result.finish);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ScheduleViolation::Kind::history_budget);
  CHECK(found[0].sentence == "budget 0 is overspent by 2");
  CHECK_FALSE(found[0].fault());
}

TEST_CASE("the checker finds the year that is overspent, and the expense that has none") {
  using Kind = ScheduleViolation::Kind;
  const ScheduleProblem problem =
      granted(10, 0, {spending(5, {{0, 7, 0}}), spending(5, {{0, 7, 0}})});
  const auto found = check_schedule(problem, Days{100, 120}, Days{105, 125});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::budget);
  CHECK(found[0].day == 100);
  CHECK(check_schedule(problem, Days{100, 300}, Days{105, 305}).at(0).kind == Kind::budget);
  CHECK(check_schedule(problem, Days{100, 200}, Days{105, 205}).empty());
}

TEST_CASE("one year for the whole project is proven with the modes that share it") {
  // Only one of three can have the short mode.
  ScheduleActivity either = spending(2, {{0, 5, 0}});
  either.modes = {{2, {{0, 2}}, {{0, 5, 0}}}, {5, {{0, 1}}, {{0, 1, 0}}}};
  either.mode.reset();
  ScheduleProblem problem = granted(8, 0, {either, either, either});
  problem.budgets[0].years = {{0, 100, 8}};
  problem.resources = {{{{0, 100, 2}}, calendar_days}};
  CHECK(schedule(problem).status == Status::feasible);
  ScheduleOptions options;
  options.proof_work = 100'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.status == Status::optimal);
  CHECK(*result.project_finish == 7);
}

TEST_CASE("faults of budgets and expenses are told where they are") {
  using Kind = ScheduleFault::Kind;
  using Place = ScheduleFault::Place;
  ScheduleProblem problem = granted(10, 1001, {spending(5, {{1, -2, 0}})});
  problem.budgets[0].years[1].from = 90;
  const auto faults = validate(problem);
  REQUIRE(faults.size() == 4);
  CHECK(faults[0].kind == Kind::negative_amount);
  CHECK(faults[1].kind == Kind::unknown_budget);
  CHECK(faults[2].kind == Kind::bad_interval);
  CHECK(faults[2].place == Place::budget);
  CHECK(faults[3].kind == Kind::bad_share);
  CHECK(faults[3].sentence ==
        "budget 0 carries over 1001 thousandths of what is left; it must be 0 to 1000");
  CHECK_THROWS_AS(schedule(problem), std::invalid_argument);
}

}  // namespace sixstep_tests::budget_ledger_test
