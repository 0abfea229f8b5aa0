// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/holistic.hpp>
#include <sixstep/steps/stakeholders.hpp>
#include <sixstep/steps/status.hpp>
#include <sixstep/steps/strategy.hpp>
#include <sixstep/steps/system_response.hpp>
#include <sixstep/steps/systems.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a road map says about the plan it was made from.
struct PlanSummary {
  Id<Plan> id;
  Text title;
  std::vector<std::string> languages;
  std::optional<Date> status_date;
  std::optional<Currency> currency;
  MonthDay fiscal_year_start;
  std::optional<Date> horizon_from;
  std::optional<Date> horizon_by;
  std::size_t actions = 0;  ///< without headings
  std::size_t headings = 0;
  MoneyTotal cost;             ///< of all actions, chosen or not
  std::optional<Money> spent;  ///< reported; empty where nothing was reported
  std::size_t assumed = 0;     ///< objects of the plan that are guesses, wholly or in part
  friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};

/// A node that the road map speaks of, with what a reader needs to recognise it.
struct RoadmapNode {
  AnyId id;
  std::string kind;  ///< word of NodeKind, or "term", "target", "scenario"
  Text label;
  Text description;
  AnyId parent;        ///< goal above, heading, …
  std::string status;  ///< of an action
  bool assumed = false;
  std::vector<Evidence> evidence;
  friend bool operator==(const RoadmapNode&, const RoadmapNode&) = default;
};

/// An arrow that the report draws and `explain` follows: "+" and "-" influences, dependencies.
struct RoadmapEdge {
  AnyId from;
  AnyId to;
  std::string relation;  ///< word of Relation
  std::optional<double> amount;
  std::string detail;  ///< sign of an influence, type of a dependency, role of an owner
  bool assumed = false;
  friend bool operator==(const RoadmapEdge&, const RoadmapEdge&) = default;
};

/// One chain from a capacity gap to the money that closes it.
struct TraceLink {
  Id<Term> pillar;
  Id<Term> level;
  Id<Factor> factor;
  Id<Goal> goal;
  std::vector<Id<Group>> groups;
  Id<Action> action;
  std::vector<Id<Indicator>> indicators;
  std::optional<Money> cost;
  friend bool operator==(const TraceLink&, const TraceLink&) = default;
};

/// How the road map came about: enough to make the same bytes again.
struct Provenance {
  std::string library_version;
  std::string plan_hash;  ///< SHA-256 of the plan's canonical document, hexadecimal
  std::uint64_t seed = 0;
  std::optional<std::uint64_t> work_limit;
  bool stopped = false;  ///< stopped early by the caller: not reproducible
  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// The road map: the six readings of one plan, what a reader must know, and the chain behind each
/// number. A plain value that stands on its own, without the plan. Document format
/// "sixstep-roadmap", version 1.
struct Roadmap {
  PlanSummary plan;
  CapacityAssessment capacity;
  SystemAnalysis system;
  StrategicFramework framework;
  StakeholderAnalysis stakeholders;
  Strategy strategy;
  ActionPlan action;
  StatusReading status;           ///< what now: progress, earned value, pilots, feedback
  SystemResponse effect;          ///< what the chosen actions do together to factors and goals
  std::vector<Finding> findings;  ///< of all steps, most severe first
  std::vector<TraceLink> trace;
  std::vector<RoadmapNode> nodes;
  std::vector<RoadmapEdge> edges;
  Provenance provenance;
  friend bool operator==(const Roadmap&, const Roadmap&) = default;
};

struct RoadmapOptions {
  CapacityOptions capacity;
  SystemOptions system;
  FrameworkOptions framework;
  StakeholderOptions stakeholders;
  StrategyOptions strategy;
  ActionOptions action;
  StatusOptions status;
  ResponseOptions effect = {.samples = 200};  ///< of the simulation of the chosen actions
  std::uint64_t seed = 1;                     ///< overrides the steps' own
  /// Overrides the steps' own. The default limit keeps a portal from working on one plan for more
  /// than some seconds; what is not proven by then is reported with its gap.
  StopCondition stop = {.work_limit = 2'000'000'000, .should_stop = {}};
};

/// Runs the six steps on one plan and joins what they found. Pure, deterministic under a work
/// limit, thread-safe.
Roadmap make_roadmap(const PlanGraph& graph, const RoadmapOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/roadmap/roadmap.ipp>
#endif
