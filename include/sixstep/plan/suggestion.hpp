// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ranges>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How many characters must be inserted, removed, exchanged or swapped with their neighbour to
/// turn one word into the other; `limit + 1` if that is more than `limit`. Bytes count as
/// characters. O(length · length).
///
/// Source: optimal string alignment distance (Damerau 1964; Levenshtein 1966).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The most edits by which a word may differ from what was meant: a third of its length, at most 3.
constexpr std::size_t likely_edits(std::string_view word) {
  const std::size_t third = word.size() / 3;
  return third == 0 ? 1 : third > 3 ? 3 : third;
}

/// "did you mean "label"?", naming the candidate closest to `word`, the first among equals; ""
/// where none is close. O(candidates · length²).
template <std::ranges::input_range Candidates>
std::string did_you_mean(std::string_view word, const Candidates& candidates) {
  std::size_t least = likely_edits(word) + 1;
  std::string_view closest;
  for (const std::string_view candidate : candidates) {
    const std::size_t edits = edit_distance(word, candidate, least - 1);
    if (edits >= least || candidate.empty()) continue;
    least = edits;
    closest = candidate;
  }
  return closest.empty() ? std::string() : "did you mean \"" + std::string(closest) + "\"?";
}

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/suggestion.ipp>
#endif
