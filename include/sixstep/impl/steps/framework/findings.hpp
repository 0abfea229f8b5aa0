// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/framework/chain.hpp>
#include <sixstep/impl/steps/framework/weights.hpp>
#include <sixstep/steps/framework.hpp>

// What a reader must know about the weights.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline void report_equal_weights(const Plan& plan, const std::vector<GoalReading>& goals,
                                 std::vector<Finding>& findings) {
  std::size_t unweighted = 0;
  for (const Siblings& set : sibling_sets(plan)) {
    if (set.goals.size() < 2) continue;
    for (const std::size_t goal : set.goals) {
      const WeightOrigin origin = goals[goal].origin;
      const bool judged = origin != WeightOrigin::given && origin != WeightOrigin::equal;
      if (!judged && !plan.goals[goal].weight) ++unweighted;
    }
  }
  if (unweighted == 0) return;
  findings.push_back({"weights-missing",
                      Severity::note,
                      counted(unweighted, "goal has", "goals have") +
                          " no weight of their own and share equally with their siblings, or count "
                          "as the mean of those that have one.",
                      {},
                      {}});
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
