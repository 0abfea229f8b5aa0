// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/strategy/outcomes.hpp>

// Why each action is in the strategy or is not, and what it would take.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline std::string action_name(const Question& question, std::size_t index) {
  return in_quotes(name_of(question.graph, question.graph.node(NodeKind::action, index)));
}

/// Chosen actions that have this one as prerequisite.
inline std::vector<Id<Action>> needed_for(const Question& question, const Portfolio& portfolio,
                                          std::size_t index) {
  std::vector<Id<Action>> result;
  for (const EdgeIndex out :
       question.graph.out_edges(question.graph.node(NodeKind::action, index))) {
    const PlanEdge& edge = question.graph.edges()[out];
    if (edge.relation != Relation::depends) continue;
    const std::size_t to = question.graph.item(edge.to);
    if (question.plan().dependencies[edge.item].is_prerequisite() && portfolio[to]) {
      result.push_back(question.action(to).id);
    }
  }
  return result;
}

inline ChoiceReason reason_to_choose(const Question& question, std::size_t index, bool needed) {
  switch (question.action(index).status) {
    case ActionStatus::done:
      return ChoiceReason::done;
    case ActionStatus::started:
    case ActionStatus::paused:
      return ChoiceReason::started;
    case ActionStatus::committed:
      return ChoiceReason::committed;
    default:
      break;
  }
  if (question.valuation.value[index].value_or(0.0) > 0.0) return ChoiceReason::value;
  return needed ? ChoiceReason::prerequisite : ChoiceReason::rule;
}

/// The goals that an action advances, each with its share of the action's value.
inline std::vector<GoalServed> goals_served(const Question& question, std::size_t index) {
  std::vector<GoalServed> result;
  for (const auto& [goal, part] : question.valuation.parts[index]) {
    const double whole = question.valuation.if_delivered[index];
    result.push_back(
        {question.plan().goals[goal].id, whole > 0.0 ? std::optional(part / whole) : std::nullopt});
  }
  return result;
}

inline ChosenAction chosen_action(const Question& question, const Portfolio& portfolio,
                                  std::size_t index, const Placement& placement) {
  const Action& action = question.action(index);
  ChosenAction chosen;
  chosen.action = action.id;
  chosen.mode = placement.mode;
  if (!is_history(action)) chosen.start_year = question.years.name(placement.start);
  chosen.cost = cost_in_mode(action, placement.mode);
  chosen.spent = question.spent[index];
  chosen.value = question.valuation.value[index];
  chosen.needed_for = needed_for(question, portfolio, index);
  chosen.goals = goals_served(question, index);
  chosen.gaps = action.closes;
  chosen.reason = reason_to_choose(question, index, !chosen.needed_for.empty());
  return chosen;
}

/// How much each capacity row has left in each period under a selection, nothing carried over.
inline std::vector<std::vector<std::int64_t>> left_over(const SelectionProblem& problem,
                                                        const Selection& selection) {
  std::vector<std::vector<std::int64_t>> left;
  for (const CapacityRow& row : problem.capacities) {
    auto& periods = left.emplace_back();
    for (const auto& limit : row.limit) periods.push_back(limit.value_or(INT64_MAX));
  }
  for (std::size_t i = 0; i < selection.size(); ++i) {
    if (!selection[i]) continue;
    for (const CapacityUse& use : problem.items[i].modes[selection[i]->mode].uses) {
      const std::uint32_t period = use.period + (use.from_start ? selection[i]->start : 0);
      if (period < problem.periods) left[use.row][period] -= use.amount;
    }
  }
  return left;
}

/// What is short for an action that is left out, in one of its modes and from one start.
struct Shortfall {
  std::int64_t amount = 0;             ///< of money
  std::vector<std::uint32_t> periods;  ///< in which money is short
  /// Parts of resources, by capacity row, then period.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> people;

  std::int64_t of_people() const {
    std::int64_t sum = 0;
    for (const auto& [place, parts] : people) sum += parts;
    return sum;
  }
  bool empty() const { return amount == 0 && people.empty(); }
  friend bool operator<(const Shortfall& a, const Shortfall& b) {
    return std::pair(a.of_people(), a.amount) < std::pair(b.of_people(), b.amount);
  }
};

inline Shortfall shortfall_of(const Question& question, const SelectionMode& mode,
                              std::uint32_t start,
                              const std::vector<std::vector<std::int64_t>>& left) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> need;  // by row, then period
  for (const CapacityUse& use : mode.uses) {
    need[{use.row, use.period + (use.from_start ? start : 0)}] += use.amount;
  }
  Shortfall result;
  std::map<std::uint32_t, std::int64_t> missing;  // by period: the row that misses most
  for (const auto& [place, amount] : need) {
    const auto& [row, period] = place;
    if (period >= left[row].size()) continue;
    const std::int64_t missed = amount - std::max<std::int64_t>(left[row][period], 0);
    if (missed <= 0) continue;
    if (row >= question.rows.size()) {
      result.people[place] = missed;
    } else {
      missing[period] = std::max(missing[period], missed);
    }
  }
  for (const auto& [period, amount] : missing) {
    result.amount += amount;
    result.periods.push_back(period);
  }
  return result;
}

inline std::optional<Shortfall> least_shortfall(
    const Question& question, const SelectionProblem& problem, std::size_t index,
    const std::vector<std::vector<std::int64_t>>& left) {
  std::optional<Shortfall> least;
  for (const SelectionMode& mode : problem.items[index].modes) {
    for (std::uint32_t start = mode.earliest; start < problem.periods; ++start) {
      const bool worthless = start < mode.value.size() && mode.value[start] <= 0.0;
      if (worthless) continue;
      const Shortfall found = shortfall_of(question, mode, start, left);
      if (!least || found < *least) least = found;
    }
  }
  return least;
}

inline std::optional<std::size_t> missing_prerequisite(const Question& question,
                                                       const Portfolio& portfolio,
                                                       std::size_t index) {
  for (const EdgeIndex in : question.graph.in_edges(question.graph.node(NodeKind::action, index))) {
    const PlanEdge& edge = question.graph.edges()[in];
    if (edge.relation != Relation::depends) continue;
    const std::size_t from = question.graph.item(edge.from);
    if (question.plan().dependencies[edge.item].is_prerequisite() && !portfolio[from]) return from;
  }
  return std::nullopt;
}

/// A chosen action that keeps this one out by a choice with an upper limit.
inline std::optional<std::size_t> chosen_alternative(const SelectionProblem& problem,
                                                     const Portfolio& portfolio,
                                                     std::size_t index) {
  for (const SelectionChoice& choice : problem.choices) {
    if (!choice.at_most || std::ranges::find(choice.items, index) == choice.items.end()) continue;
    const auto is_in = [&](std::uint32_t item) { return portfolio[item].has_value(); };
    if (std::ranges::count_if(choice.items, is_in) < *choice.at_most) continue;
    const auto found = std::ranges::find_if(choice.items, is_in);
    if (found != choice.items.end()) return *found;
  }
  return std::nullopt;
}

/// Reason and words for one action that is left out.
struct Omission {
  OmissionReason reason;
  std::string words;
  std::string untried = {};  ///< what it would take, where no rejection says it better
};

inline std::optional<Omission> barred(const Question& question, std::size_t index) {
  switch (question.barrier[index]) {
    case Barrier::stopped:
      return Omission{OmissionReason::stopped, "It was stopped."};
    case Barrier::pilot_failed:
      return Omission{OmissionReason::pilot_failed,
                      "Its pilot failed: what is left of its money is free for other uses."};
    case Barrier::veto:
      return Omission{OmissionReason::veto,
                      "A holder of a veto stands against it, and the plan respects vetoes."};
    case Barrier::acceptance:
      return Omission{OmissionReason::rule,
                      "Its support lies below the least that the plan accepts."};
    case Barrier::no_source:
      return Omission{OmissionReason::budget,
                      "No source may pay for it: each is reserved for something else."};
    default:
      return std::nullopt;
  }
}

/// " in 2027 and 2028", or nothing in the one year without a name.
inline std::string in_years(const Question& question, const std::vector<std::uint32_t>& periods) {
  std::vector<std::string> years;
  for (const std::uint32_t period : periods) {
    if (const auto year = question.years.name(period)) years.push_back(std::to_string(*year));
  }
  return years.empty() ? "" : " in " + list_in_words(years);
}

/// What is short if all else stays as it is: an estimate where nothing was tried.
inline std::string short_of_means(const Question& question, const Shortfall& least) {
  std::vector<std::string> parts;
  if (least.amount > 0) {
    parts.push_back(money_in_words({least.amount}, question.plan().currency) + " more" +
                    in_years(question, least.periods));
  }
  for (const auto& [place, missing] : least.people) {
    const std::size_t team = question.teams[place.first - question.rows.size()].resource;
    parts.push_back(rounded(in_units(missing), 2) + " more " + team_in_words(question, team) +
                    in_years(question, {place.second}));
  }
  return "It would fit with " + list_in_words(parts) + ", or in place of something that is chosen.";
}

/// "Not enough people of “IT team” in 2027 and 2028."
inline std::string short_of_people(const Question& question, const Shortfall& least) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> periods;  // by row
  for (const auto& [place, missing] : least.people) periods[place.first].push_back(place.second);
  std::string words;
  for (const auto& [row, when] : periods) {
    const std::size_t team = question.teams[row - question.rows.size()].resource;
    words += (words.empty() ? "Not enough " : " Not enough ") + team_in_words(question, team) +
             in_years(question, when) + ".";
  }
  return words;
}

inline Omission lacks_means(const Question& question, std::size_t index, const Shortfall& least) {
  const auto cost = likely_cost(question.action(index));
  std::string words = cost && least.amount > 0
                          ? "It costs " + money_in_words(*cost, question.plan().currency) + "."
                          : "";
  if (!least.people.empty()) words += (words.empty() ? "" : " ") + short_of_people(question, least);
  return {least.people.empty() ? OmissionReason::budget : OmissionReason::resource, words,
          short_of_means(question, least)};
}

inline Omission why_omitted(const Question& question, const SelectionProblem& problem,
                            const Portfolio& portfolio, std::size_t index,
                            const std::vector<std::vector<std::int64_t>>& left) {
  if (auto found = barred(question, index)) return *std::move(found);
  const auto value = question.valuation.value[index];
  if (!value) {
    return {OmissionReason::unknown_value,
            "It advances no goal that the plan names, so its value is not known."};
  }
  if (*value <= 0.0) return {OmissionReason::no_value, "The goals that it advances weigh nothing."};
  if (const auto from = missing_prerequisite(question, portfolio, index)) {
    return {OmissionReason::prerequisite,
            "It needs " + action_name(question, *from) + ", which is left out as well."};
  }
  if (const auto other = chosen_alternative(problem, portfolio, index)) {
    return {OmissionReason::better_alternative,
            action_name(question, *other) + " is chosen in its place."};
  }
  const auto least = least_shortfall(question, problem, index, left);
  if (!least) {
    return {OmissionReason::no_value,
            "It would be complete only after the horizon, too late to be worth anything in it."};
  }
  if (!least->empty()) return lacks_means(question, index, *least);
  return {OmissionReason::rule,
          "Money and people are there, but a rule of the plan or the dates of what it waits for "
          "keep it out."};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
