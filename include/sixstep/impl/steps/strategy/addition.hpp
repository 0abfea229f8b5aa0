// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/resolver.hpp>

// What stands in the way of one more action, all that is chosen staying where it is.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// What a capacity row lacks in one period: money of a set of sources, or parts of a resource.
struct Lack {
  std::size_t row = 0;
  std::uint32_t period = 0;
  std::int64_t amount = 0;
};

/// One way to add an action and what it needs, and the rules that it breaks.
struct Addition {
  std::vector<std::uint32_t> items;  ///< what it needs and is left out, in order; itself last
  std::vector<Placement> places;     ///< by item
  std::vector<Lack> lacks;
  std::vector<std::uint32_t> choices;   ///< too many would be chosen
  std::vector<std::uint32_t> policies;  ///< that would not hold any more
  std::vector<std::uint32_t> waiting;   ///< chosen items that would have to wait for it

  bool only_means() const { return choices.empty() && policies.empty() && waiting.empty(); }
  /// In all, of the rows before one, or from it on.
  std::int64_t lacking(std::size_t from, std::size_t before) const {
    std::int64_t sum = 0;
    for (const Lack& lack : lacks) {
      if (lack.row >= from && lack.row < before) sum += lack.amount;
    }
    return sum;
  }
};

/// Tries additions to one choice.
class Adder {
 public:
  explicit Adder(const Made& made)
      : made_(made), into_(made.problem.items.size()), out_of_(into_.size()) {
    const SelectionProblem& problem = made.problem;
    for (std::uint32_t a = 0; a < problem.precedences.size(); ++a) {
      into_[problem.precedences[a].to].push_back(a);
      out_of_[problem.precedences[a].from].push_back(a);
    }
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
      if (made.has(i)) use(static_cast<std::uint32_t>(i), *made.selection[i], base_);
    }
  }

  /// What an action needs and is left out, before what needs it; itself last. Empty: one of them
  /// can never be chosen, and `barred` is that one.
  std::vector<std::uint32_t> cone(std::uint32_t item, std::optional<std::uint32_t>& barred) const {
    std::vector<std::uint32_t> order;
    std::vector<bool> seen(into_.size(), false);
    visit(item, seen, order);
    for (const std::uint32_t each : order) {
      if (made_.problem.items[each].modes.empty() && !barred) barred = each;
    }
    if (barred) order.clear();
    return order;
  }

  /// The addition that breaks fewest other rules, and of those lacks fewest people, then least
  /// money. Empty: it could be complete only when it is worth nothing any more.
  std::optional<Addition> best(const std::vector<std::uint32_t>& items) const {
    std::optional<Addition> best;
    const SelectionItem& last = made_.problem.items[items.back()];
    for (std::uint32_t mode = 0; mode < last.modes.size(); ++mode) {
      const std::vector<double>& value = last.modes[mode].value;
      for (std::uint32_t start = 0; start < made_.problem.periods; ++start) {
        if (!value.empty() && value[start] <= 0.0) continue;
        auto tried = place(items, {mode, start});
        if (tried && (!best || is_less(*tried, *best))) best = std::move(tried);
      }
    }
    return best;
  }

 private:
  using Uses = std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>;  // row, period

  void visit(std::uint32_t item, std::vector<bool>& seen, std::vector<std::uint32_t>& order) const {
    std::vector<std::pair<std::uint32_t, std::size_t>> path = {{item, 0}};
    seen[item] = true;
    while (!path.empty()) {
      auto& [at, next] = path.back();
      if (next == into_[at].size()) {
        order.push_back(at);
        path.pop_back();
        continue;
      }
      const Precedence& arc = made_.problem.precedences[into_[at][next++]];
      if (!arc.prerequisite || seen[arc.from] || made_.has(arc.from)) continue;
      seen[arc.from] = true;
      path.emplace_back(arc.from, 0);
    }
  }

  bool is_less(const Addition& a, const Addition& b) const {
    const auto broken = [](const Addition& one) {
      return one.choices.size() + one.policies.size() + one.waiting.size();
    };
    if (broken(a) != broken(b)) return broken(a) < broken(b);
    const std::size_t money = made_.question.rows.size();
    const std::size_t all = made_.problem.capacities.size();
    const auto people = a.lacking(money, all) <=> b.lacking(money, all);
    return people != 0 ? people < 0 : a.lacking(0, money) < b.lacking(0, money);
  }

  void use(std::uint32_t item, const Placement& place, Uses& uses) const {
    for (const CapacityUse& one : made_.problem.items[item].modes[place.mode].uses) {
      const std::uint32_t period = one.period + (one.from_start ? place.start : 0);
      if (period < made_.problem.periods) uses[{one.row, period}] += one.amount;
    }
  }

  static std::int64_t sum_of(const PolicyRow& row, const Selection& selection) {
    std::int64_t sum = 0;
    for (const PolicyTerm& term : row.terms) {
      const auto& place = selection[term.item];
      if (place && place->mode == term.mode) sum += term.coefficient;
    }
    return sum;
  }

  /// The first period from which an item may start, after all that it waits for.
  std::int64_t ready(std::uint32_t item, const Selection& selection) const {
    std::int64_t first = 0;
    for (const std::uint32_t a : into_[item]) {
      const Precedence& arc = made_.problem.precedences[a];
      const auto& from = selection[arc.from];
      if (from) first = std::max(first, after(arc, *from));
    }
    return first;
  }

  std::int64_t after(const Precedence& arc, const Placement& from) const {
    const std::int64_t length =
        arc.after_completion ? made_.problem.items[arc.from].modes[from.mode].duration : 0;
    return std::int64_t{from.start} + arc.lag + length;
  }

  std::optional<Addition> place(const std::vector<std::uint32_t>& items, Placement last) const {
    Addition result;
    result.items = items;
    Selection selection = made_.selection;
    Uses uses = base_;
    for (const std::uint32_t item : items) {
      const bool is_last = item == items.back();
      const SelectionMode& mode = made_.problem.items[item].modes[is_last ? last.mode : 0];
      const auto first = std::max<std::int64_t>(mode.earliest, ready(item, selection));
      const std::int64_t start = is_last ? last.start : first;
      if (start < first || start >= made_.problem.periods) return std::nullopt;
      if (mode.latest && start > *mode.latest) return std::nullopt;
      const Placement here{is_last ? last.mode : 0, static_cast<std::uint32_t>(start)};
      selection[item] = here;
      result.places.push_back(here);
      use(item, here, uses);
    }
    find_lacks(uses, result);
    find_broken_rules(selection, result);
    return result;
  }

  void find_lacks(const Uses& uses, Addition& result) const {
    for (std::uint32_t r = 0; r < made_.problem.capacities.size(); ++r) {
      const CapacityRow& row = made_.problem.capacities[r];
      std::int64_t carried = 0;
      for (std::uint32_t t = 0; t < made_.problem.periods; ++t) {
        const auto used = uses.find({r, t});
        const std::int64_t need = used == uses.end() ? 0 : used->second;
        const std::int64_t left = row.limit[t] ? *row.limit[t] + carried - need : 0;
        if (left < 0) result.lacks.push_back({r, t, -left});
        const std::int64_t rest = std::max<std::int64_t>(left, 0);
        carried =
            rest / millionths * row.carry_over + rest % millionths * row.carry_over / millionths;
      }
    }
    drop_implied(result.lacks);
  }

  /// What a set lacks because one of its subsets lacks it says nothing new.
  void drop_implied(std::vector<Lack>& lacks) const {
    const std::vector<Lack> all = lacks;
    std::erase_if(lacks, [&](const Lack& lack) {
      return std::ranges::any_of(all, [&](const Lack& other) {
        return is_within(other.row, lack.row) && other.period == lack.period &&
               other.amount >= lack.amount;
      });
    });
  }

  /// Whether one row's sources are a part of another's.
  bool is_within(std::size_t part, std::size_t whole) const {
    const std::vector<SourceSet>& rows = made_.question.rows;
    return part != whole && part < rows.size() && whole < rows.size() &&
           (rows[part] & ~rows[whole]) == 0;
  }

  void find_broken_rules(const Selection& selection, Addition& result) const {
    const SelectionProblem& problem = made_.problem;
    for (std::uint32_t c = 0; c < problem.choices.size(); ++c) {
      const auto chosen = std::ranges::count_if(problem.choices[c].items, [&](std::uint32_t item) {
        return selection[item].has_value();
      });
      const auto& most = problem.choices[c].at_most;
      if (most && static_cast<std::size_t>(chosen) > *most) result.choices.push_back(c);
    }
    for (std::uint32_t p = 0; p < problem.policies.size(); ++p) {
      const std::int64_t sum = sum_of(problem.policies[p], selection);
      const bool low = problem.policies[p].at_least && sum < *problem.policies[p].at_least;
      const bool high = problem.policies[p].at_most && sum > *problem.policies[p].at_most;
      if (low || high) result.policies.push_back(p);
    }
    for (std::size_t k = 0; k < result.items.size(); ++k) find_waiting(selection, result, k);
  }

  void find_waiting(const Selection& selection, Addition& result, std::size_t k) const {
    for (const std::uint32_t a : out_of_[result.items[k]]) {
      const Precedence& arc = made_.problem.precedences[a];
      const auto& to = selection[arc.to];
      if (to && std::int64_t{to->start} < after(arc, result.places[k])) {
        result.waiting.push_back(arc.to);
      }
    }
  }

  const Made& made_;
  std::vector<std::vector<std::uint32_t>> into_;
  std::vector<std::vector<std::uint32_t>> out_of_;
  Uses base_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
