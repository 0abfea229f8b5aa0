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
      const bool judged =
          goals[goal].origin == WeightOrigin::pairwise || goals[goal].origin == WeightOrigin::swing;
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

inline std::string place_in_words(const PlanGraph& graph, const Id<Goal>& parent) {
  return parent.empty() ? "at the top" : "below " + quoted_name(graph, parent);
}

inline void report_inconsistency(const PlanGraph& graph,
                                 const std::vector<ComparisonReading>& readings,
                                 const FrameworkOptions& options, std::vector<Finding>& findings) {
  for (const ComparisonReading& reading : readings) {
    if (!reading.consistency_ratio || *reading.consistency_ratio <= options.consistency_limit)
      continue;
    Finding finding{"judgments-inconsistent", Severity::warning, {}, {}, {}};
    finding.sentence = "The comparisons " + place_in_words(graph, reading.parent) +
                       " contradict each other: consistency ratio " +
                       rounded(*reading.consistency_ratio, 2) + ", above " +
                       rounded(options.consistency_limit, 2) + ".";
    for (const Id<Goal>& goal : reading.of) finding.nodes.push_back({goal.value});
    findings.push_back(std::move(finding));
  }
}

inline void report_unused(const Plan& plan, const std::vector<ComparisonReading>& readings,
                          std::vector<Finding>& findings) {
  std::size_t used = 0;
  for (const ComparisonReading& reading : readings) used += reading.judges.size();
  if (used == plan.comparisons.size()) return;
  findings.push_back({"comparison-not-used",
                      Severity::warning,
                      counted(plan.comparisons.size() - used, "comparison is", "comparisons are") +
                          " not used: incomplete judgments, different goals than another judge's, "
                          "or a method that this version does not compute.",
                      {},
                      {}});
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
