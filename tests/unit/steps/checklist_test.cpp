// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/holistic.hpp>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::checklist_test {

using namespace sixstep;
using namespace test_support;

namespace {

std::string answer(const std::string& item, const std::string& said, const std::string& rest = "") {
  return "{'item': '" + item + "', 'answer': '" + said + "'" + (rest.empty() ? "" : ", " + rest) +
         "}";
}

ChecklistSummary list(const CapacityAssessment& result, VocabularyKind kind,
                      const std::string& part = "") {
  for (const ChecklistSummary& each : result.checklists) {
    if (each.vocabulary == kind && each.part == part) return each;
  }
  FAIL("no such list");
  return {};
}

}  // namespace

TEST_CASE(
    "mindsets are read whole and by part: experimental, digital; beliefs, attitudes, "
    "competencies") {
  const auto result =
      assess(PlanDraft().add("checklists", {answer("mindset:digital.beliefs", "yes"),
                                            answer("mindset:digital.attitudes", "no"),
                                            answer("mindset:experimental.beliefs", "partly")}));
  CHECK(list(result, VocabularyKind::mindsets).items == 6);
  CHECK(list(result, VocabularyKind::mindsets).known == 0.5);
  CHECK(list(result, VocabularyKind::mindsets).mean == 0.5);
  CHECK(list(result, VocabularyKind::mindsets, "digital").items == 3);
  CHECK(list(result, VocabularyKind::mindsets, "digital").mean == 0.5);
  CHECK(list(result, VocabularyKind::mindsets, "digital").weakest == 0.0);
  CHECK(list(result, VocabularyKind::mindsets, "digital").weakest_item.value ==
        "mindset:digital.attitudes");
  CHECK(list(result, VocabularyKind::mindsets, "beliefs").items == 2);
  CHECK(list(result, VocabularyKind::mindsets, "beliefs").mean == 0.75);
  CHECK_FALSE(list(result, VocabularyKind::mindsets, "competencies").mean);
  CHECK(list(result, VocabularyKind::ways).items == 4);
  CHECK(list(result, VocabularyKind::enablers).items == 9);
  CHECK(list(result, VocabularyKind::marks).items == 6);
  CHECK(result.checklists.size() == 4 + 5);
}

TEST_CASE("a checklist that nobody answered is unknown, not zero") {
  const auto result = assess(PlanDraft());
  const ChecklistSummary enablers = list(result, VocabularyKind::enablers);
  CHECK(enablers.known == 0.0);
  CHECK_FALSE(enablers.mean);
  CHECK_FALSE(enablers.weakest);
}

TEST_CASE("actions speak of items by their enablers and by their tags") {
  const auto result = assess(PlanDraft().add(
      "actions", {"{'id': 'a', 'enablers': ['enabler:funding'], 'tags': ['way:prototyping', "
                  "'mindset:digital.beliefs', 'health']}",
                  "{'id': 'off', 'status': 'stopped', 'tags': ['way:learning']}"}));
  CHECK(list(result, VocabularyKind::enablers).covered == doctest::Approx(1.0 / 9));
  CHECK(list(result, VocabularyKind::ways).covered == 0.25);
  CHECK(list(result, VocabularyKind::mindsets, "digital").covered == doctest::Approx(1.0 / 3));
  CHECK(list(result, VocabularyKind::marks).covered == 0.0);
}

TEST_CASE("a missing item of which no action speaks is told") {
  PlanDraft plan;
  plan.add("checklists", {answer("enabler:funding", "no"), answer("way:learning", "partly")});
  REQUIRE(finding(assess(plan).findings, "item-without-action"));
  CHECK(finding(assess(plan).findings, "item-without-action")->sentence ==
        "The checklists miss Funding, and no action speaks of it.");
  plan.add("actions", {"{'id': 'a', 'enablers': ['enabler:funding']}"});
  CHECK_FALSE(finding(assess(plan).findings, "item-without-action"));
}

TEST_CASE("the newest answer of a named rater counts, as of the day that is asked for") {
  const PlanDraft plan = PlanDraft().add(
      "checklists", {answer("enabler:funding", "no", "'rater': 'a', 'date': '2023'"),
                     answer("enabler:funding", "yes", "'rater': 'a', 'date': '2025'")});
  const auto funding = [](const CapacityAssessment& result) {
    for (const ChecklistScore& item : result.checklist) {
      if (item.item.value == "enabler:funding") return item;
    }
    return ChecklistScore{};
  };
  CHECK(funding(assess(plan)).score == 1.0);
  CHECK(funding(assess(plan)).answers == 1);
  CapacityOptions then;
  then.as_of = day("2024");
  CHECK(funding(assess(plan, then)).score == 0.0);
}

TEST_CASE("a plan's own checklist takes the place of a built-in one, with its weights") {
  const auto result =
      assess(PlanDraft()
                 .set("vocabularies",
                      "{'ways': [{'id': 'listening', 'label': 'Listening', 'weight': 3}, "
                      "{'id': 'trying', 'label': 'Trying'}]}")
                 .add("checklists", {answer("listening", "yes"), answer("trying", "no")}));
  CHECK(list(result, VocabularyKind::ways).items == 2);
  CHECK(list(result, VocabularyKind::ways).mean == 0.75);
}

}  // namespace sixstep_tests::checklist_test
