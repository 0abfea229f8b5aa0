// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <sixstep/report/html.hpp>
#include <sixstep/roadmap/compare.hpp>
#include <sixstep/roadmap/revise.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::change_log_test {

using namespace sixstep;
using test_support::PlanDraft;

namespace {

/// Law before the portal, which is promised; the survey stands alone.
Plan plan_of(const std::string& law, const std::string& day = "'2026-01-01'",
             const std::string& survey = "'proposed'",
             const std::string& portal_by = "'2026-02-20'") {
  return PlanDraft()
      .set("status_date", day)
      .set("currency", "'EUR'")
      .add("goals", {"{'id': 'open', 'label': 'Open government'}"})
      .add("actions", {"{'id': 'law', 'label': 'Law', 'status': 'committed', " + law + "}",
                       "{'id': 'portal', 'label': 'Portal', 'status': 'committed', 'duration': 10, "
                       "'by': " +
                           portal_by + "}",
                       "{'id': 'survey', 'label': 'Survey', 'duration': 5, 'status': " + survey +
                           ", 'advances': [{'to': 'open', 'amount': 1}]}"})
      .add("dependencies", {"{'from': 'law', 'to': 'portal'}"})
      .plan();
}

Roadmap roadmap_of(const Plan& plan) { return make_roadmap(PlanGraph(plan)); }

/// The change log of a page, from its heading to the next one.
std::string change_log(const Roadmap& before, const Roadmap& after, const std::string& language) {
  const RoadmapChange changes = compare(before, after);
  HtmlOptions options;
  options.language = language;
  options.changes = &changes;
  const std::string page = write_html(after, options);
  const std::size_t begin = page.find("id=\"change-log\"");
  REQUIRE(begin != std::string::npos);
  CHECK(page.find("{1}") == std::string::npos);
  return page.substr(begin, page.find("<h3", begin) - begin);
}

bool contains(const std::string& text, std::string_view words) {
  INFO(text);
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the change log says in the page's language what moves, by how much, and why") {
  const Roadmap before = roadmap_of(plan_of("'duration': 20"));
  const Roadmap after = roadmap_of(plan_of("'duration': 40"));
  const std::string english = change_log(before, after, "en");
  CHECK(contains(english, "2 actions move to a later date. The largest move: "));
  CHECK(contains(english, "It takes 28 days longer than before."));
  CHECK(contains(english, "It depends on: <a href=\"#id-law\">Law</a> (28 days later)."));
  CHECK(contains(english, "1 promise will be late now: <a href=\"#id-portal\">Portal</a>."));
  CHECK(contains(english, "Now it is late; before, on time."));
  const std::string italian = change_log(before, after, "it");
  CHECK(contains(italian, "2 azioni si spostano più avanti. Lo spostamento maggiore: "));
  CHECK(contains(italian, "Dura 28 giorni in più."));
  CHECK(contains(italian, "Dipende da: <a href=\"#id-law\">"));
  CHECK(contains(italian, "1 impegno ora sarà in ritardo: <a href=\"#id-portal\">"));
  CHECK(contains(italian, "Ora è in ritardo; prima era nei tempi."));
  for (const std::string_view english_words : {"instead of", "later", "before", "promise"}) {
    CHECK_FALSE(contains(italian, english_words));
  }
}

TEST_CASE("an action that comes forward is told with what held it until now") {
  const Roadmap before = roadmap_of(plan_of("'duration': 40"));
  const Roadmap after = roadmap_of(plan_of("'duration': 20"));
  const std::string log = change_log(before, after, "en");
  CHECK(contains(log, "2 actions move to an earlier date."));
  CHECK(contains(log, "Before: It depends on: <a href=\"#id-law\">Law</a> (28 days earlier)."));
  CHECK(contains(log, "1 promise is on time again"));
}

TEST_CASE("the change log tells who comes in, who is left out, and the plan's date") {
  const Roadmap before = roadmap_of(plan_of("'duration': 20"));
  const Roadmap after = roadmap_of(plan_of("'duration': 20", "'2026-01-15'", "'stopped'"));
  const std::string log = change_log(before, after, "en");
  CHECK(contains(log, "1 action is left out now: "));
  CHECK(contains(log, "It is left out: it was stopped."));
  CHECK(contains(log, "Date of the plan: 14 days later (15 January 2026 instead of"));
  const std::string back = change_log(after, before, "it");
  CHECK(contains(back, "1 azione entra: "));
  CHECK(contains(back, "Entra nella tabella di marcia, dal "));
}

TEST_CASE("an action that has left the plan is still called by its label") {
  const Roadmap before = roadmap_of(plan_of("'duration': 20"));
  Plan plan = plan_of("'duration': 20");
  std::erase_if(plan.actions, [](const Action& each) { return each.id.value == "survey"; });
  const std::string log = change_log(before, roadmap_of(plan), "en");
  CHECK(contains(log, "1 action is left out now: Survey."));
  CHECK(contains(log, "It is no longer in the plan."));
}

TEST_CASE("a date that a revision keeps is told in every language of the page") {
  const auto plan = [](const std::string& law) {
    return plan_of(law, "'2026-01-01'", "'proposed'", "'2026-12-31'");
  };
  const Roadmap before = roadmap_of(plan("'duration': 40"));
  const Revision revision = revise(PlanGraph(plan("'duration': 20")), before);
  HtmlOptions options;
  options.language = "it";
  CHECK(contains(write_html(revision.roadmap, options), "Conserva la data che aveva"));
}

}  // namespace sixstep_tests::change_log_test
