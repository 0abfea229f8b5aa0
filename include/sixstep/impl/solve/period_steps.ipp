// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <sixstep/impl/solve/period_order.hpp>
#include <sixstep/impl/solve/period_steps.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// The last step of an item in a period up to this one; `first_step` of the next item less one
/// where the item has none: callers ask only where it has.
inline std::uint32_t step_by(const PeriodProblem& problem, const Steps& steps, std::uint32_t item,
                             std::int64_t period) {
  std::uint32_t step = steps.first_step[item + 1] - 1;
  while (problem.options[steps.first_option[step]].period > period) --step;
  return step;
}

inline std::vector<Arc> step_arcs(const PeriodProblem& problem, const Steps& steps) {
  const Digraph needs = need_graph(problem);
  std::vector<Arc> arcs;
  for (std::uint32_t step = 0; step < steps.item.size(); ++step) {
    const std::uint32_t item = steps.item[step];
    const bool last = step + 1 == steps.first_step[item + 1];
    const std::int64_t period = problem.options[steps.first_option[step]].period;
    const std::int64_t next = last ? 0 : problem.options[steps.first_option[step + 1]].period;
    if (!last) arcs.push_back({step, step + 1});
    for (const EdgeIndex edge : needs.out_edges(item)) {
      const PeriodNeed& need = problem.needs[edge];
      const auto target = step_by(problem, steps, need.needed, period - need.lag);
      if (last || step_by(problem, steps, need.needed, next - need.lag) != target) {
        arcs.push_back({step, target});
      }
    }
  }
  return arcs;
}

SIXSTEP_INLINE Steps::Steps(const PeriodProblem& problem) : first_step{0} {
  const std::vector<std::uint32_t> earliest = earliest_periods(problem);
  for (std::uint32_t i = 0; i < problem.items(); ++i) {
    for (std::uint32_t o = problem.first_option[i]; o < problem.first_option[i + 1]; ++o) {
      const std::uint32_t period = problem.options[o].period;
      if (period < earliest[i]) continue;
      if (item.size() > first_step.back() &&
          problem.options[first_option.back()].period == period) {
        ++last_option.back();
        continue;
      }
      item.push_back(i);
      first_option.push_back(o);
      last_option.push_back(o + 1);
    }
    first_step.push_back(static_cast<std::uint32_t>(item.size()));
  }
  first_option.push_back(static_cast<std::uint32_t>(problem.options.size()));
  const std::vector<Arc> arcs = step_arcs(problem, *this);
  needs = Digraph(item.size(), arcs);
  decide(problem.required);
}

/// The last steps of required items, with all that these need.
SIXSTEP_INLINE void Steps::decide(const std::vector<char>& required) {
  decided.assign(count(), 0);
  std::vector<std::uint32_t> waiting;
  const auto take = [&](std::uint32_t step) {
    if (!std::exchange(decided[step], 1)) waiting.push_back(step);
  };
  for (std::uint32_t i = 0; i + 1 < first_step.size(); ++i) {
    if (required[i] && first_step[i] < first_step[i + 1]) take(first_step[i + 1] - 1);
  }
  while (!waiting.empty()) {
    const std::uint32_t step = waiting.back();
    waiting.pop_back();
    for (const NodeIndex needed : needs.successors(step)) take(needed);
  }
}

/// Steps of one period stand together, so that what needs each other is close in memory.
inline std::vector<NodeIndex> by_period(const PeriodProblem& problem, const Steps& steps) {
  std::vector<std::uint32_t> begin(problem.periods + 1, 0);
  const auto period = [&](std::uint32_t step) {
    return problem.options[steps.first_option[step]].period;
  };
  for (std::uint32_t step = 0; step < steps.count(); ++step) ++begin[period(step) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<NodeIndex> node(steps.count());
  for (std::uint32_t step = 0; step < steps.count(); ++step) node[step] = begin[period(step)]++;
  return node;
}

inline Digraph renumbered(const Digraph& graph, const std::vector<NodeIndex>& number) {
  std::vector<Arc> arcs = graph.arcs();
  for (Arc& arc : arcs) arc = {number[arc.from], number[arc.to]};
  return Digraph(graph.node_count(), arcs);
}

SIXSTEP_INLINE Pricer::Pricer(const PeriodProblem& problem, const Steps& steps)
    : problem_(problem),
      steps_(steps),
      node_(by_period(problem, steps)),
      flow_(renumbered(steps.needs, node_)),
      best_(steps.count()),
      worth_(steps.count()),
      weight_(steps.count()) {
  for (std::uint32_t step = 0; step < steps.count(); ++step) {
    if (steps.decided[step]) flow_.remove(node_[step]);
  }
}

/// Rounded up by more than the roundings on the way can take away.
SIXSTEP_INLINE double Pricer::reduced(std::uint32_t option,
                                      const std::vector<double>& prices) const {
  double worth = problem_.options[option].value, size = std::abs(worth);
  for (const RowUse& use : problem_.uses_of(option)) {
    const double cost = prices[use.row] * static_cast<double>(use.amount);
    worth -= cost;
    size += std::abs(cost);
  }
  const auto terms = static_cast<double>(problem_.uses_of(option).size() + 2);
  return worth + terms * size * std::numeric_limits<double>::epsilon();
}

SIXSTEP_INLINE void Pricer::weigh(const std::vector<double>& prices) {
  for (std::uint32_t step = 0; step < steps_.count(); ++step) {
    const std::uint32_t first = steps_.first_option[step];
    best_[step] = first;
    worth_[step] = reduced(first, prices);
    for (std::uint32_t o = first + 1; o < steps_.last_option[step]; ++o) {
      const double worth = reduced(o, prices);
      if (worth <= worth_[step]) continue;
      best_[step] = o;
      worth_[step] = worth;
    }
  }
  work_ += problem_.uses.size() / 4;
  const double sum =
      2.0 * std::transform_reduce(worth_.begin(), worth_.end(), 1e-200, std::plus<>(),
                                  [](double worth) { return std::abs(worth); });
  constexpr double most = 0x1p58, room = 0x1p6;
  if (scale_ == 0.0 || sum * scale_ > most) {
    scale_ = std::exp2(std::floor(std::log2(most / room / sum)));
  }
  certain_ = 0;
  for (std::uint32_t step = 0; step < steps_.count(); ++step) {
    const bool last = step + 1 == steps_.first_step[steps_.item[step] + 1];
    const auto whole = [&](double worth) {
      return static_cast<std::int64_t>(std::ceil(worth * scale_));
    };
    const std::int64_t weight = whole(worth_[step]) - (last ? 0 : whole(worth_[step + 1]));
    weight_[node_[step]] = weight;
    if (steps_.decided[step]) certain_ += weight;
  }
}

SIXSTEP_INLINE Priced Pricer::price(const std::vector<double>& prices) {
  weigh(prices);
  flow_.reweight(weight_);
  flow_.solve();
  double supply = 0.0, size = 0.0;
  for (std::size_t row = 0; row < prices.size(); ++row) {
    const double term = prices[row] * static_cast<double>(problem_.rows[row].limit);
    supply += term;
    size += std::abs(term);
  }
  const double closure = static_cast<double>(flow_.weight() + certain_) / scale_;
  const auto terms = static_cast<double>(prices.size() + 4);
  size += std::abs(closure);
  Priced result{supply + closure + terms * size * std::numeric_limits<double>::epsilon(), {}};
  const std::vector<char> chosen = flow_.smallest();
  result.choice.assign(problem_.items(), PeriodProblem::left_out);
  for (auto step = static_cast<std::uint32_t>(steps_.count()); step-- > 0;) {
    if (chosen[node_[step]] || steps_.decided[step]) result.choice[steps_.item[step]] = best_[step];
  }
  return result;
}

/// An item's nodes pay each other, which cancels out but for what comes from its earlier steps.
SIXSTEP_INLINE std::vector<double> Pricer::worths(const std::vector<double>& prices) const {
  std::vector<double> result(problem_.options.size(), -std::numeric_limits<double>::infinity());
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    std::int64_t held = 0;
    for (std::uint32_t step = steps_.first_step[item + 1]; step-- > steps_.first_step[item];) {
      held += steps_.decided[step] ? weight_[node_[step]] : flow_.imbalance()[node_[step]];
      std::int64_t from_earlier = 0;
      if (step > steps_.first_step[item] && !steps_.decided[step]) {
        const auto edges = steps_.needs.out_edges(step - 1);
        const auto needed = steps_.needs.successors(step - 1);
        for (std::size_t k = 0; k < edges.size(); ++k) {
          if (needed[k] == step) from_earlier += flow_.payment(edges[k]);
        }
      }
      const double worth = static_cast<double>(held - from_earlier) / scale_;
      for (std::uint32_t o = steps_.first_option[step]; o < steps_.last_option[step]; ++o) {
        result[o] = worth - (worth_[step] - reduced(o, prices));
      }
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
