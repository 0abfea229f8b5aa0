// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One piece of work on the day of reporting. What nobody knows is empty, never 0.
struct WorkPackage {
  std::optional<double> budget;   ///< what the whole of it may cost, above 0
  std::optional<double> planned;  ///< share of it that should be done by now, 0 … 1
  std::optional<double> done;     ///< share of it that is done, 0 … 1
  std::optional<double> cost;     ///< what it has cost so far
};

/// A sum of the known ones of several amounts.
struct KnownSum {
  double known = 0.0;
  std::size_t of = 0;  ///< how many amounts were known
  friend bool operator==(const KnownSum&, const KnownSum&) = default;
};

/// What is assumed of the work that is left.
enum class EstimateRule : std::uint8_t {
  as_budgeted,       ///< it costs what it was budgeted: EAC = AC + BAC − EV
  at_cost_rate,      ///< it costs as much more as the work so far: EAC = BAC / CPI
  at_cost_and_speed  ///< and being late costs too: EAC = AC + (BAC − EV) / (CPI · SPI)
};
constexpr std::array<std::string_view, 3> words_of(EstimateRule) {
  return {"as-budgeted", "at-cost-rate", "at-cost-and-speed"};
}

/// What work was worth, what it cost, and where that leads. Each comparison is made over those
/// pieces alone of which both sides are known, so that a piece that nobody reported on makes
/// neither a loss nor a gain.
struct EarnedValue {
  std::size_t packages = 0;
  KnownSum budget;   ///< budget at completion (BAC)
  KnownSum planned;  ///< planned value (PV)
  KnownSum earned;   ///< earned value (EV)
  KnownSum actual;   ///< actual cost (AC)

  std::optional<double> cost_variance;      ///< CV = EV − AC; below 0: dearer than its worth
  std::optional<double> cost_index;         ///< CPI = EV / AC; empty where nothing was spent
  std::optional<double> schedule_variance;  ///< SV = EV − PV; below 0: less done than planned
  std::optional<double> schedule_index;     ///< SPI = EV / PV; empty where nothing was planned

  // Over the pieces with budget, earned value and actual cost.
  std::size_t measured = 0;                        ///< how many these are
  double measured_budget = 0.0;                    ///< their budget
  std::array<std::optional<double>, 3> estimates;  ///< at completion (EAC), by EstimateRule
  std::optional<double> to_complete;               ///< ETC = EAC − AC, by the asked rule
  std::optional<double> variance_at_completion;    ///< VAC = BAC − EAC, by the asked rule
  /// TCPI = (BAC − EV) / (BAC − AC): how cheap the rest must be to keep the budget; empty where
  /// the budget is used up.
  std::optional<double> to_complete_index;
};

/// Earned value of some work: Project Management Institute (2019), The standard for earned value
/// management; EIA-748. The three estimates are those of Christensen (1993), Determining an
/// accurate estimate at completion, National Contract Management Journal 25(1).
///
///     earned_value(std::vector<WorkPackage>{{1e6, 0.52, 0.48, 530e3}}).cost_index  // 0.906
///
/// A piece of unknown budget earns nothing that could be counted, so its value stays unknown even
/// where its share is known; a share of 0 of it is worth 0. Throws std::invalid_argument if a
/// share lies outside 0 to 1, or an amount is below 0 or not finite. O(n).
EarnedValue earned_value(std::span<const WorkPackage> work,
                         EstimateRule rule = EstimateRule::at_cost_rate);

/// Earned value told in time instead of money.
struct EarnedSchedule {
  double earned = 0.0;           ///< ES: when what is done should have been done
  double variance = 0.0;         ///< SV(t) = ES − AT; below 0: late, in periods
  std::optional<double> index;   ///< SPI(t) = ES / AT; empty at time 0
  std::optional<double> length;  ///< IEAC(t) = planned length / SPI(t); empty if SPI(t) is 0
  friend bool operator==(const EarnedSchedule&, const EarnedSchedule&) = default;
};

/// Earned schedule: Lipke, W. (2003), Schedule is different, The Measurable News, summer, 31–34.
/// `planned` is the planned value in all at the end of periods 1, 2, …; `now` counts periods from
/// the start. ES = N + (EV − PV_N) / (PV_{N+1} − PV_N), with N the last period whose planned value
/// is earned; all that is planned being earned, ES is the period in which that was planned.
///
/// Empty if nothing is planned. Throws std::invalid_argument if a number is below 0 or not finite,
/// or planned values fall. O(periods).
std::optional<EarnedSchedule> earned_schedule(std::span<const double> planned, double earned,
                                              double now);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/earned_value.ipp>
#endif
