// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/smart.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::smart_test {

using namespace sixstep;
using namespace test_support;

namespace {

StrategicFramework with(const std::string& members) {
  const IndexedPlan plan(PlanDraft()
                             .add("stakeholders", {"{'id': 'office'}"})
                             .add("goals", {"{'id': 'g'}"})
                             .add("indicators", {"{'id': 'i'" + members + "}"}));
  return build_framework(plan.graph);
}

SmartReading letter(SmartCriterion criterion, const std::string& members) {
  const auto smart = with(members).indicators.at(0).smart;
  REQUIRE(smart.size() == 5);
  const SmartReading reading = smart[static_cast<std::size_t>(criterion)];
  REQUIRE(reading.criterion == criterion);
  return reading;
}

using Needs = std::vector<SmartNeed>;
using enum SmartCriterion;
using enum SmartNeed;

const std::string whole =
    ", 'measures': 'g', 'unit': 'people', 'direction': 'up', 'source': 'Survey', 'frequency': 3, "
    "'owner': 'office', 'baseline': {'value': 1, 'date': '2025'}, 'targets': [{'id': 't', 'by': "
    "'2027', 'value': 2}]";

}  // namespace

TEST_CASE("an indicator that says everything meets the five letters") {
  const auto result = with(whole);
  for (const SmartReading& letter : result.indicators[0].smart) {
    CHECK(letter.verdict == SmartVerdict::met);
    CHECK(letter.needs.empty());
  }
  CHECK_FALSE(finding(result.findings, "indicator-not-smart"));
}

TEST_CASE("an indicator that says nothing lacks something for each letter") {
  const auto result = with("");
  for (const SmartReading& letter : result.indicators[0].smart) {
    CHECK(letter.verdict == SmartVerdict::missing);
  }
  CHECK(letter(specific, "").needs == Needs{measures, unit, direction});
  CHECK(letter(measurable, "").needs == Needs{source, frequency, owner, baseline});
  CHECK(letter(achievable, "").needs == Needs{direction, baseline, target_value});
  CHECK(letter(relevant, "").needs == Needs{measures});
  CHECK(letter(time_bound, "").needs == Needs{target_date});
}

TEST_CASE("what indicators need most is said first") {
  const IndexedPlan plan(
      PlanDraft()
          .add("stakeholders", {"{'id': 'office'}"})
          .add("goals", {"{'id': 'g'}"})
          .add("indicators",
               {"{'id': 'i', 'unit': 'x', 'measures': 'g', 'direction': 'up', 'source': 'S', "
                "'owner': 'office', 'baseline': {'value': 1, 'date': '2025'}, 'targets': [{'id': "
                "'t', 'by': '2027', 'value': 2}]}",
                "{'id': 'j', 'measures': 'g', 'direction': 'up', 'source': 'S', 'owner': "
                "'office', 'baseline': {'value': 1, 'date': '2025'}, 'targets': [{'id': 'u', "
                "'by': '2027', 'value': 2}]}"}));
  const auto findings = build_framework(plan.graph).findings;
  REQUIRE(finding(findings, "indicator-not-smart"));
  CHECK(finding(findings, "indicator-not-smart")->sentence ==
        "2 indicators lack something that would make it possible to say whether it is reached: "
        "frequency (2) and unit (1).");
}

TEST_CASE("a target that is the baseline, or on its worse side, cannot be achieved") {
  const auto achieve = [](const std::string& value) {
    return letter(achievable,
                  ", 'direction': 'down', 'baseline': {'value': 7}, 'targets': [{'id': 't', "
                  "'value': " +
                      value + "}]");
  };
  CHECK(achieve("6").verdict == SmartVerdict::met);
  CHECK(achieve("7").verdict == SmartVerdict::contradicted);
  CHECK(achieve("7").needs == Needs{target_off_baseline});
  CHECK(achieve("8").needs == Needs{target_in_direction});
}

TEST_CASE("every target needs a date, and none may come before the baseline's") {
  const auto bound = [](const std::string& targets) {
    return letter(time_bound,
                  ", 'baseline': {'value': 7, 'date': '2025-06-30'}, 'targets': [" + targets + "]");
  };
  CHECK(bound("{'id': 't', 'by': '2026'}").verdict == SmartVerdict::met);
  CHECK(bound("{'id': 't', 'by': '2026'}, {'id': 'u'}").needs == Needs{target_date});
  CHECK(bound("{'id': 't', 'by': '2025-01-01'}").needs == Needs{target_after_baseline});
  CHECK(bound("{'id': 't', 'by': '2025-01-01'}").verdict == SmartVerdict::contradicted);
}

TEST_CASE("an indicator of a service or a group is as relevant as one of a goal") {
  const IndexedPlan plan(PlanDraft()
                             .add("services", {"{'id': 's'}"})
                             .add("groups", {"{'id': 'people'}"})
                             .add("indicators", {"{'id': 'i', 'measures': 's'}",
                                                 "{'id': 'j', 'measures': 'people'}"}));
  for (const IndicatorReading& reading : build_framework(plan.graph).indicators) {
    CHECK(reading.smart[static_cast<std::size_t>(relevant)].verdict == SmartVerdict::met);
  }
}

}  // namespace sixstep_tests::smart_test
