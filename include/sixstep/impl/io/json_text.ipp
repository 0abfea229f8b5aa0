// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cmath>
#include <utility>

#include <sixstep/io/json_text.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json_text {

inline void append_escape(std::string& text, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"':
      text += "\\\"";
      return;
    case '\\':
      text += "\\\\";
      return;
    case '\n':
      text += "\\n";
      return;
    case '\r':
      text += "\\r";
      return;
    case '\t':
      text += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  text += "\\u00";
  text += digits[byte >> 4];
  text += digits[byte & 15];
}

template <class Number>
void append_number(std::string& text, Number value) {
  char digits[32];
  const std::to_chars_result written = std::to_chars(digits, digits + sizeof digits, value);
  text.append(digits, written.ptr);
}

}  // namespace detail::json_text

SIXSTEP_INLINE void JsonText::separate() {
  Level& level = levels_.back();
  if (!level.empty) text_ += ',';
  if (level.layout == Layout::lines) {
    text_ += '\n';
    text_.append(2 * levels_.size(), ' ');
  } else if (!level.empty) {
    text_ += ' ';
  }
  level.empty = false;
}

SIXSTEP_INLINE void JsonText::before_value() {
  if (!std::exchange(named_, false) && !levels_.empty()) separate();
}

SIXSTEP_INLINE void JsonText::open(char bracket, Layout layout) {
  before_value();
  text_ += bracket;
  levels_.push_back({layout_ == Layout::row ? layout_ : layout, true});
}

SIXSTEP_INLINE void JsonText::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == Layout::lines && !level.empty) {
    text_ += '\n';
    text_.append(2 * levels_.size(), ' ');
  }
  text_ += bracket;
}

SIXSTEP_INLINE void JsonText::name(std::string_view name) {
  separate();
  quote(name);
  text_ += ": ";
  named_ = true;
}

SIXSTEP_INLINE void JsonText::string(std::string_view words) {
  before_value();
  quote(words);
}

SIXSTEP_INLINE void JsonText::quote(std::string_view words) {
  text_ += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    text_.append(words, plain, i - plain);
    detail::json_text::append_escape(text_, c);
    plain = i + 1;
  }
  text_.append(words, plain);
  text_ += '"';
}

SIXSTEP_INLINE void JsonText::number(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53: below it every whole number is a double
  if (!std::isfinite(value)) return null();
  if (std::abs(value) < exact && value == std::trunc(value)) {
    return number(static_cast<std::int64_t>(value));
  }
  before_value();
  detail::json_text::append_number(text_, value);
}

SIXSTEP_INLINE void JsonText::number(std::int64_t value) {
  before_value();
  detail::json_text::append_number(text_, value);
}

SIXSTEP_INLINE void JsonText::literal(std::string_view json) {
  before_value();
  text_ += json;
}

SIXSTEP_INLINE std::string JsonText::take() {
  if (layout_ == Layout::lines) text_ += '\n';
  levels_.clear();
  named_ = false;
  return std::exchange(text_, {});
}

}  // namespace sixstep::inline SIXSTEP_FORM
