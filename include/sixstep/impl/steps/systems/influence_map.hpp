// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/methods/loop_traits.hpp>
#include <sixstep/methods/matrix.hpp>
#include <sixstep/steps/systems.hpp>

// The influences as one map: arrows that several workshops drew between the same factors are one.
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

struct InfluenceMap {
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> influence;  ///< by arc: the first that drew it, in plan.influences
  std::vector<Polarity> polarity;
  std::vector<std::optional<double>> delay;
  std::vector<std::optional<double>> strength;
  std::vector<std::uint32_t> contradicted;  ///< arcs whose workshops disagree about the sign
};

/// All influences between one pair of factors. Whoever drew "?" takes no side.
struct Bundle {
  std::uint32_t first = 0;
  bool raises = false;
  bool lowers = false;
  KnownMean delay;
  KnownMean strength;

  void add(const Influence& influence) {
    raises = raises || influence.sign == Sign::plus;
    lowers = lowers || influence.sign == Sign::minus;
    delay.add(influence.delay);
    strength.add(influence.strength);
  }
  bool contradicted() const { return raises && lowers; }
  Polarity polarity() const {
    if (raises == lowers) return Polarity::unknown;
    return raises ? Polarity::positive : Polarity::negative;
  }
};

inline InfluenceMap read_map(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  InfluenceMap map;
  std::vector<Bundle> bundles;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> place;
  for (std::uint32_t i = 0; i < plan.influences.size(); ++i) {
    const Influence& influence = plan.influences[i];
    const std::size_t from = *graph.find_item(NodeKind::factor, influence.from);
    const std::size_t to = *graph.find_item(NodeKind::factor, influence.to);
    const auto [found, is_new] = place.try_emplace({from, to}, bundles.size());
    if (is_new) {
      bundles.emplace_back().first = i;
      map.arcs.push_back({static_cast<NodeIndex>(from), static_cast<NodeIndex>(to)});
    }
    bundles[found->second].add(influence);
  }
  for (std::uint32_t arc = 0; arc < bundles.size(); ++arc) {
    const Bundle& bundle = bundles[arc];
    map.influence.push_back(bundle.first);
    map.polarity.push_back(bundle.polarity());
    map.delay.push_back(bundle.delay.mean());
    map.strength.push_back(bundle.strength.mean());
    if (bundle.contradicted()) map.contradicted.push_back(arc);
  }
  return map;
}

/// Signed direct influences; arrows without a known sign or strength are left out and counted.
struct DirectInfluence {
  Matrix matrix;
  std::size_t left_out = 0;
};

inline DirectInfluence direct_influence(const InfluenceMap& map, std::size_t factors,
                                        std::optional<double> default_strength) {
  DirectInfluence direct{Matrix(factors, factors), 0};
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
