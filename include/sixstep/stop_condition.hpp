// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a long computation says about itself while it runs.
struct Progress {
  std::string_view stage;       ///< which part of the work, in words ("choosing actions")
  std::uint64_t work = 0;       ///< units of work done so far, the same on every machine
  std::optional<double> best;   ///< value of the best result so far, where there is one
  std::optional<double> bound;  ///< proven bound on that value, where there is one
};

/// When to stop early with the best result so far.
///
/// Work is counted, not timed, so that a work limit gives the same result on every machine. A clock
/// or a cancel button comes in through `should_stop` only; a result stopped that way is marked as
/// such, and is not reproducible. `should_stop` is called on the thread that started the work.
struct StopCondition {
  std::uint64_t work_limit = std::numeric_limits<std::uint64_t>::max();
  std::function<bool(const Progress&)> should_stop;  ///< empty: never

  bool reached(const Progress& progress) const {
    return progress.work >= work_limit || (should_stop && should_stop(progress));
  }
};

}  // namespace sixstep::inline SIXSTEP_FORM
