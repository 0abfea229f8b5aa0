// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/framework/weights.hpp>
#include <sixstep/steps/framework.hpp>

// The rules of a results chain, in words where a plan breaks them.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline std::string goal_name(const PlanGraph& graph, const Id<Goal>& goal) {
  return in_quotes(name_of(graph, *graph.find(goal)));
}

/// One finding for all goals of which something is missing.
template <class Predicate>
void report_goals(const PlanGraph& graph, const std::vector<GoalReading>& goals, std::string code,
                  std::string_view sentence, Predicate&& lacks, std::vector<Finding>& findings) {
  std::vector<std::string> names;
  Finding finding{std::move(code), Severity::warning, {}, {}, {}};
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (!lacks(i)) continue;
    names.push_back(goal_name(graph, goals[i].goal));
    finding.nodes.push_back({goals[i].goal.value});
  }
  if (names.empty()) return;
  finding.sentence = std::string(sentence) + ": " + list_in_words(names) + ".";
  findings.push_back(std::move(finding));
}

/// Which goals an indicator measures, or something that stands below them.
inline std::vector<bool> measured_below(const PlanGraph& graph,
                                        const std::vector<GoalReading>& goals) {
  std::vector<bool> measured(goals.size(), false);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (goals[i].indicators.empty()) continue;
    std::optional<std::size_t> up = i;
    while (up && !measured[*up]) {
      measured[*up] = true;
      up = graph.find_item(NodeKind::goal, goals[*up].parent);
    }
  }
  return measured;
}

inline void check_chain(const PlanGraph& graph, const std::vector<GoalReading>& goals,
                        std::vector<Finding>& findings) {
  std::vector<std::size_t> children(goals.size(), 0);
  std::vector<bool> lifts_up(goals.size(), false);
  const std::vector<bool> measured = measured_below(graph, goals);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const auto parent = graph.find_item(NodeKind::goal, goals[i].parent);
    if (!parent) continue;
    ++children[*parent];
    lifts_up[i] = goals[i].kind < goals[*parent].kind;
  }
  report_goals(
      graph, goals, "goal-without-children", "Nothing stands below these to make them happen",
      [&](std::size_t i) {
        return children[i] == 0 && goals[i].kind < GoalKind::output && goals[i].actions.empty();
      },
      findings);
  report_goals(
      graph, goals, "goal-above-its-kind", "These stand below a goal of a lower kind",
      [&](std::size_t i) { return lifts_up[i]; }, findings);
  report_goals(
      graph, goals, "goal-without-action", "No action advances these",
      [&](std::size_t i) { return goals[i].actions.empty() && children[i] == 0; }, findings);
  report_goals(
      graph, goals, "goal-not-measured", "No indicator measures these",
      [&](std::size_t i) {
        return goals[i].kind >= GoalKind::outcome ? goals[i].indicators.empty() : !measured[i];
      },
      findings);
  report_goals(
      graph, goals, "goal-orphan", "These stand alone, outside of the results chain",
      [&](std::size_t i) {
        return goals.size() > 1 && children[i] == 0 && goals[i].parent.empty();
      },
      findings);
}

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
  return parent.empty() ? "at the top" : "below " + goal_name(graph, parent);
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

inline void report_indicators(const std::vector<IndicatorReading>& indicators,
                              std::vector<Finding>& findings) {
  Finding incomplete{"indicator-not-smart", Severity::note, {}, {}, {}};
  Finding behind{"indicator-off-path", Severity::warning, {}, {}, true};
  for (const IndicatorReading& reading : indicators) {
    if (!reading.missing.empty()) incomplete.nodes.push_back({reading.indicator.value});
    if (reading.state == IndicatorState::off_path)
      behind.nodes.push_back({reading.indicator.value});
  }
  if (!incomplete.nodes.empty()) {
    incomplete.sentence = counted(incomplete.nodes.size(), "indicator lacks", "indicators lack") +
                          " something that would make it possible to say whether it is reached.";
    findings.push_back(std::move(incomplete));
  }
  if (!behind.nodes.empty()) {
    behind.sentence = counted(behind.nodes.size(), "indicator is", "indicators are") +
                      " behind the straight path to the target.";
    findings.push_back(std::move(behind));
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
