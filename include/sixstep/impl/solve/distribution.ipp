// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/beta.hpp>
#include <sixstep/impl/solve/normal.hpp>
#include <sixstep/solve/distribution.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::distribution {

inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

inline void require_order(double low, double likely, double high) {
  require(std::isfinite(low) && std::isfinite(high) && low <= likely && likely <= high,
          "expected finite numbers with low <= likely <= high");
}

/// Share and rest with neither at 0, so that a logarithm of both exists.
inline double inside(double share) { return std::clamp(share, 0x1p-53, 1.0 - 0x1p-53); }

}  // namespace detail::distribution

SIXSTEP_INLINE Distribution Distribution::fixed(double value) {
  detail::distribution::require_order(value, value, value);
  Distribution result;
  result.low_ = result.likely_ = result.high_ = value;
  return result;
}

SIXSTEP_INLINE Distribution Distribution::triangular(double low, double likely, double high) {
  detail::distribution::require_order(low, likely, high);
  if (low == high) return fixed(likely);
  Distribution result;
  result.kind_ = Kind::triangular;
  result.low_ = low, result.likely_ = likely, result.high_ = high;
  return result;
}

SIXSTEP_INLINE Distribution Distribution::pert(double low, double likely, double high,
                                               double shape) {
  detail::distribution::require(shape > 0.0 && shape <= 1000.0, "expected 0 < shape <= 1000");
  Distribution result = triangular(low, likely, high);
  if (low == high) return result;
  result.kind_ = Kind::pert;
  result.alpha_ = 1.0 + shape * (likely - low) / (high - low);
  result.beta_ = 1.0 + shape * (high - likely) / (high - low);
  return result;
}

SIXSTEP_INLINE Distribution Distribution::lognormal(double low, double high, double tail) {
  detail::distribution::require_order(low, low, high);
  detail::distribution::require(low > 0.0, "expected a lognormal quantity above 0");
  detail::distribution::require(tail > 0.0 && tail < 0.5, "expected a tail between 0 and 0.5");
  if (low == high) return fixed(low);
  Distribution result;
  result.kind_ = Kind::lognormal;
  result.low_ = 0.5 * (std::log(low) + std::log(high));
  result.high_ = 0.5 * (std::log(high) - std::log(low)) / -detail::normal::quantile(tail);
  return result;
}

SIXSTEP_INLINE Distribution Distribution::empirical(std::vector<double> observations) {
  detail::distribution::require(!observations.empty(), "expected at least one observation");
  for (const double each : observations) detail::distribution::require_order(each, each, each);
  Distribution result;
  result.kind_ = Kind::empirical;
  std::ranges::sort(observations);
  result.observations_ = std::move(observations);
  return result;
}

SIXSTEP_INLINE Distribution Distribution::times(double factor) const {
  detail::distribution::require(factor >= 0.0 && std::isfinite(factor),
                                "expected a factor that is not negative");
  if (factor == 0.0) return fixed(0.0);
  Distribution result = *this;
  if (kind_ == Kind::lognormal) {
    result.low_ += std::log(factor);
  } else {
    result.low_ *= factor, result.likely_ *= factor, result.high_ *= factor;
  }
  result.least_ *= factor;
  for (double& each : result.observations_) each *= factor;
  return result;
}

SIXSTEP_INLINE Distribution Distribution::given_at_least(double least) const {
  if (skipped_ > 0.0 && least <= least_) return *this;
  // What is just the least must stay possible, so the share below it is asked for.
  const double below = whole_share(std::nextafter(least, -HUGE_VAL));
  if (below <= 0.0) return *this;
  if (below >= 1.0 - 1e-12) return fixed(least);
  Distribution result = *this;
  result.skipped_ = below;
  result.least_ = least;
  return result;
}

SIXSTEP_INLINE bool Distribution::is_fixed() const { return kind_ == Kind::fixed; }

SIXSTEP_INLINE double Distribution::low_power() const {
  if (skipped_ > 0.0 || kind_ == Kind::lognormal) return 1.0;
  if (kind_ == Kind::pert) return 1.0 / alpha_;
  return kind_ == Kind::triangular && likely_ > low_ ? 0.5 : 1.0;
}

SIXSTEP_INLINE double Distribution::high_power() const {
  if (kind_ == Kind::pert) return 1.0 / beta_;
  return kind_ == Kind::triangular && likely_ < high_ ? 0.5 : 1.0;
}

SIXSTEP_INLINE double Distribution::whole_quantile(double share) const {
  const double width = high_ - low_;
  switch (kind_) {
    case Kind::triangular:
      return share * width < likely_ - low_
                 ? low_ + std::sqrt(share * width) * std::sqrt(likely_ - low_)
                 : high_ - std::sqrt((1.0 - share) * width) * std::sqrt(high_ - likely_);
    case Kind::pert:
      return low_ + width * detail::beta::quantile(alpha_, beta_, share);
    case Kind::lognormal:
      return std::exp(low_ + high_ * detail::normal::quantile(detail::distribution::inside(share)));
    case Kind::empirical: {
      const auto count = static_cast<double>(observations_.size());
      const double place = std::clamp(std::ceil(share * count) - 1.0, 0.0, count - 1.0);
      return observations_[static_cast<std::size_t>(place)];
    }
    default:
      return likely_;
  }
}

SIXSTEP_INLINE double Distribution::quantile(double share) const {
  detail::distribution::require(share >= 0.0 && share <= 1.0, "expected a share from 0 to 1");
  if (skipped_ == 0.0) return whole_quantile(share);
  return std::max(least_, whole_quantile(std::min(1.0, skipped_ + share * (1.0 - skipped_))));
}

SIXSTEP_INLINE std::vector<double> Distribution::quantiles(std::size_t cells) const {
  detail::distribution::require(cells > 0, "expected at least one cell");
  if (kind_ == Kind::pert && skipped_ == 0.0) {
    std::vector<double> result = detail::beta::quantiles(alpha_, beta_, cells);
    for (double& each : result) each = low_ + (high_ - low_) * each;
    return result;
  }
  std::vector<double> result;
  result.reserve(cells + 1);
  for (std::size_t k = 0; k <= cells; ++k) {
    result.push_back(quantile(static_cast<double>(k) / static_cast<double>(cells)));
  }
  return result;
}

SIXSTEP_INLINE double Distribution::whole_share(double value) const {
  const double width = high_ - low_;
  switch (kind_) {
    case Kind::triangular:
      if (value <= low_) return 0.0;
      if (value >= high_) return 1.0;
      return value < likely_
                 ? (value - low_) * (value - low_) / (width * (likely_ - low_))
                 : 1.0 - (high_ - value) * (high_ - value) / (width * (high_ - likely_));
    case Kind::pert:
      return detail::beta::share_up_to(alpha_, beta_, (value - low_) / width);
    case Kind::lognormal:
      return value <= 0.0 ? 0.0 : detail::normal::share_below((std::log(value) - low_) / high_);
    case Kind::empirical: {
      const auto end = std::ranges::upper_bound(observations_, value);
      return static_cast<double>(end - observations_.begin()) /
             static_cast<double>(observations_.size());
    }
    default:
      return value >= likely_ ? 1.0 : 0.0;
  }
}

SIXSTEP_INLINE double Distribution::share_up_to(double value) const {
  if (skipped_ == 0.0) return whole_share(value);
  return std::max(0.0, (whole_share(value) - skipped_) / (1.0 - skipped_));
}

SIXSTEP_INLINE double Distribution::whole_mean() const {
  if (kind_ == Kind::triangular) return (low_ + likely_ + high_) / 3.0;
  if (kind_ == Kind::pert) return low_ + (high_ - low_) * alpha_ / (alpha_ + beta_);
  if (kind_ == Kind::lognormal) return std::exp(low_ + 0.5 * high_ * high_);
  if (kind_ == Kind::fixed) return likely_;
  double sum = 0.0;
  for (const double each : observations_) sum += each;
  return sum / static_cast<double>(observations_.size());
}

SIXSTEP_INLINE double Distribution::whole_variance() const {
  const double width = high_ - low_;
  const double whole = alpha_ + beta_;
  if (kind_ == Kind::triangular) {
    return (width * width - (likely_ - low_) * (high_ - likely_)) / 18.0;
  }
  if (kind_ == Kind::pert) return width * width * alpha_ * beta_ / (whole * whole * (whole + 1.0));
  if (kind_ == Kind::lognormal) {
    return std::expm1(high_ * high_) * std::exp(2.0 * low_ + high_ * high_);
  }
  const double mean = whole_mean();
  double sum = 0.0;
  for (const double each : observations_) sum += (each - mean) * (each - mean);
  return kind_ == Kind::fixed ? 0.0 : sum / static_cast<double>(observations_.size());
}

namespace detail::distribution {

/// The mean of a function of the quantile, by the midpoints of 20,000 equal shares.
inline double mean_of(const Distribution& distribution, auto&& function) {
  constexpr int count = 20000;
  double sum = 0.0;
  for (int i = 0; i < count; ++i) sum += function(distribution.quantile((i + 0.5) / count));
  return sum / count;
}

}  // namespace detail::distribution

SIXSTEP_INLINE double Distribution::mean() const {
  if (skipped_ == 0.0) return whole_mean();
  return detail::distribution::mean_of(*this, [](double x) { return x; });
}

SIXSTEP_INLINE double Distribution::variance() const {
  if (skipped_ == 0.0) return whole_variance();
  const double middle = mean();
  return detail::distribution::mean_of(*this,
                                       [middle](double x) { return (x - middle) * (x - middle); });
}

}  // namespace sixstep::inline SIXSTEP_FORM
