// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/alignment.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <sixstep/steps/framework.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::alignment_test {

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

AlignmentReading row(const StrategicFramework& result, const std::string& to) {
  const auto found = std::ranges::find(result.alignment, AnyId{to}, &AlignmentReading::to);
  REQUIRE(found != result.alignment.end());
  return *found;
}

bool has_row(const StrategicFramework& result, const std::string& to) {
  return std::ranges::find(result.alignment, AnyId{to}, &AlignmentReading::to) !=
         result.alignment.end();
}

/// top → a (a1, a2), b; all weights equal among siblings.
PlanDraft tree(const std::string& top, const std::string& a, const std::string& a1) {
  return PlanDraft().add(
      "goals",
      {"{'id': 'top', 'aligned': [" + top + "]}",
       "{'id': 'a', 'parent': 'top', 'aligned': [" + a + "]}", "{'id': 'b', 'parent': 'top'}",
       "{'id': 'a1', 'parent': 'a', 'aligned': [" + a1 + "]}", "{'id': 'a2', 'parent': 'a'}"});
}

}  // namespace

TEST_CASE("alignment lists who serves each principle, and the principles that nobody serves") {
  const auto result =
      build(PlanDraft()
                .add("goals", {"{'id': 'g', 'aligned': ['principle:quality', 'sdg:16.6']}"})
                .add("actions", {"{'id': 'x', 'advances': [{'to': 'g'}]}",
                                 "{'id': 'y', 'principles': ['principle:access']}"}));
  CHECK(ids(row(result, "principle:quality").goals) == Names{"g"});
  CHECK(ids(row(result, "principle:quality").actions) == Names{"x"});
  CHECK(ids(row(result, "sdg:16.6").actions) == Names{"x"});
  CHECK(ids(row(result, "principle:access").actions) == Names{"y"});
  CHECK(row(result, "principle:transparency").goals.empty());
}

TEST_CASE("what a goal is aligned to, everything below it serves too") {
  const auto result = build(tree("", "'sdg:16.6'", "")
                                .add("actions", {"{'id': 'x', 'advances': [{'to': 'a2'}]}",
                                                 "{'id': 'y', 'advances': [{'to': "
                                                 "'b'}]}"}));
  const AlignmentReading served = row(result, "sdg:16.6");
  CHECK(ids(served.goals) == Names{"a"});
  CHECK(ids(served.inherited) == Names{"a1", "a2"});
  CHECK(ids(served.actions) == Names{"x"});
  CHECK(served.named_by.empty());
  CHECK(served.vocabulary == VocabularyKind::sdgs);
}

TEST_CASE("the weight of what serves a term counts each branch once") {
  CHECK(row(build(tree("", "'sdg:16.6'", "'sdg:16.6'")), "sdg:16.6").weight == 0.5);
  CHECK(row(build(tree("", "", "'sdg:16.6'")), "sdg:16.6").weight == 0.25);
  CHECK(row(build(tree("'sdg:16.6'", "", "'sdg:16.6'")), "sdg:16.6").weight == 1.0);
  CHECK(row(build(tree("", "", "")), "principle:access").weight == 0.0);
}

TEST_CASE("an action names SDG targets and effective governance by its tags") {
  const auto result = build(
      PlanDraft().add("actions", {"{'id': 'x', 'tags': ['sdg:9.c', 'cepa:integrity', 'urgent']}",
                                  "{'id': 'y', 'strategies': ['strategy:ict']}",
                                  "{'id': 'z', 'status': 'stopped', 'tags': ['sdg:1.4']}"}));
  CHECK(ids(row(result, "sdg:9.c").named_by) == Names{"x"});
  CHECK(ids(row(result, "cepa:integrity").actions) == Names{"x"});
  CHECK(ids(row(result, "strategy:ict").named_by) == Names{"y"});
  CHECK_FALSE(has_row(result, "sdg:1.4"));
}

TEST_CASE("principles, strategies and effective governance are listed in full") {
  const auto result = build(PlanDraft());
  CHECK(result.alignment.size() == 5 + 5 + 11);
  CHECK(result.sdgs.empty());
  CHECK_FALSE(finding(result.findings, "term-without-goal"));
}

TEST_CASE("goals may be aligned to a term that a plan brings, and to another goal") {
  const auto result = build(PlanDraft()
                                .set("vocabularies",
                                     "{'sdgs': [{'id': 'national:1', 'label': 'One', 'maps_to': "
                                     "'sdg:16.6'}, {'id': 'national:2', 'label': 'Two'}]}")
                                .add("goals", {"{'id': 'theirs'}",
                                               "{'id': 'ours', 'aligned': ['national:1', 'theirs', "
                                               "'pillar:resources']}"}));
  CHECK(ids(row(result, "national:1").goals) == Names{"ours"});
  CHECK_FALSE(has_row(result, "national:2"));
  CHECK(row(result, "pillar:resources").vocabulary == VocabularyKind::pillars);
  CHECK_FALSE(row(result, "theirs").vocabulary);
  REQUIRE(result.sdgs.size() == 1);  // the plan's own term counts for the goal it maps to
  CHECK(result.sdgs[0].sdg == 16);
  CHECK(ids(result.sdgs[0].targets) == Names{"national:1"});
}

TEST_CASE("SDG targets are gathered under their goals, by number, each goal's weight once") {
  const auto result = build(tree("", "'sdg:16.6', 'sdg:16.10'", "'sdg:9.c'")
                                .add("actions", {"{'id': 'x', 'tags': ['sdg:16.9']}",
                                                 "{'id': 'y', 'advances': [{'to': 'a1'}]}"}));
  REQUIRE(result.sdgs.size() == 2);
  CHECK(result.sdgs[0].sdg == 9);
  CHECK(result.sdgs[0].weight == 0.25);
  CHECK(result.sdgs[1].sdg == 16);
  CHECK(ids(result.sdgs[1].targets) == Names{"sdg:16.6", "sdg:16.9", "sdg:16.10"});
  CHECK(ids(result.sdgs[1].goals) == Names{"a", "a1", "a2"});
  CHECK(ids(result.sdgs[1].actions) == Names{"x", "y"});
  CHECK(result.sdgs[1].weight == 0.5);
}

TEST_CASE("entries that no goal serves are told where goals speak of the vocabulary") {
  const auto result = build(tree("'principle:access'", "'principle:quality'", ""));
  CHECK(about(result, "term-without-goal") ==
        Names{"principle:inclusion", "principle:people-driven", "principle:transparency"});
}

TEST_CASE("an aim that no action serves is told") {
  const auto plan = [](const std::string& goal) {
    return build(tree("", "'sdg:16.6'", "")
                     .add("actions", {"{'id': 'x', 'advances': [{'to': '" + goal + "'}]}"}));
  };
  CHECK(about(plan("b"), "aim-without-action") == Names{"sdg:16.6"});
  CHECK(about(plan("a1"), "aim-without-action").empty());
}

TEST_CASE("all 169 SDG targets are built in, each with its words") {
  const auto targets = builtin_terms(VocabularyKind::sdgs);
  CHECK(targets.size() == 169);
  for (const Term& target : targets) {
    CHECK(target.id.value.starts_with("sdg:"));
    CHECK(target.label.in("en").size() > 20);
  }
}

}  // namespace sixstep_tests::alignment_test
