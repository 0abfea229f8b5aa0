// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <thread>

#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::parallel {

/// A stop condition that several threads look at. It is asked on the thread that began alone; the
/// others see what it said. Once it said yes, or threw, it is not asked again.
class SharedStop {
 public:
  /// The condition outlives this.
  explicit SharedStop(const StopCondition& condition) : condition_(condition) {}

  /// Ends the work of other threads.
  void halt() { halted_ = true; }

  /// Whether the caller wants no more. Any thread; `progress` gives the progress, on the first
  /// thread alone.
  template <typename MakeProgress>
  bool is_cancelled(const MakeProgress& progress) {
    const bool asks = condition_.should_stop && std::this_thread::get_id() == first_thread_;
    if (halted_ || !asks) return halted_;
    try {
      if (condition_.should_stop(progress())) halt();
    } catch (...) {
      halt();
      throw;
    }
    return halted_;
  }

  /// Whether the caller wants no more, or the limit on work is reached. First thread.
  bool is_reached(const Progress& progress) {
    if (progress.work >= condition_.work_limit) halt();
    return is_cancelled([&] { return progress; });
  }

 private:
  const StopCondition& condition_;
  const std::thread::id first_thread_ = std::this_thread::get_id();
  std::atomic<bool> halted_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::parallel
