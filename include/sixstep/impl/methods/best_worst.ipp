// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <sixstep/methods/best_worst.hpp>
#include <sixstep/solve/simplex.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::best_worst {

inline constexpr double fitting = 1e-9;
inline constexpr double largest_judgment = 1e6;

inline double best_to_worst(const BestWorstJudgments& judgments) {
  return judgments.best_to_others[judgments.worst];
}

inline bool is_between(const BestWorstJudgments& judgments, std::size_t item) {
  return item != judgments.best && item != judgments.worst;
}

/// The linear model: weights by item, and ξ last.
class Model {
 public:
  explicit Model(const BestWorstJudgments& judgments) : items_(judgments.best_to_others.size()) {
    program_.variables.assign(items_ + 1, {});
    program_.variables.back().cost = 1.0;
    const std::size_t comparisons = 2 * items_ - 3;
    program_.coefficients = Matrix(2 * comparisons + 1, items_ + 1);
    for (std::size_t item = 0; item < items_; ++item) {
      if (item != judgments.best) {
        compare(judgments.best, judgments.best_to_others[item], item);
      }
      if (is_between(judgments, item)) {
        compare(item, judgments.others_to_worst[item], judgments.worst);
      }
    }
    for (std::size_t item = 0; item < items_; ++item) {
      program_.coefficients(program_.rows.size(), item) = 1.0;
    }
    program_.rows.push_back({RowSense::equal, 1.0});
  }

  const LinearProgram& program() const { return program_; }

 private:
  /// −ξ ≤ w_more − ratio × w_less ≤ ξ.
  void compare(std::size_t more, double ratio, std::size_t less) {
    for (const double side : {1.0, -1.0}) {
      const std::size_t row = program_.rows.size();
      program_.coefficients(row, more) = side;
      program_.coefficients(row, less) = -side * ratio;
      program_.coefficients(row, items_) = -1.0;
      program_.rows.push_back({RowSense::at_most, 0.0});
    }
  }

  std::size_t items_;
  LinearProgram program_;
};

/// Solves one program after another within one limit of work.
class Meter {
 public:
  Meter(const StopCondition& stop, BestWorstWeights& result) : stop_(stop), result_(result) {}

  /// Empty if there was not work enough.
  std::vector<double> solve(SimplexSolver& solver) {
    StopCondition rest = stop_;
    rest.work_limit -= std::min(rest.work_limit, result_.work);
    LinearSolution found = solver.solve(rest);
    result_.work += found.work;
    if (found.status == LinearStatus::optimal) return std::move(found.values);
    result_.truncated = true;
    return {};
  }

 private:
  const StopCondition& stop_;
  BestWorstWeights& result_;
};

inline std::vector<double> without_deviation(std::vector<double> values) {
  values.pop_back();
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  for (double& value : values) value /= sum;
  return values;
}

/// How far each weight can move while ξ stays least, and the middle of where it was found.
inline void find_ranges(SimplexSolver& solver, Meter& meter, BestWorstWeights& result) {
  const std::size_t items = result.weights.size();
  solver.set_cost(items, 0.0);
  solver.set_bounds(items, 0.0, result.deviation);
  std::vector<double> least, greatest, sum(items, 0.0);
  for (std::size_t item = 0; item < items; ++item) {
    for (const double side : {1.0, -1.0}) {
      solver.set_cost(item, side);
      const std::vector<double> values = meter.solve(solver);
      if (values.empty()) return;
      for (std::size_t k = 0; k < items; ++k) sum[k] += values[k];
      (side > 0.0 ? least : greatest).push_back(values[item]);
    }
    solver.set_cost(item, 0.0);
  }
  double widest = 0.0;
  for (std::size_t item = 0; item < items; ++item) {
    widest = std::max(widest, greatest[item] - least[item]);
  }
  result.least = result.greatest = result.weights;
  if (widest <= fitting) return;
  result.least = std::move(least);
  result.greatest = std::move(greatest);
  sum.push_back(0.0);
  result.weights = without_deviation(std::move(sum));
}

inline void weigh(const BestWorstJudgments& judgments, const StopCondition& stop,
                  BestWorstWeights& result) {
  const std::size_t items = judgments.best_to_others.size();
  if (items == 1) {
    result.weights = result.least = result.greatest = {1.0};
    return;
  }
  // A pivot reads the inverse once, of (4 n)² cells: do not build what cannot be used.
  if (stop.work_limit / items / items < 16) {
    result.truncated = true;
    return;
  }
  SimplexSolver solver(Model(judgments).program());
  Meter meter(stop, result);
  std::vector<double> values = meter.solve(solver);
  if (values.empty()) return;
  result.deviation = values.back();
  result.weights = without_deviation(std::move(values));
  find_ranges(solver, meter, result);
}

/// Whether weights exist whose ratios are all within ξ of the comparisons: what each item in
/// between allows best over worst to be, as a product of two ratios, must have a value in common.
inline bool ratios_fit(const BestWorstJudgments& judgments, double deviation) {
  double from = best_to_worst(judgments) - deviation;
  double to = best_to_worst(judgments) + deviation;
  for (std::size_t item = 0; item < judgments.best_to_others.size(); ++item) {
    if (!is_between(judgments, item)) continue;
    const double first = judgments.best_to_others[item];
    const double second = judgments.others_to_worst[item];
    from = std::max(from, std::max(0.0, first - deviation) * std::max(0.0, second - deviation));
    to = std::min(to, (first + deviation) * (second + deviation));
  }
  return from <= to;
}

/// ξ*: ratios fit from it on.
inline double ratio_deviation(const BestWorstJudgments& judgments) {
  if (ratios_fit(judgments, 0.0)) return 0.0;
  double below = 0.0;
  double above = std::max(std::ranges::max(judgments.best_to_others),
                          std::ranges::max(judgments.others_to_worst));
  for (;;) {
    const double middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return above;
    (ratios_fit(judgments, middle) ? above : below) = middle;
  }
}

/// The largest ξ* for this best over worst: the smaller root of ξ² − (1 + 2a) ξ + a² − a = 0,
/// Rezaei (2015), equation 9.
inline double consistency_index(double a) { return (1.0 + 2.0 * a - std::sqrt(1.0 + 8.0 * a)) / 2; }

inline double largest_gap(const BestWorstJudgments& judgments) {
  double gap = 0.0;
  for (std::size_t item = 0; item < judgments.best_to_others.size(); ++item) {
    const double through = judgments.best_to_others[item] * judgments.others_to_worst[item];
    gap = std::max(gap, std::abs(through - best_to_worst(judgments)));
  }
  return gap;
}

/// 0 / 0 is perfect agreement; anything else over 0 is nothing that a ratio could tell.
inline std::optional<double> ratio_of(double found, double largest) {
  if (found == 0.0) return 0.0;
  if (!(largest > 0.0)) return std::nullopt;
  return found / largest;
}

/// By best over worst from 3, then by number of items from 3.
inline constexpr std::array<std::array<double, 7>, 7> limits = {
    {{0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667},
     {0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683},
     {0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960},
     {0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262},
     {0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403},
     {0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657},
     {0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662}}};

inline std::optional<BestWorstFault> fault_of_numbers(const BestWorstJudgments& judgments) {
  for (std::size_t item = 0; item < judgments.best_to_others.size(); ++item) {
    for (const double given : {judgments.best_to_others[item], judgments.others_to_worst[item]}) {
      if (given >= 1.0 && given <= largest_judgment) continue;
      return BestWorstFault{BestWorstFaultKind::out_of_range, item};
    }
  }
  return std::nullopt;
}

}  // namespace detail::best_worst

SIXSTEP_INLINE std::optional<BestWorstFault> find_fault(const BestWorstJudgments& judgments) {
  const std::size_t items = judgments.best_to_others.size();
  const auto fault = [](BestWorstFaultKind kind, std::size_t item) {
    return BestWorstFault{kind, item};
  };
  if (items == 0 || judgments.others_to_worst.size() != items) {
    return fault(BestWorstFaultKind::wrong_length, judgments.others_to_worst.size());
  }
  for (const std::size_t item : {judgments.best, judgments.worst}) {
    if (item >= items) return fault(BestWorstFaultKind::no_such_item, item);
  }
  if (judgments.best == judgments.worst && items > 1) {
    return fault(BestWorstFaultKind::same_item, judgments.best);
  }
  if (const auto found = detail::best_worst::fault_of_numbers(judgments)) return found;
  if (judgments.best_to_others[judgments.best] != 1.0) {
    return fault(BestWorstFaultKind::own_not_one, judgments.best);
  }
  if (judgments.others_to_worst[judgments.worst] != 1.0) {
    return fault(BestWorstFaultKind::own_not_one, judgments.worst);
  }
  const double twice = judgments.others_to_worst[judgments.best];
  if (std::abs(twice - detail::best_worst::best_to_worst(judgments)) <= 1e-9 * twice) {
    return std::nullopt;
  }
  return fault(BestWorstFaultKind::two_values, judgments.worst);
}

SIXSTEP_INLINE BestWorstWeights best_worst_weights(const BestWorstJudgments& judgments,
                                                   const StopCondition& stop) {
  using namespace detail::best_worst;
  if (find_fault(judgments)) throw std::invalid_argument("best_worst_weights: see find_fault");
  BestWorstWeights result;
  const double extreme = best_to_worst(judgments);
  result.ratio_deviation = detail::best_worst::ratio_deviation(judgments);
  result.consistency_ratio = ratio_of(result.ratio_deviation, consistency_index(extreme));
  result.input_based_ratio = ratio_of(largest_gap(judgments), extreme * extreme - extreme);
  result.input_based_limit = best_worst_limit(judgments.best_to_others.size(), extreme);
  weigh(judgments, stop, result);
  return result;
}

SIXSTEP_INLINE std::optional<double> best_worst_limit(std::size_t items, double best_to_worst) {
  const double row = std::ceil(best_to_worst);
  if (items < 3 || items > 9 || !(row >= 3.0) || row > 9.0) return std::nullopt;
  return detail::best_worst::limits[static_cast<std::size_t>(row) - 3][items - 3];
}

SIXSTEP_INLINE std::optional<JudgmentToRevisit> judgment_to_revisit(
    const BestWorstJudgments& judgments, std::span<const double> weights) {
  if (find_fault(judgments) || weights.size() != judgments.best_to_others.size()) {
    throw std::invalid_argument("judgment_to_revisit: judgments and weights do not fit");
  }
  std::optional<JudgmentToRevisit> worst;
  double furthest = detail::best_worst::fitting;
  const auto look_at = [&](std::size_t row, std::size_t column, double given) {
    const double implied = weights[row] / weights[column];
    const double distance = std::abs(std::log(given / implied));
    // An item that came out without weight has no ratio to go back to.
    if (!(distance > furthest) || std::isinf(distance)) return;
    furthest = distance;
    worst = {row, column, given, implied};
  };
  for (std::size_t item = 0; item < weights.size(); ++item) {
    look_at(judgments.best, item, judgments.best_to_others[item]);
    if (item == judgments.best) continue;
    look_at(item, judgments.worst, judgments.others_to_worst[item]);
  }
  return worst;
}

}  // namespace sixstep::inline SIXSTEP_FORM
