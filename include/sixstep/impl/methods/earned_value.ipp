// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/methods/earned_value.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::earned_value {

using Amount = std::optional<double>;

inline void expect_amount(const Amount& amount) {
  if (amount && !(*amount >= 0.0 && std::isfinite(*amount))) {
    throw std::invalid_argument("earned_value: an amount is below 0 or not finite");
  }
}

inline void expect_share(const Amount& share) {
  if (share && !(*share >= 0.0 && *share <= 1.0)) {
    throw std::invalid_argument("earned_value: a share lies outside of 0 to 1");
  }
}

/// A share of nothing done is worth nothing, whatever the budget.
inline Amount worth(const Amount& budget, const Amount& share) {
  if (!share) return std::nullopt;
  if (*share == 0.0) return 0.0;
  if (!budget) return std::nullopt;
  return *budget * *share;
}

inline void add(KnownSum& sum, const Amount& amount) {
  if (!amount) return;
  sum.known += *amount;
  ++sum.of;
}

/// Two sums over the pieces of which both amounts are known.
struct Pair {
  double value = 0.0;
  double against = 0.0;
  std::size_t of = 0;

  void add(const Amount& a, const Amount& b) {
    if (!a || !b) return;
    value += *a;
    against += *b;
    ++of;
  }
  Amount variance() const { return of > 0 ? Amount(value - against) : std::nullopt; }
  Amount index() const { return of > 0 && against > 0.0 ? Amount(value / against) : std::nullopt; }
};

/// The pieces of which budget, earned value and actual cost are known.
struct Measured {
  double budget = 0.0;
  Pair cost;
  Pair schedule;

  Amount estimate(EstimateRule rule) const {
    const double left = budget - cost.value;
    if (cost.of == 0) return std::nullopt;
    if (rule == EstimateRule::as_budgeted || left <= 0.0) return cost.against + left;
    const Amount rate = cost.index();
    if (!rate || *rate == 0.0) return std::nullopt;
    if (rule == EstimateRule::at_cost_rate) return cost.against + left / *rate;
    // A piece without a planned value would make all others look slow.
    const Amount speed = schedule.of == cost.of ? schedule.index() : std::nullopt;
    if (!speed || *speed == 0.0) return std::nullopt;
    return cost.against + left / (*rate * *speed);
  }
};

inline void conclude(const Measured& work, EstimateRule rule, EarnedValue& result) {
  result.measured = work.cost.of;
  result.measured_budget = work.budget;
  for (std::size_t i = 0; i < result.estimates.size(); ++i) {
    result.estimates[i] = work.estimate(static_cast<EstimateRule>(i));
  }
  if (const Amount& estimate = result.estimates[static_cast<std::size_t>(rule)]) {
    result.to_complete = *estimate - work.cost.against;
    result.variance_at_completion = work.budget - *estimate;
  }
  const double left = work.budget - work.cost.against;
  if (work.cost.of > 0 && left > 0.0) {
    result.to_complete_index = (work.budget - work.cost.value) / left;
  }
}

}  // namespace detail::earned_value

SIXSTEP_INLINE EarnedValue earned_value(std::span<const WorkPackage> work, EstimateRule rule) {
  using namespace detail::earned_value;
  EarnedValue result;
  result.packages = work.size();
  Pair cost;
  Pair schedule;
  Measured measured;
  for (const WorkPackage& piece : work) {
    expect_amount(piece.budget), expect_amount(piece.cost);
    expect_share(piece.planned), expect_share(piece.done);
    const Amount planned = worth(piece.budget, piece.planned);
    const Amount earned = worth(piece.budget, piece.done);
    add(result.budget, piece.budget), add(result.planned, planned);
    add(result.earned, earned), add(result.actual, piece.cost);
    cost.add(earned, piece.cost);
    schedule.add(earned, planned);
    if (!piece.budget || !earned || !piece.cost) continue;
    measured.budget += *piece.budget;
    measured.cost.add(earned, piece.cost);
    measured.schedule.add(earned, planned);
  }
  result.cost_variance = cost.variance();
  result.cost_index = cost.index();
  result.schedule_variance = schedule.variance();
  result.schedule_index = schedule.index();
  conclude(measured, rule, result);
  return result;
}

SIXSTEP_INLINE std::optional<EarnedSchedule> earned_schedule(std::span<const double> planned,
                                                             double earned, double now) {
  using namespace detail::earned_value;
  expect_amount(earned), expect_amount(now);
  for (const double value : planned) expect_amount(value);
  if (!std::ranges::is_sorted(planned)) {
    throw std::invalid_argument("earned_schedule: planned values fall");
  }
  if (planned.empty() || planned.back() == 0.0) return std::nullopt;
  // The period in which all was planned, from 1: what comes after it is no longer plan.
  const auto whole = std::ranges::lower_bound(planned, planned.back()) - planned.begin() + 1;
  const auto plan = planned.first(static_cast<std::size_t>(whole));
  const auto done = std::ranges::upper_bound(plan, earned) - plan.begin();
  EarnedSchedule result;
  result.earned = static_cast<double>(done);
  if (done < whole) {
    const auto next = static_cast<std::size_t>(done);
    const double before = next > 0 ? plan[next - 1] : 0.0;
    result.earned += (earned - before) / (plan[next] - before);
  }
  result.variance = result.earned - now;
  if (now > 0.0) result.index = result.earned / now;
  if (result.index && *result.index > 0.0) {
    result.length = static_cast<double>(whole) / *result.index;
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
