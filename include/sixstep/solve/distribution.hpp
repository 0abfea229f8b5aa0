// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How uncertain a quantity is: a distribution asked by shares, so that a uniform random number
/// becomes a draw, and a batch of them a table.
///
///     const Distribution days = Distribution::pert(20, 30, 70);
///     const double p80 = days.quantile(0.8);  // four of five times it takes no longer
///
/// An immutable value. All functions that make one throw std::invalid_argument where the numbers
/// are not finite or out of order.
class Distribution {
 public:
  /// Always the same.
  static Distribution fixed(double value);
  /// Low, likely and high as the two ends and the mode of a triangle. Known to overstate the ends
  /// where experts gave extremes, which is the cautious side.
  static Distribution triangular(double low, double likely, double high);
  /// The same three numbers as a beta distribution with mean (low + shape × likely + high) /
  /// (shape + 2): Malcolm, Roseboom, Clark & Fazar 1959, "Application of a technique for research
  /// and development program evaluation", with shape 4; Vose 2008 for other shapes > 0.
  static Distribution pert(double low, double likely, double high, double shape = 4.0);
  /// The lognormal that is below `low` with probability `tail` and above `high` with the same;
  /// 0 < low <= high, 0 < tail < 0.5.
  static Distribution lognormal(double low, double high, double tail = 0.1);
  /// One of these observations, each as likely as any other: a reference class. At least one.
  static Distribution empirical(std::vector<double> observations);

  /// This quantity, multiplied: its ends and its mean are too. `factor` >= 0.
  Distribution times(double factor) const;
  /// This quantity, knowing that it is at least so large. Where that cannot be, it is just that.
  Distribution given_at_least(double least) const;

  /// The least value that is not exceeded with probability `share` in [0, 1]. A lognormal has no
  /// last value: shares of 0 and 1 count as 2^-53 away from there.
  double quantile(double share) const;
  /// The quantiles of 0, 1/cells, 2/cells, …, 1: what many draws read. O(cells), with an error
  /// below 10^-4 of the range.
  std::vector<double> quantiles(std::size_t cells) const;
  /// The probability of at most `value`.
  double share_up_to(double value) const;
  /// Exact moments; after given_at_least by numerical integration.
  double mean() const;
  double variance() const;

  bool is_fixed() const;
  /// A step function rather than a continuous one.
  bool is_empirical() const { return kind_ == Kind::empirical; }
  /// How the quantile leaves its lower end: like share^power, and the upper end alike.
  double low_power() const;
  double high_power() const;

 private:
  enum class Kind { fixed, triangular, pert, lognormal, empirical };

  double whole_quantile(double share) const;
  double whole_share(double value) const;
  double whole_mean() const;
  double whole_variance() const;

  Kind kind_ = Kind::fixed;
  double low_ = 0.0;  // of a lognormal, the mean of the logarithm
  double likely_ = 0.0;
  double high_ = 0.0;   // of a lognormal, the standard deviation of the logarithm
  double alpha_ = 1.0;  // of a beta
  double beta_ = 1.0;
  double skipped_ = 0.0;  // the share below what it is known to reach
  double least_ = 0.0;
  std::vector<double> observations_;  // sorted
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/distribution.ipp>
#endif
