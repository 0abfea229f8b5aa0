// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/framework.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::framework_test {

using namespace sixstep;
using namespace test_support;

namespace {

StrategicFramework build(const PlanDraft& builder, const FrameworkOptions& options = {}) {
  const IndexedPlan plan(builder);
  return build_framework(plan.graph, options);
}

GoalReading goal(const StrategicFramework& result, const std::string& id) {
  const auto found = std::ranges::find(result.goals, Id<Goal>{id}, &GoalReading::goal);
  REQUIRE(found != result.goals.end());
  return *found;
}

PlanDraft three_goals() {
  return PlanDraft().add("goals",
                         {"{'id': 'top', 'kind': 'vision'}", "{'id': 'a', 'parent': 'top'}",
                          "{'id': 'b', 'parent': 'top'}", "{'id': 'c', 'parent': 'top'}"});
}

std::string pairwise(const std::string& judge, const std::string& matrix) {
  return "{'parent': 'top', 'judge': '" + judge +
         "', 'method': 'pairwise', 'of': ['a', 'b', 'c'], 'matrix': " + matrix + "}";
}

}  // namespace

TEST_CASE("goal weights are normalized over siblings and multiply down the tree") {
  const auto result =
      build(PlanDraft().add("goals", {"{'id': 'x', 'weight': 3}", "{'id': 'y', 'weight': 1}",
                                      "{'id': 'x1', 'parent': 'x', 'weight': 2}",
                                      "{'id': 'x2', 'parent': 'x', 'weight': 2}"}));
  CHECK(goal(result, "x").weight == 0.75);
  CHECK(goal(result, "y").weight == 0.25);
  CHECK(goal(result, "x1").local_weight == 0.5);
  CHECK(goal(result, "x1").weight == 0.375);
  CHECK(goal(result, "x1").origin == WeightOrigin::given);
  CHECK_FALSE(finding(result.findings, "weights-missing"));
}

TEST_CASE("weights multiply down even where children stand before their parents") {
  const auto result =
      build(PlanDraft().add("goals", {"{'id': 'x1', 'parent': 'x'}", "{'id': 'x2', 'parent': 'x'}",
                                      "{'id': 'x', 'weight': 1}", "{'id': 'y', 'weight': 1}"}));
  CHECK(goal(result, "x1").weight == 0.25);
}

TEST_CASE("siblings without weights share equally, and that is reported") {
  const auto result = build(three_goals());
  CHECK(goal(result, "a").weight == doctest::Approx(1.0 / 3));
  CHECK(goal(result, "a").origin == WeightOrigin::equal);
  REQUIRE(finding(result.findings, "weights-missing"));
  CHECK(finding(result.findings, "weights-missing")->sentence.starts_with("3 goals have"));
}

TEST_CASE("an only child needs no weight") {
  const auto result = build(PlanDraft().add("goals", {"{'id': 'x'}"}));
  CHECK(goal(result, "x").weight == 1.0);
  CHECK_FALSE(finding(result.findings, "weights-missing"));
}

TEST_CASE("a sibling without weight counts as the mean of those that have one") {
  const auto result = build(PlanDraft().add(
      "goals", {"{'id': 'x', 'weight': 1}", "{'id': 'y', 'weight': 3}", "{'id': 'z'}"}));
  CHECK(goal(result, "z").weight == doctest::Approx(1.0 / 3));  // 2 of 6
  CHECK(finding(result.findings, "weights-missing"));
}

TEST_CASE("one consistent judge gives the weights that the ratios say") {
  const auto result = build(three_goals().add(
      "comparisons", {pairwise("j", "[[1, 2, 6], [0.5, 1, 3], [null, null, 1]]")}));
  // 6 : 3 : 1
  CHECK(goal(result, "a").weight == doctest::Approx(0.6));
  CHECK(goal(result, "b").weight == doctest::Approx(0.3));
  CHECK(goal(result, "c").weight == doctest::Approx(0.1));
  CHECK(goal(result, "a").origin == WeightOrigin::pairwise);
  REQUIRE(result.comparisons.size() == 1);
  CHECK(*result.comparisons[0].consistency_ratio == doctest::Approx(0.0).epsilon(1e-6));
  CHECK_FALSE(finding(result.findings, "judgments-inconsistent"));
  CHECK_FALSE(finding(result.findings, "weights-missing"));
}

TEST_CASE("judgments of several judges join by their geometric mean") {
  // 1 and 4 join to 2; 1 and 1 to 1: a : b = 2 : 1, and c as b.
  const auto result = build(three_goals().add(
      "comparisons", {pairwise("one", "[[1, 1, 1], [1, 1, 1], [1, 1, 1]]"),
                      pairwise("two", "[[1, 4, 4], [0.25, 1, 1], [0.25, 1, 1]]")}));
  CHECK(goal(result, "a").weight == doctest::Approx(0.5));
  CHECK(goal(result, "b").weight == doctest::Approx(0.25));
  REQUIRE(result.comparisons.size() == 1);
  CHECK(result.comparisons[0].judges == Names{"one", "two"});
}

TEST_CASE("judgments that contradict each other are told with their consistency ratio") {
  // a over b over c over a: the principal eigenvalue is 1 + 9 + 1/9 = 10.11…
  const auto result = build(three_goals().add(
      "comparisons", {pairwise("j", "[[1, 9, 0.111111], [0.111111, 1, 9], [9, 0.111111, 1]]")}));
  REQUIRE(result.comparisons.size() == 1);
  CHECK(*result.comparisons[0].consistency_ratio > 5.0);
  const Finding* told = finding(result.findings, "judgments-inconsistent");
  REQUIRE(told);
  CHECK(told->sentence.find("below “top”") != std::string::npos);
}

TEST_CASE("a judge whose matrix cannot be used is left out and told") {
  // Built in code: a document with such a matrix would be refused.
  Plan plan =
      three_goals()
          .add("comparisons", {pairwise("good", "[[1, 2, 6], [0.5, 1, 3], [null, null, 1]]"),
                               pairwise("bad", "[[1, 2, 3], [0.5, 1, 1], [null, 1, 1]]")})
          .plan();
  plan.comparisons[1].matrix[0][1] = -2.0;
  const IndexedPlan indexed(std::move(plan));
  const auto result = build_framework(indexed.graph);
  CHECK(goal(result, "a").weight == doctest::Approx(0.6));
  REQUIRE(result.comparisons.size() == 1);
  CHECK(result.comparisons[0].judges == Names{"good"});
  CHECK(finding(result.findings, "comparison-not-used"));
}

TEST_CASE("comparisons that do not connect the goals leave equal shares") {
  const auto result = build(three_goals().add(
      "comparisons", {pairwise("j", "[[1, 2, null], [0.5, 1, null], [null, null, 1]]")}));
  CHECK(goal(result, "a").origin == WeightOrigin::equal);
  CHECK(finding(result.findings, "comparison-not-used"));
}

TEST_CASE("swing points become shares, and the mean over judges counts") {
  const auto swing = [](const std::string& judge, const std::string& points) {
    return "{'parent': 'top', 'judge': '" + judge +
           "', 'method': 'swing', 'of': ['a', 'b', 'c'], 'points': " + points + "}";
  };
  const auto result = build(three_goals().add(
      "comparisons", {swing("one", "[100, 60, 40]"), swing("two", "[100, 100, 0]")}));
  CHECK(goal(result, "a").weight == doctest::Approx(0.5));
  CHECK(goal(result, "b").weight == doctest::Approx(0.4));
  CHECK(goal(result, "c").weight == doctest::Approx(0.1));
  CHECK(goal(result, "a").origin == WeightOrigin::swing);
}

TEST_CASE("advancing an indicator counts for the goal that it measures, once") {
  const auto result =
      build(PlanDraft()
                .add("goals", {"{'id': 'g', 'kind': 'output'}"})
                .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
                .add("actions", {"{'id': 'x', 'advances': [{'to': 'i'}, {'to': 'g'}]}",
                                 "{'id': 'y', 'status': 'stopped', 'advances': [{'to': 'g'}]}"}));
  CHECK(ids(goal(result, "g").actions) == Names{"x"});
  CHECK(ids(goal(result, "g").indicators) == Names{"i"});
}

TEST_CASE("an action is published with owner, money, date and indicator, or it is not") {
  const std::string whole =
      "'cost': 5, 'by': '2027', 'roles': [{'stakeholder': 'office', 'role': 'accountable'}], "
      "'advances': [{'to': 'g'}]";
  const auto result = build(
      PlanDraft()
          .add("stakeholders", {"{'id': 'office'}"})
          .add("goals", {"{'id': 'g', 'kind': 'output'}"})
          .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
          .add("actions", {"{'id': 'heading'}", "{'id': 'x', 'part_of': 'heading', " + whole + "}",
                           "{'id': 'y', 'by': '2027', 'roles': [{'stakeholder': 'office', 'role': "
                           "'accountable'}], 'advances': [{'to': 'g'}]}"}));
  CHECK(result.published == 0.5);
  CHECK_FALSE(build(PlanDraft()).published);
}

}  // namespace sixstep_tests::framework_test
