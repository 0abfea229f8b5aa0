// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A quantity as an analyst knows it: one number, or low, likely and high.
/// With one number, how sure it is stays unknown: `bounds` is empty, not zero wide.
template <class T>
struct Estimate {
  struct Bounds {
    T low;
    T high;
    friend bool operator==(const Bounds&, const Bounds&) = default;
  };
  T likely{};
  std::optional<Bounds> bounds;
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// What a duration counts: working days of a calendar, or calendar spans.
enum class DurationUnit : std::uint8_t { workday, day, week, month };
constexpr std::array<std::string_view, 4> words_of(DurationUnit) {
  return {"workday", "day", "week", "month"};
}

/// How long something takes. A plain number in a plan means working days.
struct Duration {
  Estimate<double> length;
  DurationUnit unit = DurationUnit::workday;
  friend bool operator==(const Duration&, const Duration&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
