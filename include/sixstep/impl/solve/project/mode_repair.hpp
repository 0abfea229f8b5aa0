// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/project/draw.hpp>
#include <sixstep/impl/solve/project/packed_project.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Changes modes, one after the other, until they keep the budgets (after the local search of
/// Hartmann 2001 on the excess of consumed resources).
class ModeRepair {
 public:
  explicit ModeRepair(const PackedProject& project) : project_(project) {
    for (std::uint32_t each = 0; each < project.size(); ++each) {
      if (project.usable[each].size() > 1) choices_.push_back(each);
    }
  }

  /// False if it did not succeed; the modes keep the budgets otherwise.
  bool repair(std::vector<std::uint32_t>& modes, Draw& draw) {
    if (project_.model->budget.empty()) return true;
    count(modes);
    const std::size_t most = 20 * choices_.size() + 1;
    for (std::size_t attempt = 0; attempt < most; ++attempt) {
      const std::int64_t before = excess(left_);
      if (before == 0) return true;
      if (choices_.empty()) return false;
      const std::uint32_t each = choices_[draw.below(choices_.size())];
      const auto& usable = project_.usable[each];
      const std::uint32_t next = usable[draw.below(usable.size())];
      change(each, modes[each], next);
      if (excess(left_) <= before) {
        modes[each] = next;
      } else {
        change(each, next, modes[each]);
      }
    }
    return excess(left_) == 0;
  }

 private:
  void count(const std::vector<std::uint32_t>& modes) {
    left_ = project_.model->budget;
    for (std::uint32_t each = 0; each < modes.size(); ++each) {
      const auto& used = project_.mode(each, modes[each]).consumption;
      for (std::size_t i = 0; i < left_.size(); ++i) left_[i] -= used[i];
    }
  }
  void change(std::uint32_t each, std::uint32_t from, std::uint32_t to) {
    const auto& before = project_.mode(each, from).consumption;
    const auto& after = project_.mode(each, to).consumption;
    for (std::size_t i = 0; i < left_.size(); ++i) left_[i] += before[i] - after[i];
  }
  static std::int64_t excess(const std::vector<std::int64_t>& left) {
    std::int64_t sum = 0;
    for (const std::int64_t each : left) sum -= std::min<std::int64_t>(each, 0);
    return sum;
  }

  const PackedProject& project_;
  std::vector<std::uint32_t> choices_;
  std::vector<std::int64_t> left_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
