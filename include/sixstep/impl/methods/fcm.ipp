// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include <sixstep/impl/methods/fcm_run.hpp>
#include <sixstep/methods/fcm.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::fcm {

/// How the sum that each concept hears depends on the states: W, W + I or 2(W + I), without the
/// rows and columns of what is held.
inline Matrix derivative(const Matrix& weights, std::span<const FcmClamp> clamps,
                         FcmInference inference) {
  Matrix result = weights;
  for (std::size_t k = 0; k < result.rows() && inference != FcmInference::kosko; ++k) {
    result(k, k) += 1.0;
  }
  for (const FcmClamp& clamp : clamps) {
    std::ranges::fill(result.row(clamp.concept_index), 0.0);
    for (std::size_t row = 0; row < result.rows(); ++row) result(row, clamp.concept_index) = 0.0;
  }
  if (inference != FcmInference::rescaled) return result;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (double& cell : result.row(row)) cell *= 2.0;
  }
  return result;
}

/// The norms in the order of FcmNorm.
inline std::array<double, 3> norms(const Matrix& matrix) {
  std::vector<double> columns(matrix.columns(), 0.0);
  double largest_row = 0.0;
  double squares = 0.0;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    double sum = 0.0;
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      const double size = std::abs(matrix(row, column));
      sum += size;
      columns[column] += size;
      squares += size * size;
    }
    largest_row = std::max(largest_row, sum);
  }
  const double largest_column = columns.empty() ? 0.0 : *std::ranges::max_element(columns);
  return {largest_row, largest_column, std::sqrt(squares)};
}

inline double steepest(const FcmOptions& options) {
  return options.transfer == FcmTransfer::sigmoid ? options.slope / 4.0 : options.slope;
}

}  // namespace detail::fcm

SIXSTEP_INLINE FcmRun run_fcm(const Matrix& weights, std::span<const double> start,
                              std::span<const FcmClamp> clamps, const FcmOptions& options) {
  using namespace detail::fcm;
  require_weights(weights);
  require_start(weights, start);
  require_clamps(weights, clamps);
  require_options(options);
  detail::WorkMeter meter("running a fuzzy cognitive map", options.stop);
  return run(weights, start, clamps, options, meter);
}

SIXSTEP_INLINE std::optional<FcmContraction> fcm_contraction(const Matrix& weights,
                                                             std::span<const FcmClamp> clamps,
                                                             const FcmOptions& options) {
  using namespace detail::fcm;
  require_weights(weights);
  require_clamps(weights, clamps);
  require_options(options);
  const bool jumps =
      options.transfer == FcmTransfer::bivalent || options.transfer == FcmTransfer::trivalent;
  if (jumps) return std::nullopt;
  const auto found = norms(derivative(weights, clamps, options.inference));
  const auto smallest = std::ranges::min_element(found);
  return FcmContraction{steepest(options) * *smallest,
                        static_cast<FcmNorm>(smallest - found.begin())};
}

}  // namespace sixstep::inline SIXSTEP_FORM
