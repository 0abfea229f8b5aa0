// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::fcm {

/// States are of size 1 at most: below that, changes are rounding.
inline constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();

inline double distance(std::span<const double> a, std::span<const double> b) {
  double largest = 0.0;
  for (std::size_t k = 0; k < a.size(); ++k) largest = std::max(largest, std::abs(a[k] - b[k]));
  return largest;
}

/// Whether a change and all that are still to come, each `ratio` times the one before, add up to
/// `tolerance` at most.
inline bool dies_out(double change, double ratio, double tolerance) {
  if (change > tolerance) return false;
  if (change <= rounding) return true;
  return ratio < 1.0 && change * ratio / (1.0 - ratio) <= tolerance;
}

inline double ratio_of(double now, double before) {
  return before > 0.0 ? now / before : std::numeric_limits<double>::infinity();
}

/// Tells when a map has come to rest, from how much each step changed it.
class RestWatch {
 public:
  RestWatch(double tolerance, std::size_t steps) : tolerance_(tolerance), ratios_(steps, 0.0) {}

  bool at_rest_after(double change) {
    ratios_[seen_ % ratios_.size()] = ratio_of(change, last_change_);
    last_change_ = change;
    ++seen_;
    const double slowest = *std::max_element(ratios_.begin(), ratios_.end());
    calm_ = dies_out(change, slowest, tolerance_) ? calm_ + 1 : 0;
    return calm_ >= ratios_.size();
  }

 private:
  double tolerance_;
  std::vector<double> ratios_;  // of the last steps, in a ring
  std::size_t seen_ = 0;
  std::size_t calm_ = 0;
  double last_change_ = 0.0;
};

/// Tells when a map goes round: a state is remembered, and moved on at powers of two, until the map
/// comes back to it (Brent, R. P. (1980), BIT 20, 176–184) a second time in as many steps.
class CycleWatch {
 public:
  CycleWatch(double tolerance, std::span<const double> start) : tolerance_(tolerance) {
    remember(start);
  }

  bool closed_after(std::span<const double> state, double change) {
    ++age_;
    largest_change_ = std::max(largest_change_, change);
    for (std::size_t k = 0; k < state.size(); ++k) sums_[k] += state[k];
    const double gap = distance(state, remembered_);
    if (gap <= tolerance_) return closed_by(gap, state);
    if (age_ == window_) {
      window_ *= 2;
      candidate_ = 0;
      remember(state);
    }
    return false;
  }

  std::size_t period() const { return age_; }

  std::vector<double> mean() const {
    std::vector<double> result = sums_;
    for (double& value : result) value /= static_cast<double>(age_);
    return result;
  }

 private:
  bool closed_by(double gap, std::span<const double> state) {
    const bool again = candidate_ == age_;
    // A map that hardly moves comes to rest, which is for the other watch to say.
    const bool moves = largest_change_ > tolerance_;
    if (again && moves && dies_out(gap, ratio_of(gap, last_gap_), tolerance_)) return true;
    last_gap_ = gap;
    candidate_ = age_;
    remember(state);
    return false;
  }

  void remember(std::span<const double> state) {
    remembered_.assign(state.begin(), state.end());
    sums_.assign(state.size(), 0.0);
    largest_change_ = 0.0;
    age_ = 0;
  }

  double tolerance_;
  std::vector<double> remembered_;
  std::vector<double> sums_;
  std::size_t age_ = 0;
  std::size_t window_ = 1;
  std::size_t candidate_ = 0;
  double last_gap_ = 0.0;
  double largest_change_ = 0.0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::fcm
