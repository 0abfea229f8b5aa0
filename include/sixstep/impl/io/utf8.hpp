// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::utf8 {

/// Bytes of the UTF-8 character that `text` begins with; 0 if there is none (RFC 3629: no overlong
/// forms, no surrogates, nothing beyond U+10FFFF).
inline std::size_t character_size(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto continues = [byte](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return text.empty() ? 0 : 1;
  if (lead < 0xc2 || lead > 0xf4 || !continues(1)) return 0;
  if (lead < 0xe0) return 2;
  const unsigned second = byte(1);
  if (!continues(2)) return 0;
  if (lead < 0xf0) {
    const bool overlong = lead == 0xe0 && second < 0xa0;
    const bool surrogate = lead == 0xed && second > 0x9f;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = lead == 0xf0 && second < 0x90;
  const bool beyond = lead == 0xf4 && second > 0x8f;
  return overlong || beyond || !continues(3) ? 0 : 4;
}

/// Where text stops being UTF-8; its size if it does not. O(bytes).
inline std::size_t valid_prefix(std::string_view text) {
  std::size_t at = 0;
  while (const std::size_t size = character_size(text.substr(at))) at += size;
  return at;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::utf8
