// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// An exact amount in the minor units of the plan's currency (cents). Sums of what a plan may hold
/// never overflow: the checks refuse a plan whose amounts, signs aside, add up to more than
/// `largest_total`.
struct Money {
  std::int64_t minor = 0;

  friend auto operator<=>(const Money&, const Money&) = default;
  friend Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
  friend Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
  Money& operator+=(Money other) { return *this = *this + other; }
  Money& operator-=(Money other) { return *this = *this - other; }
};

/// Largest single amount that a plan may state.
inline constexpr Money largest_amount = {1'000'000'000'000'000'000};

/// Largest sum of all amounts of a plan, signs aside.
inline constexpr Money largest_total = {4'000'000'000'000'000'000};

/// A currency by its ISO 4217 code, with the number of decimals of its minor unit.
struct Currency {
  std::string code;
  int decimals = 2;
  friend bool operator==(const Currency&, const Currency&) = default;
};

/// The ISO 4217 currency with this code; nothing if there is none, or if it has no minor unit.
std::optional<Currency> find_currency(std::string_view code);

/// A sum of money that may be incomplete: where a part has no known cost, the total is "at least".
struct MoneyTotal {
  Money known;
  std::size_t unknown = 0;  ///< parts without a known amount

  bool is_lower_bound() const { return unknown > 0; }
  friend bool operator==(const MoneyTotal&, const MoneyTotal&) = default;
};

/// Why an amount could not be read.
enum class MoneyError : std::uint8_t { not_a_number, too_many_decimals, too_large };

/// An amount or the reason why there is none.
struct MoneyReading {
  std::optional<Money> amount;
  MoneyError error = MoneyError::not_a_number;
};

/// Reads a JSON number in major units, exactly: "1000000000.00", "1.5e9". More decimals than the
/// currency has are an error, unless they are zeros. O(length of the text).
MoneyReading parse_money(std::string_view number, int decimals);

/// Plain decimals with the currency's digits: "187541564.00", "-0.50", "500" for yen.
std::string to_decimal(Money amount, int decimals);

/// Splits `total` in proportion to `weights` by largest remainders, so that the parts sum to the
/// whole; ties go to the earlier part. If all weights are zero, parts are equal. O(n log n).
/// Throws std::invalid_argument if a weight is negative or not finite, or if there is no part.
std::vector<Money> split(Money total, std::span<const double> weights);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/money.ipp>
#endif
