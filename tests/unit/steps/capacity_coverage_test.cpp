// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/capacity_coverage.hpp>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::capacity_coverage_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// Resources lack 2 levels, leadership lacks 1; three actions in two sectors work on them.
PlanDraft three_actions() {
  return PlanDraft()
      .add("assessments", {rating("resources", "individual", "'current': 1, 'target': 3"),
                           rating("leadership", "individual", "'current': 2, 'target': 3")})
      .add("stakeholders", {"{'id': 'mayor', 'sector': 'cities'}",
                            "{'id': 'health-ministry', "
                            "'sector': 'health'}",
                            "{'id': 'fire', 'sector': 'rescue'}"})
      .add("services", {"{'id': 'permit', 'owner': 'mayor'}", "{'id': 'alarm', 'owner': 'fire'}"})
      .add("actions",
           {"{'id': 'train', 'cost': 10, 'sectors': ['health'], 'strategies': "
            "['strategy:leadership'], 'develops': [" +
                develops("resources", "individual", "1.5") +
                "], 'roles': [{'stakeholder': 'health-ministry', 'role': 'accountable'}]}",
            "{'id': 'hire', 'sectors': ['health', 'cities'], 'develops': [" +
                develops("resources", "individual", "1.5") +
                "], 'improves': [{'to': 'permit', 'documents': -1}], 'roles': [{'stakeholder': "
                "'mayor', 'role': 'responsible'}, {'stakeholder': 'fire', 'role': 'informed'}]}",
            "{'id': 'lead', 'cost': 7, 'sectors': ['cities'], 'develops': [" +
                develops("leadership", "individual") + "]}"});
}

template <class List, class Key>
auto entry(const List& list, Key List::value_type::*member, const std::string& id) {
  for (const auto& each : list) {
    if (std::string_view(each.*member) == id) return each;
  }
  FAIL("no entry " << id);
  return typename List::value_type{};
}

}  // namespace

TEST_CASE("a gap is closed by what actions gain together, never by more than it is") {
  const auto result = assess(three_actions());
  const CapacityCell resources = cell(result, "resources", "individual");
  CHECK(resources.gain == 3.0);
  CHECK(resources.closed == GapCoverage{2.0, 2.0, 0});
  CHECK(resources.closed.share() == 1.0);
  CHECK(resources.cost == MoneyTotal{{1000}, 1});
  CHECK(result.whole.closed == GapCoverage{3.0, 2.0, 1});
  CHECK(result.whole.closed.share() == doctest::Approx(2.0 / 3));
  CHECK(summary(result.by_level, "level:individual").closed == result.whole.closed);
  CHECK(ids(result.whole.actions) == Names{"train", "hire", "lead"});
  CHECK(result.whole.cost == MoneyTotal{{1700}, 1});
}

TEST_CASE("a gain that nobody entered makes what is closed a lower bound, and none of it") {
  const CapacityCell leadership = cell(assess(three_actions()), "leadership", "individual");
  CHECK(leadership.closed == GapCoverage{1.0, 0.0, 1});
  CHECK(leadership.closed.is_lower_bound());
  CHECK(summary(assess(three_actions()).by_pillar, "pillar:leadership").closed.is_lower_bound());
}

TEST_CASE("what closes a gap fully leaves nothing open that could be unknown") {
  PlanDraft plan = three_actions();
  plan.add("actions",
           {"{'id': 'more', 'develops': [" + develops("resources", "individual") + "]}"});
  CHECK_FALSE(cell(assess(plan), "resources", "individual").closed.is_lower_bound());
}

TEST_CASE("where a gap is not known, nothing of it is closed") {
  const auto result = assess(PlanDraft().add(
      "actions", {"{'id': 'a', 'develops': [" + develops("resources", "individual", "2") + "]}"}));
  CHECK(cell(result, "resources", "individual").closed == GapCoverage{});
  CHECK(cell(result, "resources", "individual").gain == 2.0);
  CHECK_FALSE(result.whole.closed.share());
}

TEST_CASE("weights count in what is closed") {
  PlanDraft plan = three_actions();
  plan.set("vocabularies", "{'pillars': [{'id': 'pillar:resources', 'weight': 3}]}");
  const auto result = assess(plan);
  CHECK(result.whole.closed == GapCoverage{7.0, 6.0, 1});
}

TEST_CASE("a sector shows its actions, its people and what it closes alone") {
  const auto result = assess(three_actions());
  REQUIRE(result.sectors.size() == 3);
  const auto health = entry(result.sectors, &SectorCoverage::sector, "health");
  CHECK(ids(health.stakeholders) == Names{"health-ministry"});
  CHECK(ids(health.actions) == Names{"train", "hire"});
  CHECK(health.cost == MoneyTotal{{1000}, 1});
  CHECK(health.closed == GapCoverage{3.0, 2.0, 0});
  const auto cities = entry(result.sectors, &SectorCoverage::sector, "cities");
  CHECK(cities.closed == GapCoverage{3.0, 1.5, 1});
}

TEST_CASE("a sector that a stakeholder names and no action reaches stands there empty") {
  const auto rescue = entry(assess(three_actions()).sectors, &SectorCoverage::sector, "rescue");
  CHECK(rescue.actions.empty());
  CHECK(rescue.cost == MoneyTotal{});
  CHECK(rescue.closed == GapCoverage{3.0, 0.0, 0});
}

TEST_CASE("an owner is accountable, or responsible where nobody is; owners of services stand too") {
  const auto owners = assess(three_actions()).owners;
  REQUIRE(owners.size() == 3);
  CHECK(ids(entry(owners, &OwnerCoverage::owner, "health-ministry").actions) == Names{"train"});
  CHECK(ids(entry(owners, &OwnerCoverage::owner, "mayor").actions) == Names{"hire"});
  CHECK(entry(owners, &OwnerCoverage::owner, "fire").actions.empty());
}

TEST_CASE("a service shows who improves it") {
  const auto services = assess(three_actions()).services;
  CHECK(ids(entry(services, &ServiceCoverage::service, "permit").actions) == Names{"hire"});
  CHECK(entry(services, &ServiceCoverage::service, "permit").closed.closed == 1.5);
  CHECK(entry(services, &ServiceCoverage::service, "alarm").actions.empty());
}

TEST_CASE("a term shows cost and gain of the actions that speak of it") {
  for (const TermCoverage& each : assess(three_actions()).coverage) {
    if (each.term.value != "strategy:leadership") continue;
    CHECK(ids(each.actions) == Names{"train"});
    CHECK(each.cost == MoneyTotal{{1000}, 0});
    CHECK(each.closed.share() == 0.5);
  }
}

TEST_CASE("a heading costs and closes what its parts do, once, and stopped parts do not count") {
  const auto result = assess(
      PlanDraft()
          .add("assessments", {rating("resources", "individual", "'current': 1, 'target': 4")})
          .add(
              "actions",
              {"{'id': 'heading', 'principles': ['principle:access']}",
               "{'id': 'one', 'part_of': 'heading', 'cost': 2, 'principles': ['principle:access'], "
               "'develops': [" +
                   develops("resources", "individual", "1") + "]}",
               "{'id': 'two', 'part_of': 'heading', 'cost': 3, 'develops': [" +
                   develops("resources", "individual", "1") + "]}",
               "{'id': 'off', 'part_of': 'heading', 'status': 'stopped', 'cost': 50, 'develops': "
               "[" +
                   develops("resources", "individual", "1") + "]}"}));
  const TermCoverage& access = result.coverage.front();
  CHECK(access.term.value == "principle:access");
  CHECK(ids(access.actions) == Names{"heading", "one"});
  CHECK(access.cost == MoneyTotal{{500}, 0});
  CHECK(access.closed == GapCoverage{3.0, 2.0, 0});
}

TEST_CASE("orphans are listed both ways: gaps without actions, actions without gaps") {
  PlanDraft plan = three_actions();
  plan.add("assessments", {rating("organization", "societal", "'current': 3, 'target': 3")});
  plan.add("actions",
           {"{'id': 'idle', 'develops': [" + develops("organization", "societal") + "]}",
            "{'id': 'who-knows', 'develops': [" + develops("integration", "societal") + "]}"});
  const auto result = assess(plan);
  CHECK(ids(result.without_gap) == Names{"idle"});
  REQUIRE(finding(result.findings, "action-without-gap"));
  REQUIRE(finding(result.findings, "capacity-untouched"));
  CHECK(finding(result.findings, "capacity-untouched")->nodes.size() == 7);  // 5 pillars, 2 levels
  CHECK_FALSE(finding(result.findings, "action-without-capacity"));
  plan.add("actions", {"{'id': 'fair'}"});
  REQUIRE(finding(assess(plan).findings, "action-without-capacity"));
}

TEST_CASE("a plan without actions is not told that nobody works on its pillars one by one") {
  CHECK_FALSE(finding(assess(PlanDraft()).findings, "capacity-untouched"));
}

}  // namespace sixstep_tests::capacity_coverage_test
