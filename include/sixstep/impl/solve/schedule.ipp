// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <compare>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/schedule_goal.hpp>
#include <sixstep/impl/solve/schedule_rules.hpp>
#include <sixstep/impl/solve/schedule_settling.hpp>
#include <sixstep/impl/solve/schedule_translation.hpp>
#include <sixstep/solve/project.hpp>
#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_bounds.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_passes.hpp>
#include <sixstep/solve/schedule_why.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule {

using Days = std::vector<DayNumber>;

/// One run: bounds, then schedule after schedule, keeping the best.
class Search {
 public:
  Search(const ScheduleNetwork& network, const ScheduleOptions& options)
      : network_(network),
        options_(options),
        goal_(network, options.objectives),
        order_(precedence_order(network)) {}

  ScheduleResult run() {
    earliest_ = earliest_dates(network_, order_);
    if (earliest_.conflict) {
      result_.conflicts.push_back(std::move(*earliest_.conflict));
    } else {
      result_.conflicts = missed_dates(network_, earliest_);
      if (result_.conflicts.empty()) bound_and_search();
    }
    if (!result_.conflicts.empty()) result_.status = ScheduleResult::Status::infeasible;
    return std::move(result_);
  }

 private:
  static constexpr std::size_t most_to_prove = 1000;

  void bound_and_search() {
    generator_.emplace(
        network_, earliest_.start,
        latest_starts(network_, order_, earliest_, latest_alone(network_, PlanEnd())));
    bound();
    if (!result_.conflicts.empty()) return;
    search();
    prove();
    report();
  }

  void bound() {
    std::vector<DayNumber> start = earliest_.start;
    std::vector<DayNumber> finish = earliest_.finish;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const auto alone = generator_->start_alone(each);
      if (!alone) {
        add_capacity_conflict(std::nullopt, {each});
        continue;
      }
      start[each] = *alone;
      finish[each] = network_.finish(each, *alone);
    }
    DayNumber end = plan_end(network_, start, finish).finish;
    for (ResourceIndex each = 0; each < generator_->profiles().size(); ++each) {
      const auto supplied = energy_bound(network_, each, start, generator_->profiles()[each]);
      if (!supplied) add_capacity_conflict(each, demanding(each));
      end = std::max(end, supplied.value_or(end));
    }
    result_.finish_bound = end;
    result_.tardiness_bound = weighted_tardiness(network_.problem(), finish);
    result_.value_bound = discounted_value_bound(network_, finish, generator_->latest());
    result_.baseline_bound = baseline_distance_bound(network_, start, generator_->latest());
    finish_alone_ = std::move(finish);
  }

  void add_capacity_conflict(std::optional<ResourceIndex> resource,
                             std::vector<ActivityIndex> activities) {
    result_.conflicts.push_back(
        {ScheduleConflict::Kind::capacity_end, std::move(activities), {}, resource});
  }

  std::vector<ActivityIndex> demanding(ResourceIndex resource) const {
    std::vector<ActivityIndex> result;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const bool demands = std::ranges::any_of(
          network_.demands(each), [&](const auto& demand) { return demand.resource == resource; });
      if (demands && !network_.fixed(each) && !network_.ongoing(each)) result.push_back(each);
    }
    return result;
  }

  void search() {
    const std::vector<Keys> rules = rules_for(goal_, network_, order_, earliest_);
    for (const Keys& keys : rules) {
      if (finished()) return;
      try_keys(keys);
      if (goal_.rewards_waiting()) try_keys(keys, baselines());
    }
    put_off();
    for (std::uint32_t sample = 0; sample < options_.samples && !finished(); ++sample) {
      const Keys keys = sampled(rules, sample);
      try_keys(keys, goal_.rewards_waiting() ? waits(sample) : Days());
    }
    put_off();
  }

  Days baselines() const {
    Days days(network_.size(), far_past);
    if (!goal_.wants(ScheduleObjective::baseline)) return days;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      days[each] = network_.problem().activities[each].baseline.value_or(far_past);
    }
    return days;
  }

  /// In three of four samples, three of four activities keep to their baseline, or with their costs
  /// to the date they have in the best schedule.
  Days waits(std::uint32_t sample) const {
    if (!best_ || sample % 4 == 3) return {};
    const CounterRandom random(options_.seed, sample);
    Days days = baselines();
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const bool costs =
          goal_.wants(ScheduleObjective::value) && network_.problem().activities[each].value < 0;
      if (costs) days[each] = std::max(days[each], best_->start[each]);
      if (random.unit(network_.size() + each) < 0.25) days[each] = far_past;
    }
    return days;
  }

  /// Lets one activity after the other start later, with all that it pushes, as long as that is
  /// better, and no longer than the samples may take.
  void put_off() {
    if (!best_ || !goal_.rewards_waiting()) return;
    const std::uint64_t last_work =
        generator_->work() + std::uint64_t{options_.samples} * network_.size();
    for (bool better = true; better;) {
      better = false;
      for (ActivityIndex each = 0; each < network_.size(); ++each) {
        for (DayNumber days = 1; put_off(each, days); days *= 2) better = true;
        if (finished() || generator_->work() > last_work) return;
      }
    }
  }

  bool put_off(ActivityIndex activity, DayNumber days) {
    const DayNumber start = best_->start[activity];
    const DayNumber until = std::min(start + days, better_until(activity));
    if (network_.fixed(activity) || until <= start) return false;
    Days not_before = best_->start;
    not_before[activity] = until;
    return try_keys(as_keys(not_before), not_before);
  }

  /// Until when waiting makes an activity better by itself.
  DayNumber better_until(ActivityIndex activity) const {
    const ScheduleActivity& each = network_.problem().activities[activity];
    if (goal_.wants(ScheduleObjective::value) && each.value < 0) {
      return latest_wait(network_, *generator_, *horizon_, activity);
    }
    return goal_.wants(ScheduleObjective::baseline) ? each.baseline.value_or(far_past) : far_past;
  }

  /// Whether to end: the best is proven, or the caller's limit is reached after a first try.
  bool finished() {
    if (at_bounds()) return true;
    Progress progress{"scheduling", generator_->work(), std::nullopt,
                      static_cast<double>(*result_.finish_bound)};
    if (best_) progress.best = static_cast<double>(finish_of(*best_));
    result_.stopped = generator_->work() > 0 && options_.stop.reached(progress);
    return result_.stopped;
  }

  /// Every other sample shakes the best schedule so far, the others a rule.
  Keys sampled(const std::vector<Keys>& rules, std::uint32_t sample) const {
    const bool shake_best = best_ && sample % 2 == 0;
    Keys keys = shake_best ? as_keys(best_->start) : rules[sample / 2 % rules.size()];
    const auto [low, high] = std::ranges::minmax(keys);
    const double width = (shake_best ? 0.2 : 0.3) * (high - low + 1);
    const CounterRandom random(options_.seed, sample);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] += width * random.unit(i);
    return keys;
  }

  /// Hands the problem over to the engines that prove, where they can say it.
  ///
  /// Where being on time comes first, nothing may finish later than it must: being no more late
  /// than that is best, and whatever finishes first among such schedules is best of all.
  void prove() {
    if (!best_ || options_.proof_work == 0 || network_.size() > most_to_prove || finished()) return;
    if (goal_.first() != ScheduleObjective::tardiness &&
        goal_.first() != ScheduleObjective::finish) {
      return;
    }
    const bool on_time = goal_.first() == ScheduleObjective::tardiness && any_due();
    std::vector<DayNumber> by;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      by.push_back(network_.deadline(each));
      const auto& due = network_.problem().activities[each].due;
      if (on_time && due && !network_.fixed(each)) {
        by.back() = std::min(by.back(), std::max(*due, finish_alone_[each]));
      }
    }
    const auto translation = schedule_translation::translate(
        network_, {earliest_.start, by, generator_->profiles(), finish_of(*best_)});
    if (!translation) return;
    const ProjectResult found = solve_project(translation->model, proof_options(*translation, by));
    proof_work_ = found.work;
    result_.stopped |= options_.stop.reached({"proving", generator_->work() + found.work, {}, {}});
    take(*translation, found);
    if (!on_time) {
      const DayNumber bound = translation->moment(found.bound);
      result_.finish_bound = std::max(*result_.finish_bound, std::min(bound, finish_of(*best_)));
    }
  }

  bool any_due() const {
    return std::ranges::any_of(network_.problem().activities,
                               [](const ScheduleActivity& each) { return each.due.has_value(); });
  }

  ProjectOptions proof_options(const schedule_translation::Translation& translation,
                               std::span<const DayNumber> by) const {
    ProjectOptions result;
    result.seed = options_.seed;
    const std::uint64_t done = generator_->work();
    const std::uint64_t limit = options_.stop.work_limit;
    result.stop.work_limit = std::min(options_.proof_work, limit > done ? limit - done : 1);
    result.stop.should_stop = options_.stop.should_stop;
    ProjectSchedule known;
    bool keeps = true;
    for (const ActivityIndex each : translation.activity) {
      known.start.push_back(static_cast<std::int32_t>(translation.step(best_->start[each])));
      known.mode.push_back(0);
      keeps &= best_->finish[each] <= by[each];
    }
    if (keeps) result.known = std::move(known);
    return result;
  }

  /// In the order of its starts, each as early as it can: no later than the engines say.
  void take(const schedule_translation::Translation& translation, const ProjectResult& found) {
    if (!found.has_schedule()) return;
    Keys keys = as_keys(best_->start);
    for (std::size_t i = 0; i < translation.activity.size(); ++i) {
      const DayNumber start = translation.moment(found.schedule.start[i]);
      keys[translation.activity[i]] = static_cast<double>(start);
    }
    try_keys(keys);
    proven_ = found.status == ProjectResult::Status::optimal && !goal_.rewards_waiting() &&
              weighted_tardiness(network_.problem(), best_->finish) == *result_.tardiness_bound &&
              finish_of(*best_) <= last_finish(translation, *found.makespan);
  }

  /// When a project of so many steps is over, with what has happened.
  DayNumber last_finish(const schedule_translation::Translation& translation,
                        std::int32_t makespan) const {
    DayNumber last = translation.moment(makespan);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each) && !network_.ongoing(each)) {
        last = std::max(last, earliest_.finish[each]);
      }
    }
    return last;
  }

  /// Whether that leads to a better schedule than all before.
  bool try_keys(const Keys& keys, std::span<const DayNumber> not_before = {}) {
    auto dates = generator_->forward(precedence_order(network_, keys), not_before);
    if (!dates) return false;
    if (!horizon_) horizon_ = plan_end(network_, dates->start, dates->finish);
    bool best = false;
    for (bool better = true; better;) {
      if (goal_.rewards_waiting()) dates = settled(*dates);
      best |= keep(*dates);
      auto next = justified(*dates);
      better = next && goal_.rank(*next) < goal_.rank(*dates);
      if (better) dates = std::move(next);
    }
    return best;
  }

  bool keep(const ScheduleDates& dates) {
    const bool better = !best_ || goal_.rank(dates) < goal_.rank(*best_);
    if (better) best_ = dates;
    return better;
  }

  ScheduleDates settled(const ScheduleDates& dates) {
    return Settler(network_, goal_, *generator_, *horizon_).settled(dates);
  }

  /// All to the right, then all to the left again (forward–backward improvement).
  std::optional<ScheduleDates> justified(const ScheduleDates& dates) {
    auto order = precedence_order(network_, as_keys(dates.finish));
    std::ranges::reverse(order);
    const auto right = generator_->backward(order, latest_no_worse(dates));
    if (!right) return std::nullopt;
    return generator_->forward(precedence_order(network_, as_keys(right->start)));
  }

  std::vector<DayNumber> latest_no_worse(const ScheduleDates& dates) const {
    const PlanEnd end = plan_end(network_, dates.start, dates.finish);
    std::vector<DayNumber> latest = latest_alone(network_, end);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const auto& due = network_.problem().activities[each].due;
      if (!due || *due >= end.finish) continue;
      const DayNumber by = std::max(*due, dates.finish[each]);
      latest[each] = std::min(latest[each], network_.start_to_finish_by(each, by));
    }
    return latest;
  }

  DayNumber finish_of(const ScheduleDates& dates) const {
    return plan_end(network_, dates.start, dates.finish).finish;
  }

  /// As good as the bounds say that a schedule can be.
  bool at_bounds() const {
    return best_ && goal_.rank(*best_) ==
                        goal_.rank(Achievement{*result_.tardiness_bound, *result_.finish_bound,
                                               *result_.value_bound, *result_.baseline_bound});
  }

  void report() {
    result_.work = generator_->work() + proof_work_;
    if (!best_) return;
    const bool proven = proven_ || at_bounds();
    result_.status = proven ? ScheduleResult::Status::optimal : ScheduleResult::Status::feasible;
    const Achievement achieved = goal_.achieved(*best_);
    result_.project_finish = achieved.finish;
    result_.tardiness = achieved.tardiness;
    result_.value = achieved.value;
    result_.baseline_distance = achieved.distance;
    result_.gap = gap();
    result_.reason = start_reasons(network_, *best_);
    result_.start = std::move(best_->start);
    result_.finish = std::move(best_->finish);
  }

  double gap() const {
    const DayNumber open = *result_.project_finish - *result_.finish_bound;
    const DayNumber whole = *result_.project_finish - network_.problem().start;
    return open == 0 ? 0.0 : static_cast<double>(open) / static_cast<double>(whole);
  }

  const ScheduleNetwork& network_;
  const ScheduleOptions& options_;
  Goal goal_;
  std::vector<ActivityIndex> order_;
  EarliestDates earliest_;
  std::optional<ScheduleGenerator> generator_;
  std::optional<ScheduleDates> best_;
  std::optional<PlanEnd> horizon_;       // of the first schedule
  std::vector<DayNumber> finish_alone_;  // with all resources to itself
  bool proven_ = false;
  std::uint64_t proof_work_ = 0;
  ScheduleResult result_;
};

/// Activities that demand more than there ever is; everything else that is wrong is thrown.
inline std::vector<ScheduleConflict> impossible_demands(const ScheduleProblem& problem) {
  std::vector<ScheduleConflict> conflicts;
  for (const ScheduleFault& fault : validate(problem)) {
    if (fault.kind != ScheduleFault::Kind::demand_above_capacity) {
      throw std::invalid_argument("ScheduleProblem: " + fault.sentence);
    }
    conflicts.push_back({ScheduleConflict::Kind::capacity, {fault.index}, {}, fault.resource});
  }
  return conflicts;
}

}  // namespace detail::schedule

SIXSTEP_INLINE ScheduleResult schedule(const ScheduleProblem& problem,
                                       const ScheduleOptions& options) {
  if (options.objectives.empty()) throw std::invalid_argument("schedule: no objective is given");
  ScheduleResult result;
  result.conflicts = detail::schedule::impossible_demands(problem);
  if (!result.conflicts.empty()) {
    result.status = ScheduleResult::Status::infeasible;
    return result;
  }
  return detail::schedule::Search(ScheduleNetwork(problem), options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
