// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/plan/plan.hpp>

namespace test_support {

/// Small whole numbers from a seed, the same everywhere (Marsaglia's xorshift64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}

  /// 0 … sides − 1.
  int roll(int sides) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<int>(state_ % static_cast<std::uint64_t>(sides));
  }
  bool once_in(int times) { return roll(times) == 0; }
  double share() { return roll(1'000'001) / 1e6; }

 private:
  std::uint64_t state_;
};

/// In one language or in two, with what is hard to write: quotes, controls, nothing at all.
sixstep::Text random_text(Dice& dice);

/// A valid plan of goals, actions and dependencies that point forwards, in which what may be absent
/// sometimes is. The same seed gives the same plan everywhere.
sixstep::Plan random_plan(std::uint64_t seed, int actions = 12);

}  // namespace test_support
