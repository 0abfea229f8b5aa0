// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/selection_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

SIXSTEP_INLINE std::int64_t share_down(std::int64_t amount, std::uint32_t share) {
  return amount / 1'000'000 * share + amount % 1'000'000 * share / 1'000'000;
}

SIXSTEP_INLINE std::int64_t share_up(std::int64_t amount, std::uint32_t share) {
  return amount / 1'000'000 * share + (amount % 1'000'000 * share + 999'999) / 1'000'000;
}

/// First period in which a successor may start after this option, counted from −∞ on.
inline std::int64_t ready_at(const SelectionProblem& problem, const Precedence& arc,
                             const Option& option) {
  const SelectionMode& mode = problem.items[arc.from].modes[option.mode];
  return std::int64_t{option.start} + arc.lag + (arc.after_completion ? mode.duration : 0U);
}

SIXSTEP_INLINE void add_use(const SelectionProblem& problem, std::size_t row, const Option& option,
                            std::span<std::int64_t> use) {
  if (!option.chosen) return;
  for (const CapacityUse& part : problem.items[option.group].modes[option.mode].uses) {
    const std::uint64_t period = std::uint64_t{part.period} + (part.from_start ? option.start : 0U);
    if (part.row == row && period < use.size()) use[period] += part.amount;
  }
}

SIXSTEP_INLINE bool admits(const SelectionItem& item, Placement placement) {
  if (item.fixed) return placement == *item.fixed;
  const SelectionMode& mode = item.modes[placement.mode];
  return placement.start >= mode.earliest && placement.start <= mode.latest.value_or(~0U);
}

class Compiler {
 public:
  explicit Compiler(const SelectionProblem& problem) : problem_(problem) {}

  Program run() {
    program_.items = static_cast<std::uint32_t>(problem_.items.size());
    program_.begin = {0};
    for (std::uint32_t i = 0; i < program_.items; ++i) add_item(i);
    for (const SelectionSynergy& synergy : problem_.synergies) add_synergy(synergy);
    for (const Precedence& arc : problem_.precedences) add_precedence(arc);
    for (const SelectionChoice& choice : problem_.choices) add_choice(choice);
    for (std::size_t r = 0; r < problem_.capacities.size(); ++r) add_capacity(r);
    for (const PolicyRow& policy : problem_.policies) add_policy(policy);
    program_.columns.resize(program_.options.size());
    for (std::uint32_t r = 0; r < program_.rows.size(); ++r) {
      for (const Entry& entry : program_.rows[r].entries) {
        program_.columns[entry.index].push_back({r, entry.coefficient});
      }
    }
    return std::move(program_);
  }

 private:
  std::span<const Option> options_of(std::uint32_t group) const {
    return std::span(program_.options)
        .subspan(program_.begin[group], program_.begin[group + 1] - program_.begin[group]);
  }

  std::uint32_t index_of(const Option& option) const {
    return static_cast<std::uint32_t>(&option - program_.options.data());
  }

  void close_group() {
    program_.begin.push_back(static_cast<std::uint32_t>(program_.options.size()));
  }

  void add_item(std::uint32_t i) {
    const SelectionItem& item = problem_.items[i];
    if (!item.mandatory && !item.fixed) program_.options.push_back({i, 0, 0, false, 0.0});
    for (std::uint32_t start = 0; start < problem_.periods; ++start) {
      for (std::uint32_t m = 0; m < item.modes.size(); ++m) {
        if (!admits(item, {m, start})) continue;
        const std::vector<double>& value = item.modes[m].value;
        program_.options.push_back({i, m, start, true, value.empty() ? 0.0 : value[start]});
      }
    }
    close_group();
  }

  /// A row for each rule; one that no selection can break is left away.
  void add_row(Row row) {
    std::ranges::sort(row.entries, {}, &Entry::index);
    std::int64_t greatest = 0;
    for (auto next = row.entries.begin(); next != row.entries.end();) {
      const std::uint32_t group = program_.options[next->index].group;
      std::int64_t greatest_of_group = 0;
      for (; next != row.entries.end() && program_.options[next->index].group == group; ++next) {
        greatest_of_group = std::max(greatest_of_group, next->coefficient);
      }
      greatest += greatest_of_group;
    }
    if (greatest > row.bound) program_.rows.push_back(std::move(row));
  }

  void add_chosen(Row& row, std::uint32_t group, std::int64_t coefficient) const {
    for (const Option& option : options_of(group)) {
      if (option.chosen) row.entries.push_back({index_of(option), coefficient});
    }
  }

  /// A gain needs each of its items; a loss cannot be escaped once all are chosen.
  void add_synergy(const SelectionSynergy& synergy) {
    const std::uint32_t group = program_.groups();
    program_.options.push_back({group, 0, 0, false, 0.0});
    program_.options.push_back({group, 0, 0, true, synergy.value});
    close_group();
    if (synergy.value > 0.0) {
      for (const std::uint32_t item : synergy.items) {
        Row row{{}, 0, true};
        add_chosen(row, group, 1);
        add_chosen(row, item, -1);
        add_row(std::move(row));
      }
    } else {
      Row row{{}, static_cast<std::int64_t>(synergy.items.size()) - 1, false};
      for (const std::uint32_t item : synergy.items) add_chosen(row, item, 1);
      add_chosen(row, group, -1);
      add_row(std::move(row));
    }
  }

  /// By each period: started `to` needs ready `from`; where it is no prerequisite, started `to`
  /// excludes a `from` that is chosen and not ready.
  void add_precedence(const Precedence& arc) {
    for (std::uint32_t by = 0; by < problem_.periods; ++by) {
      Row row{{}, arc.prerequisite ? 0 : 1, arc.prerequisite};
      bool starts = false;
      for (const Option& option : options_of(arc.to)) {
        if (!option.chosen || option.start > by) continue;
        starts = starts || option.start == by;
        row.entries.push_back({index_of(option), 1});
      }
      if (!starts) continue;
      for (const Option& option : options_of(arc.from)) {
        if (!option.chosen || (ready_at(problem_, arc, option) <= by) != arc.prerequisite) continue;
        row.entries.push_back({index_of(option), arc.prerequisite ? -1 : 1});
      }
      add_row(std::move(row));
    }
  }

  void add_choice(const SelectionChoice& choice) {
    Row most{{}, choice.at_most.value_or(0), false};
    Row least{{}, -std::int64_t{choice.at_least}, false};
    for (const std::uint32_t item : choice.items) {
      add_chosen(most, item, 1);
      add_chosen(least, item, -1);
    }
    if (choice.at_most) add_row(std::move(most));
    add_row(std::move(least));
  }

  /// Unrolled over periods, what is used and carried by period t is Σ share^(t−k) use(k), and so
  /// for the limits; rounding down the former and up the latter keeps every admissible selection.
  void add_capacity(std::size_t r) {
    const CapacityRow& capacity = problem_.capacities[r];
    const std::vector<std::vector<std::int64_t>> use = use_by_option(r);
    std::vector<std::int64_t> carried_use(use.size(), 0);
    std::int64_t carried_limit = 0;
    for (std::size_t t = 0; t < problem_.periods; ++t) {
      Row most{{}, 0, false}, least{{}, 0, false};
      for (std::uint32_t o = 0; o < use.size(); ++o) {
        carried_use[o] = share_down(carried_use[o], capacity.carry_over) + use[o][t];
        if (!capacity.limit[t]) carried_use[o] = 0;
        if (carried_use[o] > 0) most.entries.push_back({o, carried_use[o]});
        if (use[o][t] > 0) least.entries.push_back({o, -use[o][t]});
      }
      carried_limit = share_up(carried_limit, capacity.carry_over) + capacity.limit[t].value_or(0);
      if (!capacity.limit[t]) carried_limit = 0;
      most.bound = carried_limit;
      if (capacity.limit[t]) add_row(std::move(most));
      if (!capacity.at_least.empty()) {
        least.bound = -capacity.at_least[t];
        add_row(std::move(least));
      }
    }
    add_capacity_of_all_periods(capacity, use);
  }

  /// Follows from the rows by period, and shows at once that mandatory items cost too much.
  void add_capacity_of_all_periods(const CapacityRow& capacity,
                                   const std::vector<std::vector<std::int64_t>>& use) {
    Row row;
    for (const auto& limit : capacity.limit) {
      if (!limit) return;
      row.bound += *limit;
    }
    for (std::uint32_t o = 0; o < use.size(); ++o) {
      std::int64_t total = 0;
      for (const std::int64_t amount : use[o]) total += amount;
      if (total > 0) row.entries.push_back({o, total});
    }
    add_row(std::move(row));
  }

  std::vector<std::vector<std::int64_t>> use_by_option(std::size_t row) const {
    std::vector<std::vector<std::int64_t>> use(program_.begin[program_.items],
                                               std::vector<std::int64_t>(problem_.periods, 0));
    for (std::size_t o = 0; o < use.size(); ++o) {
      add_use(problem_, row, program_.options[o], use[o]);
    }
    return use;
  }

  void add_policy(const PolicyRow& policy) {
    Row most{{}, policy.at_most.value_or(0), false};
    Row least{{}, -policy.at_least.value_or(0), false};
    for (std::uint32_t i = 0; i < program_.items; ++i) {
      for (const Option& option : options_of(i)) {
        const std::int64_t coefficient = policy_coefficient(policy, option);
        if (coefficient == 0) continue;
        most.entries.push_back({index_of(option), coefficient});
        least.entries.push_back({index_of(option), -coefficient});
      }
    }
    if (policy.at_most) add_row(std::move(most));
    if (policy.at_least) add_row(std::move(least));
  }

  static std::int64_t policy_coefficient(const PolicyRow& policy, const Option& option) {
    std::int64_t sum = 0;
    for (const PolicyTerm& term : policy.terms) {
      const bool counts = option.chosen && term.item == option.group && term.mode == option.mode;
      if (counts) sum += term.coefficient;
    }
    return sum;
  }

  const SelectionProblem& problem_;
  Program program_;
};

SIXSTEP_INLINE Program compile(const SelectionProblem& problem) { return Compiler(problem).run(); }

SIXSTEP_INLINE bool fits_ledgers(const SelectionProblem& problem, const Program& program,
                                 std::span<const std::uint32_t> taken) {
  for (std::size_t r = 0; r < problem.capacities.size(); ++r) {
    const CapacityRow& row = problem.capacities[r];
    if (row.carry_over == 0) continue;
    std::vector<std::int64_t> use(problem.periods, 0);
    for (std::uint32_t i = 0; i < program.items; ++i) {
      add_use(problem, r, program.options[taken[i]], use);
    }
    std::int64_t left = 0;
    for (std::size_t t = 0; t < use.size(); ++t) {
      left = row.limit[t] ? *row.limit[t] + share_down(left, row.carry_over) - use[t] : 0;
      if (left < 0) return false;
    }
  }
  return true;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
