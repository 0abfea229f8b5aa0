// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/vikor.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::vikor {

inline void find_best(Vikor& result, const DecisionTable& table) {
  for (std::size_t k = 0; k < table.values.columns(); ++k) {
    auto [worst, best] = std::ranges::minmax(criteria::column(table.values, k));
    if (criteria::better(table, k) == Goodness::less) std::swap(worst, best);
    result.best.push_back(best);
    result.worst.push_back(worst);
  }
}

/// Opricovic & Tzeng (2004), equations 3 and 4.
inline void add_up_losses(Vikor& result, const Matrix& values) {
  for (std::size_t row = 0; row < values.rows(); ++row) {
    double sum = 0.0;
    double largest = 0.0;
    for (std::size_t k = 0; k < result.weights.size(); ++k) {
      const double range = result.best[k] - result.worst[k];
      if (range == 0.0) continue;
      const double loss = result.weights[k] * ((result.best[k] - values(row, k)) / range);
      sum += loss;
      largest = std::max(largest, loss);
    }
    result.group_loss.push_back(sum);
    result.largest_loss.push_back(largest);
  }
}

/// From 0, the least of the losses, to 1, the most; 0 where rounding alone tells them apart.
inline std::vector<double> on_unit_scale(const std::vector<double>& losses) {
  const auto [least, most] = std::ranges::minmax(losses);
  std::vector<double> scaled(losses.size(), 0.0);
  if (most - least <= score_tolerance) return scaled;
  for (std::size_t k = 0; k < losses.size(); ++k) scaled[k] = (losses[k] - least) / (most - least);
  return scaled;
}

/// The alternatives whose place is `last` or better, best first.
inline std::vector<std::size_t> up_to_place(const Ranking& ranking, std::size_t last) {
  std::vector<std::size_t> found;
  for (const std::size_t item : ranking.order) {
    if (ranking.place[item] <= last) found.push_back(item);
  }
  return found;
}

/// Opricovic & Tzeng (2004), step 5.
inline void propose(Vikor& result) {
  const Ranking& ranking = result.by_compromise;
  const std::vector<std::size_t> first = up_to_place(ranking, 1);
  result.acceptable_stability = std::ranges::any_of(first, [&](std::size_t item) {
    return result.by_group_loss.place[item] == 1 || result.by_largest_loss.place[item] == 1;
  });
  result.compromise_set = first;
  if (ranking.order.size() == 1) return;
  const double threshold = 1.0 / static_cast<double>(ranking.order.size() - 1) - score_tolerance;
  const auto behind = [&](std::size_t item) {
    return result.compromise[item] - result.compromise[ranking.order.front()];
  };
  result.acceptable_advantage = behind(ranking.order[1]) >= threshold;
  if (result.acceptable_advantage) {
    if (!result.acceptable_stability) result.compromise_set = up_to_place(ranking, 2);
    return;
  }
  result.compromise_set = ranking.order;
  std::erase_if(result.compromise_set, [&](std::size_t item) { return behind(item) >= threshold; });
}

}  // namespace detail::vikor

SIXSTEP_INLINE Vikor vikor(const DecisionTable& table, double majority_weight) {
  using namespace detail::vikor;
  if (!(majority_weight >= 0.0 && majority_weight <= 1.0)) {
    throw std::invalid_argument("vikor: the weight of the majority is not within 0 and 1");
  }
  Vikor result;
  result.majority_weight = majority_weight;
  result.weights = weight_shares(table);
  result.without_spread = criteria_without_spread(table);
  if (table.values.rows() == 0) return result;
  find_best(result, table);
  add_up_losses(result, table.values);
  const std::vector<double> group = on_unit_scale(result.group_loss);
  const std::vector<double> largest = on_unit_scale(result.largest_loss);
  for (std::size_t row = 0; row < group.size(); ++row) {
    result.compromise.push_back(majority_weight * group[row] +
                                (1.0 - majority_weight) * largest[row]);
  }
  result.by_group_loss = rank_scores(result.group_loss, BestScore::lowest);
  result.by_largest_loss = rank_scores(result.largest_loss, BestScore::lowest);
  result.by_compromise = rank_scores(result.compromise, BestScore::lowest);
  propose(result);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
