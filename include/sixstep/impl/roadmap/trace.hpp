// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/roadmap/roadmap.hpp>

// The chains gap → factor → goal → group → action → indicator → money.
namespace sixstep::inline SIXSTEP_FORM::detail::roadmap {

class Tracer {
 public:
  Tracer(const PlanGraph& graph, const Roadmap& roadmap) : graph_(graph), roadmap_(roadmap) {
    for (const GoalReading& goal : roadmap.framework.goals) {
      for (const Id<Action>& action : goal.actions) advanced_[action.value].push_back(&goal);
      goals_[goal.goal.value] = &goal;
    }
    for (const GoalEffect& effect : roadmap.system.goal_effects) {
      moved_[effect.factor.value].insert(effect.goal.value);
    }
    for (const FactorReading& factor : roadmap.system.factors) {
      for (const Id<Factor>& name : factor.other_names) {
        moved_[name.value] = moved_[factor.factor.value];
      }
    }
  }

  std::vector<TraceLink> trace() {
    for (const CapacityCell& cell : roadmap_.capacity.cells) {
      if (!cell.weighted_gap || *cell.weighted_gap <= 0.0) continue;
      for (const ChosenAction& chosen : roadmap_.strategy.chosen) follow(cell, chosen);
    }
    return std::move(links_);
  }

 private:
  const Action& action_of(const ChosenAction& chosen) const {
    return graph_.plan().actions[*graph_.find_item(NodeKind::action, chosen.action)];
  }

  /// From one capacity below target to one chosen action that develops it or moves its factors.
  void follow(const CapacityCell& cell, const ChosenAction& chosen) {
    const Action& action = action_of(chosen);
    const bool develops = std::ranges::any_of(action.develops, [&](const Development& entry) {
      return entry.pillar == cell.pillar && entry.level == cell.level;
    });
    bool through_factor = false;
    for (const Factor& factor : graph_.plan().factors) {
      if (factor.pillar != cell.pillar || factor.level != cell.level) continue;
      const bool affects = std::ranges::find(action.affects, factor.id, &Link<Id<Factor>>::to) !=
                           action.affects.end();
      if (!develops && !affects) continue;
      for (const GoalReading* goal : goals_moved(action, factor)) {
        add(cell, factor.id, *goal, chosen);
        through_factor = true;
      }
    }
    if (!develops || through_factor) return;
    for (const GoalReading* goal : advanced_[action.id.value]) add(cell, {}, *goal, chosen);
  }

  /// Goals that the factor moves and that the action advances, itself or through goals below.
  std::vector<const GoalReading*> goals_moved(const Action& action, const Factor& factor) {
    std::vector<const GoalReading*> result;
    for (const GoalReading* goal : advanced_[action.id.value]) {
      for (const GoalReading* up = goal; up != nullptr; up = parent(*up)) {
        const bool known = std::ranges::find(result, up) != result.end();
        if (!known && moved_[factor.id.value].contains(up->goal.value)) result.push_back(up);
      }
    }
    return result;
  }

  const GoalReading* parent(const GoalReading& goal) const {
    const auto found = goals_.find(goal.parent.value);
    return found == goals_.end() ? nullptr : found->second;
  }

  void add(const CapacityCell& cell, const Id<Factor>& factor, const GoalReading& goal,
           const ChosenAction& chosen) {
    TraceLink& link = links_.emplace_back();
    link.pillar = cell.pillar;
    link.level = cell.level;
    link.factor = factor;
    link.goal = goal.goal;
    for (const Reach& reach : action_of(chosen).serves) link.groups.push_back(reach.to);
    link.action = chosen.action;
    link.indicators = goal.indicators;
    link.cost = chosen.cost;
  }

  const PlanGraph& graph_;
  const Roadmap& roadmap_;
  std::map<std::string, std::vector<const GoalReading*>> advanced_;  ///< by action
  std::map<std::string, const GoalReading*> goals_;
  std::map<std::string, std::set<std::string>> moved_;  ///< goals by factor
  std::vector<TraceLink> links_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::roadmap
