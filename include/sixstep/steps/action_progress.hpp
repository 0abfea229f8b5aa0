// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/action.hpp>
#include <sixstep/plan/commitment.hpp>

/// What was reported of one action, beside what was planned of it.
namespace sixstep::inline SIXSTEP_FORM {

/// How the share that is done is known.
enum class DoneSource : std::uint8_t {
  unknown,
  reported,   ///< by the last report that says it
  finished,   ///< the plan says that the action is finished
  milestone,  ///< by the furthest milestone that was reached, where no report says it
  not_begun   ///< no start and no report: nothing is done, and nothing spent
};
constexpr std::array<std::string_view, 5> words_of(DoneSource) {
  return {"unknown", "reported", "finished", "milestone", "not-begun"};
}

/// Against which plan an action is measured.
enum class PlanSource : std::uint8_t {
  unknown,
  baseline,  ///< start, finish and cost of the baseline
  promise    ///< no baseline says its dates: its own `from` (or its start) and `by`
};
constexpr std::array<std::string_view, 3> words_of(PlanSource) {
  return {"unknown", "baseline", "promise"};
}

/// Why an action is expected later than planned.
enum class SlipCause : std::uint8_t {
  none,        ///< it is not late, or nobody knows
  reported,    ///< a report says why
  dependency,  ///< another action put it on its date
  resource,    ///< a resource did
  other        ///< `words` says what else did
};
constexpr std::array<std::string_view, 5> words_of(SlipCause) {
  return {"none", "reported", "dependency", "resource", "other"};
}

/// How far an action is from one baseline, in working days of its calendar; later is above 0.
struct BaselineSlip {
  Id<Baseline> baseline;
  std::optional<double> start;
  std::optional<double> finish;
  std::optional<Money> cost;  ///< dearer is above 0
  friend bool operator==(const BaselineSlip&, const BaselineSlip&) = default;
};

struct ActionProgress {
  Id<Action> action;
  Id<Action> part_of;
  Id<Stakeholder> owner;           ///< the first who is accountable
  bool under_way = false;          ///< begun and not finished
  std::optional<Date> reported;    ///< day of the last report up to the status date
  std::optional<std::size_t> age;  ///< days since then; since the start where nobody reported
  std::optional<bool> stale;       ///< under way, and `age` above the convention

  std::optional<double> done;  ///< share
  DoneSource done_from = DoneSource::unknown;
  std::optional<Money> budget;  ///< of the baseline, else the likely cost of the chosen mode
  std::optional<Money> spent;
  PlanSource planned_from = PlanSource::unknown;
  std::optional<Money> planned_value;  ///< of the budget, evenly over the planned working days
  std::optional<Money> earned_value;
  std::optional<double> cost_index;      ///< CPI
  std::optional<double> schedule_index;  ///< SPI

  std::optional<Date> planned_start;
  std::optional<Date> planned_finish;
  std::optional<Date> forecast;  ///< reported
  std::optional<Date> expected;  ///< of the schedule; the day itself once finished
  std::optional<Date> at_pace;   ///< if the rest goes as fast as what is done did
  std::optional<double> slip;    ///< expected after planned finish, in working days
  SlipCause slip_cause = SlipCause::none;
  AnyId because_of;                 ///< the action or resource behind it
  std::string words;                ///< why it slipped, in a sentence
  std::vector<BaselineSlip> slips;  ///< of each baseline that has the action, oldest first
  friend bool operator==(const ActionProgress&, const ActionProgress&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
