// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/methods/ahp_group.hpp>
#include <sixstep/methods/best_worst.hpp>
#include <sixstep/methods/swing.hpp>
#include <sixstep/steps/framework.hpp>

// Who compared which goals by which method, and the weights that follow for all of them together.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Linear programs of about fifty goals; beyond, best–worst comparisons are not used, and reported.
inline constexpr std::uint64_t best_worst_work = 200'000'000;

/// Goals that share a parent, by place in the plan. The roots are siblings too.
struct Siblings {
  std::string parent;
  std::vector<std::size_t> goals;
};

inline std::vector<Siblings> sibling_sets(const Plan& plan) {
  std::vector<Siblings> sets;
  std::map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < plan.goals.size(); ++i) {
    const std::string& parent = plan.goals[i].parent.value;
    const auto [found, is_new] = place.try_emplace(parent, sets.size());
    if (is_new) sets.push_back({parent, {}});
    sets[found->second].goals.push_back(i);
  }
  return sets;
}

/// Whether a comparison is over exactly these goals, in any order.
inline bool is_over(const PlanGraph& graph, const Comparison& comparison, const Siblings& set) {
  std::vector<std::size_t> goals;
  for (const Id<Goal>& goal : comparison.of) {
    goals.push_back(graph.find_item(NodeKind::goal, goal).value_or(graph.plan().goals.size()));
  }
  std::ranges::sort(goals);
  return goals == set.goals;
}

/// One judge's answers, with goals numbered as in another list of the same goals.
class Answers {
 public:
  Answers(const Comparison& comparison, const std::vector<Id<Goal>>& of) : comparison_(comparison) {
    for (const Id<Goal>& goal : of) place_.push_back(place(goal));
  }

  Judgments judgments() const {
    Judgments result(place_.size());
    for (std::size_t row = 0; row < place_.size(); ++row) {
      for (const std::size_t column : place_) {
        result[row].push_back(comparison_.matrix[place_[row]][column]);
      }
    }
    return result;
  }

  BestWorstJudgments best_worst() const {
    return {number(comparison_.best), number(comparison_.worst),
            in_order(comparison_.best_to_others), in_order(comparison_.others_to_worst)};
  }

  std::vector<double> points() const { return in_order(comparison_.points); }

 private:
  std::size_t place(const Id<Goal>& goal) const {
    return static_cast<std::size_t>(std::ranges::find(comparison_.of, goal) -
                                    comparison_.of.begin());
  }
  /// The goal's number, or one beyond all.
  std::size_t number(const Id<Goal>& goal) const {
    return static_cast<std::size_t>(std::ranges::find(place_, place(goal)) - place_.begin());
  }
  std::vector<double> in_order(const std::vector<double>& values) const {
    std::vector<double> result;
    for (const std::size_t place : place_) result.push_back(values[place]);
    return result;
  }

  const Comparison& comparison_;
  std::vector<std::size_t> place_;
};

inline bool has_shape(const Comparison& comparison) {
  const std::size_t size = comparison.of.size();
  switch (comparison.method) {
    case ComparisonMethod::pairwise:
      return comparison.matrix.size() == size;
    case ComparisonMethod::best_worst:
      return comparison.best_to_others.size() == size && comparison.others_to_worst.size() == size;
    case ComparisonMethod::swing:
      return comparison.points.size() == size;
  }
  return false;
}

/// Whether a judge's answers can be used: skipped pairs can, others may have compared them.
inline bool is_usable(const Comparison& comparison) {
  if (!has_shape(comparison)) return false;
  if (comparison.method == ComparisonMethod::best_worst) {
    return !find_fault(Answers(comparison, comparison.of).best_worst());
  }
  if (comparison.method == ComparisonMethod::swing) {
    const auto usable = [](double points) { return points >= 0.0 && std::isfinite(points); };
    return std::ranges::all_of(comparison.points, usable) &&
           std::ranges::any_of(comparison.points, [](double points) { return points > 0.0; });
  }
  const auto fault = find_fault(comparison.matrix);
  return !fault || fault->kind == JudgmentFaultKind::not_connected;
}

/// Judges who compared the same goals by the same method.
struct Panel {
  ComparisonMethod method = ComparisonMethod::pairwise;
  std::vector<Id<Goal>> of;  ///< in the order of the first judge
  std::vector<const Comparison*> judges;
};

/// Whoever gives weights of their own: where weights are joined, a judge whose answers do not
/// connect the goals has none.
inline bool has_own_weights(const Comparison& comparison) {
  return comparison.method != ComparisonMethod::pairwise || !find_fault(comparison.matrix);
}

inline Panel panel_of(const PlanGraph& graph, const Siblings& set, ComparisonMethod method,
                      const FrameworkOptions& options) {
  const bool alone = options.aggregation == GroupAggregation::priorities;
  Panel panel{method, {}, {}};
  for (const Comparison& comparison : graph.plan().comparisons) {
    if (comparison.method != method || !is_over(graph, comparison, set)) continue;
    if (!is_usable(comparison) || (alone && !has_own_weights(comparison))) continue;
    if (panel.judges.empty()) panel.of = comparison.of;
    panel.judges.push_back(&comparison);
  }
  return panel;
}

inline WeightOrigin origin_of(ComparisonMethod method) {
  if (method == ComparisonMethod::pairwise) return WeightOrigin::pairwise;
  return method == ComparisonMethod::swing ? WeightOrigin::swing : WeightOrigin::best_worst;
}

/// Weights by `of` of the panel, empty if none follow; and how far its joined judgments agree.
struct JoinedWeights {
  std::vector<double> weights;
  std::optional<double> consistency_ratio;
};

inline JoinedWeights join_judgments(const std::vector<Judgments>& judges,
                                    const FrameworkOptions& options) {
  const Judgments joined = aggregate_judgments(judges);
  if (find_fault(joined)) return {};
  AhpPriorities found = ahp_priorities(joined, {options.prioritization, options.random_index});
  JoinedWeights result{std::move(found.weights), {}};
  if (joined.size() > 2) result.consistency_ratio = found.consistency_ratio;
  return result;
}

inline JoinedWeights join_priorities(const std::vector<Judgments>& judges,
                                     const FrameworkOptions& options) {
  const auto weights = mapped(judges, [&](const Judgments& judgments) {
    return ahp_priorities(judgments, {options.prioritization, options.random_index}).weights;
  });
  return {aggregate_priorities(weights, options.mean), {}};
}

inline JoinedWeights join_pairwise(const Panel& panel, const FrameworkOptions& options) {
  std::vector<Judgments> judges;
  for (const Comparison* judge : panel.judges) {
    judges.push_back(Answers(*judge, panel.of).judgments());
  }
  return options.aggregation == GroupAggregation::judgments ? join_judgments(judges, options)
                                                            : join_priorities(judges, options);
}

/// The mean of the judges' own weights; empty where one of them has none.
inline JoinedWeights join_best_worst(const Panel& panel) {
  std::vector<double> mean(panel.of.size(), 0.0);
  StopCondition stop{best_worst_work, {}};
  for (const Comparison* judge : panel.judges) {
    const auto found = best_worst_weights(Answers(*judge, panel.of).best_worst(), stop);
    if (found.weights.empty()) return {};
    stop.work_limit -= std::min(stop.work_limit, found.work);
    for (std::size_t i = 0; i < mean.size(); ++i) {
      mean[i] += found.weights[i] / static_cast<double>(panel.judges.size());
    }
  }
  return {std::move(mean), {}};
}

inline JoinedWeights join_swing(const Panel& panel) {
  std::vector<std::vector<double>> points;
  for (const Comparison* judge : panel.judges) points.push_back(Answers(*judge, panel.of).points());
  return {sixstep::swing_weights(std::span<const std::vector<double>>(points)), {}};
}

inline JoinedWeights join(const Panel& panel, const FrameworkOptions& options) {
  if (panel.method == ComparisonMethod::pairwise) return join_pairwise(panel, options);
  return panel.method == ComparisonMethod::swing ? join_swing(panel) : join_best_worst(panel);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
