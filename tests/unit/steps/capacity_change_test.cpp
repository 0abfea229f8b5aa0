// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/capacity_change.hpp>

#include <doctest/doctest.h>
#include <sixstep/io/capacity_json.hpp>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::capacity_change_test {

using namespace sixstep;
using namespace test_support;

namespace {

CapacityAssessment rated(const std::vector<std::string>& ratings) {
  return assess(PlanDraft().add("assessments", ratings));
}

const CapacityCellChange& change_at(const CapacityChange& change, const std::string& pillar) {
  for (const CapacityCellChange& cell : change.cells) {
    if (cell.pillar.value == "pillar:" + pillar && cell.level.value == "level:societal")
      return cell;
  }
  FAIL("no such cell");
  return change.cells.front();
}

CapacityChange example() {
  return compare_capacity(rated({rating("leadership", "societal", "'current': 1"),
                                 rating("resources", "societal", "'current': 4, 'target': 5"),
                                 rating("integration", "societal", "'current': 2"),
                                 rating("organization", "societal", "'current': 3")}),
                          rated({rating("leadership", "societal", "'current': 3"),
                                 rating("resources", "societal", "'current': 3"),
                                 rating("integration", "societal", "'current': 2"),
                                 rating("data-governance", "societal", "'current': 1")}));
}

}  // namespace

TEST_CASE("each capacity improved, fell, stayed, was rated for the first or the last time") {
  const CapacityChange change = example();
  CHECK(change_at(change, "leadership").trend == CapacityTrend::improved);
  CHECK(change_at(change, "leadership").change == 2.0);
  CHECK(change_at(change, "resources").trend == CapacityTrend::fell);
  CHECK(change_at(change, "resources").target_before == 5.0);
  CHECK_FALSE(change_at(change, "resources").target_after);
  CHECK(change_at(change, "integration").trend == CapacityTrend::unchanged);
  CHECK(change_at(change, "data-governance").trend == CapacityTrend::newly_rated);
  CHECK_FALSE(change_at(change, "data-governance").change);
  CHECK(change_at(change, "organization").trend == CapacityTrend::no_longer_rated);
  CHECK(change_at(change, "institutions").trend == CapacityTrend::unrated);
}

TEST_CASE("means compare only what was rated both times") {
  const CapacityChange change = example();
  CHECK(change.whole.compared == 3);
  CHECK(change.whole.before == doctest::Approx(7.0 / 3));
  CHECK(change.whole.after == doctest::Approx(8.0 / 3));
  CHECK(change.whole.change == doctest::Approx(1.0 / 3));
  CHECK(change.whole.improved == 1);
  CHECK(change.whole.fell == 1);
  CHECK(change.whole.newly_rated == 1);
  CHECK(change.whole.no_longer_rated == 1);
  CHECK(change.by_level[0].of.value == "level:societal");
  CHECK(change.by_level[0].compared == 3);
  CHECK(change.by_level[1].compared == 0);
  CHECK_FALSE(change.by_level[1].change);
}

TEST_CASE("the change is told in sentences, the greatest first") {
  const Names expected = {
      "3 capacities are rated both times: 1 improved, 1 fell, 1 stayed as they were; their mean "
      "went "
      "from 2.33 to 2.67.",
      "Improved: Vision, leadership and mindsets (Societal) from 1 to 3.",
      "Fell: Resources (Societal) from 4 to 3.", "Newly rated: Data governance (Societal) at 1.",
      "No longer rated: Organizational set-up and culture (Societal) at 3."};
  CHECK(example().sentences == expected);
}

TEST_CASE("nothing rated, or nothing in common, is no change at all") {
  const CapacityChange empty = compare_capacity(rated({}), rated({}));
  CHECK(empty.whole.compared == 0);
  CHECK_FALSE(empty.whole.change);
  CHECK(empty.sentences == Names{"No capacity is rated both times, so that none can be compared."});
  const CapacityChange blank = compare_capacity({}, {});
  CHECK(blank.cells.empty());
}

TEST_CASE("pillars that only one assessment has are named") {
  PlanDraft own;
  own.set("vocabularies", "{'pillars': [{'id': 'law', 'label': 'Law'}]}")
      .add("assessments", {"{'pillar': 'law', 'level': 'level:societal', 'current': 2}"});
  const Term law{{"law"}, text_in("en", "Law"), {}, {}, {}};
  const CapacityChange change = compare_capacity(
      assess(own), rated({rating("resources", "societal", "'current': 1")}), std::span(&law, 1));
  CHECK(ids(change.gone) == Names{"law"});
  CHECK(change.added.size() == 9);
  CHECK(change.cells.size() == 36 + 4);
  CHECK(change.whole.no_longer_rated == 1);
  CHECK(change.sentences.back().starts_with("Only the later assessment has Vision"));
}

TEST_CASE("two readings of one plan compare its earlier ratings with its later ones") {
  const PlanDraft plan = PlanDraft().add(
      "assessments",
      {rating("resources", "societal", "'rater': 'a', 'current': 1, 'date': '2023'"),
       rating("resources", "societal", "'rater': 'a', 'current': 2, 'date': '2025'")});
  CapacityOptions then;
  then.as_of = day("2024");
  const CapacityChange change = compare_capacity(assess(plan, then), assess(plan));
  CHECK(change.before_as_of == then.as_of);
  CHECK_FALSE(change.after_as_of);
  CHECK(change.whole.change == 1.0);
  CHECK(write_capacity_change(change).find("\"trend\": \"improved\"") != std::string::npos);
}

TEST_CASE("turning time round turns every change round") {
  const auto before = rated({rating("leadership", "societal", "'current': 1"),
                             rating("resources", "societal", "'current': 4")});
  const auto after = rated({rating("leadership", "societal", "'current': 2.5")});
  const CapacityChange there = compare_capacity(before, after);
  const CapacityChange back = compare_capacity(after, before);
  CHECK(there.whole.change == 1.5);
  CHECK(back.whole.change == -1.5);
  CHECK(there.whole.no_longer_rated == back.whole.newly_rated);
}

}  // namespace sixstep_tests::capacity_change_test
