// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include <sixstep/impl/io/json_reader.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// At most 40 bytes of a text, whole characters only.
inline std::string shortened(std::string_view text) {
  constexpr std::size_t most = 40;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while ((static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

inline std::string in_quotes(std::string_view text) { return '"' + shortened(text) + '"'; }

inline std::string listed(std::span<const std::string_view> words) {
  std::string result;
  for (const std::string_view word : words) {
    if (!result.empty()) result += ", ";
    result += in_quotes(word);
  }
  return result;
}

SIXSTEP_INLINE std::string in_words(const JsonDocument& document, JsonIndex value) {
  switch (document.kind(value)) {
    case JsonKind::string:
      return "the string " + in_quotes(document.text(value));
    case JsonKind::number:
      return "the number " + shortened(document.text(value));
    case JsonKind::list:
      return "a list";
    case JsonKind::object:
      return "an object";
    default:
      return std::string(document.text(value));
  }
}

SIXSTEP_INLINE void JsonReader::wrong_type(JsonIndex at, std::string_view expected,
                                           std::string hint) {
  problem(at, codes::wrong_type,
          "expected " + std::string(expected) + ", found " + in_words(document, at),
          std::move(hint));
}

SIXSTEP_INLINE void JsonReader::missing_currency(JsonIndex at) {
  if (std::exchange(currency_missed_, true)) return;
  problem(at, codes::missing_currency, "an amount of money, but the document names no currency",
          R"(add "currency" with an ISO 4217 code, such as "EUR", to the document)");
}

SIXSTEP_INLINE bool expect_format(JsonReader& reader, std::string_view format, int version) {
  const JsonDocument& document = reader.document;
  if (!reader.expect(0, JsonKind::object, "an object")) return false;
  const std::string wanted =
      "\"format\": " + in_quotes(format) + ", \"version\": " + std::to_string(version);
  const auto format_at = document.find(0, "format");
  const auto version_at = document.find(0, "version");
  if (!format_at || !version_at) {
    reader.problem(0, codes::wrong_format, "the document does not say its format and version",
                   "begin with " + wanted);
    return false;
  }
  if (document.kind(*format_at) != JsonKind::string || document.text(*format_at) != format) {
    reader.problem(
        *format_at, codes::wrong_format,
        "expected the format " + in_quotes(format) + ", found " + in_words(document, *format_at));
    return false;
  }
  if (document.kind(*version_at) == JsonKind::number &&
      document.text(*version_at) == std::to_string(version)) {
    return true;
  }
  reader.problem(
      *version_at, codes::wrong_version,
      "expected version " + std::to_string(version) + ", found " + in_words(document, *version_at),
      "this library reads version " + std::to_string(version) + " only");
  return false;
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, bool& value) {
  if (reader.expect(at, JsonKind::boolean, "true or false")) {
    value = reader.document.text(at) == "true";
  }
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, double& value) {
  if (!reader.expect(at, JsonKind::number, "a number")) return;
  const std::string_view text = reader.document.text(at);
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc()) return;
  reader.problem(at, codes::number_out_of_range,
                 "the number " + shortened(text) + " is too large or too small to be kept");
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, int& value) {
  double number = 0;
  if (!reader.expect(at, JsonKind::number, "a whole number")) return;
  read_value(reader, at, number);
  constexpr double least = std::numeric_limits<int>::min();
  constexpr double most = std::numeric_limits<int>::max();
  if (!(number >= least && number <= most)) {
    reader.problem(at, codes::number_out_of_range,
                   "the number " + shortened(reader.document.text(at)) + " is out of range");
    return;
  }
  value = static_cast<int>(number);
  if (value == number) return;
  reader.problem(at, codes::not_whole,
                 "expected a whole number, found " + shortened(reader.document.text(at)));
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, std::string& value) {
  if (reader.expect(at, JsonKind::string, "a string")) value = reader.document.text(at);
}

SIXSTEP_INLINE void read_id(JsonReader& reader, JsonIndex at, std::string& value) {
  if (!reader.expect(at, JsonKind::string, "an id")) return;
  value = reader.document.text(at);
  expect_id(reader, at, value);
}

SIXSTEP_INLINE void expect_id(JsonReader& reader, JsonIndex at, std::string_view id) {
  if (is_well_formed_id(id)) return;
  reader.problem(at, codes::malformed_id, in_quotes(id) + " is not an id",
                 "an id has 1 to 128 of the characters A-Z a-z 0-9 . _ : - and begins with a "
                 "letter or a digit");
}

SIXSTEP_INLINE std::size_t read_word(JsonReader& reader, JsonIndex at,
                                     std::span<const std::string_view> words) {
  if (reader.document.kind(at) != JsonKind::string) {
    reader.wrong_type(at, "one of " + listed(words));
    return 0;
  }
  const std::string_view text = reader.document.text(at);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text) return i;
  }
  reader.problem(at, codes::unknown_word,
                 "expected one of " + listed(words) + ", found " + in_quotes(text),
                 did_you_mean(text, words));
  return 0;
}

/// What to do about a member that nobody knows.
inline std::string unknown_member_hint(std::string_view name,
                                       std::span<const std::string_view> names) {
  std::string hint = did_you_mean(name, names);
  if (!hint.empty()) return hint;
  hint = "known members: " + listed(names);
  return hint;
}

SIXSTEP_INLINE MemberSlots::MemberSlots(JsonReader& reader, JsonIndex object,
                                        std::span<const std::string_view> names) {
  std::fill_n(slots_.begin(), names.size(), absent);
  // Members mostly stand in canonical order, so the search goes on behind the last one found.
  std::size_t start = 0;
  for (const JsonIndex member : reader.document.children(object)) {
    const std::string_view name = reader.document.name(member);
    std::size_t i = start;
    while (i < names.size() && names[i] != name) ++i;
    if (i == names.size()) {
      i = 0;
      while (i < start && names[i] != name) ++i;
      if (i == start) {
        reader.problem_at_name(member, codes::unknown_member, "unknown member " + in_quotes(name),
                               unknown_member_hint(name, names));
        continue;
      }
    }
    if (reader.document.kind(member) != JsonKind::null) slots_[i] = member;
    start = i + 1;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
