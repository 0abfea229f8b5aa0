// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <sixstep/impl/steps/strategy/effort.hpp>
#include <sixstep/impl/steps/strategy/funding.hpp>
#include <sixstep/impl/steps/strategy/valuation.hpp>

// The plan's choice in the numbers that the selection kernel reads.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Why an action cannot be chosen at all, whatever the money.
enum class Barrier : std::uint8_t {
  none,
  stopped,
  pilot_failed,
  heading,
  veto,
  acceptance,
  no_source
};

/// Everything that the choice reads, gathered once. Items of the problem are the plan's actions.
struct Question {
  const PlanGraph& graph;
  const StakeholderAnalysis& stakeholders;
  Years years;
  Purse purse;
  Valuation valuation;
  std::vector<std::optional<Money>> spent;                  ///< by action
  std::vector<Barrier> barrier;                             ///< by action
  std::vector<std::vector<std::vector<Expense>>> expenses;  ///< by action, then mode
  std::vector<SourceSet> rows;                              ///< by capacity row of the problem
  std::vector<Team> teams;                                  ///< by capacity row behind those

  const Plan& plan() const { return graph.plan(); }
  const Action& action(std::size_t index) const { return plan().actions[index]; }
};

/// Whether the start lies in the past, so that the choice is to go on or to stop.
inline bool is_history(const Action& action) {
  return under_way(action) || action.status == ActionStatus::done;
}

/// An action without modes is one whose cost and duration are unknown.
inline std::vector<Mode> modes_of(const Action& action) {
  return action.modes.empty() ? std::vector<Mode>(1) : action.modes;
}

inline bool has_policy(const Plan& plan, PolicyKind kind) {
  return std::ranges::any_of(plan.policies,
                             [&](const Policy& policy) { return policy.kind == kind; });
}

/// The highest support that any "accept" policy asks for.
inline std::optional<double> least_acceptance(const Plan& plan) {
  std::optional<double> least;
  for (const Policy& policy : plan.policies) {
    if (policy.kind == PolicyKind::accept && policy.least)
      least = std::max(least.value_or(-1.0), *policy.least);
  }
  return least;
}

inline Barrier barrier_of(const Question& question, std::size_t index, bool heading) {
  const Action& action = question.action(index);
  if (heading) return Barrier::heading;
  if (action.status == ActionStatus::stopped) return Barrier::stopped;
  if (is_given_up(action)) return Barrier::pilot_failed;
  if (is_mandatory(action)) return Barrier::none;
  if (const SupportReading* support = find_support(question.stakeholders.support, action.id)) {
    const bool vetoed = !support->blockers.empty();
    if (vetoed && has_policy(question.plan(), PolicyKind::respect_vetoes)) return Barrier::veto;
    const auto least = least_acceptance(question.plan());
    if (least && support->support && *support->support < *least) return Barrier::acceptance;
  }
  return Barrier::none;
}

/// Whether some source may pay for each expense; without any source in the plan none has to.
inline bool payable(const Plan& plan, const std::vector<Expense>& expenses) {
  return plan.sources.empty() || std::ranges::all_of(expenses, [](const Expense& expense) {
           return expense.sources != 0 || expense.amount.minor == 0;
         });
}

inline void collect_expenses(Question& question) {
  const Plan& plan = question.plan();
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    auto& by_mode = question.expenses.emplace_back();
    for (const Mode& mode : modes_of(plan.actions[i])) {
      if (plan.actions[i].status == ActionStatus::done) {
        by_mode.emplace_back();
      } else {
        by_mode.push_back(expenses(plan, plan.actions[i], mode, question.spent[i], question.years));
      }
    }
    const bool none =
        std::ranges::none_of(by_mode, [&](const auto& mode) { return payable(plan, mode); });
    if (question.barrier[i] == Barrier::none && none && !is_mandatory(plan.actions[i])) {
      question.barrier[i] = Barrier::no_source;
    }
  }
}

inline std::vector<SourceSet> limited_unions(const Question& question) {
  std::set<SourceSet> sets;
  for (const auto& by_mode : question.expenses) {
    for (const auto& mode : by_mode) {
      for (const Expense& expense : mode) sets.insert(expense.sources);
    }
  }
  std::vector<SourceSet> rows = unions(sets);
  std::erase_if(rows, [&](SourceSet set) { return !all_limited(question.purse, set); });
  return rows;
}

inline Question gather(const PlanGraph& graph, const StrategicFramework& framework,
                       const StakeholderAnalysis& stakeholders) {
  const Years years = decision_years(graph.plan());
  Question question{graph,
                    stakeholders,
                    years,
                    Purse(graph.plan(), years),
                    value_actions(graph, weights_of(framework)),
                    reported_spend(graph),
                    {},
                    {},
                    {},
                    teams_of(graph.plan(), years)};
  const std::vector<bool> heading = headings(graph);
  for (std::size_t i = 0; i < heading.size(); ++i) {
    question.barrier.push_back(barrier_of(question, i, heading[i]));
  }
  collect_expenses(question);
  question.rows = limited_unions(question);
  return question;
}

/// Value by start period: an equal part for each fiscal year from completion to the horizon's end,
/// each discounted to the first; without a horizon the whole, once.
inline std::vector<double> values_by_start(const Question& question, double value,
                                           std::uint32_t duration) {
  const Years& years = question.years;
  const double factor = 1.0 / (1.0 + question.plan().discount_rate.value_or(0.0));
  std::vector<double> result(years.count, years.horizon ? 0.0 : value);
  if (!years.horizon) return result;
  for (std::uint32_t start = 0; start < years.count; ++start) {
    for (std::uint32_t year = start + duration - 1; year < years.count; ++year) {
      result[start] += value / years.count * std::pow(factor, year);
    }
  }
  return result;
}

inline void add_uses(const Question& question, const std::vector<Expense>& expenses,
                     SelectionMode& mode) {
  for (std::uint32_t row = 0; row < question.rows.size(); ++row) {
    for (const Expense& expense : expenses) {
      const bool only_here = expense.sources != 0 && (expense.sources & ~question.rows[row]) == 0;
      if (!only_here || expense.amount.minor <= 0) continue;
      mode.uses.push_back({row, expense.period, expense.amount.minor, expense.from_start});
    }
  }
}

inline void add_run_cost(const Question& question, const Action& action, const Mode& mode,
                         std::uint32_t duration, std::vector<Expense>& expenses) {
  if (!mode.run_cost) return;
  const SourceSet sources = admissible(question.plan(), action, {});
  for (std::uint32_t year = duration; year < question.years.count; ++year) {
    expenses.push_back({sources, year, mode.run_cost->likely, true});
  }
}

/// The capacity row of a resource; empty: it limits nothing.
inline std::optional<std::uint32_t> row_of_team(const Question& question, const Id<Resource>& id) {
  const auto found = std::ranges::find_if(question.teams, [&](const Team& team) {
    return question.plan().resources[team.resource].id == id;
  });
  if (found == question.teams.end()) return std::nullopt;
  return static_cast<std::uint32_t>(question.rows.size() +
                                    static_cast<std::size_t>(found - question.teams.begin()));
}

/// What a mode holds of people and machines while it works. Unknown amounts and lengths hold none.
inline void add_effort(const Question& question, const Action& action, const Mode& mode,
                       SelectionMode& result) {
  if (question.teams.empty() || mode.demands.empty()) return;
  const auto shares = years_of_work(question.plan(), action, mode, question.years);
  if (!shares) return;
  for (const Demand& demand : mode.demands) {
    const auto row = row_of_team(question, demand.resource);
    if (!row || !demand.amount) continue;
    for (std::uint32_t year = 0; year < shares->size(); ++year) {
      const std::int64_t parts = in_parts(*demand.amount * (*shares)[year]);
      if (parts > 0) result.uses.push_back({*row, year, parts, true});
    }
  }
}

inline SelectionMode selection_mode(const Question& question, std::size_t index, std::size_t place,
                                    const Mode& mode) {
  const Action& action = question.action(index);
  SelectionMode result;
  const bool done = action.status == ActionStatus::done;
  result.duration = done ? 1 : periods_to_complete(question.plan(), action, mode, question.years);
  if (const auto value = question.valuation.value[index]) {
    result.value = values_by_start(question, *value, result.duration);
  }
  if (is_history(action)) result.latest = 0;
  if (action.from && !is_history(action)) {
    result.earliest = question.years.period_of(action.from->first, question.plan().fiscal_year());
  }
  std::vector<Expense> expenses = question.expenses[index][place];
  if (!done) add_run_cost(question, action, mode, result.duration, expenses);
  add_uses(question, expenses, result);
  add_effort(question, action, mode, result);
  return result;
}

inline SelectionItem selection_item(const Question& question, std::size_t index) {
  SelectionItem item;
  if (question.barrier[index] != Barrier::none) return item;
  const Action& action = question.action(index);
  const std::vector<Mode> modes = modes_of(action);
  for (std::size_t place = 0; place < modes.size(); ++place) {
    item.modes.push_back(selection_mode(question, index, place, modes[place]));
  }
  item.mandatory = is_mandatory(action);
  if (item.mandatory && is_history(action)) item.fixed = Placement{0, 0};
  return item;
}

/// Dependencies between fiscal years. A finish-to-start link lets the successor start in the year
/// in which its predecessor is complete: the schedule settles the days.
inline void add_precedences(const Question& question, SelectionProblem& problem) {
  for (const Dependency& link : question.plan().dependencies) {
    const auto from =
        static_cast<std::uint32_t>(*question.graph.find_item(NodeKind::action, link.from));
    const auto to =
        static_cast<std::uint32_t>(*question.graph.find_item(NodeKind::action, link.to));
    const bool past = question.action(from).status == ActionStatus::done;
    if (question.barrier[from] == Barrier::heading) continue;  // it is not chosen itself
    const bool barred = question.barrier[from] != Barrier::none;
    if (past || question.barrier[to] != Barrier::none) continue;
    if (barred && (is_mandatory(question.action(to)) || !link.is_prerequisite())) continue;
    const bool dated = !is_history(question.action(to)) && !barred &&
                       (link.type == DependencyType::FS || link.type == DependencyType::SS);
    Precedence precedence{from, to, 0, false, link.is_prerequisite()};
    if (!dated) precedence.lag = -static_cast<std::int32_t>(question.years.count);
    if (dated && link.type == DependencyType::FS) {
      precedence.after_completion = true;
      precedence.lag = -1;
    }
    if (dated || link.is_prerequisite()) problem.precedences.push_back(precedence);
  }
}

inline void add_choices(const Question& question, SelectionProblem& problem) {
  for (const Choice& choice : question.plan().choices) {
    SelectionChoice result;
    for (const Id<Action>& id : choice.of) {
      result.items.push_back(
          static_cast<std::uint32_t>(*question.graph.find_item(NodeKind::action, id)));
    }
    result.at_least = static_cast<std::uint32_t>(std::max(0, choice.at_least.value_or(0)));
    if (choice.at_most) result.at_most = static_cast<std::uint32_t>(std::max(0, *choice.at_most));
    problem.choices.push_back(std::move(result));
  }
  for (const Synergy& synergy : question.plan().synergies) {
    SelectionSynergy result;
    for (const Id<Action>& id : synergy.of) {
      result.items.push_back(
          static_cast<std::uint32_t>(*question.graph.find_item(NodeKind::action, id)));
    }
    result.value = synergy.value.value_or(0.0);
    problem.synergies.push_back(std::move(result));
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
