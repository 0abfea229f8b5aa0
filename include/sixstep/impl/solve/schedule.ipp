// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_floor.hpp>
#include <sixstep/impl/solve/schedule_modes.hpp>
#include <sixstep/impl/solve/schedule_proof.hpp>
#include <sixstep/impl/solve/schedule_search.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_why.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule {

/// One run: what no schedule can beat, then schedule after schedule, then proof.
class Scheduling {
 public:
  Scheduling(const ScheduleProblem& problem, const ScheduleOptions& options)
      : options_(options), network_(problem), choice_(problem), relaxation_(network_, choice_) {}

  ScheduleResult run() {
    Floor floor = FloorFinder(network_, choice_, relaxation_).run();
    for (ScheduleConflict& each : floor.conflicts) {
      result_.conflicts.push_back(relaxation_.told(std::move(each)));
    }
    if (!floor.alone.empty()) report(floor.bound);
    if (result_.conflicts.empty()) {
      search(floor);
    } else {
      result_.status = ScheduleResult::Status::infeasible;
    }
    return std::move(result_);
  }

 private:
  void search(Floor& floor) {
    Search search(network_, choice_, floor, options_);
    search.run(relaxation_.network());
    Proof proof(network_, choice_, floor, search, options_);
    proof.run();
    report(floor.bound);
    result_.work = search.generator().work() + proof.work();
    result_.stopped = search.stopped() || proof.stopped();
    if (!search.best()) return;
    const bool proven = proof.proven() || search.at_bounds();
    result_.status = proven ? ScheduleResult::Status::optimal : ScheduleResult::Status::feasible;
    report(search);
  }

  void report(const Achievement& bound) {
    result_.tardiness_bound = bound.tardiness;
    result_.finish_bound = bound.finish;
    result_.value_bound = bound.value;
    result_.baseline_bound = bound.distance;
  }

  void report(const Search& search) {
    const Achievement achieved = search.goal().achieved(*search.best());
    result_.project_finish = achieved.finish;
    result_.tardiness = achieved.tardiness;
    result_.value = achieved.value;
    result_.baseline_distance = achieved.distance;
    result_.gap = gap();
    choice_.set(network_, search.modes());
    result_.reason = start_reasons(network_, *search.best());
    result_.start = search.best()->start;
    result_.finish = search.best()->finish;
    result_.mode = search.modes();
  }

  double gap() const {
    const DayNumber open = *result_.project_finish - *result_.finish_bound;
    const DayNumber whole = *result_.project_finish - network_.problem().start;
    return open == 0 ? 0.0 : static_cast<double>(open) / static_cast<double>(whole);
  }

  const ScheduleOptions& options_;
  ScheduleNetwork network_;
  ModeChoice choice_;
  Relaxation relaxation_;
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
  return detail::schedule::Scheduling(problem, options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
