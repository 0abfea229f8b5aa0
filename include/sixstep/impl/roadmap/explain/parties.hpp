// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string>

#include <sixstep/impl/roadmap/explain/story.hpp>

// Why people, money and promises stand as they do.
namespace sixstep::inline SIXSTEP_FORM::detail::explain {

inline void tell_stakeholder(Story& story, std::string_view id) {
  const StakeholderAnalysis& analysis = story.roadmap().stakeholders;
  const auto* reading = find_by(analysis.stakeholders, &StakeholderReading::stakeholder, id);
  if (reading == nullptr) return;
  story.say(reading->quadrant
                ? "Power and interest say: " + std::string(word(*reading->quadrant)) + "."
                : std::string("Its power or interest is not known."));
  if (reading->salience)
    story.say("Its salience class is " + std::string(word(*reading->salience)) + ".");
  std::string words = "It should at least be: " + std::string(word(reading->advised));
  if (reading->engagement) words += "; today it is: " + std::string(word(*reading->engagement));
  story.say(words + ".");
  std::vector<AnyId> owned;
  for_edges(story.roadmap(), "role", id, {}, [&](const RoadmapEdge& edge) {
    if (edge.detail == "accountable") owned.push_back(edge.to);
  });
  if (!owned.empty()) {
    story.say("It is accountable for " + counted(owned.size(), "action") + ": " +
              story.names(owned) + ".");
  }
  for (const SupportReading& support : analysis.support) {
    if (std::ranges::find(support.blockers, reading->stakeholder) != support.blockers.end()) {
      story.say("It can block " + story.name(support.of) + " and stands against it.");
    }
  }
}

inline std::string people(double count) { return rounded(count, 0) + " people"; }

inline void tell_group(Story& story, std::string_view id) {
  const GroupReading* reading =
      find_by(story.roadmap().stakeholders.groups, &GroupReading::group, id);
  if (reading == nullptr) return;
  story.say("The plan's view of it: " + std::string(word(reading->coverage)) + ".");
  if (reading->unserved)
    story.say(people(*reading->unserved) + " of it are eligible and not served.");
  if (!reading->unserved) story.say("How many of it are eligible and not served is not known.");
  if (reading->reach) story.say("Actions promise to reach " + people(*reading->reach) + " more.");
  if (!reading->actions.empty())
    story.say("It is served by " + story.names(reading->actions) + ".");
  if (!reading->indicators.empty())
    story.say("It is seen by " + story.names(reading->indicators) + ".");
}

inline void tell_source(Story& story, std::string_view id) {
  for (const BudgetUse& use : story.roadmap().strategy.budget) {
    if (use.source.value != id) continue;
    std::string words =
        "In " + std::to_string(use.year) + " the strategy uses " + story.money(use.used);
    if (use.available) words += " of " + story.money(*use.available);
    story.say(words + ".");
  }
}

inline std::string state_in_words(PromiseState state) {
  switch (state) {
    case PromiseState::kept:
      return "It was kept.";
    case PromiseState::state_unknown:
      return "It was due before the plan speaks, and nobody reported whether it was kept.";
    case PromiseState::late:
      return "By the schedule it will be late.";
    case PromiseState::due:
      return "It falls due later.";
    default:
      return "It has no date.";
  }
}

inline void tell_promise(Story& story, std::string_view id) {
  const PromiseReading* promise =
      find_by(story.roadmap().action.promises, &PromiseReading::promise, id);
  if (promise == nullptr) return;
  std::string words = promise->by ? "It is promised by " + to_string(*promise->by)
                                  : std::string("It is promised without a date");
  if (!promise->level.empty()) words += " to " + promise->level;
  story.say(words + ". " + state_in_words(promise->state));
  if (promise->expected)
    story.say("The schedule expects it on " + to_string(*promise->expected) + ".");
  if (promise->of.size() > 1) {
    story.say(counted(promise->of.size(), "action") +
              " keep it together: " + story.names(promise->of, 8) + ".");
  } else if (!promise->of.empty()) {
    story.say(story.names(promise->of) + " keeps it.");
  }
}

inline void tell_resource(Story& story, std::string_view id) {
  for (const ResourceUse& use : story.roadmap().strategy.resources) {
    if (use.resource.value != id) continue;
    std::string words =
        "In " + std::to_string(use.year) + " the strategy uses " + rounded(use.used, 1);
    if (use.available) words += " of " + rounded(*use.available, 1);
    if (use.at_least) words += ", at least " + rounded(*use.at_least, 1);
    story.say(words + " on the average.");
  }
  double most = 0.0;
  const LoadStretch* peak = nullptr;
  for (const LoadStretch& stretch : story.roadmap().action.load) {
    if (stretch.resource.value != id || stretch.used <= most) continue;
    most = stretch.used;
    peak = &stretch;
  }
  if (peak == nullptr) {
    story.say("No chosen action with dates uses it, or its capacity is not known.");
    return;
  }
  story.say("It is used most from " + to_string(peak->from) + " to " + to_string(peak->by) + ": " +
            rounded(most, 2) + " of " + rounded(peak->available.value_or(0.0), 2) + ".");
}

inline void tell_scenario(Story& story, std::string_view id) {
  const auto* outcome = find_by(story.roadmap().strategy.scenarios, &ScenarioOutcome::scenario, id);
  if (outcome == nullptr) return;
  story.say(outcome->words);
  story.say("What would be chosen then costs " + in_words(story, outcome->outcomes.cost) + ".");
}

/// Services, blocks and risks: who is tied to them, relation by relation.
inline void tell_ties(Story& story, std::string_view id) {
  std::map<std::string, std::vector<AnyId>> out;
  std::map<std::string, std::vector<AnyId>> in;
  for (const RoadmapEdge& edge : story.roadmap().edges) {
    if (edge.from.value == id) out[edge.relation].push_back(edge.to);
    if (edge.to.value == id) in[edge.relation].push_back(edge.from);
  }
  for (const auto& [relation, nodes] : out)
    story.say("It " + relation + " " + story.names(nodes) + ".");
  for (const auto& [relation, nodes] : in) story.say(story.names(nodes) + " " + relation + " it.");
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::explain
