// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include <sixstep/solve/period_problem.hpp>

namespace test_support {

/// Every choice there is, one after the other.
inline std::optional<double> best_by_trying(const sixstep::PeriodProblem& problem) {
  using namespace sixstep;
  std::optional<double> best;
  PeriodChoice choice(problem.items(), PeriodProblem::left_out);
  for (;;) {
    if (is_admissible(problem, choice)) {
      best = std::max(best.value_or(-1e300), value_of(problem, choice));
    }
    std::uint32_t item = 0;
    for (; item < problem.items(); ++item) {
      const std::uint32_t first = problem.first_option[item], end = problem.first_option[item + 1];
      const std::uint32_t next = choice[item] == PeriodProblem::left_out ? first : choice[item] + 1;
      choice[item] = next == end ? PeriodProblem::left_out : next;
      if (next != end) break;
    }
    if (item == problem.items()) return best;
  }
}

}  // namespace test_support
