// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <optional>

#include <sixstep/stop_condition.hpp>

namespace sixstep::command {

/// Watches over a long computation: stops it on Ctrl-C or after some seconds, and says on standard
/// error how far it is, if that is a terminal. One at a time.
class Watch {
 public:
  explicit Watch(std::optional<double> seconds);
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch();

  /// Whether to stop now.
  bool operator()(const Progress& progress);

  bool stopped() const { return stopped_; }

 private:
  using Clock = std::chrono::steady_clock;
  void show(const Progress& progress, Clock::time_point now);

  std::optional<Clock::time_point> deadline_;
  Clock::time_point next_show_;
  bool terminal_;
  bool shown_ = false;
  bool stopped_ = false;
};

}  // namespace sixstep::command
