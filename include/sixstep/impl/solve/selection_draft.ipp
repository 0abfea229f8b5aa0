// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include <sixstep/impl/solve/selection_draft.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Breaches smaller than this are the rounding of greater ones that cancel.
inline constexpr double no_damage = 1e-12;

SIXSTEP_INLINE Draft::Draft(const Program& program)
    : program_(&program),
      taken_(program.groups(), none),
      sum_(program.rows.size(), 0),
      undecided_(program.groups()) {
  for (const Row& row : program.rows) {
    std::int64_t size = std::max<std::int64_t>(1, std::abs(row.bound));
    for (const Entry& entry : row.entries) size = std::max(size, std::abs(entry.coefficient));
    size_.push_back(static_cast<double>(size));
    if (row.bound < 0) ++broken_;
  }
}

SIXSTEP_INLINE double Draft::value() const {
  double sum = 0.0;
  for (const std::uint32_t option : taken_) {
    if (option != none) sum += program_->options[option].value;
  }
  return sum;
}

SIXSTEP_INLINE void Draft::add(std::uint32_t option, std::int64_t sign) {
  for (const Entry& entry : program_->columns[option]) {
    const std::int64_t bound = program_->rows[entry.index].bound;
    broken_ -= sum_[entry.index] > bound ? 1U : 0U;
    sum_[entry.index] += sign * entry.coefficient;
    broken_ += sum_[entry.index] > bound ? 1U : 0U;
  }
  work_ += program_->columns[option].size();
}

SIXSTEP_INLINE void Draft::take(std::uint32_t group, std::uint32_t option) {
  if (taken_[group] != none) add(taken_[group], -1);
  if (option != none) add(option, 1);
  undecided_ += (option == none ? 1U : 0U) - (taken_[group] == none ? 1U : 0U);
  taken_[group] = option;
}

SIXSTEP_INLINE double Draft::excess(std::uint32_t row, std::int64_t change) const {
  const std::int64_t bound = program_->rows[row].bound;
  const std::int64_t before = std::max<std::int64_t>(sum_[row] - bound, 0);
  const std::int64_t after = std::max<std::int64_t>(sum_[row] + change - bound, 0);
  return static_cast<double>(after - before) / size_[row];
}

SIXSTEP_INLINE double Draft::damage(std::uint32_t group, std::uint32_t option) const {
  static const std::vector<Entry> nothing;
  const auto& old = taken_[group] == none ? nothing : program_->columns[taken_[group]];
  const auto& fresh = option == none ? nothing : program_->columns[option];
  double total = taken_[group] == none ? -1.0 : 0.0;
  auto a = old.begin(), b = fresh.begin();
  while (a != old.end() || b != fresh.end()) {  // both ascend by row
    const std::uint32_t row = a == old.end()     ? b->index
                              : b == fresh.end() ? a->index
                                                 : std::min(a->index, b->index);
    std::int64_t change = 0;
    if (a != old.end() && a->index == row) change -= (a++)->coefficient;
    if (b != fresh.end() && b->index == row) change += (b++)->coefficient;
    total += excess(row, change);
  }
  work_ += old.size() + fresh.size();
  return total;
}

/// Mean start over what a group was seen to take; leaving out counts as the period after the last.
inline std::vector<double> expected_times(const SelectionProblem& problem, const Program& program,
                                          const std::vector<double>& share) {
  std::vector<double> time(program.groups(), problem.periods + 1.0);
  for (std::uint32_t i = 0; i < program.items; ++i) {
    double weight = 1e-9, sum = 1e-9 * problem.periods;
    for (std::uint32_t o = program.begin[i]; o < program.begin[i + 1]; ++o) {
      const Option& option = program.options[o];
      weight += share[o];
      sum += share[o] * (option.chosen ? option.start : problem.periods);
    }
    time[i] = sum / weight;
  }
  return time;
}

SIXSTEP_INLINE std::vector<std::uint32_t> expected_time_order(const SelectionProblem& problem,
                                                              const Program& program,
                                                              const std::vector<double>& share) {
  const std::vector<double> time = expected_times(problem, program, share);
  std::vector<std::uint32_t> waiting(program.groups(), 0);
  std::vector<std::vector<std::uint32_t>> next(program.groups());
  for (const Precedence& arc : problem.precedences) {
    if (!arc.prerequisite) continue;
    ++waiting[arc.to];
    next[arc.from].push_back(arc.to);
  }
  using Ready = std::pair<double, std::uint32_t>;
  std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
  for (std::uint32_t group = 0; group < program.groups(); ++group) {
    if (waiting[group] == 0) ready.push({time[group], group});
  }
  std::vector<std::uint32_t> order;
  while (!ready.empty()) {
    const std::uint32_t group = ready.top().second;
    ready.pop();
    order.push_back(group);
    for (const std::uint32_t to : next[group]) {
      if (--waiting[to] == 0) ready.push({time[to], to});
    }
  }
  return order;
}

SIXSTEP_INLINE void complete_in_order(const Program& program, const Domains& domains,
                                      const std::vector<std::uint32_t>& order,
                                      const std::vector<double>& merit, Draft& draft) {
  for (const std::uint32_t group : order) {
    if (draft.taken(group) != Draft::none) continue;
    std::uint32_t best = Draft::none;
    for (std::uint32_t o = program.begin[group]; o < program.begin[group + 1]; ++o) {
      if (!domains.open[o] || (best != Draft::none && merit[o] <= merit[best])) continue;
      if (draft.damage(group, o) <= -1.0 + no_damage) best = o;
    }
    if (best != Draft::none) draft.take(group, best);
  }
}

SIXSTEP_INLINE std::uint32_t best_change(const Program& program, const Domains& domains,
                                         std::uint32_t group, const Draft& draft) {
  std::uint32_t best = draft.taken(group);
  double best_damage = 0.0;
  for (std::uint32_t o = program.begin[group]; o < program.begin[group + 1]; ++o) {
    if (!domains.open[o] || o == draft.taken(group)) continue;
    const double damage = draft.damage(group, o);
    if (damage > best_damage + no_damage) continue;
    const bool mends = damage < best_damage - no_damage;
    const double gain =
        best == Draft::none ? 0.0 : program.options[o].value - program.options[best].value;
    if (mends || gain > 0.0 || (gain == 0.0 && o < best)) {
      best = o;
      best_damage = damage;
    }
  }
  return best;
}

SIXSTEP_INLINE void improve(const Program& program, const Domains& domains,
                            const std::vector<std::uint32_t>& order, Draft& draft) {
  constexpr int most_passes = 20;
  bool changed = true;
  for (int pass = 0; changed && pass < most_passes; ++pass) {
    changed = false;
    for (auto group = order.rbegin(); group != order.rend(); ++group) {
      const std::uint32_t best = best_change(program, domains, *group, draft);
      if (best == draft.taken(*group)) continue;
      draft.take(*group, best);
      changed = true;
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
