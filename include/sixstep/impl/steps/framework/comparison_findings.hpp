// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/steps/framework/findings.hpp>
#include <sixstep/impl/steps/framework/judges.hpp>

// Judges who contradict themselves, skip pairs, or are not heard, in words.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline std::string place_in_words(const PlanGraph& graph, const Id<Goal>& parent) {
  return parent.empty() ? "at the top" : "below " + quoted_name(graph, parent);
}

inline std::string judge_name(const std::string& judge) {
  return judge.empty() ? "a judge without a name" : in_quotes(judge);
}

inline std::string in_words(const PlanGraph& graph, const RevisionReading& revise) {
  return quoted_name(graph, revise.of) + " over " + quoted_name(graph, revise.against) + " was " +
         rounded(revise.given, 2) + ", and " + rounded(revise.better, 2) + " would fit the others";
}

inline void add_goals(const ComparisonReading& reading, Finding& finding) {
  for (const Id<Goal>& goal : reading.of) finding.nodes.push_back({goal.value});
}

/// All judges together; of a single one, also the judgment to go back to.
inline void report_joined(const PlanGraph& graph, const ComparisonReading& reading,
                          const FrameworkOptions& options, std::vector<Finding>& findings) {
  if (!reading.consistency_ratio || *reading.consistency_ratio <= options.consistency_limit) return;
  Finding finding{"judgments-inconsistent", Severity::warning, {}, {}, {}};
  finding.sentence = "The comparisons " + place_in_words(graph, reading.parent) +
                     " contradict each other: consistency ratio " +
                     rounded(*reading.consistency_ratio, 2) + ", above " +
                     rounded(options.consistency_limit, 2) + ".";
  if (reading.by_judge.size() == 1 && reading.by_judge.front().revise) {
    finding.sentence +=
        " Go back first to this: " + in_words(graph, *reading.by_judge.front().revise) + ".";
  }
  add_goals(reading, finding);
  findings.push_back(std::move(finding));
}

/// Each judge alone, unless the joined judgments are that judge's.
inline void report_each(const PlanGraph& graph, const ComparisonReading& reading,
                        std::vector<Finding>& findings) {
  if (reading.consistency_ratio && reading.by_judge.size() == 1) return;
  std::vector<std::string> judges;
  for (const JudgeReading& judge : reading.by_judge) {
    if (!is_inconsistent(judge)) continue;
    judges.push_back(judge_name(judge.judge) + " (ratio " + rounded(*judge.consistency_ratio, 2) +
                     ", above " + rounded(*judge.consistency_limit, 2) +
                     (judge.revise ? "; " + in_words(graph, *judge.revise) : std::string()) + ")");
  }
  if (judges.empty()) return;
  Finding finding{"judge-inconsistent", Severity::warning, {}, {}, {}};
  finding.sentence = "Comparing the goals " + place_in_words(graph, reading.parent) +
                     ", these contradict themselves: " + list_in_words(judges) + ".";
  add_goals(reading, finding);
  findings.push_back(std::move(finding));
}

inline void report_skipped(const PlanGraph& graph, const ComparisonReading& reading,
                           std::vector<Finding>& findings) {
  const std::size_t pairs = reading.of.size() * (reading.of.size() - 1) / 2;
  std::vector<std::string> judges;
  for (const JudgeReading& judge : reading.by_judge) {
    if (judge.missing == 0) continue;
    judges.push_back(
        judge_name(judge.judge) + " (" + std::to_string(judge.missing) + " of " +
        std::to_string(pairs) +
        (judge.weights.empty() ? ", so that the others must connect the goals)" : ")"));
  }
  if (judges.empty()) return;
  Finding finding{"judgments-skipped", Severity::note, {}, {}, {}};
  finding.sentence = "Comparing the goals " + place_in_words(graph, reading.parent) +
                     ", these skipped pairs: " + list_in_words(judges) + ".";
  add_goals(reading, finding);
  findings.push_back(std::move(finding));
}

inline bool is_over_siblings(const PlanGraph& graph, const Comparison& comparison) {
  return std::ranges::any_of(sibling_sets(graph.plan()),
                             [&](const Siblings& set) { return is_over(graph, comparison, set); });
}

/// Why no weight follows from a comparison; empty if one does.
inline std::string reason_unused(const PlanGraph& graph, const Comparison& comparison,
                                 const std::vector<ComparisonReading>& readings,
                                 const FrameworkOptions& options) {
  if (!is_over_siblings(graph, comparison)) return "is not about all children of one goal";
  if (!is_usable(comparison)) return "is incomplete or contradicts itself outright";
  const auto reading = std::ranges::find_if(readings, [&](const ComparisonReading& one) {
    return std::ranges::is_permutation(one.of, comparison.of);
  });
  if (reading == readings.end()) {
    return comparison.method == ComparisonMethod::pairwise ? "does not connect the goals"
                                                           : "is of too many goals";
  }
  if (reading->method != comparison.method) return "uses another method than the one that decides";
  const bool alone = options.aggregation == GroupAggregation::priorities;
  return alone && !has_own_weights(comparison) ? "does not connect the goals" : "";
}

inline void report_unused(const PlanGraph& graph, const std::vector<ComparisonReading>& readings,
                          const FrameworkOptions& options, std::vector<Finding>& findings) {
  std::vector<std::string> unused;
  for (const Comparison& comparison : graph.plan().comparisons) {
    const std::string reason = reason_unused(graph, comparison, readings, options);
    if (!reason.empty()) unused.push_back("that of " + judge_name(comparison.judge) + ' ' + reason);
  }
  if (unused.empty()) return;
  findings.push_back({"comparison-not-used",
                      Severity::warning,
                      counted(unused.size(), "comparison is", "comparisons are") +
                          " not used: " + list_in_words(unused) + ".",
                      {},
                      {}});
}

inline void report_comparisons(const PlanGraph& graph,
                               const std::vector<ComparisonReading>& readings,
                               const FrameworkOptions& options, std::vector<Finding>& findings) {
  for (const ComparisonReading& reading : readings) {
    report_joined(graph, reading, options, findings);
    report_each(graph, reading, findings);
    report_skipped(graph, reading, findings);
  }
  report_unused(graph, readings, options, findings);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
