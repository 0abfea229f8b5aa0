// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/limit_row.hpp>
#include <sixstep/methods/pareto.hpp>
#include <sixstep/solve/selection_check.hpp>

// What more of one objective costs in the others.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Walks the grid of limits.
class FrontierWalk {
 public:
  FrontierWalk(const Made& made, const CapacityAssessment& capacity, const StrategyStudies& studies,
               Resolver& resolver)
      : made_(made),
        capacity_(capacity),
        studies_(studies),
        resolver_(resolver),
        rows_(made.question) {}

  Frontier run() {
    frontier_.objectives = studies_.objectives;
    const SelectionProblem free =
        aiming_at(made_.question, made_.problem, studies_.objectives.front());
    const auto best = try_limits(free, {});
    if (best) {
      for (std::size_t k = 1; k < studies_.objectives.size(); ++k)
        ranges_.push_back(range(k, *best));
      std::vector<std::optional<double>> limits(ranges_.size());
      walk(free, limits, 0);
    }
    finish();
    return std::move(frontier_);
  }

 private:
  struct Range {
    std::optional<double> from;  ///< of the strategy that is best in the first objective
    std::optional<double> to;    ///< as good as it can be
  };

  /// What the further objective is where the first is best, and the best that it can be.
  Range range(std::size_t k, const FrontierPoint& best) {
    const Objective objective = studies_.objectives[k];
    Range result{achieved(best.outcomes, objective), std::nullopt};
    if (!result.from) return result;
    if (objective == Objective::risk) result.to = 0.0;
    if (objective == Objective::acceptance) result.to = 1.0;
    if (result.to) return result;
    const SelectionResult found =
        resolver_.solve(aiming_at(made_.question, made_.problem, objective));
    if (!found.selection.empty()) result.to = achieved(outcomes(found.selection), objective);
    return result;
  }

  Outcomes outcomes(const Selection& selection) const {
    Portfolio portfolio;
    for (const auto& place : selection)
      portfolio.push_back(place ? std::optional<std::size_t>(place->mode) : std::nullopt);
    Outcomes result = outcomes_of(made_.question, capacity_, portfolio);
    result.value = check_selection(made_.problem, selection).value;
    return result;
  }

  /// Solves within limits by `achieved`; keeps what it finds.
  std::optional<FrontierPoint> try_limits(const SelectionProblem& free,
                                          const std::vector<std::optional<double>>& limits) {
    SelectionProblem held = free;
    FrontierPoint point;
    for (std::size_t k = 0; k < limits.size(); ++k) {
      const Objective objective = studies_.objectives[k + 1];
      point.limits.push_back(limits[k] ? std::optional(shown(objective, *limits[k]))
                                       : std::nullopt);
      if (limits[k]) held.policies.push_back(rows_.at_least(objective, *limits[k]));
      const bool mean = objective == Objective::risk || objective == Objective::acceptance;
      if (limits[k] && mean) held.policies.push_back(rows_.is_known(objective));
    }
    point.limits.resize(studies_.objectives.size() - 1);
    const SelectionResult found = resolver_.solve(held);
    if (found.selection.empty() && !held.items.empty()) return std::nullopt;
    point.outcomes = outcomes(found.selection);
    if (found.bound) point.bound = shown(studies_.objectives.front(), *found.bound);
    point.added = only_in(made_.question, found.selection, made_.selection);
    point.dropped = only_in(made_.question, made_.selection, found.selection);
    frontier_.points.push_back(point);
    return point;
  }

  static double shown(Objective objective, double achieved) {
    const bool less_is_better = objective == Objective::cost || objective == Objective::risk;
    return less_is_better ? -achieved + 0.0 : achieved;
  }

  /// From the loosest limit of objective k on; limits that the last answer keeps are skipped. The
  /// answer to the loosest; nothing where none is admissible.
  std::optional<FrontierPoint> walk(const SelectionProblem& free,
                                    std::vector<std::optional<double>>& limits, std::size_t k) {
    if (k == ranges_.size()) return try_limits(free, limits);
    const Range& range = ranges_[k];
    auto loosest = walk(free, limits, k + 1);
    if (!loosest || !range.from || !range.to) return loosest;
    const bool last = k + 1 == ranges_.size();
    const Objective objective = studies_.objectives[k + 1];
    auto kept = last ? achieved(loosest->outcomes, objective) : range.from;
    for (std::size_t step = 1; step < studies_.points && !resolver_.exhausted(); ++step) {
      const double way = static_cast<double>(step) / static_cast<double>(studies_.points - 1);
      limits[k] = *range.from + way * (*range.to - *range.from);
      if (kept && *limits[k] <= *kept) continue;
      const auto point = walk(free, limits, k + 1);
      if (!point) break;  // nor is anything within a tighter limit
      if (last) kept = achieved(point->outcomes, objective);
    }
    limits[k].reset();
    return loosest;
  }

  /// Row: point, column: objective, more being better. What is not known of a strategy is no better
  /// than anything.
  Matrix scores() const {
    constexpr double unknown = -1e100;
    Matrix result(frontier_.points.size(), studies_.objectives.size());
    for (std::size_t point = 0; point < result.rows(); ++point) {
      for (std::size_t k = 0; k < result.columns(); ++k) {
        const auto known = achieved(frontier_.points[point].outcomes, studies_.objectives[k]);
        result(point, k) = known.value_or(unknown);
      }
    }
    return result;
  }

  /// Leaves the points that no other beats; of equals the first.
  void keep_efficient() {
    const Matrix all = scores();
    std::vector<FrontierPoint> kept;
    std::vector<std::size_t> rows;
    for (const std::size_t row : pareto_front(all, {})) {
      const auto same = [&](std::size_t other) {
        return std::ranges::equal(all.row(other), all.row(row));
      };
      if (std::ranges::any_of(rows, same)) continue;
      rows.push_back(row);
      kept.push_back(std::move(frontier_.points[row]));
    }
    frontier_.points = std::move(kept);
  }

  void finish() {
    keep_efficient();
    const bool known = std::ranges::all_of(frontier_.points, [&](const FrontierPoint& point) {
      return std::ranges::all_of(studies_.objectives, [&](Objective objective) {
        return achieved(point.outcomes, objective).has_value();
      });
    });
    const KneeRule rule = studies_.objectives.size() == 2 ? KneeRule::chord : KneeRule::ideal;
    if (known && !frontier_.points.empty()) frontier_.knee = knee(scores(), {}, rule);
    frontier_.complete = !resolver_.exhausted();
  }

  const Made& made_;
  const CapacityAssessment& capacity_;
  const StrategyStudies& studies_;
  Resolver& resolver_;
  LimitRow rows_;
  std::vector<Range> ranges_;
  Frontier frontier_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
