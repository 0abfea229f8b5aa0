// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>

// Who does what: the responsibility matrix, and how much each owner answers for.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// Whoever has a role, in the order of the road map.
inline std::vector<std::string_view> holders_of_roles(const Page& page) {
  std::vector<std::string_view> held;
  for (const ResponsibilityReading& row : page.roadmap.stakeholders.responsibilities) {
    for (const auto* ids : {&row.accountable, &row.responsible, &row.consulted, &row.informed}) {
      held.insert(held.end(), ids->begin(), ids->end());
    }
  }
  std::vector<std::string_view> result;
  for (const StakeholderReading& one : page.roadmap.stakeholders.stakeholders) {
    if (std::ranges::find(held, std::string_view(one.stakeholder)) != held.end()) {
      result.push_back(one.stakeholder);
    }
  }
  return result;
}

inline std::string letters_of(const ResponsibilityReading& row, std::string_view holder) {
  std::string letters;
  const auto add = [&](const std::vector<Id<Stakeholder>>& ids, char letter) {
    const bool has = std::ranges::any_of(
        ids, [&](const Id<Stakeholder>& id) { return std::string_view(id) == holder; });
    if (has) letters += letter;
  };
  add(row.accountable, 'A');
  add(row.responsible, 'R');
  add(row.consulted, 'C');
  add(row.informed, 'I');
  return letters;
}

inline void write_role_heads(Page& page, const std::vector<std::string_view>& holders) {
  const auto head = page.out.element("thead");
  const auto row = page.out.element("tr");
  page.out.leaf("th", {{"scope", "col"}}, page.say(Phrase::action));
  for (const std::string_view holder : holders) {
    const auto cell = page.out.element("th", {{"scope", "col"}});
    write_name(page, holder);
  }
}

/// Of a plan of usual size; beyond, the cards of the actions say the same in less room.
inline void write_role_matrix(Page& page) {
  constexpr std::size_t most_rows = 30;
  const auto& rows = page.roadmap.stakeholders.responsibilities;
  const std::vector<std::string_view> holders = holders_of_roles(page);
  if (holders.empty() || rows.size() > most_rows) return;
  const std::string caption = page.say(Phrase::raci_table);
  write_fold(page, caption + " (" + page.say.counted(Phrase::rows, rows.size()) + ")", [&] {
    const auto region = page.out.element(
        "div",
        {{"class", "p-scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
    const auto table = page.out.element("table");
    page.out.leaf("caption", {}, caption);
    write_role_heads(page, holders);
    const auto body = page.out.element("tbody");
    for (const ResponsibilityReading& one : rows) {
      const auto row = page.out.element("tr");
      write_row_head(page, one.action);
      for (const std::string_view holder : holders) write_cell(page, letters_of(one, holder));
    }
  });
}

inline void write_workloads(Page& page) {
  const auto& loads = page.roadmap.stakeholders.workloads;
  const Columns columns = {
      {Phrase::owner},         {Phrase::answers_for, true}, {Phrase::share_of_all, true},
      {Phrase::at_once, true}, {Phrase::busiest},           {Phrase::undated, true}};
  write_table_folded(page, page.say(Phrase::loads_table), loads.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const Workload& load : loads) {
      const auto row = page.out.element("tr");
      write_row_head(page, load.stakeholder);
      write_number(page, page.say.count(load.accountable_for));
      write_number(page, page.say.share(load.share));
      write_known(page, load.at_once, [&](std::size_t n) { return page.say.count(n); });
      write_cell(page, page.say.date(load.busiest));
      write_number(page, page.say.count(load.undated));
    }
  });
}

inline void write_responsibilities(Page& page) {
  write_role_matrix(page);
  write_workloads(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
