// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <set>
#include <string>

#include <sixstep/impl/roadmap/explain/certainty.hpp>
#include <sixstep/impl/roadmap/explain/story.hpp>

// Why an action is in the road map or is not, why then, what for, for whom and how one will see it.
namespace sixstep::inline SIXSTEP_FORM::detail::explain {

inline std::string why_chosen(ChoiceReason reason) {
  constexpr std::array words = {
      "It is in the strategy because it is done.",
      "It is in the strategy because it is under way.",
      "It is in the strategy because it is committed.",
      "It was chosen for its value: no other use of the money within the rules is worth more.",
      "It was chosen because other chosen actions need it.",
      "It was chosen because a rule of the plan asks for it."};
  return words[static_cast<std::size_t>(reason)];
}

inline void tell_money(Story& story, const std::optional<Money>& cost,
                       const std::optional<Money>& spent) {
  if (!cost) story.say("Its cost is not known, so it is part of no total.");
  if (!cost && spent) story.say(story.money(*spent) + " were reported spent.");
  if (!cost) return;
  std::string words = "It costs " + story.money(*cost);
  if (spent) words += ", of which " + story.money(*spent) + " were reported spent";
  story.say(words + ".");
}

inline void tell_choice(Story& story, const ChosenAction& chosen) {
  tell_money(story, chosen.cost, chosen.spent);
  std::string words = why_chosen(chosen.reason);
  if (chosen.start_year)
    words += " It is funded from " + std::to_string(*chosen.start_year) + " on.";
  story.say(std::move(words));
  if (!chosen.needed_for.empty())
    story.say("It is needed for " + story.names(chosen.needed_for) + ".");
}

inline void tell_dates(Story& story, const ScheduledAction& scheduled) {
  std::string words;
  if (scheduled.start && scheduled.finish) {
    words = "It runs from " + to_string(*scheduled.start) + " to " + to_string(*scheduled.finish) +
            ". ";
  } else if (scheduled.start) {
    words = "It starts on " + to_string(*scheduled.start) + ". ";
  }
  story.say(words + scheduled.words);
  if (scheduled.earlier) story.say(scheduled.earlier->words);
  if (scheduled.duration_assumed) story.say("Its duration is an assumption.");
  if (scheduled.critical)
    story.say("It is critical: each day that it slips moves the end of the road map.");
  if (!scheduled.critical && scheduled.total_float) {
    story.say(
        "It can slip " +
        counted(static_cast<std::size_t>(std::max(0.0, *scheduled.total_float)), "working day") +
        " before the end moves.");
  }
  if (!scheduled.promised) return;
  const std::string by = "It " +
                         std::string(scheduled.promise == PromiseState::due ? "is" : "was") +
                         " promised by " + to_string(*scheduled.promised);
  switch (scheduled.promise) {
    case PromiseState::late:
      story.say(by + ", and will be late.");
      break;
    case PromiseState::state_unknown:
      story.say(by + ", and nobody reported whether it was done.");
      break;
    default:
      story.say(by + ".");
  }
}

/// How far it is, and why it is late, where anybody reported.
inline void tell_progress(Story& story, const ActionProgress& progress) {
  if (progress.under_way && progress.done) {
    const std::string how = progress.done_from == DoneSource::milestone
                                ? " by the milestones that were reached."
                                : " by the last report.";
    story.say(rounded(100.0 * *progress.done, 0) + " % of it is done," + how);
  }
  if (progress.stale.value_or(false)) {
    story.say("Nobody has reported on it for " + counted(*progress.age, "day") + ".");
  }
  if (progress.cost_index && *progress.cost_index < 1.0) {
    story.say("What is done cost more than it was budgeted for: its cost index is " +
              rounded(*progress.cost_index, 2) + ".");
  }
  if (progress.slip.value_or(0.0) <= 0.0) return;
  const std::string plan =
      progress.planned_from == PlanSource::baseline ? "the baseline says" : "it was promised";
  story.say("It is expected " +
            counted(static_cast<std::size_t>(std::min(*progress.slip, 1e9)), "working day") +
            " later than " + plan + (progress.words.empty() ? "." : ": " + progress.words));
}

/// What its pilot shows, and what waits for the decision.
inline void tell_pilot(Story& story, std::string_view id) {
  const auto* pilot = find_by(story.roadmap().status.pilots, &PilotReading::action, id);
  if (pilot != nullptr) story.say("It has a pilot. " + pilot->words);
}

inline void tell_purpose(Story& story, std::string_view id) {
  for (const GoalReading& goal : story.roadmap().framework.goals) {
    if (std::ranges::find(goal.actions, Id<Action>{std::string(id)}) == goal.actions.end())
      continue;
    std::string words = "It advances " + story.name(goal.goal) + ", which counts " +
                        rounded(100.0 * goal.weight, 1) + " % of all goals";
    if (!goal.indicators.empty()) words += " and is measured by " + story.names(goal.indicators, 3);
    story.say(words + ".");
  }
}

/// Gaps that the action closes, through factors where the system map has them: told once each.
inline void tell_gaps(Story& story, std::string_view id) {
  std::set<std::string> told;
  for (const TraceLink& link : story.roadmap().trace) {
    if (link.action.value != id) continue;
    std::string words = "It builds " + story.name(link.pillar) + " at the level " +
                        story.name(link.level) + ", which is below its target";
    if (!link.factor.empty())
      words += "; through " + story.name(link.factor) + " that moves " + story.name(link.goal);
    if (told.insert(words).second) story.say(words + ".");
  }
  const auto gaps = targets_of(story.roadmap(), "closes", id);
  if (!gaps.empty()) story.say("It closes the gap " + story.names(gaps) + ".");
}

inline void tell_people(Story& story, std::string_view id) {
  const Roadmap& roadmap = story.roadmap();
  for_edges(roadmap, "serves", id, {}, [&](const RoadmapEdge& edge) {
    std::string words = "It serves " + story.name(edge.to);
    if (edge.amount) words += " and reaches " + rounded(*edge.amount, 0) + " people more";
    story.say(words + ".");
  });
  const auto accountable = sources_of(roadmap, "role", id, "accountable");
  if (accountable.empty()) {
    story.say("Nobody is accountable for it.");
  } else {
    story.say(story.names(accountable) + (accountable.size() == 1 ? " is" : " are") +
              " accountable for it.");
  }
  const SupportReading* support = find_by(roadmap.stakeholders.support, &SupportReading::of, id);
  if (support == nullptr) return;
  if (support->support) {
    story.say("Its support, weighted by power, is " + rounded(*support->support, 2) +
              " on a scale from −1 to 1.");
  }
  if (!support->blockers.empty()) story.say(story.names(support->blockers) + " can block it.");
}

inline void tell_promises(Story& story, std::string_view id) {
  for (const PromiseReading& promise : story.roadmap().action.promises) {
    if (std::ranges::find(promise.of, Id<Action>{std::string(id)}) == promise.of.end()) continue;
    std::string words = "It keeps the promise " + story.name(promise.promise);
    if (promise.by) words += ", due on " + to_string(*promise.by);
    if (promise.state == PromiseState::state_unknown)
      words += ", of which nobody reported whether it was kept";
    if (promise.state == PromiseState::late && promise.expected)
      words += ", expected on " + to_string(*promise.expected);
    story.say(words + ".");
  }
}

inline void tell_parts(Story& story, std::string_view id) {
  std::vector<Id<Action>> parts;
  for (const AnyId& part : sources_of(story.roadmap(), "part-of", id))
    parts.push_back({part.value});
  if (parts.empty()) return;
  story.say("It is a heading for " + counted(parts.size(), "action") + ": " + story.names(parts) +
            ".");
  story.say("What is chosen of it costs " + in_words(story, cost_of(story.roadmap(), parts)) + ".");
}

inline void tell_action(Story& story, std::string_view id) {
  const Roadmap& roadmap = story.roadmap();
  tell_parts(story, id);
  if (const auto* chosen = find_by(roadmap.strategy.chosen, &ChosenAction::action, id)) {
    tell_choice(story, *chosen);
  }
  if (const auto* omitted = find_by(roadmap.strategy.omitted, &OmittedAction::action, id)) {
    tell_money(story, omitted->cost, std::nullopt);
    story.say("It is left out. " + omitted->words);
  }
  if (const auto* scheduled = find_by(roadmap.action.actions, &ScheduledAction::action, id)) {
    tell_dates(story, *scheduled);
  }
  if (const auto* progress = find_by(roadmap.status.actions, &ActionProgress::action, id)) {
    tell_progress(story, *progress);
  }
  tell_certainty(story, id);
  tell_pilot(story, id);
  tell_purpose(story, id);
  tell_gaps(story, id);
  tell_people(story, id);
  tell_promises(story, id);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::explain
