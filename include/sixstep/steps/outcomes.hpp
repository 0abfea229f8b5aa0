// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/plan/money.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a strategy may be held to. More is better of value, equity and acceptance, less of cost and
/// risk.
enum class Objective : std::uint8_t { value, cost, equity, risk, acceptance };
constexpr std::array<std::string_view, 5> words_of(Objective) {
  return {"value", "cost", "equity", "risk", "acceptance"};
}

/// What a strategy achieves, by objective. Each is empty where the plan does not know enough.
struct Outcomes {
  std::optional<double> value;  ///< discounted share of the plan's total value
  MoneyTotal cost;
  Money sunk;  ///< reported spent on actions that are left out: it stays spent
  std::optional<double> capacity_gap_closed;  ///< share of the weighted gap of rated cells
  std::optional<double> equity;      ///< newly reached / unserved people of vulnerable groups
  std::optional<double> risk;        ///< 1 − cost-weighted success
  std::optional<double> acceptance;  ///< cost-weighted support, −1 … 1
  friend bool operator==(const Outcomes&, const Outcomes&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
