// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_floor.hpp>
#include <sixstep/impl/solve/schedule_goal.hpp>
#include <sixstep/impl/solve/schedule_modes.hpp>
#include <sixstep/impl/solve/schedule_rules.hpp>
#include <sixstep/impl/solve/schedule_settling.hpp>
#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule.hpp>

// Schedule after schedule, of which the best is kept.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

class Search {
 public:
  Search(ScheduleNetwork& network, const ModeChoice& choice, const Floor& floor,
         const ScheduleOptions& options)
      : network_(network),
        choice_(choice),
        floor_(floor),
        options_(options),
        goal_(network, options.objectives),
        generator_(network, floor.earliest.start, floor.latest) {}

  const Goal& goal() const { return goal_; }
  const ScheduleGenerator& generator() const { return generator_; }
  const std::optional<ScheduleDates>& best() const { return best_; }
  const Modes& modes() const { return modes_; }
  bool stopped() const { return stopped_; }

  void run(const ScheduleNetwork& relaxed) {
    rules_ = rules_for(goal_, relaxed, precedence_order(relaxed), floor_.earliest);
    for (const Modes& modes : choice_.rules()) {
      try_rules(modes);
      if (choice_.open().empty()) break;
    }
    put_off();
    for (std::uint32_t sample = 0; sample < options_.samples && !finished(); ++sample) {
      choice_.set(network_, sampled_modes(sample));
      try_keys(sampled(sample), goal_.rewards_waiting() ? waits(sample) : Days());
    }
    put_off();
  }

  /// Whether to end: the best is proven, or the caller's limit is reached after a first try.
  bool finished() {
    if (at_bounds()) return true;
    Progress progress{"scheduling", generator_.work(), std::nullopt,
                      static_cast<double>(floor_.bound.finish)};
    if (best_) progress.best = static_cast<double>(goal_.achieved(*best_).finish);
    stopped_ = generator_.work() > 0 && options_.stop.reached(progress);
    return stopped_;
  }

  /// As good as the bounds say that a schedule can be.
  bool at_bounds() const { return best_ && goal_.rank(*best_) == goal_.rank(floor_.bound); }

  /// Whether placing by these keys, in the modes that are set, leads to the best schedule so far.
  bool try_keys(const Keys& keys, std::span<const DayNumber> not_before = {}) {
    auto dates = generator_.forward(precedence_order(network_, keys), not_before);
    if (!dates) return false;
    if (!horizon_) horizon_ = plan_end(network_, dates->start, dates->finish);
    bool best = false;
    for (bool better = true; better;) {
      if (settles()) dates = settled(*dates);
      best |= keep(*dates);
      auto next = justified(*dates);
      better = next && goal_.rank(*next) < goal_.rank(*dates);
      if (better) dates = std::move(next);
    }
    return best;
  }

 private:
  void try_rules(const Modes& modes) {
    for (const Keys& keys : rules_) {
      if (finished()) return;
      choice_.set(network_, modes);
      try_keys(keys);
      if (goal_.rewards_waiting()) try_keys(keys, baselines());
    }
  }

  Modes sampled_modes(std::uint32_t sample) const {
    if (choice_.open().empty()) return {};
    const auto rules = choice_.rules();
    const CounterRandom random(options_.seed, sample);
    return choice_.shaken(best_ ? modes_ : rules[sample % rules.size()], random);
  }

  /// Every other sample shakes the best schedule so far, the others a rule.
  Keys sampled(std::uint32_t sample) const {
    const bool shake_best = best_ && sample % 2 == 0;
    Keys keys = shake_best ? as_keys(best_->start) : rules_[sample / 2 % rules_.size()];
    const auto [low, high] = std::ranges::minmax(keys);
    const double width = (shake_best ? 0.2 : 0.3) * (high - low + 1);
    const CounterRandom random(options_.seed, sample);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] += width * random.unit(i);
    return keys;
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
        generator_.work() + std::uint64_t{options_.samples} * network_.size();
    for (bool better = true; better;) {
      better = false;
      for (ActivityIndex each = 0; each < network_.size(); ++each) {
        for (DayNumber days = 1; put_off(each, days); days *= 2) better = true;
        if (finished() || generator_.work() > last_work) return;
      }
    }
  }

  bool put_off(ActivityIndex activity, DayNumber days) {
    choice_.set(network_, modes_);
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
      return latest_wait(network_, generator_, *horizon_, activity);
    }
    return goal_.wants(ScheduleObjective::baseline) ? each.baseline.value_or(far_past) : far_past;
  }

  bool keep(const ScheduleDates& dates) {
    if (best_ && goal_.rank(dates) >= goal_.rank(*best_)) return false;
    best_ = dates;
    modes_ = choice_.modes_of(network_);
    return true;
  }

  /// Whether single activities may do better on other dates than serial generation gives them, or
  /// in other modes.
  bool settles() const { return goal_.rewards_waiting() || !choice_.open().empty(); }

  ScheduleDates settled(const ScheduleDates& dates) {
    return Settler(network_, choice_, goal_, generator_, *horizon_).settled(dates);
  }

  /// All to the right, then all to the left again (forward–backward improvement).
  std::optional<ScheduleDates> justified(const ScheduleDates& dates) {
    auto order = precedence_order(network_, as_keys(dates.finish));
    std::ranges::reverse(order);
    const auto right = generator_.backward(order, latest_no_worse(dates));
    if (!right) return std::nullopt;
    return generator_.forward(precedence_order(network_, as_keys(right->start)));
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

  ScheduleNetwork& network_;
  const ModeChoice& choice_;
  const Floor& floor_;
  const ScheduleOptions& options_;
  Goal goal_;
  ScheduleGenerator generator_;
  std::vector<Keys> rules_;
  std::optional<PlanEnd> horizon_;  // of the first schedule
  std::optional<ScheduleDates> best_;
  Modes modes_;  // of the best
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
