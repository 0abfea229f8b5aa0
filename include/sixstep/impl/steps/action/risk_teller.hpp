// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/steps/action/uncertainty.hpp>
#include <sixstep/solve/simulation.hpp>

// What a simulation says, in the words of the plan.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline constexpr std::array<double, 21> curve_shares = {0.01, 0.05, 0.1,  0.15, 0.2,  0.25, 0.3,
                                                        0.35, 0.4,  0.45, 0.5,  0.55, 0.6,  0.65,
                                                        0.7,  0.75, 0.8,  0.85, 0.9,  0.95, 0.99};

inline Money money_of(double minor) {
  constexpr double most = 9e18;
  return {std::llround(std::clamp(minor, -most, most))};
}

/// The last day of a finish; a finish that never comes is the last date that there is.
inline Date last_day_of(DayNumber finish) {
  constexpr DayNumber most = DayNumber{400} * 366 * 20;
  return date_of(std::min(finish, most) - 1);
}

inline std::optional<Date> date_of_outcome(std::optional<double> finish) {
  if (!finish) return std::nullopt;
  return last_day_of(static_cast<DayNumber>(*finish));
}
inline std::optional<Money> money_of_outcome(std::optional<double> cost) {
  return cost ? std::optional(money_of(*cost)) : std::nullopt;
}

inline double share_of(std::size_t count, std::size_t all) {
  return all == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(all);
}

/// Tells the simulation in the words of the plan.
class RiskTeller {
 public:
  RiskTeller(const PlanGraph& graph, const Strategy& strategy, const Uncertainty& uncertainty,
             const SimulationResult& result, RiskAnalysis& risk)
      : graph_(graph),
        strategy_(strategy),
        uncertainty_(uncertainty),
        result_(result),
        risk_(risk) {}

  void tell() {
    const bool dates = uncertainty_.unknown_durations.empty() &&
                       !uncertainty_.duration_of.empty() && result_.endless == 0;
    const bool costs = uncertainty_.unknown_costs.empty() && !uncertainty_.cost_of.empty();
    if (dates) tell_dates();
    if (costs) tell_costs();
    tell_promises(dates, costs);
    tell_risks(dates, costs);
  }

 private:
  void tell_dates() {
    std::vector<DayNumber> finish = result_.finish;
    std::ranges::sort(finish);
    const auto beyond = std::ranges::upper_bound(finish, uncertainty_.capacity_end);
    risk_.beyond_capacity =
        share_of(static_cast<std::size_t>(finish.end() - beyond), finish.size());
    for (const double share : curve_shares) {
      if (const auto day = percentile<DayNumber>(finish, share)) {
        risk_.finish.push_back({share, last_day_of(*day)});
      }
    }
    for (std::size_t i = 0; i < strategy_.chosen.size(); ++i) tell_action(i);
    for (const WatchedMilestone& each : uncertainty_.milestones) tell_milestone(each);
    sort_by_day(risk_.promises);
    for (const SimulationDriver& driver : result_.date_drivers) {
      if (driver.kind == SimulationDriver::Kind::cost) continue;
      risk_.date_drivers.push_back({node_of(driver), input_of(driver.kind), driver.rank_correlation,
                                    date_of_outcome(driver.low), date_of_outcome(driver.high)});
    }
  }

  void tell_action(std::size_t place) {
    const ScheduleActivity& activity = uncertainty_.problem.schedule.activities[place];
    if (activity.ongoing || activity.fixed_finish || result_.detailed == 0) return;
    const auto runs = result_.finishes(static_cast<ActivityIndex>(place));
    std::vector<std::int32_t> finish(runs.begin(), runs.end());
    std::ranges::sort(finish);
    ActionRisk& told = risk_.actions.emplace_back();
    told.action = strategy_.chosen[place].action;
    told.p50 = day_of(finish, 0.5);
    told.p80 = day_of(finish, 0.8);
    told.criticality = result_.criticality[place];
    if (activity.due) told.kept = share_by(finish, *activity.due);
  }

  void tell_milestone(const WatchedMilestone& watched) {
    if (result_.detailed == 0) return;
    std::vector<std::int32_t> reached(result_.detailed, -SimulationResult::never);
    for (std::size_t i = 0; i < watched.shares; ++i) {
      const auto share = result_.reached(watched.first_share + i);
      for (std::size_t run = 0; run < reached.size(); ++run)
        reached[run] = std::max(reached[run], share[run]);
    }
    std::ranges::sort(reached);
    PromiseRisk& told = risk_.promises.emplace_back();
    told.promise.value = watched.milestone->id.value;
    told.p50 = day_of(reached, 0.5);
    told.p80 = day_of(reached, 0.8);
    if (!watched.milestone->by) return;
    told.by = watched.milestone->by->last;
    told.kept = share_by(reached, DayNumber{told.by->day_number} + 1);
  }

  Date day_of(std::span<const std::int32_t> finish, double share) const {
    return last_day_of(uncertainty_.problem.schedule.start +
                       *percentile<std::int32_t>(finish, share));
  }

  /// The share of runs that are over by the morning of a day.
  double share_by(std::span<const std::int32_t> finish, DayNumber morning) const {
    const auto late = std::ranges::upper_bound(finish, morning, {}, [&](std::int32_t each) {
      return uncertainty_.problem.schedule.start + each;
    });
    return share_of(static_cast<std::size_t>(late - finish.begin()), finish.size());
  }

  void tell_costs() {
    std::vector<double> cost = result_.cost;
    std::ranges::sort(cost);
    for (const double share : curve_shares) {
      if (const auto amount = percentile<double>(cost, share)) {
        risk_.cost.push_back({share, money_of(*amount)});
      }
    }
    for (const SimulationDriver& driver : result_.cost_drivers) {
      if (driver.kind == SimulationDriver::Kind::duration) continue;
      risk_.cost_drivers.push_back({node_of(driver), input_of(driver.kind), driver.rank_correlation,
                                    money_of_outcome(driver.low), money_of_outcome(driver.high)});
    }
  }

  /// In how many futures the end of the horizon and all that is budgeted hold.
  void tell_promises(bool dates, bool costs) {
    const Plan& plan = graph_.plan();
    if (plan.horizon.by) risk_.promised = plan.horizon.by->last;
    for (const Budget& budget : plan.budgets) {
      for (const YearAmount& year : budget.amounts) {
        risk_.budget = risk_.budget.value_or(Money{}) + year.amount;
      }
    }
    const bool in_time = dates && risk_.promised;
    const bool in_budget = costs && risk_.budget;
    std::array<std::size_t, 3> count{};
    for (std::size_t run = 0; run < result_.finish.size(); ++run) {
      const bool over = in_time && last_day_of(result_.finish[run]) <= *risk_.promised;
      const bool paid = in_budget && money_of(result_.cost[run]) <= *risk_.budget;
      count[0] += over, count[1] += paid, count[2] += over && paid;
    }
    const std::size_t runs = result_.finish.size();
    if (runs == 0) return;
    if (in_time) risk_.kept = share_of(count[0], runs);
    if (in_budget) risk_.within_budget = share_of(count[1], runs);
    if (in_time && in_budget) risk_.both = share_of(count[2], runs);
  }

  void tell_risks(bool dates, bool costs) {
    const auto& risks = graph_.plan().risks;
    for (const Risk& risk : risks)
      risk_.risks.push_back({risk.id, risk.probability, {}, {}, {}, {}});
    for (std::size_t e = 0; e < uncertainty_.event_of.size(); ++e) {
      RiskEffect& told = risk_.risks[uncertainty_.event_of[e]];
      if (dates) {
        told.finish_spared = date_of_outcome(result_.date_events[e].low);
        told.finish_struck = date_of_outcome(result_.date_events[e].high);
      }
      if (costs) {
        told.cost_spared = money_of_outcome(result_.cost_events[e].low);
        told.cost_struck = money_of_outcome(result_.cost_events[e].high);
      }
    }
  }

  AnyId node_of(const SimulationDriver& driver) const {
    using Kind = SimulationDriver::Kind;
    if (driver.kind == Kind::common_cause) return {};
    if (driver.kind == Kind::event) {
      return {graph_.plan().risks[uncertainty_.event_of[driver.index]].id.value};
    }
    const auto& places =
        driver.kind == Kind::duration ? uncertainty_.duration_of : uncertainty_.cost_of;
    return {strategy_.chosen[places[driver.index]].action.value};
  }

  static RiskInput input_of(SimulationDriver::Kind kind) {
    constexpr std::array inputs = {RiskInput::duration, RiskInput::cost, RiskInput::risk,
                                   RiskInput::common_cause};
    return inputs[static_cast<std::size_t>(kind)];
  }

  const PlanGraph& graph_;
  const Strategy& strategy_;
  const Uncertainty& uncertainty_;
  const SimulationResult& result_;
  RiskAnalysis& risk_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
