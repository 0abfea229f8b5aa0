// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/impl/report/page/step_strategy.hpp>
#include <sixstep/report/value_chart.hpp>

// Step six on the page: how far the actions have come, what that is worth, and what to decide.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// "3 actions are under way; on 1 there is no fresh report."
inline std::string status_in_a_sentence(const Page& page) {
  const auto& actions = page.roadmap.status.actions;
  const auto count = [&](auto&& holds) {
    return static_cast<std::size_t>(std::ranges::count_if(actions, holds));
  };
  const std::size_t under_way = count([](const ActionProgress& each) { return each.under_way; });
  const std::size_t stale = count([](const auto& each) { return each.stale.value_or(false); });
  const std::size_t late = count([](const auto& each) { return each.slip.value_or(0.0) > 0.0; });
  std::string words = page.say.counted(Phrase::status_under_way, under_way);
  if (stale > 0) words += page.say.counted(Phrase::status_stale_count, stale);
  if (late > 0) words += page.say.counted(Phrase::status_slip_count, late);
  return words + ".";
}

inline std::string slip_in_words(const Page& page, const std::optional<double>& slip) {
  if (!slip) return page.say.unknown();
  if (*slip == 0.0) return page.say(Phrase::days_none);
  const auto days = static_cast<std::size_t>(std::min(std::abs(*slip), 1e9));
  return (*slip > 0.0 ? "+" : "−") +
         page.say.counted(*slip > 0.0 ? Phrase::days_late : Phrase::days_early, days);
}

inline void write_report_cell(Page& page, const ActionProgress& action) {
  const auto cell = page.out.element("td");
  page.out.text(action.reported ? page.say.date(*action.reported) : page.say(Phrase::report_never));
  if (!action.stale.value_or(false)) return;
  page.out.text(" ");
  page.out.leaf("span", {{"class", "p-tag p-warning"}}, page.say(Phrase::report_stale));
}

/// Why it is late: a report's own words, or what the schedule knows.
inline void write_slip_reason(Page& page, const ActionProgress& action) {
  const auto cell = page.out.element("td");
  if (!action.words.empty()) return write_sentence(page, action.words);
  if (!action.because_of.empty()) write_link(page, action.because_of);
}

/// Columns that would be empty in every row are left out.
struct ProgressColumns {
  bool forecast = false;
  bool why = false;
};

inline void write_progress_row(Page& page, const ActionProgress& action,
                               const ProgressColumns& columns) {
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_link(page, action.action);
  }
  const auto day = [&](Date date) { return page.say.date(date); };
  write_report_cell(page, action);
  write_known(page, action.done, [&](double share) { return page.say.share(share); });
  write_known(page, action.spent, [&](Money money) { return page.say.money(money); });
  if (columns.forecast) write_known(page, action.forecast, day);
  write_known(page, action.expected, day);
  write_number(page, slip_in_words(page, action.slip));
  if (columns.why) write_slip_reason(page, action);
}

/// What is under way, finished or off its date; what has not begun has no progress to show.
inline bool has_progress(const ActionProgress& action) {
  return action.under_way || action.done_from == DoneSource::finished ||
         action.slip.value_or(0.0) > 0.0;
}

inline void write_progress_table(Page& page) {
  std::vector<ActionProgress> shown;
  std::ranges::copy_if(page.roadmap.status.actions, std::back_inserter(shown), has_progress);
  ProgressColumns wanted;
  for (const ActionProgress& action : shown) {
    wanted.forecast = wanted.forecast || action.forecast.has_value();
    wanted.why = wanted.why || !action.words.empty() || !action.because_of.empty();
  }
  Columns columns = {{Phrase::action},
                     {Phrase::progress_report},
                     {Phrase::progress_done, true},
                     {Phrase::spent, true}};
  if (wanted.forecast) columns.push_back({Phrase::progress_forecast, true});
  columns.push_back({Phrase::expected, true});
  columns.push_back({Phrase::progress_slip, true});
  if (wanted.why) columns.push_back({Phrase::progress_why});
  const Index<ActionProgress> index = index_by_action(shown);
  write_table_folded(page, page.say(Phrase::progress_table), shown.size(), columns, [&] {
    write_rows_by_heading(page, columns.size(), index, [&](Page& to, const ActionProgress& action) {
      write_progress_row(to, action, wanted);
    });
  });
}

/// Whether any report says what was got for the money: without, a curve and a table by measure
/// would show nothing but the plan.
inline bool knows_value(const StatusReading& status) { return status.whole.earned.known > Money{}; }

inline ValueChart value_chart(const Page& page) {
  ValueChart chart;
  chart.title = page.say(Phrase::value_picture);
  chart.description = page.say(Phrase::value_caption);
  chart.currency = page.say.currency() ? page.say.currency()->code : "";
  chart.digits = page.say.currency() ? page.say.currency()->decimals : 2;
  chart.planned = page.say(Phrase::value_planned);
  chart.earned = page.say(Phrase::value_earned);
  chart.spent = page.say(Phrase::value_spent);
  const MonthDay start = page.roadmap.plan.fiscal_year_start;
  chart.fiscal_year_start = std::chrono::month(start.month) / std::chrono::day(start.day);
  if (page.roadmap.plan.status_date) chart.status_date = to_day(*page.roadmap.plan.status_date);
  for (const ValuePoint& point : page.roadmap.status.curve) {
    const auto minor = [](const std::optional<Money>& money) {
      return money ? std::optional(money->minor) : std::nullopt;
    };
    chart.marks.push_back(
        {to_day(point.date), point.planned.minor, minor(point.earned), minor(point.spent)});
  }
  std::ranges::stable_sort(chart.marks, {}, &ValueMark::date);
  return chart;
}

inline void write_value_picture(Page& page) {
  if (page.roadmap.status.curve.size() < 2 || !knows_value(page.roadmap.status)) {
    page.out.leaf("p", {{"class", "p-soft"}}, page.say(Phrase::value_no_picture));
    return;
  }
  const ValueChart chart = value_chart(page);
  write_picture(page, "earned-value", chart.title, chart.description,
                [&](const ChartStyle& style) { return value_svg(chart, style); });
}

/// A sum, "at least" where a part is unknown; unknown where all of it is.
inline void write_total(Page& page, const MoneyTotal& total, std::size_t actions) {
  if (total.unknown >= actions) {
    page.out.leaf("td", {{"class", "p-n p-soft"}}, page.say.unknown());
  } else {
    write_number(page, total_in_words(page, total));
  }
}

inline void write_value_row(Page& page, const ValueTotal& total) {
  const auto row = page.out.element("tr");
  if (total.of.empty()) {
    page.out.leaf("th", {{"scope", "row"}}, page.say(Phrase::value_whole));
  } else {
    write_row_head(page, total.of);
  }
  for (const MoneyTotal* sum : {&total.budget, &total.planned, &total.earned, &total.spent}) {
    write_total(page, *sum, total.actions);
  }
  const auto index = [&](double number) { return page.say.number(number, 2); };
  write_known(page, total.cost_index, index);
  write_known(page, total.schedule_index, index);
  write_known(page, total.estimate_at_cost_rate, [&](Money sum) { return page.say.money(sum); });
}

inline void write_value_table(Page& page) {
  const StatusReading& status = page.roadmap.status;
  const Columns columns = {{Phrase::owner},
                           {Phrase::value_budget, true},
                           {Phrase::value_planned, true},
                           {Phrase::value_earned, true},
                           {Phrase::value_spent, true},
                           {Phrase::value_cpi, true},
                           {Phrase::value_spi, true},
                           {Phrase::value_eac, true}};
  const std::size_t measures = knows_value(status) ? status.measures.size() : 0;
  const std::size_t rows = 1 + status.owners.size() + measures;
  write_table_folded(page, page.say(Phrase::value_table), rows, columns, [&] {
    const auto body = page.out.element("tbody");
    write_value_row(page, status.whole);
    for (const ValueTotal& owner : status.owners) write_value_row(page, owner);
    for (std::size_t i = 0; i < measures; ++i) write_value_row(page, status.measures[i]);
  });
}

inline void write_value(Page& page) {
  const StatusReading& status = page.roadmap.status;
  write_value_picture(page);
  if (status.in_time) {
    const bool late = status.in_time->variance < 0.0;
    page.out.leaf("p", {},
                  page.say(late ? Phrase::value_late_months : Phrase::value_early_months,
                           {page.say.number(std::abs(status.in_time->variance), 1)}));
  }
  write_value_table(page);
  if (status.whole.estimate_at_cost_rate) {
    page.out.leaf("p", {{"class", "p-soft"}},
                  page.say.counted(Phrase::value_measured, status.whole.measured));
  }
}

inline void write_light(Page& page, const IndicatorLight& light) {
  static constexpr Wording<Light> words = {Phrase::light_unknown, Phrase::light_green,
                                           Phrase::light_amber, Phrase::light_red};
  const auto row = page.out.element("tr");
  write_row_head(page, light.indicator);
  write_cell(page, page.say(words(light.light)));
  const auto number = [&](double value) { return page.say.number(value, 2); };
  write_known(page, light.latest, number);
  write_known(page, light.observed, [&](Date date) { return page.say.date(date); });
  write_known(page, light.expected, number);
  write_known(page, light.shortfall,
              [&](double share) { return page.say.share(std::max(0.0, share)); });
}

/// Worst first; those of which too little is known for a light are left to step three.
inline void write_lights(Page& page) {
  const auto& lights = page.roadmap.status.indicators;
  const auto known = std::ranges::count_if(
      lights, [](const IndicatorLight& each) { return each.light != Light::unknown; });
  const Columns columns = {{Phrase::indicator},           {Phrase::state},
                           {Phrase::latest, true},        {Phrase::light_observed, true},
                           {Phrase::light_on_path, true}, {Phrase::light_missing, true}};
  write_table_folded(page, page.say(Phrase::lights_table), static_cast<std::size_t>(known), columns,
                     [&] {
                       const auto body = page.out.element("tbody");
                       for (const Light wanted : {Light::red, Light::amber, Light::green}) {
                         for (const IndicatorLight& light : lights) {
                           if (light.light == wanted) write_light(page, light);
                         }
                       }
                     });
}

inline std::string criterion_in_words(const Page& page, const PilotReading& pilot) {
  std::string words;
  if (pilot.at_least)
    words = page.say(Phrase::pilot_at_least, {page.say.number(*pilot.at_least, 2)});
  if (!pilot.at_most) return words.empty() ? page.say.unknown() : words;
  const std::string most = page.say(Phrase::pilot_at_most, {page.say.number(*pilot.at_most, 2)});
  return words.empty() ? most : words + ", " + most;
}

inline void write_pilot(Page& page, const PilotReading& pilot) {
  static constexpr Wording<PilotState> states = {Phrase::pilot_running, Phrase::pilot_to_decide,
                                                 Phrase::pilot_overdue, Phrase::pilot_passed,
                                                 Phrase::pilot_failed};
  const auto row = page.out.element("tr");
  write_row_head(page, pilot.action);
  write_cell(page, page.say(states(pilot.state)));
  {
    const auto cell = page.out.element("td");
    if (!pilot.indicator.empty()) {
      write_name(page, pilot.indicator);
      page.out.text(": ");
    }
    page.out.text(criterion_in_words(page, pilot));
  }
  write_known(page, pilot.value, [&](double value) { return page.say.number(value, 2); });
  write_known(page, pilot.decide_by, [&](Date date) { return page.say.date(date); });
  write_names_cell(page, pilot.waiting);
  write_total(page, pilot.money, 1 + pilot.waiting.size());
}

inline void write_pilots(Page& page) {
  const auto& pilots = page.roadmap.status.pilots;
  const Columns columns = {{Phrase::action},
                           {Phrase::state},
                           {Phrase::pilot_must},
                           {Phrase::pilot_shows, true},
                           {Phrase::pilot_decide, true},
                           {Phrase::pilot_waiting},
                           {Phrase::pilot_money, true}};
  write_table_folded(page, page.say(Phrase::pilots_table), pilots.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const PilotReading& pilot : pilots) write_pilot(page, pilot);
  });
}

/// "1,200 (86 %)".
inline std::string part_in_words(const Page& page, const std::optional<double>& part,
                                 const std::optional<double>& share) {
  if (!part) return page.say.unknown();
  return page.say.number(*part, 0) + (share ? " (" + page.say.share(*share) + ")" : "");
}

inline void write_feedback(Page& page) {
  const auto& feedback = page.roadmap.status.feedback;
  const Columns columns = {{Phrase::service},
                           {Phrase::feedback_received, true},
                           {Phrase::feedback_answered, true},
                           {Phrase::feedback_acted, true},
                           {Phrase::feedback_open, true}};
  write_table_folded(page, page.say(Phrase::feedback_table), feedback.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FeedbackReading& each : feedback) {
      const auto row = page.out.element("tr");
      write_row_head(page, each.service);
      const auto number = [&](double value) { return page.say.number(value, 0); };
      write_known(page, each.received, number);
      write_number(page, part_in_words(page, each.answered, each.answered_share));
      write_number(page, part_in_words(page, each.acted_on, each.acted_on_share));
      write_known(page, each.unanswered, number);
    }
  });
}

inline void write_status(Page& page) {
  const StatusReading& status = page.roadmap.status;
  page.out.leaf("h3", {}, page.say(Phrase::status_head));
  const bool told = std::ranges::any_of(status.actions, has_progress);
  page.out.leaf("p", {}, told ? status_in_a_sentence(page) : page.say(Phrase::status_unknown));
  write_progress_table(page);
  if (told) write_value(page);
  write_lights(page);
  write_pilots(page);
  write_feedback(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
