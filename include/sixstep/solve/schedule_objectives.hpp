// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What makes one schedule better than another.
enum class ScheduleObjective : std::uint8_t {
  tardiness,  ///< days after the due dates, each times its activity's weight
  finish,     ///< when all but the ongoing is finished
  value,      ///< what is gained, discounted to the project's start: the more the better
  baseline,   ///< calendar days between starts and baselines, each times its activity's weight
};

/// Days after the due dates, each times its activity's weight, for these finishes; capped at 2^62.
std::int64_t weighted_tardiness(const ScheduleProblem& problem, std::span<const DayNumber> finish);

/// What the activities gain at these finishes, each discounted to the project's start and rounded
/// to a whole unit: value × (1 + discount_rate)^(−days / 365), halves away from zero. What finished
/// before the start counts as it is.
///
/// The net present value of Russell (1970, "Cash flows in networks", Management Science 16(5)),
/// discounted by days as spreadsheets do it (XNPV). Each part is rounded by itself, so that sums
/// are exact and every schedule of equal dates is worth the same, to the unit.
std::int64_t discounted_value(const ScheduleProblem& problem, std::span<const DayNumber> finish);

/// Calendar days between these starts and the baselines, each times its activity's weight; capped
/// at 2^62. What has happened is no longer compared.
std::int64_t baseline_distance(const ScheduleProblem& problem, std::span<const DayNumber> start);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_objectives.ipp>
#endif
