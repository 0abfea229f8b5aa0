// SPDX-License-Identifier: BSL-1.0
#include <sixstep/roadmap/revise.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/io/roadmap_change_json.hpp>
#include <sixstep/report/html.hpp>
#include <support/plan_draft.hpp>
#include <support/source_files.hpp>

namespace sixstep_tests::revise_test {

using namespace sixstep;
using namespace test_support;

namespace {

Plan example(const std::string& name) {
  PlanReading reading = read_plan(source_text("examples/" + name + "/plan.json"));
  REQUIRE(reading.plan.has_value());
  return *std::move(reading.plan);
}

Plan after(const Plan& plan, const std::vector<Change>& changes) {
  PlanReading reading = apply_changes(plan, changes);
  REQUIRE(reading.plan.has_value());
  return *std::move(reading.plan);
}

/// Law before the portal, which is promised by July; training by itself. Days are working days.
Plan three_actions(const std::string& law = "'status': 'committed'",
                   const std::string& day = "'2026-01-01'") {
  return PlanDraft()
      .set("status_date", day)
      .set("currency", "'EUR'")
      .add("actions", {"{'id': 'law', 'label': 'Law', " + law + ", 'duration': 20}",
                       "{'id': 'portal', 'label': 'Portal', 'status': 'committed', 'duration': 10, "
                       "'by': '2026-02-20'}",
                       "{'id': 'training', 'label': 'Training', 'status': 'committed', "
                       "'duration': 5}",
                       "{'id': 'survey', 'label': 'Survey', 'status': 'done', 'started': "
                       "'2025-11-03', 'finished': '2025-11-28'}"})
      .add("dependencies", {"{'from': 'law', 'to': 'portal'}"})
      .plan();
}

const ActionChange* change_of(const RoadmapChange& changes, const std::string& action) {
  const auto found = std::ranges::find(changes.actions, action,
                                       [](const ActionChange& each) { return each.action.value; });
  return found == changes.actions.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a road map compared with itself has not changed") {
  for (const char* name : {"first_plan", "italy_pnrr"}) {
    const Plan plan = example(name);
    const Roadmap roadmap = make_roadmap(PlanGraph(plan));
    CAPTURE(name);
    CHECK(compare(roadmap, roadmap).empty());
  }
}

TEST_CASE("a revision moves what the change pushes, says why, and leaves the rest") {
  const Plan plan = three_actions();
  const Roadmap before = make_roadmap(PlanGraph(plan));
  const Plan later = after(plan, {{"law", R"({"duration": 40})"}});
  const Revision revision = revise(PlanGraph(later), before);
  REQUIRE(revision.changes.actions.size() == 2);
  const ActionChange* law = change_of(revision.changes, "law");
  const ActionChange* portal = change_of(revision.changes, "portal");
  REQUIRE(law != nullptr);
  REQUIRE(portal != nullptr);
  CHECK(law->days == 28);
  CHECK(law->words.find("It takes 28 days longer than before.") != std::string::npos);
  CHECK(portal->days == 28);
  CHECK(portal->reason == DateReason::dependency);
  CHECK(portal->words.find("It waits for “Law” to be finished. “Law” finishes 28 days later.") !=
        std::string::npos);
  REQUIRE(revision.changes.promises.size() == 1);
  CHECK(revision.changes.promises[0].state_after == PromiseState::late);
  CHECK(revision.changes.sentences.size() >= 3);
}

TEST_CASE("a status date that passes moves only what has not started by then") {
  const Plan plan = three_actions();
  const Roadmap before = make_roadmap(PlanGraph(plan));
  const Plan later = three_actions("'status': 'started', 'started': '2026-01-02'", "'2026-01-05'");
  const Revision revision = revise(PlanGraph(later), before);
  CHECK(change_of(revision.changes, "law") == nullptr);
  CHECK(change_of(revision.changes, "portal") == nullptr);
  CHECK(change_of(revision.changes, "survey") == nullptr);
  CHECK(change_of(revision.changes, "training") != nullptr);
}

TEST_CASE("what has room keeps its date after what it waits for has become shorter") {
  const Plan plan = three_actions();
  const Roadmap before = make_roadmap(PlanGraph(plan));
  const Plan later = after(plan, {{"law", R"({"duration": 12})"}});
  const Revision revision = revise(PlanGraph(later), before);
  CHECK(change_of(revision.changes, "portal") == nullptr);
  const auto portal = std::ranges::find(revision.roadmap.action.actions, std::string("portal"),
                                        [](const auto& each) { return each.action.value; });
  CHECK(portal->reason == DateReason::kept);
}

TEST_CASE("a revision never moves a finished action, and keeps the choice it can keep") {
  const Plan plan = example("first_plan");
  const Roadmap before = make_roadmap(PlanGraph(plan));
  int revised = 0;
  for (const ChosenAction& chosen : before.strategy.chosen) {
    const std::vector<Change> changes = {{chosen.action.value, R"({"from": "2027-06-01"})"}};
    const PlanReading reading = apply_changes(plan, changes);
    if (!reading.plan) continue;  // it has started before
    const Plan& later = *reading.plan;
    ++revised;
    const Revision revision = revise(PlanGraph(later), before);
    CAPTURE(chosen.action.value);
    for (const ActionChange& change : revision.changes.actions) {
      const auto action = std::ranges::find(later.actions, change.action, &Action::id);
      CHECK((action == later.actions.end() || !action->finished));
      CHECK(change.fate != ActionFate::added);
      CHECK_FALSE(change.words.empty());
    }
  }
  CHECK(revised > 0);
}

TEST_CASE("money that is gone drops as little of the choice as can be") {
  const auto plan_with = [](const std::string& money) {
    return PlanDraft()
        .set("status_date", "'2025-12-31'")
        .set("horizon", "{'from': '2026', 'by': '2026'}")
        .set("currency", "'EUR'")
        .add("goals", {"{'id': 'g', 'kind': 'goal'}"})
        .add("sources", {"{'id': 's'}"})
        .add("budgets", {"{'id': 'b', 'source': 's', 'amounts': {'2026': " + money + "}}"})
        .add("actions",
             {"{'id': 'a', 'cost': 50, 'duration': 5, 'advances': [{'to': 'g', 'amount': "
              "0.5}]}",
              "{'id': 'b1', 'cost': 30, 'duration': 5, 'advances': [{'to': 'g', "
              "'amount': 0.2}]}",
              "{'id': 'c', 'cost': 45, 'duration': 5, 'advances': [{'to': 'g', 'amount': "
              "0.1}]}"})
        .plan();
  };
  const Plan rich = plan_with("80");
  const Roadmap before = make_roadmap(PlanGraph(rich));
  REQUIRE(before.strategy.chosen.size() == 2);
  const Plan poor = plan_with("75");
  const Revision revision = revise(PlanGraph(poor), before);
  // One of the two can stay; "b1" with the new "c" would change more.
  REQUIRE(revision.roadmap.strategy.chosen.size() == 1);
  CHECK(revision.roadmap.strategy.chosen[0].action.value == "a");
  REQUIRE(revision.changes.actions.size() >= 1);
  CHECK(revision.changes.actions[0].fate == ActionFate::dropped);
}

TEST_CASE("comparisons become JSON, tables and a part of the page") {
  const Plan plan = three_actions();
  const Roadmap before = make_roadmap(PlanGraph(plan));
  const Plan later = after(plan, {{"law", R"({"duration": 40})"}});
  const Revision revision = revise(PlanGraph(later), before);
  CHECK(write_roadmap_change(revision.changes).find("\"fate\": \"changed\"") != std::string::npos);
  const auto table = roadmap_change_table(revision.changes, "actions");
  REQUIRE(table.has_value());
  CHECK(table->rows == revision.changes.actions.size());
  CHECK_FALSE(roadmap_change_table(revision.changes, "nothing").has_value());
  HtmlOptions page;
  page.changes = &revision.changes;
  CHECK(write_html(revision.roadmap, page).find("28 days later") != std::string::npos);
}

}  // namespace sixstep_tests::revise_test
