// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/holistic/grid.hpp>

// What some of the plan's actions cost and close together.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// Places in plan.actions, ascending.
using Places = std::vector<std::size_t>;

inline bool counts(const Action& action) { return action.status != ActionStatus::stopped; }

/// Σ min(gap, Σ gain), cell by cell, while developments are added.
class GapCounter {
 public:
  GapCounter(const Grid& grid, const std::vector<CapacityCell>& cells)
      : grid_(grid), cells_(cells), gain_(cells.size(), 0.0), silent_(cells.size(), 0) {}

  void add(const Action& action) {
    for (const Development& development : action.develops) {
      const auto cell = grid_.cell(development.pillar, development.level);
      if (!cell) continue;
      gain_[*cell] += development.gain.value_or(0.0);
      if (!development.gain) ++silent_[*cell];
    }
  }

  /// What is closed in one cell; nothing where its gap is unknown.
  GapCoverage at(std::size_t i) const {
    const CapacityCell& cell = cells_[i];
    if (!cell.weighted_gap) return {};
    const double open = std::max(0.0, *cell.target - *cell.current);
    const double closed = std::clamp(gain_[i], 0.0, open);
    return {*cell.weighted_gap, cell.weight * closed, closed < open ? silent_[i] : 0};
  }

  GapCoverage all() const {
    GapCoverage sum;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const GapCoverage here = at(i);
      sum.gap += here.gap;
      sum.closed += here.closed;
      sum.unknown += here.unknown;
    }
    return sum;
  }

 private:
  const Grid& grid_;
  const std::vector<CapacityCell>& cells_;
  std::vector<double> gain_;
  std::vector<std::size_t> silent_;
};

/// Fills the entries that say what actions reach: `actions`, `cost` and `closed`.
class Reach {
 public:
  Reach(const PlanGraph& graph, const Grid& grid, const std::vector<CapacityCell>& cells)
      : plan_(graph.plan()), grid_(grid), cells_(cells), parts_(plan_.actions.size()) {
    for (const PlanEdge& edge : graph.edges()) {
      if (edge.relation == Relation::part_of) {
        parts_[graph.item(edge.to)].push_back(graph.item(edge.from));
      }
    }
  }

  /// The known cost of actions and of what is part of them, each once.
  MoneyTotal cost(const Places& actions) const { return cost_of(with_parts(actions)); }

  template <class Entry>
  void fill(Entry& entry, const Places& actions) const {
    for (const std::size_t action : actions) entry.actions.push_back(plan_.actions[action].id);
    const Places all = with_parts(actions);
    entry.cost = cost_of(all);
    GapCounter counter(grid_, cells_);
    for (const std::size_t action : all) counter.add(plan_.actions[action]);
    entry.closed = counter.all();
  }

 private:
  MoneyTotal cost_of(const Places& all) const {
    MoneyTotal total;
    for (const std::size_t action : all) {
      if (!parts_[action].empty()) continue;
      const auto cost = likely_cost(plan_.actions[action]);
      if (cost) total.known += *cost;
      if (!cost) ++total.unknown;
    }
    return total;
  }

  Places with_parts(const Places& actions) const {
    Places all = actions;
    std::vector<bool> taken(parts_.size(), false);
    for (const std::size_t action : actions) taken[action] = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const std::size_t part : parts_[all[i]]) {
        if (taken[part] || !counts(plan_.actions[part])) continue;
        taken[part] = true;
        all.push_back(part);
      }
    }
    std::ranges::sort(all);
    return all;
  }

  const Plan& plan_;
  const Grid& grid_;
  const std::vector<CapacityCell>& cells_;
  std::vector<Places> parts_;
};

/// The actions that count and for which `holds`.
template <class Predicate>
Places actions_where(const Plan& plan, Predicate&& holds) {
  Places result;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (counts(plan.actions[i]) && holds(plan.actions[i])) result.push_back(i);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
