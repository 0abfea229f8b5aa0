// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include <sixstep/methods/betweenness.hpp>
#include <sixstep/methods/centrality.hpp>
#include <sixstep/methods/mactor.hpp>
#include <sixstep/steps/stakeholders.hpp>

// Ties and positions in the matrices and graphs that the methods on actors read.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// The stakeholders in the network and what they are to each other.
struct ActorTable {
  std::vector<std::size_t> items;  ///< the plan's stakeholders, by actor
  std::vector<std::size_t> place;  ///< actor by stakeholder; `nobody` if not in the network
  std::vector<NodeIndex> targets;  ///< what positions are on, by column
  Matrix influence;                ///< actor on actor, 0 … 4
  Matrix positions;                ///< actor by target; NaN: not known
  std::vector<std::optional<double>> ties;  ///< signs between actors, row-major, symmetric

  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::size_t size() const { return items.size(); }
};

inline void find_actors(const PlanGraph& graph, ActorTable& table) {
  const std::size_t count = graph.plan().stakeholders.size();
  std::vector<bool> in(count, false);
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation == Relation::tie) in[graph.item(edge.from)] = in[graph.item(edge.to)] = true;
    if (edge.relation != Relation::stance || !graph.plan().stances[edge.item].position) continue;
    in[graph.item(edge.from)] = true;
    table.targets.push_back(edge.to);
  }
  std::ranges::sort(table.targets);
  table.targets.erase(std::unique(table.targets.begin(), table.targets.end()), table.targets.end());
  table.place.assign(count, ActorTable::nobody);
  for (std::size_t i = 0; i < count; ++i) {
    if (!in[i]) continue;
    table.place[i] = table.items.size();
    table.items.push_back(i);
  }
}

/// Of several influences between the same two, the strongest counts.
inline void read_influence(const PlanGraph& graph, ActorTable& table) {
  table.influence = Matrix(table.size(), table.size());
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::tie || edge.from == edge.to) continue;
    double& cell =
        table.influence(table.place[graph.item(edge.from)], table.place[graph.item(edge.to)]);
    cell = std::max(cell, graph.plan().ties[edge.item].influence.value_or(0.0));
  }
}

inline void read_positions(const PlanGraph& graph, ActorTable& table) {
  table.positions =
      Matrix(table.size(), table.targets.size(), std::numeric_limits<double>::quiet_NaN());
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::stance) continue;
    const auto position = graph.plan().stances[edge.item].position;
    if (!position) continue;
    const auto column = std::ranges::lower_bound(table.targets, edge.to) - table.targets.begin();
    table.positions(table.place[graph.item(edge.from)], static_cast<std::size_t>(column)) =
        *position;
  }
}

/// The mean of all signs that were entered between two, either way round.
inline void read_signs(const PlanGraph& graph, ActorTable& table) {
  std::map<std::pair<std::size_t, std::size_t>, std::pair<double, double>> sums;
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::tie || edge.from == edge.to) continue;
    const auto sign = graph.plan().ties[edge.item].sign;
    if (!sign || *sign == Sign::unknown) continue;
    const std::size_t from = table.place[graph.item(edge.from)];
    const std::size_t to = table.place[graph.item(edge.to)];
    auto& [sum, count] = sums[std::minmax(from, to)];
    sum += *sign == Sign::plus ? 1.0 : -1.0;
    count += 1.0;
  }
  table.ties.assign(table.size() * table.size(), std::nullopt);
  for (const auto& [pair, total] : sums) {
    const double sign = total.first / total.second;
    table.ties[pair.first * table.size() + pair.second] = sign;
    table.ties[pair.second * table.size() + pair.first] = sign;
  }
}

/// Influence along ties as a graph, from whoever has it to whomever it works on.
struct InfluenceGraph {
  Digraph graph;
  std::vector<double> weights;  ///< by edge, above 0
};

inline InfluenceGraph influence_graph(const ActorTable& table) {
  std::vector<Arc> arcs;
  std::vector<double> weights;
  for (std::size_t from = 0; from < table.size(); ++from) {
    for (std::size_t to = 0; to < table.size(); ++to) {
      if (table.influence(from, to) <= 0.0) continue;
      arcs.push_back({static_cast<NodeIndex>(from), static_cast<NodeIndex>(to)});
      weights.push_back(table.influence(from, to));
    }
  }
  return {Digraph(table.size(), arcs), std::move(weights)};
}

/// PageRank goes against the arrows: from whoever is influenced to whoever influences.
inline void measure(const ActorTable& table, ActorNetwork& network) {
  const InfluenceGraph influence = influence_graph(table);
  if (influence.weights.empty()) return;
  const Degrees count = degrees(influence.graph);
  const Betweenness between = sixstep::betweenness(influence.graph, {.normalized = true});
  CentralityOptions options;
  options.weights = influence.weights;
  const CentralityScores rank = page_rank(influence.graph.reversed(), 0.85, options);
  network.truncated = network.truncated || rank.truncated;
  for (std::size_t i = 0; i < table.size(); ++i) {
    network.actors[i].influences = count.out[i];
    network.actors[i].influenced_by = count.in[i];
    network.actors[i].betweenness = between.of_node[i];
    network.actors[i].page_rank = rank.of_node[i];
  }
}

inline void add_forces(const MactorForces& forces, ActorNetwork& network) {
  for (std::size_t i = 0; i < network.actors.size(); ++i) {
    ActorReading& actor = network.actors[i];
    if (i < forces.total.influence_sum.size()) actor.influence = forces.total.influence_sum[i];
    if (i < forces.total.dependence_sum.size()) actor.dependence = forces.total.dependence_sum[i];
    if (i < forces.total.competitiveness.size()) {
      actor.competitiveness = forces.total.competitiveness[i];
    }
  }
}

/// Pressure, what draws actors in, and what each goal has behind and against it.
inline Mactor add_mactor(const PlanGraph& graph, const ActorTable& table,
                         const StakeholderOptions& options, ActorNetwork& network) {
  MactorOptions how;
  how.diagonal = options.mactor_diagonal;
  how.stop = options.stop;
  Mactor result = sixstep::mactor(table.influence, table.positions, how);
  network.truncated = network.truncated || result.truncated;
  add_forces(result.forces, network);
  if (result.orders.size() >= 2) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      network.actors[i].mobilization = result.orders[1].mobilization[i];
      network.actors[i].ambivalence = result.orders[1].actors.ambivalence[i];
    }
  }
  if (result.orders.size() >= 3) {
    for (std::size_t g = 0; g < table.targets.size(); ++g) {
      network.mobilization.push_back({{std::string(graph.id(table.targets[g]))},
                                      result.orders[2].in_favour[g],
                                      result.orders[2].against[g]});
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
