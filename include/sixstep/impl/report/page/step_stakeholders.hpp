// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/alliances.hpp>
#include <sixstep/impl/report/page/engagement.hpp>
#include <sixstep/impl/report/page/group_coverage.hpp>
#include <sixstep/impl/report/page/responsibilities.hpp>
#include <sixstep/impl/report/page/support.hpp>
#include <sixstep/report/power_interest_grid.hpp>
#include <sixstep/report/salience_chart.hpp>

// Step four on the page: who can move the plan, and who would be left behind.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t count_groups(const StakeholderAnalysis& analysis, GroupCoverage coverage) {
  return static_cast<std::size_t>(
      std::ranges::count(analysis.groups, coverage, &GroupReading::coverage));
}

inline std::string groups_in_a_sentence(const Page& page) {
  const StakeholderAnalysis& analysis = page.roadmap.stakeholders;
  if (analysis.groups.empty()) return page.say(Phrase::groups_unknown);
  const std::size_t covered = count_groups(analysis, GroupCoverage::covered);
  return page.say.counted(Phrase::groups_covered, analysis.groups.size(),
                          {page.say.count(covered)});
}

/// Whom to win first, where somebody takes part too little.
inline std::string first_to_engage(const Page& page) {
  const auto& entries = page.roadmap.stakeholders.engagement.entries;
  if (entries.empty() || entries.front().stakeholder.empty()) return {};
  if (entries.front().gap.value_or(0) == 0) return {};
  return " " + page.say(Phrase::first_to_win, {plain_name(page, entries.front().stakeholder)});
}

inline std::string stakeholders_in_a_sentence(const Page& page) {
  const StakeholderAnalysis& analysis = page.roadmap.stakeholders;
  if (analysis.stakeholders.empty()) return page.say(Phrase::stakeholders_unknown);
  const auto key = static_cast<std::size_t>(std::ranges::count_if(
      analysis.stakeholders,
      [](const StakeholderReading& one) { return one.quadrant == PowerInterest::key_player; }));
  return page.say.counted(Phrase::stakeholders_found, analysis.stakeholders.size()) + " " +
         page.say.counted(Phrase::stakeholders_key, key) + first_to_engage(page) + " " +
         groups_in_a_sentence(page);
}

inline void write_power_interest(Page& page) {
  PowerInterestGrid grid;
  grid.title = page.say(Phrase::grid_picture);
  grid.description = stakeholders_in_a_sentence(page);
  for (const StakeholderReading& one : page.roadmap.stakeholders.stakeholders) {
    grid.stakeholders.push_back({plain_name(page, one.stakeholder), one.power, one.interest});
  }
  write_picture(page, "stakeholders", grid.title, page.say(Phrase::grid_caption),
                [&](const ChartStyle& style) { return power_interest_svg(grid, style); });
}

/// Only where the class of somebody is known: three empty circles tell nothing.
inline void write_salience(Page& page) {
  const auto& stakeholders = page.roadmap.stakeholders.stakeholders;
  if (std::ranges::none_of(stakeholders,
                           [](const auto& one) { return one.salience.has_value(); })) {
    return;
  }
  SalienceChart chart;
  chart.title = page.say(Phrase::salience_picture);
  chart.description = page.say(Phrase::salience_caption);
  for (const StakeholderReading& one : stakeholders) {
    chart.stakeholders.push_back({plain_name(page, one.stakeholder), one.salience});
  }
  write_picture(page, "salience", chart.title, page.say(Phrase::salience_caption),
                [&](const ChartStyle& style) { return salience_svg(chart, style); });
}

inline constexpr Wording<PowerInterest> quadrant_words = {
    Phrase::monitor, Phrase::keep_satisfied, Phrase::keep_informed, Phrase::manage_closely};
inline constexpr Wording<SalienceClass> salience_words = {
    Phrase::non_stakeholder, Phrase::dormant,   Phrase::discretionary, Phrase::dominant,
    Phrase::demanding,       Phrase::dangerous, Phrase::dependent,     Phrase::definitive};

inline void write_stakeholders(Page& page) {
  const auto& stakeholders = page.roadmap.stakeholders.stakeholders;
  const Columns columns = {{Phrase::stakeholder},    {Phrase::power, true},
                           {Phrase::interest, true}, {Phrase::stance},
                           {Phrase::salience},       {Phrase::engaged_now},
                           {Phrase::advised},        {Phrase::answers_for, true}};
  write_table_folded(page, page.say(Phrase::stakeholders_table), stakeholders.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const StakeholderReading& one : stakeholders) {
      const auto row = page.out.element("tr");
      write_row_head(page, one.stakeholder);
      const auto share = [&](double value) { return page.say.share(value); };
      write_known(page, one.power, share);
      write_known(page, one.interest, share);
      write_word(page, one.quadrant, quadrant_words);
      write_word(page, one.salience, salience_words);
      write_word(page, one.engagement, engagement_words);
      write_word(page, std::optional(one.advised), engagement_words);
      write_number(page, page.say.count(one.accountable_for));
    }
  });
}

inline void write_stakeholders_step(Page& page) {
  write_step(page, 4, Phrase::step_stakeholders, stakeholders_in_a_sentence(page), [&] {
    if (!page.roadmap.stakeholders.stakeholders.empty()) write_power_interest(page);
    write_salience(page);
    write_stakeholders(page);
    write_support(page);
    write_alliances(page);
    write_engagement(page);
    write_responsibilities(page);
    write_groups(page);
    write_findings(page, 4, page.roadmap.stakeholders.findings);
    write_methods(page, page.roadmap.stakeholders.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
