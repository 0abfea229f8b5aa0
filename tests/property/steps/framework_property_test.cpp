// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/framework.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/random_plan.hpp>

namespace sixstep_tests::framework_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

const std::vector<std::string> terms = {"sdg:16.6", "sdg:16.9", "sdg:9.c", "principle:access"};

std::string pick(Dice& dice, const std::vector<std::string>& list) {
  return list[static_cast<std::size_t>(dice.roll(static_cast<int>(list.size())))];
}

std::optional<double> perhaps(Dice& dice, int sides) {
  if (dice.once_in(4)) return std::nullopt;
  return dice.roll(sides);
}

/// Goals whose parents stand before or after them, actions that advance some of them.
void add_goals(Dice& dice, Plan& plan) {
  for (int i = 0; i < 9; ++i) {
    Goal& goal = plan.goals.emplace_back();
    goal.id.value = "g" + std::to_string(i);
    goal.kind = static_cast<GoalKind>(dice.roll(4));
    if (i > 0 && !dice.once_in(4)) goal.parent.value = "g" + std::to_string(dice.roll(i));
    if (dice.once_in(2)) goal.weight = 1 + dice.roll(5);
    if (dice.once_in(2)) goal.aligned.push_back({pick(dice, terms)});
  }
  for (int i = 0; i < 6; ++i) {
    Action& action = plan.actions.emplace_back();
    action.id.value = "a" + std::to_string(i);
    if (dice.once_in(5)) action.status = ActionStatus::stopped;
    if (!dice.once_in(3)) action.advances.push_back({{"g" + std::to_string(dice.roll(9))}, {}, {}});
    if (dice.once_in(3)) action.tags.push_back(pick(dice, terms));
  }
}

void add_people(Dice& dice, Plan& plan) {
  for (int i = 0; i < 4; ++i) {
    Group& group = plan.groups.emplace_back();
    group.id.value = "p" + std::to_string(i);
    group.eligible = perhaps(dice, 100);
    group.served = group.eligible ? perhaps(dice, static_cast<int>(*group.eligible) + 1)
                                  : std::optional<double>();
    if (!dice.once_in(3)) group.vulnerable = dice.once_in(2);
  }
  for (int i = 0; i < 3; ++i) {
    Service& service = plan.services.emplace_back();
    service.id.value = "s" + std::to_string(i);
    service.documents = perhaps(dice, 9);
    service.feedback.received = perhaps(dice, 9);
    service.feedback.answered = perhaps(dice, 9);
  }
}

void add_indicators(Dice& dice, Plan& plan) {
  plan.status_date = make_date(2026, 1, 1);
  for (int i = 0; i < 3; ++i) {
    Indicator& indicator = plan.indicators.emplace_back();
    indicator.id.value = "i" + std::to_string(i);
    indicator.measures.value = "g" + std::to_string(dice.roll(9));
    if (!dice.once_in(4)) indicator.direction = static_cast<Direction>(dice.roll(2));
    if (!dice.once_in(4)) {
      indicator.baseline = IndicatorBaseline{perhaps(dice, 50), parse_period("2024"), {}, {}};
    }
    for (int t = 0; t < dice.roll(4); ++t) {
      Target& target = indicator.targets.emplace_back();
      target.id.value = "t" + std::to_string(i) + std::to_string(t);
      target.by = parse_period(std::to_string(2026 + t));
      target.value = perhaps(dice, 50);
    }
    for (int o = 0; o < dice.roll(3); ++o) {
      Observation& seen = indicator.observations.emplace_back();
      seen.date = parse_period("2025-0" + std::to_string(1 + o));
      seen.value = perhaps(dice, 50);
    }
  }
}

Plan random_aims(std::uint64_t seed) {
  Dice dice(seed);
  Plan plan;
  plan.id.value = "p";
  plan.languages = {"en"};
  add_goals(dice, plan);
  add_people(dice, plan);
  add_indicators(dice, plan);
  return plan;
}

StrategicFramework build(const Plan& plan) {
  const PlanGraph graph(plan);
  return build_framework(graph);
}

/// Whether a goal is aligned to a term, or stands below one that is: by walking up, goal by goal.
bool serves(const Plan& plan, const Goal& goal, const std::string& term) {
  if (std::ranges::find(goal.aligned, AnyId{term}) != goal.aligned.end()) return true;
  const auto parent = std::ranges::find(plan.goals, goal.parent, &Goal::id);
  return parent != plan.goals.end() && serves(plan, *parent, term);
}

bool is_leaf(const Plan& plan, const Goal& goal) {
  return std::ranges::find(plan.goals, goal.id, &Goal::parent) == plan.goals.end();
}

template <class List>
std::set<std::string> names(const List& list) {
  std::set<std::string> result;
  for (const auto& id : list) result.insert(id.value);
  return result;
}

}  // namespace

TEST_CASE("a term's weight is that of the leaves that serve it, at most the whole") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Plan plan = random_aims(seed);
    const StrategicFramework result = build(plan);
    for (const AlignmentReading& row : result.alignment) {
      double leaves = 0.0;
      for (std::size_t i = 0; i < plan.goals.size(); ++i) {
        if (is_leaf(plan, plan.goals[i]) && serves(plan, plan.goals[i], row.to.value)) {
          leaves += result.goals[i].weight;
        }
      }
      CHECK(row.weight == doctest::Approx(leaves));
      CHECK(row.weight <= 1.0 + 1e-12);
    }
  }
}

TEST_CASE("goals and actions of a term are those that a walk up the tree finds") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Plan plan = random_aims(seed);
    for (const AlignmentReading& row : build(plan).alignment) {
      std::set<std::string> goals;
      std::set<std::string> actions;
      for (const Goal& goal : plan.goals) {
        if (serves(plan, goal, row.to.value)) goals.insert(goal.id.value);
      }
      for (const Action& action : plan.actions) {
        if (action.status == ActionStatus::stopped) continue;
        const bool named = std::ranges::find(action.tags, row.to.value) != action.tags.end();
        const bool advances = std::ranges::any_of(
            action.advances, [&](const auto& link) { return goals.contains(link.to.value); });
        if (named || advances) actions.insert(action.id.value);
      }
      std::set<std::string> found = names(row.goals);
      found.merge(names(row.inherited));
      CHECK(found == goals);
      CHECK(found.size() == row.goals.size() + row.inherited.size());
      CHECK(names(row.actions) == actions);
    }
  }
}

TEST_CASE("an SDG's weight lies between that of its heaviest target and their sum") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const StrategicFramework result = build(random_aims(seed));
    for (const SdgReading& sdg : result.sdgs) {
      double heaviest = 0.0;
      double sum = 0.0;
      for (const AlignmentReading& row : result.alignment) {
        if (std::ranges::find(sdg.targets, Id<Term>{row.to.value}) == sdg.targets.end()) continue;
        heaviest = std::max(heaviest, row.weight);
        sum += row.weight;
      }
      CHECK(sdg.weight >= heaviest - 1e-12);
      CHECK(sdg.weight <= std::min(sum, 1.0) + 1e-12);
    }
  }
}

TEST_CASE("served and unserved people are those eligible, and coverage is their share") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Plan plan = random_aims(seed);
    const PlanGraph graph(plan);
    const PrincipleIndicator access = build_framework(graph).principles.front();
    double served = 0.0;
    double eligible = 0.0;
    for (const GroupReading& group : analyse_stakeholders(graph).groups) {
      CHECK(group.unserved.has_value() == (group.eligible && group.served));
      if (!group.unserved) continue;
      CHECK(*group.served + *group.unserved == *group.eligible);
      if (*group.eligible == 0.0) continue;
      served += *group.served;
      eligible += *group.eligible;
    }
    CHECK(access.value.has_value() == (eligible > 0.0));
    if (access.value) CHECK(*access.value == doctest::Approx(served / eligible));
  }
}

TEST_CASE("a share of the way and a gap agree on whether a target is reached") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    for (const IndicatorReading& indicator : build(random_aims(seed)).indicators) {
      for (const TargetReading& target : indicator.targets) {
        if (!target.gap) {
          CHECK(target.state == IndicatorState::unknown);
          continue;
        }
        CHECK((*target.gap == 0.0) == (target.state == IndicatorState::reached));
        const bool ahead =
            indicator.baseline && target.value &&
            (indicator.direction == Direction::up ? *target.value > *indicator.baseline
                                                  : *target.value < *indicator.baseline);
        if (ahead && target.way) CHECK((*target.way >= 1.0) == (*target.gap == 0.0));
      }
    }
  }
}

TEST_CASE("the order in which a plan lists things changes no reading of any of them") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Plan plan = random_aims(seed);
    Plan turned = plan;
    std::ranges::reverse(turned.goals);
    std::ranges::reverse(turned.actions);
    std::ranges::reverse(turned.indicators);
    std::ranges::reverse(turned.groups);
    std::ranges::reverse(turned.services);
    StrategicFramework a = build(plan);
    StrategicFramework b = build(turned);
    std::ranges::reverse(b.indicators);
    CHECK(a.indicators == b.indicators);
    CHECK(a.chain.depth == b.chain.depth);
    CHECK(names(a.chain.reversed) == names(b.chain.reversed));
    CHECK(names(a.chain.skipping) == names(b.chain.skipping));
    REQUIRE(a.alignment.size() == b.alignment.size());
    for (std::size_t i = 0; i < a.alignment.size(); ++i) {
      CHECK(a.alignment[i].to == b.alignment[i].to);
      CHECK(names(a.alignment[i].inherited) == names(b.alignment[i].inherited));
      CHECK(names(a.alignment[i].actions) == names(b.alignment[i].actions));
      CHECK(a.alignment[i].weight == doctest::Approx(b.alignment[i].weight));
    }
    for (std::size_t i = 0; i < a.principles.size(); ++i) {
      CHECK(a.principles[i].value.has_value() == b.principles[i].value.has_value());
      CHECK(a.principles[i].known == b.principles[i].known);
      if (a.principles[i].value) {
        CHECK(*a.principles[i].value == doctest::Approx(*b.principles[i].value));
      }
    }
    const auto codes = [](const StrategicFramework& result) {
      std::multiset<std::string> found;
      for (const Finding& finding : result.findings) found.insert(finding.code);
      return found;
    };
    CHECK(codes(a) == codes(b));
  }
}

}  // namespace sixstep_tests::framework_property_test
