// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/methods/loop_traits.hpp>
#include <sixstep/methods/matrix.hpp>
#include <sixstep/steps/system_structure.hpp>

// The influences as one map: factors that several workshops named are one, and so are the arrows
// that they drew between the same factors.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// The mean of what is known; unknown if nothing is.
class KnownMean {
 public:
  void add(std::optional<double> value) {
    if (!value) return;
    sum_ += *value;
    ++count_;
  }
  std::optional<double> mean() const {
    if (count_ == 0) return std::nullopt;
    return sum_ / static_cast<double>(count_);
  }

 private:
  double sum_ = 0.0;
  std::size_t count_ = 0;
};

/// All influences between one pair of factors. Whoever drew "?" takes no side.
struct Bundle {
  std::vector<std::uint32_t> influences;
  std::vector<std::string> raised_by;
  std::vector<std::string> lowered_by;
  KnownMean delay;
  KnownMean strength;

  void add(std::uint32_t index, const Influence& influence) {
    influences.push_back(index);
    if (influence.sign == Sign::plus) raised_by.push_back(influence.workshop);
    if (influence.sign == Sign::minus) lowered_by.push_back(influence.workshop);
    delay.add(influence.delay);
    strength.add(influence.strength);
  }
  bool contradicted() const { return !raised_by.empty() && !lowered_by.empty(); }
  Sign sign() const {
    if (raised_by.empty() == lowered_by.empty()) return Sign::unknown;
    return lowered_by.empty() ? Sign::plus : Sign::minus;
  }
};

inline Polarity polarity_of(Sign sign) { return static_cast<Polarity>(sign); }

struct InfluenceMap {
  std::vector<std::uint32_t> factor;  ///< by node: its place in plan.factors
  std::vector<NodeIndex> node_of;     ///< by place in plan.factors; other names share a node
  std::vector<Arc> arcs;
  std::vector<Bundle> bundles;  ///< by arc
  std::vector<Polarity> polarity;
  std::vector<std::optional<double>> delay;
  std::vector<std::optional<double>> strength;

  std::size_t size() const { return factor.size(); }
  Digraph graph() const { return Digraph(size(), arcs); }
  EdgeTraits traits() const { return {polarity, delay, strength}; }
};

inline std::size_t place_of(const PlanGraph& graph, const Id<Factor>& factor) {
  return *graph.find_item(NodeKind::factor, factor);
}

/// One node for each factor that is not another name of one.
inline void number_factors(const PlanGraph& graph, InfluenceMap& map) {
  const std::vector<Factor>& factors = graph.plan().factors;
  map.node_of.resize(factors.size());
  for (std::uint32_t i = 0; i < factors.size(); ++i) {
    if (!factors[i].same_as.empty()) continue;
    map.node_of[i] = static_cast<NodeIndex>(map.factor.size());
    map.factor.push_back(i);
  }
  for (std::size_t i = 0; i < factors.size(); ++i) {
    std::size_t original = i;
    while (!factors[original].same_as.empty()) {
      original = place_of(graph, factors[original].same_as);
    }
    map.node_of[i] = map.node_of[original];
  }
}

inline void bundle_influences(const PlanGraph& graph, InfluenceMap& map) {
  const std::vector<Influence>& influences = graph.plan().influences;
  std::map<std::pair<NodeIndex, NodeIndex>, std::size_t> place;
  for (std::uint32_t i = 0; i < influences.size(); ++i) {
    const NodeIndex from = map.node_of[place_of(graph, influences[i].from)];
    const NodeIndex to = map.node_of[place_of(graph, influences[i].to)];
    const auto [found, is_new] = place.try_emplace({from, to}, map.arcs.size());
    if (is_new) {
      map.bundles.emplace_back();
      map.arcs.push_back({from, to});
    }
    map.bundles[found->second].add(i, influences[i]);
  }
}

inline InfluenceMap read_map(const PlanGraph& graph) {
  InfluenceMap map;
  number_factors(graph, map);
  bundle_influences(graph, map);
  for (const Bundle& bundle : map.bundles) {
    map.polarity.push_back(polarity_of(bundle.sign()));
    map.delay.push_back(bundle.delay.mean());
    map.strength.push_back(bundle.strength.mean());
  }
  return map;
}

inline const Id<Factor>& id_of(const PlanGraph& graph, const InfluenceMap& map, NodeIndex node) {
  return graph.plan().factors[map.factor[node]].id;
}

/// The name of a factor in quotes.
inline std::string name_of_factor(const PlanGraph& graph, const InfluenceMap& map, NodeIndex node) {
  return in_quotes(name_of(graph, graph.node(NodeKind::factor, map.factor[node])));
}

inline std::vector<JoinedInfluence> joined_influences(const PlanGraph& graph,
                                                      const InfluenceMap& map) {
  std::vector<JoinedInfluence> result;
  for (std::size_t arc = 0; arc < map.arcs.size(); ++arc) {
    const Bundle& bundle = map.bundles[arc];
    JoinedInfluence& joined = result.emplace_back();
    joined.from = id_of(graph, map, map.arcs[arc].from);
    joined.to = id_of(graph, map, map.arcs[arc].to);
    joined.sign = bundle.sign();
    joined.strength = map.strength[arc];
    joined.delay = map.delay[arc];
    joined.influences = bundle.influences;
    if (!bundle.contradicted()) continue;
    joined.raised_by = bundle.raised_by;
    joined.lowered_by = bundle.lowered_by;
  }
  return result;
}

/// Signed direct influences; arrows without a known sign or strength are left out and counted.
struct DirectInfluence {
  Matrix matrix;
  std::size_t left_out = 0;
};

inline DirectInfluence direct_influence(const InfluenceMap& map,
                                        std::optional<double> default_strength) {
  DirectInfluence direct{Matrix(map.size(), map.size()), 0};
  for (std::size_t arc = 0; arc < map.arcs.size(); ++arc) {
    const auto strength = map.strength[arc] ? map.strength[arc] : default_strength;
    if (!strength || map.polarity[arc] == Polarity::unknown) {
      ++direct.left_out;
      continue;
    }
    const double sign = map.polarity[arc] == Polarity::positive ? 1.0 : -1.0;
    direct.matrix(map.arcs[arc].from, map.arcs[arc].to) = sign * *strength;
  }
  return direct;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
