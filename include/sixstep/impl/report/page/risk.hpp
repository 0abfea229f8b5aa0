// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/s_curve_chart.hpp>
#include <sixstep/report/tornado_chart.hpp>

// How sure the dates and the cost are: S-curves, tornado, and the tables behind them.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline bool is_marked(double share) {
  return std::abs(share - 0.5) < 1e-9 || std::abs(share - 0.8) < 1e-9;
}

inline SCurveChart finish_curve(const Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  SCurveChart chart;
  chart.title = page.say(Phrase::finish_curve);
  chart.description = page.say(Phrase::finish_curve_caption);
  chart.share = page.say(Phrase::share_of_futures);
  for (const DatePoint& point : risk.finish) {
    chart.points.push_back({point.share, static_cast<double>(point.date.day_number),
                            page.say.date(point.date), is_marked(point.share)});
  }
  if (risk.promised) {
    chart.limit = {static_cast<double>(risk.promised->day_number),
                   page.say(Phrase::risk_promised_by, {page.say.date(*risk.promised)})};
  }
  return chart;
}

inline SCurveChart cost_curve(const Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  SCurveChart chart;
  chart.title = page.say(Phrase::cost_curve);
  chart.description = page.say(Phrase::cost_curve_caption);
  chart.share = page.say(Phrase::share_of_futures);
  for (const CostPoint& point : risk.cost) {
    chart.points.push_back({point.share, static_cast<double>(point.cost.minor),
                            page.say.money(point.cost), is_marked(point.share)});
  }
  if (risk.budget) {
    chart.limit = {static_cast<double>(risk.budget->minor),
                   page.say(Phrase::budget_of, {page.say.money(*risk.budget)})};
  }
  return chart;
}

inline std::string driver_name(const Page& page, const AnyId& node) {
  return node.value.empty() ? page.say(Phrase::in_common) : plain_name(page, node.value);
}

inline TornadoChart tornado(const Page& page, Phrase title) {
  TornadoChart chart;
  chart.title = page.say(title);
  chart.description = page.say(Phrase::tornado_caption);
  chart.low = page.say(Phrase::where_low);
  chart.high = page.say(Phrase::where_high);
  return chart;
}

inline TornadoChart finish_tornado(const Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  TornadoChart chart = tornado(page, Phrase::finish_tornado);
  const Date middle = finish_at(risk, 0.8).value_or(Date{});
  chart.middle = static_cast<double>(middle.day_number);
  chart.middle_name = "80 %: " + page.say.date(middle);
  for (const DateDriver& driver : risk.date_drivers) {
    if (!driver.low || !driver.high) continue;
    chart.bars.push_back({driver_name(page, driver.node),
                          static_cast<double>(driver.low->day_number),
                          static_cast<double>(driver.high->day_number), page.say.date(*driver.low),
                          page.say.date(*driver.high)});
  }
  return chart;
}

inline TornadoChart cost_tornado(const Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  TornadoChart chart = tornado(page, Phrase::cost_tornado);
  const Money middle = cost_at(risk, 0.8).value_or(Money{});
  chart.middle = static_cast<double>(middle.minor);
  chart.middle_name = "80 %: " + page.say.money(middle);
  for (const CostDriver& driver : risk.cost_drivers) {
    if (!driver.low || !driver.high) continue;
    chart.bars.push_back({driver_name(page, driver.node), static_cast<double>(driver.low->minor),
                          static_cast<double>(driver.high->minor), page.say.money(*driver.low),
                          page.say.money(*driver.high)});
  }
  return chart;
}

/// The table behind both curves.
inline void write_futures(Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  const Columns columns = {
      {Phrase::share_of_futures, true}, {Phrase::finish_by, true}, {Phrase::cost_at_most, true}};
  const std::size_t rows = std::max(risk.finish.size(), risk.cost.size());
  write_table_folded(page, page.say(Phrase::futures_table), rows, columns, [&] {
    const auto body = page.out.element("tbody");
    for (std::size_t i = 0; i < rows; ++i) {
      const double share = i < risk.finish.size() ? risk.finish[i].share : risk.cost[i].share;
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}, {"class", "p-n"}}, page.say.share(share));
      write_known(page, finish_at(risk, share), [&](Date date) { return page.say.date(date); });
      write_known(page, cost_at(risk, share), [&](Money cost) { return page.say.money(cost); });
    }
  });
}

/// The table behind a tornado.
inline void write_bars(Page& page, const TornadoChart& chart, Phrase first) {
  const Columns columns = {{first}, {Phrase::where_low, true}, {Phrase::where_high, true}};
  write_table_folded(page, chart.title, chart.bars.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const TornadoBar& bar : chart.bars) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}}, bar.label);
      write_number(page, bar.low_name);
      write_number(page, bar.high_name);
    }
  });
}

inline void write_action_risks(Page& page) {
  const auto& actions = page.roadmap.action.risk.actions;
  if (actions.empty()) return;
  const Columns columns = {{Phrase::action},
                           {Phrase::finish_half, true},
                           {Phrase::finish_four_fifths, true},
                           {Phrase::holds_up_end, true},
                           {Phrase::promise_held, true}};
  write_table_folded(page, page.say(Phrase::action_risk_table), actions.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const ActionRisk& action : actions) {
      const auto row = page.out.element("tr");
      write_row_head(page, action.action);
      write_number(page, page.say.date(action.p50));
      write_number(page, page.say.date(action.p80));
      write_number(page, page.say.share(action.criticality));
      write_known(page, action.kept, [&](double share) { return page.say.share(share); });
    }
  });
}

inline void write_promise_risks(Page& page) {
  const auto& promises = page.roadmap.action.risk.promises;
  if (promises.empty()) return;
  const Columns columns = {{Phrase::promise},
                           {Phrase::by, true},
                           {Phrase::finish_half, true},
                           {Phrase::finish_four_fifths, true},
                           {Phrase::kept_in, true}};
  write_table_folded(page, page.say(Phrase::promise_risk_table), promises.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const PromiseRisk& promise : promises) {
      const auto row = page.out.element("tr");
      write_row_head(page, promise.promise);
      write_known(page, promise.by, [&](Date date) { return page.say.date(date); });
      write_number(page, page.say.date(promise.p50));
      write_number(page, page.say.date(promise.p80));
      write_known(page, promise.kept, [&](double share) { return page.say.share(share); });
    }
  });
}

inline void write_risk_effects(Page& page) {
  const auto& risks = page.roadmap.action.risk.risks;
  if (risks.empty()) return;
  const Columns columns = {{Phrase::risk},
                           {Phrase::share_of_futures, true},
                           {Phrase::where_spared, true},
                           {Phrase::where_struck, true}};
  write_table_folded(page, page.say(Phrase::risk_effects_table), risks.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    const auto day = [&](Date date) { return page.say.date(date); };
    for (const RiskEffect& risk : risks) {
      const auto row = page.out.element("tr");
      write_row_head(page, risk.risk);
      write_known(page, risk.probability, [&](double share) { return page.say.share(share); });
      write_known(page, risk.finish_spared, day);
      write_known(page, risk.finish_struck, day);
    }
  });
}

/// A sentence in the page's own language, which stands alone.
inline void write_paragraph(Page& page, const std::string& words) { page.out.leaf("p", {}, words); }

inline void write_what_is_unknown(Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  if (risk.finish.empty() && !risk.unknown_durations.empty()) {
    write_paragraph(page,
                    page.say.counted(Phrase::risk_unknown_dates, risk.unknown_durations.size()));
  }
  if (risk.cost.empty() && !risk.unknown_costs.empty()) {
    write_paragraph(page, page.say.counted(Phrase::risk_unknown_costs, risk.unknown_costs.size()));
  }
}

inline void write_promises_held(Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  if (risk.kept) {
    const std::string by = page.say(Phrase::risk_promised_by, {page.say.date(*risk.promised)});
    write_paragraph(page, page.say(Phrase::holds_in, {by, page.say.share(*risk.kept)}));
  }
  if (risk.within_budget) {
    const std::string of = page.say(Phrase::budget_of, {page.say.money(*risk.budget)});
    write_paragraph(page, page.say(Phrase::holds_in, {of, page.say.share(*risk.within_budget)}));
  }
  if (risk.both) write_paragraph(page, page.say(Phrase::both_hold, {page.say.share(*risk.both)}));
}

inline void write_finish_pictures(Page& page) {
  if (page.roadmap.action.risk.finish.empty()) return;
  const SCurveChart curve = finish_curve(page);
  write_picture(page, "finish-curve", curve.title, curve.description,
                [&](const ChartStyle& style) { return s_curve_svg(curve, style); });
  const TornadoChart chart = finish_tornado(page);
  if (chart.bars.empty()) return;
  write_picture(page, "finish-tornado", chart.title, chart.description,
                [&](const ChartStyle& style) { return tornado_svg(chart, style); });
  write_bars(page, chart, Phrase::action);
}

inline void write_cost_pictures(Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  if (risk.cost.empty()) return;
  const SCurveChart curve = cost_curve(page);
  write_picture(page, "cost-curve", curve.title, curve.description,
                [&](const ChartStyle& style) { return s_curve_svg(curve, style); });
  if (risk.cost_unknown > 0) {
    write_paragraph(page, page.say.counted(Phrase::cost_curve_at_least, risk.cost_unknown));
  }
  const TornadoChart chart = cost_tornado(page);
  if (chart.bars.empty()) return;
  write_picture(page, "cost-tornado", chart.title, chart.description,
                [&](const ChartStyle& style) { return tornado_svg(chart, style); });
  write_bars(page, chart, Phrase::action);
}

inline void write_risk(Page& page) {
  const RiskAnalysis& risk = page.roadmap.action.risk;
  if (page.roadmap.action.actions.empty()) return;
  if (risk.runs == 0) {
    write_paragraph(page, page.say(Phrase::risk_unknown));
    return write_what_is_unknown(page);
  }
  std::string words = page.say.counted(Phrase::risk_runs, risk.runs);
  if (!risk.reference_class.empty()) {
    words += " " + page.say(Phrase::risk_class, {risk.reference_class});
  }
  if (risk.with_resources) words += " " + page.say(Phrase::risk_resources);
  write_paragraph(page, words);
  write_what_is_unknown(page);
  write_finish_pictures(page);
  write_cost_pictures(page);
  write_promises_held(page);
  write_futures(page);
  write_promise_risks(page);
  write_action_risks(page);
  write_risk_effects(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
