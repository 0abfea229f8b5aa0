// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>

#include <sixstep/solve/period_problem.hpp>
#include <sixstep/solve/random.hpp>

namespace test_support {

/// Small problems with everything in them: lags, periods left out, modes, costs that run on, rows
/// that must be filled, required items, losses.
class RandomPeriods {
 public:
  explicit RandomPeriods(std::uint64_t stream) : random_(77, stream) {}

  sixstep::PeriodProblem problem(std::uint32_t most_items) {
    sixstep::PeriodProblem result;
    const std::uint32_t items = 1 + below(most_items), resources = 1 + below(2);
    result.periods = 1 + below(3);
    for (std::uint32_t resource = 0; resource < resources; ++resource) {
      for (std::uint32_t t = 0; t < result.periods; ++t) {
        result.rows.push_back({3 + below(3 * items), resource, t});
      }
    }
    const bool policy = below(4) == 0;
    if (policy) result.rows.push_back({-std::int64_t{below(4)}, std::nullopt, 0});
    for (std::uint32_t item = 0; item < items; ++item) add_item(result, resources, policy);
    for (std::uint32_t k = below(2 * items); k > 0; --k) {
      const std::uint32_t a = below(items), b = below(items);
      const auto lag = static_cast<std::int32_t>(below(6) == 0 ? below(3) : 1) - 1;
      if (a != b) result.needs.push_back({std::max(a, b), std::min(a, b), lag});
    }
    return result;
  }

 private:
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(random_.below(counter_++, limit));
  }

  void add_item(sixstep::PeriodProblem& to, std::uint32_t resources, bool policy) {
    const double value = below(30) - 8.0;
    const std::uint32_t modes = 1 + below(2);
    const bool runs_on = below(4) == 0;
    for (std::uint32_t t = 0; t < to.periods; ++t) {
      if (below(8) == 0) continue;
      for (std::uint32_t mode = 0; mode < modes; ++mode) {
        to.add_option({t, mode, (value + 3.0 * mode) * (1.0 - 0.2 * t)});
        for (std::uint32_t resource = 0; resource < resources; ++resource) {
          to.add_use({resource * to.periods + t, 1 + below(4) + 2 * mode});
          if (runs_on && t + 1 < to.periods) to.add_use({resource * to.periods + t + 1, 1});
        }
        if (policy) to.add_use({resources * to.periods, std::int64_t{below(3)} - 1});
      }
    }
    to.close_item(below(12) == 0);
  }

  sixstep::CounterRandom random_;
  std::uint64_t counter_ = 0;
};

}  // namespace test_support
