// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/holistic.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>
#include <support/random_plan.hpp>

namespace sixstep_tests::holistic_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

const std::vector<std::string> raters = {"", "Ana", "Ben", "Cleo", "Dan"};

template <class T>
const T& pick(Dice& dice, const std::vector<T>& list) {
  return list[static_cast<std::size_t>(dice.roll(static_cast<int>(list.size())))];
}

/// Two pillars at two levels, so that raters and actions meet often.
Plan random_situation(std::uint64_t seed) {
  Dice dice(seed);
  Plan plan;
  plan.id.value = "p";
  plan.languages = {"en"};
  for (const auto& [kind, names] :
       {std::pair{VocabularyKind::pillars, std::vector<std::string>{"law", "people"}},
        std::pair{VocabularyKind::levels, std::vector<std::string>{"state", "town"}}}) {
    Vocabulary& vocabulary = plan.vocabularies.emplace_back();
    vocabulary.kind = kind;
    for (const std::string& name : names) {
      vocabulary.terms.push_back({{name}, {}, dice.roll(4), {}, {}});
    }
  }
  const std::vector<std::string> pillars = {"law", "people"};
  const std::vector<std::string> levels = {"state", "town"};
  for (int i = dice.roll(16); i > 0; --i) {
    Assessment& rating = plan.assessments.emplace_back();
    rating.pillar.value = pick(dice, pillars);
    rating.level.value = pick(dice, levels);
    rating.rater = pick(dice, raters);
    rating.kind = RatingKind(dice.once_in(4) ? 1 : 0);
    if (!dice.once_in(4)) rating.current = dice.roll(11) / 2.0;
    if (!dice.once_in(3)) rating.target = dice.roll(11) / 2.0;
    if (dice.once_in(2)) rating.date = parse_period(std::to_string(2020 + dice.roll(5)));
  }
  for (int i = 0; i < 6; ++i) {
    Action& action = plan.actions.emplace_back();
    action.id.value = "a" + std::to_string(i);
    if (i > 0 && dice.once_in(3)) action.part_of.value = "a" + std::to_string(dice.roll(i));
    if (dice.once_in(6)) action.status = ActionStatus::stopped;
    for (int k = dice.roll(3); k > 0; --k) {
      Development& development = action.develops.emplace_back();
      development.pillar.value = pick(dice, pillars);
      development.level.value = pick(dice, levels);
      if (!dice.once_in(4)) development.gain = dice.roll(5) / 2.0;
    }
    if (dice.once_in(2)) action.sectors.push_back(dice.once_in(2) ? "health" : "cities");
    if (dice.once_in(2)) {
      Mode& mode = action.modes.emplace_back();
      mode.cost.total = Estimate<Money>{{100 * dice.roll(50)}, std::nullopt};
    }
  }
  return plan;
}

/// The median of what counts, worked out anew from the sentence in METHOD.md: joint ratings where
/// there are any, else individual ones; of a named rater the newest.
std::optional<double> median_of(const Plan& plan, const CapacityCell& cell,
                                std::optional<double> Assessment::*member) {
  for (const RatingKind kind : {RatingKind::joint, RatingKind::individual}) {
    std::vector<double> said;
    for (std::size_t i = 0; i < plan.assessments.size(); ++i) {
      const auto counts_here = [&](const Assessment& rating) {
        return rating.pillar == cell.pillar && rating.level == cell.level && rating.kind == kind &&
               (rating.*member).has_value();
      };
      const Assessment& rating = plan.assessments[i];
      if (!counts_here(rating)) continue;
      bool newest = true;
      for (std::size_t k = 0; k < plan.assessments.size() && !rating.rater.empty(); ++k) {
        const Assessment& other = plan.assessments[k];
        if (k == i || !counts_here(other) || other.rater != rating.rater) continue;
        const int mine = rating.date ? rating.date->last.year() : 0;
        const int theirs = other.date ? other.date->last.year() : 0;
        newest = newest && (theirs < mine || (theirs == mine && k < i));
      }
      if (newest) said.push_back(*(rating.*member));
    }
    if (said.empty()) continue;
    std::sort(said.begin(), said.end());
    return (said[(said.size() - 1) / 2] + said[said.size() / 2]) / 2.0;
  }
  return std::nullopt;
}

bool stopped(const Action& action) { return action.status == ActionStatus::stopped; }

/// Some actions and what is part of them, found by asking again until nothing is added.
std::set<std::string> with_parts(const Plan& plan, std::set<std::string> ids) {
  for (bool grows = true; grows;) {
    const std::size_t before = ids.size();
    for (const Action& action : plan.actions) {
      if (!stopped(action) && ids.contains(action.part_of.value)) ids.insert(action.id.value);
    }
    grows = ids.size() > before;
  }
  return ids;
}

GapCoverage closed_by(const Plan& plan, const CapacityAssessment& result,
                      const std::set<std::string>& ids) {
  GapCoverage sum;
  for (const CapacityCell& cell : result.cells) {
    if (!cell.current || !cell.target) continue;
    const double open = std::max(0.0, *cell.target - *cell.current);
    double gain = 0.0;
    std::size_t unknown = 0;
    for (const Action& action : plan.actions) {
      if (!ids.contains(action.id.value)) continue;
      for (const Development& each : action.develops) {
        if (each.pillar != cell.pillar || each.level != cell.level) continue;
        if (each.gain) gain += *each.gain;
        if (!each.gain) ++unknown;
      }
    }
    sum.gap += cell.weight * open;
    sum.closed += cell.weight * std::min(gain, open);
    if (gain < open) sum.unknown += unknown;
  }
  return sum;
}

}  // namespace

TEST_CASE("every cell equals what its ratings say when they are read one by one") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const Plan plan = random_situation(seed);
    const CapacityAssessment result = assess_capacity(PlanGraph(plan));
    std::size_t rated = 0;
    for (const CapacityCell& cell : result.cells) {
      CHECK(cell.current == median_of(plan, cell, &Assessment::current));
      CHECK(cell.target == median_of(plan, cell, &Assessment::target));
      CHECK(cell.weighted_gap.has_value() == (cell.current && cell.target));
      rated += cell.current.has_value() ? 1U : 0U;
    }
    CHECK(result.whole.known == doctest::Approx(static_cast<double>(rated) / 4));
  }
}

TEST_CASE("what is closed equals a sum over cells, actions and their parts") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const Plan plan = random_situation(seed);
    const CapacityAssessment result = assess_capacity(PlanGraph(plan));
    std::set<std::string> all;
    for (const Action& action : plan.actions) {
      if (!stopped(action)) all.insert(action.id.value);
    }
    CHECK(result.whole.closed == closed_by(plan, result, all));
    for (const SectorCoverage& sector : result.sectors) {
      std::set<std::string> named;
      for (const Id<Action>& action : sector.actions) named.insert(action.value);
      const std::set<std::string> whole = with_parts(plan, named);
      CHECK(sector.closed == closed_by(plan, result, whole));
      MoneyTotal cost;
      for (const Action& action : plan.actions) {
        const bool heading = std::any_of(plan.actions.begin(), plan.actions.end(),
                                         [&](const Action& a) { return a.part_of == action.id; });
        if (!whole.contains(action.id.value) || heading) continue;
        if (action.modes.empty()) ++cost.unknown;
        if (!action.modes.empty()) cost.known += action.modes[0].cost.total->likely;
      }
      CHECK(sector.cost == cost);
    }
  }
}

TEST_CASE("rows and columns each sum to the whole, and shares stay within 0 and 1") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const CapacityAssessment result = assess_capacity(PlanGraph(random_situation(seed)));
    for (const auto* list : {&result.by_pillar, &result.by_level}) {
      GapCoverage sum;
      for (const CapacitySummary& each : *list) {
        sum.gap += each.closed.gap;
        sum.closed += each.closed.closed;
        sum.unknown += each.closed.unknown;
        if (each.closed.share()) CHECK((*each.closed.share() >= 0 && *each.closed.share() <= 1));
      }
      CHECK(sum.gap == doctest::Approx(result.whole.closed.gap));
      CHECK(sum.closed == doctest::Approx(result.whole.closed.closed));
      CHECK(sum.unknown == result.whole.closed.unknown);
    }
  }
}

TEST_CASE("turning the list of named raters round changes no cell where dates tell them apart") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Plan plan = random_situation(seed);
    for (std::size_t i = 0; i < plan.assessments.size(); ++i) {
      plan.assessments[i].date = parse_period(std::to_string(1950 + i));
    }
    const CapacityAssessment before = assess_capacity(PlanGraph(plan));
    std::reverse(plan.assessments.begin(), plan.assessments.end());
    const CapacityAssessment after = assess_capacity(PlanGraph(plan));
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
      CHECK(before.cells[i].current == after.cells[i].current);
      CHECK(before.cells[i].spread == after.cells[i].spread);
      CHECK(before.cells[i].closed == after.cells[i].closed);
    }
  }
}

TEST_CASE("a rating more never turns what is known into unknown") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Plan plan = random_situation(seed);
    const CapacityAssessment before = assess_capacity(PlanGraph(plan));
    plan.assessments.push_back({{"law"}, {"town"}, "Eve", RatingKind::individual, 2.0, {}, {}, {}});
    const CapacityAssessment after = assess_capacity(PlanGraph(plan));
    CHECK(after.whole.known >= before.whole.known);
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
      if (before.cells[i].current) CHECK(after.cells[i].current.has_value());
    }
  }
}

}  // namespace sixstep_tests::holistic_property_test
