// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/holistic/checklist.hpp>
#include <sixstep/impl/steps/holistic/matrix.hpp>
#include <sixstep/impl/steps/holistic/technology.hpp>
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

/// "ministry 2, cities 0": the two ends of what raters said, where they gave their names.
inline std::string ends_in_words(const CapacityCell& cell) {
  if (!cell.range) return {};
  const auto end = [](const std::vector<std::string>& raters, double rating) {
    return (raters.empty() ? "" : list_in_words(raters, 3) + ' ') + rounded(rating);
  };
  return ": " + end(cell.range->lowest_by, cell.range->lowest) + ", " +
         end(cell.range->highest_by, cell.range->highest);
}

inline void report_disagreement(const CapacityAssessment& result, const Grid& grid,
                                std::vector<Finding>& findings) {
  std::vector<std::string> names;
  for (const CapacityCell& cell : result.cells) {
    if (cell.disagreement) names.push_back(cell_name(cell, grid) + ends_in_words(cell));
  }
  if (names.empty()) return;
  std::string list = names.front();
  for (std::size_t i = 1; i < std::min<std::size_t>(names.size(), 5); ++i) list += "; " + names[i];
  if (names.size() > 5) list += "; and " + std::to_string(names.size() - 5) + " more";
  findings.push_back({"raters-disagree",
                      Severity::warning,
                      "Raters disagree about " + list + ". Talk before you plan on the median.",
                      {},
                      {}});
}

/// One finding about some actions; none where there are none.
inline void report_actions(const PlanGraph& graph, const std::vector<Id<Action>>& actions,
                           Finding finding, std::string_view one, std::string_view many,
                           std::vector<Finding>& findings) {
  if (actions.empty()) return;
  std::vector<std::string> names;
  for (const Id<Action>& action : actions) {
    names.push_back(in_quotes(name_of(graph, *graph.find(action))));
    finding.nodes.push_back({action.value});
  }
  finding.sentence = counted(actions.size(), one, many) + ": " + list_in_words(names) + ".";
  findings.push_back(std::move(finding));
}

/// What automates and is not over, in one of the three orders.
inline std::vector<Id<Action>> automating(const CapacityAssessment& result, const PlanGraph& graph,
                                          AutomationOrder order) {
  std::vector<Id<Action>> actions;
  for (const AutomationReading& reading : result.automation) {
    const auto& action = graph.plan().actions[*graph.find_item(NodeKind::action, reading.action)];
    const bool over = action.finished || action.status == ActionStatus::done;
    if (reading.order == order && !over) actions.push_back(reading.action);
  }
  return actions;
}

inline void report_automation(const CapacityAssessment& result, const PlanGraph& graph,
                              std::vector<Finding>& findings) {
  report_actions(graph, automating(result, graph, AutomationOrder::automated),
                 {"automate-before-reorganize", Severity::warning, {}, {}, true},
                 "action automates, and no re-organization comes before it",
                 "actions automate, and no re-organization comes before them", findings);
  report_actions(
      graph, automating(result, graph, AutomationOrder::unknown),
      {"reorganize-order-unknown", Severity::note, {}, {}, {}},
      "action automates, and it is not known whether the re-organization beside it comes "
      "first",
      "actions automate, and it is not known whether the re-organization beside them "
      "comes first",
      findings);
}

inline void report_idle_actions(const CapacityAssessment& result, const PlanGraph& graph,
                                std::vector<Finding>& findings) {
  report_actions(graph, result.without_gap, {"action-without-gap", Severity::note, {}, {}, {}},
                 "action closes no gap and develops only what stands at its target",
                 "actions close no gap and develop only what stands at its target", findings);
  report_actions(graph, result.without_capacity,
                 {"action-without-capacity", Severity::note, {}, {}, {}},
                 "action closes no gap and develops no capacity",
                 "actions close no gap and develop no capacity", findings);
}

/// Rows and columns on which nobody works, in a plan that works on some.
inline void report_untouched(const CapacityAssessment& result, const Grid& grid,
                             std::vector<Finding>& findings) {
  if (result.whole.actions.empty()) return;
  std::vector<std::string> names;
  Finding finding{"capacity-untouched", Severity::note, {}, {}, {}};
  const auto collect = [&](const std::vector<CapacitySummary>& list, const auto& terms) {
    for (const CapacitySummary& summary : list) {
      if (!summary.actions.empty()) continue;
      names.push_back(name_of_term(terms, summary.of));
      finding.nodes.push_back({summary.of.value});
    }
  };
  collect(result.by_pillar, grid.pillars);
  collect(result.by_level, grid.levels);
  if (names.empty()) return;
  finding.sentence = "No action develops " + list_in_words(names) + ".";
  findings.push_back(std::move(finding));
}

/// What the checklists say is mostly missing, and no action speaks of.
inline void report_missing_items(const CapacityAssessment& result, const Plan& plan,
                                 std::vector<Finding>& findings) {
  std::vector<std::string> names;
  Finding finding{"item-without-action", Severity::note, {}, {}, {}};
  for (const ChecklistScore& item : result.checklist) {
    if (!item.score || *item.score >= 0.5 || !item.actions.empty()) continue;
    names.push_back(name_of_term(resolve_terms(item.vocabulary, plan.vocabularies), item.item));
    finding.nodes.push_back({item.item.value});
  }
  if (names.empty()) return;
  finding.sentence = "The checklists miss " + list_in_words(names) + ", and no action speaks of " +
                     (names.size() == 1 ? "it." : "them.");
  findings.push_back(std::move(finding));
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
  report_automation(result, graph, findings);
  warn_over_reach(result, grid, options, findings);
  report_disagreement(result, grid, findings);
  report_gaps_nobody_closes(result, graph, grid, findings);
  report_untouched(result, grid, findings);
  report_idle_actions(result, graph, findings);
  report_terms_nobody_serves(result, graph.plan(), findings);
  report_missing_items(result, graph.plan(), findings);
  report_unknown(result, grid, findings);
  return findings;
}

/// Share of all checklist items that somebody answered.
inline std::optional<double> known_items(const CapacityAssessment& result) {
  if (result.checklist.empty()) return std::nullopt;
  const auto known = std::ranges::count_if(
      result.checklist, [](const ChecklistScore& item) { return item.score.has_value(); });
  return static_cast<double>(known) / static_cast<double>(result.checklist.size());
}

/// "all ratings", or those up to the day asked for and how many had no date.
inline std::string what_counts(const Plan& plan, const CapacityOptions& options) {
  if (!options.as_of) return {};
  const auto undated = std::ranges::count_if(plan.assessments,
                                             [](const Assessment& rating) { return !rating.date; });
  return "; as of " + to_string(*options.as_of) + ", " +
         counted(static_cast<std::size_t>(undated), "rating") + " without a date left out";
}

inline std::vector<MethodNote> method_notes(const CapacityAssessment& result, const Plan& plan,
                                            const CapacityOptions& options) {
  const std::string flagged = "flagged from " + rounded(options.disagreement_spread) + " levels";
  return {
      {"capacity level", "median over raters",
       "scale 0–5; joint ratings where there are any, else individual ones; of a rater who gave a "
       "name the newest" +
           what_counts(plan, options),
       result.whole.known},
      {"disagreement",
       "interquartile range of the individual ratings, or of the joint ones where nobody rated "
       "alone (quartiles of type 7)",
       flagged + "; a rater's distance is from the median of the others", result.whole.known},
      {"weighted gap", "weight × max(0, target − current)",
       "unrated capacities left out; the weakest link stands beside each mean", result.whole.known},
      {"gap closed", "Σ weight × min(gap, Σ gain) / Σ weight × gap over rated capacities",
       "all actions that are not stopped, chosen or not; “at least” where a gain is unknown; for a "
       "sector, an owner or a service what its actions alone close",
       result.whole.known},
      {"checklists", "median over the answers: yes 1, partly 0.5, no 0",
       "unanswered items left out of the means", known_items(result)},
      {"technology-led", "share of the known cost that develops the ICT pillar",
       "more than " + percent(options.technology_share) +
           " while an institutional or organizational capacity is below its target",
       std::nullopt},
      {"automation", "order of actions that leverage ICT and of re-organizations",
       "finish-to-start dependencies first, then known dates of what is about the same service, "
       "owner or sector",
       std::nullopt}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
