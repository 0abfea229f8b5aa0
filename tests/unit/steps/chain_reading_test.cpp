// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/chain_reading.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::chain_reading_test {

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

}  // namespace

TEST_CASE("the results chain tells what is missing") {
  const auto result =
      build(PlanDraft()
                .add("goals", {"{'id': 'vision', 'kind': 'vision'}",
                               "{'id': 'outcome', 'kind': 'outcome', 'parent': 'vision'}",
                               "{'id': 'goal', 'kind': 'goal', 'parent': 'outcome'}",
                               "{'id': 'alone', 'kind': 'output'}"})
                .add("actions", {"{'id': 'x', 'advances': [{'to': 'alone'}]}"}));
  CHECK(about(result, "goal-above-its-kind") == Names{"goal"});
  CHECK(about(result, "goal-without-children") == Names{"goal"});
  CHECK(about(result, "goal-without-action") == Names{"goal"});
  CHECK(about(result, "goal-orphan") == Names{"alone"});
  CHECK(about(result, "goal-not-measured") == Names{"vision", "outcome", "goal", "alone"});
}

TEST_CASE("a goal is measured by what measures the outcomes below it") {
  const auto result = build(
      PlanDraft()
          .add("goals", {"{'id': 'goal'}", "{'id': 'one', 'kind': 'outcome', 'parent': 'goal'}",
                         "{'id': 'two', 'kind': 'outcome', 'parent': 'goal'}"})
          .add("indicators", {"{'id': 'i', 'measures': 'one'}"}));
  REQUIRE(finding(result.findings, "goal-not-measured"));
  CHECK(ids(finding(result.findings, "goal-not-measured")->nodes) == Names{"two"});
}

TEST_CASE("the chain says how deep it is, what skips a level and what stands upside down") {
  const auto result =
      build(PlanDraft().add("goals", {"{'id': 'vision', 'kind': 'vision'}",
                                      "{'id': 'deep', 'kind': 'output', 'parent': 'goal'}",
                                      "{'id': 'goal', 'kind': 'goal', 'parent': 'vision'}",
                                      "{'id': 'part', 'kind': 'output', 'parent': 'deep'}",
                                      "{'id': 'wrong', 'kind': 'outcome', 'parent': 'part'}"}));
  CHECK(result.chain.depth == 5);
  CHECK(ids(result.chain.tops) == Names{"vision"});
  CHECK(ids(result.chain.skipping) == Names{"deep"});
  CHECK(ids(result.chain.reversed) == Names{"wrong"});
  CHECK(about(result, "level-skipped") == Names{"deep"});
  CHECK(about(result, "goal-above-its-kind") == Names{"wrong"});
}

TEST_CASE("several tops are told, and a goal that stands alone is an orphan instead") {
  const auto goals = [](const std::vector<std::string>& more) {
    return build(PlanDraft()
                     .add("goals", {"{'id': 'a'}", "{'id': 'a1', 'parent': 'a'}"})
                     .add("goals", more));
  };
  CHECK(about(goals({"{'id': 'b'}", "{'id': 'b1', 'parent': 'b'}"}), "several-tops") ==
        Names{"a", "b"});
  CHECK(about(goals({"{'id': 'alone'}"}), "several-tops").empty());
  CHECK(about(goals({"{'id': 'alone'}"}), "goal-orphan") == Names{"alone"});
  CHECK(ids(goals({"{'id': 'alone'}"}).chain.tops) == Names{"a", "alone"});
  CHECK(build(PlanDraft()).chain == ChainReading{});
}

TEST_CASE("an output needs an action, of its own or of its parts") {
  const auto result =
      build(PlanDraft()
                .add("goals", {"{'id': 'done', 'kind': 'output'}",
                               "{'id': 'part', 'kind': 'output', 'parent': 'done'}",
                               "{'id': 'idle', 'kind': 'output'}",
                               "{'id': 'idle-part', 'kind': 'output', 'parent': 'idle'}"})
                .add("actions", {"{'id': 'x', 'advances': [{'to': 'part'}]}"}));
  CHECK(about(result, "goal-without-action") == Names{"idle", "idle-part"});
}

TEST_CASE("a goal whose actions are all stopped is told apart from one that never had any") {
  const std::string stopped = "'status': 'stopped', 'advances': [{'to': 'a'}, {'to': 'b'}]}";
  const auto result = build(
      PlanDraft()
          .add("goals", {"{'id': 'a', 'kind': 'output'}", "{'id': 'b', 'kind': 'output'}",
                         "{'id': 'c', 'kind': 'output'}"})
          .add("actions", {"{'id': 'x', " + stopped, "{'id': 'y', 'advances': [{'to': 'b'}]}"}));
  CHECK(about(result, "goal-actions-stopped") == Names{"a"});
  CHECK(about(result, "goal-without-action") == Names{"c"});
}

TEST_CASE("an action that advances nothing has no goal; headings and stopped ones need none") {
  const auto result =
      build(PlanDraft()
                .add("goals", {"{'id': 'g'}"})
                .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
                .add("actions", {"{'id': 'heading'}", "{'id': 'idle', 'part_of': 'heading'}",
                                 "{'id': 'by-goal', 'advances': [{'to': 'g'}]}",
                                 "{'id': 'by-indicator', 'advances': [{'to': 'i'}]}",
                                 "{'id': 'gone', 'status': 'stopped'}"}));
  CHECK(ids(result.chain.without_goal) == Names{"idle"});
  CHECK(about(result, "action-without-goal") == Names{"idle"});
}

TEST_CASE("actions that push one factor both ways are told, stopped ones are not") {
  const auto plan = [](const std::string& status) {
    return build(PlanDraft()
                     .add("factors", {"{'id': 'trust', 'label': 'Trust'}"})
                     .add("actions", {"{'id': 'open', 'affects': [{'to': 'trust', 'amount': 0.5}]}",
                                      "{'id': 'watch', 'status': '" + status +
                                          "', 'affects': [{'to': 'trust', 'amount': -0.25}]}"}));
  };
  const auto result = plan("proposed");
  CHECK(about(result, "actions-opposed") == Names{"trust", "open", "watch"});
  CHECK(finding(result.findings, "actions-opposed")->sentence ==
        "Actions push “Trust” both ways: “open” raises it, “watch” lowers it.");
  CHECK(about(plan("stopped"), "actions-opposed").empty());
}

TEST_CASE("actions that change a service both ways are told, by what they change") {
  const auto plan = [](const std::string& change) {
    return build(PlanDraft()
                     .add("services", {"{'id': 's', 'label': 'Grant'}"})
                     .add("actions", {"{'id': 'a', 'improves': [{'to': 's', 'documents': -3}]}",
                                      "{'id': 'b', 'improves': [{'to': 's', " + change + "}]}"}));
  };
  CHECK(about(plan("'documents': 1"), "actions-opposed") == Names{"s", "b", "a"});
  CHECK(about(plan("'documents': -1"), "actions-opposed").empty());
  CHECK(about(plan("'hours_per_week': 20"), "actions-opposed").empty());
}

TEST_CASE("a goal that actions advance and set back by the factors they move is told") {
  const auto plan = [](const std::string& amount) {
    return build(
        PlanDraft()
            .add("goals", {"{'id': 'g'}"})
            .add("factors", {"{'id': 'f', 'goals': [{'to': 'g', 'amount': -0.5}]}"})
            .add("actions", {"{'id': 'a', 'advances': [{'to': 'g'}]}",
                             "{'id': 'b', 'affects': [{'to': 'f', 'amount': " + amount + "}]}"}));
  };
  CHECK(about(plan("0.5"), "goal-opposed") == Names{"g", "b"});
  CHECK(about(plan("-0.5"), "goal-opposed").empty());
}

}  // namespace sixstep_tests::chain_reading_test
