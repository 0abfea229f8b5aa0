// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/systems.hpp>

#include <algorithm>
#include <map>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::systems_test {

using namespace sixstep;
using namespace test_support;

namespace {

SystemAnalysis analyse(const PlanDraft& builder, const SystemOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_system(plan.graph, options);
}

FactorReading factor(const SystemAnalysis& result, const std::string& id) {
  for (const FactorReading& each : result.factors) {
    if (each.factor.value == id) return each;
  }
  FAIL("no such factor");
  return {};
}

std::string arrow(const std::string& from, const std::string& to, const std::string& rest) {
  return "{'from': '" + from + "', 'to': '" + to + "', " + rest + "}";
}

PlanDraft factors(const Names& names) {
  PlanDraft builder;
  for (const std::string& name : names) builder.add("factors", {"{'id': '" + name + "'}"});
  return builder;
}

}  // namespace

TEST_CASE("a plan without factors has a system analysis without findings") {
  const auto result = analyse(PlanDraft());
  CHECK(result.factors.empty());
  CHECK(result.loops.empty());
  CHECK(result.findings.empty());
}

TEST_CASE("two links against the grain make a loop that reinforces") {
  const auto result = analyse(
      factors({"trust", "fear"})
          .add("influences", {arrow("trust", "fear", "'sign': '-', 'strength': 0.5, 'delay': 2"),
                              arrow("fear", "trust", "'sign': '-', 'strength': 0.4, 'delay': 3")}));
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].name == "R1");
  CHECK(result.loops[0].kind == LoopKind::reinforcing);
  CHECK(result.loops[0].delay == 5.0);
  CHECK(*result.loops[0].strength == doctest::Approx(0.2));
  CHECK(ids(result.loops[0].factors) == Names{"trust", "fear"});
  CHECK(result.loops[0].words ==
        "More “trust” lowers “fear”, which lowers “trust”: a change feeds on itself, once round "
        "in 5 months.");
  CHECK(factor(result, "trust").loops == 1);
}

TEST_CASE("one link against the grain makes a loop that balances") {
  const auto result =
      analyse(factors({"load", "staff"})
                  .add("influences", {arrow("load", "staff", "'sign': '+', 'delay': 2"),
                                      arrow("staff", "load", "'sign': '-', 'strength': 0.5")}));
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].name == "B1");
  CHECK_FALSE(result.loops[0].delay);
  CHECK_FALSE(result.loops[0].strength);
}

TEST_CASE("a link of unknown sign makes a loop indeterminate") {
  const auto result =
      analyse(factors({"a", "b"})
                  .add("influences", {arrow("a", "b", "'sign': '?', 'strength': 1"),
                                      arrow("b", "a", "'sign': '+', 'strength': 1")}));
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].name == "U1");
  CHECK(result.loops[0].kind == LoopKind::indeterminate);
  CHECK(result.loops[0].words.find("moves “b”") != std::string::npos);
  REQUIRE(finding(result.findings, "influence-unknown"));
  CHECK(finding(result.findings, "influence-unknown")->sentence.starts_with("1 influence has"));
}

TEST_CASE("a factor that feeds itself is a loop of one") {
  const auto result =
      analyse(factors({"a"}).add("influences", {arrow("a", "a", "'sign': '+', 'strength': 0.5")}));
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].name == "R1");
  CHECK(ids(result.loops[0].factors) == Names{"a"});
}

TEST_CASE("loops stand shortest first and are numbered by kind") {
  const auto result = analyse(
      factors({"a", "b", "c"})
          .add("influences", {arrow("a", "b", "'sign': '+'"), arrow("b", "c", "'sign': '+'"),
                              arrow("c", "a", "'sign': '+'"), arrow("b", "a", "'sign': '-'"),
                              arrow("c", "c", "'sign': '+'")}));
  Names names;
  for (const FeedbackLoop& loop : result.loops) names.push_back(loop.name);
  CHECK(names == Names{"R1", "B1", "R2"});
  CHECK(result.loops[0].factors.size() == 1);
  CHECK(result.loops[2].factors.size() == 3);
}

TEST_CASE("the search for loops says when it stopped short") {
  PlanDraft builder = factors({"a", "b", "c", "d"});
  for (const auto* from : {"a", "b", "c", "d"}) {
    for (const auto* to : {"a", "b", "c", "d"}) {
      if (from != to) builder.add("influences", {arrow(from, to, "'sign': '+'")});
    }
  }
  SystemOptions options;
  options.max_loops = 5;
  const auto result = analyse(builder, options);
  CHECK(result.loops.size() == 5);
  CHECK(result.loops_truncated);
  CHECK(finding(result.findings, "loops-truncated"));
  // The complete graph of 4 has 6 loops of two, 8 of three and 6 of four factors.
  CHECK(analyse(builder).loops.size() == 20);
  CHECK_FALSE(analyse(builder).loops_truncated);
}

TEST_CASE("a budget on work ends the analysis with less in it, and says so") {
  PlanDraft builder = factors({"a", "b", "c"});
  builder.add("influences", {arrow("a", "b", "'sign': '+', 'strength': 0.5"),
                             arrow("b", "c", "'sign': '-', 'strength': 0.5")});
  SystemOptions options;
  options.stop.work_limit = 1;
  const auto result = analyse(builder, options);
  CHECK(result.truncated);
  CHECK(finding(result.findings, "system-truncated"));
  CHECK_FALSE(result.factors[0].influence);
  CHECK_FALSE(result.factors[0].place.level);
  CHECK(result.structure.order.size() == 3);
  CHECK_FALSE(result.structure.propagation_cost);
  CHECK(result.responses.empty());
  CHECK_FALSE(analyse(builder).truncated);
  CHECK_FALSE(finding(analyse(builder).findings, "system-truncated"));
}

TEST_CASE("workshops that draw opposite signs contradict each other") {
  const auto result =
      analyse(factors({"law", "speed"})
                  .add("influences",
                       {arrow("law", "speed", "'sign': '+', 'strength': 0.2, 'workshop': 'north'"),
                        arrow("law", "speed", "'sign': '-', 'strength': 0.4, 'workshop': 'south'"),
                        arrow("speed", "law", "'sign': '+', 'strength': 0.5")}));
  const Finding* told = finding(result.findings, "sign-contradicted");
  REQUIRE(told);
  CHECK(told->sentence ==
        "Workshops disagree whether “law” raises (north) or lowers (south) “speed”.");
  CHECK(ids(told->nodes) == Names{"law", "speed"});
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].kind == LoopKind::indeterminate);
}

TEST_CASE("a workshop that does not know the sign contradicts nobody") {
  const auto result = analyse(
      factors({"a", "b"})
          .add("influences", {arrow("a", "b", "'sign': '?'"), arrow("a", "b", "'sign': '-'"),
                              arrow("b", "a", "'sign': '-'")}));
  CHECK_FALSE(finding(result.findings, "sign-contradicted"));
  REQUIRE(result.loops.size() == 1);
  CHECK(result.loops[0].kind == LoopKind::reinforcing);
}

TEST_CASE("arrows of several workshops join by the mean of what they know") {
  const auto result = analyse(
      factors({"a", "b"})
          .add("influences", {arrow("a", "b", "'sign': '+', 'strength': 0.2, 'delay': 2"),
                              arrow("a", "b", "'sign': '+', 'strength': 0.6"),
                              arrow("b", "a", "'sign': '+', 'strength': 0.5, 'delay': 1")}));
  REQUIRE(result.loops.size() == 1);
  CHECK(*result.loops[0].strength == doctest::Approx(0.2));  // (0.2 + 0.6) / 2 × 0.5
  CHECK(result.loops[0].delay == 3.0);
}

TEST_CASE("leverage is changeability times the weighted effects on goals over all paths") {
  const auto result = analyse(
      PlanDraft()
          .add("goals", {"{'id': 'g', 'weight': 3}", "{'id': 'h', 'weight': 1}"})
          .add("factors",
               {"{'id': 'skills', 'changeability': 0.5}",
                "{'id': 'quality', 'changeability': 0.2, 'goals': [{'to': 'g', 'amount': 0.8}, "
                "{'to': 'h', 'amount': -0.4}]}"})
          .add("influences", {arrow("skills", "quality", "'sign': '+', 'strength': 0.5")}));
  // One arrow: the norm is 0.5, the total relation 1. Effects 0.8 and −0.4; 0.75·0.8 + 0.25·0.4 =
  // 0.7 for both factors.
  CHECK(*factor(result, "skills").goal_effect == doctest::Approx(0.7));
  CHECK(*factor(result, "skills").leverage == doctest::Approx(0.35));
  CHECK(*factor(result, "quality").leverage == doctest::Approx(0.14));
  CHECK(factor(result, "skills").rank == 1);
  CHECK(factor(result, "quality").rank == 2);
  CHECK(*factor(result, "skills").influence == doctest::Approx(1.0));
  CHECK(*factor(result, "skills").dependence == doctest::Approx(0.0));
  CHECK(*factor(result, "quality").dependence == doctest::Approx(1.0));
  const auto effect = std::ranges::find_if(result.goal_effects, [](const GoalEffect& each) {
    return each.factor.value == "skills" && each.goal.value == "h";
  });
  REQUIRE(effect != result.goal_effects.end());
  CHECK(effect->effect == doctest::Approx(-0.4));
}

TEST_CASE("a map without arrows leaves each factor its own effects") {
  const auto result =
      analyse(PlanDraft()
                  .add("goals", {"{'id': 'g'}"})
                  .add("factors", {"{'id': 'law', 'changeability': 0.5, 'goals': [{'to': 'g', "
                                   "'amount': -0.6}]}"}));
  CHECK(*factor(result, "law").leverage == doctest::Approx(0.3));
  CHECK(*factor(result, "law").influence == 0.0);
  CHECK_FALSE(finding(result.findings, "total-effect-unknown"));
}

TEST_CASE("an unknown changeability gives no leverage, rather than none") {
  const auto result =
      analyse(PlanDraft()
                  .add("goals", {"{'id': 'g'}"})
                  .add("factors", {"{'id': 'law', 'goals': [{'to': 'g', 'amount': 1}]}"}));
  CHECK(factor(result, "law").goal_effect == 1.0);
  CHECK_FALSE(factor(result, "law").leverage);
  CHECK(factor(result, "law").rank == 0);
  CHECK(factor(result, "law").reason.find("how far it can be moved is not known") !=
        std::string::npos);
}

TEST_CASE("full strength in a circle has no total effect and no leverage") {
  const auto result = analyse(
      PlanDraft()
          .add("goals", {"{'id': 'g'}"})
          .add("factors", {"{'id': 'a', 'changeability': 1, 'goals': [{'to': 'g', 'amount': 1}]}",
                           "{'id': 'b', 'changeability': 1}"})
          .add("influences", {arrow("a", "b", "'sign': '+', 'strength': 1"),
                              arrow("b", "a", "'sign': '+', 'strength': 1")}));
  CHECK_FALSE(factor(result, "a").leverage);
  CHECK_FALSE(factor(result, "a").influence);
  CHECK(finding(result.findings, "total-effect-unknown"));
  CHECK_FALSE(factor(result, "a").reason.empty());
  CHECK(result.loops.size() == 1);
}

TEST_CASE("an arrow without strength counts in no total effect unless a default is given") {
  PlanDraft builder;
  builder.add("goals", {"{'id': 'g'}"})
      .add("factors",
           {"{'id': 'a', 'changeability': 1}", "{'id': 'b', 'goals': [{'to': 'g', 'amount': 1}]}"})
      .add("influences", {arrow("a", "b", "'sign': '+'")});
  CHECK_FALSE(factor(analyse(builder), "a").leverage);
  CHECK(finding(analyse(builder).findings, "influence-unknown"));
  SystemOptions options;
  options.default_strength = 0.5;
  CHECK(factor(analyse(builder, options), "a").leverage == 1.0);
  CHECK_FALSE(finding(analyse(builder, options).findings, "influence-unknown"));
}

TEST_CASE("factors that move each other form one component, causes first") {
  const auto result =
      analyse(factors({"effect", "a", "b", "cause"})
                  .add("influences",
                       {arrow("cause", "a", "'sign': '+'"), arrow("a", "b", "'sign': '+'"),
                        arrow("b", "a", "'sign': '+'"), arrow("b", "effect", "'sign': '+'")}));
  REQUIRE(result.components.size() == 3);
  CHECK(ids(result.components[0]) == Names{"cause"});
  CHECK(ids(result.components[1]) == Names{"a", "b"});
  CHECK(ids(result.components[2]) == Names{"effect"});
  CHECK(factor(result, "effect").component == 2);
}

TEST_CASE("owners of factors that move each other must act together") {
  const auto result = analyse(
      factors({"a", "b"})
          .add("influences", {arrow("a", "b", "'sign': '+'"), arrow("b", "a", "'sign': '+'")})
          .add("stakeholders", {"{'id': 'health'}", "{'id': 'finance'}"})
          .add("actions",
               {"{'id': 'x', 'affects': [{'to': 'a'}], 'roles': [{'stakeholder': 'health', "
                "'role': 'accountable'}]}",
                "{'id': 'y', 'affects': [{'to': 'b'}], 'roles': [{'stakeholder': 'finance', "
                "'role': 'accountable'}]}"}));
  REQUIRE(result.joint_owners.size() == 1);
  CHECK(ids(result.joint_owners[0].owners) == Names{"health", "finance"});
  CHECK(finding(result.findings, "owners-act-together"));
  CHECK(ids(factor(result, "a").actions) == Names{"x"});
}

TEST_CASE("a block is shared by all who rely on it, through other blocks too") {
  const auto result = analyse(
      PlanDraft()
          .add("services", {"{'id': 'birth'}", "{'id': 'tax'}"})
          .add("building_blocks", {"{'id': 'login'}", "{'id': 'identity'}"})
          .add("uses",
               {"{'from': 'birth', 'to': 'login'}", "{'from': 'tax', 'to': 'login'}",
                "{'from': 'login', 'to': 'identity'}", "{'from': 'tax', 'to': 'identity'}"}));
  const auto users = [&](const std::string& block) {
    for (const SharedBlock& each : result.shared_blocks) {
      if (each.block.value == block) return ids(each.users);
    }
    return Names{"not shared"};
  };
  CHECK(users("login") == Names{"birth", "tax"});
  CHECK(users("identity") == Names{"birth", "tax", "login"});
}

TEST_CASE("a strong leverage point that no action moves is told") {
  PlanDraft builder;
  builder.add("goals", {"{'id': 'g'}"})
      .add("factors", {"{'id': 'law', 'label': 'Law', 'changeability': 0.5, 'goals': [{'to': "
                       "'g', 'amount': 1}]}"});
  const auto idle = analyse(builder);
  REQUIRE(finding(idle.findings, "leverage-unused"));
  CHECK(ids(finding(idle.findings, "leverage-unused")->nodes) == Names{"law"});
  builder.add("actions", {"{'id': 'reform', 'affects': [{'to': 'law'}]}"});
  CHECK_FALSE(finding(analyse(builder).findings, "leverage-unused"));
}

TEST_CASE("a factor that two workshops named differently is one factor with two names") {
  const auto result = analyse(
      PlanDraft()
          .add("goals", {"{'id': 'served', 'kind': 'goal'}"})
          .add("factors", {"{'id': 'trust', 'changeability': 0.5}",
                           "{'id': 'confidence', 'same_as': 'trust', 'goals': [{'to': 'served', "
                           "'amount': 0.5}]}",
                           "{'id': 'use'}", "{'id': 'faith', 'same_as': 'confidence'}"})
          .add("influences",
               {arrow("confidence", "use", "'sign': '+', 'strength': 0.2, 'workshop': 'May'"),
                arrow("trust", "use", "'sign': '-', 'strength': 0.6, 'workshop': 'June'"),
                arrow("use", "faith", "'sign': '+', 'strength': 0.5")}));
  REQUIRE(result.factors.size() == 2);
  CHECK(ids(result.factors[0].other_names) == Names{"confidence", "faith"});
  CHECK(*result.factors[0].goal_effect == doctest::Approx(0.5));
  REQUIRE(result.influences.size() == 2);
  CHECK(result.influences[0].influences == std::vector<std::uint32_t>{0, 1});
  CHECK(result.influences[0].sign == Sign::unknown);
  CHECK(*result.influences[0].strength == doctest::Approx(0.4));
  CHECK(result.influences[0].raised_by == Names{"May"});
  CHECK(result.influences[0].lowered_by == Names{"June"});
  CHECK(finding(result.findings, "sign-contradicted")->sentence ==
        "Workshops disagree whether “trust” raises (May) or lowers (June) “use”.");
  REQUIRE(result.loops.size() == 1);
  CHECK(ids(result.loops[0].factors) == Names{"trust", "use"});
  CHECK(result.factors[1].loops == 1);
}

}  // namespace sixstep_tests::systems_test
