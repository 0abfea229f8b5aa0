// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/config.hpp>

// Sums of weighted days, which stay at 2^62 where they would grow beyond. Terms are at least 0.
namespace sixstep::inline SIXSTEP_FORM::detail::capped_sums {

inline constexpr std::int64_t cap = std::int64_t{1} << 62;

inline std::int64_t product(std::int64_t left, std::int64_t right) {
  return right != 0 && left > cap / right ? cap : left * right;
}

inline std::int64_t sum(std::int64_t left, std::int64_t right) {
  return left > cap - right ? cap : left + right;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::capped_sums
