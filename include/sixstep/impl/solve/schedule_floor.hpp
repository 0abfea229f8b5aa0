// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_goal.hpp>
#include <sixstep/impl/solve/schedule_modes.hpp>
#include <sixstep/impl/solve/schedule_money.hpp>
#include <sixstep/solve/schedule_bounds.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_passes.hpp>

// What no schedule of a problem can do better than, in whatever modes.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

using Days = std::vector<DayNumber>;

/// Where there are conflicts, what stands after them is not known.
struct Floor {
  std::vector<ScheduleConflict> conflicts;
  EarliestDates earliest;
  Days latest;        // starts
  Days alone;         // starts, with all resources to itself
  Days finish_alone;  // finishes, likewise
  Achievement bound;
};

class FloorFinder {
 public:
  FloorFinder(ScheduleNetwork& network, const ModeChoice& choice, const Relaxation& relaxation)
      : network_(network),
        choice_(choice),
        relaxed_(relaxation.network()),
        order_(precedence_order(relaxed_)) {}

  Floor run() {
    floor_.earliest = earliest_dates(relaxed_, order_);
    if (floor_.earliest.conflict) {
      floor_.conflicts.push_back(std::move(*floor_.earliest.conflict));
    } else {
      floor_.conflicts = missed_dates(relaxed_, floor_.earliest);
    }
    if (floor_.conflicts.empty()) find_bounds();
    return std::move(floor_);
  }

 private:
  void find_bounds() {
    floor_.latest =
        latest_starts(relaxed_, order_, floor_.earliest, latest_alone(relaxed_, PlanEnd()));
    const ScheduleGenerator generator(relaxed_, floor_.earliest.start, floor_.latest);
    place_alone(generator);
    const ScheduleProblem& problem = network_.problem();
    const Days& start = floor_.alone;
    const Days& finish = floor_.finish_alone;
    floor_.bound = {weighted_tardiness(problem, finish), least_finish(generator),
                    discounted_value_bound(problem, finish, latest_finishes()),
                    baseline_distance_bound(relaxed_, start, floor_.latest)};
  }

  void place_alone(const ScheduleGenerator& generator) {
    floor_.alone = floor_.earliest.start;
    floor_.finish_alone = floor_.earliest.finish;
    for (ActivityIndex each = 0; each < relaxed_.size(); ++each) {
      const auto alone = generator.start_alone(each);
      if (!alone) {
        add_conflict(each, generator.ledger());
        continue;
      }
      floor_.alone[each] = *alone;
      floor_.finish_alone[each] = relaxed_.finish(each, *alone);
    }
  }

  DayNumber least_finish(const ScheduleGenerator& generator) {
    DayNumber end = plan_end(relaxed_, floor_.alone, floor_.finish_alone).finish;
    for (ResourceIndex each = 0; each < generator.profiles().size(); ++each) {
      const auto supplied = energy_bound(network_, each, floor_.alone, generator.profiles()[each]);
      if (!supplied) add_capacity_conflict(each, demanding(each));
      end = std::max(end, supplied.value_or(end));
    }
    for (BudgetIndex each = 0; each < network_.problem().budgets.size(); ++each) {
      end = std::max(end, granted_by(each, generator.ledger()));
    }
    return end;
  }

  Days latest_finishes() {
    Days finish(network_.size());
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      finish[each] = network_.fixed(each) ? floor_.earliest.finish[each]
                                          : network_.finish(each, floor_.latest[each]);
    }
    for (const ModeChoice::Open& open : choice_.open()) {
      DayNumber& latest = finish[open.activity];
      ModeChoice::each_mode(network_, open, [&] {
        const DayNumber start = floor_.latest[open.activity];
        latest = std::max(latest, network_.finish(open.activity, start));
      });
      latest = std::min(latest, network_.deadline(open.activity));
    }
    return finish;
  }

  DayNumber granted_by(BudgetIndex budget, const BudgetLedger& ledger) {
    const schedule_money::Need need = schedule_money::need_of(network_, budget);
    const auto granted = schedule_money::granted_by(network_.problem().budgets[budget], need,
                                                    ledger.spent(budget), ledger.forgiven(budget));
    if (!granted) add_budget_conflict(budget, need.spenders);
    return granted.value_or(far_past);
  }

  /// Why an activity has no place even where it is alone.
  void add_conflict(ActivityIndex activity, const BudgetLedger& ledger) {
    const ScheduleProblem& problem = network_.problem();
    const ScheduleActivity& each = problem.activities[activity];
    if (schedule_money::never_affordable(problem, each, ledger)) {
      add_budget_conflict(network_.expenses(activity).front().budget, {activity});
    } else {
      add_capacity_conflict(std::nullopt, {activity});
    }
  }

  void add_budget_conflict(BudgetIndex budget, std::vector<ActivityIndex> activities) {
    floor_.conflicts.push_back(
        {ScheduleConflict::Kind::budget, std::move(activities), {}, std::nullopt, budget});
  }

  void add_capacity_conflict(std::optional<ResourceIndex> resource,
                             std::vector<ActivityIndex> activities) {
    floor_.conflicts.push_back(
        {ScheduleConflict::Kind::capacity_end, std::move(activities), {}, resource});
  }

  std::vector<ActivityIndex> demanding(ResourceIndex resource) const {
    std::vector<ActivityIndex> result;
    for (ActivityIndex each = 0; each < relaxed_.size(); ++each) {
      const bool demands = std::ranges::any_of(
          relaxed_.demands(each), [&](const auto& demand) { return demand.resource == resource; });
      if (demands && !relaxed_.fixed(each) && !relaxed_.ongoing(each)) result.push_back(each);
    }
    return result;
  }

  ScheduleNetwork& network_;
  const ModeChoice& choice_;
  const ScheduleNetwork& relaxed_;
  std::vector<ActivityIndex> order_;
  Floor floor_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
