// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/indicator_reading.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::indicator_reading_test {

using namespace sixstep;
using namespace test_support;

namespace {

StrategicFramework build(const PlanDraft& builder) {
  const IndexedPlan plan(builder);
  return build_framework(plan.graph);
}

/// The nodes of the finding with a code; none if there is no such finding.
Names about(const StrategicFramework& result, const char* code) {
  const Finding* told = finding(result.findings, code);
  return told ? ids(told->nodes) : Names{};
}

/// One goal with one indicator, whose members are `rest`.
IndicatorReading indicator(const std::string& rest) {
  const auto result = build(PlanDraft()
                                .set("status_date", "'2026-01-01'")
                                .add("stakeholders", {"{'id': 'office'}"})
                                .add("goals", {"{'id': 'g', 'kind': 'output'}"})
                                .add("indicators", {"{'id': 'i', 'measures': 'g', " + rest + "}"}));
  REQUIRE(result.indicators.size() == 1);
  return result.indicators.front();
}

const std::string hundred_in_two_years =
    "'direction': 'up', 'baseline': {'value': 0, 'date': '2025-01-01'}, 'targets': [{'id': 't', "
    "'by': '2027-01-01', 'value': 100}]";

/// A plan with groups along two dimensions and one indicator, whose members are `rest`.
StrategicFramework for_groups(const std::string& rest) {
  return build(PlanDraft()
                   .set("status_date", "'2026-01-01'")
                   .add("goals", {"{'id': 'g', 'groups': ['old']}"})
                   .add("groups", {"{'id': 'old', 'dimensions': ['dimension:age']}",
                                   "{'id': 'young', 'dimensions': ['dimension:age']}",
                                   "{'id': 'far', 'dimensions': ['dimension:location']}"})
                   .add("indicators", {"{'id': 'i', 'measures': 'g', " + rest + "}"}));
}

}  // namespace

TEST_CASE("an indicator is on its path, off it, or has reached its target") {
  const auto state = [](const std::string& date, const std::string& value) {
    return indicator(hundred_in_two_years + ", 'observations': [{'date': '" + date +
                     "', 'value': " + value + "}]");
  };
  // On 1 January 2026, halfway: 365 of 730 days.
  CHECK(*state("2026-01-01", "60").expected == doctest::Approx(50.0));
  CHECK(state("2026-01-01", "50").state == IndicatorState::on_path);
  CHECK(state("2026-01-01", "49").state == IndicatorState::off_path);
  CHECK(state("2026-01-01", "100").state == IndicatorState::reached);
}

TEST_CASE("less can be better") {
  const auto result = indicator(
      "'direction': 'down', 'baseline': {'value': 40, 'date': '2025-01-01'}, 'targets': [{'id': "
      "'t', 'by': '2027-01-01', 'value': 20}], 'observations': [{'date': '2026-01-01', 'value': "
      "29}]");
  CHECK(result.state == IndicatorState::on_path);  // expected: 30
}

TEST_CASE("an indicator without observation, direction or target is in unknown state") {
  CHECK(indicator(hundred_in_two_years).state == IndicatorState::unknown);
  CHECK_FALSE(indicator(hundred_in_two_years).latest);
  CHECK(indicator("'observations': [{'date': '2025-06-01', 'value': 3}]").state ==
        IndicatorState::unknown);
  CHECK(
      indicator("'direction': 'up', 'observations': [{'date': '2025-06-01', 'value': 3}]").state ==
      IndicatorState::unknown);
}

TEST_CASE("observations after the status date are not known yet") {
  Plan plan = PlanDraft()
                  .add("goals", {"{'id': 'g'}"})
                  .add("indicators", {"{'id': 'i', 'measures': 'g', " + hundred_in_two_years +
                                      ", 'observations': [{'date': '2025-06-01', 'value': 30}, "
                                      "{'date': '2026-06-01', 'value': 100}]}"})
                  .plan();
  plan.status_date = make_date(2026, 1, 1);
  const IndexedPlan indexed(std::move(plan));
  const auto result = build_framework(indexed.graph);
  CHECK(result.indicators[0].latest == 30.0);
  CHECK(result.indicators[0].state == IndicatorState::on_path);
}

TEST_CASE("each target has its gap, its share of the way and its own straight line") {
  const auto result = indicator(
      "'direction': 'up', 'baseline': {'value': 20, 'date': '2025-01-01'}, 'targets': [{'id': "
      "'far', 'by': '2028-01-01', 'value': 120}, {'id': 'near', 'by': '2026-01-01', 'value': 40}], "
      "'observations': [{'date': '2026-01-01', 'value': 45}]");
  REQUIRE(result.targets.size() == 2);
  const TargetReading& near = result.targets[0];
  const TargetReading& far = result.targets[1];
  CHECK(near.target.value == "near");
  CHECK(near.gap == 0.0);
  CHECK(near.way == 1.25);  // 25 of 20
  CHECK(near.state == IndicatorState::reached);
  CHECK(far.gap == 75.0);
  CHECK(far.way == 0.25);  // 25 of 100
  // 365 of 1095 days: a third of the way, 20 + 33.3.
  CHECK(*far.expected == doctest::Approx(20 + 100.0 / 3));
  CHECK(far.state == IndicatorState::off_path);
  // The path goes through the nearer target.
  CHECK(*result.expected == doctest::Approx(40.0));
  CHECK(result.state == IndicatorState::on_path);
}

TEST_CASE("a way that leads away from the target is negative, and one of no length is not known") {
  const auto with = [](const std::string& baseline) {
    return indicator("'direction': 'down', 'baseline': {'value': " + baseline +
                     ", 'date': '2025-01-01'}, 'targets': [{'id': 't', 'value': 20}], "
                     "'observations': [{'date': '2025-06-01', 'value': 50}]");
  };
  CHECK(with("40").targets[0].way == -0.5);
  CHECK(with("40").targets[0].gap == 30.0);
  CHECK_FALSE(with("20").targets[0].way);
  CHECK_FALSE(with("40").targets[0].expected);  // no date
}

TEST_CASE("without an observation a target's gap is not known, and not the whole way") {
  const auto result = indicator(hundred_in_two_years);
  CHECK_FALSE(result.targets[0].gap);
  CHECK_FALSE(result.targets[0].way);
  CHECK(result.targets[0].state == IndicatorState::unknown);
  CHECK(*result.planned == doctest::Approx(50.0));  // on the status date, half-way
}

TEST_CASE("an observation that is older than the frequency is stale") {
  const auto with = [](const std::string& rest) {
    return indicator("'baseline': {'value': 1, 'date': '2025-01-31'}, " + rest);
  };
  // The status date is 2026-01-01; twelve months after the baseline is later.
  CHECK(with("'frequency': 12").stale == false);
  CHECK(with("'frequency': 6").stale == true);
  CHECK(with("'frequency': 6, 'observations': [{'date': '2025-09-01', 'value': 2}]").stale ==
        false);
  CHECK(to_string(*with("'frequency': 1").due) == "2025-03-03");  // 31 days of 30.4 begun
  CHECK_FALSE(with("'unit': 'people'").stale);
  CHECK_FALSE(indicator("'frequency': 6").stale);  // nothing was ever observed
  CHECK_FALSE(with("'frequency': 1e300").due);
}

TEST_CASE("values by group: the last one counts, and each has its gap to the best") {
  const auto result = for_groups(
      "'direction': 'up', 'baseline': {'value': 5, 'groups': {'old': 2, 'young': 8}}, "
      "'observations': [{'date': '2025-03-01', 'value': 3, 'group': 'old'}, {'date': '2025-09-01', "
      "'value': 4, 'group': 'old'}, {'date': '2025-06-01', 'value': 9, 'group': 'far'}]");
  const auto& groups = result.indicators[0].groups;
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].group.value == "old");
  CHECK(groups[0].baseline == 2.0);
  CHECK(groups[0].latest == 4.0);
  CHECK(to_string(*groups[0].observed) == "2025-09-01");
  CHECK(groups[0].gap == 5.0);
  CHECK_FALSE(groups[1].gap);  // young: only a baseline, which is no observation
  CHECK(groups[2].gap == 0.0);
  CHECK(result.indicators[0].unmeasured.empty());
  CHECK_FALSE(result.indicators[0].latest);  // of everyone
}

TEST_CASE("a group's observation after the status date is not known yet") {
  Plan plan = PlanDraft()
                  .add("groups", {"{'id': 'old'}"})
                  .add("indicators", {"{'id': 'i', 'observations': [{'date': '2025-06-01', "
                                      "'value': 3, 'group': 'old'}, {'date': '2026-06-01', "
                                      "'value': 9, 'group': 'old'}]}"})
                  .plan();
  plan.status_date = make_date(2026, 1, 1);
  const IndexedPlan indexed(std::move(plan));
  CHECK(build_framework(indexed.graph).indicators[0].groups[0].latest == 3.0);
}

TEST_CASE("gaps between groups are those of the baselines where no group was observed") {
  const auto groups = [](const std::string& direction) {
    return for_groups("'direction': '" + direction +
                      "', 'baseline': {'groups': {'old': 2, 'young': 8}}")
        .indicators[0]
        .groups;
  };
  CHECK(groups("up")[0].gap == 6.0);
  CHECK(groups("up")[1].gap == 0.0);
  CHECK(groups("down")[0].gap == 0.0);
  CHECK(groups("down")[1].gap == 6.0);
}

TEST_CASE("one group alone, or no direction, leaves the gap unknown") {
  CHECK_FALSE(for_groups("'direction': 'up', 'baseline': {'groups': {'old': 2}}")
                  .indicators[0]
                  .groups[0]
                  .gap);
  CHECK_FALSE(
      for_groups("'baseline': {'groups': {'old': 2, 'young': 8}}").indicators[0].groups[0].gap);
}

TEST_CASE("an indicator owes values for the groups of its goal and along its dimensions") {
  const auto unmeasured = [](const std::string& rest) {
    return ids(for_groups(rest).indicators[0].unmeasured);
  };
  CHECK(unmeasured("'unit': 'x'") == Names{"old"});  // the goal is for them
  CHECK(unmeasured("'disaggregated_by': ['dimension:age']") == Names{"old", "young"});
  CHECK(unmeasured("'disaggregated_by': ['dimension:age'], 'baseline': {'groups': {'old': 1}}") ==
        Names{"young"});
  const auto result = for_groups(
      "'disaggregated_by': ['dimension:age', 'dimension:gender'], 'observations': "
      "[{'date': '2025-01-01', 'value': 1, 'group': 'young'}]");
  CHECK(ids(result.indicators[0].dimensions) == Names{"dimension:gender"});
  CHECK(about(result, "group-value-missing") == Names{"i"});
}

TEST_CASE("targets that lead to the worse side are told") {
  const auto told = [](const std::string& rest) {
    return about(for_groups("'direction': 'up', 'baseline': {'value': 10}, " + rest),
                 "target-against-direction");
  };
  CHECK(told("'targets': [{'id': 't', 'value': 5}]") == Names{"i"});
  CHECK(told("'targets': [{'id': 't', 'by': '2027', 'value': 30}, {'id': 'u', 'by': '2028', "
             "'value': 20}]") == Names{"i"});
  CHECK(told("'targets': [{'id': 't', 'by': '2028', 'value': 30}, {'id': 'u', 'by': '2027', "
             "'value': 20}]")
            .empty());
  CHECK(told("'targets': [{'id': 't', 'value': 10}]").empty());  // no way, but no wrong way
}

TEST_CASE("targets on both sides of the baseline, or two values for one day, are opposed") {
  const auto told = [](const std::string& targets) {
    return about(for_groups("'baseline': {'value': 10}, 'targets': [" + targets + "]"),
                 "targets-opposed");
  };
  CHECK(told("{'id': 't', 'value': 5}, {'id': 'u', 'value': 15}") == Names{"i"});
  CHECK(told("{'id': 't', 'by': '2027', 'value': 15}, {'id': 'u', 'by': '2027', 'value': 16}") ==
        Names{"i"});
  CHECK(told("{'id': 't', 'by': '2027', 'value': 15, 'level': 'EU'}, {'id': 'u', 'by': '2027', "
             "'value': 16, 'level': 'national'}")
            .empty());
}

TEST_CASE("two indicators of one name that are to go opposite ways contradict each other") {
  const auto told = [](const std::string& label) {
    return about(
        build(PlanDraft().add(
            "indicators",
            {"{'id': 'i', 'label': 'Forms', 'unit': 'forms', 'direction': 'down'}",
             "{'id': 'j', 'label': '" + label + "', 'unit': 'forms', 'direction': 'up'}"})),
        "indicators-opposed");
  };
  CHECK(told("Forms") == Names{"j", "i"});
  CHECK(told("Digital forms").empty());
}

}  // namespace sixstep_tests::indicator_reading_test
