// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>

// Why an action is on its date: the reason, the chain behind it, and what would bring it forward.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// What holds a date, and the node behind it, if any.
inline void write_reason(Page& page, DateReason reason, std::string_view because_of) {
  static constexpr Wording<DateReason> words = {
      Phrase::date_reported,   Phrase::date_status,   Phrase::date_release,  Phrase::date_budget,
      Phrase::date_dependency, Phrase::date_resource, Phrase::date_calendar, Phrase::date_kept};
  page.out.text(page.say(words(reason)));
  if (because_of.empty()) return;
  page.out.text(": ");
  write_link(page, because_of);
}

/// Why an action starts when it does, in the page's language.
inline void write_date_reason(Page& page, const ScheduledAction& action) {
  if (!action.words.empty() && page.say.language() == "en") return page.out.text(action.words);
  write_reason(page, action.reason, action.because_of);
}

/// What would bring an action forward, in the page's language.
inline std::string earlier_in_words(const Page& page, const EarlierDate& earlier) {
  static constexpr Wording<DateChange> words = {
      Phrase::earlier_shorten, Phrase::earlier_wait_less, Phrase::earlier_wait_longer,
      Phrase::earlier_release, Phrase::earlier_budget,    Phrase::earlier_capacity};
  if (page.say.language() == "en") return earlier.words;
  const std::string name = plain_name(page, earlier.of);
  const std::string start = page.say.date(earlier.start);
  const Phrase phrase = words(earlier.change);
  if (earlier.change != DateChange::capacity || !earlier.from || !earlier.by) {
    return page.say.counted(phrase, static_cast<std::size_t>(std::max(0.0, earlier.amount)),
                            {name, start});
  }
  return page.say(phrase, {name, start, page.say.number(earlier.amount, 3),
                           page.say.date(*earlier.from), page.say.date(*earlier.by)});
}

/// An action and those before it in its chain; it ends where a road map from elsewhere goes round.
inline std::vector<const ScheduledAction*> chain_of(const Page& page,
                                                    const ScheduledAction& action) {
  constexpr std::size_t most = 20;
  std::vector<const ScheduledAction*> chain;
  for (const ScheduledAction* each = &action; each != nullptr && chain.size() < most;) {
    if (std::ranges::find(chain, each) != chain.end()) break;
    chain.push_back(each);
    each = page.book.scheduled.find(each->after);
  }
  return chain;
}

inline void write_chain_link(Page& page, const ScheduledAction& link) {
  const auto item = page.out.element("li");
  write_link(page, {link.action.value});
  if (link.start) page.out.text(" · " + page.say.date(*link.start));
  page.out.text(": ");
  write_date_reason(page, link);
}

/// The reason, what would help, and the chain folded away where it has more than the action.
inline void write_why_then(Page& page, const ScheduledAction& action) {
  {
    const auto reason = page.out.element("div", {{"class", "p-soft"}});
    write_date_reason(page, action);
    if (action.earlier) page.out.text(" " + earlier_in_words(page, *action.earlier));
  }
  const auto chain = chain_of(page, action);
  if (chain.size() < 2) return;
  write_fold(page, page.say(Phrase::chain_behind), [&] {
    const auto list = page.out.element("ol");
    for (const ScheduledAction* link : chain) write_chain_link(page, *link);
  });
}

/// The chain that makes the road map as long as it is, with what binds each link to the last.
inline void write_resource_chain(Page& page) {
  const auto& steps = page.roadmap.action.resource_chain;
  if (steps.size() < 2) return;
  write_fold(page, page.say(Phrase::chain_to_the_end), [&] {
    const auto list = page.out.element("ol");
    for (const ChainStep& step : steps) {
      const ScheduledAction* action = page.book.scheduled.find(step.action);
      if (action != nullptr) write_chain_link(page, *action);
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
