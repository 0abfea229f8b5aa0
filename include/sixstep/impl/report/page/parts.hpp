// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/chart_words.hpp>
#include <sixstep/impl/report/page/page.hpp>
#include <sixstep/impl/report/page/wording.hpp>

// The parts that every section of the page is made of: tables, folds, pictures, findings, methods.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

struct Column {
  Phrase head;
  bool number = false;
};
using Columns = std::vector<Column>;

inline void write_heads(Page& page, const Columns& columns) {
  const auto head = page.out.element("thead");
  const auto row = page.out.element("tr");
  for (const Column& column : columns) {
    page.out.leaf("th", {{"scope", "col"}, {"class", column.number ? "p-n" : "p-t"}},
                  page.say(column.head));
  }
}

/// A table with its caption, in a region of its own that scrolls and can have the focus; `bodies`
/// writes the `<tbody>` elements.
template <class Bodies>
void write_table(Page& page, const std::string& caption, const Columns& columns, Bodies&& bodies) {
  const auto region = page.out.element(
      "div",
      {{"class", "p-scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
  const auto table = page.out.element("table");
  page.out.leaf("caption", {}, caption);
  write_heads(page, columns);
  bodies();
}

/// The rows of one group, under its name across the table.
template <class Name, class Rows>
void write_group(Page& page, std::size_t columns, Name&& name, Rows&& rows) {
  const auto body = page.out.element("tbody");
  {
    const auto row = page.out.element("tr", {{"class", "p-group"}});
    const auto head =
        page.out.element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(columns)}});
    name();
  }
  rows();
}

/// Content that is folded away until a reader asks for it; print shows it.
template <class Content>
void write_fold(Page& page, const std::string& summary, Content&& content) {
  const auto fold = page.out.element("details");
  page.out.leaf("summary", {}, summary);
  content();
}

/// A table of some rows stands open; a long one is folded under its caption.
template <class Bodies>
void write_table_folded(Page& page, const std::string& caption, std::size_t rows,
                        const Columns& columns, Bodies&& bodies) {
  if (rows == 0) return;
  write_fold(page, caption + " (" + page.say.counted(Phrase::rows, rows) + ")",
             [&] { write_table(page, caption, columns, bodies); });
}

/// A sum of money; "at least", where a part of it is unknown.
inline std::string total_in_words(const Page& page, const MoneyTotal& total) {
  const std::string amount = page.say.money(total.known);
  return total.is_lower_bound() ? page.say(Phrase::at_least, {amount}) : amount;
}

inline void write_cell(Page& page, std::string_view text) { page.out.leaf("td", {}, text); }
inline void write_number(Page& page, std::string_view text) {
  page.out.leaf("td", {{"class", "p-n"}}, text);
}
/// A number that may be unknown, which is said quietly.
template <class Value, class Write>
void write_known(Page& page, const std::optional<Value>& value, Write&& in_words) {
  if (value) return write_number(page, in_words(*value));
  page.out.leaf("td", {{"class", "p-n p-soft"}}, page.say.unknown());
}
inline void write_row_head(Page& page, std::string_view id) {
  const auto head = page.out.element("th", {{"scope", "row"}});
  write_link(page, id);
  write_assumptions_of(page, id);
}
/// The word for a value of an enumeration that may be unknown.
template <class Value>
void write_word(Page& page, const std::optional<Value>& value, const Wording<Value>& words) {
  write_cell(page, value ? page.say(words(*value)) : page.say.unknown());
}
template <class Ids>
void write_names_cell(Page& page, const Ids& ids, std::size_t most = 12) {
  const auto cell = page.out.element("td");
  if (ids.empty()) {
    page.out.leaf("span", {{"class", "p-soft"}}, page.say(Phrase::none));
  } else {
    write_names(page, ids, most);
  }
}

/// A picture in its two forms, for wide screens and for telephones, under its title and how to read
/// it; `draw` takes the chart's style.
template <class Draw>
void write_picture(Page& page, std::string_view id, const std::string& title,
                   const std::string& caption, Draw&& draw) {
  ChartStyle style;
  style.locale = page.say.locale();
  style.words = chart_words(page.say);
  const auto figure = page.out.element("figure");
  {
    const auto text = page.out.element("figcaption");
    page.out.leaf("strong", {}, title);
    page.out.text(" " + caption);
  }
  for (const auto& [form, width] : {std::pair{"wide", 1120.0}, std::pair{"narrow", 358.0}}) {
    const auto part = page.out.element("div", {{"class", std::string("s6-") + form}});
    style.width = width;
    style.id = std::string(id) + "-" + form;
    page.out.raw(draw(style));
  }
}

inline void write_severity(Page& page, Severity severity) {
  static constexpr Wording<Severity> words = {Phrase::note, Phrase::warning, Phrase::error};
  static constexpr std::array<std::string_view, 3> classes = {"p-tag p-note", "p-tag p-warning",
                                                              "p-tag p-error"};
  const std::string_view look = classes[static_cast<std::size_t>(severity)];
  page.out.leaf("span", {{"class", look}}, page.say(words(severity)));
  page.out.text(" ");
}

/// The anchor of the `place`-th finding of a step.
inline std::string finding_anchor(std::size_t step, std::size_t place) {
  return "finding-" + std::to_string(step) + "-" + std::to_string(place + 1);
}

/// Of what a finding is about, so many are named behind its topic.
inline constexpr std::size_t named_in_topic = 3;

/// The finding's own sentence; in another language than its own, first what it is about and whom.
inline void write_finding(Page& page, const Finding& finding) {
  const std::string_view topic = page.say.topic(finding.code);
  if (topic.empty()) return write_sentence(page, finding.sentence);
  page.out.text(topic);
  if (!finding.nodes.empty()) page.out.text(": ");
  write_names(page, finding.nodes, named_in_topic);
  page.out.text(". ");
  const auto own = page.out.element("span", {{"class", "p-soft"}});
  write_sentence(page, finding.sentence);
}

/// The same in one line without markup: its own sentence, or only what it is about and whom.
inline std::string finding_in_words(const Page& page, const Finding& finding) {
  const std::string_view topic = page.say.topic(finding.code);
  if (topic.empty()) return finding.sentence;
  const std::size_t named = std::min(named_in_topic, finding.nodes.size());
  std::string words(topic);
  for (std::size_t i = 0; i < named; ++i) {
    words += (i == 0 ? ": " : "; ") + plain_name(page, finding.nodes[i]);
  }
  if (named == finding.nodes.size()) return words + ".";
  return words + " " + page.say.counted(Phrase::and_more, finding.nodes.size() - named) + ".";
}

inline void write_findings(Page& page, std::size_t step, const std::vector<Finding>& findings) {
  page.out.leaf("h3", {}, page.say(Phrase::findings));
  if (findings.empty()) {
    page.out.leaf("p", {{"class", "p-soft"}}, page.say(Phrase::no_findings));
    return;
  }
  const auto list = page.out.element("ul", {{"class", "p-findings"}});
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto item = page.out.element("li", {{"id", finding_anchor(step, i)}});
    write_severity(page, findings[i].severity);
    write_finding(page, findings[i]);
    if (findings[i].decision.value_or(false)) {
      page.out.text(" ");
      page.out.leaf("span", {{"class", "p-tag"}}, page.say(Phrase::decision));
    }
  }
}

/// What two readings of one step have to tell, one after the other.
template <class Entry>
std::vector<Entry> joined(std::vector<Entry> first, const std::vector<Entry>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

inline void write_methods(Page& page, const std::vector<MethodNote>& methods) {
  if (methods.empty()) return;
  write_fold(page, page.say(Phrase::how_computed), [&] {
    const auto list = page.out.element("dl", {{"class", "p-methods"}, {"lang", "en"}});
    for (const MethodNote& note : methods) {
      page.out.leaf("dt", {}, note.subject);
      const auto text = page.out.element("dd");
      page.out.text(note.method + (note.convention.empty() ? "" : ". " + note.convention) + ". ");
      if (!note.known) continue;
      page.out.leaf("span", {{"class", "p-tag"}, {"lang", page.say.language()}},
                    page.say(Phrase::known_share, {page.say.share(*note.known)}));
    }
  });
}

/// One of the six steps: its number and name, what it found in a sentence, then its content.
template <class Content>
void write_step(Page& page, std::size_t number, Phrase name, const std::string& found,
                Content&& content) {
  const std::string anchor = "step-" + std::to_string(number);
  const auto section = page.out.element(
      "section", {{"class", "p-step"}, {"id", anchor}, {"aria-labelledby", anchor + "-name"}});
  page.out.leaf("p", {{"class", "p-eyebrow"}}, page.say(Phrase::step, {std::to_string(number)}));
  page.out.leaf("h2", {{"id", anchor + "-name"}}, page.say(name));
  page.out.leaf("p", {{"class", "p-found"}}, found);
  content();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
