// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Words for people, in one or more languages: `{"it": "Cloud per le PA", "en": "Cloud for …"}`.
/// A plain string in a plan is text in the plan's first language.
struct Text {
  struct Version {
    std::string language;  ///< BCP 47 tag
    std::string words;     ///< UTF-8
    friend bool operator==(const Version&, const Version&) = default;
  };
  std::vector<Version> versions;  ///< in the order of the document, one for each language

  bool empty() const { return versions.empty(); }

  /// The words in `language`, else in the first language given, else "".
  std::string_view in(std::string_view language) const {
    for (const Version& version : versions) {
      if (version.language == language) return version.words;
    }
    return versions.empty() ? std::string_view() : std::string_view(versions.front().words);
  }

  friend bool operator==(const Text&, const Text&) = default;
};

/// Text in one language.
inline Text text_in(std::string language, std::string words) {
  return Text{{{std::move(language), std::move(words)}}};
}

}  // namespace sixstep::inline SIXSTEP_FORM
