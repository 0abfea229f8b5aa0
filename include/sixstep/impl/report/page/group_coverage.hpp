// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/coverage_matrix.hpp>

// Who is reached, who is only measured, and who is left behind.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline void add_column(const Page& page, std::string_view id,
                       std::vector<std::string_view>& columns, CoverageMatrix& matrix) {
  if (std::ranges::find(columns, id) != columns.end()) return;
  columns.push_back(id);
  matrix.columns.push_back(plain_name(page, id));
}

inline Coverage coverage_at(const GroupReading& group, std::string_view column) {
  for (const GroupService& service : group.services) {
    if (std::string_view(service.action) != column) continue;
    return service.seen_by.empty() ? Coverage::reached_only : Coverage::covered;
  }
  const bool measured = std::ranges::any_of(
      group.indicators, [&](const auto& id) { return std::string_view(id) == column; });
  return measured ? Coverage::measured_only : Coverage::invisible;
}

inline CoverageMatrix group_matrix(const Page& page) {
  CoverageMatrix matrix;
  matrix.title = page.say(Phrase::groups_picture);
  matrix.description = page.say(Phrase::groups_caption);
  std::vector<std::string_view> columns;
  const auto& groups = page.roadmap.stakeholders.groups;
  for (const GroupReading& group : groups) {
    for (const Id<Action>& id : group.actions) add_column(page, id, columns, matrix);
  }
  for (const GroupReading& group : groups) {
    for (const Id<Indicator>& id : group.indicators) add_column(page, id, columns, matrix);
  }
  for (const GroupReading& group : groups) {
    matrix.rows.push_back({plain_name(page, group.group), {}});
    for (const std::string_view column : columns) {
      matrix.rows.back().cells.push_back(coverage_at(group, column));
    }
  }
  return matrix;
}

inline void write_group_row(Page& page, const GroupReading& group) {
  static constexpr Wording<GroupCoverage> words = {Phrase::covered, Phrase::reached_only,
                                                   Phrase::measured_only, Phrase::invisible};
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_link(page, group.group);
    if (group.vulnerable.value_or(false)) {
      page.out.text(" ");
      page.out.leaf("span", {{"class", "p-tag"}}, page.say(Phrase::vulnerable));
    }
    write_assumptions_of(page, group.group);
  }
  write_word(page, std::optional(group.coverage), words);
  const auto people = [&](double value) { return page.say.number(value, 0); };
  write_known(page, group.eligible, people);
  write_known(page, group.unserved, people);
  write_known(page, group.reach, people);
  write_names_cell(page, group.represented_by.empty()
                             ? std::vector<Id<Stakeholder>>{}
                             : std::vector<Id<Stakeholder>>{group.represented_by});
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
  const Columns columns = {
      {Phrase::group},       {Phrase::coverage}, {Phrase::eligible, true}, {Phrase::unserved, true},
      {Phrase::reach, true}, {Phrase::voice},    {Phrase::actions},        {Phrase::indicators}};
  write_table_folded(page, page.say(Phrase::groups_table), groups.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const GroupReading& group : groups) write_group_row(page, group);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
