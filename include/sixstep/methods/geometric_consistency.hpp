// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <sixstep/methods/ahp.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How far judgments stray from the weights that the geometric mean method gives them: the variance
/// of the logarithms of what is left over, Σ log²(a_ij w_j / w_i) over the pairs that were judged,
/// divided by the pairs beyond those that a chain needs, (n − 1)(n − 2) / 2 where none was skipped.
/// 0 where no pair is beyond: a chain cannot contradict itself. O(n³).
///
/// Crawford, G., Williams, C. (1985), A note on the analysis of subjective judgment matrices,
/// Journal of Mathematical Psychology 29(4), 387–405; named and given limits by Aguarón, J.,
/// Moreno-Jiménez, J. M. (2003), The geometric consistency index: approximated thresholds, European
/// Journal of Operational Research 147(1), 137–145.
/// Throws std::invalid_argument where find_fault finds one.
double geometric_consistency_index(const Judgments& judgments);

/// The index that stands for a consistency ratio of 0.1, by Aguarón & Moreno-Jiménez (2003): 0.31
/// for three items, 0.35 for four, 0.37 for more. Empty below three, which cannot contradict each
/// other.
std::optional<double> geometric_consistency_limit(std::size_t items);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/geometric_consistency.ipp>
#endif
