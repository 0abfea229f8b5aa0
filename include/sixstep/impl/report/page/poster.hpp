// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string>

#include <sixstep/impl/report/page/first_screen.hpp>
#include <sixstep/impl/report/page/step_action.hpp>
#include <sixstep/report/roadmap_poster.hpp>

// The road map on one picture, from the same words and numbers as the page.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline MoneyTotal cost_of(const Page& page, const ActionGroup& group) {
  MoneyTotal total;
  for (const RoadmapNode* action : group.actions) {
    const ChosenAction* chosen = page.book.chosen.find(action->id);
    if (chosen == nullptr) continue;
    if (chosen->cost) {
      total.known += *chosen->cost;
    } else {
      ++total.unknown;
    }
  }
  return total;
}

inline std::string lane_note(const Page& page, const ActionGroup& group) {
  std::string actions = page.say.counted(Phrase::lead_actions, group.actions.size());
  const MoneyTotal cost = cost_of(page, group);
  if (cost.known.minor == 0) return actions;
  return total_in_words(page, cost) + " · " + actions;
}

inline PosterLane poster_lane(const Page& page, const ActionGroup& group) {
  PosterLane lane;
  lane.label =
      group.heading ? plain_name(page, group.heading->id) : page.say(Phrase::without_heading);
  lane.note = lane_note(page, group);
  for (const RoadmapNode* action : group.actions) {
    const ScheduledAction* scheduled = page.book.scheduled.find(action->id);
    if (scheduled == nullptr || !scheduled->start || !scheduled->finish) continue;
    lane.bars.push_back({plain_name(page, action->id),
                         to_day(*scheduled->start),
                         to_day(*scheduled->finish),
                         scheduled->critical,
                         {}});
  }
  return lane;
}

inline bool is_past(const PromiseReading& promise) {
  return promise.state == PromiseState::kept || promise.state == PromiseState::state_unknown;
}

/// A promise stands in the lane of the first action that keeps it: what is still to come first.
inline void add_lane_promises(const Page& page, RoadmapPoster& poster) {
  std::map<std::string_view, std::size_t> lane_of;
  for (std::size_t lane = 0; lane < page.book.groups().size(); ++lane) {
    for (const RoadmapNode* action : page.book.groups()[lane].actions) {
      lane_of.emplace(action->id, lane);
    }
  }
  for (const bool past : {false, true}) {
    for (const PromiseReading& promise : page.roadmap.action.promises) {
      if (!promise.by || promise.of.empty() || is_past(promise) != past) continue;
      const auto lane = lane_of.find(promise.of.front());
      if (lane == lane_of.end()) continue;
      poster.lanes[lane->second].promises.push_back(
          {plain_name(page, promise.promise), to_day(*promise.by), mark_of(promise.state)});
    }
  }
}

/// Fewer rows where there are many lanes, so that the poster stays one page.
inline std::size_t rows_per_lane(std::size_t lanes) { return lanes <= 8 ? 7 : lanes <= 16 ? 4 : 3; }

inline RoadmapPoster poster(const Page& page) {
  RoadmapPoster result;
  result.title = title_of(page);
  result.subtitle = roadmap_in_a_sentence(page);
  result.description = result.subtitle;
  for (const Headline& headline : {money_headline(page), funded_headline(page),
                                   finish_headline(page), capacity_headline(page)}) {
    const std::string name = page.say(headline.name);
    result.figures.push_back({headline.value, headline.is_lower_bound
                                                  ? name + ", " + page.say(Phrase::at_least, {""})
                                                  : name});
  }
  for (const ActionGroup& group : page.book.groups()) {
    result.lanes.push_back(poster_lane(page, group));
  }
  add_lane_promises(page, result);
  result.max_rows_per_lane = rows_per_lane(result.lanes.size());
  result.max_lanes = 32;
  result.status_date = status_day(page);
  result.fiscal_year_start = fiscal_start(page);
  result.footer = "Sixstep " + page.roadmap.provenance.library_version + " · " +
                  page.say(Phrase::plan_hash) + " " +
                  page.roadmap.provenance.plan_hash.substr(0, 12);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
