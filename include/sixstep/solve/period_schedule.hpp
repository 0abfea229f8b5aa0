// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/config.hpp>
#include <sixstep/solve/period_bound.hpp>
#include <sixstep/solve/period_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct PeriodScheduleOptions {
  double gap_tolerance = 1e-9;  ///< of the bound: what may be missed
  std::uint64_t seed = 1;
  unsigned threads = 1;  ///< 0: as many as the processor runs at once
  StopCondition stop;    ///< work: edges looked at, some 10⁸ a second
};

struct PeriodScheduleResult {
  PeriodChoice choice;     ///< admissible; empty where none was found
  double value = 0.0;      ///< of the choice
  double bound = 0.0;      ///< proven: no admissible choice is worth more
  bool truncated = false;  ///< stopped, or at its wits' end, before value and bound met
  std::uint64_t work = 0;
};

/// A choice for a large problem, and how much better any other can be at most.
///
/// Method: the bound of `bound_periods`; choices by expected-time rounding of its mixture
/// (Chicoisne, Espinoza, Goycoolea, Moreno & Rubio 2012); and then windows: a few adjacent periods,
/// with some items from outside, are taken out of the best choice and solved again by the same
/// code, as long as the condition lets it. Beside these, small windows of items that could change
/// for little are gone through exactly, and pairs of walks by simulated annealing (Kirkpatrick,
/// Gelatt & Vecchi 1983) overdraw rows at first and no more at the end. Where nothing better comes
/// for long, all begins anew from another rounding, beside the best. The bound is made more exact
/// as the search goes on.
///
/// Other threads take windows ahead, walk the second walk, and make the next bound; what they did
/// for nothing is not counted as work. Under a work limit the result is the same on any number of
/// threads. The condition is asked on the calling thread alone. Throws as `require_sound` does, and
/// what the condition throws.
PeriodScheduleResult schedule_periods(const PeriodProblem& problem,
                                      const PeriodScheduleOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_schedule.ipp>
#endif
