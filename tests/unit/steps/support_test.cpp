// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/support.hpp>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::support_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph);
}

SupportReading of(const StakeholderAnalysis& result, const std::string& id) {
  const SupportReading* found = find_support(result.support, id);
  REQUIRE(found != nullptr);
  return *found;
}

std::string stance(const std::string& from, const std::string& to, const std::string& position) {
  return "{'from': '" + from + "', 'to': '" + to + "', 'position': " + position + "}";
}

/// Treasury 0.8, union 0.4, court 0.2; the press's power is not known. x advances goal g.
PlanDraft voices() {
  return PlanDraft()
      .add("stakeholders", {"{'id': 'treasury', 'power': 0.8}", "{'id': 'union', 'power': 0.4}",
                            "{'id': 'court', 'power': 0.2, 'veto': ['x']}", "{'id': 'press'}"})
      .add("goals", {"{'id': 'g'}"})
      .add("indicators", {"{'id': 'i', 'measures': 'g'}"})
      .add("actions", {"{'id': 'x', 'advances': [{'to': 'g'}]}",
                       "{'id': 'y', 'advances': [{'to': 'i'}]}", "{'id': 'z'}"});
}

}  // namespace

TEST_CASE("approval less opposition is support, each side in shares of all power that spoke") {
  const auto result =
      analyse(voices().add("stances", {stance("treasury", "x", "-2"), stance("union", "x", "4")}));
  const SupportReading x = of(result, "x");
  CHECK(*x.approval == doctest::Approx(1.6 / 4.8));
  CHECK(*x.opposition == doctest::Approx(1.6 / 4.8));
  CHECK(*x.support == doctest::Approx(*x.approval - *x.opposition));
  CHECK(*x.ambivalence == doctest::Approx(2 * 1.6 / 4.8));
  CHECK(finding(result.findings, "support-divided") != nullptr);
}

TEST_CASE("ambivalence is none where all pull one way, and whole at half and half") {
  CHECK(ambivalence(0.7, 0.0) == 0.0);
  CHECK(ambivalence(0.0, 1.0) == 0.0);
  CHECK(ambivalence(0.5, 0.5) == 1.0);
  CHECK(ambivalence(0.2, 0.6) == doctest::Approx(0.8 - 0.4));  // total less polarity
}

TEST_CASE("whoever has a veto or a role and no position, or no power, is named as unknown") {
  const auto result =
      analyse(voices()
                  .add("actions", {"{'id': 'w', 'roles': [{'stakeholder': 'union', 'role': "
                                   "'accountable'}]}"})
                  .add("stances", {stance("treasury", "x", "0"), stance("press", "x", "3"),
                                   stance("treasury", "w", "2"), "{'from': 'press', 'to': 'z'}"}));
  const SupportReading x = of(result, "x");
  CHECK(ids(x.neutral) == Names{"treasury"});
  CHECK(ids(x.vetoes) == Names{"court"});
  CHECK(x.blockers.empty());
  CHECK(ids(x.unknown) == Names{"press", "court"});
  CHECK(*x.known == doctest::Approx(1.0 / 3));
  CHECK(ids(of(result, "w").unknown) == Names{"union"});
  CHECK_FALSE(of(result, "z").support);
  CHECK(ids(finding(result.findings, "support-unknown")->nodes) == Names{"z"});
}

TEST_CASE("a goal has its actions' mean support beside its own, never in it") {
  const auto result =
      analyse(voices().add("stances", {stance("union", "x", "4"), stance("union", "y", "-2"),
                                       stance("treasury", "g", "1")}));
  const SupportReading g = of(result, "g");
  CHECK(*g.support == doctest::Approx(0.25));
  CHECK(*g.from_actions == doctest::Approx((1.0 - 0.5) / 2));
}

TEST_CASE("a goal that nobody spoke of has no support of its own") {
  const auto result = analyse(voices().add("stances", {stance("union", "x", "4")}));
  CHECK_FALSE(of(result, "g").support);
  CHECK_FALSE(of(result, "g").known);
  CHECK(*of(result, "g").from_actions == 1.0);
  CHECK(find_support(result.support, "z") == nullptr);
}

}  // namespace sixstep_tests::support_test
