// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Random numbers by position, not by sequence: draw i of stream s under a seed is always the same,
/// on every platform, in whatever order and on whatever thread it is asked for.
///
/// The mixer is the finalizer of SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable
/// pseudorandom number generators"), applied to seed, stream and counter in turn. Good enough for
/// sampling; not for secrets.
class CounterRandom {
 public:
  constexpr CounterRandom(std::uint64_t seed, std::uint64_t stream)
      : key_(mix(mix(seed) + stream)) {}

  /// 64 random bits.
  constexpr std::uint64_t bits(std::uint64_t counter) const {
    return mix(key_ + counter * golden_ratio);
  }

  /// Uniform in [0, 1), a multiple of 2^-53.
  constexpr double unit(std::uint64_t counter) const {
    return static_cast<double>(bits(counter) >> 11) * 0x1p-53;
  }

  /// Uniform in 0 … bound − 1, for 0 < bound < 2^32, with a bias below bound / 2^32 .
  constexpr std::uint64_t below(std::uint64_t counter, std::uint64_t bound) const {
    return (bits(counter) >> 32) * bound >> 32;
  }

 private:
  static constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15;

  static constexpr std::uint64_t mix(std::uint64_t value) {
    value += golden_ratio;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
  }

  std::uint64_t key_;
};

}  // namespace sixstep::inline SIXSTEP_FORM
