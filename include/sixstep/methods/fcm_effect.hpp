// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/methods/fcm.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What an intervention does to each concept of a fuzzy cognitive map: the level that the map
/// settles to with it, against the level without it, from the same start.
struct FcmEffect {
  FcmRun baseline;               ///< nothing is held
  FcmRun changed;                ///< the intervention is held
  std::vector<double> absolute;  ///< level with − level without; empty if either did not settle
  /// The same as a share of the size of the level without. Nothing where that level is 0 (within
  /// the tolerance): no share of nothing says how much there is now. As long as `absolute`.
  std::vector<std::optional<double>> relative;
  bool truncated = false;
};

/// Runs a map without and with an intervention. Where a map has several attractors the effect is
/// that from this start: see fcm_contraction. Throws as run_fcm does. The stop condition counts
/// the work of both runs.
FcmEffect fcm_effect(const Matrix& weights, std::span<const double> start,
                     std::span<const FcmClamp> intervention, const FcmOptions& options = {});

/// Between which values each weight lies, for who is not sure of it.
struct FcmWeightRange {
  Matrix low;
  Matrix high;
};

/// Every weight give or take `spread`, within −1 … 1. Where there is no influence there is none in
/// any sample. Throws std::invalid_argument if a weight is out of range or `spread` is negative.
FcmWeightRange fcm_weights_around(const Matrix& weights, double spread);

struct FcmSampling {
  std::size_t samples = 1000;
  std::uint64_t seed = 1;
  double lower = 0.05;  ///< shares of samples below the outer quantiles
  double upper = 0.95;
};

/// How the effect on one concept is spread over the samples that settled.
struct FcmEffectSpread {
  double rises = 0.0;      ///< share of them in which it is above 0, by more than the tolerance
  double falls = 0.0;      ///< share below
  double unchanged = 0.0;  ///< the rest
  double lower = 0.0;      ///< quantiles of the absolute effect (definition 7, see quantile)
  double median = 0.0;
  double upper = 0.0;
};

struct FcmUncertainty {
  std::vector<FcmEffectSpread> effects;  ///< one for each concept; empty if no sample settled
  std::size_t samples = 0;               ///< that were drawn and run
  std::size_t settled = 0;               ///< of these, with and without the intervention
  bool truncated = false;                ///< fewer samples than asked for
  std::uint64_t work = 0;
};

/// How sure the effects of an intervention are while weights are not: draws each weight evenly
/// between its bounds, each independent of the others. Sample k is the same however many are drawn.
///
/// O(samples × steps × n²). Throws as run_fcm does, and if a low weight is above its high one, no
/// sample is asked for, or `lower` and `upper` are not shares in order.
FcmUncertainty fcm_uncertainty(const FcmWeightRange& weights, std::span<const double> start,
                               std::span<const FcmClamp> intervention,
                               const FcmOptions& options = {}, const FcmSampling& sampling = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/fcm_effect.ipp>
#endif
