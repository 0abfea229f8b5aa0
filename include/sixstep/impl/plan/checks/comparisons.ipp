// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/impl/plan/checks/numbers.ipp>
#include <sixstep/impl/plan/checks/registry.hpp>

/// Every judge's comparison: of the shape that its method asks for, and without contradiction in
/// itself. (How consistent it is, is the method's own finding.)
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

// A judge who writes 0.33 for a third is not contradicting himself.
inline constexpr double reciprocal_tolerance = 0.05;

class Comparisons {
 public:
  explicit Comparisons(Findings& findings) : findings_(findings) {}

  void check(const Place& place, const Comparison& comparison) {
    if (comparison.of.size() < 2) {
      report_shape(place / "of", std::to_string(comparison.of.size()) + " entries",
                   "at least two goals to compare");
    }
    switch (comparison.method) {
      case ComparisonMethod::pairwise:
        return check_matrix(place / "matrix", comparison);
      case ComparisonMethod::best_worst:
        return check_best_worst(place, comparison);
      case ComparisonMethod::swing:
        return check_points(place / "points", comparison);
    }
  }

 private:
  void report_shape(const Place& place, const std::string& found, const std::string& expected) {
    findings_.error(codes::comparison_shape, place, "found " + found + ", expected " + expected);
  }

  void check_size(const Place& place, std::size_t found, std::size_t expected) {
    if (found == expected) return;
    report_shape(place, std::to_string(found) + " entries",
                 std::to_string(expected) + ", one for each goal in \"of\"");
  }

  void check_positive(const Place& place, double value) {
    if (value > 0.0 && std::isfinite(value)) return;
    findings_.error(codes::number_out_of_range, place,
                    "found " + in_digits(value) + ", expected a ratio above 0",
                    "write 1/3 as 0.3333, and null for what was skipped");
  }

  void check_matrix(const Place& place, const Comparison& comparison) {
    const auto& matrix = comparison.matrix;
    const std::size_t size = comparison.of.size();
    check_size(place, matrix.size(), size);
    bool is_square = matrix.size() == size;
    for (std::size_t row = 0; row < matrix.size(); ++row) {
      check_size(place / row, matrix[row].size(), size);
      is_square = is_square && matrix[row].size() == size;
      for (std::size_t column = 0; column < matrix[row].size(); ++column) {
        if (matrix[row][column]) check_positive(place / row / column, *matrix[row][column]);
      }
    }
    if (is_square) check_reciprocal(place, matrix);
  }

  void check_reciprocal(const Place& place,
                        const std::vector<std::vector<std::optional<double>>>& matrix) {
    for (std::size_t row = 0; row < matrix.size(); ++row) {
      for (std::size_t column = row; column < matrix.size(); ++column) {
        const auto& ratio = matrix[row][column];
        const auto& inverse = matrix[column][row];
        if (!ratio || !inverse || !(*ratio > 0.0) || !(*inverse > 0.0)) continue;
        if (std::abs(*ratio * *inverse - 1.0) <= reciprocal_tolerance) continue;
        findings_.error(codes::not_reciprocal, place / column / row,
                        row == column
                            ? "a goal compared with itself is " + in_digits(*ratio) + ", expected 1"
                            : "found " + in_digits(*inverse) + " against " + in_digits(*ratio) +
                                  " the other way round, expected " + in_digits(1.0 / *ratio),
                        "correct one of the two, or leave one null");
      }
    }
  }

  void check_best_worst(const Place& place, const Comparison& comparison) {
    check_among(place, "best", comparison.best, comparison);
    check_among(place, "worst", comparison.worst, comparison);
    if (comparison.best == comparison.worst && !comparison.best.empty() &&
        comparison.of.size() > 1) {
      report_shape(place / "worst", in_quotes(comparison.worst) + ", which is also the best",
                   "another goal than the best");
    }
    const std::size_t size = comparison.of.size();
    check_ratios(place / "best_to_others", comparison.best_to_others, size);
    check_ratios(place / "others_to_worst", comparison.others_to_worst, size);
    if (comparison.best_to_others.size() != size || comparison.others_to_worst.size() != size) {
      return;
    }
    check_own(place / "best_to_others", comparison.best, comparison, comparison.best_to_others);
    check_own(place / "others_to_worst", comparison.worst, comparison, comparison.others_to_worst);
    check_best_to_worst(place, comparison);
  }

  void check_among(const Place& place, std::string_view member, const Id<Goal>& goal,
                   const Comparison& comparison) {
    if (std::ranges::find(comparison.of, goal) != comparison.of.end()) return;
    report_shape(place / member, goal.empty() ? "nothing" : in_quotes(goal),
                 "one of the goals in \"of\"");
  }

  void check_ratios(const Place& place, const std::vector<double>& ratios, std::size_t size) {
    check_size(place, ratios.size(), size);
    for (std::size_t i = 0; i < ratios.size(); ++i) {
      if (ratios[i] >= 1.0 && ratios[i] <= 1e6) continue;
      findings_.error(codes::number_out_of_range, place / i,
                      "found " + in_digits(ratios[i]) + ", expected 1 to 1000000",
                      "no goal weighs more than the best or less than the worst; if one does, "
                      "choose it as best or worst");
    }
  }

  static std::size_t place_of(const Id<Goal>& goal, const Comparison& comparison) {
    return static_cast<std::size_t>(std::ranges::find(comparison.of, goal) - comparison.of.begin());
  }

  void check_own(const Place& place, const Id<Goal>& goal, const Comparison& comparison,
                 const std::vector<double>& ratios) {
    const std::size_t own = place_of(goal, comparison);
    if (own == ratios.size() || ratios[own] == 1.0) return;
    findings_.error(codes::not_reciprocal, place / own,
                    "a goal compared with itself is " + in_digits(ratios[own]) + ", expected 1",
                    "write 1");
  }

  void check_best_to_worst(const Place& place, const Comparison& comparison) {
    const std::size_t best = place_of(comparison.best, comparison);
    const std::size_t worst = place_of(comparison.worst, comparison);
    if (best == comparison.of.size() || worst == comparison.of.size()) return;
    const double first = comparison.best_to_others[worst];
    const double second = comparison.others_to_worst[best];
    if (std::abs(first - second) <= 1e-9 * second || !(first >= 1.0) || !(second >= 1.0)) return;
    findings_.error(codes::not_reciprocal, place / "others_to_worst" / best,
                    "the best over the worst is " + in_digits(second) + ", and " +
                        in_digits(first) + " in \"best_to_others\"",
                    "correct one of the two");
  }

  void check_points(const Place& place, const Comparison& comparison) {
    check_size(place, comparison.points.size(), comparison.of.size());
    for (std::size_t i = 0; i < comparison.points.size(); ++i) {
      check_number(findings_, place / i, comparison.points[i], scales::points);
    }
    const bool all_zero = std::ranges::all_of(comparison.points, [](double p) { return p == 0.0; });
    if (!comparison.points.empty() && all_zero) {
      findings_.error(codes::zero_weights, place,
                      "all points are 0, so no weights follow from them",
                      "give 100 to the goal that matters most");
    }
  }

  Findings& findings_;
};

inline void check_comparisons(Examination& exam) {
  Comparisons comparisons(exam.findings);
  const Place base;
  for_each_entry(
      base / "comparisons", exam.plan.comparisons,
      [&](const Place& p, const Comparison& comparison) { comparisons.check(p, comparison); });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
