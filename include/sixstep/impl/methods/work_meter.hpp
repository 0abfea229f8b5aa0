// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// Counts the work of one method, and asks now and then whether to stop. Asking every time would
/// cost more than the work.
class WorkMeter {
 public:
  WorkMeter(std::string_view stage, const StopCondition& stop) : stage_(stage), stop_(stop) {}

  /// Adds work that is about to be done; false once the method is to stop, and then for good.
  bool spend(std::uint64_t units) {
    if (stopped_) return false;
    if (units > stop_.work_limit - work_) {
      stopped_ = true;
      return false;
    }
    work_ += units;
    if (work_ >= ask_at_) ask();
    return !stopped_;
  }

  std::uint64_t work() const { return work_; }
  bool stopped() const { return stopped_; }

 private:
  void ask() {
    ask_at_ = work_ + work_between_questions;
    stopped_ = stop_.should_stop && stop_.should_stop({stage_, work_, {}, {}});
  }

  static constexpr std::uint64_t work_between_questions = 1 << 20;

  std::string_view stage_;
  const StopCondition& stop_;
  std::uint64_t work_ = 0;
  std::uint64_t ask_at_ = 0;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail
