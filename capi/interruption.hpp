// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <sixstep/stop_condition.hpp>

#include "options.hpp"

struct sixstep_progress {
  std::string stage;
  std::uint64_t work = 0;
  std::optional<double> best;
  std::optional<double> bound;
};

namespace sixstep_c {

/// During one call, asks the caller's callback, token and clock whether to go on.
class Interruption {
 public:
  /// Asks for the first time, so that a call never goes unheard however short it is. The options
  /// must outlive this.
  explicit Interruption(const sixstep_options& options);
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// For the computation; must not outlive this.
  sixstep::StopCondition condition();

  /// Whether the computation was told to stop.
  bool happened() const { return happened_; }

 private:
  bool ask(const sixstep::Progress& progress);
  bool is_cancelled() const;
  bool is_late() const;
  bool callback_stops(const sixstep::Progress& progress);

  const sixstep_options& options_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  sixstep_progress progress_;
  bool happened_ = false;
};

}  // namespace sixstep_c
