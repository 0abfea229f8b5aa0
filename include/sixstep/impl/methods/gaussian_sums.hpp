// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::gaussian_sums {

/// Sums of exp(−(x − y)² / 2s²) over many y ≤ x, without looking at each y again: those within s of
/// the first of them are told by their moments. With u and v for the distances of x and y from that
/// first one, in units of s, exp(−(u − v)² / 2) = exp(−u² / 2) Σ uᵏ · vᵏ exp(−v² / 2) / k!.
/// Greengard, L., Strain, J. (1991), The fast Gauss transform, SIAM J. Sci. Stat. Comput. 12(1),
/// 79–94, with Taylor series, in which here all terms are positive, so that none cancels.
class GaussianSums {
 public:
  explicit GaussianSums(double inflection) : inflection_(inflection) {}

  /// Adds a y; they come in ascending order.
  void add(double y) {
    if (bins_.empty() || distance(y, bins_.back()) > 1.0) bins_.push_back({y, {}});
    const double v = distance(y, bins_.back());
    double term = std::exp(-v * v / 2.0);
    for (std::size_t k = 0; k < terms; ++k) {
      bins_.back().moments[k] += term;
      term *= v / static_cast<double>(k + 1);
    }
  }

  /// The sum for an x no less than any y; they come in ascending order too.
  double at(double x) {
    while (first_ < bins_.size() && distance(x, bins_[first_]) > reach) ++first_;
    double sum = 0.0;
    for (std::size_t bin = first_; bin < bins_.size(); ++bin) {
      const double u = distance(x, bins_[bin]);
      double series = 0.0;
      for (std::size_t k = terms; k-- > 0;) series = series * u + bins_[bin].moments[k];
      sum += std::exp(-u * u / 2.0) * series;
    }
    return sum;
  }

 private:
  /// exp(−u² / 2) uᵏ / k! is largest at u = √k, and below 2e-18 there from k = 32 on.
  static constexpr std::size_t terms = 32;
  /// What lies 8.7 s away or further adds less than 4e-17.
  static constexpr double reach = 9.7;

  struct Bin {
    double start = 0.0;
    std::array<double, terms> moments;
  };

  double distance(double x, const Bin& bin) const { return (x - bin.start) / inflection_; }

  double inflection_;
  std::vector<Bin> bins_;
  std::size_t first_ = 0;  ///< bins before it are out of reach
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::gaussian_sums
