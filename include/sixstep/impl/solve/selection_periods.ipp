// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/solve/selection_periods.hpp>
#include <sixstep/impl/solve/selection_program.hpp>
#include <sixstep/solve/period_schedule.hpp>
#include <sixstep/solve/selection_check.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Writes a selection problem item by item as a period problem.
class PeriodWriter {
 public:
  explicit PeriodWriter(const SelectionProblem& problem)
      : problem_(problem), policy_(problem.items.size()), extra_(problem.items.size()) {}

  std::optional<PeriodProblem> write() {
    constexpr std::size_t most_rows = 400;
    result_.periods = problem_.periods;
    for (const CapacityRow& row : problem_.capacities) add_capacity(row);
    for (const SelectionChoice& choice : problem_.choices) add_choice(choice);
    for (const PolicyRow& policy : problem_.policies) add_policy(policy);
    for (const SelectionSynergy& synergy : problem_.synergies) {
      if (synergy.value <= 0.0) add_loss_row(synergy);
    }
    for (const Precedence& arc : problem_.precedences) {
      if (!add_need(arc)) return std::nullopt;
    }
    if (result_.rows.size() > most_rows) return std::nullopt;
    for (std::uint32_t i = 0; i < problem_.items.size(); ++i) add_item(i);
    std::size_t loss = 0;
    for (const SelectionSynergy& synergy : problem_.synergies) add_synergy(synergy, loss);
    if (overflows()) return std::nullopt;
    return std::move(result_);
  }

 private:
  /// Carried shares count again and again, so that sums can be greater than the problem's own.
  bool overflows() const {
    std::vector<double> sum(result_.rows.size());
    for (std::size_t row = 0; row < sum.size(); ++row) {
      sum[row] = std::abs(static_cast<double>(result_.rows[row].limit));
    }
    for (const RowUse& use : result_.uses) sum[use.row] += std::abs(double(use.amount));
    return std::ranges::any_of(sum, [](double amount) { return amount > 0x1p59; });
  }

  static constexpr std::uint32_t none = PeriodProblem::left_out;
  struct Ledger {  ///< rows of one capacity, by period; `none` where there is none
    std::vector<std::uint32_t> most, least;
  };

  std::uint32_t add_row(const PeriodRow& row) {
    result_.rows.push_back(row);
    return static_cast<std::uint32_t>(result_.rows.size() - 1);
  }

  void add_capacity(const CapacityRow& row) {
    const auto resource = static_cast<std::uint32_t>(ledgers_.size());
    Ledger ledger{std::vector(problem_.periods, none), std::vector(problem_.periods, none)};
    std::int64_t carried = 0;
    for (std::uint32_t t = 0; t < problem_.periods; ++t) {
      carried = row.limit[t] ? share_up(carried, row.carry_over) + *row.limit[t] : 0;
      PeriodRow most{carried, std::nullopt, 0};
      if (row.carry_over == 0) most = {carried, resource, t};
      if (row.limit[t]) ledger.most[t] = add_row(most);
      const bool has_least = !row.at_least.empty() && row.at_least[t] > 0;
      if (has_least) ledger.least[t] = add_row({-row.at_least[t], std::nullopt, 0});
    }
    ledgers_.push_back(std::move(ledger));
  }

  void add_choice(const SelectionChoice& choice) {
    if (choice.at_most) {
      const std::uint32_t row = add_row({std::int64_t{*choice.at_most}, std::nullopt, 0});
      for (const std::uint32_t item : choice.items) extra_[item].push_back({row, 1});
    }
    if (choice.at_least == 0) return;
    const std::uint32_t row = add_row({-std::int64_t{choice.at_least}, std::nullopt, 0});
    for (const std::uint32_t item : choice.items) extra_[item].push_back({row, -1});
  }

  void add_policy(const PolicyRow& policy) {
    const auto add = [&](std::int64_t limit, std::int64_t sign) {
      const std::uint32_t row = add_row({limit, std::nullopt, 0});
      for (const PolicyTerm& term : policy.terms) {
        policy_[term.item].push_back({term.mode, {row, sign * term.coefficient}});
      }
    };
    if (policy.at_most) add(*policy.at_most, 1);
    if (policy.at_least) add(-*policy.at_least, -1);
  }

  /// A loss counts once all items are chosen: all of them and not the loss is one too many.
  void add_loss_row(const SelectionSynergy& synergy) {
    const auto most = static_cast<std::int64_t>(synergy.items.size()) - 1;
    losses_.push_back(add_row({most, std::nullopt, 0}));
    for (const std::uint32_t item : synergy.items) extra_[item].push_back({losses_.back(), 1});
  }

  void add_synergy(const SelectionSynergy& synergy, std::size_t& loss) {
    const std::uint32_t own = result_.items();
    result_.add_option({0, 0, synergy.value});
    if (synergy.value <= 0.0) {
      result_.add_use({losses_[loss++], -1});
    } else {
      const auto whenever = -static_cast<std::int32_t>(problem_.periods);
      for (const std::uint32_t item : synergy.items) result_.needs.push_back({own, item, whenever});
    }
    result_.close_item();
  }

  bool add_need(const Precedence& arc) {
    if (!arc.prerequisite) return false;
    std::int32_t lag = arc.lag;
    if (arc.after_completion) {
      const std::vector<SelectionMode>& modes = problem_.items[arc.from].modes;
      for (const SelectionMode& mode : modes) {
        if (mode.duration != modes.front().duration) return false;
      }
      const std::uint32_t duration = modes.empty() ? 0 : modes.front().duration;
      lag += static_cast<std::int32_t>(std::min(duration, problem_.periods));
    }
    result_.needs.push_back({arc.to, arc.from, lag});
    return true;
  }

  void add_item(std::uint32_t i) {
    const SelectionItem& item = problem_.items[i];
    for (std::uint32_t start = 0; start < problem_.periods; ++start) {
      for (std::uint32_t m = 0; m < item.modes.size(); ++m) {
        if (!admits(item, {m, start})) continue;
        const std::vector<double>& value = item.modes[m].value;
        result_.add_option({start, m, value.empty() ? 0.0 : value[start]});
        add_uses(i, m, start);
      }
    }
    result_.close_item(item.mandatory || item.fixed);
  }

  void add_uses(std::uint32_t i, std::uint32_t m, std::uint32_t start) {
    const Option option{i, m, start, true, 0.0};
    for (std::size_t r = 0; r < ledgers_.size(); ++r) {
      const CapacityRow& row = problem_.capacities[r];
      std::vector<std::int64_t> use(problem_.periods, 0);
      add_use(problem_, r, option, use);
      std::int64_t carried = 0;
      for (std::uint32_t t = 0; t < problem_.periods; ++t) {
        carried = row.limit[t] ? share_down(carried, row.carry_over) + use[t] : 0;
        if (carried > 0 && row.limit[t]) result_.add_use({ledgers_[r].most[t], carried});
        if (use[t] > 0 && ledgers_[r].least[t] != none) {
          result_.add_use({ledgers_[r].least[t], -use[t]});
        }
      }
    }
    for (const RowUse& use : extra_[i]) result_.add_use(use);
    for (const auto& [mode, use] : policy_[i]) {
      if (mode == m) result_.add_use(use);
    }
  }

  const SelectionProblem& problem_;
  PeriodProblem result_;
  std::vector<Ledger> ledgers_;
  std::vector<std::uint32_t> losses_;
  std::vector<std::vector<std::pair<std::uint32_t, RowUse>>> policy_;  ///< by item: mode, use
  std::vector<std::vector<RowUse>> extra_;                             ///< by item, in any mode
};

SIXSTEP_INLINE std::optional<PeriodProblem> as_periods(const SelectionProblem& problem) {
  return PeriodWriter(problem).write();
}

SIXSTEP_INLINE bool is_large(const SelectionProblem& problem) {
  constexpr std::size_t many = 5000;
  std::size_t options = 0;
  for (const SelectionItem& item : problem.items) options += item.modes.size() * problem.periods;
  return options > many;
}

SIXSTEP_INLINE std::optional<SelectionResult> solve_by_periods(const SelectionProblem& problem,
                                                               const SelectionOptions& options) {
  const std::optional<PeriodProblem> periods = as_periods(problem);
  if (!periods) return std::nullopt;
  const PeriodScheduleResult schedule = schedule_periods(
      *periods, {options.gap_tolerance, options.seed, options.threads, options.stop});
  if (schedule.choice.empty()) return std::nullopt;
  SelectionResult result;
  result.selection.resize(problem.items.size());
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    if (schedule.choice[i] == PeriodProblem::left_out) continue;
    const PeriodOption& option = periods->options[schedule.choice[i]];
    result.selection[i] = Placement{option.mode, option.period};
  }
  const SelectionCheck check = check_selection(problem, result.selection);
  if (!check.violations.empty()) return std::nullopt;
  result.value = check.value;
  result.bound = std::max(schedule.bound, check.value);
  const double missed = *result.bound - check.value;
  const bool closed = missed <= options.gap_tolerance * std::abs(check.value);
  result.status = closed ? SelectionStatus::optimal : SelectionStatus::feasible;
  if (!std::isfinite(missed)) result.bound.reset();
  if (check.value != 0.0 && result.bound) result.gap = missed / std::abs(check.value);
  if (missed == 0.0) result.gap = 0.0;
  result.work = schedule.work;
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
