// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/systems.hpp>

#include <string>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::system_structure_test {

using namespace sixstep;
using namespace test_support;

namespace {

std::string arrow(const std::string& from, const std::string& to, const std::string& sign = "+") {
  return "{'from': '" + from + "', 'to': '" + to + "', 'sign': '" + sign + "', 'strength': 0.5}";
}

/// law → skills ⇄ trust → use → goal; the action moves the law.
PlanDraft chain() {
  return PlanDraft()
      .add("goals", {"{'id': 'served', 'kind': 'goal'}"})
      .add("factors", {"{'id': 'law'}", "{'id': 'skills'}", "{'id': 'trust'}",
                       "{'id': 'use', 'goals': [{'to': 'served', 'amount': 0.5}]}"})
      .add("influences", {arrow("law", "skills"), arrow("skills", "trust"),
                          arrow("trust", "skills", "-"), arrow("trust", "use")})
      .add("actions", {"{'id': 'reform', 'affects': [{'to': 'law', 'amount': 0.2}]}",
                       "{'id': 'rules'}", "{'id': 'later'}"});
}

SystemAnalysis analyse(const PlanDraft& builder, const SystemOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_system(plan.graph, options);
}

}  // namespace

TEST_CASE("the map is put in order, causes first, with its feedback and its levels") {
  const auto result = analyse(chain());
  CHECK(ids(result.structure.order) == Names{"law", "skills", "trust", "use"});
  REQUIRE(result.structure.feedback.size() == 1);
  CHECK(result.influences[result.structure.feedback[0]].from.value == "trust");
  // 4 + 3 + 3 + 1 of 16 pairs.
  CHECK(*result.structure.propagation_cost == doctest::Approx(11.0 / 16));
  REQUIRE(result.structure.levels.size() == 3);
  CHECK(ids(result.structure.levels[0]) == Names{"use"});
  CHECK(ids(result.structure.levels[1]) == Names{"skills", "trust"});
  CHECK(result.factors[0].place.level == 2);
}

TEST_CASE("factors and arrows on which the map hangs are named") {
  const auto result = analyse(chain());
  REQUIRE(result.structure.cut_factors.size() == 2);
  CHECK(result.structure.cut_factors[0].factor.value == "skills");
  CHECK(result.structure.cut_factors[0].separated == 1);
  CHECK(result.structure.bridges.size() == 2);
  REQUIRE(result.structure.gatekeepers.size() == 1);
  CHECK(ids(result.structure.gatekeepers[0].factors) == Names{"skills", "trust", "use"});
  CHECK(finding(result.findings, "single-way-to-goal")->sentence ==
        "Whatever the actions move reaches “served” only through “skills”, “trust” and “use”.");
}

TEST_CASE("a factor's place in the network is measured whatever the signs") {
  const auto result = analyse(chain());
  // skills and trust lie between 2 of the 6 ordered pairs of others each.
  CHECK(result.factors[1].place.betweenness == doctest::Approx(2.0 / 6));
  CHECK(result.factors[0].place.betweenness == 0.0);
  double sum = 0.0;
  for (const FactorReading& reading : result.factors) sum += reading.place.page_rank;
  CHECK(sum == doctest::Approx(1.0));
  CHECK(result.factors[3].place.katz.value() > result.factors[0].place.katz.value());
}

TEST_CASE("roles follow from influence and dependence through others") {
  const auto result =
      analyse(PlanDraft()
                  .add("factors", {"{'id': 'law'}", "{'id': 'skills'}", "{'id': 'use'}"})
                  .add("influences",
                       {arrow("law", "skills"), arrow("skills", "use"), arrow("law", "use")}));
  // The longest path has two arrows, and leads from law to use.
  CHECK(result.factors[0].role == InfluenceRole::driving);
  CHECK(result.factors[1].role == InfluenceRole::autonomous);
  CHECK(result.factors[2].role == InfluenceRole::depending);
  CHECK(result.factors[0].indirect_influence == 1.0);
  CHECK_FALSE(analyse(PlanDraft().add("factors", {"{'id': 'law'}"})).factors[0].role);
}

TEST_CASE("a push is followed by signs alone, and a map too large for that is left") {
  const auto result = analyse(chain());
  // law ↑ → skills ↑ (held back by trust) → trust ↑ → use ↑.
  REQUIRE(result.responses.size() == 3);
  for (const PressResponse& response : result.responses) {
    CHECK(response.pushed.value == "law");
    CHECK(response.sign == Sign::plus);
    CHECK(*response.weight == doctest::Approx(1.0));
  }
  CHECK(result.stable == true);
  PlanDraft large;
  for (int i = 0; i < 61; ++i) large.add("factors", {"{'id': 'f" + std::to_string(i) + "'}"});
  CHECK(analyse(large).responses.empty());
}

TEST_CASE("what fails pulls down what needs it, wave by wave") {
  const auto result = analyse(
      chain()
          .add("services", {"{'id': 'permits'}", "{'id': 'taxes'}"})
          .add("building_blocks", {"{'id': 'login'}", "{'id': 'register'}"})
          .add("uses", {"{'from': 'permits', 'to': 'login'}", "{'from': 'taxes', 'to': 'login'}",
                        "{'from': 'login', 'to': 'register'}"})
          .add("dependencies", {"{'from': 'reform', 'to': 'rules'}",
                                "{'from': 'rules', 'to': 'later', 'prerequisite': false}"}));
  REQUIRE(result.cascades.size() == 3);
  CHECK(result.cascades[0].of.value == "login");
  REQUIRE(result.cascades[0].waves.size() == 1);
  CHECK(ids(result.cascades[0].waves[0]) == Names{"permits", "taxes"});
  CHECK(result.cascades[1].of.value == "register");
  REQUIRE(result.cascades[1].waves.size() == 2);
  CHECK(ids(result.cascades[1].waves[1]) == Names{"permits", "taxes"});
  CHECK(result.cascades[2].of.value == "reform");
  CHECK(ids(result.cascades[2].waves[0]) == Names{"rules"});
}

}  // namespace sixstep_tests::system_structure_test
