// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/action.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::action_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// A plan that speaks from Wednesday 31 December 2025: it starts on Thursday 1 January 2026.
PlanDraft new_year() { return PlanDraft().set("status_date", "'2025-12-31'"); }

ActionPlan schedule_of(const PlanDraft& builder, const ActionOptions& options = {}) {
  const IndexedPlan plan(builder);
  const PlanGraph& graph = plan.graph;
  const Strategy strategy = choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                                            analyse_stakeholders(graph));
  return plan_action(graph, strategy, options);
}

ScheduledAction scheduled(const ActionPlan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.actions, Id<Action>{id}, &ScheduledAction::action);
  REQUIRE(found != plan.actions.end());
  return *found;
}

std::string start(const ActionPlan& plan, const std::string& id) {
  const auto date = scheduled(plan, id).start;
  return date ? to_string(*date) : "unknown";
}

std::string finish(const ActionPlan& plan, const std::string& id) {
  const auto date = scheduled(plan, id).finish;
  return date ? to_string(*date) : "unknown";
}

PromiseReading promise(const ActionPlan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.promises, AnyId{id}, &PromiseReading::promise);
  REQUIRE(found != plan.promises.end());
  return *found;
}

std::string committed(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', 'status': 'committed'" + (rest.empty() ? "" : ", " + rest) + "}";
}

PlanDraft linked(const std::string& link) {
  return new_year()
      .add("actions", {committed("a", "'duration': 3"), committed("b", "'duration': 2")})
      .add("dependencies", {"{'from': 'a', 'to': 'b', " + link + "}"});
}

std::string days(int low, int likely, int high) {
  return "'duration': {'low': " + std::to_string(low) + ", 'likely': " + std::to_string(likely) +
         ", 'high': " + std::to_string(high) + ", 'unit': 'day'}";
}

}  // namespace

TEST_CASE("working days are Monday to Friday where no calendar is named") {
  const auto plan = schedule_of(new_year().add("actions", {committed("a", "'duration': 3")}));
  CHECK(start(plan, "a") == "2026-01-01");
  CHECK(finish(plan, "a") == "2026-01-05");  // Thursday, Friday, Monday
  CHECK(scheduled(plan, "a").reason == DateReason::status_date);
  CHECK(plan.finish == make_date(2026, 1, 5));
}

TEST_CASE("a calendar's holidays are not worked") {
  const auto plan = schedule_of(
      new_year()
          .add("calendars", {"{'id': 'office', 'working_days': ['mon', 'tue', 'wed', 'thu'], "
                             "'holidays': ['2026-01-01', {'from': '2026-01-05', 'by': "
                             "'2026-01-06'}]}"})
          .add("actions", {committed("a", "'duration': 2, 'calendar': 'office'")}));
  CHECK(start(plan, "a") == "2026-01-07");  // Thursday 1, Monday 5 and Tuesday 6 are off
  CHECK(finish(plan, "a") == "2026-01-08");
}

TEST_CASE("days, weeks and months are spans of the calendar") {
  const auto last = [](const std::string& unit) {
    return finish(schedule_of(new_year().add(
                      "actions", {committed("a",
                                            "'duration': {'low': 1, 'likely': 2, 'high': 3, "
                                            "'unit': '" +
                                                unit + "'}")})),
                  "a");
  };
  CHECK(last("day") == "2026-01-02");
  CHECK(last("week") == "2026-01-14");
  CHECK(last("month") == "2026-02-28");
}

TEST_CASE("what follows starts when what it waits for is finished") {
  const auto plan = schedule_of(linked("'type': 'FS'"));
  CHECK(start(plan, "b") == "2026-01-06");
  CHECK(scheduled(plan, "b").reason == DateReason::dependency);
  CHECK(scheduled(plan, "b").because_of.value == "a");
  CHECK(scheduled(plan, "b").words.find("It waits for “a” to be finished.") == 0);
}

TEST_CASE("each type of link ties its own ends, with its lag") {
  CHECK(start(schedule_of(linked("'type': 'FS', 'lag': 2")), "b") == "2026-01-08");
  CHECK(start(schedule_of(linked("'type': 'SS', 'lag': 1")), "b") == "2026-01-02");
  // a is finished on Monday 5, so b may not finish earlier: it starts on Friday 2.
  CHECK(finish(schedule_of(linked("'type': 'FF'")), "b") == "2026-01-05");
  CHECK(finish(schedule_of(linked("'type': 'FF', 'lag': 1")), "b") == "2026-01-06");
  // b may not finish before three working days after a's start.
  CHECK(finish(schedule_of(linked("'type': 'SF', 'lag': 3")), "b") == "2026-01-05");
}

TEST_CASE("an action's own date and its budget year release it") {
  const auto own = schedule_of(
      new_year().add("actions", {committed("a", "'from': '2026-03-02', 'duration': 1")}));
  CHECK(start(own, "a") == "2026-03-02");
  CHECK(scheduled(own, "a").reason == DateReason::release);
  const auto funded = schedule_of(
      new_year()
          .set("horizon", "{'from': '2026-01-01', 'by': '2027-12-31'}")
          .add("goals", {"{'id': 'g'}"})
          .add("sources", {"{'id': 's'}"})
          .add("budgets", {"{'id': 'b', 'source': 's', 'amounts': {'2026': 0, '2027': 5}}"})
          .add("actions", {committed("a", "'cost': 5, 'duration': 1, 'advances': [{'to': 'g'}]")}));
  CHECK(start(funded, "a") == "2027-01-01");
  CHECK(scheduled(funded, "a").reason == DateReason::budget_year);
  CHECK(scheduled(funded, "a").words.find("from the fiscal year 2027 on") != std::string::npos);
}

TEST_CASE("money would have to come by the fiscal year, and then the action starts as told") {
  const auto with_money_in = [](const std::string& year) {
    return new_year()
        .set("fiscal_year_start", "'07-01'")
        .set("horizon", "{'from': '2026-01-01', 'by': '2029-12-31'}")
        .add("goals", {"{'id': 'g'}"})
        .add("sources", {"{'id': 's'}"})
        .add("budgets", {"{'id': 'b', 'source': 's', 'amounts': {'2025': 0, '" + year + "': 5}}"})
        .add("actions", {committed("a", "'cost': 5, 'duration': 1, 'advances': [{'to': 'g'}]")});
  };
  const auto late = schedule_of(with_money_in("2027"));
  CHECK(start(late, "a") == "2027-07-01");
  REQUIRE(scheduled(late, "a").earlier);
  CHECK(scheduled(late, "a").earlier->change == DateChange::budget_year);
  CHECK(scheduled(late, "a").earlier->amount == 1.0);
  CHECK(scheduled(late, "a").earlier->words ==
        "If “a” were funded 1 fiscal year earlier, it would start on 2026-07-01.");
  CHECK(start(schedule_of(with_money_in("2026")), "a") == "2026-07-01");
}

TEST_CASE("two who need the same people wait for each other") {
  const auto plan = schedule_of(
      new_year()
          .add("resources", {"{'id': 'team', 'capacity': [{'from': '2026-01-01', 'by': "
                             "'2026-12-31', 'amount': 3}]}"})
          .add("actions",
               {committed("a", "'duration': 2, 'demands': [{'resource': 'team', 'amount': 2}]"),
                committed("b", "'duration': 2, 'demands': [{'resource': 'team', 'amount': 2}]")}));
  const bool a_first = *scheduled(plan, "a").start < *scheduled(plan, "b").start;
  const std::string second = a_first ? "b" : "a";
  CHECK(start(plan, second) == "2026-01-05");
  CHECK(scheduled(plan, second).reason == DateReason::resource);
  CHECK(scheduled(plan, second).because_of.value == "team");
  REQUIRE_FALSE(plan.load.empty());
  for (const LoadStretch& stretch : plan.load) {
    CHECK(stretch.used <= *stretch.available);
    CHECK((stretch.used == 2.0 || stretch.used == 0.0));
  }
}

TEST_CASE("what was reported stays, and what goes on ends where its length says") {
  const auto plan = schedule_of(new_year().add(
      "actions",
      {"{'id': 'past', 'status': 'done', 'started': '2025-03-03', 'finished': '2025-05-30'}",
       "{'id': 'now', 'status': 'started', 'started': '2025-12-29', 'duration': 5}"}));
  CHECK(start(plan, "past") == "2025-03-03");
  CHECK(finish(plan, "past") == "2025-05-30");
  CHECK(scheduled(plan, "past").reason == DateReason::reported);
  CHECK(start(plan, "now") == "2025-12-29");
  CHECK(finish(plan, "now") == "2026-01-02");
  CHECK(plan.finish == make_date(2026, 1, 2));
}

TEST_CASE("an action of unknown duration has no finish, and delays nothing") {
  const auto plan =
      schedule_of(new_year()
                      .add("actions", {committed("a", ""), committed("b", "'duration': 2")})
                      .add("dependencies", {"{'from': 'a', 'to': 'b'}"}));
  CHECK(finish(plan, "a") == "unknown");
  CHECK(start(plan, "b") == "2026-01-01");
  CHECK(plan.finish == make_date(2026, 1, 2));
  CHECK(ids(finding(plan.findings, "duration-unknown")->nodes) == Names{"a"});
}

TEST_CASE("what is ongoing has no finish and does not delay the road map") {
  const auto plan =
      schedule_of(new_year().add("actions", {committed("a", "'ongoing': true, 'duration': 300"),
                                             committed("b", "'duration': 2")}));
  CHECK(finish(plan, "a") == "unknown");
  CHECK(plan.finish == make_date(2026, 1, 2));
}

TEST_CASE("without any date there is no schedule, and no finish is made up") {
  const auto plan = schedule_of(PlanDraft().add("actions", {committed("a", "'duration': 3")}));
  CHECK(finish(plan, "a") == "unknown");
  CHECK_FALSE(plan.finish);
  CHECK_FALSE(plan.finish_p80);
}

TEST_CASE("floats and the critical path follow the longest chain") {
  const auto plan = schedule_of(
      new_year()
          .add("actions", {committed("long", "'duration': 5"), committed("short", "'duration': 2"),
                           committed("end", "'duration': 1")})
          .add("dependencies",
               {"{'from': 'long', 'to': 'end'}", "{'from': 'short', 'to': 'end'}"}));
  CHECK(ids(plan.critical_path) == Names{"long", "end"});
  CHECK(scheduled(plan, "long").total_float == 0.0);
  CHECK(scheduled(plan, "short").total_float == 3.0);
  CHECK(scheduled(plan, "short").free_float == 3.0);
  CHECK(plan.finish_bound == plan.finish);
}

TEST_CASE("a promise before the status date with nothing reached is unknown, never late") {
  const auto plan = schedule_of(
      new_year()
          .add("actions", {committed("a", "'duration': 5, 'by': '2025-06-30'")})
          .add("milestones", {"{'id': 'past', 'of': ['a'], 'at': 1, 'by': '2025-06-30'}",
                              "{'id': 'kept', 'of': ['a'], 'by': '2025-06-30', 'reached': "
                              "'2025-07-30'}",
                              "{'id': 'today', 'of': ['a'], 'by': '2025-12-31'}"}));
  CHECK(promise(plan, "past").state == PromiseState::state_unknown);
  CHECK(promise(plan, "kept").state == PromiseState::kept);
  CHECK(promise(plan, "today").state == PromiseState::due);
  CHECK(scheduled(plan, "a").promise == PromiseState::state_unknown);
  CHECK_FALSE(finding(plan.findings, "action-late"));
  CHECK_FALSE(finding(plan.findings, "promise-late"));
  CHECK(ids(finding(plan.findings, "promise-state-unknown")->nodes) == Names{"past"});
  CHECK(plan.conflict.empty());
}

TEST_CASE("a promise after the status date is late where the schedule comes later") {
  const auto plan = schedule_of(
      new_year()
          .add("actions", {committed("a", "'duration': 10, 'by': '2026-01-09'")})
          .add("milestones", {"{'id': 'late', 'of': ['a'], 'at': 1, 'by': '2026-01-09'}",
                              "{'id': 'open', 'of': ['a'], 'by': '2026-01-02'}",
                              "{'id': 'some-day', 'of': ['a']}"}));
  CHECK(finish(plan, "a") == "2026-01-14");
  CHECK(promise(plan, "late").state == PromiseState::late);
  CHECK(promise(plan, "open").state == PromiseState::due);  // `at` unknown constrains nothing
  CHECK_FALSE(promise(plan, "open").expected);
  CHECK(promise(plan, "some-day").state == PromiseState::open);
  CHECK(ids(finding(plan.findings, "action-late")->nodes) == Names{"a"});
  CHECK(ids(finding(plan.findings, "promise-late")->nodes) == Names{"late"});
  CHECK(ids(finding(plan.findings, "promise-due")->nodes) == Names{"open"});
}

TEST_CASE("a milestone at half of the work is expected halfway, and after the slower of two") {
  const auto plan = schedule_of(
      new_year()
          .add("actions", {committed("a", days(11, 11, 11)), committed("b", days(5, 5, 5))})
          .add("milestones", {"{'id': 'm', 'of': ['a', 'b'], 'at': 0.5, 'by': '2026-02-01'}"}));
  CHECK(promise(plan, "m").expected == make_date(2026, 1, 6));
  CHECK(ids(promise(plan, "m").of) == Names{"a", "b"});
}

TEST_CASE("an indicator's target is kept once it was observed") {
  const auto plan = schedule_of(
      new_year()
          .add("goals", {"{'id': 'g'}"})
          .add("actions", {committed("a", "'advances': [{'to': 'i'}]")})
          .add("indicators",
               {"{'id': 'i', 'measures': 'g', 'direction': 'up', 'targets': [{'id': 't', 'by': "
                "'2025-12-01', 'value': 10}, {'id': 'u', 'by': '2027-01-01', 'value': 20}], "
                "'observations': [{'date': '2025-11-01', 'value': 12}]}"}));
  CHECK(promise(plan, "t").state == PromiseState::kept);
  CHECK(promise(plan, "u").state == PromiseState::due);
  CHECK(ids(promise(plan, "u").of) == Names{"a"});
}

TEST_CASE("confidence needs a range for every open duration") {
  const auto with = [](const std::string& second) {
    return schedule_of(
        new_year()
            .add("actions", {committed("a", days(10, 20, 60)), committed("b", second)})
            .add("dependencies", {"{'from': 'a', 'to': 'b'}"}));
  };
  const auto known = with(days(5, 5, 30));
  REQUIRE(known.finish_p80);
  CHECK(*known.finish_p80 > *known.finish);
  // At most 90 days: the last is 31 March.
  CHECK(*known.finish_p80 < make_date(2026, 3, 31));
  CHECK_FALSE(finding(known.findings, "uncertainty-unknown"));
  const auto unknown = with("'duration': 5");
  CHECK_FALSE(unknown.finish_p80);
  CHECK(finding(unknown.findings, "uncertainty-unknown"));
}

TEST_CASE("the same seed gives the same confidence, and more than one future is tried") {
  const PlanDraft builder = new_year().add("actions", {committed("a", days(10, 20, 600))});
  CHECK(schedule_of(builder) == schedule_of(builder));
  // 80 % of a triangle from 10 over 20 to 600: 600 − √(0.2 · 590 · 580) = 338.4 days.
  const auto p80 = schedule_of(builder).finish_p80;
  REQUIRE(p80);
  CHECK(std::abs(*p80 - *make_date(2026, 1, 1) - 338) < 20);
}

TEST_CASE("spending falls into fiscal years by the days, and sums to the cent") {
  const auto plan = schedule_of(
      new_year()
          .set("fiscal_year_start", "'07-01'")
          .add("actions",
               {"{'id': 'a', 'status': 'started', 'started': '2025-06-01', 'cost': 100.01, " +
                    days(365, 365, 365) + "}",
                committed("b",
                          "'cost': [{'year': 0, 'amount': 10.10}, {'year': 1, 'amount': 5}], "
                          "'duration': 5")}));
  // a: 30 days of June 2025, then 335 of the fiscal year that begins in July 2025.
  REQUIRE(plan.spending.size() == 3);
  CHECK(plan.spending[0] == YearSpending{2024, {822}});
  CHECK(plan.spending[1] == YearSpending{2025, {9179 + 1010}});
  CHECK(plan.spending[2] == YearSpending{2026, {500}});
}

TEST_CASE("the plan says how complete it is") {
  const auto plan = schedule_of(
      new_year()
          .add("stakeholders", {"{'id': 'office'}"})
          .add("goals", {"{'id': 'g'}"})
          .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
          .add("milestones", {"{'id': 'm', 'of': ['a']}"})
          .add("actions", {committed("a", "'cost': 1, 'advances': [{'to': 'g'}]"),
                           committed("b",
                                     "'duration': 1, 'roles': [{'stakeholder': 'office', "
                                     "'role': 'accountable'}]"),
                           committed("c", "'by': '2027'")}));
  const Completeness& complete = plan.completeness;
  CHECK(complete.actions == 3);
  CHECK(complete.with_owner == 1);
  CHECK(complete.with_cost == 1);
  CHECK(complete.with_duration == 1);
  CHECK(complete.with_promise == 2);
  CHECK(complete.with_indicator == 1);
}

TEST_CASE("what cannot be scheduled says what excludes each other") {
  const auto plan = schedule_of(
      new_year()
          .add("resources", {"{'id': 'team', 'capacity': [{'from': '2026-01-01', 'by': "
                             "'2026-12-31', 'amount': 1}]}"})
          .add("actions",
               {committed("a", "'duration': 2, 'demands': [{'resource': 'team', 'amount': 2}]")}));
  CHECK_FALSE(plan.conflict.empty());
  REQUIRE(finding(plan.findings, "schedule-infeasible"));
  CHECK(finding(plan.findings, "schedule-infeasible")->sentence.find("“a”") != std::string::npos);
  CHECK_FALSE(plan.finish);
}

TEST_CASE("promises that bind and cannot all be kept are told with the people they share") {
  ActionOptions options;
  options.promises_bind = true;
  const auto work = [](const std::string& id) {
    return committed(id,
                     "'duration': 3, 'by': '2026-01-06', 'demands': [{'resource': 'team', "
                     "'amount': 1}]");
  };
  const PlanDraft builder =
      new_year()
          .add("resources", {"{'id': 'team', 'capacity': [{'from': '2026-01-01', 'by': "
                             "'2026-12-31', 'amount': 1}]}"})
          .add("actions", {work("a"), work("b")});
  const auto plan = schedule_of(builder, options);
  REQUIRE(plan.conflict.size() == 4);
  CHECK(plan.conflict[0] ==
        "These cannot all be kept: “a” is to be finished by 2026-01-06; “b” is to be finished by "
        "2026-01-06; “a” and “b” share no more of “team” than there is.");
  CHECK(plan.conflict[1] == "There would be a schedule if “a” could be finished 2 days later.");
  CHECK(plan.conflict[3] == "There would be a schedule if there were 1 more of “team”.");
  CHECK(schedule_of(builder).conflict.empty());
}

}  // namespace sixstep_tests::action_test
