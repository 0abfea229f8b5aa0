// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The word that stands for `value` in documents. Every enumeration of the library has, beside its
/// definition, a function `words_of` that lists the words in the order of the enumerators.
template <class Enum>
constexpr std::string_view word(Enum value) {
  return words_of(value)[static_cast<std::size_t>(value)];
}

/// The enumerator for a word, or nothing. O(number of words).
template <class Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
  constexpr auto words = words_of(Enum{});
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace sixstep::inline SIXSTEP_FORM
