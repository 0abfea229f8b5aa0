// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include <sixstep/impl/io/utf8.hpp>

#include "error.hpp"

/// What comes in through pointers, checked, and what goes out through them.
namespace sixstep_c {

inline void require(const void* pointer, std::string_view name) {
  if (!pointer) throw bad_argument("null-argument", std::string(name) + " is NULL", name);
}

/// Bytes with their length; the length cannot be checked, but -1 is not taken for one.
inline std::string_view bytes(const char* data, std::size_t length, std::string_view name) {
  if (length > 0) require(data, name);
  if (length > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max())) {
    throw bad_argument("invalid-length", "no text is as long as the length of " + std::string(name),
                       name);
  }
  return length > 0 ? std::string_view(data, length) : std::string_view();
}

inline std::string_view utf8(std::string_view text, std::string_view name) {
  const std::size_t valid = sixstep::detail::utf8::valid_prefix(text);
  if (valid == text.size()) return text;
  throw bad_argument("not-utf8",
                     std::string(name) + " is not UTF-8 from byte " + std::to_string(valid) + " on",
                     name);
}

/// A name that this interface defines.
inline std::string_view name_argument(const char* text, std::string_view name) {
  require(text, name);
  return utf8(text, name);
}

/// Text that its owner keeps alive; NULL for a text that is not there.
inline const char* borrowed(std::string_view text, std::size_t* length) noexcept {
  if (length) *length = text.size();
  return text.data();
}

}  // namespace sixstep_c
