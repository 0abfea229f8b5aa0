// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/risk.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/impl/steps/risk/canada_it.hpp>
#include <sixstep/steps/action.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::risk_test {

using namespace sixstep;
using namespace test_support;

namespace {

std::string action(const std::string& id, const std::string& more) {
  return "{'id': '" + id + "', 'status': 'committed', " + more + "}";
}

const std::string range = "'duration': {'low': 10, 'likely': 20, 'high': 60, 'unit': 'day'}";

PlanDraft new_year() {
  return PlanDraft().set("status_date", "'2025-12-31'").set("currency", "'EUR'");
}

RiskAnalysis risk_of(const PlanDraft& builder, const RiskOptions& risk = {}) {
  const IndexedPlan indexed(builder);
  Strategy strategy;
  for (const Action& each : indexed.plan.actions) {
    ChosenAction& chosen = strategy.chosen.emplace_back();
    chosen.action = each.id;
    if (!each.modes.empty() && each.modes.front().cost.total) {
      chosen.cost = each.modes.front().cost.total->likely;
    }
  }
  ActionOptions options;
  options.risk = risk;
  return plan_action(indexed.graph, strategy, options).risk;
}

/// A date whose year, month and day are the digits of one number.
Date day_told(int digits) {
  return *make_date(digits / 10000, static_cast<unsigned>(digits / 100 % 100),
                    static_cast<unsigned>(digits % 100));
}

RiskOptions canada() {
  RiskOptions options;
  options.reference_class = canada_it_projects();
  return options;
}

}  // namespace

TEST_CASE("the reference class has the figures of the data that it comes from") {
  // Of Sean Boots' list: 192 projects with two budgets grew 37 % in total; 166 moved later, 9
  // earlier, 17 not; the median of the 175 that moved is 2.25 years.
  using detail::risk::canada_it;
  double first = 0.0;
  double last = 0.0;
  std::array<int, 3> moved{};
  std::vector<double> years;
  for (const auto& project : canada_it) {
    first += project.first_budget;
    last += project.last_budget;
    const int days = day_told(project.last_finish) - day_told(project.first_finish);
    ++moved[days > 0 ? 0 : days < 0 ? 1 : 2];
    if (days != 0) years.push_back(days / 365.25);
  }
  CHECK(canada_it.size() == 192);
  CHECK(std::round(100.0 * (last / first - 1.0)) == 37.0);
  CHECK(moved == std::array{166, 9, 17});
  std::ranges::sort(years);
  REQUIRE(years.size() == 175);
  CHECK(std::round(years[87] * 100.0) == 225.0);
  const ReferenceClass reference = canada_it_projects();
  CHECK(reference.cost_growth.size() == 192);
  CHECK(reference.length_growth.size() == 155);
  CHECK(std::ranges::min(reference.length_growth) > 0.0);
  CHECK(reference_class_named("canada-it") == reference);
  CHECK(reference_class_named("elsewhere").name.empty());
}

TEST_CASE("one number is of unknown uncertainty, until a reference class is chosen") {
  const PlanDraft builder = new_year().add(
      "actions", {action("a", "'duration': 100, 'cost': 1000"),
                  action("b", range + ", 'cost': {'low': 5, 'likely': 6, 'high': 9}")});
  const RiskAnalysis unknown = risk_of(builder);
  CHECK(unknown.runs == 0);
  CHECK(unknown.finish.empty());
  CHECK(unknown.cost.empty());
  CHECK(ids(unknown.unknown_durations) == Names{"a"});
  CHECK(ids(unknown.unknown_costs) == Names{"a"});
  CHECK(unknown.reference_class.empty());
  const RiskAnalysis known = risk_of(builder, canada());
  CHECK(known.reference_class == "canada-it");
  CHECK(known.unknown_durations.empty());
  REQUIRE(cost_at(known, 0.8));
  // The class's own P80 of growth is 2.15, and the small second action hardly matters.
  CHECK(static_cast<double>(cost_at(known, 0.8)->minor) / 100000.0 ==
        doctest::Approx(2.15).epsilon(0.05));
  REQUIRE(finish_at(known, 0.5));
  // Its median of length is 1.73: 173 working days from New Year's Day are over in late August.
  CHECK(*finish_at(known, 0.5) > *make_date(2026, 8, 1));
  CHECK(*finish_at(known, 0.5) < *make_date(2026, 9, 20));
}

TEST_CASE("an S-curve rises, and a wider spread has later tails") {
  const PlanDraft builder = new_year()
                                .add("actions", {action("a", range), action("b", range)})
                                .add("dependencies", {"{'from': 'a', 'to': 'b'}"});
  const RiskAnalysis triangular = risk_of(builder);
  CHECK(std::ranges::is_sorted(triangular.finish, {}, &DatePoint::date));
  CHECK(triangular.runs == 2000);
  RiskOptions pert;
  pert.spread = Spread::pert;
  CHECK(*finish_at(risk_of(builder, pert), 0.8) < *finish_at(triangular, 0.8));
  RiskOptions common;
  common.common_cause = 0.6;
  CHECK(*finish_at(risk_of(builder, common), 0.95) > *finish_at(triangular, 0.95));
  CHECK(risk_of(builder, common).common_cause == 0.6);
  REQUIRE(triangular.actions.size() == 2);
  CHECK(triangular.actions[0].criticality == 1.0);
  CHECK(triangular.actions[1].p80 == *finish_at(triangular, 0.8));
}

TEST_CASE("a risk shows what it does where it strikes, and one of unknown probability is told") {
  const RiskAnalysis risk = risk_of(
      new_year()
          .add("actions", {action("a", range + ", 'cost': {'low': 5, 'likely': 6, 'high': 9}")})
          .add("risks",
               {"{'id': 'r', 'probability': 0.3, 'hits': [{'to': 'a', 'delay': {'low': 50, "
                "'likely': 100, 'high': 200, 'unit': 'day'}, 'cost': 100}]}",
                "{'id': 's', 'hits': [{'to': 'a', 'delay': 10}]}"}));
  REQUIRE(risk.risks.size() == 2);
  CHECK(risk.risks[0].probability == 0.3);
  CHECK(*risk.risks[0].finish_struck - *risk.risks[0].finish_spared > 50);
  CHECK(risk.risks[0].cost_struck->minor - risk.risks[0].cost_spared->minor ==
        doctest::Approx(10000).epsilon(0.01));
  CHECK_FALSE(risk.risks[1].probability);
  CHECK_FALSE(risk.risks[1].finish_struck);
  REQUIRE_FALSE(risk.date_drivers.empty());
  CHECK(risk.date_drivers[0].node.value == "r");
  CHECK(risk.date_drivers[0].input == RiskInput::risk);
}

TEST_CASE("promises are kept in a share of futures, date and budget together in no more") {
  const RiskAnalysis risk =
      risk_of(new_year()
                  .set("horizon", "{'from': '2026-01-01', 'by': '2026-01-31'}")
                  .add("sources", {"{'id': 'state'}"})
                  .add("budgets", {"{'id': 'm', 'source': 'state', 'amounts': {'2026': 7}}"})
                  .add("actions",
                       {action("a", range + ", 'by': '2026-01-20', 'cost': {'low': 5, 'likely': 6, "
                                            "'high': 9}")}));
  REQUIRE(risk.both);
  // 31 days are 58 % of a triangle from 10 over 20 to 60: 1 − 29² / (50 · 40); 7 of 5, 6, 9: 1 −
  // 4/12.
  CHECK(*risk.kept == doctest::Approx(1.0 - 28.5 * 28.5 / 2000.0).epsilon(0.06));
  CHECK(*risk.within_budget == doctest::Approx(2.0 / 3.0).epsilon(0.06));
  CHECK(*risk.both == doctest::Approx(*risk.kept * *risk.within_budget).epsilon(0.1));
  REQUIRE(risk.actions.size() == 1);
  CHECK(*risk.actions[0].kept == doctest::Approx(0.2).epsilon(0.2));
}

TEST_CASE("a milestone is reached when all its actions have done their share") {
  const PlanDraft builder =
      new_year()
          .add("actions", {action("a", range), action("b", range)})
          .add("dependencies", {"{'from': 'a', 'to': 'b'}"})
          .add("milestones", {"{'id': 'end', 'of': ['a', 'b'], 'at': 1, 'by': '2026-03-10'}",
                              "{'id': 'half', 'of': ['a'], 'at': 0.5, 'by': '2026-01-25'}",
                              "{'id': 'begun', 'of': ['b'], 'at': 0}",
                              "{'id': 'vague', 'of': ['a'], 'by': '2026-02-28'}",
                              "{'id': 'past', 'of': ['a'], 'at': 1, 'reached': '2025-12-01'}"});
  const RiskAnalysis risk = risk_of(builder);
  REQUIRE(risk.promises.size() == 3);
  const PromiseRisk& half = risk.promises[0];
  const PromiseRisk& end = risk.promises[1];
  const PromiseRisk& begun = risk.promises[2];
  CHECK(half.promise.value == "half");
  CHECK(end.promise.value == "end");
  CHECK(end.p80 == *finish_at(risk, 0.8));
  CHECK(end.p50 == *finish_at(risk, 0.5));
  REQUIRE(end.kept);
  CHECK(*end.kept > 0.2);
  CHECK(*end.kept < 0.9);
  // From New Year's Day on, half of what the first action takes.
  const Date first = *make_date(2026, 1, 1);
  CHECK(std::abs(2 * (half.p80 - first) - (risk.actions[0].p80 - first)) <= 1);
  CHECK(half.kept);
  // It begins on the working day after the first is over: a weekend may lie between.
  CHECK(begun.p50 - risk.actions[0].p50 >= 1);
  CHECK(begun.p50 - risk.actions[0].p50 <= 3);
  CHECK_FALSE(begun.kept);
}

TEST_CASE("what is spent and what has lasted bound the futures from below") {
  const PlanDraft builder =
      new_year().add("actions", {"{'id': 'a', 'status': 'started', 'started': '2025-12-01', " +
                                 range + ", 'cost': {'low': 5, 'likely': 6, 'high': 9}}"});
  const RiskAnalysis risk = risk_of(builder);
  CHECK(risk.finish.front().date >= *make_date(2026, 1, 1));
  // At most sixty days after the first of December.
  CHECK(risk.finish.back().date <= *make_date(2026, 1, 29));
}

TEST_CASE("threads change nothing, and the same seed gives the same analysis") {
  const PlanDraft builder = new_year().add("actions", {action("a", range), action("b", range)});
  RiskOptions eight;
  eight.threads = 8;
  CHECK(risk_of(builder) == risk_of(builder, eight));
}

TEST_CASE("with scarce people the futures wait for them") {
  const std::string demand = ", 'demands': [{'resource': 'staff', 'amount': 1}]";
  const PlanDraft builder =
      new_year()
          .add("resources", {"{'id': 'staff', 'kind': 'renewable', 'capacity': [{'amount': 1}]}"})
          .add("actions", {action("a", range + demand), action("b", range + demand)});
  const RiskAnalysis risk = risk_of(builder);
  CHECK(risk.with_resources);
  // One after the other, the sum of two means of 30 days.
  CHECK(*finish_at(risk, 0.5) > *make_date(2026, 2, 15));
  CHECK(risk.actions[0].criticality + risk.actions[1].criticality == 2.0);
}

TEST_CASE("a capacity that is not stated is not zero: a future goes on with what was stated last") {
  const std::string demand = ", 'demands': [{'resource': 'staff', 'amount': 1}]";
  const RiskAnalysis risk =
      risk_of(new_year()
                  .add("resources", {"{'id': 'staff', 'kind': 'renewable', 'capacity': "
                                     "[{'from': '2026-01-01', 'by': '2026-02-01', 'amount': 1}]}"})
                  .add("actions", {action("a", range + demand)}));
  // A triangle of 10, 20 and 60 days is above 32 days in 28² of 50 × 40.
  CHECK(std::abs(risk.beyond_capacity - 28.0 * 28.0 / 2000.0) < 4.0 * 0.011);
  CHECK(*finish_at(risk, 0.8) > *make_date(2026, 2, 1));
}

}  // namespace sixstep_tests::risk_test
