// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <limits>

namespace bench {

/// The shortest of several turns: what else the machine does can only lengthen one.
inline double least_milliseconds(int turns, auto&& work) {
  double least = std::numeric_limits<double>::infinity();
  for (int turn = 0; turn < turns; ++turn) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    least = std::min(least, spent.count());
  }
  return least;
}

}  // namespace bench
