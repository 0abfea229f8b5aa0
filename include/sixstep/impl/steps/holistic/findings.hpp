// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/holistic/coverage.hpp>
#include <sixstep/impl/steps/holistic/matrix.hpp>
#include <sixstep/steps/holistic.hpp>

// What step one tells the reader of the road map.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

inline std::string cell_name(const CapacityCell& cell, const Grid& grid) {
  return name_of_term(grid.pillars, cell.pillar) + " (" + name_of_term(grid.levels, cell.level) +
         ")";
}

template <class Predicate>
std::vector<std::string> cells_where(const CapacityAssessment& result, const Grid& grid,
                                     Predicate&& holds) {
  std::vector<std::string> names;
  for (const CapacityCell& cell : result.cells) {
    if (holds(cell)) names.push_back(cell_name(cell, grid));
  }
  return names;
}

inline void warn_technology_led(const CapacityAssessment& result, std::vector<Finding>& findings) {
  if (!result.technology_led) return;
  findings.push_back({"technology-led",
                      Severity::warning,
                      percent(*result.ict_share) +
                          " of the known cost builds ICT while institutions or organizations are "
                          "below their target: technology leads the reform instead of serving it.",
                      {{"pillar:ict-infrastructure"}},
                      true});
}

inline void warn_over_reach(const CapacityAssessment& result, const Grid& grid,
                            const CapacityOptions& options, std::vector<Finding>& findings) {
  const auto names = cells_where(result, grid, [&](const CapacityCell& cell) {
    return cell.current && cell.target && *cell.target - *cell.current > options.over_reach;
  });
  if (names.empty()) return;
  findings.push_back({"over-reach",
                      Severity::warning,
                      counted(names.size(), "target") + " more than " +
                          rounded(options.over_reach) + " levels up: " + list_in_words(names) + ".",
                      {},
                      {}});
}

inline void report_unknown(const CapacityAssessment& result, const Grid& grid,
                           std::vector<Finding>& findings) {
  const auto unrated = cells_where(result, grid, [](const auto& cell) { return !cell.current; });
  if (!unrated.empty()) {
    findings.push_back(
        {"capacity-unknown",
         Severity::note,
         counted(unrated.size(), "of the capacities has", "of the capacities have") +
             " no rating, and count as unknown, not as zero: " + list_in_words(unrated) + ".",
         {},
         {}});
  }
  const auto bare =
      cells_where(result, grid, [](const auto& cell) { return cell.current && !cell.evidence; });
  if (!bare.empty()) {
    findings.push_back(
        {"rating-without-evidence",
         Severity::note,
         counted(bare.size(), "rating") + " without evidence: " + list_in_words(bare) + ".",
         {},
         {}});
  }
}

inline void report_disagreement(const CapacityAssessment& result, const Grid& grid,
                                std::vector<Finding>& findings) {
  const auto names =
      cells_where(result, grid, [](const CapacityCell& cell) { return cell.disagreement; });
  if (names.empty()) return;
  findings.push_back(
      {"raters-disagree",
       Severity::warning,
       "Raters disagree about " + list_in_words(names) + ": talk before you plan on the median.",
       {},
       {}});
}

inline void report_gaps_nobody_closes(const CapacityAssessment& result, const PlanGraph& graph,
                                      const Grid& grid, std::vector<Finding>& findings) {
  const auto cells = cells_where(result, grid, [](const CapacityCell& cell) {
    return below_target(cell) && cell.actions.empty();
  });
  if (!cells.empty()) {
    findings.push_back({"capacity-gap-without-action",
                        Severity::warning,
                        counted(cells.size(), "capacity is", "capacities are") +
                            " below target and no action develops " +
                            (cells.size() == 1 ? "it: " : "them: ") + list_in_words(cells) + ".",
                        {},
                        {}});
  }
  for (const Id<Gap>& gap : result.open_gaps) {
    const std::string name = name_of(graph, *graph.find(gap));
    findings.push_back({"gap-without-action",
                        Severity::warning,
                        "No action closes the gap " + in_quotes(name) + ".",
                        {{gap.value}},
                        {}});
  }
}

inline void report_terms_nobody_serves(const CapacityAssessment& result, const Plan& plan,
                                       std::vector<Finding>& findings) {
  for (const VocabularyKind kind : {VocabularyKind::principles, VocabularyKind::strategies}) {
    const std::vector<Term> terms = resolve_terms(kind, plan.vocabularies);
    std::vector<std::string> names;
    Finding finding{"term-without-action", Severity::note, {}, {}, {}};
    for (const TermCoverage& entry : result.coverage) {
      if (entry.vocabulary != kind || !entry.actions.empty()) continue;
      names.push_back(name_of_term(terms, entry.term));
      finding.nodes.push_back({entry.term.value});
    }
    if (names.empty()) continue;
    finding.sentence =
        "No action speaks of these " + std::string(word(kind)) + ": " + list_in_words(names) + ".";
    findings.push_back(std::move(finding));
  }
}

inline std::vector<Finding> find(const CapacityAssessment& result, const PlanGraph& graph,
                                 const Grid& grid, const CapacityOptions& options) {
  std::vector<Finding> findings;
  warn_technology_led(result, findings);
  warn_over_reach(result, grid, options, findings);
  report_disagreement(result, grid, findings);
  report_gaps_nobody_closes(result, graph, grid, findings);
  report_terms_nobody_serves(result, graph.plan(), findings);
  report_unknown(result, grid, findings);
  return findings;
}

inline std::vector<MethodNote> method_notes(const CapacityAssessment& result,
                                            const CapacityOptions& options) {
  return {
      {"capacity level", "median over raters",
       "scale 0–5; joint ratings where there are any, else individual ones", result.whole.known},
      {"disagreement",
       "interquartile range of the individual ratings, or of the joint ones where nobody rated "
       "alone (quartiles of type 7)",
       "flagged from " + rounded(options.disagreement_spread) + " levels", result.whole.known},
      {"weighted gap", "weight × max(0, target − current)",
       "unrated capacities left out; the weakest link stands beside each mean", result.whole.known},
      {"technology-led", "share of the known cost that develops the ICT pillar",
       "more than " + percent(options.technology_share) +
           " while an institutional or organizational capacity is below its target",
       std::nullopt}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
