// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/dematel.hpp>
#include <sixstep/methods/linear_algebra.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/systems.hpp>

// Where a push goes furthest: total effects along the map, and what they do to the goals.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// What each factor does to each goal by itself: the amounts of `factor.goals`.
inline Matrix own_effects(const PlanGraph& graph, const InfluenceMap& map) {
  const Plan& plan = graph.plan();
  Matrix effects(map.size(), plan.goals.size());
  for (std::size_t factor = 0; factor < plan.factors.size(); ++factor) {
    for (const Link<Id<Goal>>& link : plan.factors[factor].goals) {
      const auto goal = graph.find_item(NodeKind::goal, link.to);
      if (goal && link.amount) effects(map.node_of[factor], *goal) += *link.amount;
    }
  }
  return effects;
}

/// Effects on goals over all paths: (I + T) × own effects, T the DEMATEL total relation.
inline Matrix effects_on_goals(const Matrix& total, const Matrix& own) {
  Matrix effects = multiply(total, own);
  for (std::size_t factor = 0; factor < own.rows(); ++factor) {
    for (std::size_t goal = 0; goal < own.columns(); ++goal) {
      effects(factor, goal) += own(factor, goal);
    }
  }
  return effects;
}

inline bool has_known_goal(const Matrix& effects, std::size_t factor) {
  return std::ranges::any_of(effects.row(factor), [](double effect) { return effect != 0.0; });
}

inline void set_effects(const PlanGraph& graph, const Matrix& effects, SystemAnalysis& result) {
  const Plan& plan = graph.plan();
  const std::vector<double> weight = goal_weights(graph);
  for (std::size_t factor = 0; factor < result.factors.size(); ++factor) {
    FactorReading& reading = result.factors[factor];
    double sum = 0.0;
    for (std::size_t goal = 0; goal < plan.goals.size(); ++goal) {
      const double effect = effects(factor, goal);
      if (effect == 0.0) continue;
      sum += weight[goal] * std::abs(effect);
      result.goal_effects.push_back({reading.factor, plan.goals[goal].id, effect});
    }
    if (has_known_goal(effects, factor)) reading.goal_effect = sum;
    if (reading.goal_effect && reading.changeability) {
      reading.leverage = *reading.changeability * *reading.goal_effect;
    }
  }
}

inline void rank_by_leverage(std::vector<FactorReading>& factors) {
  std::vector<std::size_t> order(factors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t factor) { return !factors[factor].leverage; });
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t factor) { return *factors[factor].leverage; });
  for (std::size_t i = 0; i < order.size(); ++i) factors[order[i]].rank = i + 1;
}

/// The goal that a factor moves most, weighted; nothing if it moves none.
inline std::optional<std::size_t> most_moved_goal(const Matrix& effects, std::size_t factor,
                                                  const std::vector<double>& weight) {
  std::optional<std::size_t> best;
  const auto moved = [&](std::size_t goal) {
    return weight[goal] * std::abs(effects(factor, goal));
  };
  for (std::size_t goal = 0; goal < weight.size(); ++goal) {
    if (moved(goal) > 0.0 && (!best || moved(goal) > moved(*best))) best = goal;
  }
  return best;
}

inline std::string reason_for(const PlanGraph& graph, const FactorReading& reading,
                              std::optional<std::size_t> goal) {
  if (!reading.goal_effect) return "No known path leads from it to a goal.";
  std::string words = "It moves " + in_quotes(name_of(graph, graph.node(NodeKind::goal, *goal))) +
                      " most of all goals";
  if (reading.loops > 0) words += ", lies on " + counted(reading.loops, "feedback loop");
  if (!reading.changeability) return words + "; how far it can be moved is not known.";
  return words + ", and " + percent(*reading.changeability) + " of it can be changed.";
}

inline void give_reasons(const PlanGraph& graph, const Matrix& effects, SystemAnalysis& result) {
  const std::vector<double> weight = goal_weights(graph);
  for (std::size_t factor = 0; factor < result.factors.size(); ++factor) {
    result.factors[factor].reason =
        reason_for(graph, result.factors[factor], most_moved_goal(effects, factor, weight));
  }
}

inline void set_influence_and_dependence(const Dematel& relation,
                                         std::vector<FactorReading>& factors) {
  for (std::size_t i = 0; i < factors.size(); ++i) {
    factors[i].influence = (relation.prominence[i] + relation.relation[i]) / 2.0;
    factors[i].dependence = (relation.prominence[i] - relation.relation[i]) / 2.0;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
