// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>

#include <sixstep/impl/solve/period_partition.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE Totals totals_of(const PeriodProblem& problem, const PeriodChoice& choice) {
  Totals totals{0.0, std::vector<double>(problem.rows.size(), 0.0)};
  for (const std::uint32_t option : choice) {
    if (option == PeriodProblem::left_out) continue;
    totals.value += problem.options[option].value;
    for (const RowUse& use : problem.uses_of(option)) {
      totals.use[use.row] += static_cast<double>(use.amount);
    }
  }
  return totals;
}

SIXSTEP_INLINE Partition::Partition(const PeriodProblem& problem, const Steps& steps,
                                    const std::vector<std::uint32_t>& label_of_item)
    : problem_(problem),
      steps_(steps),
      group_(problem.options.size(), none),
      always_(problem.options.size(), 0) {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> options;
  for (std::uint32_t step = 0; step < steps.count(); ++step) {
    for (std::uint32_t o = steps.first_option[step]; o < steps.last_option[step]; ++o) {
      const bool after_decided =
          step > steps.first_step[steps.item[step]] && steps.decided[step - 1];
      if (after_decided || (steps.decided[step] && o + 1 == steps.last_option[step])) {
        always_[o] = 1;
        continue;
      }
      const std::uint64_t rank = o - steps.first_option[step];
      options.push_back(o);
      keys.push_back((rank * problem.periods + problem.options[o].period) << 32 |
                     label_of_item[steps.item[step]]);
    }
  }
  std::vector<std::uint64_t> distinct = keys;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  groups_ = static_cast<std::uint32_t>(distinct.size());
  for (std::size_t k = 0; k < options.size(); ++k) {
    const auto at = std::lower_bound(distinct.begin(), distinct.end(), keys[k]);
    group_[options[k]] = static_cast<std::uint32_t>(at - distinct.begin());
  }
}

/// The option from which on the choice has an item's nodes.
inline std::uint32_t taken_from(const PeriodProblem& problem, const PeriodChoice& choice,
                                std::uint32_t item) {
  const std::uint32_t option = choice[item];
  return option == PeriodProblem::left_out ? problem.first_option[item + 1] : option;
}

SIXSTEP_INLINE std::vector<std::uint32_t> Partition::refine(const PeriodChoice& choice) {
  constexpr std::uint32_t unseen = none;
  std::vector<std::uint32_t> in(groups_, unseen), out(groups_, unseen), parent(groups_);
  std::iota(parent.begin(), parent.end(), 0U);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const std::uint32_t from = taken_from(problem_, choice, item);
    for (std::uint32_t o = problem_.first_option[item]; o < problem_.first_option[item + 1]; ++o) {
      const std::uint32_t group = group_[o];
      if (group == none) continue;
      std::uint32_t& own = (o >= from ? in : out)[group];
      const std::uint32_t other = (o >= from ? out : in)[group];
      if (own == unseen && other == unseen) own = group;
      if (own == unseen) {
        own = static_cast<std::uint32_t>(parent.size());
        parent.push_back(group);
      }
      group_[o] = own;
    }
  }
  groups_ = static_cast<std::uint32_t>(parent.size());
  return parent;
}

SIXSTEP_INLINE std::vector<char> Partition::members(const PeriodChoice& choice) const {
  std::vector<char> result(groups_, 0);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    for (std::uint32_t o = taken_from(problem_, choice, item); o < problem_.first_option[item + 1];
         ++o) {
      if (is_open(o)) result[group_[o]] = 1;
    }
  }
  return result;
}

SIXSTEP_INLINE PeriodChoice Partition::choice(const std::vector<char>& members) const {
  PeriodChoice result(problem_.items(), PeriodProblem::left_out);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    for (std::uint32_t o = problem_.first_option[item + 1]; o-- > problem_.first_option[item];) {
      if (always_[o] || (is_open(o) && members[group_[o]])) result[item] = o;
    }
  }
  return result;
}

SIXSTEP_INLINE Digraph Partition::graph() const {
  std::vector<std::uint32_t> begin(groups_ + 1, 0), step_of(group_.size(), none);
  for (const std::uint32_t group : group_) {
    if (group != none) ++begin[group + 1];
  }
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> sorted(begin.back()), next(begin.begin(), begin.end() - 1);
  for (std::uint32_t o = 0; o < group_.size(); ++o) {
    if (is_open(o)) sorted[next[group_[o]]++] = o;
  }
  for (std::uint32_t step = 0; step < steps_.count(); ++step) {
    step_of[steps_.last_option[step] - 1] = step;
  }
  std::vector<std::uint32_t> seen_by(groups_, none);
  std::vector<Arc> arcs;
  for (std::uint32_t group = 0; group < groups_; ++group) {
    const auto link = [&](std::uint32_t option) {
      const std::uint32_t to = group_[option];
      if (to == none || to == group || seen_by[to] == group) return;
      seen_by[to] = group;
      arcs.push_back({group, to});
    };
    for (std::uint32_t k = begin[group]; k < begin[group + 1]; ++k) {
      const std::uint32_t step = step_of[sorted[k]];
      if (step == none) {  // a mode of a step needs the step's next one
        link(sorted[k] + 1);
        continue;
      }
      for (const NodeIndex needed : steps_.needs.successors(step)) {
        const bool same_item = steps_.item[needed] == steps_.item[step];
        link(same_item ? steps_.first_option[needed] : steps_.last_option[needed] - 1);
      }
    }
  }
  return Digraph(groups_, arcs);
}

SIXSTEP_INLINE void Partition::add(Totals& to, std::uint32_t option, double sign) const {
  to.value += sign * problem_.options[option].value;
  for (const RowUse& use : problem_.uses_of(option)) {
    to.use[use.row] += sign * static_cast<double>(use.amount);
  }
}

SIXSTEP_INLINE std::vector<Totals> Partition::sums() const {
  std::vector<Totals> result(groups_, Totals{0.0, std::vector<double>(problem_.rows.size(), 0.0)});
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const std::uint32_t end = problem_.first_option[item + 1];
    for (std::uint32_t o = problem_.first_option[item]; o < end; ++o) {
      if (!is_open(o)) continue;
      add(result[group_[o]], o, 1.0);
      if (o + 1 < end) add(result[group_[o]], o + 1, -1.0);
    }
  }
  return result;
}

SIXSTEP_INLINE Totals Partition::base() const {
  return totals_of(problem_, choice(std::vector<char>(groups_, 0)));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
