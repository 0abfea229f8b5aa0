// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

#include <sixstep/report/utf8.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

inline bool is_scalar(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF); }

/// Bytes that a lead byte announces; 0 if it cannot start a sequence.
inline std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

/// The code point of the sequence that starts `text`, or U+FFFD with length 1.
inline char32_t decode_first(std::string_view text, std::size_t& length) {
  static constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  static constexpr std::array<unsigned, 5> lead_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t wanted = announced_length(byte(0));
  length = 1;
  if (wanted == 0 || wanted > text.size()) return replacement;
  char32_t value = byte(0) & lead_bits[wanted];
  for (std::size_t i = 1; i < wanted; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return replacement;
    value = (value << 6) | (byte(i) & 0x3F);
  }
  if (value < smallest[wanted] || !is_scalar(value)) return replacement;
  length = wanted;
  return value;
}

}  // namespace detail::utf8

SIXSTEP_INLINE std::u32string decode_utf8(std::string_view text) {
  std::u32string code_points;
  code_points.reserve(text.size());
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    code_points += detail::utf8::decode_first(text, length);
  }
  return code_points;
}

SIXSTEP_INLINE void append_utf8(std::string& text, char32_t code_point) {
  const char32_t c = detail::utf8::is_scalar(code_point) ? code_point : detail::utf8::replacement;
  const auto push = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto push_rest = [&](int shift) { push(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return push(c);
  if (c < 0x800) {
    push(0xC0 | (c >> 6));
    return push_rest(0);
  }
  if (c < 0x10000) {
    push(0xE0 | (c >> 12));
  } else {
    push(0xF0 | (c >> 18));
    push_rest(12);
  }
  push_rest(6);
  push_rest(0);
}

SIXSTEP_INLINE std::string encode_utf8(std::u32string_view code_points) {
  std::string text;
  text.reserve(code_points.size());
  for (const char32_t c : code_points) append_utf8(text, c);
  return text;
}

}  // namespace sixstep::inline SIXSTEP_FORM
