// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <sixstep/report/text_metrics.hpp>
#include <sixstep/report/utf8.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::text_metrics {

inline constexpr int other_width = 750;
inline constexpr int wide = 1000;
inline constexpr double bold_factor = 1.16;
inline constexpr char32_t ellipsis = U'…';

/// Advance widths of U+0020 … U+007E in 1/1000 em.
inline constexpr std::array<std::int16_t, 95> ascii_widths = {
    318, 401, 460, 838, 637, 951, 820, 275, 391, 391, 500, 838, 318, 411,  318, 390, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 560, 1015, 690, 687, 724, 771, 667,
    611, 778, 752, 295, 500, 667, 558, 900, 749, 788, 667, 788, 722, 667,  611, 732, 685, 989, 686,
    667, 686, 391, 390, 391, 838, 556, 500, 613, 635, 550, 635, 616, 353,  635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592,  525, 637, 337, 637, 838};

/// Base letters of U+00C0 … U+017F; '?' where there is none.
inline constexpr std::string_view latin_base_letters =
    "AAAAAAWCEEEEIIIIDNOOOOO?OUUUUYPbaaaaaamceeeeiiiidnooooo?ouuuuypy"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhJjIiIiIiIiMmJjKkkLlLtLlLlLtNnNnNnwNnOoOoOoWWRrRrRrSsSs"
    "Ss"
    "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzf";
static_assert(latin_base_letters.size() == 0x180 - 0xC0);

inline bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

inline bool is_invisible(char32_t c) {
  return c == 0xAD || in(c, 0x300, 0x36F) || in(c, 0x483, 0x489) || in(c, 0x591, 0x5BD) ||
         in(c, 0x610, 0x61A) || in(c, 0x64B, 0x65F) || in(c, 0x1AB0, 0x1AFF) ||
         in(c, 0x1DC0, 0x1DFF) || in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) ||
         in(c, 0x2060, 0x206F) || in(c, 0x20D0, 0x20FF) || in(c, 0xFE00, 0xFE0F) ||
         in(c, 0xFE20, 0xFE2F) || c == 0xFEFF;
}

inline bool is_wide(char32_t c) {
  return in(c, 0x1100, 0x115F) || in(c, 0x2E80, 0xA4CF) || in(c, 0xAC00, 0xD7A3) ||
         in(c, 0xF900, 0xFAFF) || in(c, 0xFE30, 0xFE6F) || in(c, 0xFF00, 0xFF60) ||
         in(c, 0xFFE0, 0xFFE6) || c >= 0x1F000 || c == 0xFFFD || c == ellipsis || c == U'—';
}

inline int advance(char32_t c) {
  if (in(c, 0x20, 0x7E)) return ascii_widths[c - 0x20];
  if (in(c, 0xC0, 0x17F) && latin_base_letters[c - 0xC0] != '?') {
    return ascii_widths[static_cast<std::size_t>(latin_base_letters[c - 0xC0]) - 0x20];
  }
  if (is_invisible(c)) return 0;
  if (is_wide(c)) return wide;
  switch (c) {
    case U'\u00A0':
      return 318;
    case U'·':
    case U'‘':
    case U'’':
      return 330;
    case U'–':
    case U'“':
    case U'”':
      return 560;
    case U'€':
    case U'£':
      return 637;
    case U'×':
    case U'÷':
    case U'−':
    case U'→':
    case U'←':
    case U'≥':
    case U'≤':
    case U'≠':
      return 838;
    default:
      return other_width;
  }
}

inline double width_of(std::u32string_view text, Font font) {
  std::int64_t thousandths = 0;
  for (const char32_t c : text) thousandths += advance(c);
  return static_cast<double>(thousandths) * font.size * (font.bold ? bold_factor : 1) / 1000;
}

inline bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

inline std::vector<std::u32string> words_of(std::string_view text) {
  std::vector<std::u32string> words;
  bool inside = false;
  for (const char32_t c : decode_utf8(text)) {
    if (is_space(c)) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    words.back() += c;
    inside = true;
  }
  return words;
}

inline std::u32string joined(const std::vector<std::u32string>& words, std::size_t first) {
  std::u32string line;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (i > first) line += U' ';
    line += words[i];
  }
  return line;
}

/// Longest start of `text` within `width`, never between a letter and its combining marks.
inline std::size_t fitting_length(std::u32string_view text, double width, Font font) {
  double used = 0;
  std::size_t length = 0;
  while (length < text.size()) {
    used += width_of(text.substr(length, 1), font);
    if (used > width) break;
    ++length;
  }
  if (length == text.size()) return length;
  while (length > 0 && is_invisible(text[length])) --length;
  return length;
}

inline std::u32string shortened(std::u32string_view text, double width, Font font) {
  if (width_of(text, font) <= width) return std::u32string(text);
  const std::u32string_view dots(&ellipsis, 1);
  const double room = width - width_of(dots, font);
  if (room < 0) return {};
  std::u32string cut(text.substr(0, fitting_length(text, room, font)));
  while (!cut.empty() && is_space(cut.back())) cut.pop_back();
  return cut += ellipsis;
}

/// Breaks words that are wider than a line into pieces that are not.
inline std::vector<std::u32string> pieces_of(std::string_view text, double width, Font font) {
  std::vector<std::u32string> pieces;
  for (const std::u32string& word : words_of(text)) {
    std::u32string_view rest = word;
    while (!rest.empty()) {
      const std::size_t length = fitting_length(rest, width, font);
      pieces.emplace_back(rest.substr(0, length > 0 ? length : rest.size()));
      rest.remove_prefix(pieces.back().size());
    }
  }
  return pieces;
}

}  // namespace detail::text_metrics

SIXSTEP_INLINE double text_width(std::string_view text, Font font) {
  return detail::text_metrics::width_of(decode_utf8(text), font);
}

SIXSTEP_INLINE std::string shorten(std::string_view text, double width, Font font) {
  namespace metrics = detail::text_metrics;
  return encode_utf8(metrics::shortened(metrics::joined(metrics::words_of(text), 0), width, font));
}

SIXSTEP_INLINE std::vector<std::string> wrap(std::string_view text, double width,
                                             std::size_t max_lines, Font font) {
  namespace metrics = detail::text_metrics;
  const auto pieces = metrics::pieces_of(text, width, font);
  std::vector<std::string> lines;
  std::size_t next = 0;
  while (next < pieces.size() && lines.size() < max_lines) {
    std::u32string line = pieces[next];
    std::size_t end = next + 1;
    while (end < pieces.size() && metrics::width_of(line + U' ' + pieces[end], font) <= width) {
      line += U' ' + pieces[end++];
    }
    if (lines.size() + 1 == max_lines) line = metrics::joined(pieces, next);
    lines.push_back(encode_utf8(metrics::shortened(line, width, font)));
    next = end;
  }
  return lines;
}

}  // namespace sixstep::inline SIXSTEP_FORM
