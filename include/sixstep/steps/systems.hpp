// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/loop_traits.hpp>
#include <sixstep/methods/micmac.hpp>
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/system_response.hpp>
#include <sixstep/steps/system_structure.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A chain of influences that comes back to where it began.
struct FeedbackLoop {
  std::string name;  ///< R1, R2 … reinforcing; B1 … balancing; U1 … sign not known
  LoopKind kind = LoopKind::indeterminate;
  std::vector<Id<Factor>> factors;        ///< in the direction of the influences
  std::vector<std::uint32_t> influences;  ///< the first of plan.influences for each arrow
  std::optional<double> delay;            ///< months; empty if one influence's is not known
  std::optional<double> strength;         ///< product of shares; empty if one is not known
  std::string words;                      ///< the loop as a sentence
  friend bool operator==(const FeedbackLoop&, const FeedbackLoop&) = default;
};

/// One factor: how it sits in the system, and what moving it would do.
struct FactorReading {
  Id<Factor> factor;
  std::vector<Id<Factor>> other_names;        ///< factors of the plan that are the same as this one
  std::size_t component = 0;                  ///< strongly connected component, in causal order
  std::optional<double> changeability;        ///< share
  std::optional<double> influence;            ///< DEMATEL row sum: what it moves, directly or not
  std::optional<double> dependence;           ///< DEMATEL column sum: what moves it
  std::optional<InfluenceRole> role;          ///< by MICMAC's indirect influence and dependence
  std::optional<double> indirect_influence;   ///< share of all influence through others
  std::optional<double> indirect_dependence;  ///< share of all dependence through others
  FactorPlace place;
  std::optional<double> goal_effect;  ///< Σ goal weight × |total effect on the goal|
  std::optional<double> leverage;     ///< changeability × goal_effect
  std::size_t rank = 0;               ///< by leverage, from 1; 0: leverage not known
  std::size_t loops = 0;              ///< listed loops that pass through it
  std::vector<Id<Action>> actions;    ///< actions that affect it
  std::string reason;                 ///< why it has this leverage, in a sentence
  friend bool operator==(const FactorReading&, const FactorReading&) = default;
};

/// What moving one factor does to one goal, over all paths.
struct GoalEffect {
  Id<Factor> factor;
  Id<Goal> goal;
  double effect = 0.0;  ///< signed
  friend bool operator==(const GoalEffect&, const GoalEffect&) = default;
};

/// Whether a lasting push on one factor surely raises or lowers another, by the signs of the map
/// alone (Levins 1974; Dambacher et al. 2002); every factor is taken to turn back by itself.
struct PressResponse {
  Id<Factor> pushed;  ///< one that actions affect
  Id<Factor> responds;
  Sign sign = Sign::unknown;
  std::optional<double> weight;  ///< 1: all ways agree; below 0.5 the sign is hardly to be trusted
  friend bool operator==(const PressResponse&, const PressResponse&) = default;
};

/// Owners whose factors move each other in circles: they can only act together.
struct JointOwners {
  std::vector<Id<Factor>> factors;
  std::vector<Id<Stakeholder>> owners;  ///< accountable for the actions that affect the factors
  friend bool operator==(const JointOwners&, const JointOwners&) = default;
};

/// A building block and those who rely on it.
struct SharedBlock {
  Id<Service> block;
  std::vector<Id<Service>> users;  ///< directly or through other blocks
  friend bool operator==(const SharedBlock&, const SharedBlock&) = default;
};

/// Step two: how the situation moves itself, and where a push goes furthest.
struct SystemAnalysis {
  std::vector<FactorReading> factors;               ///< in the order of the plan
  std::vector<JoinedInfluence> influences;          ///< in the order in which the first was drawn
  std::vector<std::vector<Id<Factor>>> components;  ///< strongly connected, causes first
  std::vector<FeedbackLoop> loops;                  ///< shortest first
  bool loops_truncated = false;  ///< there are, or may be, more than were looked for
  std::vector<GoalEffect> goal_effects;
  std::optional<bool> stable;  ///< by signs alone the map comes back to balance; empty: not known
  std::vector<PressResponse> responses;
  std::vector<SystemResponse> action_effects;  ///< of each action alone that affects factors
  SystemStructure structure;
  std::vector<Cascade> cascades;  ///< of what most others need, first of services, then of actions
  std::vector<JointOwners> joint_owners;
  std::vector<SharedBlock> shared_blocks;
  bool truncated = false;  ///< a method was stopped: what it would have said is empty or less
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const SystemAnalysis&, const SystemAnalysis&) = default;
};

struct SystemOptions {
  std::size_t max_loops = 200;             ///< listed at most
  std::size_t max_loop_length = 12;        ///< factors in a loop at most
  std::size_t max_cascades = 50;           ///< of services and of actions, each
  std::size_t max_action_effects = 200;    ///< actions whose effect is simulated, first come first
  std::optional<double> default_strength;  ///< for influences without one; empty: left out
  StopCondition stop;                      ///< work of each method, in its own units
};

/// Reads factors, influences, uses and what actions affect and depend on. O(factors³) for the total
/// relation, up to 60 factors O(factors⁴) for responses to a push, plus the bounded search for
/// loops; pure, thread-safe. `respond_to_actions` simulates what actions do. A stop leaves a result
/// that is `truncated`, and says so in a finding.
///
/// Leverage = changeability × Σ over goals of goal weight × |total effect|, the total effect from
/// the DEMATEL total relation (Gabus & Fontela 1972) and the factors' own effects on goals.
SystemAnalysis analyse_system(const PlanGraph& graph, const SystemOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/systems.ipp>
#endif
