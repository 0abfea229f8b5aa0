// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/impl/solve/simplex_engine.hpp>

// What the engine found, without its scaling.
namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

SIXSTEP_INLINE std::vector<double> Engine::own_values(const std::vector<double>& scaled) const {
  std::vector<double> result;
  for (std::size_t k = form.rows(); k < form.size(); ++k) {
    result.push_back(scaled[k] * form.scale[k]);
  }
  return result;
}

SIXSTEP_INLINE void Engine::tell_values(LinearSolution& solution) const {
  std::vector<double> within(form.size());
  for (std::size_t k = 0; k < form.size(); ++k) {
    within[k] = std::clamp(value_[k], form.lower[k], form.upper[k]);
    solution.objective += form.sign * form.cost[k] * within[k];
  }
  solution.values = own_values(within);
}

SIXSTEP_INLINE void Engine::tell_prices(LinearSolution& solution) const {
  for (std::size_t row = 0; row < form.rows(); ++row) {
    solution.prices.push_back(form.sign * price_[row] * form.row_scale[row]);
  }
  for (std::size_t k = form.rows(); k < form.size(); ++k) {
    const double scaled = basis_.contains(k) ? 0.0 : reduced_cost(k, form.cost[k]);
    solution.reduced_costs.push_back(form.sign * scaled / form.scale[k]);
  }
}

SIXSTEP_INLINE void Engine::tell_ray(LinearSolution& solution) const {
  std::vector<double> direction(form.size(), 0.0);
  direction[entering_->variable] = entering_->direction;
  for (std::size_t place = 0; place < answers_.size(); ++place) {
    direction[basis_.variable(place)] = -entering_->direction * answers_[place];
  }
  solution.certificate = own_values(direction);
}

/// The prices of the sum of infeasibilities at its least; a price of the wrong sign is rounding.
SIXSTEP_INLINE void Engine::tell_multipliers(LinearSolution& solution) const {
  for (std::size_t row = 0; row < form.rows(); ++row) {
    const double most = std::isfinite(form.upper[row]) ? price_[row] : std::min(0.0, price_[row]);
    const double price = std::isfinite(form.lower[row]) ? most : std::max(0.0, most);
    solution.certificate.push_back(price * form.row_scale[row]);
  }
}

SIXSTEP_INLINE LinearSolution Engine::tell(LinearStatus status) {
  LinearSolution solution;
  solution.status = status;
  solution.pivots = pivots_;
  solution.truncated = status == LinearStatus::work_limit;
  if (status == LinearStatus::optimal) tell_prices(solution);
  if (status == LinearStatus::unbounded) tell_ray(solution);
  if (status == LinearStatus::infeasible) tell_multipliers(solution);
  if (status != LinearStatus::unstable && set_phase_costs()) tell_values(solution);
  return solution;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex
