// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/strategy_studies.hpp>

// People and machines that the choice takes, year by year.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// What one more unit in that year would be worth, where that was found out.
inline std::string worth_of_one_more(const Page& page, const ResourceUse& use) {
  for (const MarginalResource& one : page.roadmap.strategy.marginal_resources) {
    if (one.resource == use.resource && one.year == use.year) return gain_in_words(page, one);
  }
  return page.say.unknown();
}

inline void write_people(Page& page) {
  const auto& all = page.roadmap.strategy.resources;
  if (all.empty()) return;
  const bool any_least =
      std::ranges::any_of(all, [](const ResourceUse& use) { return use.at_least.has_value(); });
  Columns columns = {{Phrase::people_kind}, {Phrase::used, true}, {Phrase::available, true}};
  if (any_least) columns.push_back({Phrase::people_least, true});
  columns.push_back({Phrase::people_one_more, true});
  const auto units = [&](double value) { return page.say.number(value, 1); };
  write_table_folded(page, page.say(Phrase::people_table), all.size(), columns, [&] {
    for (std::size_t i = 0; i < all.size();) {
      const int year = all[i].year;
      const std::string name = page.say(Phrase::fiscal_year, {std::to_string(year)});
      write_group(
          page, columns.size(), [&] { page.out.text(name); },
          [&] {
            for (; i < all.size() && all[i].year == year; ++i) {
              const auto row = page.out.element("tr");
              write_row_head(page, all[i].resource);
              write_number(page, units(all[i].used));
              write_known(page, all[i].available, units);
              if (any_least) write_number(page, units(all[i].at_least.value_or(0.0)));
              write_number(page, worth_of_one_more(page, all[i]));
            }
          });
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
