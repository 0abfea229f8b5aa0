// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <sixstep/impl/roadmap/compare/names.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// Which promises will be kept now, and which no longer.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

/// Milestones, targets and the actions' own dates as one list.
inline std::map<std::string_view, PromiseReading> promises_of(const Roadmap& roadmap) {
  std::map<std::string_view, PromiseReading> result;
  for (const PromiseReading& promise : roadmap.action.promises) {
    result.emplace(promise.promise.value, promise);
  }
  for (const ScheduledAction& action : roadmap.action.actions) {
    if (!action.promised) continue;
    result.emplace(action.action.value, PromiseReading{AnyId{action.action.value},
                                                       {action.action},
                                                       action.promised,
                                                       action.finish,
                                                       {},
                                                       action.promise});
  }
  return result;
}

inline std::string state_in_words(PromiseState state) {
  switch (state) {
    case PromiseState::kept:
      return "is kept";
    case PromiseState::state_unknown:
      return "was due, and nobody says whether it is kept";
    case PromiseState::due:
      return "is on time";
    case PromiseState::late:
      return "will be late";
    default:
      return "is open";
  }
}

inline std::string past_state_in_words(PromiseState state) {
  switch (state) {
    case PromiseState::kept:
      return "was kept";
    case PromiseState::state_unknown:
      return "was due, and nobody said whether it was kept";
    case PromiseState::due:
      return "was on time";
    case PromiseState::late:
      return "was to be late";
    default:
      return "was open";
  }
}

inline std::string in_words(const PromiseChange& change) {
  const std::string name = in_quotes(change.label);
  if (!change.state_before) {
    return name + " is promised now, by " + date_or_unknown(change.by_after) + ".";
  }
  if (!change.state_after) return name + " is no longer promised.";
  std::string words;
  if (change.state_before != change.state_after) {
    words = name + " " + state_in_words(*change.state_after) + "; before, it " +
            past_state_in_words(*change.state_before) + ".";
  }
  const auto add = [&](std::string_view what, const auto& before, const auto& after) {
    if (before == after) return;
    words += (words.empty() ? name + " " : std::string(" It ")) + std::string(what) + " " +
             date_or_unknown(after) + " instead of " + date_or_unknown(before) + ".";
  };
  add("is promised by", change.by_before, change.by_after);
  add("is expected on", change.expected_before, change.expected_after);
  return words;
}

inline std::vector<PromiseChange> compare_promises(const Roadmap& before, const Roadmap& after,
                                                   const Names& names) {
  const auto was = promises_of(before), is = promises_of(after);
  std::map<std::string_view, PromiseChange> changes;
  for (const auto& [id, promise] : was) {
    PromiseChange& change = changes[id];
    change.promise = promise.promise;
    change.by_before = promise.by;
    change.expected_before = promise.expected;
    change.state_before = promise.state;
  }
  for (const auto& [id, promise] : is) {
    PromiseChange& change = changes[id];
    change.promise = promise.promise;
    change.by_after = promise.by;
    change.expected_after = promise.expected;
    change.state_after = promise.state;
  }
  std::vector<PromiseChange> result;
  for (auto& [id, change] : changes) {
    change.label = names.label(id);
    change.words = in_words(change);
    if (!change.words.empty()) result.push_back(std::move(change));
  }
  std::ranges::stable_sort(result, [](const PromiseChange& a, const PromiseChange& b) {
    const auto day = [](const PromiseChange& each) {
      return each.by_after ? each.by_after : each.by_before;
    };
    if (day(a).has_value() != day(b).has_value()) return day(a).has_value();
    return day(a) < day(b);
  });
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare
