// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/methods/swing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::vector<double> swing_weights(std::span<const double> points) {
  double most = 0.0;
  for (const double given : points) {
    if (!(given >= 0.0) || std::isinf(given)) {
      throw std::invalid_argument("swing_weights: points are numbers of 0 or more");
    }
    most = std::max(most, given);
  }
  if (most == 0.0) throw std::invalid_argument("swing_weights: no item has points");
  // Against the largest first, so that no sum overflows.
  std::vector<double> weights;
  double sum = 0.0;
  for (const double given : points) sum += weights.emplace_back(given / most);
  for (double& weight : weights) weight /= sum;
  return weights;
}

SIXSTEP_INLINE std::vector<double> swing_weights(std::span<const std::vector<double>> judges) {
  if (judges.empty()) throw std::invalid_argument("swing_weights: there is no judge");
  std::vector<double> mean(judges.front().size(), 0.0);
  for (const std::vector<double>& points : judges) {
    if (points.size() != mean.size()) {
      throw std::invalid_argument("swing_weights: judges rated different items");
    }
    const std::vector<double> own = swing_weights(std::span<const double>(points));
    for (std::size_t item = 0; item < mean.size(); ++item) {
      mean[item] += own[item] / static_cast<double>(judges.size());
    }
  }
  return mean;
}

}  // namespace sixstep::inline SIXSTEP_FORM
