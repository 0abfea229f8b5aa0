// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/status/progress.hpp>

// Pilots: what they show, who waits for them, and the money that hangs on their outcome.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

/// The last value of everyone up to the status date, and not from before the pilot began.
inline void observe(const Context& context, const Action& action, PilotReading& reading) {
  const auto place = context.graph.find_item(NodeKind::indicator, reading.indicator);
  if (!place) return;
  const auto& now = context.plan().status_date;
  for (const Observation& seen : context.plan().indicators[*place].observations) {
    if (!seen.value || !seen.date || !seen.group.empty()) continue;
    if (now && seen.date->first > *now) continue;
    if (action.started && seen.date->last < *action.started) continue;
    if (reading.observed && seen.date->last < *reading.observed) continue;
    reading.observed = seen.date->last;
    reading.value = seen.value;
  }
}

/// Where a criterion is missing, no value meets it and none fails it.
inline std::optional<bool> meets(const PilotReading& reading) {
  if (!reading.value || (!reading.at_least && !reading.at_most)) return std::nullopt;
  return (!reading.at_least || *reading.value >= *reading.at_least) &&
         (!reading.at_most || *reading.value <= *reading.at_most);
}

inline PilotState state_of(const Pilot& pilot, const PilotReading& reading,
                           const std::optional<Date>& now, const StatusOptions& options) {
  if (pilot.result == PilotResult::succeeded) return PilotState::passed;
  if (pilot.result == PilotResult::failed) return PilotState::failed;
  if (now && reading.decide_by && *reading.decide_by < *now) return PilotState::overdue;
  const bool near =
      now && reading.decide_by &&
      static_cast<std::size_t>(*reading.decide_by - *now) <= options.decide_within_days;
  return near || reading.met.value_or(false) ? PilotState::to_decide : PilotState::running;
}

using ProgressOf = std::map<std::string_view, const ActionProgress*>;

/// Chosen actions that need this one, directly or through others, in the order of the plan.
inline std::vector<Id<Action>> waiting_for(const Context& context, const Id<Action>& id,
                                           const ProgressOf& chosen) {
  const PlanGraph& graph = context.graph;
  std::vector<bool> seen(context.plan().actions.size(), false);
  std::vector<std::size_t> open = {context.place(id)};
  seen[open.front()] = true;
  while (!open.empty()) {
    const std::size_t place = open.back();
    open.pop_back();
    for (const EdgeIndex edge : graph.out_edges(graph.node(NodeKind::action, place))) {
      const PlanEdge& link = graph.edges()[edge];
      if (link.relation != Relation::depends) continue;
      if (!context.plan().dependencies[link.item].is_prerequisite()) continue;
      const std::size_t next = graph.item(link.to);
      if (seen[next] || !chosen.contains(graph.id(link.to))) continue;
      seen[next] = true;
      open.push_back(next);
    }
  }
  seen[context.place(id)] = false;
  std::vector<Id<Action>> waiting;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) waiting.push_back(context.plan().actions[i].id);
  }
  return waiting;
}

/// What is left to spend of an amount; an unknown spend was reported by nobody, so all is left.
inline MoneyTotal left_of(std::optional<Money> budget, std::optional<Money> spent,
                          std::optional<Money> own) {
  if (!budget) return {{}, 1};
  const Money gone = std::max(spent.value_or(Money{}), own.value_or(Money{}));
  return {std::max(Money{}, *budget - gone), 0};
}

/// What is not yet spent: of the scale-up itself, and of those that wait for it.
struct MoneyAtStake {
  MoneyTotal own;
  MoneyTotal waiting;

  MoneyTotal all() const { return {own.known + waiting.known, own.unknown + waiting.unknown}; }
};

/// A scale-up that is given up is not among the chosen: its cost is the plan's.
inline MoneyAtStake money_at_stake(const Context& context, const Action& action,
                                   const PilotReading& reading, const ProgressOf& chosen) {
  MoneyAtStake money;
  const auto& pilot = action.pilot->cost;
  const std::optional<Money> gone = pilot ? std::optional(pilot->likely) : std::nullopt;
  const auto found = chosen.find(action.id.value);
  money.own = found != chosen.end()
                  ? left_of(found->second->budget, found->second->spent, gone)
                  : left_of(likely_cost(action),
                            reported_spend(context.graph)[context.place(action.id)], gone);
  for (const Id<Action>& id : reading.waiting) {
    const ActionProgress& other = *chosen.at(id.value);
    const MoneyTotal left = left_of(other.budget, other.spent, std::nullopt);
    money.waiting.known += left.known;
    money.waiting.unknown += left.unknown;
  }
  return money;
}

inline std::string state_in_words(const PilotReading& reading) {
  const std::string day = reading.decide_by ? to_string(*reading.decide_by) : std::string();
  switch (reading.state) {
    case PilotState::passed:
      return "It passed.";
    case PilotState::failed:
      return "It failed.";
    case PilotState::overdue:
      return "It should have been decided by " + day + ".";
    case PilotState::to_decide:
      return reading.met.value_or(false) ? "It meets its criterion: it can be decided."
                                         : "It has to be decided by " + day + ".";
    default:
      return day.empty() ? "It is open, and nobody said by when it is decided."
                         : "It is to be decided by " + day + ".";
  }
}

inline std::string amount_in_words(const Context& context, const MoneyTotal& money) {
  if (money.is_lower_bound() && money.known == Money{}) return "an amount that is not known";
  return (money.is_lower_bound() ? "at least " : "") +
         money_in_words(money.known, context.plan().currency);
}

/// What the outcome moves: who waits, and how much money.
inline std::string outcome_in_words(const Context& context, const PilotReading& reading,
                                    const MoneyAtStake& money) {
  std::vector<std::string> names;
  for (const Id<Action>& id : reading.waiting) {
    names.push_back(in_quotes(name_of(context.graph, *context.graph.find(id))));
  }
  const std::string them = list_in_words(names);
  const bool one = names.size() == 1;
  if (reading.state == PilotState::failed) {
    const std::string words = " This sets free " + amount_in_words(context, money.own);
    if (names.empty()) return words + ".";
    return words + ", and " + amount_in_words(context, money.waiting) + " more if " + them +
           (one ? ", which still needs it, stops" : ", which still need it, stop") + " as well.";
  }
  const std::string words =
      (reading.state == PilotState::passed ? " It releases " : " On it hangs ") +
      amount_in_words(context, money.all());
  if (names.empty()) return words + ".";
  return words + "; " + them + (one ? " waits" : " wait") + " for it.";
}

inline PilotReading read_pilot(const Context& context, const Action& action,
                               const ProgressOf& chosen) {
  const Pilot& pilot = *action.pilot;
  PilotReading reading;
  reading.action = action.id;
  reading.indicator = pilot.indicator;
  reading.at_least = pilot.at_least;
  reading.at_most = pilot.at_most;
  if (pilot.decide_by) reading.decide_by = pilot.decide_by->last;
  observe(context, action, reading);
  reading.met = meets(reading);
  reading.state = state_of(pilot, reading, context.plan().status_date, context.options);
  reading.waiting = waiting_for(context, action.id, chosen);
  const MoneyAtStake money = money_at_stake(context, action, reading, chosen);
  reading.money = money.all();
  reading.words = state_in_words(reading) + outcome_in_words(context, reading, money);
  return reading;
}

/// Of the chosen actions, and of those that are given up because their pilot failed.
inline std::vector<PilotReading> read_pilots(const Context& context,
                                             const std::vector<ActionProgress>& actions) {
  ProgressOf chosen;
  for (const ActionProgress& action : actions) chosen[action.action.value] = &action;
  std::vector<PilotReading> readings;
  for (const Action& action : context.plan().actions) {
    if (!action.pilot) continue;
    if (chosen.contains(action.id.value) || action.pilot->result == PilotResult::failed)
      readings.push_back(read_pilot(context, action, chosen));
  }
  return readings;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
