// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include <sixstep/steps/finding_codes.hpp>

// What each kind of finding is about, for languages that the steps do not speak.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// A few words that are true of every finding of that code; the page names its nodes after them.
struct FindingTopic {
  std::string_view code;
  std::string_view words;
};

/// Whether there is a topic for every code, in the order of the codes.
constexpr bool tell_every_finding(std::span<const FindingTopic> topics) {
  return std::ranges::equal(topics, finding_codes, {}, &FindingTopic::code);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
