// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/problem.hpp>

// What a strategy achieves, objective by objective.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Which actions are in, and in which of their modes.
using Portfolio = std::vector<std::optional<std::size_t>>;

inline std::optional<Money> cost_in_mode(const Action& action, std::size_t mode) {
  if (mode >= action.modes.size()) return std::nullopt;
  return likely_cost(action.modes[mode]);
}

inline MoneyTotal total_cost(const Question& question, const Portfolio& portfolio) {
  MoneyTotal total;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const auto cost = cost_in_mode(question.action(i), *portfolio[i]);
    if (cost) total.known += *cost;
    if (!cost) ++total.unknown;
  }
  return total;
}

/// What was reported spent on actions that are left out: it stays spent.
inline Money sunk_cost(const Question& question, const Portfolio& portfolio) {
  Money sunk;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) sunk += question.spent[i].value_or(Money{});
  }
  return sunk;
}

/// Σ weight × min(gap, Σ gain) / Σ weight × gap over rated cells; empty where there is no gap.
inline std::optional<double> gap_closed(const Question& question,
                                        const CapacityAssessment& capacity,
                                        const Portfolio& portfolio) {
  double closed = 0.0;
  double all = 0.0;
  for (const CapacityCell& cell : capacity.cells) {
    if (!cell.current || !cell.target || *cell.target <= *cell.current) continue;
    const double gap = *cell.target - *cell.current;
    double gain = 0.0;
    for (std::size_t i = 0; i < portfolio.size(); ++i) {
      if (!portfolio[i]) continue;
      for (const Development& development : question.action(i).develops) {
        const bool here = development.pillar == cell.pillar && development.level == cell.level;
        if (here) gain += development.gain.value_or(0.0);
      }
    }
    closed += cell.weight * std::clamp(gain, 0.0, gap);
    all += cell.weight * gap;
  }
  if (all <= 0.0) return std::nullopt;
  return closed / all;
}

/// People of vulnerable groups newly reached / those eligible and unserved.
inline std::optional<double> equity(const Question& question, const Portfolio& portfolio) {
  double reached = 0.0;
  double all = 0.0;
  for (const Group& group : question.plan().groups) {
    const auto unserved = sixstep::unserved(group);
    if (!group.vulnerable.value_or(false) || !unserved) continue;
    const double missing = std::max(0.0, *unserved);
    double reach = 0.0;
    for (std::size_t i = 0; i < portfolio.size(); ++i) {
      if (!portfolio[i]) continue;
      for (const Reach& serves : question.action(i).serves) {
        if (serves.to == group.id) reach += serves.reach.value_or(0.0);
      }
    }
    reached += std::min(reach, missing);
    all += missing;
  }
  if (all <= 0.0) return std::nullopt;
  return reached / all;
}

/// Mean of something known about actions, weighted by their known cost.
template <class Known>
std::optional<double> cost_weighted(const Question& question, const Portfolio& portfolio,
                                    Known&& known) {
  double sum = 0.0;
  double weight = 0.0;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const auto cost = cost_in_mode(question.action(i), *portfolio[i]);
    const std::optional<double> value = known(i);
    if (!cost || !value) continue;
    sum += static_cast<double>(cost->minor) * *value;
    weight += static_cast<double>(cost->minor);
  }
  if (weight <= 0.0) return std::nullopt;
  return sum / weight;
}

inline Outcomes outcomes_of(const Question& question, const CapacityAssessment& capacity,
                            const Portfolio& portfolio) {
  Outcomes outcomes;
  outcomes.cost = total_cost(question, portfolio);
  outcomes.sunk = sunk_cost(question, portfolio);
  outcomes.capacity_gap_closed = gap_closed(question, capacity, portfolio);
  outcomes.equity = equity(question, portfolio);
  const auto success = cost_weighted(question, portfolio, [&](std::size_t i) {
    return std::optional(question.action(i).success.value_or(1.0));
  });
  if (success) outcomes.risk = 1.0 - *success;
  outcomes.acceptance = cost_weighted(question, portfolio, [&](std::size_t i) {
    const SupportReading* support =
        find_support(question.stakeholders.support, question.action(i).id);
    return support ? support->support : std::nullopt;
  });
  return outcomes;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
