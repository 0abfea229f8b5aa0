// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>

#include <sixstep/impl/steps/strategy/outcomes.hpp>
#include <sixstep/impl/steps/strategy/policies.hpp>
#include <sixstep/impl/steps/strategy/resolver.hpp>

// What a strategy can be better in.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline void check_objectives(const StrategyStudies& studies) {
  const auto& objectives = studies.objectives;
  const std::set<Objective> different(objectives.begin(), objectives.end());
  const bool linear = !objectives.empty() && objectives.front() <= Objective::equity;
  const bool value_behind =
      different.contains(Objective::value) && objectives.front() != Objective::value;
  if (objectives.size() < 2 || different.size() < objectives.size() || !linear || value_behind) {
    throw std::invalid_argument(
        "choose_strategy: a frontier needs two or more different objectives, first value or, "
        "without it, cost or equity");
  }
  if (studies.points < 2)
    throw std::invalid_argument("choose_strategy: a frontier needs at least two points");
}

/// An outcome as a number of which more is better; cost in minor units, with a minus.
inline std::optional<double> achieved(const Outcomes& outcomes, Objective objective) {
  switch (objective) {
    case Objective::value:
      return outcomes.value;
    case Objective::cost:
      return -static_cast<double>(outcomes.cost.known.minor);
    case Objective::equity:
      return outcomes.equity;
    case Objective::risk:
      return outcomes.risk ? std::optional(-*outcomes.risk) : std::nullopt;
    default:
      return outcomes.acceptance;
  }
}

/// What one action in one mode adds to an objective that adds up, more being better. People of a
/// group are counted beyond those who are there: what that allows, the true equity may miss, so
/// that bounds stay bounds.
inline double contribution(const Question& question, Objective objective, std::size_t item,
                           std::size_t mode) {
  const Action& action = question.action(item);
  if (objective == Objective::cost)
    return -static_cast<double>(cost_in_mode(action, mode).value_or(Money{}).minor);
  double reached = 0.0;
  double all = 0.0;
  for (const Group& group : question.plan().groups) {
    const auto missing = sixstep::unserved(group);
    if (!group.vulnerable.value_or(false) || !missing || *missing <= 0.0) continue;
    all += *missing;
    for (const Reach& serves : action.serves) {
      if (serves.to == group.id) reached += std::min(serves.reach.value_or(0.0), *missing);
    }
  }
  return all > 0.0 ? reached / all : 0.0;
}

/// The problem with another objective than value. What it does not count is left as it comes.
inline SelectionProblem aiming_at(const Question& question, SelectionProblem problem,
                                  Objective objective) {
  if (objective == Objective::value) return problem;
  forget_values(problem);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    for (std::size_t m = 0; m < problem.items[i].modes.size(); ++m) {
      problem.items[i].modes[m].value.assign(problem.periods,
                                             contribution(question, objective, i, m));
    }
  }
  return problem;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
