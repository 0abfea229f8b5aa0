// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/roadmap/explain/parties.hpp>
#include <sixstep/impl/roadmap/explain/story.hpp>

// How sure the dates and the cost of an action are, what it does to those of the whole, and what a
// risk does to them.
namespace sixstep::inline SIXSTEP_FORM::detail::explain {

inline std::string futures_in_words(const RiskAnalysis& risk) {
  return counted(risk.runs, "simulated future");
}

/// "the strongest", "number 3".
inline std::string rank_in_words(std::size_t before) {
  return before == 0 ? "the strongest" : "number " + std::to_string(before + 1);
}

inline std::string subject_of(RiskInput input) {
  if (input == RiskInput::risk) return "It";
  return input == RiskInput::cost ? "Its cost" : "Its duration";
}

/// What the node moves, where it is among those that the analysis names.
template <class Driver, class Within>
void tell_drivers(Story& story, const std::vector<Driver>& drivers, std::string_view id,
                  const std::string& what, Within&& within) {
  for (std::size_t i = 0; i < drivers.size(); ++i) {
    const Driver& driver = drivers[i];
    if (driver.node.value != id) continue;
    std::string words =
        subject_of(driver.input) + " is " + rank_in_words(i) + " of what moves the " + what;
    if (driver.low && driver.high && driver.input != RiskInput::risk) {
      words += ": 80 % of futures " + within(*driver.low) + " where it is low, and " +
               within(*driver.high) + " where it is high";
    }
    story.say(words + ".");
  }
}

inline void tell_drivers(Story& story, std::string_view id) {
  const RiskAnalysis& risk = story.roadmap().action.risk;
  tell_drivers(story, risk.date_drivers, id, "end of the road map",
               [](Date date) { return "are over by " + to_string(date); });
  tell_drivers(story, risk.cost_drivers, id, "cost of the road map",
               [&](Money cost) { return "cost no more than " + story.money(cost); });
}

inline void tell_certainty(Story& story, std::string_view id) {
  const RiskAnalysis& risk = story.roadmap().action.risk;
  if (const ActionRisk* action = find_by(risk.actions, &ActionRisk::action, id)) {
    story.say("It is over by " + to_string(action->p50) + " in half of " + futures_in_words(risk) +
              ", and by " + to_string(action->p80) + " in 80 % of them.");
    if (action->criticality > 0.0) {
      story.say("In " + percent(action->criticality) + " of them it holds up the end.");
    }
    if (action->kept) {
      story.say("Its own promise is kept in " + percent(*action->kept) + " of them.");
    }
  }
  tell_drivers(story, id);
  const auto says = [&](const std::vector<Id<Action>>& list) {
    return std::ranges::find(list, Id<Action>{std::string(id)}) != list.end();
  };
  if (says(risk.unknown_durations)) {
    story.say("How sure its duration is, is not known: the plan gives no range.");
  }
  if (says(risk.unknown_costs)) {
    story.say("How sure its cost is, is not known: the plan gives no range.");
  }
}

inline void tell_milestone(Story& story, std::string_view id) {
  tell_promise(story, id);
  const RiskAnalysis& risk = story.roadmap().action.risk;
  const PromiseRisk* promise = find_by(risk.promises, &PromiseRisk::promise, id);
  if (promise == nullptr) return;
  story.say("It is reached by " + to_string(promise->p50) + " in half of " +
            futures_in_words(risk) + ", and by " + to_string(promise->p80) + " in 80 % of them.");
  if (promise->kept) story.say("It is kept in " + percent(*promise->kept) + " of them.");
}

/// What 80 % of the futures meet that a risk strikes, beside those that it spares.
inline void tell_risk(Story& story, std::string_view id) {
  const RiskAnalysis& risk = story.roadmap().action.risk;
  if (const RiskEffect* effect = find_by(risk.risks, &RiskEffect::risk, id)) {
    if (!effect->probability) {
      story.say("How probable it is, is not known, so no simulated future holds it.");
    } else {
      story.say("It strikes with a probability of " + percent(*effect->probability) + ".");
    }
    if (effect->finish_struck && effect->finish_spared) {
      story.say("Of the futures that it strikes, 80 % are over by " +
                to_string(*effect->finish_struck) + "; of those that it spares, by " +
                to_string(*effect->finish_spared) + ".");
    }
    if (effect->cost_struck && effect->cost_spared) {
      story.say("Of the futures that it strikes, 80 % cost no more than " +
                story.money(*effect->cost_struck) + "; of those that it spares, " +
                story.money(*effect->cost_spared) + ".");
    }
  }
  tell_drivers(story, id);
  tell_ties(story, id);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::explain
