// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/roadmap/roadmap_change.hpp>

// What a comparison comes to, for whoever tells it: which actions move, which promises turn.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

inline std::optional<int> days_between(const std::optional<Date>& before,
                                       const std::optional<Date>& after) {
  if (!before || !after) return std::nullopt;
  return static_cast<int>(*after - *before);
}

/// Days that the action itself takes more than before, or less (< 0); 0 where it is as before, or
/// not known.
inline int longer_by(const ActionChange& change) {
  const auto before = days_between(change.start_before, change.finish_before);
  const auto after = days_between(change.start_after, change.finish_after);
  if (!before || !after) return 0;
  // A length may change by a holiday or a week-end where only the start has moved.
  const bool moved = change.start_before != change.start_after;
  return moved && std::abs(*after - *before) <= 4 ? 0 : *after - *before;
}

template <class Change, class Which>
std::vector<const Change*> those(const std::vector<Change>& changes, Which which) {
  std::vector<const Change*> result;
  for (const Change& change : changes) {
    if (std::invoke(which, change)) result.push_back(&change);
  }
  return result;
}

inline std::vector<const ActionChange*> of_fate(const RoadmapChange& changes, ActionFate fate) {
  return those(changes.actions, [&](const ActionChange& each) { return each.fate == fate; });
}

/// Promises that are in this state now and were not before.
inline std::vector<const PromiseChange*> turned(const RoadmapChange& changes, PromiseState state) {
  return those(changes.promises, [&](const PromiseChange& each) {
    return each.state_after == state && each.state_before != state;
  });
}

/// Promises that were late and are on time again.
inline std::vector<const PromiseChange*> saved(const RoadmapChange& changes) {
  return those(changes.promises, [](const PromiseChange& each) {
    return each.state_before == PromiseState::late && each.state_after == PromiseState::due;
  });
}

/// Chosen actions whose dates move.
struct Moves {
  std::size_t later = 0;
  std::size_t earlier = 0;
  const ActionChange* largest = nullptr;  ///< the first of them
};

inline Moves moves_of(const RoadmapChange& changes) {
  Moves moves;
  for (const ActionChange& each : changes.actions) {
    if (each.fate != ActionFate::changed || each.days.value_or(0) == 0) continue;
    *each.days > 0 ? ++moves.later : ++moves.earlier;
    const bool larger = !moves.largest || std::abs(*each.days) > std::abs(*moves.largest->days);
    if (larger) moves.largest = &each;
  }
  return moves;
}

/// The share of the capacity gap that is closed, where it differs and is known then and now.
inline const OutcomeChange* gap_closed(const RoadmapChange& changes) {
  const auto found = std::ranges::find(changes.outcomes, std::string("capacity_gap_closed"),
                                       &OutcomeChange::outcome);
  if (found == changes.outcomes.end() || !found->before || !found->after) return nullptr;
  return &*found;
}

inline std::size_t new_decisions(const RoadmapChange& changes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      changes.findings, [](const FindingChange& each) { return each.is_new && each.decision; }));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare
