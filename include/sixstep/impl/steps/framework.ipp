// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/framework/alignment.hpp>
#include <sixstep/impl/steps/framework/alignment_findings.hpp>
#include <sixstep/impl/steps/framework/chain.hpp>
#include <sixstep/impl/steps/framework/comparison_findings.hpp>
#include <sixstep/impl/steps/framework/contradictions.hpp>
#include <sixstep/impl/steps/framework/findings.hpp>
#include <sixstep/impl/steps/framework/indicator_findings.hpp>
#include <sixstep/impl/steps/framework/indicators.hpp>
#include <sixstep/impl/steps/framework/principles.hpp>
#include <sixstep/impl/steps/framework/weights.hpp>
#include <sixstep/steps/framework.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::framework {

template <class T>
void add_once(std::vector<T>& list, const T& item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

inline std::vector<GoalReading> goals_of(const Plan& plan) {
  std::vector<GoalReading> goals;
  for (const Goal& goal : plan.goals) {
    GoalReading& reading = goals.emplace_back();
    reading.goal = goal.id;
    reading.parent = goal.parent;
    reading.kind = goal.kind;
    reading.aligned = goal.aligned;
  }
  return goals;
}

/// Indicators and actions per goal; advancing an indicator counts for the goal that it measures.
inline void collect_edges(const PlanGraph& graph, std::vector<GoalReading>& goals) {
  const Plan& plan = graph.plan();
  const auto goal_of = [&](NodeIndex node) -> std::optional<std::size_t> {
    if (graph.kind(node) == NodeKind::goal) return graph.item(node);
    return graph.find_item(NodeKind::goal, plan.indicators[graph.item(node)].measures);
  };
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation == Relation::measures && graph.kind(edge.to) == NodeKind::goal) {
      goals[graph.item(edge.to)].indicators.push_back({std::string(graph.id(edge.from))});
    }
    if (edge.relation != Relation::advances) continue;
    if (plan.actions[graph.item(edge.from)].status == ActionStatus::stopped) continue;
    if (const auto goal = goal_of(edge.to)) {
      add_once(goals[*goal].actions, Id<Action>{std::string(graph.id(edge.from))});
    }
  }
}

inline void set_shares(std::vector<GoalReading>& goals, const std::vector<std::size_t>& which,
                       std::span<const double> shares, WeightOrigin origin) {
  for (std::size_t i = 0; i < which.size(); ++i) {
    goals[which[i]].local_weight = shares[i];
    goals[which[i]].origin = origin;
  }
}

inline void weigh(const PlanGraph& graph, StrategicFramework& result,
                  const FrameworkOptions& options) {
  const Plan& plan = graph.plan();
  for (const Siblings& set : sibling_sets(plan)) {
    const bool given = any_given(plan, set.goals);
    set_shares(result.goals, set.goals, given_shares(plan, set.goals),
               given ? WeightOrigin::given : WeightOrigin::equal);
    const auto judged = judged_shares(graph, set, options);
    if (!judged) continue;
    set_shares(result.goals, set.goals, judged->shares, judged->origin);
    result.comparisons.push_back(judged->reading);
  }
  multiply_down(graph, result.goals);
}

/// Share of the indicators of which it is known where they stand.
inline std::optional<double> share_on_path(const StrategicFramework& result) {
  if (result.indicators.empty()) return std::nullopt;
  const auto unknown =
      std::ranges::count(result.indicators, IndicatorState::unknown, &IndicatorReading::state);
  return 1.0 - static_cast<double>(unknown) / static_cast<double>(result.indicators.size());
}

/// Share of the groups, services and actions asked of which enough is known.
inline std::optional<double> known_of(const std::vector<PrincipleIndicator>& principles) {
  std::size_t known = 0;
  std::size_t of = 0;
  for (const PrincipleIndicator& indicator : principles) {
    known += indicator.known;
    of += indicator.of;
  }
  if (of == 0) return std::nullopt;
  return static_cast<double>(known) / static_cast<double>(of);
}

inline std::vector<MethodNote> method_notes(const StrategicFramework& result,
                                            const FrameworkOptions& options) {
  std::size_t known = 0;
  for (const GoalReading& goal : result.goals) {
    if (goal.origin != WeightOrigin::equal) ++known;
  }
  const auto share_known = [&]() -> std::optional<double> {
    if (result.goals.empty()) return std::nullopt;
    return static_cast<double>(known) / static_cast<double>(result.goals.size());
  };
  return {
      {"goal weights", "shares among siblings, multiplied down the tree",
       "comparisons before given weights before equal shares", share_known()},
      comparison_note(options),
      {"indicator state", "last observation against the straight path from baseline to target",
       "observations up to the status date; reached by the last target", share_on_path(result)},
      {"SMART", "specific, measurable, achievable, relevant, time-bound (Doran 1981)",
       "source, frequency, owner and baseline make it measurable; a target off the baseline on the "
       "better side makes it achievable",
       std::nullopt},
      {"alignment", "goals, what stands below them, and the actions that advance either",
       "a goal's weight counts once for each term; stopped actions serve nothing", std::nullopt},
      {"principles", "people served of those eligible, medians over services, shares of actions",
       "over those of whom both numbers are known", known_of(result.principles)}};
}

/// What breaks the rules of the results chain, or contradicts itself.
inline void report_shape(const PlanGraph& graph, const GoalTree& tree, StrategicFramework& result) {
  ChainCheck(graph, tree, result.goals).report(result.chain, result.findings);
  OpposedActions(graph).report(result.findings);
}

/// What indicators and alignments lack, or contradict.
inline void report_measures(const PlanGraph& graph, StrategicFramework& result) {
  report_indicators(result.indicators, result.findings);
  report_disaggregation(result.indicators, result.findings);
  report_targets(graph, result.indicators, result.findings);
  report_opposed_indicators(graph, result.findings);
  report_unserved(graph, result.alignment, result.findings);
  report_empty_aims(graph, result.alignment, result.findings);
}

}  // namespace detail::framework

SIXSTEP_INLINE std::vector<double> goal_weights(const PlanGraph& graph,
                                                const FrameworkOptions& options) {
  StrategicFramework result;
  result.goals = detail::framework::goals_of(graph.plan());
  detail::framework::weigh(graph, result, options);
  std::vector<double> weights;
  for (const GoalReading& goal : result.goals) weights.push_back(goal.weight);
  return weights;
}

SIXSTEP_INLINE StrategicFramework build_framework(const PlanGraph& graph,
                                                  const FrameworkOptions& options) {
  using namespace detail::framework;
  const Plan& plan = graph.plan();
  StrategicFramework result;
  result.goals = goals_of(plan);
  collect_edges(graph, result.goals);
  weigh(graph, result, options);
  read_judges(graph, result.comparisons, options);
  const GoalTree tree = goal_tree(graph);
  result.chain = read_chain(graph, tree, result.goals);
  for (const Indicator& indicator : plan.indicators) {
    result.indicators.push_back(read_indicator(graph, indicator));
  }
  const Alignment alignment(graph, tree, result.goals);
  result.alignment = align(alignment);
  result.sdgs = gather_sdgs(alignment);
  result.principles = Principles(graph).compute();
  result.published = result.principles.back().value;
  report_shape(graph, tree, result);
  report_equal_weights(plan, result.goals, result.findings);
  report_comparisons(graph, result.comparisons, options, result.findings);
  report_measures(graph, result);
  result.methods = method_notes(result, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
