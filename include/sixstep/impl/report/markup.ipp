// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <sixstep/report/markup.hpp>
#include <sixstep/report/utf8.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::markup {

inline bool is_control(char32_t c) {
  if (c == U'\t' || c == U'\n') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

inline bool is_noncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

inline bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline bool starts_with(std::string_view text, std::string_view lower_case_prefix) {
  return text.size() >= lower_case_prefix.size() &&
         std::ranges::equal(text.substr(0, lower_case_prefix.size()), lower_case_prefix, {}, lower);
}

inline bool is_unsafe_in_link(char32_t c) {
  return c <= 0x20 || is_control(c) || c == U'"' || c == U'\'' || c == U'<' || c == U'>' ||
         c == U'\\' || c == U'`' || c == 0xFFFD;
}

}  // namespace detail::markup

SIXSTEP_INLINE std::string clean_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  char32_t previous = 0;
  for (const char32_t c : decode_utf8(text)) {
    if (c == U'\r') {
      clean += '\n';
    } else if (detail::markup::is_control(c) || detail::markup::is_noncharacter(c)) {
      append_utf8(clean, 0xFFFD);
    } else if (c != U'\n' || previous != U'\r') {
      append_utf8(clean, c);
    }
    previous = c;
  }
  return clean;
}

SIXSTEP_INLINE std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 8);
  for (const char c : clean_text(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

SIXSTEP_INLINE std::string coordinate(double value) {
  constexpr double largest = 1e9;  // far beyond any drawing, and within the buffer below
  if (!std::isfinite(value)) return "0";
  const double tenths = std::round(std::clamp(value, -largest, largest) * 10);
  if (tenths == 0) return "0";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), tenths / 10,
                                 std::chars_format::fixed, 1)
                       .ptr;
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  if (text.ends_with(".0")) text.remove_suffix(2);
  return std::string(text);
}

SIXSTEP_INLINE std::string markup_id(std::string_view plan_id) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string id = "id-";
  for (const char c : plan_id) {
    if (detail::markup::is_ascii_alphanumeric(c) || c == '-') {
      id += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      id += {'_', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return id;
}

SIXSTEP_INLINE std::optional<std::string> web_link(std::string_view url) {
  const std::size_t scheme = detail::markup::starts_with(url, "https://")  ? 8
                             : detail::markup::starts_with(url, "http://") ? 7
                                                                           : 0;
  if (scheme == 0 || url.size() == scheme || url[scheme] == '/') return std::nullopt;
  if (std::ranges::any_of(decode_utf8(url), detail::markup::is_unsafe_in_link)) return std::nullopt;
  return std::string(url);
}

SIXSTEP_INLINE void MarkupWriter::start(std::string_view name, Attributes attributes) {
  out_ += '<';
  out_ += name;
  for (const Attribute& attribute : attributes) {
    if (attribute.name.empty()) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    out_ += escape(attribute.value);
    out_ += '"';
  }
}

SIXSTEP_INLINE void MarkupWriter::close() {
  out_ += "</" + open_.back() + ">";
  open_.pop_back();
}

SIXSTEP_INLINE MarkupWriter::Element MarkupWriter::element(std::string_view name,
                                                           Attributes attributes) {
  start(name, attributes);
  out_ += '>';
  open_.emplace_back(name);
  return Element(this);
}

SIXSTEP_INLINE void MarkupWriter::leaf(std::string_view name, Attributes attributes,
                                       std::string_view content) {
  const auto opened = element(name, attributes);
  text(content);
}

SIXSTEP_INLINE void MarkupWriter::empty(std::string_view name, Attributes attributes) {
  start(name, attributes);
  out_ += "/>";
}

SIXSTEP_INLINE void MarkupWriter::text(std::string_view content) { out_ += escape(content); }

SIXSTEP_INLINE void MarkupWriter::raw(std::string_view markup) { out_ += markup; }

}  // namespace sixstep::inline SIXSTEP_FORM
