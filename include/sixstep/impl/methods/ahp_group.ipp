// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/judgments.hpp>
#include <sixstep/methods/ahp_group.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::ahp_group {

inline void require(bool condition, const char* message) {
  if (!condition) throw std::invalid_argument(message);
}

/// How much each judge counts, 1 where nothing is said.
inline std::vector<double> influences(std::size_t judges, std::span<const double> given) {
  require(judges > 0, "AHP group: there is no judge");
  std::vector<double> counts(given.begin(), given.end());
  if (given.empty()) counts.assign(judges, 1.0);
  const auto usable = [](double value) { return value > 0.0 && std::isfinite(value); };
  require(counts.size() == judges && std::ranges::all_of(counts, usable),
          "AHP group: each judge needs an influence above 0");
  return counts;
}

/// A weighted mean over those who said something; the geometric one is that of logarithms.
struct Mean {
  double sum = 0.0;
  double influence = 0.0;
  void add(double value, double counts) {
    sum += counts * value;
    influence += counts;
  }
  double value() const { return sum / influence; }
};

inline std::optional<double> group_ratio(std::span<const Judgments> judges,
                                         std::span<const double> influence, std::size_t row,
                                         std::size_t column) {
  Mean logarithm;
  for (std::size_t judge = 0; judge < judges.size(); ++judge) {
    const auto given = detail::ahp::ratio(judges[judge], row, column);
    if (given) logarithm.add(std::log(*given), influence[judge]);
  }
  if (logarithm.influence == 0.0) return std::nullopt;
  return std::exp(logarithm.value());
}

inline void require_weights(std::span<const std::vector<double>> judges) {
  const auto usable = [](double weight) { return weight > 0.0 && std::isfinite(weight); };
  for (const auto& weights : judges) {
    require(weights.size() == judges.front().size(), "AHP group: judges weighed different items");
    require(std::ranges::all_of(weights, usable), "AHP group: a weight is not above 0");
  }
}

}  // namespace detail::ahp_group

SIXSTEP_INLINE Judgments aggregate_judgments(std::span<const Judgments> judges,
                                             std::span<const double> influence) {
  using namespace detail::ahp_group;
  const std::vector<double> counts = influences(judges.size(), influence);
  const std::size_t items = judges.front().size();
  for (const Judgments& judgments : judges) {
    require(judgments.size() == items, "AHP group: judges compared different items");
    const auto fault = find_fault(judgments);
    require(!fault || fault->kind == JudgmentFaultKind::not_connected, "AHP group: see find_fault");
  }
  Judgments group(items, std::vector<std::optional<double>>(items));
  for (std::size_t row = 0; row < items; ++row) {
    for (std::size_t column = 0; column < items; ++column) {
      group[row][column] = group_ratio(judges, counts, row, column);
    }
  }
  return group;
}

SIXSTEP_INLINE std::vector<double> aggregate_priorities(std::span<const std::vector<double>> judges,
                                                        PriorityMean mean,
                                                        std::span<const double> influence) {
  using namespace detail::ahp_group;
  const std::vector<double> counts = influences(judges.size(), influence);
  require_weights(judges);
  const bool geometric = mean == PriorityMean::geometric;
  std::vector<double> group(judges.front().size());
  for (std::size_t item = 0; item < group.size(); ++item) {
    Mean value;
    for (std::size_t judge = 0; judge < judges.size(); ++judge) {
      const double weight = judges[judge][item];
      value.add(geometric ? std::log(weight) : weight, counts[judge]);
    }
    group[item] = geometric ? std::exp(value.value()) : value.value();
  }
  detail::ahp::normalize(group);
  return group;
}

}  // namespace sixstep::inline SIXSTEP_FORM
