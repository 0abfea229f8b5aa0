// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/curves/resources.hpp>

// Days on which more is asked for than there is.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// What stretches of days have too much of, joined where they touch.
class Overloads {
 public:
  explicit Overloads(AnyId of) : of_(std::move(of)) {}

  void add(Days days, double amount, double limit) {
    if (amount <= limit) return;
    const bool joins = !found_.empty() && found_.back().by + 1 == days.from;
    if (!joins) found_.push_back({of_, days.from, days.by, amount, limit, {}});
    Overload& last = found_.back();
    last.by = days.by;
    if (amount - limit <= last.most - last.limit) return;
    last.most = amount;
    last.limit = limit;
  }

  /// Names who is at work on these days: places among the chosen, with their days.
  std::vector<Overload> with_actions(const Strategy& strategy,
                                     const std::vector<std::pair<std::size_t, Days>>& work) && {
    for (Overload& overload : found_) {
      for (const auto& [place, days] : work) {
        if (days.from <= overload.by && overload.from <= days.by) {
          overload.actions.push_back(strategy.chosen[place].action);
        }
      }
    }
    return std::move(found_);
  }

 private:
  AnyId of_;
  std::vector<Overload> found_;
};

inline std::vector<std::pair<std::size_t, Days>> work_of(
    const std::vector<std::optional<Days>>& days, const std::vector<Holding>& holdings) {
  std::vector<std::pair<std::size_t, Days>> work;
  for (const Holding& holding : holdings) {
    if (days[holding.action]) work.emplace_back(holding.action, *days[holding.action]);
  }
  return work;
}

/// Resources of which the schedule uses more than their stated capacity: what has happened, or was
/// promised by reports, may take more than there is. `load` is by resource, then date.
inline std::vector<Overload> resource_overloads(const PlanGraph& graph, const Strategy& strategy,
                                                const std::vector<LoadStretch>& load,
                                                const WorkDays& work,
                                                const std::vector<std::vector<Holding>>& holdings) {
  std::vector<Overload> result;
  for (auto next = load.begin(); next != load.end();) {
    const Id<Resource>& resource = next->resource;
    Overloads found({resource.value});
    for (; next != load.end() && next->resource == resource; ++next) {
      if (next->available) found.add({next->from, next->by}, next->used, *next->available);
    }
    const auto& holders = holdings[*graph.find_item(NodeKind::resource, resource)];
    for (Overload& each :
         std::move(found).with_actions(strategy, work_of(work.scheduled, holders))) {
      result.push_back(std::move(each));
    }
  }
  return result;
}

/// Owners with more actions at work at once than the convention takes for bearable.
inline std::vector<Overload> owner_overloads(const Plan& plan, const Strategy& strategy,
                                             const std::vector<std::vector<Holding>>& owned,
                                             const WorkDays& work, std::size_t most_at_once) {
  std::vector<Overload> result;
  for (std::size_t i = 0; i < plan.stakeholders.size(); ++i) {
    Overloads found({plan.stakeholders[i].id.value});
    for (const Load& stretch : summed(loads_on(work.scheduled, owned[i]))) {
      found.add(stretch.days, stretch.amount, static_cast<double>(most_at_once));
    }
    for (Overload& each :
         std::move(found).with_actions(strategy, work_of(work.scheduled, owned[i]))) {
      result.push_back(std::move(each));
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
