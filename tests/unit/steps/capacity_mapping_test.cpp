// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/capacity_mapping.hpp>

#include <stdexcept>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::capacity_mapping_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// Own pillars: law and courts are both the built-in institutions; sport leads nowhere.
PlanDraft own_pillars() {
  return PlanDraft()
      .set("vocabularies",
           "{'pillars': [{'id': 'law', 'label': 'Law', 'weight': 3, 'maps_to': "
           "'pillar:institutions'}, {'id': 'courts', 'label': 'Courts', 'maps_to': "
           "'pillar:institutions'}, {'id': 'sport', 'label': 'Sport'}]}")
      .add("assessments",
           {"{'pillar': 'law', 'level': 'level:societal', 'current': 1, 'target': 3}",
            "{'pillar': 'courts', 'level': 'level:societal', 'current': 5, 'target': 3}",
            "{'pillar': 'sport', 'level': 'level:societal', 'current': 4}"});
}

MappedCapacity mapped(const PlanDraft& builder, MappingRule rule = MappingRule::mean) {
  const IndexedPlan plan(builder);
  return map_assessment(assess_capacity(plan.graph), mapping_to_builtin(plan.plan), rule);
}

}  // namespace

TEST_CASE("own pillars are read in the built-in ones, by weighted mean or median") {
  CHECK(cell(mapped(own_pillars()).assessment, "institutions", "societal").current == 2.0);
  CHECK(cell(mapped(own_pillars(), MappingRule::median).assessment, "institutions", "societal")
            .current == 1.0);
  CHECK(mapped(own_pillars()).assessment.cells.size() == 36);
}

TEST_CASE("a strength beside a weakness hides none of the gap") {
  const auto result = mapped(own_pillars()).assessment;
  // Law lacks 2 at weight 3, courts lack nothing at weight 1: 1.5, though the means lack 1 only.
  CHECK(cell(result, "institutions", "societal").weighted_gap == 1.5);
  CHECK(cell(result, "institutions", "societal").target == 3.0);
  CHECK(result.whole.closed == GapCoverage{1.5, 0.0, 0});
}

TEST_CASE("what leads nowhere and what nothing leads to are shown") {
  const MappedCapacity result = mapped(own_pillars());
  CHECK(ids(result.unmapped_pillars) == Names{"sport"});
  CHECK(result.unmapped_levels.empty());
  CHECK(result.unfilled_pillars.size() == 8);
  CHECK(result.assessment.methods.back().convention.ends_with("nowhere: 1"));
  CHECK_FALSE(cell(result.assessment, "resources", "societal").current);
}

TEST_CASE("what none of them knows stays unknown") {
  const auto result = mapped(own_pillars()).assessment;
  CHECK_FALSE(cell(result, "institutions", "individual").current);
  CHECK_FALSE(cell(result, "institutions", "individual").weighted_gap);
  CHECK(result.whole.known == doctest::Approx(1.0 / 36));
}

TEST_CASE("the built-in pillars lead to themselves, and nothing of the matrix changes") {
  const PlanDraft plan =
      PlanDraft()
          .add("assessments", {rating("resources", "societal",
                                      "'rater': 'a', 'current': 1, "
                                      "'target': 3"),
                               rating("resources", "societal", "'rater': 'b', 'current': 4")})
          .add("actions", {"{'id': 'a', 'cost': 3, 'develops': [" +
                           develops("resources", "societal", "1") + "]}"});
  const CapacityAssessment before = assess(plan);
  const MappedCapacity after = mapped(plan);
  CHECK(after.assessment.cells == before.cells);
  CHECK(after.unmapped_pillars.empty());
  CHECK(after.unfilled_pillars.empty());
}

TEST_CASE("what is closed and who works there come along; costs of shared actions do not add up") {
  PlanDraft plan = own_pillars();
  plan.add("actions", {"{'id': 'reform', 'cost': 9, 'develops': [{'pillar': 'law', 'level': "
                       "'level:societal', 'gain': 1}, {'pillar': 'courts', 'level': "
                       "'level:societal', 'gain': 1}]}"});
  const CapacityCell institutions = cell(mapped(plan).assessment, "institutions", "societal");
  CHECK(ids(institutions.actions) == Names{"reform"});
  CHECK(institutions.closed == GapCoverage{1.5, 0.75, 0});  // half of law's gap, at weight 3 of 4
  CHECK(institutions.cost == MoneyTotal{{0}, 1});
  CHECK_FALSE(institutions.gain);
}

TEST_CASE("one term may lead to several, by shares") {
  const auto assessment =
      assess(PlanDraft().add("assessments", {rating("resources", "societal", "'current': 4"),
                                             rating("leadership", "societal", "'current': 1")}));
  CapacityMapping mapping;
  mapping.pillars = {{{"money"}, {}, {}, {}, {}}, {{"people"}, {}, 2.0, {}, {}}};
  mapping.levels = {{{"all"}, {}, {}, {}, {}}};
  mapping.pillar_links = {{{"pillar:resources"}, {"money"}, 1.0},
                          {{"pillar:resources"}, {"people"}, 0.5},
                          {{"pillar:leadership"}, {"people"}, 1.0}};
  mapping.level_links = {{{"level:societal"}, {"all"}, 1.0}};
  const MappedCapacity result = map_assessment(assessment, mapping);
  REQUIRE(result.assessment.cells.size() == 2);
  CHECK(result.assessment.cells[0].current == 4.0);
  CHECK(result.assessment.cells[1].current == doctest::Approx(2.0));  // (0.5 × 4 + 1) / 1.5
  CHECK(result.assessment.cells[1].weight == 2.0);
  CHECK(ids(result.unmapped_levels) ==
        Names{"level:institutional", "level:organizational", "level:individual"});
}

TEST_CASE("a share that is none is refused") {
  CapacityMapping mapping;
  mapping.pillar_links = {{{"a"}, {"b"}, -1.0}};
  CHECK_THROWS_AS(map_assessment({}, mapping), std::invalid_argument);
}

}  // namespace sixstep_tests::capacity_mapping_test
