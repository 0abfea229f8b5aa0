// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <sixstep/impl/methods/judgments.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/judgment_revision.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::judgment_revision {

inline constexpr double fitting = 1e-9;
inline constexpr int halvings = 50;

struct Pair {
  std::size_t row;
  std::size_t column;
  double given;
  double astray;  ///< |log| of given over implied, in steps of 1e-9: equals tie despite rounding
};

/// The judged pairs, those first that stray furthest from the weights of the geometric mean.
inline std::vector<Pair> pairs_of(const Judgments& judgments) {
  const auto weights =
      ahp_priorities(judgments, {.method = PriorityMethod::geometric_mean}).weights;
  std::vector<Pair> pairs;
  for (std::size_t row = 0; row < weights.size(); ++row) {
    for (std::size_t column = row + 1; column < weights.size(); ++column) {
      const auto given = detail::ahp::ratio(judgments, row, column);
      if (!given) continue;
      const double astray = std::abs(std::log(*given * weights[column] / weights[row]));
      pairs.push_back({row, column, *given, std::round(astray * 1e9)});
    }
  }
  std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::astray);
  return pairs;
}

/// What all others say of one pair at a given eigenvalue: λI − A without the pair's two cells,
/// eliminated down to the pair's own two rows and columns.
struct Corner {
  double row_row;
  double row_column;
  double column_row;
  double column_column;
};

/// λI − A with the pair last and its cells empty.
inline Matrix without_pair(const Matrix& judgments, const Pair& pair, double lambda) {
  std::vector<std::size_t> order;
  for (std::size_t item = 0; item < judgments.rows(); ++item) {
    if (item != pair.row && item != pair.column) order.push_back(item);
  }
  order.insert(order.end(), {pair.row, pair.column});
  const std::size_t last = order.size() - 1;
  Matrix result(order.size(), order.size());
  for (std::size_t row = 0; row <= last; ++row) {
    for (std::size_t column = 0; column <= last; ++column) {
      if (row != column && row + 1 >= last && column + 1 >= last) continue;
      result(row, column) = (row == column ? lambda : 0.0) - judgments(order[row], order[column]);
    }
  }
  return result;
}

/// Empty where λ is not above the eigenvalue of the others among themselves: elimination without
/// exchanges keeps every pivot above 0 exactly where it is (Berman & Plemmons 1994, theorem 6.2.3).
inline std::optional<Corner> corner(Matrix a) {
  const std::size_t size = a.rows();
  for (std::size_t pivot = 0; pivot + 2 < size; ++pivot) {
    if (!(a(pivot, pivot) > 0.0)) return std::nullopt;
    for (std::size_t row = pivot + 1; row < size; ++row) {
      const double factor = a(row, pivot) / a(pivot, pivot);
      if (factor == 0.0) continue;
      for (std::size_t k = pivot + 1; k < size; ++k) a(row, k) -= factor * a(pivot, k);
    }
  }
  return Corner{a(size - 2, size - 2), a(size - 2, size - 1), a(size - 1, size - 2),
                a(size - 1, size - 1)};
}

/// The value of the pair with which the principal eigenvalue is λ or less; empty if there is none.
/// With p and q for the negated off-diagonal cells of the corner, value x keeps λI − A(x) from
/// being singular above λ where row_row · column_column ≥ (x + p)(1/x + q), least at x = √(p/q).
inline std::optional<double> value_reaching(const Matrix& judgments, const Pair& pair,
                                            double lambda) {
  const auto found = corner(without_pair(judgments, pair, lambda));
  if (!found || !(found->row_row > 0.0) || !(found->column_column > 0.0)) return std::nullopt;
  const double p = -found->row_column;
  const double q = -found->column_row;
  if (!(p > 0.0) || !(q > 0.0)) return std::nullopt;
  if (std::sqrt(found->row_row * found->column_column) < 1.0 + std::sqrt(p * q)) {
    return std::nullopt;
  }
  return std::sqrt(p / q);
}

/// Tries pairs, each against the least eigenvalue so far, so that few need more than one attempt.
class Search {
 public:
  Search(const Matrix& judgments, double lambda, const StopCondition& stop)
      : judgments_(judgments), least_(lambda), meter_("revising judgments", stop) {}

  /// False once the search is to stop.
  bool try_pair(const Pair& pair) {
    const auto items = static_cast<double>(judgments_.rows());
    double above = least_ - fitting * items;
    if (above < items) return true;
    auto value = attempt(pair, above);
    if (!value) return !meter_.stopped();
    double below = items;
    for (int k = 0; k < halvings && !meter_.stopped(); ++k) {
      const double middle = below + (above - below) / 2;
      const auto better = attempt(pair, middle);
      (better ? above : below) = middle;
      if (better) value = better;
    }
    least_ = above;
    best_ = {pair.row, pair.column, pair.given, *value, {}, {}};
    return !meter_.stopped();
  }

  const std::optional<JudgmentRevision>& best() const { return best_; }
  std::uint64_t work() const { return meter_.work(); }

 private:
  std::optional<double> attempt(const Pair& pair, double lambda) {
    const std::uint64_t items = judgments_.rows();
    if (!meter_.spend(items * items * items)) return std::nullopt;
    return value_reaching(judgments_, pair, lambda);
  }

  const Matrix& judgments_;
  double least_;
  WorkMeter meter_;
  std::optional<JudgmentRevision> best_;
};

}  // namespace detail::judgment_revision

SIXSTEP_INLINE RevisionSearch most_helpful_revision(const Judgments& judgments,
                                                    RandomIndexTable table,
                                                    const StopCondition& stop) {
  using namespace detail::judgment_revision;
  const AhpPriorities now = ahp_priorities(judgments, {.table = table});
  const Matrix matrix = detail::ahp::harker_matrix(judgments);
  Search search(matrix, now.lambda_max, stop);
  RevisionSearch result;
  for (const Pair& pair : pairs_of(judgments)) {
    result.truncated = !search.try_pair(pair);
    if (result.truncated) break;
  }
  result.best = search.best();
  result.work = search.work();
  if (!result.best) return result;
  Judgments revised = judgments;
  revised[result.best->row][result.best->column] = result.best->better;
  revised[result.best->column][result.best->row] = std::nullopt;
  const AhpPriorities then = ahp_priorities(revised, {.table = table});
  result.best->lambda_max = then.lambda_max;
  result.best->consistency_ratio = then.consistency_ratio;
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
