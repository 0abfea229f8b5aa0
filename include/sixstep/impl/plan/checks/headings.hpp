// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/plan/checks/registry.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// The actions that others are part of.
class Headings {
 public:
  explicit Headings(const Examination& exam) : is_heading_(exam.plan.actions.size(), false) {
    for (const Action& action : exam.plan.actions) {
      if (action.part_of.empty()) continue;
      const auto index = exam.registry.index(action.part_of, Meaning::action);
      if (index) is_heading_[*index] = true;
    }
  }

  bool contains(std::size_t action) const { return is_heading_[action]; }

 private:
  std::vector<bool> is_heading_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
