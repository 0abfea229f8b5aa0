// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/selection_conflict.hpp>
#include <sixstep/impl/solve/selection_search.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Everything that forbids a selection, but for precedences, windows and what items use.
inline std::vector<ConflictMember> rules_of(const SelectionProblem& problem) {
  std::vector<ConflictMember> rules;
  const auto add = [&](ConflictKind kind, std::size_t index, std::optional<std::uint32_t> period) {
    rules.push_back({kind, static_cast<std::uint32_t>(index), period});
  };
  for (std::size_t r = 0; r < problem.capacities.size(); ++r) {
    const CapacityRow& row = problem.capacities[r];
    // What one period leaves is another's limit, so those of such a row stand or fall together.
    if (row.carry_over > 0) add(ConflictKind::capacity_limit, r, {});
    for (std::uint32_t t = 0; t < problem.periods; ++t) {
      if (row.limit[t] && row.carry_over == 0) add(ConflictKind::capacity_limit, r, t);
      if (!row.at_least.empty() && row.at_least[t] > 0) add(ConflictKind::capacity_minimum, r, t);
    }
  }
  for (std::size_t p = 0; p < problem.policies.size(); ++p) add(ConflictKind::policy, p, {});
  for (std::size_t c = 0; c < problem.choices.size(); ++c) {
    if (problem.choices[c].at_most) add(ConflictKind::choice_at_most, c, {});
    if (problem.choices[c].at_least > 0) add(ConflictKind::choice_at_least, c, {});
  }
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    if (problem.items[i].fixed) {
      add(ConflictKind::fixed_item, i, {});
    } else if (problem.items[i].mandatory) {
      add(ConflictKind::mandatory_item, i, {});
    }
  }
  return rules;
}

/// An item without its fixed placement, which stays one among others whatever the window says: a
/// removed rule must not forbid anything.
inline void release(SelectionItem& item) {
  SelectionMode& mode = item.modes[item.fixed->mode];
  mode.earliest = std::min(mode.earliest, item.fixed->start);
  if (mode.latest) mode.latest = std::max(*mode.latest, item.fixed->start);
  item.fixed.reset();
  item.mandatory = false;
}

inline void remove_rule(SelectionProblem& problem, const ConflictMember& rule) {
  switch (rule.kind) {
    case ConflictKind::mandatory_item:
      problem.items[rule.index].mandatory = false;
      break;
    case ConflictKind::fixed_item:
      release(problem.items[rule.index]);
      break;
    case ConflictKind::choice_at_least:
      problem.choices[rule.index].at_least = 0;
      break;
    case ConflictKind::choice_at_most:
      problem.choices[rule.index].at_most.reset();
      break;
    case ConflictKind::capacity_limit:
      for (std::uint32_t t = 0; t < problem.periods; ++t) {
        if (t == rule.period.value_or(t)) problem.capacities[rule.index].limit[t].reset();
      }
      break;
    case ConflictKind::capacity_minimum:
      problem.capacities[rule.index].at_least[*rule.period] = 0;
      break;
    case ConflictKind::policy:
      problem.policies[rule.index] = {};
      break;
  }
}

/// Values play no part in whether anything is admissible.
inline SelectionProblem without_values(SelectionProblem problem) {
  for (SelectionItem& item : problem.items) {
    for (SelectionMode& mode : item.modes) mode.value.clear();
  }
  problem.synergies.clear();
  return problem;
}

inline SelectionOptions less_work(const SelectionOptions& options, std::uint64_t work) {
  SelectionOptions rest = options;
  rest.stop.work_limit -= std::min(rest.stop.work_limit, work);
  return rest;
}

SIXSTEP_INLINE void find_conflict(const SelectionProblem& problem, const SelectionOptions& options,
                                  SelectionResult& result) {
  SelectionProblem kept = without_values(problem);
  result.conflict_is_minimal = true;
  for (const ConflictMember& rule : rules_of(problem)) {
    SelectionProblem fewer = kept;
    remove_rule(fewer, rule);
    const SelectionResult test = Search(fewer, less_work(options, result.work)).run(true);
    result.work += test.work;
    if (test.status == SelectionStatus::infeasible) {
      kept = std::move(fewer);
      continue;
    }
    result.conflict.push_back(rule);
    if (test.status == SelectionStatus::stopped) result.conflict_is_minimal = false;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
