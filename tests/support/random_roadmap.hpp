// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <sixstep/solve/random.hpp>
#include <sixstep/solve/selection_problem.hpp>

namespace test_support {

/// A government's programme by chance, the same from a seed everywhere: actions of one or two
/// years over ten fiscal years, a third of them in a cheaper mode too; investment from one or two
/// of six sources and run costs until the end; prerequisites among actions of one programme of
/// about forty, some with a year in between; values discounted by 4 % a year, accruing from
/// completion; enough money for about two fifths of what is proposed. Source 0 carries half of
/// what is left into the next year. A tenth of all investment goes to the fifth of the actions that
/// are rural; twenty pairs exclude each other, twenty add value together.
class RandomRoadmap {
 public:
  RandomRoadmap(std::uint32_t actions, std::uint64_t seed) : actions_(actions), random_(seed, 9) {}

  sixstep::SelectionProblem problem() {
    result_.periods = years;
    for (std::uint32_t i = 0; i < actions_; ++i) add_action(i);
    for (std::uint32_t i = 0; i < actions_; ++i) add_needs(i);
    for (std::uint32_t source = 0; source < sources; ++source) add_budget(source);
    for (int k = 0; k < 20; ++k) {
      result_.choices.push_back({pair(), 0, 1});
      result_.synergies.push_back({pair(), 5.0 + 20.0 * unit()});
    }
    result_.policies.push_back(std::move(rural_));
    result_.policies.back().at_least = 0;
    return std::move(result_);
  }

 private:
  static constexpr std::uint32_t years = 10, sources = 6, programme = 40;

  double unit() { return random_.unit(counter_++); }
  std::uint32_t below(std::uint64_t bound) {
    return static_cast<std::uint32_t>(random_.below(counter_++, bound));
  }

  std::vector<std::uint32_t> pair() {
    const std::uint32_t first = below(actions_);
    return {first, (first + 1 + below(actions_ - 1)) % actions_};
  }

  void add_action(std::uint32_t i) {
    sixstep::SelectionItem item;
    const bool rural = below(5) == 0, has_lean_mode = below(3) == 0;
    const std::uint32_t duration = 1 + below(2);
    const double millions = std::exp(2.5 * unit()), worth = millions * std::exp(1.6 * unit() - 0.8);
    const std::uint32_t source = below(sources), second = below(sources);
    for (std::uint32_t m = 0; m < (has_lean_mode ? 2U : 1U); ++m) {
      const double share = m == 0 ? 1.0 : 0.7;
      const auto cents = static_cast<std::int64_t>(1e8 * millions * share);
      sixstep::SelectionMode mode{{}, 0, {}, duration, {}};
      const double yearly = 10.0 * worth * (m == 0 ? 1.0 : 0.6);
      for (std::uint32_t start = 0; start < years; ++start) {
        double value = 0.0;
        for (std::uint32_t t = start + duration; t < years; ++t)
          value += yearly * std::pow(1.04, -double(t));
        mode.value.push_back(value);
      }
      for (std::uint32_t t = 0; t < duration; ++t) {
        mode.uses.push_back({source, t, cents * 6 / (10 * duration), true});
        mode.uses.push_back({second, t, cents * 4 / (10 * duration), true});
      }
      for (std::uint32_t t = duration; t < years; ++t)
        mode.uses.push_back({source, t, cents / 50, true});
      for (std::uint32_t s : {source, second}) spent_[s] += m == 0 ? cents / 2 : 0;
      rural_.terms.push_back({i, m, (rural ? 9 : -1) * (cents / 100)});
      item.modes.push_back(std::move(mode));
    }
    result_.items.push_back(std::move(item));
  }

  void add_needs(std::uint32_t i) {
    const std::uint32_t first = i / programme * programme;
    for (std::uint32_t k = below(4); k > 0 && i > first; --k) {
      result_.precedences.push_back(
          {first + below(i - first), i, below(5) == 0 ? 1 : 0, true, true});
    }
  }

  void add_budget(std::uint32_t source) {
    const std::int64_t yearly = spent_[source] * 2 / (5 * years);
    result_.capacities.push_back({{}, source == 0 ? 500'000U : 0U, {}});
    for (std::uint32_t t = 0; t < years; ++t) {
      result_.capacities.back().limit.push_back(yearly * (90 + below(21)) / 100);
    }
  }

  std::uint32_t actions_;
  sixstep::CounterRandom random_;
  std::uint64_t counter_ = 0;
  sixstep::SelectionProblem result_;
  sixstep::PolicyRow rural_;
  std::int64_t spent_[sources] = {};
};

}  // namespace test_support
