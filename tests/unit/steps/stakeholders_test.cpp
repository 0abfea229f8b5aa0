// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/stakeholders.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::stakeholders_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder, const StakeholderOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph, options);
}

StakeholderReading stakeholder(const std::string& rest, const PlanDraft& others = {}) {
  PlanDraft builder = others;
  builder.add("stakeholders", {"{'id': 'who', " + rest + "}"});
  const auto result = analyse(builder);
  REQUIRE(result.stakeholders.size() == 1);
  return result.stakeholders.front();
}

SupportReading support(const StakeholderAnalysis& result, const std::string& id) {
  const auto found = std::ranges::find(result.support, AnyId{id}, &SupportReading::of);
  REQUIRE(found != result.support.end());
  return *found;
}

GroupReading group(const StakeholderAnalysis& result, const std::string& id) {
  const auto found = std::ranges::find(result.groups, Id<Group>{id}, &GroupReading::group);
  REQUIRE(found != result.groups.end());
  return *found;
}

/// A treasury of power 0.8, a union of 0.4 and a press of unknown power, before action x.
PlanDraft three_voices() {
  return PlanDraft()
      .add("stakeholders",
           {"{'id': 'treasury', 'power': 0.8}", "{'id': 'union', 'power': 0.4}", "{'id': 'press'}"})
      .add("actions", {"{'id': 'x'}"});
}

}  // namespace

TEST_CASE("power and interest cut at a half, and a half is high") {
  CHECK(stakeholder("'power': 0.5, 'interest': 0.5").quadrant == PowerInterest::key_player);
  CHECK(stakeholder("'power': 0.5, 'interest': 0.49").quadrant == PowerInterest::keep_satisfied);
  CHECK(stakeholder("'power': 0.49, 'interest': 0.5").quadrant == PowerInterest::keep_informed);
  CHECK(stakeholder("'power': 0.1, 'interest': 0").quadrant == PowerInterest::minimal_effort);
}

TEST_CASE("a missing share puts nobody into a low class") {
  CHECK_FALSE(stakeholder("'power': 0.9").quadrant);
  CHECK_FALSE(stakeholder("'interest': 0.1").quadrant);
  CHECK_FALSE(stakeholder("'power': 0.9, 'legitimacy': 0.9").salience);
  const auto result = analyse(PlanDraft().add("stakeholders", {"{'id': 'who'}"}));
  REQUIRE(finding(result.findings, "stakeholder-unknown"));
}

TEST_CASE("salience follows power, legitimacy and urgency") {
  CHECK(stakeholder("'power': 0.9, 'legitimacy': 0.9, 'urgency': 0.9").salience ==
        SalienceClass::definitive);
  CHECK(stakeholder("'power': 0.1, 'legitimacy': 0.9, 'urgency': 0.9").salience ==
        SalienceClass::dependent);
  CHECK(stakeholder("'power': 0.5, 'legitimacy': 0.4, 'urgency': 0.5").salience ==
        SalienceClass::dangerous);
}

TEST_CASE("support is position times power over four times power") {
  const auto result =
      analyse(three_voices().add("stances", {"{'from': 'treasury', 'to': 'x', 'position': -2}",
                                             "{'from': 'union', 'to': 'x', 'position': 4}",
                                             "{'from': 'press', 'to': 'x', 'position': 4}"}));
  // (−2 × 0.8 + 4 × 0.4) / (4 × 1.2) = 0; the press's power is not known.
  CHECK(*support(result, "x").support == doctest::Approx(0.0));
  CHECK(ids(support(result, "x").supporters) == Names{"union", "press"});
  CHECK(ids(support(result, "x").opponents) == Names{"treasury"});
  CHECK_FALSE(finding(result.findings, "opposed"));
}

TEST_CASE("of two positions on one thing the later one counts") {
  const auto result = analyse(three_voices().add(
      "stances", {"{'from': 'union', 'to': 'x', 'position': -4}",
                  "{'from': 'union', 'to': 'x', 'position': 2}", "{'from': 'union', 'to': 'x'}"}));
  CHECK(*support(result, "x").support == doctest::Approx(0.5));
  CHECK(ids(support(result, "x").supporters) == Names{"union"});
  CHECK(support(result, "x").opponents.empty());
}

TEST_CASE("full support of all is one, full opposition minus one") {
  const auto with = [](const std::string& position) {
    return *support(analyse(three_voices().add("stances", {"{'from': 'union', 'to': 'x', "
                                                           "'position': " +
                                                           position + "}"})),
                    "x")
                .support;
  };
  CHECK(with("4") == doctest::Approx(1.0));
  CHECK(with("-4") == doctest::Approx(-1.0));
}

TEST_CASE("positions of unknown power give no support, rather than none") {
  const auto result =
      analyse(three_voices().add("stances", {"{'from': 'press', 'to': 'x', 'position': -4}"}));
  CHECK_FALSE(support(result, "x").support);
  CHECK(ids(support(result, "x").opponents) == Names{"press"});
}

TEST_CASE("a holder of a veto with a negative position blocks, whatever the sum") {
  const auto result =
      analyse(three_voices()
                  .add("stakeholders", {"{'id': 'court', 'power': 0.1, 'veto': ['x']}"})
                  .add("stances", {"{'from': 'treasury', 'to': 'x', 'position': 4}",
                                   "{'from': 'court', 'to': 'x', 'position': -1}"}));
  CHECK(*support(result, "x").support > 0.8);
  CHECK(ids(support(result, "x").blockers) == Names{"court"});
  REQUIRE(finding(result.findings, "veto"));
  CHECK(finding(result.findings, "veto")->sentence ==
        "“court” can block “x” and stands against it.");
  CHECK(finding(result.findings, "veto")->decision == true);
}

TEST_CASE("a holder of a veto who is in favour, or silent, does not block") {
  const auto result = analyse(three_voices()
                                  .add("stakeholders", {"{'id': 'court', 'veto': ['x']}",
                                                        "{'id': 'senate', 'veto': ['x']}"})
                                  .add("stances", {"{'from': 'court', 'to': 'x', 'position': 0}"}));
  CHECK(support(result, "x").blockers.empty());
  CHECK_FALSE(finding(result.findings, "veto"));
}

TEST_CASE("low power never lowers whoever speaks for a vulnerable group") {
  const auto with = [](const std::string& vulnerable) {
    return stakeholder("'power': 0.1, 'interest': 0.1",
                       PlanDraft().add("groups", {"{'id': 'rural', 'vulnerable': " + vulnerable +
                                                  ", 'represented_by': 'who'}"}))
        .advised;
  };
  CHECK(with("true") == EngagementLevel::consult);
  CHECK(with("false") == EngagementLevel::inform);
}

TEST_CASE("whoever speaks for a vulnerable group and has power is a key player all the same") {
  CHECK(stakeholder("'power': 0.9, 'interest': 0.9",
                    PlanDraft().add("groups", {"{'id': 'rural', 'vulnerable': true, "
                                               "'represented_by': 'who'}"}))
            .advised == EngagementLevel::collaborate);
}

TEST_CASE("who takes part less than advised is told") {
  const auto result =
      analyse(PlanDraft().add("stakeholders", {"{'id': 'who', 'power': 0.9, 'interest': 0.9, "
                                               "'engagement': {'now': 'inform'}}",
                                               "{'id': 'silent', 'power': 0.9, 'interest': "
                                               "0.9}"}));
  REQUIRE(finding(result.findings, "engagement-gap"));
  CHECK(ids(finding(result.findings, "engagement-gap")->nodes) == Names{"who"});
}

TEST_CASE("groups are covered, reached or measured only, or invisible; the invisible come first") {
  const auto result = analyse(
      PlanDraft()
          .add("goals", {"{'id': 'g'}"})
          .add("groups", {"{'id': 'covered'}", "{'id': 'reached'}", "{'id': 'measured'}",
                          "{'id': 'forgotten'}"})
          .add("indicators", {"{'id': 'i', 'measures': 'covered'}",
                              "{'id': 'j', 'measures': 'g', 'baseline': {'value': 1, 'groups': "
                              "{'measured': 2}}}"})
          .add("actions", {"{'id': 'x', 'serves': [{'to': 'covered'}, {'to': 'reached'}]}",
                           "{'id': 'y', 'status': 'stopped', 'serves': [{'to': 'forgotten'}]}"}));
  CHECK(group(result, "covered").coverage == GroupCoverage::covered);
  CHECK(group(result, "reached").coverage == GroupCoverage::reached_only);
  CHECK(group(result, "measured").coverage == GroupCoverage::measured_only);
  CHECK(group(result, "forgotten").coverage == GroupCoverage::invisible);
  CHECK(result.groups.front().group.value == "forgotten");
  CHECK(ids(finding(result.findings, "group-invisible")->nodes) == Names{"forgotten"});
  CHECK(ids(finding(result.findings, "group-measured-only")->nodes) == Names{"measured"});
}

TEST_CASE("reach adds up over actions, and ends at those not served yet") {
  const auto result = analyse(
      PlanDraft()
          .add("groups", {"{'id': 'rural', 'eligible': 100, 'served': 40}", "{'id': 'unknown'}"})
          .add("actions", {"{'id': 'x', 'serves': [{'to': 'rural', 'reach': 35}, {'to': "
                           "'unknown', 'reach': 7}]}",
                           "{'id': 'y', 'serves': [{'to': 'rural', 'reach': 40}, {'to': "
                           "'unknown'}]}"}));
  CHECK(group(result, "rural").unserved == 60.0);
  CHECK(group(result, "rural").reach == 60.0);
  CHECK_FALSE(group(result, "unknown").unserved);
  CHECK(group(result, "unknown").reach == 7.0);
}

TEST_CASE("exactly one is accountable for each action, and at least one carries it out") {
  const auto role = [](const std::string& who, const std::string& what) {
    return "{'stakeholder': '" + who + "', 'role': '" + what + "'}";
  };
  const auto result = analyse(
      PlanDraft()
          .add("stakeholders", {"{'id': 'a'}", "{'id': 'b'}"})
          .add("actions", {"{'id': 'fine', 'roles': [" + role("a", "accountable") + ", " +
                               role("b", "responsible") + "]}",
                           "{'id': 'two', 'roles': [" + role("a", "accountable") + ", " +
                               role("b", "accountable") + ", " + role("b", "responsible") + "]}",
                           "{'id': 'none', 'roles': [" + role("b", "consulted") + "]}",
                           "{'id': 'given-up', 'status': 'stopped'}"}));
  CHECK(result.responsibilities.size() == 3);
  CHECK(ids(finding(result.findings, "nobody-accountable")->nodes) == Names{"none"});
  CHECK(ids(finding(result.findings, "several-accountable")->nodes) == Names{"two"});
  CHECK(ids(finding(result.findings, "nobody-responsible")->nodes) == Names{"none"});
  CHECK(result.stakeholders[0].accountable_for == 2);
}

}  // namespace sixstep_tests::stakeholders_test
