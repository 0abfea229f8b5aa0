// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <string_view>

#include <sixstep/impl/report/page/catalogue/english_action.hpp>
#include <sixstep/impl/report/page/catalogue/english_analysis.hpp>
#include <sixstep/impl/report/page/catalogue/english_changes.hpp>
#include <sixstep/impl/report/page/catalogue/english_curves.hpp>
#include <sixstep/impl/report/page/catalogue/english_page.hpp>
#include <sixstep/impl/report/page/catalogue/english_parties.hpp>
#include <sixstep/impl/report/page/catalogue/english_status.hpp>
#include <sixstep/impl/report/page/catalogue/italian_action.hpp>
#include <sixstep/impl/report/page/catalogue/italian_analysis.hpp>
#include <sixstep/impl/report/page/catalogue/italian_changes.hpp>
#include <sixstep/impl/report/page/catalogue/italian_curves.hpp>
#include <sixstep/impl/report/page/catalogue/italian_findings.hpp>
#include <sixstep/impl/report/page/catalogue/italian_page.hpp>
#include <sixstep/impl/report/page/catalogue/italian_parties.hpp>
#include <sixstep/impl/report/page/catalogue/italian_status.hpp>

// The one catalogue of fixed text. A language that lacks a phrase does not compile.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

struct Catalogue {
  std::string_view language;
  std::array<std::string_view, phrase_count> texts;
  std::span<const FindingTopic> topics = {};  ///< none where the steps speak the language

  constexpr std::string_view words(Phrase phrase) const {
    return texts[static_cast<std::size_t>(phrase)];
  }
  /// Empty where the steps speak the language, and for codes of other versions.
  constexpr std::string_view topic(std::string_view code) const {
    const auto found = std::ranges::find(topics, code, &FindingTopic::code);
    return found == topics.end() ? std::string_view() : found->words;
  }
};

/// Throws, and so does not compile where a constant is asked for, unless each phrase stands once
/// and there are topics for all findings or for none.
constexpr Catalogue make_catalogue(std::string_view language,
                                   std::initializer_list<std::span<const PhraseText>> parts,
                                   std::span<const FindingTopic> topics = {}) {
  if (!topics.empty() && !tell_every_finding(topics)) {
    throw std::logic_error("the topics are not those of all findings, in their order");
  }
  Catalogue catalogue{language, {}, topics};
  for (const auto& part : parts) {
    for (const PhraseText& entry : part) {
      std::string_view& text = catalogue.texts[static_cast<std::size_t>(entry.phrase)];
      if (!text.empty()) throw std::logic_error("a phrase stands twice");
      text = entry.text;
    }
  }
  for (const std::string_view text : catalogue.texts) {
    if (text.empty()) throw std::logic_error("a phrase is missing");
  }
  return catalogue;
}

inline constexpr Catalogue english =
    make_catalogue("en", {english_page, english_analysis, english_parties, english_action,
                          english_curves, english_status, english_changes});
inline constexpr Catalogue italian =
    make_catalogue("it",
                   {italian_page, italian_analysis, italian_parties, italian_action, italian_curves,
                    italian_status, italian_changes},
                   italian_findings);

/// The catalogue of a language without region; English where there is none.
inline const Catalogue& find_catalogue(std::string_view language) {
  return language == italian.language ? italian : english;
}

/// Which of a language's forms of plural belongs to `n`. English and Italian have two: for exactly
/// one, and for all others (CLDR, cardinal rules for whole numbers).
constexpr std::size_t plural_place(std::string_view /*language*/, std::size_t n) {
  return n == 1 ? 0 : 1;
}

/// The form for `n` out of forms that are separated by "~"; the last one where there are too few.
inline std::string_view plural_form(std::string_view forms, std::string_view language,
                                    std::size_t n) {
  for (std::size_t place = plural_place(language, n); place > 0; --place) {
    const std::size_t end = forms.find('~');
    if (end == std::string_view::npos) return forms;
    forms.remove_prefix(end + 1);
  }
  return forms.substr(0, forms.find('~'));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
