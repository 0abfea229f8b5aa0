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
inline std::optional<Money> left_of(const ActionProgress& action, const std::optional<Money>& own) {
  if (!action.budget) return std::nullopt;
  const Money gone = std::max(action.spent.value_or(Money{}), own.value_or(Money{}));
  return std::max(Money{}, *action.budget - gone);
}

inline MoneyTotal money_at_stake(const Pilot& pilot, const PilotReading& reading,
                                 const ProgressOf& chosen) {
  MoneyTotal total;
  const auto add = [&](const Id<Action>& id, const std::optional<Money>& own) {
    const auto left = left_of(*chosen.at(id), own);
    left ? total.known += *left : total.known;
    total.unknown += !left;
  };
  add(reading.action, pilot.cost ? std::optional(pilot.cost->likely) : std::nullopt);
  for (const Id<Action>& id : reading.waiting) add(id, std::nullopt);
  return total;
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

/// What the outcome moves: who waits, and how much money.
inline std::string outcome_in_words(const Context& context, const PilotReading& reading) {
  std::vector<std::string> names;
  for (const Id<Action>& id : reading.waiting) {
    names.push_back(in_quotes(name_of(context.graph, *context.graph.find(id))));
  }
  const bool nothing = reading.money.is_lower_bound() && reading.money.known == Money{};
  const std::string amount = nothing
                                 ? "An amount that is not known"
                                 : (reading.money.is_lower_bound() ? "At least " : "") +
                                       money_in_words(reading.money.known, context.plan().currency);
  const std::string effect = reading.state == PilotState::passed ? " is released for the scale-up"
                             : reading.state == PilotState::failed
                                 ? " is free for other uses if the scale-up stops"
                                 : " hangs on the decision";
  std::string words = " " + amount + effect;
  if (names.empty()) return words + ".";
  return words + "; " + list_in_words(names) + (names.size() == 1 ? " waits" : " wait") +
         " for it.";
}

inline std::vector<PilotReading> read_pilots(const Context& context,
                                             const std::vector<ActionProgress>& actions) {
  ProgressOf chosen;
  for (const ActionProgress& action : actions) chosen[action.action] = &action;
  std::vector<PilotReading> readings;
  for (const ActionProgress& progress : actions) {
    const Action& action = context.plan().actions[context.place(progress.action)];
    if (!action.pilot) continue;
    PilotReading& reading = readings.emplace_back();
    reading.action = action.id;
    reading.indicator = action.pilot->indicator;
    reading.at_least = action.pilot->at_least;
    reading.at_most = action.pilot->at_most;
    if (action.pilot->decide_by) reading.decide_by = action.pilot->decide_by->last;
    observe(context, action, reading);
    reading.met = meets(reading);
    reading.state = state_of(*action.pilot, reading, context.plan().status_date, context.options);
    reading.waiting = waiting_for(context, action.id, chosen);
    reading.money = money_at_stake(*action.pilot, reading, chosen);
    reading.words = state_in_words(reading) + outcome_in_words(context, reading);
  }
  return readings;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
