// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/engagement_plan.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::engagement_plan_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder, const StakeholderOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph, options);
}

Names order(const StakeholderAnalysis& result) {
  Names names;
  for (const EngagementEntry& entry : result.engagement.entries) {
    names.push_back(entry.stakeholder.empty() ? "for " + entry.groups.front().value
                                              : entry.stakeholder.value);
  }
  return names;
}

EngagementEntry entry_of(const StakeholderAnalysis& result, const std::string& id) {
  const auto& entries = result.engagement.entries;
  const auto found = std::ranges::find(entries, Id<Stakeholder>{id}, &EngagementEntry::stakeholder);
  REQUIRE(found != entries.end());
  return *found;
}

std::string someone(const std::string& id, const std::string& power, const std::string& interest,
                    const std::string& engagement) {
  return "{'id': '" + id + "', 'power': " + power + ", 'interest': " + interest +
         ", 'engagement': {" + engagement + "}}";
}

}  // namespace

TEST_CASE("what weighs most comes first: levels missing times power") {
  const auto result = analyse(PlanDraft().add(
      "stakeholders",
      {someone("fine", "0.9", "0.9", "'now': 'empower'"), someone("unknown", "0.9", "0.9", ""),
       someone("small", "0.3", "0.1", "'now': 'none', 'wanted': 'involve'"),
       someone("large", "0.9", "0.9", "'now': 'inform'")}));
  CHECK(order(result) == Names{"large", "small", "unknown", "fine"});
  CHECK(*entry_of(result, "large").gap == 3);  // inform → collaborate
  CHECK(*entry_of(result, "large").priority == doctest::Approx(2.7));
  CHECK(*entry_of(result, "small").priority == doctest::Approx(0.9));
  CHECK_FALSE(entry_of(result, "unknown").gap);
  CHECK(*entry_of(result, "fine").gap == 0);
}

TEST_CASE("the level to reach is the higher of what is wanted and what is advised") {
  const auto result = analyse(
      PlanDraft().add("stakeholders", {someone("ambitious", "0.1", "0.1", "'wanted': 'empower'"),
                                       someone("modest", "0.9", "0.9", "'wanted': 'inform'")}));
  CHECK(entry_of(result, "ambitious").level == EngagementLevel::empower);
  CHECK(entry_of(result, "modest").level == EngagementLevel::collaborate);
}

TEST_CASE("whoever can block and stands against comes first and is at least involved") {
  const auto result = analyse(
      PlanDraft()
          .add("actions", {"{'id': 'x'}"})
          .add("stakeholders", {someone("large", "0.9", "0.9", "'now': 'none'"),
                                "{'id': 'court', 'power': 0.1, 'interest': 0.1, 'veto': ['x']}"})
          .add("stances", {"{'from': 'court', 'to': 'x', 'position': -1}"}));
  CHECK(order(result) == Names{"court", "large"});
  CHECK(entry_of(result, "court").blocks);
  CHECK(entry_of(result, "court").level == EngagementLevel::involve);
  REQUIRE(finding(result.findings, "blocker-not-engaged") != nullptr);
  CHECK(ids(finding(result.findings, "blocker-not-engaged")->nodes) == Names{"court"});
}

TEST_CASE("a blocker who takes part enough is no finding") {
  const auto result = analyse(
      PlanDraft()
          .add("actions", {"{'id': 'x'}"})
          .add("stakeholders", {"{'id': 'court', 'power': 0.1, 'interest': 0.1, 'veto': ['x'], "
                                "'engagement': {'now': 'involve'}}"})
          .add("stances", {"{'from': 'court', 'to': 'x', 'position': -1}"}));
  CHECK(finding(result.findings, "blocker-not-engaged") == nullptr);
}

TEST_CASE("whoever speaks for a vulnerable group is at least consulted, however low its power") {
  const auto result = analyse(
      PlanDraft()
          .add("stakeholders", {someone("elders", "0", "0", "'now': 'inform'")})
          .add("groups", {"{'id': 'old', 'vulnerable': true, 'represented_by': 'elders'}"}));
  const EngagementEntry elders = entry_of(result, "elders");
  CHECK(elders.level == EngagementLevel::consult);
  CHECK(elders.speaks_for_vulnerable);
  CHECK(ids(elders.groups) == Names{"old"});
}

TEST_CASE("a group without a voice has an entry of its own and is a finding") {
  const auto result = analyse(
      PlanDraft()
          .add("stakeholders", {someone("agency", "0.9", "0.9", "'now': 'inform'")})
          .add("groups", {"{'id': 'young'}", "{'id': 'old', 'vulnerable': true}"})
          .add("actions", {"{'id': 'x', 'serves': [{'to': 'old'}], 'roles': [{'stakeholder': "
                           "'agency', 'role': 'accountable'}]}",
                           "{'id': 'y', 'status': 'stopped', 'serves': [{'to': 'old'}]}"}));
  CHECK(order(result) == Names{"for old", "agency", "for young"});
  const EngagementEntry& old = result.engagement.entries.front();
  CHECK(old.level == EngagementLevel::consult);
  CHECK(ids(old.about) == Names{"x"});
  CHECK(ids(old.by) == Names{"agency"});
  CHECK(ids(finding(result.findings, "group-without-voice")->nodes) == Names{"young", "old"});
}

TEST_CASE("an entry says about what, and who answers for it") {
  const auto role = [](const std::string& who, const std::string& what) {
    return "{'stakeholder': '" + who + "', 'role': '" + what + "'}";
  };
  const auto result = analyse(
      PlanDraft()
          .add("stakeholders", {"{'id': 'a'}", "{'id': 'b'}", "{'id': 'union', 'veto': ['z']}"})
          .add("goals", {"{'id': 'g'}"})
          .add("actions",
               {"{'id': 'x', 'roles': [" + role("a", "accountable") + ", " +
                    role("union", "consulted") + "]}",
                "{'id': 'y', 'advances': [{'to': 'g'}], 'roles': [" + role("b", "accountable") +
                    "]}",
                "{'id': 'z', 'roles': [" + role("union", "accountable") + "]}",
                "{'id': 'off', 'status': 'stopped', 'roles': [" + role("union", "informed") + "]}"})
          .add("stances", {"{'from': 'union', 'to': 'g', 'position': 1}",
                           "{'from': 'union', 'to': 'x', 'position': 1}"}));
  const EngagementEntry entry = entry_of(result, "union");
  CHECK(ids(entry.about) == Names{"g", "x", "z"});
  CHECK(ids(entry.by) == Names{"b", "a"});
}

TEST_CASE("the table of practices is complete, and another may take its place") {
  const auto practices = default_engagement_practices();
  REQUIRE(practices.size() == 5);
  for (std::size_t i = 0; i < practices.size(); ++i) {
    CHECK(static_cast<std::size_t>(practices[i].level) == i + 1);
    CHECK_FALSE(practices[i].means.empty());
    for (const Text& means : practices[i].means) CHECK(means.in("it") != means.in("en"));
    if (i > 0) CHECK(practices[i].every_months <= practices[i - 1].every_months);
  }
  StakeholderOptions options;
  options.practices = {{EngagementLevel::consult, {text_in("en", "a town hall")}, 2.0}};
  CHECK(analyse(PlanDraft(), options).engagement.practices == options.practices);
}

}  // namespace sixstep_tests::engagement_plan_test
