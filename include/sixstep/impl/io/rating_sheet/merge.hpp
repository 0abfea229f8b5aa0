// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/io/rating_sheet/columns.hpp>

// How a plan takes up what came back in a sheet.
namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet {

/// Puts `next` in the place of what a rating says, if it says anything else. It is no guess then.
inline bool change_number(Assessment& rating, std::optional<double> Assessment::*member,
                          std::string_view name, const std::optional<double>& next) {
  if (!next || rating.*member == next) return false;
  rating.*member = next;
  rating.annotation.assumed = false;
  std::erase(rating.annotation.assumed_members, name);
  return true;
}

inline bool says(const Text& text, std::string_view words) {
  return std::ranges::any_of(text.versions,
                             [&](const Text::Version& version) { return version.words == words; });
}

/// Another source is another piece of evidence, which goes before the ones that are there; another
/// note of the same source takes the old one's place.
inline bool change_evidence(Assessment& rating, const Evidence& next) {
  std::vector<Evidence>& evidence = rating.annotation.evidence;
  const auto same = [](const Text& old, const Text& given) {
    return given.empty() || says(old, given.versions.front().words);
  };
  if (evidence.empty() || !same(evidence.front().source, next.source)) {
    evidence.insert(evidence.begin(), next);
    return true;
  }
  if (same(evidence.front().note, next.note)) return false;
  evidence.front().note = next.note;
  return true;
}

inline bool change(Assessment& rating, const Assessment& next) {
  bool changed = change_number(rating, &Assessment::current, "current", next.current);
  changed = change_number(rating, &Assessment::target, "target", next.target) || changed;
  for (const Evidence& evidence : next.annotation.evidence) {
    changed = change_evidence(rating, evidence) || changed;
  }
  return changed;
}

/// The first row of a key meets the first rating of that key in the plan, the second the second.
inline void merge(Plan& plan, std::vector<Assessment> ratings, RatedPlan& result) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = plan.assessments.size(); i-- > 0;) {
    places[key_of(plan.assessments[i])].push_back(i);
  }
  for (Assessment& rating : ratings) {
    const auto found = places.find(key_of(rating));
    const bool is_new = found == places.end() || found->second.empty();
    if (is_new && is_blank(rating)) continue;
    if (is_new) {
      plan.assessments.push_back(std::move(rating));
      ++result.added;
      continue;
    }
    const bool changed = change(plan.assessments[found->second.back()], rating);
    found->second.pop_back();
    if (!is_blank(rating)) ++(changed ? result.changed : result.unchanged);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet
