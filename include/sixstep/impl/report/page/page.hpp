// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/impl/plan/term_translations.hpp>
#include <sixstep/impl/report/page/book.hpp>
#include <sixstep/impl/report/page/speech.hpp>
#include <sixstep/report/markup.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// The page in the making, and how words enter it.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

struct Page {
  const Roadmap& roadmap;
  Speech say;
  Book book;
  MarkupWriter out{};
  const RoadmapChange* changes = nullptr;  ///< since the road map before, if there is one
};

/// What a node is called, in the page's language where the plan or the vocabulary has it.
inline Words name_of(const Page& page, std::string_view id) {
  const RoadmapNode* node = page.book.nodes.find(id);
  if (node == nullptr || node->label.empty()) return {std::string(id), "zxx"};
  Words words = page.say.in(node->label);
  const std::string_view translated = vocabulary::term_in(id, page.say.language());
  if (words.language != page.say.language() && !translated.empty()) {
    return {std::string(translated), std::string(page.say.language())};
  }
  return words;
}
inline std::string plain_name(const Page& page, std::string_view id) {
  return name_of(page, id).text;
}

/// Words inside running text; those of another language say so, and keep their own direction.
inline void write_words(Page& page, const Words& words) {
  if (words.language.empty() || words.language == page.say.language()) {
    page.out.text(words.text);
  } else if (words.language == "zxx") {
    page.out.leaf("bdi", {}, words.text);
  } else {
    const std::string_view direction = runs_from_the_right(words.language) ? "rtl" : "ltr";
    page.out.leaf("span", {{"lang", words.language}, {"dir", direction}}, words.text);
  }
}
inline void write_words(Page& page, const Text& text) { write_words(page, page.say.in(text)); }
inline void write_name(Page& page, std::string_view id) { write_words(page, name_of(page, id)); }

/// A sentence that a step made; the steps speak English.
inline void write_sentence(Page& page, std::string_view sentence) {
  write_words(page, Words{std::string(sentence), "en"});
}

/// The mark of what the analyst guessed: a word in a dashed frame, never colour alone.
inline void write_guess(Page& page, bool guessed, Phrase mark) {
  if (!guessed) return;
  page.out.text(" ");
  page.out.leaf("span", {{"class", "p-guess"}}, page.say(mark));
}
inline void write_assumed(Page& page, bool assumed) { write_guess(page, assumed, Phrase::assumed); }

/// The mark of a node that is a guess, or of which the plan guesses something.
inline void write_assumptions_of(Page& page, std::string_view id) {
  const RoadmapNode* node = page.book.nodes.find(id);
  write_guess(page, node != nullptr && node->assumed, Phrase::partly_assumed);
}

/// An action leads to its card; everything else is only named.
inline void write_link(Page& page, std::string_view id) {
  const RoadmapNode* node = page.book.nodes.find(id);
  if (node == nullptr || node->kind != "action" || page.book.is_heading(id)) {
    return write_name(page, id);
  }
  const auto link = page.out.element("a", {{"href", "#" + markup_id(id)}});
  write_name(page, id);
}

/// Things one after the other; beyond `most`, how many more there are.
template <class List, class Write>
void write_list(Page& page, const List& list, std::size_t most, Write&& write) {
  std::size_t written = 0;
  for (const auto& each : list) {
    if (written == most) {
      page.out.text(" " + page.say.counted(Phrase::and_more, list.size() - most));
      return;
    }
    if (written++ > 0) page.out.text("; ");
    write(each);
  }
}

/// The names of nodes.
template <class Ids>
void write_names(Page& page, const Ids& ids, std::size_t most = 12) {
  write_list(page, ids, most, [&](std::string_view id) { write_link(page, id); });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
