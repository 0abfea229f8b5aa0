// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/rating_sheet.hpp>
#include <sixstep/plan/words.hpp>

// What stands in which column of a rating sheet; the writer and the reader share it.
namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet {

enum class Column : std::uint8_t {
  pillar,
  level,
  pillar_label,
  level_label,
  current,
  target,
  source,
  note,
  rater,
  kind,
  date
};
inline constexpr std::size_t column_count = 11;
constexpr std::array<std::string_view, column_count> words_of(Column) {
  return {"pillar", "level", "pillar_label", "level_label", "current", "target",
          "source", "note",  "rater",        "kind",        "date"};
}

using Cells = std::array<std::string, column_count>;
inline std::string& at(Cells& cells, Column column) {
  return cells[static_cast<std::size_t>(column)];
}

inline std::string number(const std::optional<double>& value) {
  if (!value) return {};
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value);
  return {digits.data(), end.ptr};
}

/// Whether a row says nothing of its capacity.
inline bool is_blank(const Assessment& rating) {
  return !rating.current && !rating.target && rating.annotation.evidence.empty();
}

/// By what a row and a rating of the plan are the same: pillar, level, rater, kind, date.
inline std::string key_of(const Assessment& rating) {
  const std::string date = rating.date ? to_string(*rating.date) : std::string();
  return rating.pillar.value + '\n' + rating.level.value + '\n' + std::string(word(rating.kind)) +
         '\n' + date + '\n' + rating.rater;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet
