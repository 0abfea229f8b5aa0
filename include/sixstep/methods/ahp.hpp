// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/random_index.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One judge's pairwise comparisons, row over column: 3 says that the row weighs three times as
/// much as the column. A skipped pair is empty; where only one of a pair of cells is given, the
/// other is its reciprocal; an empty diagonal is 1.
using Judgments = std::vector<std::vector<std::optional<double>>>;

/// Why judgments cannot be weighed, and the cell where it shows.
enum class JudgmentFaultKind : std::uint8_t {
  not_square,        ///< the row has not as many cells as there are rows
  not_positive,      ///< the cell is not a number above 0
  out_of_range,      ///< the cell is not within 1e-6 … 1e6 (Saaty's scale: 1/9 … 9)
  diagonal_not_one,  ///< an item does not weigh once itself
  not_reciprocal,    ///< the cell and its mirror image do not multiply to 1
  not_connected,     ///< no chain of comparisons leads from the first item to this one
};
struct JudgmentFault {
  JudgmentFaultKind kind;
  std::size_t row = 0;
  std::size_t column = 0;
  friend bool operator==(const JudgmentFault&, const JudgmentFault&) = default;
};

/// How far a cell times its mirror image may be from 1: it lets 1/8 be written as 0.13. Weights are
/// taken from the geometric mean of what the two cells say.
inline constexpr double reciprocity_tolerance = 0.05;

/// The first fault, row by row; nothing if the judgments can be weighed. O(n²).
std::optional<JudgmentFault> find_fault(const Judgments& judgments);

enum class PriorityMethod : std::uint8_t {
  principal_eigenvector,  ///< Saaty (1980); with skipped pairs, Harker (1987), Math. Modelling
                          ///< 9(11)
  geometric_mean,  ///< Crawford & Williams (1985); with skipped pairs, logarithmic least squares
};
constexpr std::array<std::string_view, 2> words_of(PriorityMethod) {
  return {"principal eigenvector", "geometric mean"};
}

struct AhpOptions {
  PriorityMethod method = PriorityMethod::principal_eigenvector;
  RandomIndexTable table = RandomIndexTable::saaty_2005;
};

/// Weights that follow from pairwise comparisons, and how far the comparisons agree.
struct AhpPriorities {
  AhpOptions options;                  ///< what was asked for
  std::vector<double> weights;         ///< by item, above 0, summing to 1; exact to about 1e-12
  std::size_t missing = 0;             ///< pairs that were skipped
  double lambda_max = 0.0;             ///< principal eigenvalue, whichever method gave the weights
  double consistency_index = 0.0;      ///< (λ − n) / (n − 1); 0: no contradiction
  std::optional<double> random_index;  ///< empty beyond the end of the table
  std::optional<double> consistency_ratio;  ///< index / random index; above 0.1: ask again
};

/// Analytic hierarchy process: weights of items compared in pairs.
///
///     ahp_priorities({{1, 2}, {0.5, 1}}).weights  // 2/3, 1/3
///
/// The eigenvector comes by squaring the matrix until no weight moves by more than 1e-13, at most
/// 40 times. O(n³). Throws std::invalid_argument where find_fault finds one.
AhpPriorities ahp_priorities(const Judgments& judgments, const AhpOptions& options = {});

/// The judgment to go back to first, because it is furthest from what all others imply.
struct JudgmentToRevisit {
  std::size_t row = 0;
  std::size_t column = 0;
  double given = 0.0;
  double implied = 0.0;  ///< weight of the row over weight of the column
  friend bool operator==(const JudgmentToRevisit&, const JudgmentToRevisit&) = default;
};

/// Compares ratios, so that 2 for 4 is as far off as 4 for 2 (Saaty 2003, Eur. J. Oper. Res.
/// 145(1), 85–91). Rows stand above columns; nothing where all judgments fit within 1e-9. O(n²).
std::optional<JudgmentToRevisit> judgment_to_revisit(const Judgments& judgments,
                                                     std::span<const double> weights);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/ahp.ipp>
#endif
