// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What direct influences are divided by before they are followed along paths. Sums are of
/// absolute values, so that a signed map is scaled like its unsigned one.
enum class DematelNorm : std::uint8_t {
  maximum_row_sum,            ///< the most that one factor gives (Gabus & Fontela 1972)
  maximum_row_or_column_sum,  ///< the most that one factor gives or receives
};
constexpr std::array<std::string_view, 2> words_of(DematelNorm) {
  return {"maximum row sum", "maximum of row and column sums"};
}

/// Who drives and who is driven, directly and along all paths.
struct Dematel {
  DematelNorm norm = DematelNorm::maximum_row_or_column_sum;
  double scale = 0.0;  ///< the sum by which the direct influences were divided
  Matrix total;  ///< row's effect on column over all paths: T = N + N² + … = N (I − N)⁻¹
  std::vector<double> prominence;  ///< row sum + column sum: how much runs through the factor
  std::vector<double> relation;    ///< row sum − column sum: above 0 drives, below 0 is driven
  double threshold = 0.0;          ///< mean cell of `total`: weaker effects are usually not drawn
  bool truncated = false;  ///< stopped before there were totals: all but norm and scale is empty
  std::uint64_t work = 0;  ///< multiplications, as counted by the stop condition
};

/// N + N² + N³ + …: what everything does to everything along all paths, loops included.
///
/// Empty where the sum does not exist because influence feeds back at full strength: the spectral
/// radius of `direct` is 1 or more (or within 1e-9 of it). Signed maps are welcome.
/// Throws std::invalid_argument if `direct` is not square or has a cell that is not finite. O(n³).
std::optional<Matrix> total_effect(const Matrix& direct);

/// Decision-making trial and evaluation laboratory: total effects of a map scaled by one of its
/// sums. Row influences column; cells may be ratings or shares, negative where the effect is.
///
/// Empty where total_effect is: two factors that move only each other, at equal strength, are the
/// smallest such map. Gabus, A., Fontela, E. (1972), World problems, an invitation to further
/// thought within the framework of DEMATEL, Battelle Geneva. O(n³): 2,000 factors take seconds.
/// A stop leaves an answer that is `truncated`, never an empty one. One unit of work is one
/// multiplication; about 8/3 n³ are needed.
std::optional<Dematel> dematel(const Matrix& direct,
                               DematelNorm norm = DematelNorm::maximum_row_or_column_sum,
                               const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/dematel.ipp>
#endif
