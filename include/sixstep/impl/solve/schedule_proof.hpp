// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_search.hpp>
#include <sixstep/impl/solve/schedule_translation.hpp>
#include <sixstep/solve/project.hpp>

// What the exact engines add to a search, on problems that they can say.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

/// Hands the problem over, takes the better schedule and raises the bound.
///
/// Where being on time comes first, nothing may finish later than it must: being no more late than
/// that is best, and whatever finishes first among such schedules is best of all.
class Proof {
 public:
  Proof(ScheduleNetwork& network, const ModeChoice& choice, Floor& floor, Search& search,
        const ScheduleOptions& options)
      : network_(network), choice_(choice), floor_(floor), search_(search), options_(options) {}

  void run() {
    if (!search_.best() || options_.proof_work == 0 || network_.size() > most_to_prove) return;
    if (!speaks_of_finish(search_.goal().first()) || search_.finished()) return;
    on_time_ = search_.goal().first() == ScheduleObjective::tardiness && any_due();
    by_ = finish_by();
    // What is missing of a resource is said up to the bound, for none of it may end the project. A
    // bound that rises lets more be said.
    for (DayNumber bound = floor_.bound.finish; work_ < options_.proof_work && !proven_;) {
      const DayNumber raised = prove_above(bound);
      if (raised <= bound || stopped_) return;
      bound = raised;
    }
  }

  /// Whether no schedule is better than the best of the search.
  bool proven() const { return proven_; }
  bool stopped() const { return stopped_; }
  std::uint64_t work() const { return work_; }

 private:
  static constexpr std::size_t most_to_prove = 1000;

  /// No schedule that is wanted finishes before the moment that this returns, given that none does
  /// before `bound`.
  DayNumber prove_above(DayNumber bound) {
    const auto translation = schedule_translation::translate(
        network_, choice_,
        {floor_.earliest.start, by_, search_.generator().profiles(), best_finish(), bound});
    if (!translation || translation->model.activities.size() > most_to_prove) return bound;
    const std::uint64_t searched = search_.generator().work();
    const ProjectResult found = solve_project(translation->model, engine_options(*translation));
    work_ += found.work;
    stopped_ = options_.stop.reached({"proving", searched + work_, {}, {}});
    if (!found.has_schedule()) return bound;
    take(*translation, found);
    const DayNumber raised = std::min(translation->moment(found.bound), best_finish());
    if (!on_time_) floor_.bound.finish = std::max(floor_.bound.finish, raised);
    return translation->relaxed ? raised : bound;
  }

  static bool speaks_of_finish(ScheduleObjective objective) {
    return objective == ScheduleObjective::tardiness || objective == ScheduleObjective::finish;
  }

  bool any_due() const {
    return std::ranges::any_of(network_.problem().activities,
                               [](const ScheduleActivity& each) { return each.due.has_value(); });
  }

  Days finish_by() const {
    Days by;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      by.push_back(network_.deadline(each));
      const auto& due = network_.problem().activities[each].due;
      if (on_time_ && due && !network_.fixed(each)) {
        by.back() = std::min(by.back(), std::max(*due, floor_.finish_alone[each]));
      }
    }
    return by;
  }

  ProjectOptions engine_options(const schedule_translation::Translation& translation) const {
    ProjectOptions result;
    result.seed = options_.seed;
    const std::uint64_t done = search_.generator().work() + work_;
    const std::uint64_t limit = options_.stop.work_limit;
    result.stop.work_limit = std::min(options_.proof_work - work_, limit > done ? limit - done : 1);
    result.stop.should_stop = options_.stop.should_stop;
    const ScheduleDates& best = *search_.best();
    const bool keeps = std::ranges::all_of(
        translation.activity, [&](ActivityIndex each) { return best.finish[each] <= by_[each]; });
    if (keeps) result.known = translation.schedule(best, search_.modes());
    return result;
  }

  /// In the order of its starts, each as early as it can: no later than the engines say.
  void take(const schedule_translation::Translation& translation, const ProjectResult& found) {
    Keys keys = as_keys(search_.best()->start);
    Modes modes = search_.modes();
    for (std::size_t i = 0; i < translation.activity.size(); ++i) {
      const ActivityIndex each = translation.activity[i];
      keys[each] = static_cast<double>(translation.moment(found.schedule.start[i]));
      modes[each] = translation.mode[i][found.schedule.mode[i]];
    }
    choice_.set(network_, modes);
    search_.try_keys(keys);
    const Days& finish = search_.best()->finish;
    proven_ = found.status == ProjectResult::Status::optimal && !search_.goal().rewards_waiting() &&
              weighted_tardiness(network_.problem(), finish) == floor_.bound.tardiness &&
              best_finish() <= last_finish(translation, *found.makespan);
  }

  DayNumber best_finish() const { return search_.goal().achieved(*search_.best()).finish; }

  /// When a project of so many steps is over, with what has happened.
  DayNumber last_finish(const schedule_translation::Translation& translation,
                        std::int32_t makespan) const {
    DayNumber last = translation.moment(makespan);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each) && !network_.ongoing(each)) {
        last = std::max(last, floor_.earliest.finish[each]);
      }
    }
    return last;
  }

  ScheduleNetwork& network_;
  const ModeChoice& choice_;
  Floor& floor_;
  Search& search_;
  const ScheduleOptions& options_;
  bool on_time_ = false;
  Days by_;  // finishes
  bool proven_ = false;
  bool stopped_ = false;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
