// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/money_chart.hpp>

// Step six on the page: what the schedule costs, when, and who carries it.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// A sum, "at least" where a part is unknown; unknown where nothing of it is known.
inline std::string flow_in_words(const Page& page, const MoneyTotal& total) {
  if (total.is_lower_bound() && total.known == Money{}) return page.say.unknown();
  return total_in_words(page, total);
}

inline std::string curves_in_a_sentence(const Page& page) {
  const MoneyFlow& money = page.roadmap.action.curves.total.money;
  std::string words = page.say(Phrase::curves_found,
                               {flow_in_words(page, money.planned), flow_in_words(page, money.paid),
                                flow_in_words(page, money.to_pay)});
  if (money.run.known == Money{}) return words;
  return words + " " + page.say(Phrase::curves_run_found, {flow_in_words(page, money.run)});
}

/// Money of one kind or party by fiscal year, in minor units.
using YearSeries = std::map<int, std::int64_t>;

inline int year_of(const Page& page, const PeriodFlow& row) {
  return fiscal_year(*row.from, page.roadmap.plan.fiscal_year_start);
}

inline MoneyChart year_chart(const Page& page, Phrase title, Phrase caption) {
  MoneyChart chart;
  chart.title = page.say(title);
  chart.description = page.say(caption);
  chart.currency = page.say.currency() ? page.say.currency()->code : "";
  chart.digits = page.say.currency() ? page.say.currency()->decimals : 2;
  std::map<int, bool> at_least;
  for (const PeriodFlow& row : page.roadmap.action.curves.whole) {
    if (!row.from) continue;
    const bool runs = page.roadmap.action.curves.total.money.run.known > Money{};
    const bool open = row.money.to_pay.is_lower_bound() || row.money.paid.is_lower_bound() ||
                      (runs && row.money.run.is_lower_bound());
    bool& year = at_least[year_of(page, row)];
    year = year || open;
  }
  for (const auto& [year, open] : at_least) {
    chart.years.push_back(std::to_string(year));
    chart.at_least.push_back(open);
  }
  return chart;
}

inline void add_series(const std::string& label, const YearSeries& amounts, MoneyChart& chart) {
  const bool any = std::ranges::any_of(amounts, [](const auto& each) { return each.second > 0; });
  if (!any) return;
  MoneySeries& series = chart.series.emplace_back();
  series.label = label;
  for (const std::string& year : chart.years) {
    const auto found = amounts.find(std::stoi(year));
    series.amounts.push_back(found == amounts.end() ? 0 : found->second);
  }
}

/// Paid, still to pay, running.
inline MoneyChart cash_chart(const Page& page) {
  MoneyChart chart = year_chart(page, Phrase::curves_picture, Phrase::curves_caption);
  static constexpr std::array<std::pair<MoneyTotal MoneyFlow::*, Phrase>, 3> kinds = {
      {{&MoneyFlow::paid, Phrase::curves_paid},
       {&MoneyFlow::to_pay, Phrase::curves_to_pay},
       {&MoneyFlow::run, Phrase::curves_run}}};
  for (const auto& kind : kinds) {
    YearSeries amounts;
    for (const PeriodFlow& row : page.roadmap.action.curves.whole) {
      if (row.from) amounts[year_of(page, row)] += (row.money.*kind.first).known.minor;
    }
    add_series(page.say(kind.second), amounts, chart);
  }
  return chart;
}

inline std::string party_name(const Page& page, std::string_view of, Phrase nobody) {
  return of.empty() ? page.say(nobody) : plain_name(page, of);
}

/// What is still to pay and to run, by owner.
inline MoneyChart owner_chart(const Page& page) {
  MoneyChart chart = year_chart(page, Phrase::curves_owner_picture, Phrase::curves_owner_caption);
  const auto& rows = page.roadmap.action.curves.owners;
  for (std::size_t i = 0; i < rows.size();) {
    const AnyId& of = rows[i].of;
    YearSeries amounts;
    for (; i < rows.size() && rows[i].of == of; ++i) {
      const MoneyFlow& money = rows[i].money;
      if (rows[i].from) {
        amounts[year_of(page, rows[i])] += money.to_pay.known.minor + money.run.known.minor;
      }
    }
    add_series(party_name(page, of, Phrase::curves_nobody), amounts, chart);
  }
  return chart;
}

inline void write_flow(Page& page, const MoneyFlow& money) {
  for (const MoneyTotal* sum : {&money.planned, &money.paid, &money.to_pay, &money.run}) {
    const std::string words = flow_in_words(page, *sum);
    if (words != page.say.unknown()) {
      write_number(page, words);
    } else {
      page.out.leaf("td", {{"class", "p-n p-soft"}}, words);
    }
  }
}

inline Columns flow_columns(Phrase head) {
  return {{head},
          {Phrase::curves_planned, true},
          {Phrase::curves_paid, true},
          {Phrase::curves_to_pay, true},
          {Phrase::curves_run, true}};
}

inline void write_periods(Page& page) {
  const auto& rows = page.roadmap.action.curves.whole;
  Columns columns = flow_columns(Phrase::curves_period);
  columns.push_back({Phrase::curves_at_once, true});
  write_table_folded(page, page.say(Phrase::curves_table), rows.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const PeriodFlow& each : rows) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}},
                    each.from ? page.say(Phrase::curves_from_to,
                                         {page.say.date(*each.from), page.say.date(*each.by)})
                              : page.say(Phrase::curves_no_days));
      write_flow(page, each.money);
      write_known(page, each.at_once, [&](std::size_t n) { return page.say.count(n); });
    }
  });
}

inline void write_party_head(Page& page, const AnyId& of, Phrase nobody) {
  if (!of.empty()) return write_row_head(page, of);
  page.out.leaf("th", {{"scope", "row"}}, page.say(nobody));
}

inline void write_owner_totals(Page& page) {
  const ScheduleCurves& curves = page.roadmap.action.curves;
  Columns columns = flow_columns(Phrase::owner);
  columns.push_back({Phrase::curves_at_once, true});
  const auto& totals = curves.owner_totals;
  write_table_folded(page, page.say(Phrase::curves_owner_table), totals.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FlowTotal& each : totals) {
      std::optional<std::size_t> most;
      for (const PeriodFlow& period : curves.owners) {
        if (period.of == each.of && period.at_once) most = std::max(most, period.at_once);
      }
      const auto row = page.out.element("tr");
      write_party_head(page, each.of, Phrase::curves_nobody);
      write_flow(page, each.money);
      write_known(page, most, [&](std::size_t n) { return page.say.count(n); });
    }
  });
}

inline void write_source_totals(Page& page) {
  const auto& totals = page.roadmap.action.curves.source_totals;
  if (totals.size() < 2) return;
  const Columns columns = flow_columns(Phrase::source);
  write_table_folded(page, page.say(Phrase::curves_source_table), totals.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FlowTotal& each : totals) {
      const auto row = page.out.element("tr");
      write_party_head(page, each.of, Phrase::curves_no_source);
      write_flow(page, each.money);
    }
  });
}

inline void write_funding(Page& page) {
  const auto& funding = page.roadmap.action.curves.funding;
  const Columns columns = {{Phrase::source},
                           {Phrase::curves_needed, true},
                           {Phrase::available, true},
                           {Phrase::curves_short, true}};
  write_table_folded(page, page.say(Phrase::curves_funding_table), funding.size(), columns, [&] {
    for (std::size_t i = 0; i < funding.size();) {
      const int year = funding[i].year;
      write_group(
          page, columns.size(),
          [&] { page.out.text(page.say(Phrase::fiscal_year, {std::to_string(year)})); },
          [&] {
            for (; i < funding.size() && funding[i].year == year; ++i) {
              const auto row = page.out.element("tr");
              write_party_head(page, {funding[i].source.value}, Phrase::curves_no_source);
              write_number(page, page.say.money(funding[i].needed));
              write_known(page, funding[i].available, [&](Money m) { return page.say.money(m); });
              write_number(page, funding[i].short_by ? page.say.money(*funding[i].short_by) : "");
            }
          });
    }
  });
}

inline void write_overloads(Page& page) {
  const auto& overloads = page.roadmap.action.curves.overloads;
  const Columns columns = {{Phrase::curves_of_what},     {Phrase::from, true},
                           {Phrase::by, true},           {Phrase::curves_needed, true},
                           {Phrase::curves_limit, true}, {Phrase::actions}};
  write_table_folded(page, page.say(Phrase::curves_overload_table), overloads.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const Overload& each : overloads) {
      const auto row = page.out.element("tr");
      write_row_head(page, each.of);
      write_number(page, page.say.date(each.from));
      write_number(page, page.say.date(each.by));
      write_number(page, page.say.number(each.most, 2));
      write_number(page, page.say.number(each.limit, 2));
      write_names_cell(page, each.actions);
    }
  });
}

inline void write_cash_pictures(Page& page) {
  const MoneyChart cash = cash_chart(page);
  if (!cash.series.empty()) {
    write_picture(page, "cash", cash.title, cash.description,
                  [&](const ChartStyle& style) { return money_svg(cash, style); });
  }
  const MoneyChart owners = owner_chart(page);
  if (owners.series.size() < 2) return;
  write_picture(page, "cash-owners", owners.title, owners.description,
                [&](const ChartStyle& style) { return money_svg(owners, style); });
}

/// Nothing, where neither a cost nor a date is known.
inline void write_curves(Page& page) {
  const ScheduleCurves& curves = page.roadmap.action.curves;
  const MoneyFlow& money = curves.total.money;
  const bool costs = money.planned.known > Money{} || money.paid.known > Money{};
  if (!costs && curves.overloads.empty()) return;
  page.out.leaf("h3", {}, page.say(Phrase::curves_head));
  if (costs) {
    page.out.leaf("p", {}, curves_in_a_sentence(page));
    write_cash_pictures(page);
    write_periods(page);
    write_owner_totals(page);
    write_source_totals(page);
    write_funding(page);
  }
  write_overloads(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
