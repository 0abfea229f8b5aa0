// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/fcm_effect.hpp>
#include <sixstep/steps/system_response.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::system_response {

using systems::InfluenceMap;

/// The smallest change that is told: below it is what the tolerance of the simulation leaves.
inline constexpr double least_change = 1e-6;

/// Where the factors stand today; a factor of several names stands where the first that knows says.
inline std::vector<double> states(const PlanGraph& graph, const InfluenceMap& map) {
  constexpr double says_nothing = 0.5;
  std::vector<std::optional<double>> known(map.size());
  const std::vector<Factor>& factors = graph.plan().factors;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    auto& state = known[map.node_of[i]];
    if (!state) state = factors[i].state;
  }
  return mapped(known, [&](const auto& state) { return state.value_or(says_nothing); });
}

/// How much of the way to the top and to the bottom is left when actions have moved a factor.
struct Way {
  double left_up = 1.0;
  double left_down = 1.0;

  void go(double amount) { (amount > 0.0 ? left_up : left_down) *= 1.0 - std::abs(amount); }

  /// Where a factor at `level` comes to, within 0 … 1.
  double from(double level) const {
    return level + (1.0 - level) * (1.0 - left_up) - level * (1.0 - left_down);
  }
};

/// By factor: how the actions move it together, as far as they say.
inline std::map<NodeIndex, Way> ways(const PlanGraph& graph, const InfluenceMap& map,
                                     std::span<const Id<Action>> actions) {
  std::map<NodeIndex, Way> result;
  for (const Id<Action>& id : actions) {
    const auto action = graph.find_item(NodeKind::action, id);
    if (!action) throw std::out_of_range("respond_to_actions: no action '" + id.value + "'");
    for (const Link<Id<Factor>>& link : graph.plan().actions[*action].affects) {
      if (link.amount) result[map.node_of[systems::place_of(graph, link.to)]].go(*link.amount);
    }
  }
  return result;
}

/// Every moved factor, held where the actions bring it.
inline std::vector<FcmClamp> clamps(const std::map<NodeIndex, Way>& ways,
                                    const std::vector<double>& level) {
  return mapped(ways, [&](const auto& moved) {
    const auto& [node, way] = moved;
    return FcmClamp{node, std::clamp(way.from(level[node]), 0.0, 1.0)};
  });
}

/// One question to the map: from which start, held where, under which rules.
struct Simulation {
  const PlanGraph& graph;
  const InfluenceMap& map;
  Matrix weights;
  std::vector<double> start;
  std::vector<FcmClamp> held;
  FcmOptions rules;
};

inline void set_factors(const Simulation& simulation, const FcmEffect& effect,
                        SystemResponse& response) {
  for (NodeIndex node = 0; node < effect.absolute.size(); ++node) {
    const bool held =
        std::ranges::find(simulation.held, node, &FcmClamp::concept_index) != simulation.held.end();
    if (std::abs(effect.absolute[node]) < least_change && !held) continue;
    FactorChange& change = response.factors.emplace_back();
    change.factor = systems::id_of(simulation.graph, simulation.map, node);
    change.held = held;
    change.before = effect.baseline.level[node];
    change.absolute = effect.absolute[node];
    change.relative = effect.relative[node];
  }
}

inline void set_goals(const Simulation& simulation, const FcmEffect& effect,
                      SystemResponse& response) {
  if (effect.absolute.empty()) return;
  const Plan& plan = simulation.graph.plan();
  std::vector<double> change(plan.goals.size(), 0.0);
  for (std::size_t i = 0; i < plan.factors.size(); ++i) {
    for (const Link<Id<Goal>>& link : plan.factors[i].goals) {
      const auto goal = simulation.graph.find_item(NodeKind::goal, link.to);
      if (!goal || !link.amount) continue;
      change[*goal] += *link.amount * effect.absolute[simulation.map.node_of[i]];
    }
  }
  for (std::size_t goal = 0; goal < change.size(); ++goal) {
    if (std::abs(change[goal]) < least_change) continue;
    response.goals.push_back({plan.goals[goal].id, change[goal]});
  }
}

inline void set_ranges(const Simulation& simulation, const ResponseOptions& options,
                       SystemResponse& response) {
  if (options.samples == 0 || response.factors.empty()) return;
  const FcmUncertainty spread = fcm_uncertainty(
      fcm_weights_around(simulation.weights, options.strength_spread), simulation.start,
      simulation.held, simulation.rules, {.samples = options.samples, .seed = options.seed});
  response.truncated = response.truncated || spread.truncated;
  if (spread.effects.empty()) return;
  for (FactorChange& change : response.factors) {
    const std::size_t place = systems::place_of(simulation.graph, change.factor);
    const FcmEffectSpread& effect = spread.effects[simulation.map.node_of[place]];
    change.low = effect.lower;
    change.high = effect.upper;
  }
}

inline FcmOptions rules(const ResponseOptions& options) {
  FcmOptions result;
  result.inference = options.inference;
  result.transfer = options.transfer;
  result.slope = options.slope;
  result.stop = options.stop;
  return result;
}

}  // namespace detail::system_response

SIXSTEP_INLINE SystemResponse respond_to_actions(const PlanGraph& graph,
                                                 std::span<const Id<Action>> actions,
                                                 const ResponseOptions& options) {
  using namespace detail::system_response;
  const InfluenceMap map = detail::systems::read_map(graph);
  SystemResponse response;
  response.actions.assign(actions.begin(), actions.end());
  const auto moved = ways(graph, map, actions);
  Simulation simulation{graph,
                        map,
                        direct_influence(map, options.default_strength).matrix,
                        states(graph, map),
                        {},
                        rules(options)};
  const FcmRun before = run_fcm(simulation.weights, simulation.start, {}, simulation.rules);
  response.truncated = before.truncated;
  if (before.level.empty()) return response;
  simulation.held = clamps(moved, before.level);
  const FcmEffect effect =
      fcm_effect(simulation.weights, simulation.start, simulation.held, simulation.rules);
  response.attractor = effect.changed.attractor;
  response.truncated = effect.truncated;
  const auto bound = fcm_contraction(simulation.weights, simulation.held, simulation.rules);
  response.unique = bound && bound->factor < 1.0;
  set_factors(simulation, effect, response);
  set_goals(simulation, effect, response);
  set_ranges(simulation, options, response);
  std::ranges::stable_sort(response.factors, std::ranges::greater{},
                           [](const FactorChange& c) { return std::abs(c.absolute); });
  return response;
}

}  // namespace sixstep::inline SIXSTEP_FORM
