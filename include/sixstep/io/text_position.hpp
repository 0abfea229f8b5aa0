// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A place in a text as editors count it.
struct TextPosition {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
  friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// The position behind `passed`, a part of a text in UTF-8 that begins at `from`. O(bytes).
TextPosition position_after(TextPosition from, std::string_view passed);

/// Line and column of a byte; a byte order mark before the text does not count. O(offset).
TextPosition position_at(std::string_view text, std::size_t offset);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/text_position.ipp>
#endif
