// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/report/page/parts.hpp>

// How stakeholders are to take part, first things first.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr Wording<EngagementLevel> engagement_words = {
    Phrase::engage_none,    Phrase::engage_inform,      Phrase::engage_consult,
    Phrase::engage_involve, Phrase::engage_collaborate, Phrase::engage_empower};

/// Whoever the entry is about; for a group without a voice, that somebody has to be found.
inline void write_engaged(Page& page, const EngagementEntry& entry) {
  if (!entry.stakeholder.empty()) return write_row_head(page, entry.stakeholder);
  const auto head = page.out.element("th", {{"scope", "row"}});
  page.out.text(page.say(Phrase::someone_for, {plain_name(page, entry.groups.front())}));
}

inline void write_engagement_row(Page& page, const EngagementEntry& entry) {
  const auto row = page.out.element("tr");
  write_engaged(page, entry);
  write_word(page, entry.now, engagement_words);
  write_word(page, std::optional(entry.level), engagement_words);
  write_known(page, entry.gap, [&](std::size_t levels) { return page.say.count(levels); });
  write_names_cell(page, entry.stakeholder.empty() ? std::vector<Id<Group>>{} : entry.groups, 4);
  write_names_cell(page, entry.about, 4);
  write_names_cell(page, entry.by, 4);
}

/// The means of the table, one after the other; they need not be in the page's language.
inline void write_practice(Page& page, const EngagementPractice& practice) {
  const auto row = page.out.element("tr");
  page.out.leaf("th", {{"scope", "row"}}, page.say(engagement_words(practice.level)));
  {
    const auto cell = page.out.element("td");
    for (std::size_t i = 0; i < practice.means.size(); ++i) {
      if (i > 0) page.out.text("; ");
      write_words(page, practice.means[i]);
    }
  }
  write_number(page, page.say.number(practice.every_months));
}

inline void write_engagement(Page& page) {
  const EngagementPlan& plan = page.roadmap.stakeholders.engagement;
  const Columns columns = {{Phrase::stakeholder},     {Phrase::engaged_now}, {Phrase::engage_until},
                           {Phrase::levels_up, true}, {Phrase::speaks_for},  {Phrase::engage_about},
                           {Phrase::engage_by}};
  write_table_folded(page, page.say(Phrase::engagement_table), plan.entries.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const EngagementEntry& entry : plan.entries) write_engagement_row(page, entry);
  });
  if (plan.entries.empty()) return;
  const Columns practice = {{Phrase::level}, {Phrase::means}, {Phrase::every_months, true}};
  write_table_folded(page, page.say(Phrase::practices_table), plan.practices.size(), practice, [&] {
    const auto body = page.out.element("tbody");
    for (const EngagementPractice& one : plan.practices) write_practice(page, one);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
