// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/coverage_matrix.hpp>
#include <sixstep/report/power_interest_grid.hpp>

// Step four on the page: who can move the plan, and who would be left behind.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t count_groups(const StakeholderAnalysis& analysis, GroupCoverage coverage) {
  return static_cast<std::size_t>(
      std::ranges::count(analysis.groups, coverage, &GroupReading::coverage));
}

inline std::string stakeholders_in_a_sentence(const Page& page) {
  const StakeholderAnalysis& analysis = page.roadmap.stakeholders;
  if (analysis.stakeholders.empty()) return page.say(Phrase::stakeholders_unknown);
  const auto key = static_cast<std::size_t>(std::ranges::count_if(
      analysis.stakeholders,
      [](const StakeholderReading& one) { return one.quadrant == PowerInterest::key_player; }));
  std::string words = page.say.counted(Phrase::stakeholders_found, analysis.stakeholders.size()) +
                      " " + page.say.counted(Phrase::stakeholders_key, key);
  if (analysis.groups.empty()) return words + " " + page.say(Phrase::groups_unknown);
  const std::size_t covered = count_groups(analysis, GroupCoverage::covered);
  return words + " " +
         page.say.counted(Phrase::groups_covered, analysis.groups.size(),
                          {page.say.count(covered)});
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

template <class Value>
void write_word(Page& page, const std::optional<Value>& value, std::span<const Phrase> words) {
  write_cell(page, value ? page.say(words[static_cast<std::size_t>(*value)]) : page.say.unknown());
}

inline constexpr std::array<Phrase, 6> engagement_words = {
    Phrase::engage_none,    Phrase::engage_inform,      Phrase::engage_consult,
    Phrase::engage_involve, Phrase::engage_collaborate, Phrase::engage_empower};
inline constexpr std::array<Phrase, 4> quadrant_words = {
    Phrase::monitor, Phrase::keep_satisfied, Phrase::keep_informed, Phrase::manage_closely};
inline constexpr std::array<Phrase, 8> salience_words = {
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

inline void write_support(Page& page) {
  const auto& support = page.roadmap.stakeholders.support;
  const Columns columns = {{Phrase::action_or_goal},
                           {Phrase::support, true},
                           {Phrase::supporters},
                           {Phrase::opponents},
                           {Phrase::blockers}};
  write_table_folded(page, page.say(Phrase::support_table), support.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const SupportReading& one : support) {
      const auto row = page.out.element("tr");
      write_row_head(page, one.of);
      write_known(page, one.support, [&](double value) { return page.say.number(value, 2); });
      write_names_cell(page, one.supporters);
      write_names_cell(page, one.opponents);
      write_names_cell(page, one.blockers);
    }
  });
}

inline void add_column(const Page& page, const auto& ids, std::vector<std::string_view>& columns,
                       CoverageMatrix& matrix) {
  for (const auto& id : ids) {
    if (std::ranges::find(columns, id.value) != columns.end()) continue;
    columns.push_back(id.value);
    matrix.columns.push_back(plain_name(page, id));
  }
}

inline CoverageMatrix group_matrix(const Page& page) {
  CoverageMatrix matrix;
  matrix.title = page.say(Phrase::groups_picture);
  matrix.description = page.say(Phrase::groups_caption);
  std::vector<std::string_view> columns;
  for (const GroupReading& group : page.roadmap.stakeholders.groups) {
    add_column(page, group.actions, columns, matrix);
    add_column(page, group.indicators, columns, matrix);
  }
  for (const GroupReading& group : page.roadmap.stakeholders.groups) {
    matrix.rows.push_back({plain_name(page, group.group), {}});
    for (const std::string_view column : columns) {
      const auto is_column = [&](const auto& id) { return id.value == column; };
      matrix.rows.back().cells.push_back(
          std::ranges::any_of(group.actions, is_column)      ? Coverage::covered
          : std::ranges::any_of(group.indicators, is_column) ? Coverage::measured_only
                                                             : Coverage::invisible);
    }
  }
  return matrix;
}

inline void write_group_row(Page& page, const GroupReading& group) {
  static constexpr std::array<Phrase, 4> words = {Phrase::covered, Phrase::reached_only,
                                                  Phrase::measured_only, Phrase::invisible};
  const auto row = page.out.element("tr");
  write_row_head(page, group.group);
  write_word(page, std::optional(group.coverage), words);
  const auto people = [&](double value) { return page.say.number(value, 0); };
  write_known(page, group.unserved, people);
  write_known(page, group.reach, people);
  write_names_cell(page, group.actions);
  write_names_cell(page, group.indicators);
}

inline void write_groups(Page& page) {
  const auto& groups = page.roadmap.stakeholders.groups;
  if (groups.empty()) return;
  const CoverageMatrix matrix = group_matrix(page);
  if (!matrix.columns.empty()) {
    write_picture(page, "groups", matrix.title, page.say(Phrase::groups_caption),
                  [&](const ChartStyle& style) { return coverage_svg(matrix, style); });
  }
  const Columns columns = {{Phrase::group},       {Phrase::coverage}, {Phrase::unserved, true},
                           {Phrase::reach, true}, {Phrase::actions},  {Phrase::indicators}};
  write_table_folded(page, page.say(Phrase::groups_table), groups.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const GroupReading& group : groups) write_group_row(page, group);
  });
}

inline void write_stakeholders_step(Page& page) {
  write_step(page, 4, Phrase::step_stakeholders, stakeholders_in_a_sentence(page), [&] {
    if (!page.roadmap.stakeholders.stakeholders.empty()) write_power_interest(page);
    write_stakeholders(page);
    write_support(page);
    write_groups(page);
    write_findings(page, 4, page.roadmap.stakeholders.findings);
    write_methods(page, page.roadmap.stakeholders.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
