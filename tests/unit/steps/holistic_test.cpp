// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/holistic.hpp>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::holistic_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// Institutions stand at `institutions` of target 3; one action of 60 builds ICT, one of 40 law.
PlanDraft ict_and_law(const std::string& institutions, const std::string& more_actions = "") {
  PlanDraft builder;
  builder.add("assessments", {rating("institutions", "institutional",
                                     "'current': " + institutions + ", 'target': 3")});
  builder.add("actions",
              {"{'id': 'cloud', 'cost': 60, 'develops': [{'pillar': 'pillar:ict-infrastructure', "
               "'level': 'level:organizational'}]}",
               "{'id': 'law', 'cost': 40, 'develops': [{'pillar': 'pillar:institutions', 'level': "
               "'level:institutional'}]}"});
  if (!more_actions.empty()) builder.add("actions", {more_actions});
  return builder;
}

}  // namespace

TEST_CASE("a capacity stands at the median of the individual ratings") {
  const auto result = assess(PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'rater': 'a', 'current': 1, 'target': 4"),
       rating("resources", "individual", "'rater': 'b', 'current': 2, 'target': 3"),
       rating("resources", "individual", "'rater': 'c', 'current': 2, 'target': 3"),
       rating("resources", "individual", "'rater': 'd', 'current': 5, 'target': 3")}));
  const CapacityCell resources = cell(result, "resources", "individual");
  CHECK(resources.current == 2.0);
  CHECK(resources.target == 3.0);
  CHECK(resources.raters == 4);
  CHECK(resources.weighted_gap == 1.0);
  // Quartiles of type 7 of 1, 2, 2, 5: 1.75 and 2.75.
  CHECK(resources.spread == 1.0);
  CHECK_FALSE(resources.disagreement);
}

TEST_CASE("joint ratings count before individual ones") {
  const auto result = assess(PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'rater': 'a', 'current': 0, 'target': 5"),
       rating("resources", "individual", "'rater': 'b', 'current': 1, 'target': 5"),
       rating("resources", "individual", "'kind': 'joint', 'current': 3, 'target': 4")}));
  CHECK(cell(result, "resources", "individual").current == 3.0);
  CHECK(cell(result, "resources", "individual").target == 4.0);
  CHECK(cell(result, "resources", "individual").raters == 1);
}

TEST_CASE("a joint target does not hide what raters alone said of today") {
  const auto result = assess(PlanDraft().add(
      "assessments", {rating("resources", "individual", "'rater': 'a', 'current': 2"),
                      rating("resources", "individual", "'kind': 'joint', 'target': 4")}));
  CHECK(cell(result, "resources", "individual").current == 2.0);
  CHECK(cell(result, "resources", "individual").weighted_gap == 2.0);
}

TEST_CASE("raters disagree from an interquartile range of two levels on") {
  const auto with = [](const std::string& highest) {
    return assess(PlanDraft().add(
        "assessments", {rating("resources", "societal", "'rater': 'a', 'current': 1"),
                        rating("resources", "societal", "'rater': 'b', 'current': " + highest)}));
  };
  // Quartiles of 1 and 5: 2 and 4, range 2; of 1 and 4: 1.75 and 3.25, range 1.5.
  CHECK(cell(with("5"), "resources", "societal").disagreement);
  CHECK(finding(with("5").findings, "raters-disagree"));
  CHECK_FALSE(cell(with("4"), "resources", "societal").disagreement);
  CHECK_FALSE(finding(with("4").findings, "raters-disagree"));
}

TEST_CASE("a capacity above its target has no gap, not a negative one") {
  const auto result = assess(PlanDraft().add(
      "assessments", {rating("resources", "individual", "'current': 4, 'target': 3")}));
  CHECK(cell(result, "resources", "individual").weighted_gap == 0.0);
}

TEST_CASE("what nobody rated stays unknown and lowers the known share") {
  const auto result = assess(PlanDraft().add(
      "assessments", {rating("resources", "individual", "'current': 2, 'target': 3"),
                      rating("leadership", "individual", "'target': 3")}));
  CHECK(result.cells.size() == 36);
  CHECK(result.whole.known == doctest::Approx(1.0 / 36));
  CHECK(summary(result.by_pillar, "pillar:resources").known == 0.25);
  CHECK(summary(result.by_pillar, "pillar:leadership").known == 0.0);
  CHECK_FALSE(summary(result.by_pillar, "pillar:leadership").mean);
  CHECK_FALSE(summary(result.by_pillar, "pillar:leadership").weighted_gap);
  CHECK_FALSE(cell(result, "leadership", "individual").current);
  CHECK_FALSE(cell(result, "leadership", "individual").weighted_gap);
  CHECK(finding(result.findings, "capacity-unknown"));
}

TEST_CASE("the weakest link stands beside the mean, so that strong ICT hides no weak law") {
  const auto result = assess(
      PlanDraft().add("assessments", {rating("ict-infrastructure", "institutional", "'current': 5"),
                                      rating("institutions", "institutional", "'current': 1")}));
  const CapacitySummary level = summary(result.by_level, "level:institutional");
  CHECK(level.mean == 3.0);
  CHECK(level.weakest == 1.0);
  CHECK(level.weakest_at.value == "pillar:institutions");
  CHECK(result.whole.weakest_at.value == "pillar:institutions");
}

TEST_CASE("a plan's own vocabularies make the matrix, with their weights") {
  const auto result = assess(
      PlanDraft()
          .set("vocabularies",
               "{'pillars': [{'id': 'law', 'label': 'Law', 'weight': 2}, {'id': 'people', "
               "'label': 'People'}], 'levels': [{'id': 'state', 'label': 'State', 'weight': 3}]}")
          .add("assessments",
               {"{'pillar': 'law', 'level': 'state', 'current': 1, 'target': 2}",
                "{'pillar': 'people', 'level': 'state', 'current': 4, 'target': 4}"}));
  REQUIRE(result.cells.size() == 2);
  CHECK(result.cells[0].weighted_gap == 6.0);  // 2 × 3 × (2 − 1)
  CHECK(result.cells[1].weight == 3.0);
  CHECK(result.whole.mean == 2.0);  // (6 × 1 + 3 × 4) / 9
  CHECK(result.whole.known == 1.0);
}

TEST_CASE("technology leads where most of the known cost builds ICT and institutions lag") {
  const auto result = assess(ict_and_law("1"));
  CHECK(result.ict_share == doctest::Approx(0.6));
  CHECK(result.technology_led);
  REQUIRE(finding(result.findings, "technology-led"));
  CHECK(finding(result.findings, "technology-led")->decision == true);
}

TEST_CASE("technology does not lead where institutions and organizations are at their targets") {
  CHECK_FALSE(assess(ict_and_law("3")).technology_led);
}

TEST_CASE("half of the cost is not yet more than half") {
  const auto result = assess(ict_and_law(
      "1",
      "{'id': 'training', 'cost': 20, 'develops': [{'pillar': 'pillar:resources', 'level': "
      "'level:individual'}]}"));
  CHECK(result.ict_share == doctest::Approx(0.5));
  CHECK_FALSE(result.technology_led);
}

TEST_CASE("the known cost of actions that develop nothing counts in the whole too") {
  const auto result = assess(ict_and_law("1", "{'id': 'grant', 'cost': 100}"));
  CHECK(result.ict_share == doctest::Approx(0.3));
  CHECK_FALSE(result.technology_led);
}

TEST_CASE("an action of unknown cost makes nothing technology-led") {
  const auto result = assess(
      ict_and_law("1",
                  "{'id': 'data', 'develops': [{'pillar': 'pillar:data-governance', 'level': "
                  "'level:institutional'}]}"));
  CHECK(result.ict_share == doctest::Approx(0.6));
}

TEST_CASE("societal and individual capacities below target do not make a plan technology-led") {
  PlanDraft builder = ict_and_law("3");
  builder.add("assessments", {rating("resources", "individual", "'current': 0, 'target': 2")});
  CHECK_FALSE(assess(builder).technology_led);
}

TEST_CASE("a capacity of no weight that lags still lags") {
  PlanDraft builder = ict_and_law("1");
  builder.set("vocabularies", "{'pillars': [{'id': 'pillar:institutions', 'weight': 0}]}");
  CHECK(assess(builder).technology_led);
}

TEST_CASE("a target more than two levels up is over-reach, two levels up is not") {
  const auto with = [](const std::string& target) {
    return assess(PlanDraft().add(
        "assessments", {rating("resources", "societal", "'current': 1, 'target': " + target)}));
  };
  CHECK_FALSE(finding(with("3").findings, "over-reach"));
  REQUIRE(finding(with("3.5").findings, "over-reach"));
}

TEST_CASE("gaps without actions and actions without capacity are listed") {
  const auto result = assess(
      PlanDraft()
          .add("gaps", {"{'id': 'no-law', 'kind': 'policy', 'pillar': 'pillar:institutions', "
                        "'level': 'level:institutional'}",
                        "{'id': 'no-data', 'kind': 'data'}", "{'id': 'late', 'kind': 'policy'}"})
          .add("actions", {"{'id': 'law', 'closes': ['no-law']}", "{'id': 'fair'}",
                           "{'id': 'given-up', 'status': 'stopped', 'closes': ['late']}"}));
  CHECK(ids(result.open_gaps) == Names{"no-data", "late"});
  CHECK(ids(result.without_capacity) == Names{"fair"});
  CHECK(ids(cell(result, "institutions", "institutional").gaps) == Names{"no-law"});
}

TEST_CASE("a heading is no action that develops nothing") {
  const auto result = assess(
      PlanDraft().add("actions", {"{'id': 'measure'}",
                                  "{'id': 'part', 'part_of': 'measure', 'develops': "
                                  "[{'pillar': 'pillar:resources', 'level': 'level:individual', "
                                  "'gain': 0.5}]}"}));
  CHECK(result.without_capacity.empty());
  CHECK(cell(result, "resources", "individual").gain == 0.5);
  CHECK(ids(cell(result, "resources", "individual").actions) == Names{"part"});
}

TEST_CASE("coverage says which actions speak of each principle, strategy and enabler") {
  const auto result = assess(PlanDraft().add(
      "actions", {"{'id': 'a', 'principles': ['principle:access'], 'strategies': ['strategy:ict'], "
                  "'enablers': ['enabler:funding'], 'innovation': 'innovation:process'}"}));
  const auto actions_for = [&](const std::string& term) {
    for (const TermCoverage& each : result.coverage) {
      if (each.term.value == term) return ids(each.actions);
    }
    return Names{"not listed"};
  };
  for (const auto* term :
       {"principle:access", "strategy:ict", "enabler:funding", "innovation:process"}) {
    CHECK(actions_for(term) == Names{"a"});
  }
  CHECK(actions_for("principle:quality").empty());
  CHECK(finding(result.findings, "term-without-action"));
}

TEST_CASE("a checklist item stands at the median of its answers") {
  const auto result = assess(PlanDraft().add(
      "checklists", {"{'item': 'enabler:funding', 'answer': 'yes', 'rater': 'a'}",
                     "{'item': 'enabler:funding', 'answer': 'partly', 'rater': 'b'}",
                     "{'item': 'mark:mobilizing', 'rater': 'a'}"}));
  const auto item = [&](const std::string& id) {
    for (const ChecklistScore& each : result.checklist) {
      if (each.item.value == id) return each;
    }
    FAIL("no such item");
    return ChecklistScore{};
  };
  CHECK(result.checklist.size() == 25);  // 6 mindsets, 4 ways of working, 9 enablers, 6 marks
  CHECK(item("enabler:funding").score == 0.75);
  CHECK(item("enabler:funding").answers == 2);
  CHECK(item("mark:mobilizing").answers == 1);
  CHECK_FALSE(item("mark:mobilizing").score);
  CHECK(item("way:learning").answers == 0);
}

TEST_CASE("a rating without evidence is told") {
  const auto result = assess(PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'current': 2"),
       rating("resources", "societal", "'current': 2, 'evidence': [{'source': 'Survey'}]")}));
  const Finding* bare = finding(result.findings, "rating-without-evidence");
  REQUIRE(bare);
  CHECK(bare->sentence.starts_with("1 rating without"));
}

TEST_CASE("a plan without any action has no share of ICT") {
  const auto result = assess(PlanDraft());
  CHECK_FALSE(result.ict_share);
  CHECK_FALSE(result.technology_led);
  CHECK_FALSE(result.whole.mean);
}

TEST_CASE("what raters said alone stands beside what they said together") {
  const auto result = assess(PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'rater': 'a', 'current': 0"),
       rating("resources", "individual", "'rater': 'b', 'current': 4"),
       rating("resources", "individual", "'rater': 'c', 'current': 4"),
       rating("resources", "individual", "'kind': 'joint', 'current': 3, 'target': 4")}));
  const CapacityCell resources = cell(result, "resources", "individual");
  CHECK(resources.current == 3.0);
  CHECK(resources.joint == 3.0);
  CHECK(resources.individual == 4.0);
  CHECK(resources.raters == 1);
  CHECK(resources.known == 1.0);
  REQUIRE(resources.range);
  CHECK(*resources.range == RatingRange{0.0, 4.0, {"a"}, {"b", "c"}});
  CHECK(resources.disagreement);  // quartiles of 0, 4, 4: 2 and 4
}

TEST_CASE("a rater who rates again replaces the older rating, whatever the order in the plan") {
  const auto newest = [](const std::string& first, const std::string& second) {
    return cell(assess(PlanDraft().add(
                    "assessments", {rating("resources", "individual", "'rater': 'a', " + first),
                                    rating("resources", "individual", "'rater': 'a', " + second)})),
                "resources", "individual");
  };
  CHECK(newest("'current': 1, 'date': '2023'", "'current': 3, 'date': '2025'").current == 3.0);
  CHECK(newest("'current': 3, 'date': '2025'", "'current': 1, 'date': '2023'").current == 3.0);
  CHECK(newest("'current': 1", "'current': 3").current == 3.0);
  CHECK(newest("'current': 3, 'date': '2025'", "'current': 1").current == 3.0);
  CHECK(newest("'current': 1", "'current': 3, 'date': '2025'").raters == 1);
  // What the newer rating does not say, the older one still does.
  CHECK(newest("'current': 1, 'target': 4", "'current': 3").target == 4.0);
}

TEST_CASE("ratings without a name all count: nobody knows whose they are") {
  const auto result =
      assess(PlanDraft().add("assessments", {rating("resources", "individual", "'current': 1"),
                                             rating("resources", "individual", "'current': 2")}));
  CHECK(cell(result, "resources", "individual").raters == 2);
  CHECK(cell(result, "resources", "individual").current == 1.5);
  CHECK(result.raters.empty());
}

TEST_CASE("an assessment can be read as of a day") {
  const PlanDraft plan = PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'rater': 'a', 'current': 1, 'date': '2023-06-30'"),
       rating("resources", "individual", "'rater': 'a', 'current': 3, 'date': '2025-06-30'"),
       rating("leadership", "individual", "'rater': 'a', 'current': 2")});
  CapacityOptions options;
  options.as_of = day("2024-12-31");
  const auto then = assess(plan, options);
  CHECK(then.as_of == options.as_of);
  CHECK(cell(then, "resources", "individual").current == 1.0);
  CHECK_FALSE(cell(then, "leadership", "individual").current);
  CHECK(then.methods.front().convention.find("1 rating without a date left out") !=
        std::string::npos);
  options.as_of = day("2023-06-29");
  CHECK_FALSE(assess(plan, options).whole.mean);
  CHECK(cell(assess(plan), "resources", "individual").current == 3.0);
  CHECK(cell(assess(plan), "leadership", "individual").current == 2.0);
}

TEST_CASE("each rater is held against the median of the others") {
  const auto result = assess(PlanDraft().add(
      "assessments",
      {rating("resources", "individual", "'rater': 'a', 'current': 1"),
       rating("resources", "individual", "'rater': 'b', 'current': 2"),
       rating("resources", "individual", "'rater': 'c', 'current': 5"),
       rating("leadership", "societal", "'rater': 'c', 'current': 0"),
       rating("leadership", "societal", "'rater': 'b', 'current': 2"),
       rating("leadership", "individual", "'rater': 'a', 'current': 2"),
       rating("leadership", "individual", "'rater': 'd', 'kind': 'joint', 'current': 2")}));
  REQUIRE(result.raters.size() == 3);
  const RaterReading& c = result.raters[2];
  CHECK(c.rater == "c");
  CHECK(c.rated == 2);
  CHECK(c.compared == 2);
  CHECK(c.leaning == 0.75);   // (5 − 1.5 + 0 − 2) / 2
  CHECK(c.distance == 2.75);  // (3.5 + 2) / 2
  CHECK(c.farthest == 3.5);
  CHECK(c.farthest_pillar.value == "pillar:resources");
  CHECK(c.farthest_level.value == "level:individual");
  CHECK(result.raters[0].rated == 2);
  CHECK(result.raters[0].compared == 1);
  CHECK(result.raters[0].leaning == -2.5);  // 1 − 3.5
}

TEST_CASE("evidence has its share in each cell, row and the whole") {
  const auto result = assess(PlanDraft().add(
      "assessments", {rating("resources", "individual",
                             "'rater': 'a', 'current': 1, 'evidence': [{'source': 'Survey'}]"),
                      rating("resources", "individual", "'rater': 'b', 'current': 2"),
                      rating("resources", "societal", "'rater': 'b', 'current': 2"),
                      rating("leadership", "societal", "'rater': 'b', 'target': 2")}));
  CHECK(cell(result, "resources", "individual").evidence_share == 0.5);
  CHECK(cell(result, "resources", "societal").evidence_share == 0.0);
  CHECK_FALSE(cell(result, "leadership", "societal").evidence_share);
  CHECK(cell(result, "leadership", "societal").known == 0.5);
  CHECK(summary(result.by_pillar, "pillar:resources").evidence_share == 0.5);
  CHECK_FALSE(summary(result.by_pillar, "pillar:leadership").evidence_share);
  CHECK(result.whole.evidence_share == 0.5);
}

TEST_CASE("who disagrees is named with the disagreement") {
  const auto result = assess(PlanDraft().add(
      "assessments", {rating("resources", "societal", "'rater': 'ministry', 'current': 5"),
                      rating("resources", "societal", "'rater': 'cities', 'current': 1")}));
  REQUIRE(finding(result.findings, "raters-disagree"));
  CHECK(finding(result.findings, "raters-disagree")->sentence ==
        "Raters disagree about Resources (Societal): cities 1, ministry 5. Talk before you plan on "
        "the median.");
  CHECK(result.whole.disagreements == 1);
}

TEST_CASE("a rating in a cell that the vocabulary does not hold counts nowhere and harms nothing") {
  const auto result = assess(PlanDraft()
                                 .set("vocabularies",
                                      "{'pillars': [{'id': 'law', 'label': 'Law'}], "
                                      "'levels': [{'id': 'state', 'label': 'State'}]}")
                                 .add("actions", {"{'id': 'a', 'cost': 5}"}));
  CHECK(result.cells.size() == 1);
  CHECK_FALSE(result.cells[0].current);
  CHECK(result.cells[0].known == 0.0);
  CHECK_FALSE(result.whole.closed.share());
}

}  // namespace sixstep_tests::holistic_test
