// SPDX-License-Identifier: BSL-1.0
#include <sixstep/roadmap/explain.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>
#include <support/source_files.hpp>

namespace sixstep_tests::explain_test {

using namespace sixstep;
using namespace test_support;

namespace {

Roadmap roadmap_of(const PlanDraft& builder) {
  const IndexedPlan plan(builder);
  return make_roadmap(plan.graph);
}

Roadmap example(const std::string& name) {
  PlanReading reading = read_plan(source_text("examples/" + name + "/plan.json"));
  REQUIRE(reading.plan.has_value());
  const IndexedPlan plan(*std::move(reading.plan));
  return make_roadmap(plan.graph);
}

bool says(const std::optional<Explanation>& explanation, const std::string& words) {
  return explanation && std::ranges::any_of(explanation->sentences, [&](const std::string& each) {
           return each.find(words) != std::string::npos;
         });
}

}  // namespace

TEST_CASE("what the road map does not know has no explanation") {
  CHECK_FALSE(explain(roadmap_of(PlanDraft()), "nobody"));
}

TEST_CASE("an action tells what it costs, why it is chosen and what it is for") {
  const Roadmap roadmap = roadmap_of(
      PlanDraft()
          .add("goals", {"{'id': 'g', 'label': 'Trust'}"})
          .add("actions", {"{'id': 'x', 'label': 'Law', 'cost': 12.34, 'advances': [{'to': 'g', "
                           "'amount': 1}]}"}));
  const auto law = explain(roadmap, "x");
  REQUIRE(law);
  CHECK(law->title == "Law (proposed action)");
  CHECK(says(law, "It costs EUR 12.34."));
  CHECK(says(law, "It was chosen for its value"));
  CHECK(says(law, "It advances “Trust”"));
  CHECK(std::ranges::find(law->nodes, AnyId{"g"}) != law->nodes.end());
}

TEST_CASE("an unknown cost is told as unknown, never as zero") {
  const Roadmap roadmap =
      roadmap_of(PlanDraft()
                     .add("goals", {"{'id': 'g'}"})
                     .add("actions", {"{'id': 'h'}",
                                      "{'id': 'x', 'part_of': 'h', 'advances': [{'to': 'g'}]}"}));
  CHECK(says(explain(roadmap, "x"), "Its cost is not known"));
  CHECK(says(explain(roadmap, "g"), "costs an amount that is not known."));
  CHECK(says(explain(roadmap, "h"), "costs an amount that is not known."));
  CHECK(explain(roadmap, "h")->title == "h (heading)");
}

TEST_CASE("a goal without siblings does not share with them") {
  const Roadmap roadmap = roadmap_of(PlanDraft().add("goals", {"{'id': 'g'}"}));
  CHECK(says(explain(roadmap, "g"), "It counts 100 % of all goals, with no goal beside it."));
}

TEST_CASE("every node of every example has something to say, in whole sentences") {
  for (const auto* name : {"first_plan", "italy_pnrr", "us_federal_data_strategy"}) {
    const Roadmap roadmap = example(name);
    for (const RoadmapNode& node : roadmap.nodes) {
      CAPTURE(node.id.value);
      const auto explanation = explain(roadmap, node.id);
      REQUIRE(explanation);
      CHECK_FALSE(explanation->title.empty());
      CHECK_FALSE(explanation->sentences.empty());
      for (const std::string& sentence : explanation->sentences) {
        CAPTURE(sentence);
        CHECK(sentence.size() > 1);
        CHECK((sentence.back() == '.' || sentence.ends_with(".”")));
        CHECK(sentence.find("  ") == std::string::npos);
        CHECK(sentence.find("..") == std::string::npos);
        CHECK(sentence.find("at least EUR 0.00") == std::string::npos);
        CHECK(sentence.find("“”") == std::string::npos);
      }
    }
  }
}

TEST_CASE("an action and a risk tell how sure the end is, and what they do to it") {
  const PlanDraft draft =
      PlanDraft()
          .set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
          .add("actions", {"{'id': 'x', 'status': 'committed', 'duration': {'low': 10, 'likely': "
                           "20, 'high': 90}, 'cost': {'low': 1, 'likely': 2, 'high': 9}}"})
          .add("risks", {"{'id': 'r', 'probability': 0.25, 'hits': [{'to': 'x', 'delay': 5}]}"});
  const Roadmap roadmap = roadmap_of(draft);
  const auto action = explain(roadmap, "x");
  CHECK(says(action, "in half of 2000 simulated futures"));
  CHECK(says(action, "In 100 % of them it holds up the end."));
  CHECK(says(action, "Its duration is the strongest of what moves the end of the road map: 80 %"));
  CHECK(says(action, "Its cost is the strongest of what moves the cost of the road map: 80 %"));
  const auto risk = explain(roadmap, "r");
  CHECK(says(risk, "It strikes with a probability of 25 %."));
  CHECK(says(risk, "Of the futures that it strikes, 80 % are over by"));
}

TEST_CASE("a duration without a range is not called sure") {
  const auto action = explain(
      roadmap_of(PlanDraft()
                     .set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
                     .add("actions", {"{'id': 'x', 'status': 'committed', 'duration': 9}"})),
      "x");
  CHECK(says(action, "How sure its duration is, is not known"));
  CHECK_FALSE(says(action, "futures"));
}

}  // namespace sixstep_tests::explain_test
