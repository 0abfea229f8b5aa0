// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// When to start again: once lessons lately span more levels than they do on the whole (Audemard &
/// Simon 2012, "Refining restarts strategies for SAT and UNSAT"), by moving averages (Biere &
/// Fröhlich 2015).
class Restarts {
 public:
  void learnt(std::uint32_t levels) {
    lately_ += (levels - lately_) / 32.0;
    always_ += (levels - always_) / 4096.0;
    if (total_ < 4096.0) always_ = mean_ += (levels - mean_) / (total_ + 1.0);
    total_ += 1.0;
    ++since_;
  }
  bool due() const { return since_ >= 50 && lately_ > 1.25 * always_; }
  void restarted() { since_ = 0; }

 private:
  double lately_ = 0.0, always_ = 0.0, mean_ = 0.0, total_ = 0.0;
  std::uint32_t since_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
