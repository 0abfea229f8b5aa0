// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>

#include <sixstep/impl/report/page/phrases.hpp>

// How the page words the values of an enumeration.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// One phrase for each value, in their order. One too few or too many does not compile.
template <class Value>
class Wording {
 public:
  static constexpr std::size_t size = words_of(Value{}).size();

  template <std::same_as<Phrase>... Phrases>
  requires(sizeof...(Phrases) == size) constexpr explicit(false) Wording(Phrases... phrases)
      : phrases_{phrases...} {}

  constexpr Phrase operator()(Value value) const {
    return phrases_[static_cast<std::size_t>(value)];
  }

 private:
  std::array<Phrase, size> phrases_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
