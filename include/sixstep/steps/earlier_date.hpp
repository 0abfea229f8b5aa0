// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/id.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What would have to change for an action to start earlier.
enum class DateChange : std::uint8_t {
  shorten,      ///< `of`, an action, takes `amount` days less
  wait_less,    ///< `of`, an action, is waited for `amount` days less; beyond the lag they overlap
  wait_longer,  ///< `amount` days more may lie between `of`, an action, and what must follow it
                ///< soon
  release,      ///< `of`, an action, may start `amount` days earlier
  budget_year,  ///< the strategy funds `of`, an action, `amount` fiscal years earlier
  capacity,     ///< there is `amount` more of `of`, a resource, in `from` … `by`
};
constexpr std::array<std::string_view, 6> words_of(DateChange) {
  return {"shorten", "wait-less", "wait-longer", "release", "budget-year", "capacity"};
}

/// The least change at one place of the chain behind a date that lets the action start earlier,
/// all else and the order of the schedule standing, and nobody starting later; tried by scheduling
/// anew.
struct EarlierDate {
  DateChange change = DateChange::shorten;
  AnyId of;
  double amount = 0.0;
  std::optional<Date> from;  ///< of a capacity: the first day
  std::optional<Date> by;    ///< and the last
  Date start;                ///< when the action then starts
  std::string words;         ///< the same in a sentence
  friend bool operator==(const EarlierDate&, const EarlierDate&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
