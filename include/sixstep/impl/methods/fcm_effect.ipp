// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/methods/fcm_run.hpp>
#include <sixstep/methods/fcm_effect.hpp>
#include <sixstep/methods/statistics.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::fcm {

inline std::vector<std::optional<double>> relative(const std::vector<double>& absolute,
                                                   const std::vector<double>& level,
                                                   double tolerance) {
  std::vector<std::optional<double>> result(absolute.size());
  for (std::size_t k = 0; k < absolute.size(); ++k) {
    if (std::abs(level[k]) > tolerance) result[k] = absolute[k] / std::abs(level[k]);
  }
  return result;
}

/// fcm_effect() on input that is known to be sound.
inline FcmEffect effect(const Matrix& weights, std::span<const double> start,
                        std::span<const FcmClamp> intervention, const FcmOptions& options,
                        WorkMeter& meter) {
  FcmEffect result;
  result.baseline = run(weights, start, {}, options, meter);
  result.changed = run(weights, start, intervention, options, meter);
  result.truncated = meter.stopped();
  if (result.baseline.period == 0 || result.changed.period == 0) return result;
  result.absolute = result.changed.level;
  for (std::size_t k = 0; k < result.absolute.size(); ++k) {
    result.absolute[k] -= result.baseline.level[k];
  }
  result.relative = relative(result.absolute, result.baseline.level, options.tolerance);
  return result;
}

inline void require_range(const FcmWeightRange& weights) {
  require_weights(weights.low);
  require_weights(weights.high);
  require(weights.low.rows() == weights.high.rows(), "fcm: low and high weights differ in shape");
  const bool ordered =
      std::ranges::equal(weights.low.cells(), weights.high.cells(), std::less_equal{});
  require(ordered, "fcm: a low weight is above its high one");
}

inline void require_sampling(const FcmSampling& sampling) {
  require(sampling.samples > 0, "fcm: at least one sample is needed");
  const bool ordered = sampling.lower >= 0.0 && sampling.lower <= sampling.upper;
  require(ordered && sampling.upper <= 1.0, "fcm: quantiles are shares in order");
}

/// Draw k of the weights, the same whatever else is drawn.
inline Matrix drawn_weights(const FcmWeightRange& range, const CounterRandom& random) {
  Matrix result = range.low;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (std::size_t column = 0; column < result.columns(); ++column) {
      const double width = range.high(row, column) - range.low(row, column);
      if (width == 0.0) continue;
      const double drawn =
          range.low(row, column) + width * random.unit(row * result.columns() + column);
      result(row, column) = std::clamp(drawn, range.low(row, column), range.high(row, column));
    }
  }
  return result;
}

inline FcmEffectSpread spread_of(const std::vector<double>& effects, double unchanged,
                                 const FcmSampling& sampling) {
  const auto share = [&](auto&& counts) {
    return static_cast<double>(std::ranges::count_if(effects, counts)) /
           static_cast<double>(effects.size());
  };
  FcmEffectSpread result;
  result.rises = share([&](double effect) { return effect > unchanged; });
  result.falls = share([&](double effect) { return effect < -unchanged; });
  result.unchanged = share([&](double effect) { return std::abs(effect) <= unchanged; });
  result.lower = *quantile(effects, sampling.lower);
  result.median = *median(effects);
  result.upper = *quantile(effects, sampling.upper);
  return result;
}

}  // namespace detail::fcm

SIXSTEP_INLINE FcmEffect fcm_effect(const Matrix& weights, std::span<const double> start,
                                    std::span<const FcmClamp> intervention,
                                    const FcmOptions& options) {
  using namespace detail::fcm;
  require_weights(weights);
  require_start(weights, start);
  require_clamps(weights, intervention);
  require_options(options);
  detail::WorkMeter meter("running a fuzzy cognitive map", options.stop);
  return effect(weights, start, intervention, options, meter);
}

SIXSTEP_INLINE FcmWeightRange fcm_weights_around(const Matrix& weights, double spread) {
  using namespace detail::fcm;
  require_weights(weights);
  require(spread >= 0.0 && std::isfinite(spread), "fcm: a spread is 0 or more");
  FcmWeightRange result{weights, weights};
  for (std::size_t row = 0; row < weights.rows(); ++row) {
    for (std::size_t column = 0; column < weights.columns(); ++column) {
      const double weight = weights(row, column);
      if (weight == 0.0) continue;
      result.low(row, column) = std::max(weight - spread, -1.0);
      result.high(row, column) = std::min(weight + spread, 1.0);
    }
  }
  return result;
}

SIXSTEP_INLINE FcmUncertainty fcm_uncertainty(const FcmWeightRange& weights,
                                              std::span<const double> start,
                                              std::span<const FcmClamp> intervention,
                                              const FcmOptions& options,
                                              const FcmSampling& sampling) {
  using namespace detail::fcm;
  require_range(weights);
  require_start(weights.low, start);
  require_clamps(weights.low, intervention);
  require_options(options);
  require_sampling(sampling);
  FcmOptions quiet = options;
  quiet.kept_states = 0;
  detail::WorkMeter meter("sampling a fuzzy cognitive map", options.stop);
  FcmUncertainty result;
  std::vector<std::vector<double>> effects(start.size());
  for (std::uint64_t k = 0; k < sampling.samples; ++k) {
    const Matrix drawn = drawn_weights(weights, CounterRandom(sampling.seed, k));
    const FcmEffect found = effect(drawn, start, intervention, quiet, meter);
    if (found.truncated) break;
    ++result.samples;
    if (found.baseline.period == 0 || found.changed.period == 0) continue;
    ++result.settled;
    for (std::size_t j = 0; j < effects.size(); ++j) effects[j].push_back(found.absolute[j]);
  }
  result.truncated = meter.stopped();
  result.work = meter.work();
  if (result.settled == 0) return result;
  // Both levels are known to within the tolerance.
  for (const auto& each : effects) {
    result.effects.push_back(spread_of(each, 2.0 * options.tolerance, sampling));
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
