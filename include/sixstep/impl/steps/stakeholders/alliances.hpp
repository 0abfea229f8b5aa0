// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/stakeholders/network.hpp>
#include <sixstep/impl/steps/stakeholders/support.hpp>
#include <sixstep/methods/communities.hpp>
#include <sixstep/methods/frustration.hpp>
#include <sixstep/methods/signed_balance.hpp>

// Who stands with whom, and which alliance the plan rests on.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// Agreement of two on what both took a position on: 1 where both are wholly for, or wholly
/// against, all of it; −1 where they are wholly on opposite sides.
inline std::optional<double> agreement_of(const PositionComparison& compared, std::size_t one,
                                          std::size_t other) {
  const double common = compared.compared(one, other);
  if (common <= 0.0) return std::nullopt;
  return compared.net(one, other) / (4.0 * common);
}

/// Allies and opponents, with the same indices as the signed graph's edges.
struct SignedPairs {
  Digraph graph;
  std::vector<double> weights;
  std::vector<Arc> arcs;
};

inline void add_pair(const PlanGraph& graph, const ActorTable& table, Arc arc,
                     std::optional<double> agreement, SignedPairs& signs, ActorNetwork& network) {
  const auto tie = table.ties[arc.from * table.size() + arc.to];
  if (!tie && !agreement) return;
  const double known = (tie ? 1.0 : 0.0) + (agreement ? 1.0 : 0.0);
  const double weight = (tie.value_or(0.0) + agreement.value_or(0.0)) / known;
  if (weight == 0.0) return;
  const auto& stakeholders = graph.plan().stakeholders;
  network.pairs.push_back({stakeholders[table.items[arc.from]].id,
                           stakeholders[table.items[arc.to]].id, weight, tie, agreement, false});
  signs.arcs.push_back(arc);
  signs.weights.push_back(weight);
}

inline SignedPairs add_pairs(const PlanGraph& graph, const ActorTable& table,
                             const PositionComparison* compared, ActorNetwork& network) {
  SignedPairs signs;
  for (std::size_t one = 0; one < table.size(); ++one) {
    for (std::size_t other = one + 1; other < table.size(); ++other) {
      const auto agreement =
          compared == nullptr ? std::nullopt : agreement_of(*compared, one, other);
      add_pair(graph, table, {static_cast<NodeIndex>(one), static_cast<NodeIndex>(other)},
               agreement, signs, network);
    }
  }
  signs.graph = Digraph(table.size(), signs.arcs);
  return signs;
}

inline void add_balance(const SignedPairs& signs, const StakeholderOptions& options,
                        ActorNetwork& network) {
  FrustrationOptions how;
  how.stop = options.stop;
  const Frustration result = sixstep::frustration(signs.graph, signs.weights, how);
  for (const EdgeIndex pair : result.frustrated) network.pairs[pair].strained = true;
  const TriangleCensus trios = triangle_census(signs.graph, signs.weights);
  network.balance = result.balance;
  network.frustration = result.index;
  network.frustration_bound = result.lower_bound;
  network.balanced_trios = trios.three_allies + trios.two_conflicts;
  network.strained_trios = trios.one_conflict + trios.three_conflicts;
  network.truncated = network.truncated || result.truncated;
}

/// Alliances: those who are tied by allies, one to the next, inside of the same community, which
/// may also hold strangers who only have opponents in common.
inline std::vector<std::size_t> alliances_in(const SignedPairs& signs,
                                             const std::vector<std::size_t>& community_of) {
  const std::size_t count = signs.graph.node_count();
  std::vector<std::size_t> alliance(count);
  for (std::size_t i = 0; i < count; ++i) alliance[i] = i;
  const auto root = [&](std::size_t i) {
    while (alliance[i] != i) i = alliance[i] = alliance[alliance[i]];
    return i;
  };
  for (std::size_t e = 0; e < signs.arcs.size(); ++e) {
    const Arc& arc = signs.arcs[e];
    if (signs.weights[e] <= 0.0 || community_of[arc.from] != community_of[arc.to]) continue;
    const auto [first, second] = std::minmax({root(arc.from), root(arc.to)});
    alliance[second] = first;
  }
  for (std::size_t i = 0; i < count; ++i) alliance[i] = root(i);
  return alliance;
}

/// Whoever is neither ally nor opponent of anybody stands in no alliance.
inline std::vector<std::vector<std::size_t>> members_of(const SignedPairs& signs,
                                                        const std::vector<std::size_t>& alliance) {
  std::vector<bool> paired(alliance.size(), false);
  for (const Arc& arc : signs.arcs) paired[arc.from] = paired[arc.to] = true;
  std::vector<std::vector<std::size_t>> members(alliance.size());
  for (std::size_t i = 0; i < alliance.size(); ++i) {
    if (paired[i]) members[alliance[i]].push_back(i);
  }
  std::erase_if(members, [](const auto& one) { return one.empty(); });
  std::ranges::stable_sort(members, std::ranges::greater{},
                           [](const auto& one) { return one.size(); });
  return members;
}

/// The members' share of all power that is known among the plan's stakeholders.
inline std::optional<double> power_of_members(const PlanGraph& graph, const Alliance& alliance) {
  double all = 0.0;
  for (const Stakeholder& stakeholder : graph.plan().stakeholders) {
    all += stakeholder.power.value_or(0.0);
  }
  double own = 0.0;
  bool known = false;
  for (const Id<Stakeholder>& member : alliance.members) {
    const auto power = power_of(graph, member);
    own += power.value_or(0.0);
    known = known || power.has_value();
  }
  if (!known || all <= 0.0) return std::nullopt;
  return own / all;
}

/// What would lose its majority without the alliance, though others took a stand with power.
inline std::vector<AnyId> carried_by(const PlanGraph& graph, const Alliance& alliance,
                                     const std::vector<SupportReading>& support,
                                     const std::map<NodeIndex, Positions>& positions) {
  std::vector<AnyId> result;
  for (const auto& [node, on_node] : positions) {
    const SupportReading* whole = find_support(support, graph.id(node));
    if (whole == nullptr || whole->support.value_or(0.0) <= 0.0) continue;
    std::vector<const Stance*> others = on_node.stances;
    std::erase_if(others, [&](const Stance* stance) {
      return std::ranges::find(alliance.members, stance->from) != alliance.members.end();
    });
    SupportReading rest;
    weigh_by_power(graph, others, rest);
    if (rest.support && *rest.support <= 0.0) result.push_back(whole->of);
  }
  return result;
}

/// Opponents inside of alliances, and allies between them.
inline void count_across(const SignedPairs& signs, ActorNetwork& network) {
  for (std::size_t e = 0; e < signs.arcs.size(); ++e) {
    const auto one = *network.actors[signs.arcs[e].from].alliance;
    const auto other = *network.actors[signs.arcs[e].to].alliance;
    if (signs.weights[e] < 0.0 && one == other) ++network.alliances[one].conflicts;
    if (signs.weights[e] < 0.0 || one == other) continue;
    ++network.alliances[one].allies_outside;
    ++network.alliances[other].allies_outside;
  }
}

inline void add_alliances(const PlanGraph& graph, const std::vector<SupportReading>& support,
                          const SignedPairs& signs, const StakeholderOptions& options,
                          ActorNetwork& network) {
  CommunityOptions how;
  how.weights = signs.weights;
  how.stop = options.stop;
  const Communities found = sixstep::communities(signs.graph, how);
  network.modularity = found.modularity;
  network.truncated = network.truncated || found.truncated;
  const auto positions = positions_by_node(graph);
  for (const auto& members : members_of(signs, alliances_in(signs, found.community_of))) {
    Alliance& alliance = network.alliances.emplace_back();
    for (const std::size_t actor : members) {
      alliance.members.push_back(network.actors[actor].stakeholder);
      network.actors[actor].alliance = network.alliances.size() - 1;
    }
    alliance.power = power_of_members(graph, alliance);
    alliance.carries = carried_by(graph, alliance, support, positions);
  }
  count_across(signs, network);
}

/// Everything about ties and positions; nothing where there are none, and no more than the list of
/// actors where they are too many for matrices over pairs.
inline ActorNetwork read_network(const PlanGraph& graph, const std::vector<SupportReading>& support,
                                 const StakeholderOptions& options) {
  ActorNetwork network;
  ActorTable table;
  find_actors(graph, table);
  for (const std::size_t item : table.items) {
    network.actors.emplace_back().stakeholder = graph.plan().stakeholders[item].id;
  }
  if (table.items.empty()) return network;
  network.truncated = std::max(table.size(), table.targets.size()) > options.most_actors;
  if (network.truncated) return network;
  read_influence(graph, table);
  read_positions(graph, table);
  read_signs(graph, table);
  measure(table, network);
  const Mactor result = add_mactor(graph, table, options, network);
  const bool has_positions = result.orders.size() >= 2;
  const SignedPairs signs =
      add_pairs(graph, table, has_positions ? &result.orders[1].actors : nullptr, network);
  if (signs.arcs.empty()) return network;
  add_balance(signs, options, network);
  add_alliances(graph, support, signs, options, network);
  return network;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
