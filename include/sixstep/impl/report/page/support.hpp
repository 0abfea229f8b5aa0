// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/support_chart.hpp>

// Who stands behind actions and goals, and who against.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// Those of which something is known, what is blocked or opposed most first.
inline SupportChart support_chart(const Page& page) {
  SupportChart chart;
  chart.title = page.say(Phrase::support_picture);
  chart.description = page.say(Phrase::support_caption);
  std::vector<const SupportReading*> known;
  for (const SupportReading& one : page.roadmap.stakeholders.support) {
    if (one.support || !one.blockers.empty()) known.push_back(&one);
  }
  std::ranges::stable_sort(known, {}, [](const SupportReading* one) {
    return one->support.value_or(0.0) - (one->blockers.empty() ? 0.0 : 2.0);
  });
  for (const SupportReading* one : known) {
    chart.rows.push_back(
        {plain_name(page, one->of), one->approval, one->opposition, !one->blockers.empty()});
  }
  return chart;
}

inline void write_support_table(Page& page) {
  const auto& support = page.roadmap.stakeholders.support;
  const Columns columns = {{Phrase::action_or_goal}, {Phrase::support, true},
                           {Phrase::divided, true},  {Phrase::from_actions, true},
                           {Phrase::supporters},     {Phrase::opponents},
                           {Phrase::blockers},       {Phrase::whose_view_unknown}};
  write_table_folded(page, page.say(Phrase::support_table), support.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    const auto number = [&](double value) { return page.say.number(value, 2); };
    for (const SupportReading& one : support) {
      const auto row = page.out.element("tr");
      write_row_head(page, one.of);
      write_known(page, one.support, number);
      write_known(page, one.ambivalence, number);
      write_known(page, one.from_actions, number);
      write_names_cell(page, one.supporters);
      write_names_cell(page, one.opponents);
      write_names_cell(page, one.blockers);
      write_names_cell(page, one.unknown, 4);
    }
  });
}

inline void write_support(Page& page) {
  const SupportChart chart = support_chart(page);
  if (!chart.rows.empty()) {
    write_picture(page, "support", chart.title, page.say(Phrase::support_caption),
                  [&](const ChartStyle& style) { return support_svg(chart, style); });
  }
  write_support_table(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
