// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// What has changed since the road map before: in a few sentences, and one by one.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// The sentences of the first screen, and the way to the rest.
inline void write_change_sentences(Page& page) {
  constexpr std::size_t most = 6;
  if (page.changes == nullptr) return page.out.leaf("p", {}, page.say(Phrase::no_previous));
  if (page.changes->empty()) return page.out.leaf("p", {}, page.say(Phrase::nothing_changed));
  {
    const auto list = page.out.element("ul", {{"class", "p-findings"}});
    for (std::size_t i = 0; i < std::min(most, page.changes->sentences.size()); ++i) {
      const auto item = page.out.element("li");
      write_sentence(page, page.changes->sentences[i]);
    }
  }
  const auto more = page.out.element("p");
  page.out.leaf("a", {{"href", "#change-log"}}, page.say(Phrase::see_change_log));
}

inline void write_change_head(Page& page, const std::string& label) {
  const auto head = page.out.element("th", {{"scope", "row"}});
  page.out.text(label);
}

inline void write_action_change(Page& page, const ActionChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page, plain_name(page, change.action));
  write_cell(page, page.say.date(change.finish_before));
  write_cell(page, page.say.date(change.finish_after));
  write_number(page, change.days ? page.say.number(*change.days, 0) : std::string());
  const auto cell = page.out.element("td");
  write_sentence(page, change.words);
}

inline void write_promise_change(Page& page, const PromiseChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page, plain_name(page, change.promise));
  write_cell(page, page.say.date(change.expected_before));
  write_cell(page, page.say.date(change.expected_after));
  const auto cell = page.out.element("td");
  write_sentence(page, change.words);
}

inline void write_money_change(Page& page, const MoneyChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page,
                    std::to_string(change.year) +
                        (change.source.empty() ? "" : ": " + plain_name(page, change.source)));
  write_number(page, page.say.exact(change.before));
  write_number(page, page.say.exact(change.after));
}

/// The public change log, one of the last parts of the page.
inline void write_change_log(Page& page) {
  page.out.leaf("h3", {{"id", "change-log"}}, page.say(Phrase::change_log));
  if (page.changes == nullptr) return page.out.leaf("p", {}, page.say(Phrase::no_change_log));
  if (page.changes->empty()) return page.out.leaf("p", {}, page.say(Phrase::nothing_changed));
  const RoadmapChange& changes = *page.changes;
  {
    const auto list = page.out.element("ul", {{"class", "p-findings"}});
    for (const std::string& sentence : changes.sentences) {
      const auto item = page.out.element("li");
      write_sentence(page, sentence);
    }
  }
  const Columns actions = {{Phrase::action},
                           {Phrase::was_before},
                           {Phrase::is_now},
                           {Phrase::days_later, true},
                           {Phrase::what_and_why}};
  write_table_folded(page, page.say(Phrase::changed_actions), changes.actions.size(), actions, [&] {
    const auto body = page.out.element("tbody");
    for (const ActionChange& each : changes.actions) write_action_change(page, each);
  });
  const Columns promises = {
      {Phrase::promise}, {Phrase::was_before}, {Phrase::is_now}, {Phrase::what_and_why}};
  write_table_folded(page, page.say(Phrase::changed_promises), changes.promises.size(), promises,
                     [&] {
                       const auto body = page.out.element("tbody");
                       for (const PromiseChange& each : changes.promises)
                         write_promise_change(page, each);
                     });
  const Columns money = {{Phrase::fiscal_year}, {Phrase::was_before, true}, {Phrase::is_now, true}};
  write_table_folded(page, page.say(Phrase::changed_money), changes.budget.size(), money, [&] {
    const auto body = page.out.element("tbody");
    for (const MoneyChange& each : changes.budget) write_money_change(page, each);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
