// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <limits>
#include <string>

#include <sixstep/impl/report/page/change_words.hpp>

// What has changed since the road map before: in a few sentences, and one by one.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline void write_change_list(Page& page, std::size_t most) {
  const auto list = page.out.element("ul", {{"class", "p-findings"}});
  ChangeTeller(page, most).run();
}

/// The sentences of the first screen, and the way to the rest.
inline void write_change_sentences(Page& page) {
  constexpr std::size_t most = 6;
  if (page.changes == nullptr) return page.out.leaf("p", {}, page.say(Phrase::no_previous));
  if (page.changes->empty()) return page.out.leaf("p", {}, page.say(Phrase::nothing_changed));
  write_change_list(page, most);
  const auto more = page.out.element("p");
  page.out.leaf("a", {{"href", "#change-log"}}, page.say(Phrase::see_change_log));
}

template <class Change>
void write_change_head(Page& page, const Change& change) {
  const auto head = page.out.element("th", {{"scope", "row"}});
  write_changed(page, change);
}

inline void write_action_change(Page& page, const ActionChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page, change);
  write_cell(page, page.say.date(change.finish_before));
  write_cell(page, page.say.date(change.finish_after));
  write_number(page, change.days ? page.say.number(*change.days, 0) : std::string());
  const auto cell = page.out.element("td", {{"class", "p-words"}});
  write_action_change_words(page, change);
}

inline void write_promise_change(Page& page, const PromiseChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page, change);
  write_cell(page, page.say.date(change.expected_before));
  write_cell(page, page.say.date(change.expected_after));
  const auto cell = page.out.element("td", {{"class", "p-words"}});
  page.out.text(promise_change_in_words(page, change));
}

inline void write_money_change(Page& page, const MoneyChange& change) {
  const auto row = page.out.element("tr");
  write_change_head(page, change);
  write_number(page, page.say.exact(change.before));
  write_number(page, page.say.exact(change.after));
}

/// The public change log, one of the last parts of the page.
inline void write_change_log(Page& page) {
  page.out.leaf("h3", {{"id", "change-log"}}, page.say(Phrase::change_log));
  if (page.changes == nullptr) return page.out.leaf("p", {}, page.say(Phrase::no_change_log));
  if (page.changes->empty()) return page.out.leaf("p", {}, page.say(Phrase::nothing_changed));
  const RoadmapChange& changes = *page.changes;
  write_change_list(page, std::numeric_limits<std::size_t>::max());
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
  const Columns money = {{Phrase::source}, {Phrase::was_before, true}, {Phrase::is_now, true}};
  write_table_folded(page, page.say(Phrase::changed_money), changes.budget.size(), money, [&] {
    const auto body = page.out.element("tbody");
    for (const MoneyChange& each : changes.budget) write_money_change(page, each);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
