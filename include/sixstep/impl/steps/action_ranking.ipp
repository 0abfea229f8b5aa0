// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/strategy/valuation.hpp>
#include <sixstep/methods/promethee.hpp>
#include <sixstep/methods/topsis.hpp>
#include <sixstep/methods/vikor.hpp>
#include <sixstep/methods/weighted_sum.hpp>
#include <sixstep/steps/action_ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::action_ranking {

inline constexpr std::size_t criteria_count = words_of(ActionCriterion{}).size();

/// What is known of one action, by criterion.
using Facts = std::array<std::optional<double>, criteria_count>;

struct Candidate {
  std::size_t action = 0;
  Facts facts;
  bool blocked = false;
};

/// People of vulnerable groups that nobody serves yet; empty where there are none to reach, or it
/// is not known how many.
inline std::optional<double> unserved_vulnerable(const Plan& plan) {
  double people = 0.0;
  for (const Group& group : plan.groups) {
    if (!group.vulnerable.value_or(false)) continue;
    people += std::max(0.0, unserved(group).value_or(0.0));
  }
  if (people > 0.0) return people;
  return std::nullopt;
}

/// The share of `people` that an action reaches; empty where it names a group without saying how
/// many it reaches, or of which nobody knows how many are unserved.
inline std::optional<double> equity(const Plan& plan, const Action& action, double people) {
  double reached = 0.0;
  for (const Group& group : plan.groups) {
    if (!group.vulnerable.value_or(false)) continue;
    const auto missing = unserved(group);
    double reach = 0.0;
    for (const Reach& serves : action.serves) {
      if (serves.to != group.id) continue;
      if (!serves.reach || !missing) return std::nullopt;
      reach += *serves.reach;
    }
    reached += std::clamp(reach, 0.0, std::max(0.0, missing.value_or(0.0)));
  }
  return reached / people;
}

inline std::vector<Candidate> candidates(const PlanGraph& graph,
                                         const StrategicFramework& framework,
                                         const StakeholderAnalysis& stakeholders) {
  const Plan& plan = graph.plan();
  const std::vector<bool> heading = headings(graph);
  const auto worth = strategy::worth_if_delivered(graph, strategy::weights_of(framework)).value;
  const auto people = unserved_vulnerable(plan);
  std::vector<Candidate> result;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Action& action = plan.actions[i];
    if (heading[i] || action.status != ActionStatus::proposed) continue;
    Candidate& found = result.emplace_back();
    found.action = i;
    found.facts[0] = worth[i];
    if (const auto cost = likely_cost(action)) found.facts[1] = static_cast<double>(cost->minor);
    if (people) found.facts[2] = equity(plan, action, *people);
    if (action.success) found.facts[3] = 1.0 - *action.success;
    const SupportReading* support = find_support(stakeholders.support, action.id);
    if (!support) continue;
    found.facts[4] = support->support;
    found.blocked = !support->blockers.empty();
  }
  return result;
}

inline void choose_criteria(ActionRanking& result, const std::vector<Candidate>& candidates,
                            const ActionWeights& weights) {
  for (std::size_t k = 0; k < criteria_count; ++k) {
    if (!(weights[k] >= 0.0 && weights[k] <= 1e100)) {
      throw std::invalid_argument("rank_actions: a weight is not within 0 and 1e100");
    }
    const auto known = [k](const Candidate& one) { return one.facts[k].has_value(); };
    const bool used = weights[k] > 0.0 && std::ranges::any_of(candidates, known);
    (used ? result.criteria : result.left_out).push_back(static_cast<ActionCriterion>(k));
  }
}

inline std::vector<ActionCriterion> unknown_of(const Candidate& candidate,
                                               const std::vector<ActionCriterion>& criteria) {
  std::vector<ActionCriterion> unknown;
  for (const ActionCriterion criterion : criteria) {
    if (!candidate.facts[static_cast<std::size_t>(criterion)]) unknown.push_back(criterion);
  }
  return unknown;
}

inline DecisionTable decision_table(const std::vector<Candidate>& known,
                                    const std::vector<ActionCriterion>& criteria,
                                    const ActionWeights& weights) {
  DecisionTable table{Matrix(known.size(), criteria.size()), {}, {}};
  for (std::size_t k = 0; k < criteria.size(); ++k) {
    const auto place = static_cast<std::size_t>(criteria[k]);
    const bool less = criteria[k] == ActionCriterion::cost || criteria[k] == ActionCriterion::risk;
    table.weights.push_back(weights[place]);
    table.better.push_back(less ? Goodness::less : Goodness::more);
    for (std::size_t row = 0; row < known.size(); ++row) {
      table.values(row, k) = known[row].facts[place].value();
    }
  }
  return table;
}

/// In the order of the weighted sum, so that rows of the table are places in `ranked`.
inline std::vector<Candidate> in_order(const std::vector<Candidate>& known,
                                       const std::vector<std::size_t>& order) {
  return mapped(order, [&](std::size_t k) { return known[k]; });
}

inline void rank(ActionRanking& result, const Plan& plan, const std::vector<Candidate>& known,
                 const DecisionTable& table) {
  const WeightedSum sum = sixstep::weighted_sum(table);
  const Topsis distance = sixstep::topsis(table);
  const Vikor loss = sixstep::vikor(table);
  const Promethee flows = sixstep::promethee(table);
  for (std::size_t k = 0; k < known.size(); ++k) {
    const auto achieved = table.values.row(k);
    result.ranked.push_back({plan.actions[known[k].action].id,
                             {achieved.begin(), achieved.end()},
                             sum.ranking.place[k],
                             distance.ranking.place[k],
                             loss.by_compromise.place[k],
                             flows.ranking.place[k],
                             known[k].blocked});
  }
  for (const std::size_t k : loss.compromise_set) {
    result.compromise.push_back(result.ranked[k].action);
  }
  result.sensitivity = sixstep::weight_sensitivity(sum);
}

inline std::vector<MethodNote> notes(double known) {
  return {
      {"ranking by weighted sum", "simple additive weighting (Hwang & Yoon 1981)",
       "minimum and maximum; costs as complements", known},
      {"ranking by TOPSIS", "TOPSIS (Hwang & Yoon 1981)", "vector normalization, euclidean", known},
      {"ranking by VIKOR", "VIKOR (Opricovic & Tzeng 2004)", "v = 0.5", known},
      {"ranking by PROMETHEE", "PROMETHEE II (Brans & Vincke 1985)", "usual criteria", known}};
}

}  // namespace detail::action_ranking

SIXSTEP_INLINE ActionRanking rank_actions(const PlanGraph& graph,
                                          const StrategicFramework& framework,
                                          const StakeholderAnalysis& stakeholders,
                                          const ActionWeights& weights) {
  using namespace detail::action_ranking;
  ActionRanking result;
  const auto all = candidates(graph, framework, stakeholders);
  choose_criteria(result, all, weights);
  std::vector<Candidate> known;
  for (const Candidate& candidate : all) {
    auto unknown = unknown_of(candidate, result.criteria);
    if (unknown.empty() && !result.criteria.empty()) {
      known.push_back(candidate);
      continue;
    }
    result.unranked.push_back({graph.plan().actions[candidate.action].id, std::move(unknown)});
  }
  if (known.empty()) return result;
  const DecisionTable given = decision_table(known, result.criteria, weights);
  known = in_order(known, sixstep::weighted_sum(given).ranking.order);
  rank(result, graph.plan(), known, decision_table(known, result.criteria, weights));
  result.methods = notes(static_cast<double>(known.size()) / static_cast<double>(all.size()));
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
