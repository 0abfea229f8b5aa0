// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/action.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/system.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One arrow of the system map: all influences between the same two factors, whoever drew them.
struct JoinedInfluence {
  Id<Factor> from;
  Id<Factor> to;
  Sign sign = Sign::unknown;              ///< unknown too where workshops disagree
  std::optional<double> strength;         ///< mean of those known
  std::optional<double> delay;            ///< months, mean of those known
  std::vector<std::uint32_t> influences;  ///< into plan.influences
  std::vector<std::string> raised_by;     ///< workshops that drew "+", if others drew "-"
  std::vector<std::string> lowered_by;    ///< workshops that drew "-", if others drew "+"
  friend bool operator==(const JoinedInfluence&, const JoinedInfluence&) = default;
};

/// Where a factor stands in the network of influences, whatever their signs.
struct FactorPlace {
  std::optional<std::size_t> level;  ///< interpretive structural level: 0 is driven only
  double betweenness = 0.0;    ///< share of shortest paths between others that pass it (Brandes)
  double page_rank = 0.0;      ///< share of a random walk along influences that is spent at it
  std::optional<double> katz;  ///< paths that end at it, each edge worth half the admissible most
  friend bool operator==(const FactorPlace&, const FactorPlace&) = default;
};

/// A factor without which a connected part of the map falls apart.
struct CutFactor {
  Id<Factor> factor;
  std::size_t parts = 0;
  std::size_t separated = 0;  ///< factors cut off from the largest part
  friend bool operator==(const CutFactor&, const CutFactor&) = default;
};

/// An arrow, by its place in `SystemAnalysis::influences`, that alone joins two parts of the map.
struct BridgeInfluence {
  std::uint32_t influence = 0;
  std::size_t separated = 0;  ///< factors on the smaller side
  friend bool operator==(const BridgeInfluence&, const BridgeInfluence&) = default;
};

/// Factors that every path from what the plan's actions move to a goal must pass, in path order:
/// if one does not move, the goal does not.
struct Gatekeepers {
  Id<Goal> goal;
  std::vector<Id<Factor>> factors;
  friend bool operator==(const Gatekeepers&, const Gatekeepers&) = default;
};

/// The map put in order: what to settle first, what together, and where it hangs by a thread.
struct SystemStructure {
  std::vector<Id<Factor>> order;                ///< of the design structure matrix, causes first
  std::vector<std::uint32_t> feedback;          ///< arrows that lead back in that order
  std::optional<double> propagation_cost;       ///< share of all pairs where one can move the other
  std::vector<std::vector<Id<Factor>>> levels;  ///< interpretive levels, the driven on top first
  std::vector<CutFactor> cut_factors;
  std::vector<BridgeInfluence> bridges;
  std::vector<Gatekeepers> gatekeepers;  ///< of goals that have any
  friend bool operator==(const SystemStructure&, const SystemStructure&) = default;
};

/// What the failure of a building block, or of an action, pulls down with it, wave by wave.
struct Cascade {
  AnyId of;
  std::vector<std::vector<AnyId>> waves;  ///< first who needs it, then who needs those, and so on
  friend bool operator==(const Cascade&, const Cascade&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
