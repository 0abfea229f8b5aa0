// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/repair.hpp>
#include <sixstep/solve/reschedule.hpp>
#include <sixstep/solve/schedule_why.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::reschedule {

/// One run: windows and bounds, repairs, then one activity after the other put back.
class Rescheduler {
 public:
  Rescheduler(const ScheduleNetwork& network, const Before& before,
              const RescheduleOptions& options)
      : network_(network), before_(before), options_(options), order_(precedence_order(network)) {}

  /// Empty where no schedule is found, or none exists: `schedule` tells which.
  std::optional<Rescheduling> run() {
    earliest_ = earliest_dates(network_, order_);
    if (earliest_.conflict || !missed_dates(network_, earliest_).empty()) return std::nullopt;
    bound_tardiness();
    keep_all();
    if (is_late()) be_on_time();
    if (is_late()) make_anew();
    if (!best_) return std::nullopt;
    on_time_ = latest_within(due_or(Days(network_.size(), far_past)));
    improve();
    return report();
  }

 private:
  Days latest_within(std::span<const DayNumber> finish_by) const {
    Days latest = latest_alone(network_, PlanEnd());
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (finish_by[each] >= far_future || network_.fixed(each)) continue;
      latest[each] = std::min(latest[each], network_.start_to_finish_by(each, finish_by[each]));
    }
    return latest_starts(network_, order_, earliest_, std::move(latest));
  }

  /// The due dates, or later where an activity finished later.
  Days due_or(std::span<const DayNumber> finish) const {
    Days by(network_.size(), far_future);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const ScheduleActivity& activity = network_.problem().activities[each];
      if (activity.due && activity.due_weight > 0) by[each] = std::max(*activity.due, finish[each]);
    }
    return by;
  }

  void bound_tardiness() {
    latest_ = latest_within(Days(network_.size(), far_future));
    const ScheduleGenerator alone(network_, earliest_.start, latest_);
    finish_alone_ = earliest_.finish;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (const auto start = alone.start_alone(each)) {
        finish_alone_[each] = network_.finish(each, *start);
      }
    }
    least_tardiness_ = weighted_tardiness(network_.problem(), finish_alone_);
  }

  /// The old starts, no earlier than can be.
  Days old_starts() const {
    Days bound = earliest_.start;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (before_.open(each)) bound[each] = std::max(bound[each], before_.start(each));
    }
    return bound;
  }

  bool take(std::optional<ScheduleDates> dates) {
    if (!dates) return false;
    const Disturbance value = before_.disturbance(*dates);
    if (best_ && value >= value_) return false;
    best_ = std::move(dates);
    value_ = value;
    return true;
  }

  bool try_repair(const Days& bound, const Days& latest, const Activities& first) {
    Repair repair(network_, before_, latest);
    const bool better = take(repair.run(bound, first));
    work_ += repair.work();
    return better;
  }

  bool is_late() const { return !best_ || value_.tardiness > least_tardiness_; }

  void keep_all() { try_repair(old_starts(), latest_, {}); }

  /// Something is late that need not be: what must start earlier for it may.
  void be_on_time() {
    for (const Days& finish : {best_ ? best_->finish : finish_alone_, finish_alone_}) {
      const Days latest = latest_within(due_or(finish));
      Days bound = old_starts();
      Activities first;
      for (ActivityIndex each = 0; each < network_.size(); ++each) {
        if (bound[each] <= latest[each] || network_.fixed(each)) continue;
        bound[each] = earliest_.start[each];
        first.push_back(each);
      }
      std::ranges::stable_sort(first, {}, [&](ActivityIndex each) { return latest[each]; });
      try_repair(bound, latest, first);
    }
  }

  /// A schedule that does not look back shows how little tardiness can do; half of the work is left
  /// for what it need not have moved.
  void make_anew() {
    ScheduleOptions anew;
    anew.seed = options_.seed;
    anew.stop = options_.stop;
    anew.stop.work_limit = std::min(anew.stop.work_limit, options_.improvement_work / 2);
    const ScheduleResult found = sixstep::schedule(network_.problem(), anew);
    work_ += found.work;
    if (!found.has_schedule()) return;
    take(ScheduleDates{found.start, found.finish});
    least_tardiness_ = std::max(least_tardiness_, *found.tardiness_bound);
  }

  /// Whether to go on looking.
  bool working() {
    if (value_ == bound() || work_ >= options_.improvement_work) return false;
    stopped_ = stopped_ || options_.stop.reached({"moving as little as possible", work_, {}, {}});
    return !stopped_;
  }

  void improve() {
    for (bool better = true; better && working();) {
      better = false;
      for (const ActivityIndex each : disturbed()) {
        if (!working()) return;
        better |= put_back(each);
        if (working()) better |= serve_first(each);
      }
    }
  }

  /// The late ones, then the moved ones.
  Activities disturbed() const {
    Activities result;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const auto& due = network_.problem().activities[each].due;
      if (due && best_->finish[each] > *due && !network_.fixed(each)) result.push_back(each);
    }
    for (const ActivityIndex each : before_.moved(*best_)) {
      if (std::ranges::find(result, each) == result.end()) result.push_back(each);
    }
    return result;
  }

  /// Everything else stays where it is now; this one goes as near to its old start as it can.
  bool put_back(ActivityIndex activity) {
    if (!before_.moved(activity, best_->start[activity])) return false;
    Days bound = best_->start;
    bound[activity] = std::max(before_.start(activity), earliest_.start[activity]);
    const std::vector<double> keys(bound.begin(), bound.end());
    Activities order = precedence_order(network_, keys);
    std::erase(order, activity);
    order.push_back(activity);
    Repair repair(network_, before_, latest_);
    const bool better = take(repair.place(bound, order));
    work_ += repair.work();
    return better;
  }

  /// This one gets its old start, or the next that its links allow, before all others.
  bool serve_first(ActivityIndex activity) { return try_repair(old_starts(), latest_, {activity}); }

  /// What the links alone make unavoidable. Where all can be on time, their due dates bind too.
  Disturbance bound() const {
    const bool all_on_time = value_.tardiness == 0 && least_tardiness_ == 0;
    return before_.least(least_tardiness_, earliest_.start, all_on_time ? on_time_ : latest_);
  }

  Rescheduling report() {
    const Disturbance least = bound();
    Rescheduling result;
    result.moved = before_.moved(*best_);
    result.moves = value_.moves;
    result.shift = value_.shift;
    result.least_moves = least.moves;
    result.least_shift = least.shift;
    ScheduleResult& found = result.schedule;
    found.status =
        value_ == least ? ScheduleResult::Status::optimal : ScheduleResult::Status::feasible;
    found.reason = reasons();
    found.project_finish = plan_end(network_, best_->start, best_->finish).finish;
    found.tardiness = value_.tardiness;
    found.tardiness_bound = least_tardiness_;
    found.finish_bound = plan_end(network_, earliest_.start, finish_alone_).finish;
    found.start = std::move(best_->start);
    found.finish = std::move(best_->finish);
    found.mode = shortest_modes(network_.problem());
    found.work = work_;
    found.stopped = stopped_;
    return result;
  }

  std::vector<StartReason> reasons() const {
    std::vector<StartReason> result = start_reasons(network_, *best_);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const bool stays = before_.open(each) && !before_.moved(each, best_->start[each]);
      if (stays && result[each].kind == StartReason::Kind::held_back) {
        result[each].kind = StartReason::Kind::kept;
      }
    }
    return result;
  }

  const ScheduleNetwork& network_;
  const Before& before_;
  const RescheduleOptions& options_;
  Activities order_;
  EarliestDates earliest_;
  Days latest_;
  Days finish_alone_;
  Days on_time_;  ///< latest starts that keep all due dates
  std::int64_t least_tardiness_ = 0;
  std::optional<ScheduleDates> best_;
  Disturbance value_;
  std::uint64_t work_ = 0;
  bool stopped_ = false;
};

/// What a schedule that was made without looking back disturbs.
inline Rescheduling made_anew(const ScheduleProblem& problem, ScheduleResult schedule,
                              std::span<const std::optional<DayNumber>> previous,
                              std::span<const std::int64_t> weights) {
  Rescheduling result;
  if (schedule.has_schedule()) {
    const ScheduleNetwork network(problem);
    const Before before(network, previous, weights);
    const ScheduleDates dates{schedule.start, schedule.finish};
    const Disturbance value = before.disturbance(dates);
    result.moved = before.moved(dates);
    result.moves = value.moves;
    result.shift = value.shift;
    schedule.status = ScheduleResult::Status::feasible;
  }
  result.schedule = std::move(schedule);
  return result;
}

inline void require_matching(const ScheduleProblem& problem,
                             std::span<const std::optional<DayNumber>> previous,
                             std::span<const std::int64_t> weights) {
  constexpr std::int64_t most = 1'000'000'000;
  if (previous.size() != problem.activities.size()) {
    throw std::invalid_argument("reschedule: expected one previous start per activity");
  }
  if (!weights.empty() && weights.size() != problem.activities.size()) {
    throw std::invalid_argument("reschedule: expected one weight per activity");
  }
  for (const auto& start : previous) {
    if (start && std::abs(*start) > most) {
      throw std::invalid_argument("reschedule: a previous start is beyond all dates");
    }
  }
  for (const std::int64_t weight : weights) {
    if (weight < 0 || weight > most) {
      throw std::invalid_argument("reschedule: a weight is negative or too large");
    }
  }
}

}  // namespace detail::reschedule

SIXSTEP_INLINE Rescheduling reschedule(const ScheduleProblem& problem,
                                       std::span<const std::optional<DayNumber>> previous,
                                       const RescheduleOptions& options) {
  require_well_formed(problem);
  detail::reschedule::require_matching(problem, previous, options.move_weight);
  const bool open = std::ranges::any_of(problem.activities,
                                        [](const ScheduleActivity& each) { return !each.mode; });
  if (open) return reschedule(in_modes(problem, shortest_modes(problem)), previous, options);
  if (validate(problem).empty()) {
    const ScheduleNetwork network(problem);
    const detail::reschedule::Before before(network, previous, options.move_weight);
    auto found = detail::reschedule::Rescheduler(network, before, options).run();
    if (found) return *std::move(found);
  }
  ScheduleOptions anew;
  anew.seed = options.seed;
  anew.stop = options.stop;
  return detail::reschedule::made_anew(problem, sixstep::schedule(problem, anew), previous,
                                       options.move_weight);
}

}  // namespace sixstep::inline SIXSTEP_FORM
