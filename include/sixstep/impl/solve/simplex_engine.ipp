// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/solve/simplex_engine.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

inline constexpr double relative_tolerance = 1e-9;
inline constexpr double least_pivot = 1e-9;
inline constexpr double trusted_pivot = 1e-6;
inline constexpr double no_gain = 1e-13;
inline constexpr double perturbation = 5e-7;
inline constexpr std::size_t most_perturbations = 10;
inline constexpr std::size_t pivots_between_refreshes = 64;

SIXSTEP_INLINE Engine::Engine(Form program)
    : form(std::move(program)), basis_(form.rows()), value_(form.size(), 0.0) {
  for (std::size_t k = form.rows(); k < form.size(); ++k) basis_.add_variable();
}

SIXSTEP_INLINE void Engine::add(const LinearVariable& variable, std::span<const double> column) {
  form.add(variable, column);
  basis_.add_variable();
  value_.push_back(0.0);
}

/// Where a variable waits that is not in the basis: at the bound nearest to its last value.
SIXSTEP_INLINE double Engine::nearest_bound(std::size_t variable) const {
  const double low = form.lower[variable];
  const double high = form.upper[variable];
  const double now = std::clamp(value_[variable], low, high);
  if (!std::isfinite(low) && !std::isfinite(high)) return 0.0;
  return now - low <= high - now ? low : high;
}

SIXSTEP_INLINE double Engine::tolerance(double bound) const {
  return relative_tolerance * std::max(1.0, std::abs(bound));
}

/// How far a variable is beyond its bounds: above 0 if above, below 0 if below.
SIXSTEP_INLINE double Engine::excess(std::size_t variable) const {
  const double below = value_[variable] - form.lower[variable];
  if (below < -tolerance(form.lower[variable])) return below;
  const double above = value_[variable] - form.upper[variable];
  return above > tolerance(form.upper[variable]) ? above : 0.0;
}

SIXSTEP_INLINE void Engine::compute_basic_values() {
  std::vector<double> left = form.right_hand_side;
  for (std::size_t k = 0; k < form.size(); ++k) {
    if (basis_.contains(k)) continue;
    value_[k] = nearest_bound(k);
    if (value_[k] == 0.0) continue;
    for (const Entry& entry : form.columns[k]) left[entry.row] -= entry.value * value_[k];
  }
  Column column;
  for (std::size_t row = 0; row < left.size(); ++row) {
    if (left[row] != 0.0) column.push_back({row, left[row]});
  }
  const std::vector<double> basic = basis_.forward(column);
  for (std::size_t place = 0; place < basic.size(); ++place) {
    value_[basis_.variable(place)] = basic[place];
  }
}

SIXSTEP_INLINE void Engine::refresh() {
  basis_.refresh(form);
  compute_basic_values();
}

/// Moves the bounds of the basic variables apart by about 1e-6, each by another amount: where many
/// bounds meet in one point, that makes it many points, through which steps can gain.
SIXSTEP_INLINE void Engine::perturb() {
  if (true_lower_.empty()) {
    true_lower_ = form.lower;
    true_upper_ = form.upper;
  }
  const CounterRandom random(perturbations_++, 0);
  for (std::size_t place = 0; place < basis_.rows(); ++place) {
    const std::size_t k = basis_.variable(place);
    const double share = perturbation * (1.0 + random.unit(k));
    form.lower[k] -= std::max(1.0, std::abs(form.lower[k])) * share;
    form.upper[k] += std::max(1.0, std::abs(form.upper[k])) * share;
  }
  idle_ = 0;
}

/// Puts the bounds back; what is then beyond them is mended by further pivots.
SIXSTEP_INLINE bool Engine::restore_bounds() {
  if (true_lower_.empty()) return false;
  form.lower = std::exchange(true_lower_, {});
  form.upper = std::exchange(true_upper_, {});
  refresh();
  return true;
}

SIXSTEP_INLINE bool Engine::refresh_if_old() {
  if (basis_.age() == 0) return false;
  refresh();
  ++mended_;
  return true;
}

/// The costs of the basic variables: their own, or while some are beyond a bound, 1 per unit of
/// that. True if none is.
SIXSTEP_INLINE bool Engine::set_phase_costs() {
  phase_cost_.assign(basis_.rows(), 0.0);
  bool feasible = true;
  for (std::size_t place = 0; place < basis_.rows(); ++place) {
    const double beyond = excess(basis_.variable(place));
    if (beyond == 0.0) continue;
    phase_cost_[place] = beyond > 0.0 ? 1.0 : -1.0;
    feasible = false;
  }
  if (!feasible) return false;
  for (std::size_t place = 0; place < basis_.rows(); ++place) {
    phase_cost_[place] = form.cost[basis_.variable(place)];
  }
  return true;
}

SIXSTEP_INLINE double Engine::reduced_cost(std::size_t variable, double cost) const {
  for (const Entry& entry : form.columns[variable]) cost -= price_[entry.row] * entry.value;
  return cost;
}

/// The steepest by Devex weights, which stand for the lengths of edges; by Bland's rule, the first.
/// Empty if nothing gains.
SIXSTEP_INLINE std::optional<Entering> Engine::price() const {
  const bool first_is_best = is_stuck();
  const double negligible = feasible_ ? cost_tolerance_ : relative_tolerance;
  std::optional<Entering> best;
  double steepest = 0.0;
  for (std::size_t k = 0; k < form.size(); ++k) {
    if (basis_.contains(k) || form.is_fixed(k)) continue;
    const double slope = reduced_cost(k, feasible_ ? form.cost[k] : 0.0);
    const bool may = slope < 0.0 ? value_[k] < form.upper[k] : value_[k] > form.lower[k];
    const double steepness = slope * slope / weight_[k];
    if (!may || std::abs(slope) <= negligible || steepness <= steepest) continue;
    best = Entering{k, slope < 0.0 ? 1.0 : -1.0};
    if (first_is_best) return best;
    steepest = steepness;
  }
  return best;
}

/// The bound at which a basic variable that moves at this rate must stop: for one beyond a bound,
/// that bound when it comes back to it, and none when it goes further.
SIXSTEP_INLINE std::optional<double> Engine::stop_of(std::size_t variable, double rate) const {
  const double beyond = excess(variable);
  double bound = rate > 0.0 ? form.upper[variable] : form.lower[variable];
  if (beyond != 0.0) {
    if ((beyond > 0.0) == (rate > 0.0)) return std::nullopt;
    bound = beyond > 0.0 ? form.upper[variable] : form.lower[variable];
  }
  if (!std::isfinite(bound)) return std::nullopt;
  return bound;
}

SIXSTEP_INLINE Step Engine::ratio_test(const Entering& entering) const {
  Step own;
  const std::size_t variable = entering.variable;
  own.length = form.upper[variable] - form.lower[variable];
  own.bound = entering.direction > 0.0 ? form.upper[variable] : form.lower[variable];
  std::vector<Step> stops;
  double relaxed = std::numeric_limits<double>::infinity();
  for (std::size_t place = 0; place < answers_.size(); ++place) {
    const double rate = -entering.direction * answers_[place];
    if (std::abs(rate) <= least_pivot) continue;
    const auto bound = stop_of(basis_.variable(place), rate);
    if (!bound) continue;
    const double length = (*bound - value_[basis_.variable(place)]) / rate;
    relaxed = std::min(relaxed, length + tolerance(*bound) / 2 / std::abs(rate));
    stops.push_back({std::max(0.0, length), place, *bound});
  }
  if (stops.empty()) return own;
  const Step step = is_stuck() ? bland_step(stops) : harris_step(stops, std::max(0.0, relaxed));
  return own.length <= step.length ? own : step;
}

/// The largest pivot among those that stop before any bound is passed by more than its tolerance.
SIXSTEP_INLINE Step Engine::harris_step(const std::vector<Step>& stops, double relaxed) const {
  Step best;
  double largest = 0.0;
  for (const Step& stop : stops) {
    if (stop.length > relaxed || std::abs(answers_[stop.place]) <= largest) continue;
    largest = std::abs(answers_[stop.place]);
    best = stop;
  }
  return best;
}

/// The first to stop; of several, the one with the lowest index.
SIXSTEP_INLINE Step Engine::bland_step(const std::vector<Step>& stops) const {
  Step best;
  for (const Step& stop : stops) {
    const bool same = stop.length == best.length;
    if (stop.length > best.length) continue;
    if (same && basis_.variable(stop.place) > basis_.variable(best.place)) continue;
    best = stop;
  }
  return best;
}

/// Forrest, J. J., Goldfarb, D. (1992), Steepest-edge simplex algorithms for linear programming,
/// Mathematical Programming 57, 341–374, section 4.
SIXSTEP_INLINE void Engine::update_weights(std::size_t entering, std::size_t place) {
  const double pivot = answers_[place];
  const double own = weight_[entering];
  const auto row = basis_.inverse_row(place);
  for (std::size_t k = 0; k < form.size(); ++k) {
    if (k == entering || basis_.contains(k) || form.is_fixed(k)) continue;
    double cell = 0.0;
    for (const Entry& entry : form.columns[k]) cell += row[entry.row] * entry.value;
    const double ratio = cell / pivot;
    weight_[k] = std::max(weight_[k], ratio * ratio * own);
  }
  weight_[basis_.variable(place)] = std::max(1.0, own / (pivot * pivot));
}

SIXSTEP_INLINE void Engine::take(const Entering& entering, const Step& step) {
  const double change = entering.direction * step.length;
  for (std::size_t place = 0; place < answers_.size(); ++place) {
    value_[basis_.variable(place)] -= change * answers_[place];
  }
  value_[entering.variable] += change;
  ++pivots_;
  if (step.place == Basis::nowhere) {
    value_[entering.variable] = step.bound;
    return;
  }
  value_[basis_.variable(step.place)] = step.bound;
  update_weights(entering.variable, step.place);
  basis_.replace(step.place, entering.variable, answers_);
  if (basis_.age() >= pivots_between_refreshes) refresh();
}

SIXSTEP_INLINE void Engine::watch_progress(double gain) {
  ++idle_;
  if (gain <= no_gain) return;
  idle_ = 0;
  mended_ = 0;
}

/// One pivot; a status where there is none to make.
SIXSTEP_INLINE std::optional<LinearStatus> Engine::iterate() {
  constexpr std::size_t mends = 100;
  if (mended_ > mends || idle_ > 1000 + 20 * form.size()) return LinearStatus::unstable;
  if (idle_ > 20 + basis_.rows() / 10 && perturbations_ < most_perturbations) perturb();
  feasible_ = set_phase_costs();
  price_ = basis_.backward(phase_cost_);
  entering_ = price();
  if (!entering_) {
    if (restore_bounds() || refresh_if_old()) return std::nullopt;
    return feasible_ ? LinearStatus::optimal : LinearStatus::infeasible;
  }
  answers_ = basis_.forward(form.columns[entering_->variable]);
  const Step step = ratio_test(*entering_);
  const bool endless = !std::isfinite(step.length);
  const bool small = step.place != Basis::nowhere && std::abs(answers_[step.place]) < trusted_pivot;
  if (endless && restore_bounds()) return std::nullopt;
  if ((endless || small) && refresh_if_old()) return std::nullopt;
  if (endless) return feasible_ ? LinearStatus::unbounded : LinearStatus::unstable;
  const double slope =
      reduced_cost(entering_->variable, feasible_ ? form.cost[entering_->variable] : 0.0);
  watch_progress(step.length * std::abs(slope));
  take(*entering_, step);
  return std::nullopt;
}

/// What a slope is measured against: the largest cost, so that units of money do not matter.
SIXSTEP_INLINE double Engine::negligible_slope() const {
  double largest = 0.0;
  for (const double cost : form.cost) largest = std::max(largest, std::abs(cost));
  return largest == 0.0 ? 1.0 : largest * relative_tolerance;
}

SIXSTEP_INLINE LinearSolution Engine::solve(const StopCondition& stop) {
  WorkMeter meter("solving a linear program", stop);
  pivots_ = idle_ = mended_ = perturbations_ = 0;
  cost_tolerance_ = negligible_slope();
  weight_.assign(form.size(), 1.0);
  compute_basic_values();
  std::optional<LinearStatus> status;
  while (!status) {
    status = meter.spend(form.rows() * form.rows() + form.entries + form.size())
                 ? iterate()
                 : std::optional(LinearStatus::work_limit);
  }
  restore_bounds();
  LinearSolution solution = tell(*status);
  solution.work = meter.work();
  return solution;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex
