// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/schedule_curves.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/steps/action.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::schedule_curves_test {

using namespace sixstep;
using namespace test_support;

namespace {

ActionPlan plan_of(const PlanDraft& draft, const ActionOptions& options = {}) {
  const IndexedPlan plan(draft);
  const Strategy strategy =
      choose_strategy(plan.graph, assess_capacity(plan.graph), build_framework(plan.graph),
                      analyse_stakeholders(plan.graph));
  return plan_action(plan.graph, strategy, options);
}

ScheduleCurves curves_of(const PlanDraft& draft, const ActionOptions& options = {}) {
  return plan_of(draft, options).curves;
}

ActionOptions by(PeriodLength period) {
  ActionOptions options;
  options.period = period;
  return options;
}

ActionOptions bearing(std::size_t most_at_once) {
  ActionOptions options;
  options.most_at_once = most_at_once;
  return options;
}

/// Speaks from the end of 2025, and lasts until the end of 2027.
PlanDraft new_year() {
  return PlanDraft()
      .set("status_date", "'2025-12-31'")
      .set("horizon", "{'from': '2026-01-01', 'by': '2027-12-31'}");
}

std::string committed(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', 'status': 'committed', " + rest + "}";
}

std::string days(int count) {
  return "'duration': {'low': " + std::to_string(count) + ", 'likely': " + std::to_string(count) +
         ", 'high': " + std::to_string(count) + ", 'unit': 'day'}";
}

const PeriodFlow& row(const std::vector<PeriodFlow>& rows, const std::string& of,
                      const std::string& from) {
  const auto found = std::ranges::find_if(rows, [&](const PeriodFlow& each) {
    return each.of.value == of && (each.from ? to_string(*each.from) : "") == from;
  });
  REQUIRE(found != rows.end());
  return *found;
}

const FlowTotal& total(const std::vector<FlowTotal>& totals, const std::string& of) {
  const auto found = std::ranges::find(totals, AnyId{of}, &FlowTotal::of);
  REQUIRE(found != totals.end());
  return *found;
}

Money euros(std::int64_t amount) { return {amount * 100}; }

/// Half a year under way: 100 of 181 days are left on 22 March.
PlanDraft under_way() {
  return PlanDraft()
      .set("status_date", "'2026-03-22'")
      .add("actions", {"{'id': 'a', 'status': 'started', 'started': '2026-01-01', 'cost': 1810, " +
                       days(181) + "}"});
}

}  // namespace

TEST_CASE("a cost falls evenly on the days of the work, quarter by quarter") {
  const ScheduleCurves curves =
      curves_of(new_year().add("actions", {committed("a", "'cost': 181.01, " + days(181))}));
  CHECK(row(curves.whole, "", "2026-01-01").money.planned == MoneyTotal{{9000}, 0});  // 90 days
  CHECK(row(curves.whole, "", "2026-04-01").money.planned == MoneyTotal{{9101}, 0});  // 91 days
  CHECK(curves.total.money.planned == MoneyTotal{{18101}, 0});
  CHECK(curves.total.money.to_pay == MoneyTotal{{18101}, 0});
}

TEST_CASE("periods begin with the fiscal year, and are months or years if asked for") {
  const PlanDraft draft = new_year()
                              .set("fiscal_year_start", "'07-01'")
                              .add("actions", {committed("a", "'cost': 365, " + days(365))});
  const ScheduleCurves months = curves_of(draft, by(PeriodLength::month));
  CHECK(row(months.whole, "", "2026-02-01").money.planned.known == euros(28));
  const ScheduleCurves years = curves_of(draft, by(PeriodLength::year));
  CHECK(row(years.whole, "", "2025-07-01").money.planned.known == euros(181));
  CHECK(row(years.whole, "", "2026-07-01").money.planned.known == euros(184));
}

TEST_CASE("the money of a year falls on its days of work, or on all of that year") {
  const ScheduleCurves curves = curves_of(new_year().add(
      "actions", {committed("a",
                            "'cost': [{'year': 0, 'amount': 90}, {'year': 2027, 'amount': "
                            "365}], " +
                                days(90))}));
  CHECK(row(curves.whole, "", "2026-01-01").money.planned.known == euros(90));
  CHECK(row(curves.whole, "", "2026-04-01").money.planned.known == euros(0));
  CHECK(row(curves.whole, "", "2027-10-01").money.planned.known == euros(92));
}

TEST_CASE("money is paid on the day of the report, and the rest on the days that are left") {
  const ScheduleCurves curves =
      curves_of(under_way().add("progress", {"{'action': 'a', 'at': '2026-01-31', 'spent': 500}",
                                             "{'action': 'a', 'at': '2026-03-22', 'spent': 810}"}),
                by(PeriodLength::month));
  CHECK(row(curves.whole, "", "2026-01-01").money.paid.known == euros(500));
  CHECK(row(curves.whole, "", "2026-02-01").money.paid.known == euros(0));
  CHECK(row(curves.whole, "", "2026-03-01").money.paid.known == euros(310));
  CHECK(row(curves.whole, "", "2026-03-01").money.to_pay.known == euros(90));   // 9 days
  CHECK(row(curves.whole, "", "2026-04-01").money.to_pay.known == euros(300));  // 30 of 100 days
  CHECK(curves.total.money.to_pay == MoneyTotal{euros(1000), 0});
}

TEST_CASE("a report that says less takes back the latest of what was said before") {
  const ScheduleCurves curves =
      curves_of(under_way().add("progress", {"{'action': 'a', 'at': '2026-01-31', 'spent': 500}",
                                             "{'action': 'a', 'at': '2026-02-28', 'spent': 900}",
                                             "{'action': 'a', 'at': '2026-03-22', 'spent': 700}"}),
                by(PeriodLength::month));
  CHECK(row(curves.whole, "", "2026-01-01").money.paid.known == euros(500));
  CHECK(row(curves.whole, "", "2026-02-01").money.paid.known == euros(200));
  CHECK(row(curves.whole, "", "2026-03-01").money.paid.known == euros(0));
}

TEST_CASE("nothing is left to pay for more than was spent, or for what is done") {
  CHECK(curves_of(under_way().add("progress", {"{'action': 'a', 'at': '2026-03-22', 'spent': "
                                               "2000}"}))
            .total.money.to_pay == MoneyTotal{});
  const ScheduleCurves done = curves_of(
      PlanDraft()
          .set("status_date", "'2026-03-22'")
          .add("actions", {"{'id': 'a', 'status': 'done', 'started': '2026-01-01', 'finished': "
                           "'2026-02-01', 'cost': 100}"})
          .add("progress", {"{'action': 'a', 'at': '2026-02-01', 'spent': 80}"}));
  CHECK(done.total.money.paid == MoneyTotal{euros(80), 0});
  CHECK(done.total.money.to_pay == MoneyTotal{});
}

TEST_CASE("what is not known is counted where it falls, and never as zero") {
  const ScheduleCurves curves = curves_of(
      new_year().add("actions", {committed("known", "'cost': 10, " + days(10)),
                                 committed("dear", days(120)), committed("someday", "'cost': 7")}));
  CHECK(row(curves.whole, "", "2026-01-01").money.planned == MoneyTotal{euros(10), 1});
  CHECK(row(curves.whole, "", "2026-04-01").money.planned == MoneyTotal{{}, 1});
  CHECK(row(curves.whole, "", "").money.planned == MoneyTotal{euros(7), 0});  // no days known
  CHECK(curves.total.money.planned == MoneyTotal{euros(17), 1});
  CHECK(curves.total.money.run.unknown == 3);
}

TEST_CASE("work that has begun without a report has paid nobody knows what") {
  const ScheduleCurves curves = curves_of(under_way());
  CHECK(curves.total.money.paid == MoneyTotal{{}, 1});
  CHECK(curves.total.money.to_pay == MoneyTotal{{}, 1});
  CHECK(curves.total.money.planned == MoneyTotal{euros(1810), 0});
}

TEST_CASE("running costs fall on the days after completion, until the horizon ends") {
  const ScheduleCurves curves = curves_of(
      new_year().add("actions", {committed("a", "'cost': 1, 'run_cost': 365, " + days(364))}));
  CHECK(row(curves.whole, "", "2026-10-01").money.run.known == euros(1));
  CHECK(row(curves.whole, "", "2027-01-01").money.run.known == euros(90));
  CHECK(curves.total.money.run == MoneyTotal{euros(366), 0});
}

TEST_CASE("owners and sources stand apart, nobody among them") {
  const ScheduleCurves curves =
      curves_of(new_year()
                    .add("stakeholders", {"{'id': 'ministry'}", "{'id': 'agency'}"})
                    .add("sources", {"{'id': 'state'}", "{'id': 'fund', 'only_for': ['rural']}"})
                    .add("actions",
                         {committed("a", "'cost': 10, " + days(5) +
                                             ", 'roles': [{'stakeholder': 'agency', 'role': "
                                             "'accountable'}]"),
                          committed("b", "'cost': [{'year': 0, 'amount': 20, 'source': 'fund'}], " +
                                             days(5))}));
  CHECK(total(curves.owner_totals, "agency").money.planned.known == euros(10));
  CHECK(total(curves.owner_totals, "").money.planned.known == euros(20));
  CHECK(curves.owner_totals.size() == 2);
  CHECK(total(curves.source_totals, "state").money.planned.known == euros(10));
  CHECK(total(curves.source_totals, "fund").money.planned.known == euros(20));
  CHECK(row(curves.owners, "agency", "2026-01-01").actions == 1);
  CHECK_FALSE(row(curves.sources, "fund", "2026-01-01").actions);
}

TEST_CASE("what several sources may pay is shared out by their budgets of the year") {
  // The strategy counts in whole years: it pays all of b in 2026. By the dates, b works 65 days of
  // 2026 and 35 of 2027.
  const ActionPlan plan = plan_of(
      new_year()
          .add("sources", {"{'id': 'state'}", "{'id': 'fund'}"})
          .add("budgets", {"{'id': 's', 'source': 'state', 'amounts': {'2026': 60, '2027': 5}}",
                           "{'id': 'f', 'source': 'fund', 'amounts': {'2026': 40, '2027': 0}}"})
          .add("actions", {committed("a", "'cost': 0, " + days(300)),
                           committed("b", "'cost': 100, " + days(100))})
          .add("dependencies", {"{'from': 'a', 'to': 'b', 'type': 'FS'}"}));
  const ScheduleCurves& curves = plan.curves;
  CHECK(row(curves.whole, "", "2026-10-01").money.to_pay.known == euros(65));
  CHECK(total(curves.source_totals, "").money.to_pay.known == euros(30));
  CHECK(total(curves.source_totals, "").money.planned.known == euros(100));
  CHECK(total(curves.source_totals, "state").money.to_pay.known +
            total(curves.source_totals, "fund").money.to_pay.known ==
        euros(70));
  REQUIRE(curves.funding.size() == 4);
  CHECK(curves.funding[2] == SourceYear{{"state"}, 2027, euros(5), euros(5), std::nullopt});
  CHECK(curves.funding[3] == SourceYear{{}, 2027, euros(30), Money{}, euros(30)});
  const Finding* gap = finding(plan.findings, "budget-short-by-dates");
  REQUIRE(gap != nullptr);
  CHECK(gap->sentence ==
        "By the dates of the schedule, the sources together would need EUR 30.00 more than there "
        "is in fiscal year 2027.");
}

TEST_CASE("a resource's load is told in unit-days, beside what it would be if nobody waited") {
  const ActionPlan plan = plan_of(
      new_year()
          .add("resources", {"{'id': 'team', 'label': 'Team', 'kind': 'renewable', 'capacity': "
                             "[{'amount': 2}]}"})
          .add("actions",
               {committed("a", "'duration': 60, 'demands': [{'resource': 'team', 'amount': 2}]"),
                committed("b", "'duration': 60, 'demands': [{'resource': 'team', 'amount': 1.5}]"),
                committed("c", "'duration': 5")}));
  const auto& rows = plan.curves.resources;
  REQUIRE(rows.size() == 2);
  // From Thursday 1 January: 64 working days in the first quarter, 65 in the second.
  CHECK(rows[0].used == 2 * 60 + 1.5 * 4);
  CHECK(rows[0].wanted == 2 * 60 + 1.5 * 60);
  CHECK(rows[0].available == 2 * 64);
  CHECK(rows[0].most == 2.0);
  CHECK(rows[1].used == 1.5 * 56);
  CHECK(rows[1].wanted == 0.0);
  CHECK(plan.curves.overloads.empty());
  const Finding* level = finding(plan.findings, "resource-short");
  REQUIRE(level != nullptr);
  CHECK(level->sentence ==
        "If nobody waited for “Team”, 210 unit-days of it would be needed from 2026-01-01 to "
        "2026-03-31, where 128 are there. So the schedule starts some work later.");
}

TEST_CASE("work that has begun may take more than there is: when, by how much, and whose") {
  const auto begun = [](const std::string& id, const std::string& start) {
    return "{'id': '" + id + "', 'status': 'started', 'started': '" + start + "', " + days(20) +
           ", 'demands': [{'resource': 'team', 'amount': 2}]}";
  };
  const ActionPlan plan = plan_of(
      PlanDraft()
          .set("status_date", "'2026-01-10'")
          .add("resources", {"{'id': 'team', 'kind': 'renewable', 'capacity': [{'amount': 3}]}"})
          .add("actions", {begun("a", "2026-01-01"), begun("b", "2026-01-08")}));
  REQUIRE(plan.curves.overloads.size() == 1);
  const Overload& overload = plan.curves.overloads[0];
  CHECK(to_string(overload.from) + " " + to_string(overload.by) == "2026-01-08 2026-01-20");
  CHECK(overload.most == 4.0);
  CHECK(overload.limit == 3.0);
  CHECK(ids(overload.actions) == Names{"a", "b"});
  const Finding* found = finding(plan.findings, "resource-overloaded");
  REQUIRE(found != nullptr);
  CHECK(
      found->sentence ==
      "Of “team”, 4 are needed where 3 are there, from 2026-01-08 to 2026-01-20, by “a” and “b”.");
}

TEST_CASE("an owner is overbooked above the number of actions at once that the convention bears") {
  PlanDraft draft = new_year().add("stakeholders", {"{'id': 'ministry'}"});
  for (const char* id : {"a", "b", "c"}) {
    draft.add("actions", {committed(id, days(10) + ", 'roles': [{'stakeholder': 'ministry', "
                                                   "'role': 'accountable'}]")});
  }
  CHECK(curves_of(draft).overloads.empty());
  CHECK(curves_of(draft, bearing(3)).overloads.empty());
  const ActionPlan plan = plan_of(draft, bearing(2));
  REQUIRE(plan.curves.overloads.size() == 1);
  CHECK(plan.curves.overloads[0].most == 3.0);
  CHECK(plan.curves.overloads[0].actions.size() == 3);
  CHECK(finding(plan.findings, "owner-overbooked") != nullptr);
  CHECK(row(plan.curves.owners, "ministry", "2026-01-01").at_once == 3);
}

TEST_CASE("where there are too many periods, longer ones are told; at last only totals") {
  const auto until = [](const std::string& year) {
    return PlanDraft()
        .set("status_date", "'2026-01-01'")
        .add("actions", {committed("a", "'cost': [{'year': 2026, 'amount': 5}, {'year': " + year +
                                            ", 'amount': 7}], " + days(3))});
  };
  CHECK(curves_of(until("2100"), by(PeriodLength::month)).period == PeriodLength::quarter);
  CHECK(curves_of(until("2199")).period == PeriodLength::year);
  const ScheduleCurves empty = curves_of(PlanDraft());
  CHECK(empty.whole.empty());
  CHECK_FALSE(empty.truncated);
}

TEST_CASE("absurd amounts are counted as large ones, and overflow nothing") {
  const auto greedy = [](const std::string& id) {
    return committed(id, days(5) + ", 'demands': [{'resource': 'team', 'amount': 1e308}]");
  };
  const ScheduleCurves curves =
      curves_of(new_year()
                    .add("resources", {"{'id': 'team', 'kind': 'renewable'}"})
                    .add("actions", {greedy("a"), greedy("b"), greedy("c")}));
  REQUIRE(curves.resources.size() == 1);
  CHECK(curves.resources[0].most == 3e9);
  CHECK_FALSE(curves.resources[0].available);
}

}  // namespace sixstep_tests::schedule_curves_test
