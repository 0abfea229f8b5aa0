// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/impl/methods/preference_flows.hpp>
#include <sixstep/impl/parallel.hpp>
#include <sixstep/methods/promethee.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::promethee {

/// One function for each criterion.
inline std::vector<PreferenceFunction> functions_for(
    const DecisionTable& table, std::span<const PreferenceFunction> functions) {
  const std::size_t criteria = table.values.columns();
  if (functions.empty()) return std::vector<PreferenceFunction>(criteria);
  const auto valid = [](const PreferenceFunction& function) { return is_valid(function); };
  if (functions.size() != criteria || !std::ranges::all_of(functions, valid)) {
    throw std::invalid_argument(
        "promethee: one preference function with its thresholds is needed for each criterion");
  }
  return {functions.begin(), functions.end()};
}

/// How many a flow is a mean over; never 0, since without others there is nothing to divide.
inline double divisor(std::size_t alternatives, FlowMean mean) {
  const std::size_t counted = mean == FlowMean::over_all ? alternatives : alternatives - 1;
  return static_cast<double>(std::max<std::size_t>(counted, 1));
}

inline void add_criterion(Promethee& result, std::size_t criterion,
                          const preference_flows::Flows& flows) {
  const double weight = result.weights[criterion];
  const double count = divisor(result.positive.size(), result.mean);
  for (std::size_t row = 0; row < result.positive.size(); ++row) {
    result.positive[row] += weight * (flows.positive[row] / count);
    result.negative[row] += weight * (flows.negative[row] / count);
    result.criterion_net(row, criterion) = (flows.positive[row] - flows.negative[row]) / count;
  }
}

}  // namespace detail::promethee

SIXSTEP_INLINE Promethee promethee(const DecisionTable& table,
                                   std::span<const PreferenceFunction> functions,
                                   const PrometheeOptions& options) {
  using namespace detail::promethee;
  const Matrix values = oriented_values(table);
  const auto shapes = functions_for(table, functions);
  std::vector<detail::preference_flows::Flows> flows(values.columns());
  detail::parallel::run_blocks(flows.size(), options.threads, [&](std::size_t k) {
    flows[k] = detail::preference_flows::flows(detail::criteria::column(values, k), shapes[k]);
  });
  Promethee result;
  result.mean = options.mean;
  result.weights = weight_shares(table);
  result.positive.assign(values.rows(), 0.0);
  result.negative.assign(values.rows(), 0.0);
  result.criterion_net = Matrix(values.rows(), values.columns());
  for (std::size_t k = 0; k < flows.size(); ++k) add_criterion(result, k, flows[k]);
  for (std::size_t row = 0; row < values.rows(); ++row) {
    result.net.push_back(result.positive[row] - result.negative[row]);
  }
  result.ranking = rank_scores(result.net);
  result.without_spread = criteria_without_spread(table);
  return result;
}

SIXSTEP_INLINE PartialComparison compare(const Promethee& flows, std::size_t alternative,
                                         std::size_t other) {
  const auto sign = [](double difference) {
    return difference > score_tolerance ? 1 : difference < -score_tolerance ? -1 : 0;
  };
  const int more = sign(flows.positive.at(alternative) - flows.positive.at(other));
  const int less = sign(flows.negative.at(other) - flows.negative.at(alternative));
  if (more * less < 0) return PartialComparison::incomparable;
  if (more + less == 0) return PartialComparison::indifferent;
  return more + less > 0 ? PartialComparison::better : PartialComparison::worse;
}

SIXSTEP_INLINE Matrix preference_indices(const DecisionTable& table,
                                         std::span<const PreferenceFunction> functions) {
  const Matrix values = oriented_values(table);
  const std::vector<double> weights = weight_shares(table);
  const auto shapes = detail::promethee::functions_for(table, functions);
  Matrix result(values.rows(), values.rows());
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t other = 0; other < values.rows(); ++other) {
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        result(row, other) += weights[k] * preference(shapes[k], values(row, k) - values(other, k));
      }
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
