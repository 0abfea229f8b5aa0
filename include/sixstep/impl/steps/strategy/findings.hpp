// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include <sixstep/impl/steps/strategy/origins.hpp>
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

inline std::string choice_in_words(const Question& question, std::size_t index, bool at_most) {
  if (const auto covered = covered_by_choice(question, index)) {
    return "Keep the policy " + in_quotes(covered->policy->id.value) +
           ", by which at least one action serves " +
           in_quotes(name_of_term({&covered->term, 1}, covered->term.id.value)) + ".";
  }
  const Choice& choice = question.plan().choices[index];
  std::vector<std::string> names;
  for (const Id<Action>& action : choice.of)
    names.push_back(in_quotes(name_of(question.graph, *question.graph.find(action))));
  const int count = (at_most ? choice.at_most : choice.at_least).value_or(0);
  return "Keep the choice " + in_quotes(choice.id.value) + ": " +
         (at_most ? "at most " : "at least ") + std::to_string(count) + " of " +
         list_in_words(names) + ".";
}

/// What a policy on shares of spend counts.
inline std::string counted_by(const Question& question, const Policy& policy) {
  if (!policy.tag.empty()) return "what is tagged " + in_quotes(policy.tag);
  if (!policy.region.empty()) return "the region " + in_quotes(policy.region);
  const std::string& id = policy.group.empty() ? policy.pillar.value : policy.group.value;
  const auto node = question.graph.find(AnyId{id});
  return in_quotes(node ? name_of(question.graph, *node) : id);
}

inline std::string policy_in_words(const Question& question, const Policy& policy) {
  const bool least = policy.kind == PolicyKind::min_share;
  return "Keep the policy " + in_quotes(policy.id.value) + ": " +
         (least ? "at least " : "at most ") + percent(policy.share.value_or(0.0)) +
         " of all spend goes to " + counted_by(question, policy) + ".";
}

inline std::string budget_in_words(const Question& question, const ConflictMember& member) {
  const auto year = member.period ? question.years.name(*member.period) : std::nullopt;
  return "Keep within the budget of " + sources_in_words(question, question.rows[member.index]) +
         (year ? " in " + std::to_string(*year) : "") + ".";
}

inline std::string team_limit_in_words(const Question& question, const ConflictMember& member) {
  const std::size_t team = question.teams[member.index - question.rows.size()].resource;
  const auto year = member.period ? question.years.name(*member.period) : std::nullopt;
  const std::string when = year ? " in " + std::to_string(*year) + "." : ".";
  if (member.kind == ConflictKind::capacity_limit)
    return "Keep within the " + team_in_words(question, team) + when;
  const double least =
      question.teams[member.index - question.rows.size()].years[member.period.value_or(0)].at_least;
  return "Use at least " + rounded(least, 2) + ' ' + team_in_words(question, team) + when;
}

inline std::string in_words(const Question& question, const ConflictMember& member) {
  switch (member.kind) {
    case ConflictKind::mandatory_item:
      return action_name(question, member.index) + " is committed.";
    case ConflictKind::fixed_item:
      return action_name(question, member.index) + " is under way.";
    case ConflictKind::choice_at_least:
    case ConflictKind::choice_at_most:
      return choice_in_words(question, member.index, member.kind == ConflictKind::choice_at_most);
    case ConflictKind::capacity_limit:
    case ConflictKind::capacity_minimum:
      return member.index < question.rows.size() ? budget_in_words(question, member)
                                                 : team_limit_in_words(question, member);
    default:
      return policy_in_words(question, policy_of_row(question, member.index));
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
    const bool counts = question.barrier[i] != Barrier::heading;
    if (counts && !is_given_up(question.action(i)) && !question.valuation.value[i])
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

inline MethodNote teams_note() {
  return {"people and machines", "as much as there is on the average over each fiscal year",
          "an action holds what it demands from the begin of its first year for as long as it "
          "takes; what is under way stays, even where it holds more than there is",
          std::nullopt};
}

/// How each study that was done came to its numbers.
inline std::vector<MethodNote> study_notes(const Strategy& strategy) {
  std::vector<MethodNote> notes;
  const auto note = [&](bool done, const char* subject, const char* method,
                        const char* convention) {
    if (done) notes.push_back({subject, method, convention, std::nullopt});
  };
  note(std::ranges::any_of(strategy.omitted, [](const auto& each) { return !!each.rejection; }),
       "rejections", "the choice solved again with each change",
       "money in 32nds of what is short, cost in 64ths, halved between too little and enough");
  note(!strategy.marginal_values.empty(), "marginal values",
       "the choice solved again with more money", "one source and year at a time; not a rate");
  note(!strategy.frontier.points.empty(), "frontier",
       "ε-constraint (Haimes, Lasdon & Wismer 1971) with bypass (Mavrotas & Florios 2013)",
       "knee: farthest from the line through the ends (Das 1999); of three objectives or more, "
       "nearest to the best of each (Yu 1973)");
  note(
      !strategy.comparison.strategies.empty(), "comparison",
      "regret (Savage 1951), worst value (Wald 1950), satisficing (Starr 1963), and the robustness "
      "metrics that McPhail et al. (2018) compare",
      "lean: at most half-way in cost from the cheapest admissible strategy to the balanced one; "
      "ambitious: budgets a quarter higher; good enough: 90 % of the best; by metrics, all "
      "worlds alike, half-way pessimistic, good enough: 90 % of what is planned today");
  note(!strategy.weight_ranges.empty(), "weight ranges",
       "parametric search (Eisner & Severance 1976), each end solved again",
       "one goal's share at a time, its siblings' in proportion");
  return notes;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
