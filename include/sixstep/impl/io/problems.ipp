// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/impl/io/problems.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

SIXSTEP_INLINE void Problems::keep(JsonPlace place, Diagnostic diagnostic) {
  if (found_.size() < most_) {
    found_.push_back({place, std::move(diagnostic)});
    return;
  }
  ++unlisted_;
  worst_unlisted_ = std::max(worst_unlisted_, diagnostic.severity);
}

SIXSTEP_INLINE void Problems::add(JsonPlace place, std::string_view code, std::string message,
                                  std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  keep(place, std::move(diagnostic));
}

SIXSTEP_INLINE void Problems::add_consequences(const JsonDocument& document,
                                               std::vector<Diagnostic> diagnostics) {
  std::vector<JsonIndex> malformed;
  for (const Found& found : found_) malformed.push_back(found.place.value);
  std::ranges::sort(malformed);
  for (Diagnostic& diagnostic : diagnostics) {
    const JsonIndex value = nearest_value(document, diagnostic.pointer);
    const auto inside = std::ranges::lower_bound(malformed, value);
    const bool known = inside != malformed.end() && *inside < document.end_of(value);
    const auto same = [&](const Found& found) { return found.diagnostic.code == diagnostic.code; };
    const bool told = value == 0 ? std::ranges::any_of(found_, same) : known;
    if (!told) keep({value}, std::move(diagnostic));
  }
}

SIXSTEP_INLINE std::vector<Diagnostic> Problems::located(const JsonDocument& document,
                                                         std::string_view text) {
  std::ranges::stable_sort(found_, {}, [](const Found& found) { return found.place.value; });
  std::vector<JsonPlace> places;
  for (const Found& found : found_) places.push_back(found.place);
  const std::vector<TextPosition> positions = locate(text, places);
  std::vector<Diagnostic> result;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    Diagnostic& diagnostic = result.emplace_back(std::move(found_[i].diagnostic));
    diagnostic.pointer = document.pointer(found_[i].place.value);
    diagnostic.line = positions[i].line;
    diagnostic.column = positions[i].column;
  }
  if (unlisted_ > 0) {
    Diagnostic& more = result.emplace_back();
    more.code = codes::more_problems;
    more.severity = worst_unlisted_;
    more.message = std::to_string(unlisted_) + " more problems are not listed";
    more.hint = "mend the problems above first";
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
