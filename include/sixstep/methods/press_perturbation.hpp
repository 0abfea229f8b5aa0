// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What follows from the signs of influences alone when one factor is pushed for good.
///
/// `adjoint(i, j)` is the response of factor i to a lasting push on factor j: the number of ways
/// round the map by which it rises, less those by which it falls. Counts are exact up to 2^53, and
/// `adjoint` never goes beyond.
struct PressPerturbation {
  Matrix adjoint;  ///< of −A
  /// Ways that rise and ways that fall, together (the absolute feedback matrix). Empty in a map of
  /// more factors than `max_weighted_factors`.
  Matrix terms;
  /// |adjoint| / terms: 1 where all ways agree, or where there is none and so surely no response;
  /// 0 where they cancel. Below 0.5 a sign is hardly to be trusted. Empty where `terms` is.
  Matrix weight;
  /// Feedback of the map at each level, 1 … n: loops of k factors, balancing ones below 0
  /// (coefficients of the characteristic polynomial).
  std::vector<double> feedback;
  double determinant = 0.0;  ///< of −A. 0: there is no new balance, and the responses mean nothing
  /// Whether a map of influences that are all of size 1 comes back to balance (Routh–Hurwitz). If
  /// not, the responses are those of a balance that does not last. Empty where the exact numbers
  /// for it are too large. It says nothing about other sizes.
  std::optional<bool> stable;
  bool truncated = false;  ///< stopped before the responses were counted: all else is empty
};

/// Counting all ways takes time and memory of 2^n: up to this many factors.
inline constexpr std::size_t max_weighted_factors = 20;

/// Qualitative press perturbation (loop analysis) of a community matrix of signs −1, 0 and 1.
///
/// Mind the direction, which is the other way round than in the maps of dematel and micmac:
/// `community(i, j)` is the effect of factor j on factor i. The diagonal holds each factor's effect
/// on itself; without a −1 there, hardly any map comes back to balance.
///
/// Empty where a count does not fit 53 bits. Faddeev–LeVerrier on whole numbers, O(n⁴), and
/// O(2^n n) for the weights. One unit of work is one product of numbers in the former; once that is
/// done the rest follows. Throws std::invalid_argument if the matrix is not square or holds
/// anything but signs. Levins, R. (1974), Annals of the New York Academy of Sciences 231, 123–138;
/// Dambacher, J. M., Li, H. W., Rossignol, P. A. (2002), Relevance of community structure in
/// assessing indeterminacy of ecological predictions, Ecology 83(5), 1372–1385.
std::optional<PressPerturbation> press_perturbation(const Matrix& community,
                                                    const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/press_perturbation.ipp>
#endif
