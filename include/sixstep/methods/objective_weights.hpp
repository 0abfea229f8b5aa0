// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What weights follow from where a method finds nothing to tell the criteria apart by.
enum class WeightBasis : std::uint8_t {
  information,  ///< what the method measures
  deviation,    ///< standard deviations, because all criteria rise and fall together (CRITIC)
  equality,     ///< nothing: on no criterion do the alternatives differ, so all weigh the same
};
constexpr std::array<std::string_view, 3> words_of(WeightBasis) {
  return {"information", "deviation", "equality"};
}

/// Weights that follow from the values alone: what tells alternatives apart weighs more. They say
/// nothing of what matters to anybody; a planner shows them beside judged weights, not instead.
struct ObjectiveWeights {
  std::vector<double> weights;              ///< by criterion, summing to 1
  std::vector<double> information;          ///< by criterion, before it was made a share
  std::vector<std::size_t> without_spread;  ///< on which all alternatives are equal: weight 0
  WeightBasis basis = WeightBasis::information;
};

/// Entropy weights: 1 less the Shannon entropy of a criterion's values as shares of their sum,
/// against that of equal shares. Values of 0 or more. Zeleny, M. (1982), Multiple criteria decision
/// making, McGraw-Hill, chapter 7; Hwang & Yoon (1981), section 3.2.4. O(cells).
///
/// Rows are alternatives, columns criteria. This and the other methods throw std::invalid_argument
/// if there is no criterion, or a cell is not a number within ±1e100 or outside of what the method
/// allows. With one alternative or none, no criterion has spread.
ObjectiveWeights entropy_weights(const Matrix& values);

/// CRITIC: the standard deviation of a criterion, normalized by its minimum and maximum, times the
/// sum of 1 less its correlation with each other criterion: contrast times conflict. `better` says
/// of which criteria less is better; empty: of none. Diakoulaki, D., Mavrotas, G., Papayannakis, L.
/// (1995), Determining objective weights in multiple criteria problems: the CRITIC method,
/// Computers & Operations Research 22(7), 763–770. A criterion without spread conflicts with none.
/// Where no two criteria conflict, deviations decide. O(alternatives criteria²).
ObjectiveWeights critic_weights(const Matrix& values, std::span<const Goodness> better = {});

/// The standard deviation of each criterion, normalized by its minimum and maximum, as shares.
/// Jahan, A., Edwards, K. L. (2013), A practical approach to determine the objective importance of
/// attributes in materials selection, Materials & Design 49, 1000–1008. O(cells).
ObjectiveWeights deviation_weights(const Matrix& values);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/objective_weights.ipp>
#endif
