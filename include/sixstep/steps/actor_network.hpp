// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/stakeholder.hpp>

/// Stakeholders as a network: who can put pressure on whom, who stands with whom. Only those with a
/// tie or a position are in it.
namespace sixstep::inline SIXSTEP_FORM {

/// One stakeholder in the network of ties and positions.
struct ActorReading {
  Id<Stakeholder> stakeholder;
  std::size_t influences = 0;     ///< others on whom it has influence
  std::size_t influenced_by = 0;  ///< others who have influence on it
  double page_rank = 0.0;         ///< share of where influence comes from; all shares sum to 1
  double betweenness = 0.0;       ///< share of the shortest ways of influence that pass it, 0 … 1
  std::optional<double> influence;        ///< MACTOR's I: direct and through one other
  std::optional<double> dependence;       ///< MACTOR's D
  std::optional<double> competitiveness;  ///< MACTOR's r, with a mean of 1
  std::optional<double> mobilization;     ///< Σ |position|: how much it is drawn in
  std::optional<double> ambivalence;      ///< 0: all ally or all opponent of each other; 1: both
  std::optional<std::size_t> alliance;  ///< place in `alliances`; empty: neither ally nor opponent
  friend bool operator==(const ActorReading&, const ActorReading&) = default;
};

/// What two stakeholders are to each other.
struct ActorPair {
  Id<Stakeholder> one;
  Id<Stakeholder> other;
  double weight = 0.0;        ///< −1 opponents … 1 allies: the mean of what is known below
  std::optional<double> tie;  ///< 1 trust, −1 conflict, between: both were entered
  std::optional<double> agreement;  ///< of their positions, strength included, −1 … 1
  bool strained = false;            ///< one of those that the two camps do not explain
  friend bool operator==(const ActorPair&, const ActorPair&) = default;
};

/// Stakeholders who stand together; somebody who has only opponents is alone in one.
struct Alliance {
  std::vector<Id<Stakeholder>> members;
  std::optional<double> power;     ///< their share of all known power; empty: nobody's is known
  std::size_t conflicts = 0;       ///< pairs of opponents inside
  std::size_t allies_outside = 0;  ///< pairs of allies of which one is not in it
  /// Actions and goals that have more power behind than against, and would not without it, though
  /// others spoke too.
  std::vector<AnyId> carries;
  friend bool operator==(const Alliance&, const Alliance&) = default;
};

/// An action or a goal by what those behind and against it can put to work: positions × power
/// relations (MACTOR's third order).
struct MobilizationReading {
  AnyId of;
  double in_favour = 0.0;
  double against = 0.0;
  friend bool operator==(const MobilizationReading&, const MobilizationReading&) = default;
};

struct ActorNetwork {
  std::vector<ActorReading> actors;  ///< in the order of the plan
  std::vector<ActorPair> pairs;      ///< allies and opponents, in the order of the plan
  std::vector<Alliance> alliances;   ///< the largest first
  std::vector<MobilizationReading> mobilization;  ///< in the order of the plan's graph
  std::optional<double> modularity;               ///< of the communities behind the alliances
  std::optional<double> balance;   ///< 1: two camps explain all pairs; empty without pairs
  double frustration = 0.0;        ///< least weight of pairs that two camps leave unexplained
  double frustration_bound = 0.0;  ///< proven: no two camps leave less
  std::size_t balanced_trios = 0;  ///< trios of allies and opponents without contradiction
  std::size_t strained_trios = 0;  ///< such as a friend of two who are at odds
  bool truncated = false;          ///< too large, or stopped: what is missing was not computed
  friend bool operator==(const ActorNetwork&, const ActorNetwork&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
