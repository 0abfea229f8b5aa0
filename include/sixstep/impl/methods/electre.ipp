// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/methods/electre.hpp>
#include <sixstep/methods/normalization.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::electre {

inline Matrix concordance(const Matrix& values, const std::vector<double>& weights) {
  Matrix result(values.rows(), values.rows());
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t other = 0; other < values.rows(); ++other) {
      for (std::size_t k = 0; k < weights.size(); ++k) {
        if (values(row, k) >= values(other, k)) result(row, other) += weights[k];
      }
    }
  }
  return result;
}

/// By criterion, what a difference is divided by.
inline std::vector<double> ranges(const Matrix& values, Discordance convention) {
  std::vector<double> result;
  if (values.rows() == 0) return result;
  for (std::size_t k = 0; k < values.columns(); ++k) {
    const auto [least, most] = std::ranges::minmax(criteria::column(values, k));
    result.push_back(most - least);
  }
  if (convention == Discordance::largest_range) {
    result.assign(result.size(), std::ranges::max(result));
  }
  return result;
}

inline Matrix discordance_over(const Matrix& values, const std::vector<double>& ranges) {
  Matrix result(values.rows(), values.rows());
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t other = 0; other < values.rows(); ++other) {
      for (std::size_t k = 0; k < ranges.size(); ++k) {
        const double missing = values(other, k) - values(row, k);
        if (missing > 0.0) result(row, other) = std::max(result(row, other), missing / ranges[k]);
      }
    }
  }
  return result;
}

/// Vector-normalized values, times their weights; of all criteria more is better.
inline Matrix weighted_values(const Matrix& oriented, const std::vector<double>& weights) {
  Matrix values = normalize({oriented, weights, {}}, {Normalization::vector, {}}).values;
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t k = 0; k < weights.size(); ++k) values(row, k) *= weights[k];
  }
  return values;
}

inline Matrix discordance_by_pair(const Matrix& values) {
  Matrix result(values.rows(), values.rows());
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t other = 0; other < values.rows(); ++other) {
      double against = 0.0;
      double largest = 0.0;
      for (std::size_t k = 0; k < values.columns(); ++k) {
        const double missing = values(other, k) - values(row, k);
        against = std::max(against, missing);
        largest = std::max(largest, std::abs(missing));
      }
      if (largest > 0.0) result(row, other) = against / largest;
    }
  }
  return result;
}

inline Matrix discordance(const Matrix& values, const std::vector<double>& weights,
                          Discordance convention) {
  if (convention == Discordance::weighted_pair) {
    return discordance_by_pair(weighted_values(values, weights));
  }
  return discordance_over(values, ranges(values, convention));
}

inline Digraph outranking(const Electre& found) {
  const double agree = found.options.least_concordance - score_tolerance;
  const double object = found.options.most_discordance + score_tolerance;
  std::vector<Arc> arcs;
  for (std::size_t row = 0; row < found.concordance.rows(); ++row) {
    for (std::size_t other = 0; other < found.concordance.rows(); ++other) {
      if (row == other || found.concordance(row, other) < agree) continue;
      if (found.discordance(row, other) > object) continue;
      arcs.push_back({static_cast<NodeIndex>(row), static_cast<NodeIndex>(other)});
    }
  }
  return Digraph(found.concordance.rows(), arcs);
}

/// Components come in topological order: when one is reached, all that may outrank it are settled.
inline void find_kernel(Electre& found) {
  const StrongComponents components = strong_components(found.outranking);
  std::vector<char> outranked(components.count(), 0);
  for (NodeIndex component = 0; component < components.count(); ++component) {
    const auto& members = components.members[component];
    if (members.size() > 1) found.cycles.emplace_back(members.begin(), members.end());
    if (outranked[component]) continue;
    found.kernel.insert(found.kernel.end(), members.begin(), members.end());
    for (const NodeIndex next : components.condensation.successors(component)) outranked[next] = 1;
  }
  std::ranges::sort(found.kernel);
  std::ranges::sort(found.cycles);
}

inline bool is_share(double value) { return value >= 0.0 && value <= 1.0; }

}  // namespace detail::electre

SIXSTEP_INLINE Electre electre(const DecisionTable& table, const ElectreOptions& options) {
  using namespace detail::electre;
  if (!is_share(options.least_concordance) || !is_share(options.most_discordance)) {
    throw std::invalid_argument("electre: a threshold is not within 0 and 1");
  }
  const Matrix values = oriented_values(table);
  Electre result;
  result.options = options;
  result.weights = weight_shares(table);
  result.concordance = concordance(values, result.weights);
  result.discordance = discordance(values, result.weights, options.discordance);
  result.outranking = outranking(result);
  find_kernel(result);
  result.without_spread = criteria_without_spread(table);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
