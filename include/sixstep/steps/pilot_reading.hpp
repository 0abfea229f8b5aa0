// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/action.hpp>

/// Experiments before the scale-up: what they show, and what hangs on their outcome. A pilot that
/// failed ends its action: the strategy leaves it out, and gives its money to others.
namespace sixstep::inline SIXSTEP_FORM {

enum class PilotState : std::uint8_t {
  running,
  to_decide,  ///< the criterion is met, or the day to decide is near
  overdue,    ///< the day to decide is past, and the plan knows no result
  passed,
  failed
};
constexpr std::array<std::string_view, 5> words_of(PilotState) {
  return {"running", "to-decide", "overdue", "passed", "failed"};
}

struct PilotReading {
  Id<Action> action;
  Id<Indicator> indicator;
  std::optional<double> at_least;  ///< the criterion
  std::optional<double> at_most;
  std::optional<double> value;  ///< last observation up to the status date, since the start
  std::optional<Date> observed;
  std::optional<bool> met;  ///< whether that value meets the criterion; empty: not known
  std::optional<Date> decide_by;
  PilotState state = PilotState::running;
  std::vector<Id<Action>> waiting;  ///< chosen actions that need it, directly or through others
  /// What is not yet spent of the scale-up and of those that wait: released if the pilot passes;
  /// if it fails, the scale-up's part is free for others, and the rest where those stop that wait.
  /// The pilot's own cost is no part of it.
  MoneyTotal money;
  std::string words;  ///< state, and what follows from it
  friend bool operator==(const PilotReading&, const PilotReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
