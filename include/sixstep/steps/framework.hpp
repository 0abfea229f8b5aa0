// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/alignment.hpp>
#include <sixstep/steps/chain_reading.hpp>
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/goal_comparison.hpp>
#include <sixstep/steps/indicator_reading.hpp>
#include <sixstep/steps/principle_indicators.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where a goal's weight among its siblings comes from.
enum class WeightOrigin : std::uint8_t { given, equal, pairwise, swing, best_worst };
constexpr std::array<std::string_view, 5> words_of(WeightOrigin) {
  return {"given", "equal", "pairwise", "swing", "best_worst"};
}

/// One node of the results chain.
struct GoalReading {
  Id<Goal> goal;
  Id<Goal> parent;
  GoalKind kind = GoalKind::goal;
  double local_weight = 1.0;  ///< share among its siblings
  double weight = 1.0;        ///< share of the whole: product down the tree
  WeightOrigin origin = WeightOrigin::equal;
  std::vector<Id<Indicator>> indicators;  ///< that measure it
  std::vector<Id<Action>> actions;        ///< that advance it, directly or through an indicator
  std::vector<AnyId> aligned;
  friend bool operator==(const GoalReading&, const GoalReading&) = default;
};

/// Step three: what the plan wants, what counts how much, and how one would know.
struct StrategicFramework {
  std::vector<GoalReading> goals;  ///< in the order of the plan
  std::vector<ComparisonReading> comparisons;
  ChainReading chain;
  std::vector<IndicatorReading> indicators;
  /// All principles, strategies and principles of effective governance, then the SDG targets and
  /// other terms and goals that anything is aligned to.
  std::vector<AlignmentReading> alignment;
  std::vector<SdgReading> sdgs;                ///< those that the plan serves, by number
  std::vector<PrincipleIndicator> principles;  ///< the five principles' indicators, computed
  std::optional<double> published;  ///< share of actions with owner, money, date and indicator
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const StrategicFramework&, const StrategicFramework&) = default;
};

struct FrameworkOptions {
  PriorityMethod prioritization = PriorityMethod::principal_eigenvector;
  GroupAggregation aggregation = GroupAggregation::judgments;  ///< of several judges, pairwise
  PriorityMean mean = PriorityMean::geometric;  ///< of weights, where those are aggregated
  RandomIndexTable random_index = RandomIndexTable::saaty_2005;
  double consistency_limit = 0.1;  ///< Saaty's: judgments above it should be revisited
};

/// Reads goals, comparisons, indicators and alignments; checks the results chain.
/// Weights given on goals stand; where comparisons exist they give the weights: pairwise (AHP)
/// before best–worst before swing points, of all judges who used that method on all the siblings;
/// several judges as `aggregation` says, best–worst and swing by the mean of their weights. Else
/// siblings share equally, and that is reported. O(plan + terms × (goals + actions)), and per judge
/// of n goals O(n⁵) within a fixed limit of work; pure, thread-safe.
StrategicFramework build_framework(const PlanGraph& graph, const FrameworkOptions& options = {});

/// What each goal counts of the whole, by its place in the plan. O(goals + comparisons).
std::vector<double> goal_weights(const PlanGraph& graph, const FrameworkOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/framework.ipp>
#endif
