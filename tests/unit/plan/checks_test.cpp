// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace sixstep;

namespace {

/// A small plan in which nothing is wrong: b waits for a, both are part of h.
Plan sound_plan() {
  Plan plan;
  plan.id.value = "plan";
  plan.status_date = make_date(2025, 2, 28);
  plan.currency = find_currency("EUR");
  plan.goals.resize(2);
  plan.goals[0].id.value = "aim";
  plan.goals[1].id.value = "output";
  plan.goals[1].parent.value = "aim";
  plan.indicators.resize(1);
  plan.indicators[0].id.value = "users";
  plan.indicators[0].measures.value = "aim";
  plan.stakeholders.resize(2);
  plan.stakeholders[0].id.value = "ministry";
  plan.stakeholders[1].id.value = "agency";
  plan.groups.resize(1);
  plan.groups[0].id.value = "elderly";
  plan.sources.resize(1);
  plan.sources[0].id.value = "state";
  plan.budgets.resize(1);
  plan.budgets[0].source.value = "state";
  plan.budgets[0].amounts = {{2025, {100'00}}};
  plan.actions.resize(3);
  plan.actions[0].id.value = "h";
  plan.actions[1].id.value = "a";
  plan.actions[2].id.value = "b";
  plan.actions[1].part_of.value = plan.actions[2].part_of.value = "h";
  plan.actions[1].status = ActionStatus::started;
  plan.actions[1].modes.resize(1);
  plan.actions[1].modes[0].cost.total = Estimate<Money>{{60'00}, {}};
  plan.milestones.resize(1);
  plan.milestones[0].id.value = "done";
  plan.milestones[0].of = {{"a"}};
  plan.dependencies.resize(1);
  plan.dependencies[0].from.value = "a";
  plan.dependencies[0].to.value = "b";
  return plan;
}

/// "code pointer" of everything found after `edit`.
std::vector<std::string> found_after(const std::function<void(Plan&)>& edit) {
  Plan plan = sound_plan();
  edit(plan);
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : check_plan(plan)) {
    result.push_back(diagnostic.code + " " + diagnostic.pointer);
  }
  return result;
}

Diagnostic only_after(const std::function<void(Plan&)>& edit) {
  Plan plan = sound_plan();
  edit(plan);
  const std::vector<Diagnostic> found = check_plan(plan);
  REQUIRE(found.size() == 1);
  return found.front();
}

using Expected = std::vector<std::string>;

std::optional<Period> on(std::string_view text) { return parse_period(text); }

void depend(Plan& plan, const char* from, const char* to, DependencyType type = {},
            std::optional<double> lag = {}) {
  Dependency& added = plan.dependencies.emplace_back();
  added.from.value = from;
  added.to.value = to;
  added.type = type;
  if (lag) added.lag = Duration{{*lag, {}}, DurationUnit::workday};
}

Comparison pairwise(std::vector<std::vector<std::optional<double>>> matrix) {
  Comparison comparison;
  comparison.of = {{"aim"}, {"output"}};
  comparison.matrix = std::move(matrix);
  return comparison;
}

}  // namespace

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

TEST_CASE("goals and headings that contain themselves are told with their members") {
  const Diagnostic goals = only_after([](Plan& p) { p.goals[0].parent.value = "output"; });
  CHECK(goals.code == "cycle");
  CHECK(goals.pointer == "/goals/0/parent");
  CHECK(goals.message == "\"parent\" leads round in a circle: aim → output → aim");
  CHECK(found_after([](Plan& p) { p.actions[0].part_of.value = "h"; }) ==
        Expected{"cycle /actions/0/part_of"});
}

TEST_CASE("actions that wait for each other are told with their members, circle by circle") {
  const Diagnostic found = only_after([](Plan& p) { depend(p, "b", "a"); });
  CHECK(found.code == "cycle");
  CHECK(found.message == "these actions wait for each other in a circle: a → b → a");
  CHECK(found_after([](Plan& p) {
          p.actions.resize(5);
          p.actions[3].id.value = "c";
          p.actions[4].id.value = "d";
          depend(p, "b", "a");
          depend(p, "c", "d");
          depend(p, "d", "c", DependencyType::FF, 1.0);
          depend(p, "b", "c");
        }) == Expected{"cycle /dependencies/0", "cycle /dependencies/2"});
  CHECK(found_after([](Plan& p) { depend(p, "a", "a", DependencyType::SS); }) ==
        Expected{"cycle /dependencies/1"});
}

TEST_CASE("waiting in a circle is possible where it takes no time") {
  CHECK(found_after([](Plan& p) {
          p.dependencies.clear();
          depend(p, "a", "b", DependencyType::SS);
          depend(p, "b", "a", DependencyType::SS);
        }).empty());
  CHECK(found_after([](Plan& p) {
          depend(p, "b", "a", DependencyType::FS, -10.0);
          p.dependencies.back().prerequisite = false;
        }).empty());
  CHECK(found_after([](Plan& p) {
          p.dependencies.clear();
          depend(p, "a", "b", DependencyType::SS);
          depend(p, "b", "a", DependencyType::SS, 1.0);
        }) == Expected{"cycle /dependencies/0"});
}

TEST_CASE("a long circle is told by its first twelve members") {
  const Diagnostic found = only_after([](Plan& p) {
    for (int i = 0; i < 98; ++i) p.actions.emplace_back().id.value = "x" + std::to_string(i);
    for (int i = 0; i < 98; ++i) {
      depend(p, ("x" + std::to_string(i)).c_str(), ("x" + std::to_string((i + 1) % 98)).c_str());
    }
  });
  CHECK(found.message ==
        "these actions wait for each other in a circle: x0 → x1 → x2 → x3 → x4 → x5 → x6 → x7 → x8 "
        "→ x9 → x10 → x11 and 86 more");
}

TEST_CASE("dates that cannot follow each other are told with both") {
  const Diagnostic found = only_after([](Plan& p) {
    p.actions[2].from = on("2025-Q3");
    p.actions[2].by = on("2025-06");
  });
  CHECK(found.code == "dates-out-of-order");
  CHECK(found.pointer == "/actions/2/by");
  CHECK(found.message == "\"by\" is 2025-06-30, before \"from\", which is 2025-07-01");
  CHECK(found_after([](Plan& p) {
          p.actions[1].started = make_date(2025, 2, 1);
          p.actions[1].finished = make_date(2025, 1, 1);
        }) == Expected{"dates-out-of-order /actions/1/finished"});
  CHECK(found_after([](Plan& p) {
          p.horizon = {on("2030"), on("2025")};
        }) == Expected{"dates-out-of-order /horizon/by"});
}

TEST_CASE("from and by in one period are in order") {
  CHECK(found_after([](Plan& p) { p.actions[2].from = p.actions[2].by = on("2025-Q3"); }).empty());
}

TEST_CASE("nothing is reported from after the status date") {
  const std::optional<Date> next_day = make_date(2025, 3, 1);
  CHECK(found_after([&](Plan& p) { p.actions[1].started = next_day; }) ==
        Expected{"date-after-status /actions/1/started"});
  CHECK(found_after([&](Plan& p) { p.milestones[0].reached = next_day; }) ==
        Expected{"date-after-status /milestones/0/reached"});
  CHECK(found_after([&](Plan& p) {
          p.progress.resize(1);
          p.progress[0].action.value = "a";
          p.progress[0].at = next_day;
        }) == Expected{"date-after-status /progress/0/at"});
  CHECK(found_after([&](Plan& p) {
          p.status_date.reset();
          p.actions[1].started = next_day;
        }).empty());
}

TEST_CASE("a fiscal year begins on a day that the calendar has") {
  CHECK(found_after([](Plan& p) { p.fiscal_year_start = MonthDay{2, 29}; }).empty());
  CHECK(found_after([](Plan& p) {
          p.fiscal_year_start = MonthDay{2, 30};
        }) == Expected{"malformed-date /fiscal_year_start"});
}

TEST_CASE("every number stays on its scale") {
  const Diagnostic found = only_after([](Plan& p) { p.stakeholders[0].power = 1.5; });
  CHECK(found.code == "number-out-of-range");
  CHECK(found.pointer == "/stakeholders/0/power");
  CHECK(found.message == "found 1.5, expected a share from 0 to 1");
  CHECK(found_after([](Plan& p) { p.goals[0].weight = -1; }) ==
        Expected{"number-out-of-range /goals/0/weight"});
  CHECK(found_after([](Plan& p) {
          p.stances = {{{"ministry"}, {"aim"}, -4.5, {}}};
        }) == Expected{"number-out-of-range /stances/0/position"});
  CHECK(found_after([](Plan& p) {
          p.ties = {{{"ministry"}, {"agency"}, 5.0, {}, {}}};
        }) == Expected{"number-out-of-range /ties/0/influence"});
  CHECK(found_after([](Plan& p) {
          p.actions[1].advances = {{{"aim"}, 2.0, {}}};
        }) == Expected{"number-out-of-range /actions/1/advances/0/amount"});
  CHECK(found_after([](Plan& p) { p.discount_rate = 3; }) ==
        Expected{"number-out-of-range /discount_rate"});
  CHECK(found_after([](Plan& p) {
          p.assessments.resize(1);
          p.assessments[0].pillar.value = "pillar:resources";
          p.assessments[0].level.value = "level:societal";
          p.assessments[0].target = 6;
        }) == Expected{"number-out-of-range /assessments/0/target"});
}

TEST_CASE("what is not a number is never on a scale") {
  const double undefined = std::numeric_limits<double>::quiet_NaN();
  CHECK(found_after([&](Plan& p) { p.actions[1].success = undefined; }) ==
        Expected{"number-out-of-range /actions/1/success"});
  CHECK(found_after([&](Plan& p) {
          p.indicators[0].baseline =
              IndicatorBaseline{std::numeric_limits<double>::infinity(), {}, {}, {}};
        }) == Expected{"number-out-of-range /indicators/0/baseline/value"});
}

TEST_CASE("a number that is not known is on no scale at all, and no problem") {
  CHECK(found_after([](Plan& p) { p.stakeholders[0].power.reset(); }).empty());
}

TEST_CASE("the people served are among the eligible, and these among all") {
  CHECK(found_after([](Plan& p) {
          p.groups[0].population = 100;
          p.groups[0].eligible = 120;
          p.groups[0].served = 130;
        }) == Expected{"numbers-out-of-order /groups/0/served",
                       "numbers-out-of-order /groups/0/eligible"});
  CHECK(found_after([](Plan& p) {
          p.groups[0].population = 100;
          p.groups[0].served = 130;
        }) == Expected{"numbers-out-of-order /groups/0/served"});
}

TEST_CASE("a service counts no more people of a group than there are, and each group once") {
  const auto reach = [](std::optional<double> eligible, std::optional<double> served) {
    return found_after([&](Plan& p) {
      p.groups[0].population = 100;
      Service& service = p.services.emplace_back();
      service.id.value = "grant";
      service.by_group.push_back({{"elderly"}, eligible, served, {}});
    });
  };
  CHECK(reach(120, 90) == Expected{"numbers-out-of-order /services/0/by_group/0/eligible"});
  CHECK(reach({}, 120) == Expected{"numbers-out-of-order /services/0/by_group/0/served"});
  CHECK(reach(100, 100).empty());
  CHECK(found_after([](Plan& p) {
          Service& block = p.building_blocks.emplace_back();
          block.id.value = "login";
          block.by_group.assign(2, {{"elderly"}, 10, 5, {}});
        }) == Expected{"duplicate-entry /building_blocks/0/by_group/1/to"});
}

TEST_CASE("a stakeholder has one position on one thing") {
  const auto stances = [](std::optional<double> first, std::optional<double> second) {
    return found_after([&](Plan& p) {
      p.stances = {{{"ministry"}, {"aim"}, first, {}}, {{"ministry"}, {"aim"}, second, {}}};
    });
  };
  CHECK(stances(2, -2) == Expected{"duplicate-entry /stances/1"});
  CHECK(stances(2, 2).empty());
  CHECK(stances(2, {}).empty());
}

TEST_CASE("an indicator has one value for one day and group") {
  const auto observed = [](const char* date, double value, const char* group) {
    return found_after([&](Plan& p) {
      p.indicators[0].observations.push_back({on("2024"), 7.0, {}, {}});
      p.indicators[0].observations.push_back({on(date), value, {group}, {}});
    });
  };
  CHECK(observed("2024", 8, "") == Expected{"duplicate-entry /indicators/0/observations/1"});
  CHECK(observed("2024", 7, "").empty());
  CHECK(observed("2024", 8, "elderly").empty());
  CHECK(observed("2024-12-31", 8, "").empty());
}

TEST_CASE("a range goes from low over likely to high") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].modes[0].duration = Duration{{5, {{6, 8}}}, DurationUnit::week};
        }) == Expected{"range-out-of-order /actions/1/duration"});
  const Diagnostic found = only_after([](Plan& p) {
    p.actions[1].modes[0].cost.total = Estimate<Money>{{60'00}, {{{10'00}, {50'00}}}};
  });
  CHECK(found.pointer == "/actions/1/cost");
  CHECK(found.message ==
        "the range says low 10.00 EUR, likely 60.00 EUR, high 50.00 EUR; expected low ≤ likely ≤ "
        "high");
}

TEST_CASE("goals that all weigh nothing are told once for each family") {
  CHECK(found_after([](Plan& p) { p.goals[0].weight = p.goals[1].weight = 0; }) ==
        Expected{"zero-weights /goals/0/weight", "zero-weights /goals/1/weight"});
  CHECK(found_after([](Plan& p) {
          p.goals.emplace_back().id.value = "other";
          p.goals[0].weight = 0;
        }).empty());
}

TEST_CASE("a comparison has the shape that its method asks for") {
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 2}, {0.5, 1}})}; }).empty());
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 3}, {{}, 1}})}; }).empty());
  CHECK(found_after([](Plan& p) {
          p.comparisons = {pairwise({{1, 2}, {0.5}})};
        }) == Expected{"comparison-shape /comparisons/0/matrix/1"});
  CHECK(found_after([](Plan& p) {
          p.comparisons = {pairwise({{1, 0}, {{}, 1}})};
        }) == Expected{"number-out-of-range /comparisons/0/matrix/0/1"});
  CHECK(found_after([](Plan& p) {
          p.comparisons.resize(1);
          p.comparisons[0].method = ComparisonMethod::best_worst;
          p.comparisons[0].of = {{"aim"}, {"output"}};
          p.comparisons[0].best.value = "aim";
          p.comparisons[0].best_to_others = {1, 2};
          p.comparisons[0].others_to_worst = {2};
        }) == Expected{"comparison-shape /comparisons/0/worst",
                       "comparison-shape /comparisons/0/others_to_worst"});
  CHECK(found_after([](Plan& p) {
          p.comparisons.resize(1);
          p.comparisons[0].method = ComparisonMethod::swing;
          p.comparisons[0].of = {{"aim"}, {"output"}};
          p.comparisons[0].points = {100, 101};
        }) == Expected{"number-out-of-range /comparisons/0/points/1"});
}

TEST_CASE("a judge's two answers about one pair agree, up to rounding") {
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 3}, {0.33, 1}})}; }).empty());
  const Diagnostic found = only_after([](Plan& p) {
    p.comparisons = {pairwise({{1, 4}, {4, 1}})};
  });
  CHECK(found.code == "not-reciprocal");
  CHECK(found.pointer == "/comparisons/0/matrix/1/0");
  CHECK(found.message == "found 4 against 4 the other way round, expected 0.25");
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

TEST_CASE("running costs that would not be exact over all years are refused") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].modes[0].run_cost = Estimate<Money>{{100'000'000'000'000'000}, {}};
        }) == Expected{"total-too-large /actions/1"});
}

TEST_CASE("a cost after the end of the horizon is told: no budget limits it") {
  CHECK(found_after([](Plan& p) {
          p.horizon.by = parse_period("2026-12-31");
          p.actions[1].modes[0].cost = {
              {}, {{2026, {}, {{10'00}, {}}, {}}, {2027, {}, {{10'00}, {}}, {}}}};
        }) == Expected{"year-out-of-range /actions/1/cost/1/year"});
}

TEST_CASE("a calendar has a working day") {
  CHECK(found_after([](Plan& p) {
          p.calendars.resize(1);
          p.calendars[0].id.value = "never";
        }) == Expected{"empty-calendar /calendars/0"});
}

TEST_CASE("commitments above all budgets are told with their figures") {
  const Diagnostic found =
      only_after([](Plan& p) { p.actions[1].modes[0].cost.total->likely = {150'50}; });
  CHECK(found.code == "budget-exceeded");
  CHECK(found.severity == Severity::warning);
  CHECK(found.pointer == "/budgets");
  CHECK(found.message ==
        "the known costs of what is committed, 150.50 EUR, are above all budgets together, 100.00 "
        "EUR, by 50.50 EUR");
}

TEST_CASE("what is only proposed, unknown or without budgets exceeds no budget") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].status = ActionStatus::proposed;
          p.actions[1].modes[0].cost.total->likely = {150'00};
        }).empty());
  CHECK(found_after([](Plan& p) {
          p.budgets.clear();
          p.actions[1].modes[0].cost.total->likely = {150'00};
        }).empty());
}

TEST_CASE("negative amounts, odd years and spending above the cost are told") {
  CHECK(found_after([](Plan& p) {
          p.budgets[0].amounts.push_back({2026, {-1}});
        }) == Expected{"negative-amount /budgets/0/amounts/2026"});
  CHECK(found_after([](Plan& p) {
          p.budgets[0].amounts.push_back({20'260, {1}});
        }) == Expected{"year-out-of-range /budgets/0/amounts/20260"});
  const Diagnostic found = only_after([](Plan& p) {
    p.progress.resize(1);
    p.progress[0].action.value = "a";
    p.progress[0].spent = Money{60'01};
  });
  CHECK(found.code == "spent-above-cost");
  CHECK(found.severity == Severity::warning);
  CHECK(found.message == "reported spent 60.01 EUR, above the cost of \"a\", 60.00 EUR");
}

TEST_CASE("amounts whose sum would not be exact are refused") {
  CHECK(found_after([](Plan& p) {
          for (int year = 2025; year < 2030; ++year) {
            p.budgets[0].amounts.push_back({year, largest_amount});
          }
        }) == Expected{"total-too-large "});
}

TEST_CASE("money without a currency is no money") {
  CHECK(found_after([](Plan& p) { p.currency.reset(); }) == Expected{"missing-currency "});
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
