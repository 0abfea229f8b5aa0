// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <string>

#include <sixstep/impl/roadmap/explain/story.hpp>
#include <sixstep/impl/steps/framework/smart.hpp>

// Why the situation reads as it does: goals, indicators, factors, capacities and gaps.
namespace sixstep::inline SIXSTEP_FORM::detail::explain {

inline std::string origin_in_words(WeightOrigin origin) {
  switch (origin) {
    case WeightOrigin::given:
      return "its weight is entered in the plan";
    case WeightOrigin::pairwise:
      return "its weight follows from pairwise comparisons";
    case WeightOrigin::best_worst:
      return "its weight follows from comparisons with the best and the worst goal";
    case WeightOrigin::swing:
      return "its weight follows from swing points";
    default:
      return "nobody weighed it, so it shares equally with its siblings";
  }
}

inline void tell_goal(Story& story, std::string_view id) {
  const GoalReading* goal = find_by(story.roadmap().framework.goals, &GoalReading::goal, id);
  if (goal == nullptr) return;
  const bool alone = goal->local_weight == 1.0 && goal->origin == WeightOrigin::equal;
  story.say("It counts " + rounded(100.0 * goal->weight, 1) + " % of all goals" +
            (alone ? ", with no goal beside it."
                   : " and " + rounded(100.0 * goal->local_weight, 1) +
                         " % among its siblings: " + origin_in_words(goal->origin) + "."));
  if (!goal->parent.empty()) story.say("It serves " + story.name(goal->parent) + ".");
  if (!goal->aligned.empty()) story.say("It is aligned with " + story.names(goal->aligned) + ".");
  if (goal->indicators.empty()) story.say("No indicator measures it.");
  if (!goal->indicators.empty())
    story.say("It is measured by " + story.names(goal->indicators) + ".");
  if (!goal->actions.empty()) {
    story.say(story.names(goal->actions) + (goal->actions.size() == 1 ? " advances" : " advance") +
              " it; what is chosen of this costs " +
              in_words(story, cost_of(story.roadmap(), goal->actions)) + ".");
  }
  for (const GoalEffect& effect : story.roadmap().system.goal_effects) {
    if (effect.goal.value != id || std::abs(effect.effect) < 0.005) continue;
    story.say("Moving " + story.name(effect.factor) +
              (effect.effect > 0.0 ? " up helps it" : " up harms it") +
              ", with a total effect of " + rounded(effect.effect, 2) + ".");
  }
}

inline void tell_indicator(Story& story, std::string_view id) {
  const IndicatorReading* reading =
      find_by(story.roadmap().framework.indicators, &IndicatorReading::indicator, id);
  if (reading == nullptr) return;
  if (!reading->measures.empty()) story.say("It measures " + story.name(reading->measures) + ".");
  if (reading->baseline) story.say("It started from " + rounded(*reading->baseline, 2) + ".");
  if (reading->latest) story.say("It was last seen at " + rounded(*reading->latest, 2) + ".");
  if (reading->expected) {
    story.say("On the straight path to its target it would stand at " +
              rounded(*reading->expected, 2) + ".");
  }
  for (const TargetReading& target : reading->targets) {
    std::string words =
        "It is promised to reach " +
        (target.value ? rounded(*target.value, 2) : std::string("a value that is not known"));
    if (target.by) words += " by " + to_string(*target.by);
    story.say(words + ".");
  }
  std::vector<std::string> needs;
  for (const SmartNeed need : framework::needs_of(*reading)) {
    needs.emplace_back(framework::in_words(need));
  }
  if (!needs.empty()) story.say("To be of use it still needs: " + list_in_words(needs, 9) + ".");
}

inline void tell_factor(Story& story, std::string_view id) {
  const SystemAnalysis& system = story.roadmap().system;
  const FactorReading* reading = find_by(system.factors, &FactorReading::factor, id);
  if (reading == nullptr) return;
  if (reading->rank > 0) {
    story.say("It is leverage point number " + std::to_string(reading->rank) + " of " +
              std::to_string(system.factors.size()) + ", with a leverage of " +
              rounded(*reading->leverage, 3) + ".");
  }
  story.say(reading->reason);
  for (const FeedbackLoop& loop : system.loops) {
    if (std::ranges::find(loop.factors, reading->factor) == loop.factors.end()) continue;
    story.say("Loop " + loop.name + " (" + std::string(word(loop.kind)) + "): " + loop.words);
  }
  if (reading->actions.empty()) {
    story.say("No action moves it.");
  } else {
    story.say(story.names(reading->actions) + (reading->actions.size() == 1 ? " moves" : " move") +
              " it.");
  }
}

inline void tell_cell(Story& story, const CapacityCell& cell) {
  std::string words = story.name(cell.pillar) + " at the level " + story.name(cell.level);
  if (!cell.current) {
    story.say(words + " is not rated.");
    return;
  }
  words += " stands at " + rounded(*cell.current, 1) + " of 5";
  if (cell.target) words += ", against a target of " + rounded(*cell.target, 1);
  if (cell.assumed) words += " (assumed)";
  if (!cell.actions.empty()) {
    words += "; " + story.names(cell.actions, 4) +
             (cell.actions.size() == 1 ? " develops" : " develop") + " it for " +
             in_words(story, cost_of(story.roadmap(), cell.actions));
    if (const auto share = cell.closed.share()) {
      words += std::string(" and closes ") + (cell.closed.is_lower_bound() ? "at least " : "") +
               percent(*share) + " of the gap";
    }
  }
  story.say(words + ".");
}

inline void tell_checklist(Story& story, std::string_view id) {
  for (const ChecklistScore& entry : story.roadmap().capacity.checklist) {
    if (entry.item.value != id || entry.answers == 0) continue;
    story.say(entry.score ? "The checklists say " + percent(*entry.score) + ", by " +
                                counted(entry.answers, "answer") + "."
                          : "The checklists name it, and nobody answered.");
  }
}

inline void tell_term(Story& story, std::string_view id) {
  const Roadmap& roadmap = story.roadmap();
  for (const CapacityCell& cell : roadmap.capacity.cells) {
    if (cell.pillar.value == id || cell.level.value == id) tell_cell(story, cell);
  }
  for (const TermCoverage& entry : roadmap.capacity.coverage) {
    if (entry.term.value != id) continue;
    story.say(entry.actions.empty() ? "No action speaks of it."
                                    : story.names(entry.actions) + " speak" +
                                          (entry.actions.size() == 1 ? "s" : "") + " of it.");
  }
  tell_checklist(story, id);
  if (const auto* row = find_by(roadmap.framework.alignment, &AlignmentReading::to, id);
      row != nullptr && !row->goals.empty()) {
    story.say("It is served by the goal" + std::string(row->goals.size() == 1 ? " " : "s ") +
              story.names(row->goals) + ".");
  }
}

inline void tell_gap(Story& story, std::string_view id) {
  std::vector<Id<Action>> closing;
  for (const AnyId& action : sources_of(story.roadmap(), "closes", id))
    closing.push_back({action.value});
  if (closing.empty()) {
    story.say("No action closes it.");
    return;
  }
  story.say(story.names(closing) + (closing.size() == 1 ? " closes" : " close") +
            " it; what is chosen of this costs " +
            in_words(story, cost_of(story.roadmap(), closing)) + ".");
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::explain
