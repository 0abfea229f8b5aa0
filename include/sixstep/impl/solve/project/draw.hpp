// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// One random number after the other.
class Draw {
 public:
  Draw(std::uint64_t seed, std::uint64_t stream) : random_(seed, stream) {}

  std::size_t below(std::size_t bound) {
    return static_cast<std::size_t>(random_.below(next_++, bound));
  }
  double unit() { return random_.unit(next_++); }
  bool chance(double share) { return unit() < share; }

 private:
  CounterRandom random_;
  std::uint64_t next_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
