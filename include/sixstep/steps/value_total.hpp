// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <sixstep/plan/date.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/money.hpp>

/// Earned value of several actions together.
namespace sixstep::inline SIXSTEP_FORM {

/// Sums over actions, each with how many are unknown: they are then "at least". Comparisons are
/// over those actions alone of which both sides are known. See methods/earned_value.hpp.
struct ValueTotal {
  AnyId of;  ///< an owner or a heading; empty for the whole
  std::size_t actions = 0;
  MoneyTotal budget;   ///< BAC
  MoneyTotal planned;  ///< PV
  MoneyTotal earned;   ///< EV
  MoneyTotal spent;    ///< AC
  std::optional<Money> cost_variance;
  std::optional<Money> schedule_variance;
  std::optional<double> cost_index;
  std::optional<double> schedule_index;

  std::size_t measured = 0;  ///< actions begun, with budget, earned value and spend
  Money measured_budget;     ///< theirs; the estimates are of these alone
  std::optional<Money> estimate_as_budgeted;
  std::optional<Money> estimate_at_cost_rate;
  std::optional<Money> estimate_at_cost_and_speed;
  std::optional<Money> to_complete;             ///< ETC, at the cost rate
  std::optional<Money> variance_at_completion;  ///< VAC, at the cost rate
  std::optional<double> to_complete_index;      ///< TCPI, to keep the budget
  friend bool operator==(const ValueTotal&, const ValueTotal&) = default;
};

/// The three sums at the end of a month.
struct ValuePoint {
  Date date;
  Money planned;
  std::optional<Money> earned;  ///< empty before the first report, and after the status date
  std::optional<Money> spent;
  friend bool operator==(const ValuePoint&, const ValuePoint&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
