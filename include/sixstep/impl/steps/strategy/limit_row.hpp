// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include <sixstep/impl/steps/strategy/objectives.hpp>

// A limit on one objective as a rule of the problem.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Sums of millionths over all actions fit 64 bits in units so coarse.
class LimitRow {
 public:
  explicit LimitRow(const Question& question) : question_(question), unit_(coarse_unit(question)) {}

  /// The outcome at least `limit`, by the signs of `achieved`.
  PolicyRow at_least(Objective objective, double limit) const {
    PolicyRow row;
    for (std::uint32_t i = 0; i < question_.plan().actions.size(); ++i) {
      if (question_.barrier[i] != Barrier::none) continue;
      const std::size_t modes = std::max<std::size_t>(1, question_.action(i).modes.size());
      for (std::uint32_t m = 0; m < modes; ++m)
        row.terms.push_back({i, m, coefficient(objective, limit, i, m)});
    }
    row.at_least = 0;
    if (objective == Objective::cost)
      row.at_least = static_cast<std::int64_t>(limit / static_cast<double>(unit_));
    if (objective == Objective::equity) row.at_least = std::llround(std::ceil(limit * shares));
    return row;
  }

  /// Something is chosen of which the mean can be told: what is not known keeps no limit.
  PolicyRow is_known(Objective objective) const {
    PolicyRow row;
    for (std::uint32_t i = 0; i < question_.plan().actions.size(); ++i) {
      if (question_.barrier[i] != Barrier::none || !mean_of(objective, i)) continue;
      for (std::uint32_t m = 0; m < question_.action(i).modes.size(); ++m) {
        const auto cost = cost_in_mode(question_.action(i), m);
        if (cost && cost->minor > 0) row.terms.push_back({i, m, 1});
      }
    }
    row.at_least = 1;
    return row;
  }

 private:
  static constexpr double shares = 1e12;

  std::int64_t coefficient(Objective objective, double limit, std::size_t i, std::size_t m) const {
    const auto cost = cost_in_mode(question_.action(i), m);
    const std::int64_t money = cost ? cost->minor / unit_ : 0;
    if (objective == Objective::cost) return -money;
    if (objective == Objective::equity)
      return std::llround(contribution(question_, objective, i, m) * shares);
    const auto known = mean_of(objective, i);
    return known ? money * std::llround((*known - limit) * 1e6) : 0;
  }

  /// What an action brings into a mean that is weighted by cost.
  std::optional<double> mean_of(Objective objective, std::size_t i) const {
    return objective == Objective::risk ? success(i) - 1.0 : support(i);
  }

  double success(std::size_t i) const { return question_.action(i).success.value_or(1.0); }

  std::optional<double> support(std::size_t i) const {
    const SupportReading* support =
        find_support(question_.stakeholders.support, question_.action(i).id);
    return support ? support->support : std::nullopt;
  }

  const Question& question_;
  std::int64_t unit_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
