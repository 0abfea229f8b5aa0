// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include <sixstep/impl/steps/strategy/problem.hpp>
#include <sixstep/impl/steps/strategy/reasons.hpp>
#include <sixstep/solve/selection.hpp>

// What step five tells the reader, and what excludes each other where no strategy is possible.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline std::string sources_in_words(const Question& question, SourceSet set) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < question.plan().sources.size() && i < most_sources; ++i) {
    if (set >> i & 1)
      names.push_back(in_quotes(name_of(question.graph, question.graph.node(NodeKind::source, i))));
  }
  return list_in_words(names);
}

inline std::string choice_in_words(const Question& question, std::size_t index) {
  if (index < question.plan().choices.size())
    return "the choice " + in_quotes(question.plan().choices[index].id);
  return "the policy that every entry of a vocabulary is covered";
}

inline std::string in_words(const Question& question, const ConflictMember& member) {
  const auto year = member.period ? question.years.name(*member.period) : std::nullopt;
  const std::string when = year ? " in " + std::to_string(*year) : "";
  switch (member.kind) {
    case ConflictKind::mandatory_item:
      return action_name(question, member.index) + " is committed.";
    case ConflictKind::fixed_item:
      return action_name(question, member.index) + " is under way.";
    case ConflictKind::choice_at_least:
    case ConflictKind::choice_at_most:
      return "Keep " + choice_in_words(question, member.index) + ".";
    case ConflictKind::capacity_limit:
    case ConflictKind::capacity_minimum:
      return "Keep within the budget of " +
             sources_in_words(question, question.rows[member.index]) + when + ".";
    default:
      return "Keep the policies on shares of spend.";
  }
}

inline void report_unknown_cost(const Strategy& strategy, std::vector<Finding>& findings) {
  Finding finding{"cost-unknown", Severity::note, {}, {}, {}};
  for (const ChosenAction& chosen : strategy.chosen) {
    if (!chosen.cost) finding.nodes.push_back({chosen.action.value});
  }
  if (finding.nodes.empty()) return;
  finding.sentence = counted(finding.nodes.size(), "chosen action has", "chosen actions have") +
                     " no known cost: they use no budget here, and every total is “at least”.";
  findings.push_back(std::move(finding));
}

/// Each default by which a value was completed, named with the actions that it completed.
inline void report_default(const Question& question, const std::vector<std::size_t>& actions,
                           std::string code, const std::string& words,
                           std::vector<Finding>& findings) {
  if (actions.empty()) return;
  Finding finding{std::move(code), Severity::note, {}, {}, {}};
  finding.sentence = counted(actions.size(), "action") + ' ' + words;
  for (const std::size_t action : actions)
    finding.nodes.push_back({question.action(action).id.value});
  findings.push_back(std::move(finding));
}

inline void report_defaults(const Question& question, std::vector<Finding>& findings) {
  const Valuation& valuation = question.valuation;
  const bool one = valuation.shared_amount.size() == 1;
  report_default(question, valuation.shared_amount, "amount-assumed",
                 std::string(one ? "advances" : "advance") +
                     " a goal by an amount that nobody entered: 1/n is taken for the n actions "
                     "that advance the same goal.",
                 findings);
  report_default(question, valuation.certain_success, "success-assumed",
                 valuation.certain_success.size() == 1
                     ? "has no stated chance of success and counts as certain."
                     : "have no stated chance of success and count as certain.",
                 findings);
}

inline void report_unknown_value(const Question& question, std::vector<Finding>& findings) {
  Finding finding{"value-unknown", Severity::note, {}, {}, {}};
  for (std::size_t i = 0; i < question.plan().actions.size(); ++i) {
    const bool counts =
        question.barrier[i] != Barrier::heading && question.barrier[i] != Barrier::stopped;
    if (counts && !question.valuation.value[i])
      finding.nodes.push_back({question.action(i).id.value});
  }
  if (finding.nodes.empty()) return;
  finding.sentence =
      counted(finding.nodes.size(), "action advances", "actions advance") +
      " no goal: the value is unknown, and only a commitment or a need brings them in.";
  findings.push_back(std::move(finding));
}

inline void report_no_budget(const Question& question, std::vector<Finding>& findings) {
  if (!question.plan().budgets.empty()) return;
  findings.push_back(
      {"budget-unknown",
       Severity::note,
       "No budget is entered: the choice is limited by rules and prerequisites only.",
       {},
       {}});
}

/// Years of the decision in which a source with a budget has no amount entered.
inline void report_years_without_budget(const Question& question, std::vector<Finding>& findings) {
  std::set<int> entered;
  for (const Budget& budget : question.plan().budgets) {
    for (const YearAmount& amount : budget.amounts) entered.insert(amount.year);
  }
  std::vector<std::string> missing;
  for (std::uint32_t period = 0; period < question.years.count; ++period) {
    const auto year = question.years.name(period);
    if (year && !entered.empty() && !entered.contains(*year))
      missing.push_back(std::to_string(*year));
  }
  if (missing.empty()) return;
  findings.push_back(
      {"budget-year-unknown",
       Severity::warning,
       "No budget is entered for " + list_in_words(missing) + ": nothing can be paid then.",
       {},
       {}});
}

inline std::vector<MethodNote> method_notes(const Question& question) {
  const Plan& plan = question.plan();
  std::size_t valued = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (question.barrier[i] == Barrier::heading) continue;
    ++all;
    if (question.valuation.value[i]) ++valued;
  }
  const auto known = all == 0
                         ? std::nullopt
                         : std::optional(static_cast<double>(valued) / static_cast<double>(all));
  const std::string accrual = question.years.horizon
                                  ? "an equal part in each fiscal year from completion to the "
                                    "horizon's end, discounted at " +
                                        percent(plan.discount_rate.value_or(0.0)) + " a year"
                                  : "once, since the plan has no horizon";
  return {{"value", "success × Σ goal weight × amount", accrual, known},
          {"choice",
           "precedence-constrained selection over fiscal years, by branch and bound with "
           "Lagrangian bounds",
           "likely costs; within each source and year; unknown costs use no budget", known},
          {"sources", "costs shared out among admissible sources (Gale 1957)",
           "a union of sources carries over by the least share of its members", std::nullopt}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
