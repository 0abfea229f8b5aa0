// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/action/promises.hpp>
#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/solve/simulation.hpp>
#include <sixstep/steps/risk.hpp>

// What is uncertain about the chosen actions, in the numbers that the simulation reads.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// A milestone to come, and the shares of work that reach it: so many from the first on in the
/// simulation.
struct WatchedMilestone {
  const Milestone* milestone = nullptr;
  std::size_t first_share = 0;
  std::size_t shares = 0;
};

/// The plan as a simulation, and where its inputs come from.
struct Uncertainty {
  SimulationProblem problem;
  std::vector<std::size_t> duration_of;  ///< by uncertain duration: place in the strategy
  std::vector<std::size_t> cost_of;      ///< by uncertain cost: place in the strategy
  std::vector<std::size_t> event_of;     ///< by event: place in plan.risks
  std::vector<WatchedMilestone> milestones;
  std::vector<Id<Action>> unknown_durations;
  std::vector<Id<Action>> unknown_costs;
  std::size_t cost_unknown = 0;
  std::size_t costs = 0;                ///< actions with a known cost
  DayNumber capacity_end = far_future;  ///< the first stated capacity that ends
};

inline Distribution spread_between(double low, double likely, double high, Spread spread) {
  low = std::min(low, likely);
  high = std::max(high, likely);
  if (spread == Spread::lognormal && low > 0.0) return Distribution::lognormal(low, high);
  if (spread == Spread::pert) return Distribution::pert(low, likely, high);
  return Distribution::triangular(low, likely, high);
}

/// Any numbers of an estimate as a distribution; nothing if there is one number and no class.
inline std::optional<Distribution> distribution_of(double likely,
                                                   std::optional<std::pair<double, double>> bounds,
                                                   const std::vector<double>& growth,
                                                   Spread spread) {
  if (bounds) return spread_between(bounds->first, likely, bounds->second, spread);
  if (likely == 0.0) return Distribution::fixed(0.0);
  if (growth.empty()) return std::nullopt;
  return Distribution::empirical(growth).times(likely);
}

/// Days for each unit of a duration's length, such that its likely length is the planned one.
inline double days_per_unit(const Duration& duration, double planned) {
  if (duration.length.likely > 0.0) return planned / duration.length.likely;
  return static_cast<double>(whole_days(1.0, duration.unit));
}

class UncertaintyReader {
 public:
  UncertaintyReader(const PlanGraph& graph, const Strategy& strategy, const Timetable& timetable,
                    const RiskOptions& options)
      : graph_(graph), strategy_(strategy), timetable_(timetable), options_(options) {
    result_.problem.schedule = timetable.problem;
    result_.problem.common_cause = std::clamp(options.common_cause, 0.0, 0.99);
    for (std::size_t i = 0; i < strategy.chosen.size(); ++i)
      place_of_[strategy.chosen[i].action.value] = i;
  }

  Uncertainty read() && {
    for (std::size_t i = 0; i < strategy_.chosen.size(); ++i) {
      read_duration(i);
      read_cost(i);
    }
    read_risks();
    for (const Milestone& milestone : graph_.plan().milestones) watch(milestone);
    extend_capacities();
    return std::move(result_);
  }

 private:
  const Action& action(std::size_t place) const {
    return graph_.plan().actions[timetable_.action[place]];
  }

  const Mode* mode(std::size_t place) const {
    const std::size_t index = strategy_.chosen[place].mode;
    return index < action(place).modes.size() ? &action(place).modes[index] : nullptr;
  }

  bool open(std::size_t place) const {
    return !finished(action(place)) && !action(place).ongoing.value_or(false);
  }

  void read_duration(std::size_t place) {
    if (!open(place)) return;
    const auto days = timetable_.dated[place] ? days_of(place) : std::nullopt;
    if (!days) return result_.unknown_durations.push_back(action(place).id);
    result_.problem.durations.push_back({static_cast<ActivityIndex>(place), *days});
    result_.duration_of.push_back(place);
  }

  std::optional<Distribution> days_of(std::size_t place) const {
    const ScheduleActivity& activity = timetable_.problem.activities[place];
    const Mode* chosen = mode(place);
    const auto& duration = chosen ? chosen->duration : std::nullopt;
    double planned = activity.modes.front().duration;
    std::optional<std::pair<double, double>> bounds;
    const bool forecast = activity.fixed_start && forecast_of(graph_.plan(), action(place).id);
    if (duration && !forecast) {
      planned = days_from(anchor_of(activity, timetable_.problem), duration->length.likely,
                          duration->unit);
    }
    if (duration && duration->length.bounds) {
      const double unit = days_per_unit(*duration, planned);
      bounds = {duration->length.bounds->low * unit, duration->length.bounds->high * unit};
    }
    auto days =
        distribution_of(planned, bounds, options_.reference_class.length_growth, options_.spread);
    if (!days || !activity.fixed_start) return days;
    const WorkCalendar& calendar = calendar_at(timetable_.problem, activity.calendar);
    const auto so_far = calendar.count(*activity.fixed_start, timetable_.problem.start + 1);
    return days->given_at_least(static_cast<double>(so_far));
  }

  static std::optional<std::pair<double, double>> bounds_of(const Cost& cost) {
    const auto of = [](const Estimate<Money>& estimate) {
      return std::pair(static_cast<double>(estimate.bounds->low.minor),
                       static_cast<double>(estimate.bounds->high.minor));
    };
    if (cost.total) return cost.total->bounds ? std::optional(of(*cost.total)) : std::nullopt;
    std::pair<double, double> sum{0.0, 0.0};
    for (const YearCost& year : cost.by_year) {
      if (!year.amount.bounds) return std::nullopt;
      sum.first += of(year.amount).first;
      sum.second += of(year.amount).second;
    }
    return sum;
  }

  void read_cost(std::size_t place) {
    const ChosenAction& chosen = strategy_.chosen[place];
    if (!chosen.cost) {
      ++result_.cost_unknown;
      return;
    }
    ++result_.costs;
    const auto likely = static_cast<double>(chosen.cost->minor);
    const double spent = chosen.spent ? static_cast<double>(chosen.spent->minor) : 0.0;
    if (finished(action(place))) {
      result_.problem.sure_cost += chosen.spent ? spent : likely;
      return;
    }
    const Mode* of = mode(place);
    const auto cost = distribution_of(likely, of ? bounds_of(of->cost) : std::nullopt,
                                      options_.reference_class.cost_growth, options_.spread);
    if (!cost) return result_.unknown_costs.push_back(action(place).id);
    result_.problem.costs.push_back(cost->given_at_least(spent));
    result_.cost_of.push_back(place);
  }

  /// A delay in the days that the activity counts: five of seven where the two differ.
  Distribution delay_of(const Hit& hit, const ScheduleActivity& activity) const {
    if (!hit.delay) return Distribution::fixed(0.0);
    const Duration& delay = *hit.delay;
    double unit =
        delay.unit == DurationUnit::workday ? 1.0 : whole_days(4800.0, delay.unit) / 4800.0;
    const bool counts_days = activity.calendar == calendar_days;
    if (counts_days && delay.unit == DurationUnit::workday) unit *= 7.0 / 5.0;
    if (!counts_days && delay.unit != DurationUnit::workday) unit *= 5.0 / 7.0;
    const auto& bounds = delay.length.bounds;
    if (!bounds) return Distribution::fixed(delay.length.likely * unit);
    return spread_between(bounds->low * unit, delay.length.likely * unit, bounds->high * unit,
                          options_.spread);
  }

  Distribution cost_of(const Hit& hit) const {
    if (!hit.cost) return Distribution::fixed(0.0);
    const auto likely = static_cast<double>(hit.cost->likely.minor);
    if (!hit.cost->bounds) return Distribution::fixed(likely);
    return spread_between(static_cast<double>(hit.cost->bounds->low.minor), likely,
                          static_cast<double>(hit.cost->bounds->high.minor), options_.spread);
  }

  /// A capacity that is not stated is unknown, not zero: the last one goes on.
  void extend_capacities() {
    for (ScheduleResource& resource : result_.problem.schedule.resources) {
      if (resource.capacity.empty()) continue;
      ScheduleCapacity& last = resource.capacity.back();
      result_.capacity_end = std::min(result_.capacity_end, last.until);
      last.until = far_future;
    }
  }

  void read_risks() {
    const auto& risks = graph_.plan().risks;
    for (std::size_t i = 0; i < risks.size(); ++i) {
      if (!risks[i].probability) continue;
      RiskEvent event;
      event.probability = std::clamp(*risks[i].probability, 0.0, 1.0);
      for (const Hit& hit : risks[i].hits) add_strike(hit, event);
      result_.problem.events.push_back(std::move(event));
      result_.event_of.push_back(i);
    }
  }

  /// What is finished is struck no more, and what has no dates is not delayed.
  void add_strike(const Hit& hit, RiskEvent& event) const {
    const auto place = place_of(hit.to);
    if (!place || finished(action(*place))) return;
    const ScheduleActivity& activity = timetable_.problem.activities[*place];
    const bool delayed = timetable_.dated[*place] && open(*place);
    event.strikes.push_back({static_cast<ActivityIndex>(*place),
                             delayed ? delay_of(hit, activity) : Distribution::fixed(0.0),
                             cost_of(hit)});
  }

  /// Not where an action is left out or goes on for ever, or where nobody said how much is meant.
  void watch(const Milestone& milestone) {
    const bool over = milestone.reached || all_finished(graph_, milestone.of);
    if (over || milestone.of.empty() || !milestone.at) return;
    if (*milestone.at < 0.0 || *milestone.at > 1.0) return;
    std::vector<WorkShare> shares;
    for (const Id<Action>& id : milestone.of) {
      const auto place = place_of(id);
      if (!place || timetable_.problem.activities[*place].ongoing) return;
      shares.push_back({static_cast<ActivityIndex>(*place), *milestone.at});
    }
    auto& all = result_.problem.milestones;
    result_.milestones.push_back({&milestone, all.size(), shares.size()});
    all.insert(all.end(), shares.begin(), shares.end());
  }

  std::optional<std::size_t> place_of(const Id<Action>& id) const {
    const auto found = place_of_.find(id.value);
    return found == place_of_.end() ? std::nullopt : std::optional(found->second);
  }

  const PlanGraph& graph_;
  const Strategy& strategy_;
  const Timetable& timetable_;
  const RiskOptions& options_;
  std::map<std::string_view, std::size_t> place_of_;  // among the chosen
  Uncertainty result_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
