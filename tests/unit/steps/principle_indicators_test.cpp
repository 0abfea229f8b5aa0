// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/principle_indicators.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::principle_indicators_test {

using namespace sixstep;
using namespace test_support;

namespace {

StrategicFramework build(const PlanDraft& builder) {
  const IndexedPlan plan(builder);
  return build_framework(plan.graph);
}

PrincipleIndicator measure(const StrategicFramework& result, PrincipleMeasure which) {
  const auto found = std::ranges::find(result.principles, which, &PrincipleIndicator::measure);
  REQUIRE(found != result.principles.end());
  return *found;
}
PrincipleIndicator measure(const PlanDraft& plan, PrincipleMeasure which) {
  return measure(build(plan), which);
}

using enum PrincipleMeasure;

}  // namespace

TEST_CASE("every measure is there, in its order, and nothing is known of an empty plan") {
  const auto result = build(PlanDraft());
  REQUIRE(result.principles.size() == words_of(PrincipleMeasure{}).size());
  for (std::size_t i = 0; i < result.principles.size(); ++i) {
    CHECK(result.principles[i].measure == static_cast<PrincipleMeasure>(i));
    CHECK(is_builtin_term(result.principles[i].principle));
    CHECK_FALSE(result.principles[i].value);
    CHECK(result.principles[i].of == 0);
  }
}

TEST_CASE("access adds up people, and measures each group against the best-served") {
  const auto access =
      measure(PlanDraft().add("groups", {"{'id': 'a', 'eligible': 100, 'served': 90}",
                                         "{'id': 'b', 'eligible': 300, 'served': 30}",
                                         "{'id': 'c', 'eligible': 50}", "{'id': 'd'}"}),
              group_coverage);
  CHECK(access.value == 0.3);  // 120 of 400
  CHECK(access.known == 2);
  CHECK(access.of == 4);
  REQUIRE(access.values.size() == 4);
  CHECK(access.values[0].gap == 0.0);
  CHECK(*access.values[1].gap == doctest::Approx(0.8));
  CHECK_FALSE(access.values[2].value);
  CHECK_FALSE(access.values[2].gap);
}

TEST_CASE("nobody eligible is no coverage, neither full nor none") {
  const auto access = measure(
      PlanDraft().add("groups", {"{'id': 'a', 'eligible': 0, 'served': 0}"}), group_coverage);
  CHECK_FALSE(access.value);
  CHECK(access.known == 0);
}

TEST_CASE("each service is compared with itself: its best-served group") {
  const auto access = measure(
      PlanDraft()
          .add("groups", {"{'id': 'a'}", "{'id': 'b'}"})
          .add("services",
               {"{'id': 's', 'by_group': [{'to': 'a', 'eligible': 10, 'served': 5}, {'to': 'b', "
                "'eligible': 10, 'served': 2}]}",
                "{'id': 't', 'by_group': [{'to': 'a', 'eligible': 10, 'served': 10}]}"}),
      service_coverage);
  CHECK(*access.value == doctest::Approx(17.0 / 30));
  REQUIRE(access.values.size() == 3);
  CHECK(access.values[1].of.value == "s");
  CHECK(access.values[1].group.value == "b");
  CHECK(*access.values[1].gap == doctest::Approx(0.3));
  CHECK_FALSE(access.values[2].gap);  // no group beside it
}

TEST_CASE("quality is the middle over the services that say it") {
  const auto result = build(PlanDraft().add(
      "services", {"{'id': 's', 'documents': 7, 'processing_days': {'median': 10, 'p90': 60}}",
                   "{'id': 't', 'documents': 1, 'processing_days': {'median': 30}}",
                   "{'id': 'u', 'documents': 2, 'hours_per_week': 168}"}));
  CHECK(measure(result, documents).value == 2.0);
  CHECK(measure(result, documents).known == 3);
  CHECK(measure(result, processing_days).value == 20.0);
  CHECK(measure(result, processing_days).known == 2);
  CHECK(measure(result, processing_days).of == 3);
  CHECK(measure(result, processing_days_p90).value == 60.0);
  CHECK(measure(result, hours_per_week).value == 168.0);
  CHECK_FALSE(measure(result, documents).values[0].gap);
}

TEST_CASE("inclusion looks at vulnerable groups only: served, reached, represented, consulted") {
  const auto result = build(
      PlanDraft()
          .add("stakeholders", {"{'id': 'union', 'engagement': {'now': 'inform'}}",
                                "{'id': 'council', 'engagement': {'now': 'involve'}}",
                                "{'id': 'quiet'}", "{'id': 'heard'}"})
          .add("groups",
               {"{'id': 'a', 'vulnerable': true, 'eligible': 10, 'served': 1, 'represented_by': "
                "'union'}",
                "{'id': 'b', 'vulnerable': true, 'represented_by': 'council'}",
                "{'id': 'c', 'vulnerable': true, 'represented_by': 'quiet'}",
                "{'id': 'd', 'vulnerable': true}",
                "{'id': 'e', 'vulnerable': true, 'represented_by': 'heard'}",
                "{'id': 'all', 'vulnerable': false, 'eligible': 90, 'served': 90}"})
          .add("actions",
               {"{'id': 'x', 'serves': [{'to': 'a'}], 'roles': [{'stakeholder': 'heard', 'role': "
                "'consulted'}, {'stakeholder': 'union', 'role': 'informed'}]}",
                "{'id': 'y', 'status': 'stopped', 'serves': [{'to': 'b'}]}"}));
  CHECK(measure(result, vulnerable_coverage).value == 0.1);
  CHECK(measure(result, vulnerable_coverage).of == 5);
  CHECK(measure(result, vulnerable_reached).value == 0.2);
  CHECK(measure(result, vulnerable_represented).value == 0.8);
  const auto consulted = measure(result, vulnerable_consulted);
  CHECK(consulted.known == 3);  // of c and d it is not known
  CHECK(*consulted.value == doctest::Approx(2.0 / 3));
  CHECK(consulted.values[0].value == 0.0);
  CHECK(consulted.values[1].value == 1.0);
  CHECK_FALSE(consulted.values[2].value);
  CHECK_FALSE(consulted.values[3].value);
  CHECK(consulted.values[4].value == 1.0);
}

TEST_CASE("feedback is closed where it was acted on, of what was received") {
  const auto result = build(PlanDraft().add(
      "services", {"{'id': 's', 'feedback': {'received': 100, 'answered': 60, 'acted_on': 10}}",
                   "{'id': 't', 'feedback': {'received': 300, 'answered': 60}}", "{'id': 'u'}"}));
  CHECK(measure(result, feedback_received).value == 400.0);
  CHECK(measure(result, feedback_received).known == 2);
  CHECK(measure(result, feedback_answered).value == 0.3);
  CHECK(measure(result, feedback_closed).value == 0.1);  // of the one service that says it
  CHECK(measure(result, feedback_closed).known == 1);
}

TEST_CASE("transparency counts what each action says, one by one and together") {
  const auto result = build(
      PlanDraft()
          .add("stakeholders", {"{'id': 'office'}"})
          .add("goals", {"{'id': 'g', 'kind': 'output'}"})
          .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
          .add("actions",
               {"{'id': 'heading'}",
                "{'id': 'x', 'part_of': 'heading', 'cost': 5, 'by': '2027', 'roles': "
                "[{'stakeholder': 'office', 'role': 'accountable'}], 'advances': [{'to': 'g'}]}",
                "{'id': 'y', 'cost': 5}", "{'id': 'z', 'by': '2027'}",
                "{'id': 'w', 'by': "
                "'2028'}"}));
  CHECK(measure(result, published_owner).value == 0.25);
  CHECK(measure(result, published_budget).value == 0.5);
  CHECK(measure(result, published_date).value == 0.75);
  CHECK(measure(result, published_indicator).value == 0.25);
  CHECK(measure(result, published).value == 0.25);
  CHECK(measure(result, published).of == 4);
  CHECK(result.published == 0.25);
}

}  // namespace sixstep_tests::principle_indicators_test
