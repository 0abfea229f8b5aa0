// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/goal_comparison.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/methods/best_worst.hpp>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::goal_comparison_test {

using namespace sixstep;
using namespace test_support;

namespace {

PlanDraft three_goals() {
  return PlanDraft().add("goals", {"{'id': 'top', 'kind': 'vision'}",
                                   "{'id': 'a', 'label': 'Access', 'parent': 'top'}",
                                   "{'id': 'b', 'label': 'Basics', 'parent': 'top'}",
                                   "{'id': 'c', 'label': 'Care', 'parent': 'top'}"});
}

std::string comparison(const std::string& judge, const std::string& rest,
                       const std::string& of = "['a', 'b', 'c']") {
  return "{'parent': 'top', 'judge': '" + judge + "', 'of': " + of + ", " + rest + "}";
}

std::string pairwise(const std::string& judge, const std::string& matrix) {
  return comparison(judge, "'method': 'pairwise', 'matrix': " + matrix);
}

StrategicFramework build(const std::vector<std::string>& comparisons,
                         const FrameworkOptions& options = {}) {
  const IndexedPlan plan(three_goals().add("comparisons", comparisons));
  return build_framework(plan.graph, options);
}

double weight(const StrategicFramework& result, const std::string& id) {
  const auto found = std::ranges::find(result.goals, Id<Goal>{id}, &GoalReading::goal);
  REQUIRE(found != result.goals.end());
  return found->weight;
}

std::string sentence(const StrategicFramework& result, const std::string& code) {
  const auto found = std::ranges::find(result.findings, code, &Finding::code);
  return found == result.findings.end() ? "" : found->sentence;
}

const std::string agreeing = "[[1, 2, 6], [0.5, 1, 3], [null, null, 1]]";
const std::string contradicting = "[[1, 2, 0.25], [0.5, 1, 3], [4, null, 1]]";

const std::string best_worst =
    "'method': 'best_worst', 'best': 'a', 'worst': 'c', 'best_to_others': [1, 2, 8], "
    "'others_to_worst': [8, 4, 1]";

}  // namespace

TEST_CASE("comparisons with best and worst give weights") {
  const auto result = build({comparison("j", best_worst)});
  CHECK(weight(result, "a") == doctest::Approx(8.0 / 13));
  CHECK(weight(result, "c") == doctest::Approx(1.0 / 13));
  REQUIRE(result.comparisons.size() == 1);
  const ComparisonReading& reading = result.comparisons[0];
  CHECK(reading.method == ComparisonMethod::best_worst);
  CHECK(result.goals[1].origin == WeightOrigin::best_worst);
  CHECK_FALSE(reading.prioritization.has_value());
  REQUIRE(reading.by_judge.size() == 1);
  CHECK(reading.by_judge[0].consistency_ratio == 0.0);
  CHECK(reading.by_judge[0].consistency_limit == 0.1309);
  CHECK(sentence(result, "judge-inconsistent").empty());
  CHECK(sentence(result, "comparison-not-used").empty());
}

TEST_CASE("judges may list the same goals in any order") {
  const auto result =
      build({comparison("one", best_worst),
             comparison("two",
                        "'method': 'best_worst', 'best': 'a', 'worst': 'c', 'best_to_others': [8, "
                        "2, 1], 'others_to_worst': [1, 4, 8]",
                        "['c', 'b', 'a']")});
  REQUIRE(result.comparisons.size() == 1);
  CHECK(result.comparisons[0].judges == std::vector<std::string>{"one", "two"});
  CHECK(weight(result, "a") == doctest::Approx(8.0 / 13));
  CHECK(result.comparisons[0].by_judge[1].weights[0] == doctest::Approx(8.0 / 13));
}

TEST_CASE("a contradicting judge is told the judgment to go back to, and the value that fits") {
  const auto result = build({pairwise("j", contradicting)});
  const JudgeReading& judge = result.comparisons[0].by_judge[0];
  CHECK(*judge.consistency_ratio > 0.1);
  CHECK(judge.consistency_limit == 0.1);
  REQUIRE(judge.revise.has_value());
  // Each of the three answers can be made to fit the other two, and strays as far: the first pair.
  CHECK(judge.revise->of.value == "b");
  CHECK(judge.revise->given == 0.5);
  CHECK(judge.revise->against.value == "a");
  CHECK(judge.revise->better == doctest::Approx(12.0));
  CHECK(*judge.revise->consistency_ratio == doctest::Approx(0.0));
  CHECK(sentence(result, "judgments-inconsistent")
            .find("Go back first to this: “Basics” over “Access” was 0.5, and 12 would fit") !=
        std::string::npos);
  CHECK(sentence(result, "judge-inconsistent").empty());
}

TEST_CASE("of several judges, the one that contradicts itself is named") {
  const auto result = build({pairwise("good", agreeing), pairwise("bad", contradicting)});
  const std::string told = sentence(result, "judge-inconsistent");
  CHECK(told.find("“bad”") != std::string::npos);
  CHECK(told.find("“good”") == std::string::npos);
  CHECK_FALSE(result.comparisons[0].by_judge[0].revise.has_value());
}

TEST_CASE("a best-worst judge beyond the limit is named with the comparison furthest astray") {
  const auto result = build(
      {comparison("j",
                  "'method': 'best_worst', 'best': 'a', 'worst': 'c', 'best_to_others': [1, 7, 8], "
                  "'others_to_worst': [8, 6, 1]")});
  const JudgeReading& judge = result.comparisons[0].by_judge[0];
  CHECK(*judge.consistency_ratio == doctest::Approx(34.0 / 56));
  REQUIRE(judge.revise.has_value());
  CHECK_FALSE(judge.revise->consistency_ratio.has_value());
  CHECK(sentence(result, "judge-inconsistent").find("0.61") != std::string::npos);
}

TEST_CASE("skipped pairs are counted, and a judge who leaves goals apart has no own weights") {
  const auto result =
      build({pairwise("good", agreeing), pairwise("hasty",
                                                  "[[1, 2, null], [0.5, 1, null], [null, "
                                                  "null, 1]]")});
  const ComparisonReading& reading = result.comparisons[0];
  CHECK(reading.judges.size() == 2);
  CHECK(reading.by_judge[1].missing == 2);
  CHECK(reading.by_judge[1].weights.empty());
  CHECK(weight(result, "a") == doctest::Approx(0.6));
  CHECK(sentence(result, "judgments-skipped") ==
        "Comparing the goals below “top”, these skipped pairs: “hasty” (2 of 3, so that the others "
        "must connect the goals).");
}

TEST_CASE("weights of judges are joined where that is asked for, without those who have none") {
  FrameworkOptions options;
  options.aggregation = GroupAggregation::priorities;
  options.mean = PriorityMean::arithmetic;
  const auto result =
      build({pairwise("one", agreeing), pairwise("two", "[[1, 1, 1], [1, 1, 1], [1, 1, 1]]"),
             pairwise("hasty", "[[1, 2, null], [0.5, 1, null], [null, null, 1]]")},
            options);
  const ComparisonReading& reading = result.comparisons[0];
  CHECK(reading.judges == std::vector<std::string>{"one", "two"});
  CHECK(reading.aggregation == GroupAggregation::priorities);
  CHECK_FALSE(reading.consistency_ratio.has_value());
  CHECK(weight(result, "a") == doctest::Approx((0.6 + 1.0 / 3) / 2));
  CHECK(sentence(result, "comparison-not-used") ==
        "1 comparison is not used: that of “hasty” does not connect the goals.");
}

TEST_CASE("prioritization and random index table are options, and named") {
  FrameworkOptions options;
  options.prioritization = PriorityMethod::geometric_mean;
  options.random_index = RandomIndexTable::saaty_1980;
  const auto saaty = build({pairwise("j", contradicting)});
  const auto means = build({pairwise("j", contradicting)}, options);
  CHECK(means.comparisons[0].prioritization == PriorityMethod::geometric_mean);
  CHECK(means.comparisons[0].random_index == RandomIndexTable::saaty_1980);
  CHECK(*means.comparisons[0].consistency_ratio ==
        doctest::Approx(*saaty.comparisons[0].consistency_ratio * 0.52 / 0.58));
  const auto note =
      std::ranges::find(means.methods, "weights from comparisons", &MethodNote::subject);
  REQUIRE(note != means.methods.end());
  CHECK(note->method.find("geometric mean") != std::string::npos);
  CHECK(note->convention.find("Saaty 1980") != std::string::npos);
}

TEST_CASE("pairs decide before best and worst, and these before swing points") {
  const std::string swing = "'method': 'swing', 'points': [0, 0, 100]";
  const auto all =
      build({comparison("s", swing), comparison("bw", best_worst), pairwise("p", agreeing)});
  CHECK(all.comparisons[0].method == ComparisonMethod::pairwise);
  CHECK(sentence(all, "comparison-not-used").find("2 comparisons are not used") == 0);
  const auto two = build({comparison("s", swing), comparison("bw", best_worst)});
  CHECK(two.comparisons[0].method == ComparisonMethod::best_worst);
  CHECK(sentence(two, "comparison-not-used") ==
        "1 comparison is not used: that of “s” uses another method than the one that decides.");
}

TEST_CASE("goal weights alone are those of the framework, whatever the options") {
  FrameworkOptions options;
  options.aggregation = GroupAggregation::priorities;
  const IndexedPlan plan(three_goals().add(
      "comparisons", {pairwise("one", agreeing), pairwise("two", contradicting)}));
  const auto result = build_framework(plan.graph, options);
  const auto weights = goal_weights(plan.graph, options);
  for (std::size_t k = 0; k < weights.size(); ++k) CHECK(weights[k] == result.goals[k].weight);
}

}  // namespace sixstep_tests::goal_comparison_test
