// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/io/text_position.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE TextPosition position_after(TextPosition from, std::string_view passed) {
  for (const char c : passed) {
    if (c == '\n') {
      ++from.line;
      from.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
      ++from.column;
    }
  }
  return from;
}

SIXSTEP_INLINE TextPosition position_at(std::string_view text, std::size_t offset) {
  const std::size_t start = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
  return offset > start ? position_after({}, text.substr(start, offset - start)) : TextPosition{};
}

}  // namespace sixstep::inline SIXSTEP_FORM
