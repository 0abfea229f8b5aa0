// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/indicator_chart.hpp>

// Step three on the page: indicators, how far they have come, for whom, and what they lack.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// Most pictured rows: a picture is for a glance, the table has them all.
inline constexpr std::size_t most_pictured_indicators = 12;

inline std::string promise_in_words(const Page& page, const TargetReading& target) {
  return page.say(Phrase::value_by, {page.say.number(target.value, 2), page.say.date(target.by)});
}

inline IndicatorRow indicator_row(const Page& page, const IndicatorReading& indicator) {
  IndicatorRow row;
  row.label = plain_name(page, indicator.indicator);
  row.baseline = indicator.baseline;
  row.latest = indicator.latest;
  row.planned = indicator.planned;
  for (const TargetReading& target : indicator.targets) {
    if (target.value) row.steps.push_back({*target.value, promise_in_words(page, target)});
  }
  return row;
}

/// How much a picture has to tell: a way, where the path stands, what was observed, steps.
inline std::size_t eloquence(const IndicatorRow& row) {
  if (!row.baseline || row.steps.empty() || *row.baseline == row.steps.back().value) return 0;
  const std::size_t observed = row.latest ? 8 : 0;
  const std::size_t planned = row.planned ? 4 : 0;
  return 1 + observed + planned + std::min<std::size_t>(row.steps.size(), 3);
}

/// Those that have most to tell, in the order of the plan; none without a way.
inline IndicatorChart indicator_chart(const Page& page) {
  IndicatorChart chart;
  chart.title = page.say(Phrase::indicators_picture);
  chart.description = page.say(Phrase::indicators_caption);
  std::vector<IndicatorRow> rows;
  for (const IndicatorReading& indicator : page.roadmap.framework.indicators) {
    IndicatorRow row = indicator_row(page, indicator);
    if (eloquence(row) > 0) rows.push_back(std::move(row));
  }
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return eloquence(rows[i]); });
  const auto middle =
      order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), most_pictured_indicators));
  std::sort(order.begin(), middle);
  for (const std::size_t i : order) chart.rows.push_back(std::move(rows[i]));
  chart.max_rows = most_pictured_indicators;
  return chart;
}

inline void write_indicator_picture(Page& page) {
  const IndicatorChart chart = indicator_chart(page);
  if (chart.rows.empty()) return;
  write_picture(page, "indicators", chart.title, page.say(Phrase::indicators_caption),
                [&](const ChartStyle& style) { return indicators_svg(chart, style); });
}

inline void write_target(Page& page, const IndicatorReading& indicator) {
  const auto cell = page.out.element("td");
  if (indicator.targets.empty()) page.out.text(page.say.unknown());
  for (std::size_t i = 0; i < indicator.targets.size(); ++i) {
    const TargetReading& target = indicator.targets[i];
    if (i > 0) page.out.empty("br");
    page.out.text(promise_in_words(page, target));
    if (target.way) {
      page.out.text(", " + page.say(Phrase::way_covered, {page.say.share(*target.way)}));
    }
  }
}

inline std::string need_in_words(const Page& page, SmartNeed need) {
  static constexpr Wording<SmartNeed> phrases = {
      Phrase::need_measures,        Phrase::need_unit,
      Phrase::need_direction,       Phrase::need_source,
      Phrase::need_frequency,       Phrase::need_owner,
      Phrase::need_baseline,        Phrase::need_target_value,
      Phrase::need_target_date,     Phrase::need_off_baseline,
      Phrase::need_right_direction, Phrase::need_after_baseline};
  return page.say(phrases(need));
}

/// "M: frequency; A: baseline": the letters that are not met, and why.
inline std::string smart_in_words(const Page& page, const IndicatorReading& indicator) {
  static constexpr std::string_view letters = "SMART";
  std::string words;
  for (const SmartReading& reading : indicator.smart) {
    if (reading.needs.empty()) continue;
    words += words.empty() ? "" : "; ";
    words += letters[static_cast<std::size_t>(reading.criterion)];
    for (std::size_t i = 0; i < reading.needs.size(); ++i) {
      words += (i == 0 ? ": " : ", ") + need_in_words(page, reading.needs[i]);
    }
  }
  return words.empty() ? page.say(Phrase::smart_met) : words;
}

inline void write_indicator(Page& page, const IndicatorReading& indicator) {
  static constexpr Wording<IndicatorState> states = {Phrase::state_unknown, Phrase::reached,
                                                     Phrase::on_path, Phrase::off_path};
  const auto row = page.out.element("tr");
  write_row_head(page, indicator.indicator);
  const auto number = [&](double value) { return page.say.number(value, 2); };
  write_known(page, indicator.baseline, number);
  write_known(page, indicator.planned, number);
  write_known(page, indicator.latest, number);
  write_target(page, indicator);
  write_cell(page, page.say(states(indicator.state)));
  write_cell(page, smart_in_words(page, indicator));
}

/// Indicators under what they measure, in the order of the plan.
inline void write_indicators(Page& page) {
  const auto& indicators = page.roadmap.framework.indicators;
  const Columns columns = {
      {Phrase::indicator},    {Phrase::baseline, true}, {Phrase::path_today, true},
      {Phrase::latest, true}, {Phrase::target},         {Phrase::state},
      {Phrase::smart}};
  write_table_folded(page, page.say(Phrase::indicators_table), indicators.size(), columns, [&] {
    std::map<std::string_view, std::vector<const IndicatorReading*>> measured;
    for (const IndicatorReading& one : indicators) measured[one.measures].push_back(&one);
    for (const IndicatorReading& first : indicators) {
      const auto& together = measured[first.measures];
      if (together.front() != &first) continue;
      write_group(
          page, columns.size(), [&] { write_name(page, first.measures); },
          [&] {
            for (const IndicatorReading* one : together) write_indicator(page, *one);
          });
    }
  });
}

inline void write_group_values(Page& page, const IndicatorReading& indicator) {
  const auto number = [&](double value) { return page.say.number(value, 2); };
  for (const GroupIndicatorReading& group : indicator.groups) {
    const auto row = page.out.element("tr");
    write_row_head(page, group.group);
    write_known(page, group.baseline, number);
    write_known(page, group.latest, number);
    write_known(page, group.gap, number);
  }
  for (const Id<Group>& group : indicator.unmeasured) {
    const auto row = page.out.element("tr");
    write_row_head(page, group);
    for (int i = 0; i < 3; ++i) write_known(page, std::optional<double>(), number);
  }
}

/// Values by group, those that are owed among them, under their indicator.
inline void write_indicator_groups(Page& page) {
  const auto& indicators = page.roadmap.framework.indicators;
  const auto speaks = [](const IndicatorReading& one) {
    return !one.groups.empty() || !one.unmeasured.empty();
  };
  std::size_t rows = 0;
  for (const IndicatorReading& one : indicators) rows += one.groups.size() + one.unmeasured.size();
  const Columns columns = {{Phrase::group},
                           {Phrase::baseline, true},
                           {Phrase::latest, true},
                           {Phrase::behind_best, true}};
  write_table_folded(page, page.say(Phrase::indicator_groups_table), rows, columns, [&] {
    for (const IndicatorReading& one : indicators) {
      if (!speaks(one)) continue;
      write_group(
          page, columns.size(), [&] { write_name(page, one.indicator); },
          [&] { write_group_values(page, one); });
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
