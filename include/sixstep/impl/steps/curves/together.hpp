// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include <sixstep/impl/steps/curves/periods.hpp>

// What happens on the same days.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// So much on each of these days.
struct Load {
  Days days;
  double amount = 1.0;
};

/// In thousandths, so that half a person is not lost and sums are exact. More than a thousand
/// million of anything counts as that: such an amount is a slip, and sums of it must not overflow.
inline std::int64_t counted_amount(const Load& load) {
  return action::thousandths(std::min(load.amount, 1e9));
}

/// Stretches of days between changes of the sum of loads, by date; without those of nothing.
/// O(n log n).
inline std::vector<Load> summed(const std::vector<Load>& loads) {
  struct Change {
    std::int64_t thousandths = 0;
    int loads = 0;
  };
  std::map<Date, Change> changes;
  for (const Load& load : loads) {
    Change& begin = changes[load.days.from];
    begin.thousandths += counted_amount(load);
    ++begin.loads;
    Change& end = changes[load.days.by + 1];
    end.thousandths -= counted_amount(load);
    --end.loads;
  }
  std::vector<Load> result;
  Change now;
  for (auto next = changes.begin(); next != changes.end();) {
    const auto& [from, change] = *next++;
    now = {now.thousandths + change.thousandths, now.loads + change.loads};
    if (next == changes.end()) break;
    if (now.loads == 0) continue;
    result.push_back({{from, next->first + -1}, static_cast<double>(now.thousandths) / 1000.0});
  }
  return result;
}

/// How many actions are at work in a period, and how many on its busiest day.
struct Crowd {
  std::size_t actions = 0;
  std::size_t at_once = 0;
};

/// By period. O(n log n + n × periods).
inline std::vector<Crowd> crowds_of(const std::vector<Load>& work, const Periods& periods) {
  std::vector<Crowd> crowds(periods.size());
  if (crowds.empty()) return crowds;
  for (const Load& load : work) {
    const std::size_t last = periods.at(load.days.by);
    for (std::size_t at = periods.at(load.days.from); at <= last; ++at) ++crowds[at].actions;
  }
  for (const Load& stretch : summed(work)) {
    const std::size_t last = periods.at(stretch.days.by);
    const auto count = static_cast<std::size_t>(stretch.amount);
    for (std::size_t at = periods.at(stretch.days.from); at <= last; ++at) {
      crowds[at].at_once = std::max(crowds[at].at_once, count);
    }
  }
  return crowds;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
