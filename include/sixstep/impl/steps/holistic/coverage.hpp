// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string_view>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/speaks_of.hpp>
#include <sixstep/methods/statistics.hpp>
#include <sixstep/steps/holistic.hpp>

// What the actions speak of, what the checklists say, and what nobody works on.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

inline std::vector<TermCoverage> cover(const Plan& plan) {
  std::vector<TermCoverage> coverage;
  for (const VocabularyKind kind : {VocabularyKind::principles, VocabularyKind::strategies,
                                    VocabularyKind::innovations, VocabularyKind::enablers}) {
    for (const Term& term : resolve_terms(kind, plan.vocabularies)) {
      TermCoverage& entry = coverage.emplace_back(TermCoverage{kind, term.id, {}});
      for (const Action& action : plan.actions) {
        if (action.status != ActionStatus::stopped && speaks_of(action, kind, term.id)) {
          entry.actions.push_back(action.id);
        }
      }
    }
  }
  return coverage;
}

inline std::vector<ChecklistScore> score_checklist(const Plan& plan) {
  std::map<std::string_view, std::vector<double>> answers;
  for (const ChecklistAnswer& answer : plan.checklists) {
    auto& scores = answers[answer.item];
    if (answer.answer) scores.push_back(1.0 - 0.5 * static_cast<double>(*answer.answer));
  }
  std::vector<ChecklistScore> result;
  for (const VocabularyKind kind : {VocabularyKind::mindsets, VocabularyKind::ways,
                                    VocabularyKind::enablers, VocabularyKind::marks}) {
    for (const Term& term : resolve_terms(kind, plan.vocabularies)) {
      const auto found = answers.find(term.id);
      if (found == answers.end()) continue;
      ChecklistScore& score =
          result.emplace_back(ChecklistScore{term.id, {}, found->second.size()});
      score.score = median(found->second);
    }
  }
  return result;
}

inline std::vector<Id<Gap>> gaps_left_open(const Plan& plan) {
  std::map<std::string_view, bool> closed;
  for (const Action& action : plan.actions) {
    if (action.status == ActionStatus::stopped) continue;
    for (const Id<Gap>& gap : action.closes) closed[gap] = true;
  }
  std::vector<Id<Gap>> open;
  for (const Gap& gap : plan.gaps) {
    if (!closed.contains(gap.id)) open.push_back(gap.id);
  }
  return open;
}

inline std::vector<Id<Action>> actions_without_capacity(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  std::vector<Id<Action>> result;
  for (std::size_t i = 0; i < graph.plan().actions.size(); ++i) {
    const Action& action = graph.plan().actions[i];
    if (!heading[i] && action.develops.empty() && action.closes.empty())
      result.push_back(action.id);
  }
  return result;
}

inline bool develops_ict(const Action& action) {
  return std::ranges::any_of(action.develops, [](const Development& development) {
    return development.pillar.value == "pillar:ict-infrastructure";
  });
}

/// Share of all known cost that develops the ICT pillar. What an action develops beside it takes
/// nothing away: how it splits its cost, nobody said.
inline std::optional<double> share_of_ict(const Plan& plan) {
  double ict = 0.0;
  double all = 0.0;
  for (const Action& action : plan.actions) {
    const auto cost = likely_cost(action);
    if (!cost || action.status == ActionStatus::stopped) continue;
    const auto amount = static_cast<double>(cost->minor);
    all += amount;
    if (develops_ict(action)) ict += amount;
  }
  if (all <= 0.0) return std::nullopt;
  return ict / all;
}

/// Whatever the weight: a capacity that counts nothing in the sums can still lag.
inline bool below_target(const CapacityCell& cell) {
  return cell.current && cell.target && *cell.current < *cell.target;
}

inline bool organizations_lag(const std::vector<CapacityCell>& cells) {
  return std::ranges::any_of(cells, [](const CapacityCell& cell) {
    return below_target(cell) && (cell.level.value == "level:institutional" ||
                                  cell.level.value == "level:organizational");
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
