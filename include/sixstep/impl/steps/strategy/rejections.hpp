// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/addition.hpp>
#include <sixstep/impl/steps/strategy/origins.hpp>
#include <sixstep/impl/steps/strategy/top_ups.hpp>
#include <sixstep/solve/selection_check.hpp>

// What keeps each action out, and the smallest changes that would bring it in, each tried.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline Binding about(BindingKind kind, AnyId node) {
  Binding result;
  result.kind = kind;
  result.node = std::move(node);
  return result;
}

inline AnyId id_of(const Question& question, std::size_t item) {
  return {question.action(item).id.value};
}

/// Money, or people and machines, that one year is short of.
inline Binding binding_of(const Question& question, const Lack& lack) {
  Binding result;
  result.year = question.years.name(lack.period);
  if (lack.row < question.rows.size()) {
    result.sources = ids_of(question, question.rows[lack.row]);
    result.missing = Money{lack.amount};
    return result;
  }
  result.kind = BindingKind::resource;
  result.node = {team_of_row(question, lack.row).id.value};
  result.units = in_units(lack.amount);
  return result;
}

inline std::vector<Binding> bindings(const Question& question, const Addition& addition) {
  std::vector<Binding> result;
  for (const std::uint32_t item : addition.items) {
    if (item != addition.items.back())
      result.push_back(about(BindingKind::prerequisite, id_of(question, item)));
  }
  for (const Lack& lack : addition.lacks) result.push_back(binding_of(question, lack));
  for (const std::uint32_t choice : addition.choices)
    result.push_back(about(BindingKind::choice, origin_of_choice(question, choice)));
  for (const std::uint32_t policy : addition.policies)
    result.push_back(about(BindingKind::policy, {policy_of_row(question, policy).id.value}));
  for (const std::uint32_t item : addition.waiting)
    result.push_back(about(BindingKind::order, id_of(question, item)));
  return result;
}

/// Examines one action after the other within a common limit of work.
class Examiner {
 public:
  Examiner(const Made& made, Resolver& resolver) : made_(made), resolver_(resolver), adder_(made) {}

  Rejection examine(std::uint32_t item) {
    Rejection result;
    const Barrier barrier = made_.question.barrier[item];
    if (barrier != Barrier::none) {
      examine_barred(item, barrier, result);
    } else {
      examine_free(item, result);
    }
    result.complete = !resolver_.exhausted();
    return result;
  }

 private:
  static constexpr int means_steps = 32;
  static constexpr int cost_steps = 64;

  void examine_barred(std::uint32_t item, Barrier barrier, Rejection& result) {
    const Question& question = made_.question;
    if (barrier == Barrier::no_source)
      result.binds.push_back(about(BindingKind::source, id_of(question, item)));
    if (barrier == Barrier::acceptance) bind_threshold(item, result);
    if (barrier == Barrier::veto) {
      const SupportReading* support =
          find_support(question.stakeholders.support, question.action(item).id);
      for (const Id<Stakeholder>& blocker : support->blockers)
        result.binds.push_back(about(BindingKind::veto, {blocker.value}));
    }
    if (barrier == Barrier::veto || barrier == Barrier::acceptance) try_without_bar(item, result);
  }

  void bind_threshold(std::uint32_t item, Rejection& result) {
    const Question& question = made_.question;
    const SupportReading* support =
        find_support(question.stakeholders.support, question.action(item).id);
    for (const Policy& policy : question.plan().policies) {
      if (policy.kind == PolicyKind::accept && policy.least && *support->support < *policy.least)
        result.binds.push_back(about(BindingKind::policy, {policy.id.value}));
    }
  }

  /// A barred action takes part in no link of the problem; it is tried with its prerequisites
  /// alone.
  void try_without_bar(std::uint32_t item, Rejection& result) {
    Question question = made_.question;
    question.barrier[item] = Barrier::none;
    const SelectionProblem open = selection_problem(question);
    const SelectionResult found = resolver_.solve(open);
    result.without_bar = found.status == SelectionStatus::optimal && found.selection[item] &&
                         *found.value > made_.value + made_.tolerance();
  }

  void examine_free(std::uint32_t item, Rejection& result) {
    std::optional<std::uint32_t> barred;
    const auto items = adder_.cone(item, barred);
    if (barred) {
      result.binds.push_back(about(BindingKind::prerequisite, id_of(made_.question, *barred)));
      return;
    }
    if (const auto addition = adder_.best(items)) {
      result.binds = bindings(made_.question, *addition);
      if (addition->only_means() && !addition->lacks.empty()) find_means(*addition, result);
    }
    for (const std::uint32_t each : items) {
      if (each != item) result.together_with.push_back(made_.question.action(each).id);
    }
    find_exchange(item, result);
    if (made_.optimal && result.loss) find_cost(item, result);
  }

  /// Halves the way between too little and enough.
  template <class Enough>
  static int least_enough(int too_little, int enough, Enough&& is_enough) {
    while (enough - too_little > 1) {
      const int middle = (too_little + enough) / 2;
      (is_enough(middle) ? enough : too_little) = middle;
    }
    return enough;
  }

  void find_means(const Addition& addition, Rejection& result) {
    SelectionProblem all = made_.problem;
    forget_values(all);
    for (std::size_t i = 0; i < all.items.size(); ++i) {
      if (made_.has(i)) all.items[i].mandatory = true;
    }
    for (const std::uint32_t item : addition.items) all.items[item].mandatory = true;
    const auto extra = top_ups(made_.question, addition.lacks);
    const auto is_enough = [&](int parts) {
      SelectionProblem richer = all;
      for (const TopUp& one : extra) add(made_.question, in_part(one, parts, means_steps), richer);
      return resolver_.solve(richer).status != SelectionStatus::infeasible &&
             !resolver_.exhausted();
    };
    if (is_enough(0)) return;  // other years or forms make room for it
    if (resolver_.exhausted() || !is_enough(means_steps)) return;
    const int parts = least_enough(0, means_steps, is_enough);
    for (const TopUp& one : extra) tell(made_.question, in_part(one, parts, means_steps), result);
    if (!resolver_.exhausted())
      result.money_too_little = static_cast<double>(parts - 1) / static_cast<double>(parts);
  }

  /// Today's money with the action in it, come what may.
  void find_exchange(std::uint32_t item, Rejection& result) {
    if (resolver_.exhausted()) return;
    SelectionProblem with = made_.problem;
    with.items[item].mandatory = true;
    favour_chosen(with);
    const SelectionResult found = resolver_.solve(with);
    if (found.status == SelectionStatus::infeasible) {
      result.excluded = true;
      return bind_conflict(with, item, result);
    }
    if (found.value) {
      result.loss =
          std::max(0.0, made_.value - check_selection(made_.problem, found.selection).value);
      result.instead_of = only_in(made_.question, made_.selection, found.selection);
    }
    if (found.bound) result.loss_at_least = std::max(0.0, made_.value - *found.bound);
  }

  /// So little for each action that stays that it decides between equals only, so that nothing is
  /// given up without need.
  void favour_chosen(SelectionProblem& problem) const {
    const double bonus = 1e-6 * std::max(1e-3, std::abs(made_.value)) /
                         static_cast<double>(std::max<std::size_t>(1, problem.items.size()));
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
      if (!made_.has(i)) continue;
      for (SelectionMode& mode : problem.items[i].modes) {
        mode.value.resize(problem.periods, 0.0);
        for (double& value : mode.value) value += bonus;
      }
    }
  }

  /// Where no admissible strategy has it, the rules that exclude it are what binds.
  void bind_conflict(const SelectionProblem& with, std::uint32_t item, Rejection& result) {
    const SelectionResult found = resolver_.solve(with, true);
    if (resolver_.exhausted() || found.conflict.empty()) return;
    std::erase_if(result.binds, [](const Binding& binding) {
      return binding.kind != BindingKind::budget && binding.kind != BindingKind::resource &&
             binding.kind != BindingKind::prerequisite;
    });
    for (const ConflictMember& member : found.conflict) {
      if (auto binding = binding_of(member, item)) result.binds.push_back(*std::move(binding));
    }
  }

  std::optional<Binding> binding_of(const ConflictMember& member, std::uint32_t item) const {
    const Question& question = made_.question;
    switch (member.kind) {
      case ConflictKind::mandatory_item:
      case ConflictKind::fixed_item:
        if (member.index == item) return std::nullopt;
        return about(BindingKind::commitment, id_of(question, member.index));
      case ConflictKind::choice_at_least:
      case ConflictKind::choice_at_most:
        return about(BindingKind::choice, origin_of_choice(question, member.index));
      case ConflictKind::policy:
        return about(BindingKind::policy, {policy_of_row(question, member.index).id.value});
      default:
        return std::nullopt;  // the addition says in which year how much is short
    }
  }

  /// A cheaper action leaves every strategy possible, so that there is one cost from which on down
  /// it is chosen.
  void find_cost(std::uint32_t item, Rejection& result) {
    if (*result.loss <= made_.tolerance()) return;  // it ties with what is chosen
    const auto is_chosen = [&](int parts) {
      SelectionProblem cheaper = made_.problem;
      cheaper.items[item].mandatory = true;
      scale_cost(item, parts, cheaper);
      const SelectionResult found = resolver_.solve(cheaper);
      return found.value && *found.value > made_.value + made_.tolerance();
    };
    if (!is_chosen(0) || resolver_.exhausted()) return;
    // From the first share that is too much downwards: the shares are counted from above.
    const int saved =
        least_enough(0, cost_steps, [&](int less) { return is_chosen(cost_steps - less); });
    if (!resolver_.exhausted())
      result.cost_share = static_cast<double>(cost_steps - saved) / cost_steps;
  }

  void scale_cost(std::uint32_t item, int parts, SelectionProblem& problem) const {
    for (SelectionMode& mode : problem.items[item].modes) {
      for (CapacityUse& use : mode.uses) {
        const bool is_money = use.row < made_.question.rows.size();
        if (is_money) use.amount = part_of(use.amount, parts, cost_steps);
      }
    }
    for (PolicyRow& row : problem.policies) {
      for (PolicyTerm& term : row.terms) {
        if (term.item == item) term.coefficient = term.coefficient / cost_steps * parts;
      }
    }
  }

  const Made& made_;
  Resolver& resolver_;
  Adder adder_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
