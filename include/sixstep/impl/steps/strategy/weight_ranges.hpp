// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/resolver.hpp>
#include <sixstep/solve/selection_check.hpp>

// How far the weights of goals may move before another strategy is better.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// The goals as a tree by places, with the share of each among its siblings.
class WeightTree {
 public:
  explicit WeightTree(const PlanGraph& graph, const StrategicFramework& framework) {
    for (const GoalReading& goal : framework.goals) {
      local_.push_back(goal.local_weight);
      parent_.push_back(graph.find_item(NodeKind::goal, goal.parent));
    }
  }

  double local(std::size_t goal) const { return local_[goal]; }

  std::vector<std::size_t> siblings(std::size_t goal) const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < parent_.size(); ++i) {
      if (i != goal && parent_[i] == parent_[goal]) result.push_back(i);
    }
    return result;
  }

  /// Weights of the whole if the goal's share were `share` and its siblings' moved in proportion;
  /// siblings of no weight would share equally what it leaves.
  std::vector<double> with(std::size_t goal, double share) const {
    std::vector<double> local = local_;
    const auto others = siblings(goal);
    const double rest = 1.0 - local_[goal];
    for (const std::size_t other : others) {
      local[other] = rest > 0.0 ? local_[other] / rest * (1.0 - share)
                                : (1.0 - share) / static_cast<double>(others.size());
    }
    local[goal] = share;
    std::vector<double> weights(local.size(), 1.0);
    for (std::size_t i = 0; i < local.size(); ++i) {
      for (std::optional<std::size_t> at = i; at; at = parent_[*at]) weights[i] *= local[*at];
    }
    return weights;
  }

 private:
  std::vector<double> local_;
  std::vector<std::optional<std::size_t>> parent_;
};

/// The choice with other weights of goals.
inline SelectionProblem reweighted(const Made& made, const std::vector<double>& weights) {
  SelectionProblem problem = made.problem;
  const Question& question = made.question;
  const Valuation valuation = value_actions(question.graph, weights);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    for (SelectionMode& mode : problem.items[i].modes) {
      if (valuation.value[i])
        mode.value = values_by_start(question, *valuation.value[i], mode.duration);
    }
  }
  return problem;
}

/// Finds the end of a range on one side: where the line of today's strategy meets that of another,
/// which is solved again there, until nothing is above it (Eisner & Severance 1976).
class RangeFinder {
 public:
  RangeFinder(const Made& made, const WeightTree& tree, std::size_t goal, Resolver& resolver)
      : made_(made), tree_(tree), goal_(goal), resolver_(resolver) {}

  /// The last share, on the way from today's to `end`, at which today's strategy was proven best.
  double reach(double end, std::optional<WeightTurn>& turn, bool& complete) {
    double at = end;
    Selection rival;
    for (int round = 0; round < most_rounds && !resolver_.exhausted(); ++round) {
      const SelectionProblem problem = reweighted(made_, tree_.with(goal_, at));
      const SelectionResult found = resolver_.solve(problem);
      if (!found.bound || found.selection.empty()) break;
      const double ours = check_selection(problem, made_.selection).value;
      if (*found.bound <= ours + made_.tolerance()) {
        if (!rival.empty()) turn = turn_at(at, rival);
        return at;
      }
      if (*found.value <= ours + made_.tolerance()) break;  // neither proven nor beaten
      rival = found.selection;
      at = meeting(at, *found.value - ours, rival);
      if (at == tree_.local(goal_)) {
        turn = turn_at(at, rival);
        return at;
      }
    }
    complete = false;
    return tree_.local(goal_);
  }

 private:
  static constexpr int most_rounds = 20;

  /// Where the rival, better by `ahead` at `at`, is as good as today's strategy.
  double meeting(double at, double ahead, const Selection& rival) const {
    const double today = tree_.local(goal_);
    const double behind = made_.value - check_selection(made_.problem, rival).value;
    if (behind <= made_.tolerance()) return today;
    return today + (at - today) * behind / (behind + ahead);
  }

  WeightTurn turn_at(double at, const Selection& rival) const {
    return {at, only_in(made_.question, rival, made_.selection),
            only_in(made_.question, made_.selection, rival)};
  }

  const Made& made_;
  const WeightTree& tree_;
  std::size_t goal_;
  Resolver& resolver_;
};

inline std::vector<GoalWeightRange> weight_ranges(const Made& made,
                                                  const StrategicFramework& framework,
                                                  Resolver& resolver) {
  std::vector<GoalWeightRange> result;
  const WeightTree tree(made.question.graph, framework);
  for (std::size_t goal = 0; goal < framework.goals.size(); ++goal) {
    if (!made.optimal || resolver.exhausted()) break;
    if (tree.siblings(goal).empty()) continue;
    GoalWeightRange range;
    range.goal = framework.goals[goal].goal;
    range.weight = tree.local(goal);
    RangeFinder finder(made, tree, goal, resolver);
    range.from = finder.reach(0.0, range.below, range.complete);
    range.by = finder.reach(1.0, range.above, range.complete);
    result.push_back(std::move(range));
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
