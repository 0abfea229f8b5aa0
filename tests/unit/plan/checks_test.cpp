// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::checks_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("nothing is found in a sound plan, nor in an empty one") {
  CHECK(found_after([](Plan&) {}).empty());
  CHECK(check_plan(Plan{}).empty());
}

TEST_CASE("an id that is missing, malformed or taken is told where it stands") {
  CHECK(found_after([](Plan& p) { p.groups.emplace_back(); }) ==
        Expected{"missing-member /groups/1"});
  CHECK(found_after([](Plan& p) { p.groups[0].id.value = "old people"; }) ==
        Expected{"malformed-id /groups/0/id"});
  CHECK(found_after([](Plan& p) { p.id.value = "-"; }) == Expected{"malformed-id /id"});
  CHECK(found_after([](Plan& p) { p.groups[0].id.value = "ministry"; }) ==
        Expected{"duplicate-id /groups/0/id"});
}

TEST_CASE("targets, modes and budgets share the namespace of everything else") {
  CHECK(found_after([](Plan& p) {
          p.indicators[0].targets.resize(1);
          p.indicators[0].targets[0].id.value = "a";
        }) == Expected{"duplicate-id /indicators/0/targets/0/id"});
  CHECK(found_after([](Plan& p) { p.budgets[0].id.value = "state"; }) ==
        Expected{"duplicate-id /budgets/0/id"});
  CHECK(found_after([](Plan& p) {
          p.actions[2].modes.resize(2);
          p.actions[2].modes[0].id.value = p.actions[2].modes[1].id.value = "buy";
        }) == Expected{"duplicate-id /actions/2/modes/1/id"});
  CHECK(found_after([](Plan& p) { p.groups[0].id.value = "pillar:resources"; }) ==
        Expected{"duplicate-id /groups/0/id"});
}

TEST_CASE("a dangling reference is told with what was meant") {
  const Diagnostic found = only_after([](Plan& p) { p.indicators[0].owner.value = "minstry"; });
  CHECK(found.code == "unknown-id");
  CHECK(found.pointer == "/indicators/0/owner");
  CHECK(found.message == "nothing in the plan has the id \"minstry\"; expected a stakeholder");
  CHECK(found.hint == "did you mean \"ministry\"?");
}

TEST_CASE("a reference to an entity of another kind is told with both kinds") {
  const Diagnostic found = only_after([](Plan& p) { p.dependencies[0].to.value = "aim"; });
  CHECK(found.code == "wrong-kind");
  CHECK(found.pointer == "/dependencies/0/to");
  CHECK(found.message == "\"aim\" is a goal; expected an action");
}

TEST_CASE("a reference without which an entry says nothing must be there") {
  CHECK(found_after([](Plan& p) { p.dependencies[0].from.value.clear(); }) ==
        Expected{"missing-member /dependencies/0"});
  CHECK(found_after([](Plan& p) { p.milestones[0].of.clear(); }) ==
        Expected{"missing-member /milestones/0"});
}

TEST_CASE("vocabulary ids are those of the vocabulary that holds") {
  CHECK(found_after([](Plan& p) { p.goals[0].aligned = {{"sdg:16.9"}, {"output"}}; }).empty());
  CHECK(found_after([](Plan& p) { p.goals[0].aligned = {{"sdg:18.1"}}; }) ==
        Expected{"unknown-id /goals/0/aligned/0"});
  CHECK(found_after([](Plan& p) { p.actions[1].strategies = {{"strategy:itc"}}; }) ==
        Expected{"unknown-term /actions/1/strategies/0"});
  CHECK(found_after([](Plan& p) { p.actions[1].strategies = {{"pillar:resources"}}; }) ==
        Expected{"wrong-kind /actions/1/strategies/0"});
}

TEST_CASE("entries that a plan brings along are known, and replaced ones are not") {
  const auto bring = [](Plan& p, std::vector<const char*> ids) {
    Vocabulary& own = p.vocabularies.emplace_back();
    own.kind = VocabularyKind::strategies;
    for (const char* id : ids) own.terms.emplace_back().id.value = id;
  };
  CHECK(found_after([&](Plan& p) {
          bring(p, {"strategy:open", "strategy:ict"});
          p.actions[1].strategies = {{"strategy:open"}, {"strategy:culture"}};
        }).empty());
  CHECK(found_after([&](Plan& p) {
          bring(p, {"strategy:open"});
          p.actions[1].strategies = {{"strategy:open"}, {"strategy:culture"}};
        }) == Expected{"unknown-term /actions/1/strategies/1"});
  CHECK(found_after([&](Plan& p) {
          bring(p, {"strategy:open", "strategy:open"});
        }) == Expected{"duplicate-id /vocabularies/strategies/1/id"});
}

TEST_CASE("more than one accountable is worth a second look, not an error") {
  const Diagnostic found = only_after([](Plan& p) {
    p.actions[1].roles = {{{"ministry"}, RoleKind::accountable, {}},
                          {{"agency"}, RoleKind::accountable, {}}};
  });
  CHECK(found.code == "several-accountable");
  CHECK(found.severity == Severity::warning);
}

TEST_CASE("a heading has no cost of its own and is not chosen itself") {
  CHECK(found_after([](Plan& p) {
          p.actions[0].modes.resize(1);
          p.actions[0].modes[0].cost.total = Estimate<Money>{{5'00}, {}};
        }) == Expected{"heading-with-cost /actions/0"});
  CHECK(found_after([](Plan& p) {
          p.choices.resize(1);
          p.choices[0].of = {{"h"}, {"a"}};
        }) == Expected{"heading-chosen /choices/0/of/0"});
}

TEST_CASE("a choice can be met") {
  CHECK(found_after([](Plan& p) {
          p.choices.resize(2);
          p.choices[0].of = p.choices[1].of = {{"a"}, {"b"}};
          p.choices[0].at_least = 3;
          p.choices[1].at_least = 2;
          p.choices[1].at_most = 1;
        }) == Expected{"impossible-choice /choices/0", "impossible-choice /choices/1"});
}

TEST_CASE("a choice or a synergy names each action once") {
  CHECK(found_after([](Plan& p) {
          p.choices.resize(1);
          p.choices[0].of = {{"a"}, {"b"}, {"a"}};
          p.synergies.resize(1);
          p.synergies[0].of = {{"b"}, {"b"}};
        }) == Expected{"duplicate-entry /choices/0/of/2", "duplicate-entry /synergies/0/of/1"});
}

TEST_CASE("actions that need each other are told even where waiting takes no time") {
  CHECK(found_after([](Plan& p) {
          p.dependencies.resize(2);
          p.dependencies[0].lag = Duration{{-400.0, {}}, DurationUnit::workday};
          p.dependencies[1].from.value = "b";
          p.dependencies[1].to.value = "a";
          p.dependencies[1].type = DependencyType::SS;
          p.dependencies[1].prerequisite = true;
        }) == Expected{"cycle /dependencies/0"});
}

TEST_CASE("a calendar has a working day") {
  CHECK(found_after([](Plan& p) {
          p.calendars.resize(1);
          p.calendars[0].id.value = "never";
        }) == Expected{"empty-calendar /calendars/0"});
}

TEST_CASE("policies and scenarios say what they are about") {
  CHECK(found_after([](Plan& p) {
          p.policies.resize(2);
          p.policies[0].kind = PolicyKind::min_share;
          p.policies[0].tag = "reform";
          p.policies[1].kind = PolicyKind::cover;
          p.policies[1].vocabulary = "pillar";
        }) == Expected{"missing-member /policies/0", "unknown-term /policies/1/vocabulary"});
  CHECK(found_after([](Plan& p) {
          p.scenarios.resize(1);
          p.scenarios[0].id.value = "crisis";
          p.scenarios[0].changes = {{"a", "{}"}, {"budgets/0/amounts", "{}"}, {"nothing", "{}"}};
        }) == Expected{"unknown-place /scenarios/0/changes/2/at"});
}

TEST_CASE("all problems are told at once, in the order of the document") {
  CHECK(found_after([](Plan& p) {
          p.milestones[0].of = {{"x"}};
          p.actions[2].success = 2;
          p.actions[1].calendar.value = "none";
          p.goals[0].weight = -1;
        }) == Expected{"number-out-of-range /goals/0/weight", "unknown-id /actions/1/calendar",
                       "number-out-of-range /actions/2/success", "unknown-id /milestones/0/of/0"});
}

TEST_CASE("members with a slash or a tilde are escaped in pointers") {
  CHECK(found_after([](Plan& p) {
          p.indicators[0].baseline.emplace();
          p.indicators[0].baseline->groups = {{{"old/~young"}, 1.0}};
        }) == Expected{"unknown-id /indicators/0/baseline/groups/old~1~0young"});
}

TEST_CASE("a workshop that draws both signs contradicts itself, two workshops disagree") {
  const auto draw = [](Plan& p, std::string first, std::string second) {
    p.factors = std::vector<Factor>(2);
    p.factors[0].id = {"x"};
    p.factors[1].id = {"y"};
    p.influences = {{{"x"}, {"y"}, Sign::plus, {}, {}, std::move(first), {}},
                    {{"x"}, {"y"}, Sign::unknown, {}, {}, "May", {}},
                    {{"x"}, {"y"}, Sign::minus, {}, {}, std::move(second), {}}};
  };
  CHECK(found_after([&](Plan& p) { draw(p, "May", "May"); }) ==
        Expected{"contradictory-influence /influences/2/sign"});
  CHECK(found_after([&](Plan& p) { draw(p, "May", "June"); }).empty());
}

TEST_CASE("a factor is not another name of itself") {
  CHECK(found_after([](Plan& p) {
          p.factors.resize(2);
          p.factors[0].id = {"x"};
          p.factors[1].id = {"y"};
          p.factors[0].same_as = {"y"};
          p.factors[1].same_as = {"x"};
        }) == Expected{"cycle /factors/0/same_as"});
}

}  // namespace sixstep_tests::checks_test
