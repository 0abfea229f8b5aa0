// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <sixstep/plan/action.hpp>
#include <sixstep/plan/goal.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The shape of the results chain: vision → goal → outcome → output, by each goal's parent.
struct ChainReading {
  std::size_t depth = 0;                 ///< goals on the longest way from a top to the bottom
  std::vector<Id<Goal>> tops;            ///< goals without a parent; several share the whole
  std::vector<Id<Goal>> skipping;        ///< more than one kind below their parent
  std::vector<Id<Goal>> reversed;        ///< of a higher kind than their parent
  std::vector<Id<Action>> without_goal;  ///< actions, headings and stopped ones left out
  friend bool operator==(const ChainReading&, const ChainReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
