// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <concepts>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/impl/io/json_writer.hpp>

/// Values that only road maps hold: counts, places in lists, seeds.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

template <class T>
concept Count = std::unsigned_integral<T> && !std::same_as<T, bool>;

inline void report_no_count(JsonReader& reader, JsonIndex at, bool too_large) {
  const std::string found = in_words(reader.document, at);
  if (too_large) return reader.problem(at, codes::number_out_of_range, found + " is too large");
  reader.problem(at, codes::not_whole, "expected a whole number from 0, found " + found);
}

/// Exact up to 2⁶⁴ − 1, which a double could not hold.
template <Count T>
void read_value(JsonReader& reader, JsonIndex at, T& value) {
  if (!reader.expect(at, JsonKind::number, "a whole number from 0")) return;
  const std::string_view text = reader.document.text(at);
  const char* const end = text.data() + text.size();
  const std::from_chars_result read = std::from_chars(text.data(), end, value);
  if (read.ptr == end && read.ec == std::errc()) return;
  report_no_count(reader, at, read.ec == std::errc::result_out_of_range);
}

template <Count T>
void write_value(JsonWriter& writer, T value) {
  writer.text.literal(std::to_string(value));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
