// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include <sixstep/impl/report/page/curves.hpp>
#include <sixstep/impl/report/page/date_chain.hpp>
#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/impl/report/page/risk.hpp>
#include <sixstep/impl/report/page/status.hpp>
#include <sixstep/impl/report/page/step_strategy.hpp>
#include <sixstep/report/gantt_chart.hpp>
#include <sixstep/report/load_chart.hpp>

// Step six on the page: who does what when, why then, and which promises hang on it.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t count_promises(const ActionPlan& plan, PromiseState state) {
  return static_cast<std::size_t>(std::ranges::count(plan.promises, state, &PromiseReading::state));
}

inline std::string action_in_a_sentence(const Page& page) {
  const ActionPlan& plan = page.roadmap.action;
  if (plan.actions.empty()) return page.say(Phrase::schedule_unknown);
  std::string words = plan.finish ? page.say(Phrase::schedule_found, {page.say.date(*plan.finish)})
                                  : page.say(Phrase::no_finish);
  if (!plan.critical_path.empty()) {
    words += " " + page.say.counted(Phrase::critical_found, plan.critical_path.size());
  }
  const std::size_t open = plan.promises.size() - count_promises(plan, PromiseState::kept);
  if (open == 0) return words;
  words += " " + page.say.counted(Phrase::promises_found, open);
  const std::size_t silent = count_promises(plan, PromiseState::state_unknown);
  return silent == 0 ? words + "." : words + page.say.counted(Phrase::promises_silent, silent);
}

inline PromiseMark mark_of(PromiseState state) {
  return state == PromiseState::kept            ? PromiseMark::reached
         : state == PromiseState::state_unknown ? PromiseMark::unknown
         : state == PromiseState::late          ? PromiseMark::late
                                                : PromiseMark::open;
}

/// The share of the cost that was reported spent; nothing where one of them is unknown.
inline std::optional<double> spent_share(const ScheduledAction& action) {
  if (!action.cost || !action.spent || action.cost->minor <= 0) return std::nullopt;
  return std::min(
      1.0, static_cast<double>(action.spent->minor) / static_cast<double>(action.cost->minor));
}

inline std::chrono::month_day fiscal_start(const Page& page) {
  const MonthDay start = page.roadmap.plan.fiscal_year_start;
  return std::chrono::month(start.month) / std::chrono::day(start.day);
}

inline std::optional<Day> status_day(const Page& page) {
  const auto& date = page.roadmap.plan.status_date;
  return date ? std::optional(to_day(*date)) : std::nullopt;
}

inline GanttRow gantt_row(const Page& page, const ScheduledAction& action) {
  GanttRow row;
  row.label = plain_name(page, action.action);
  if (action.start) row.start = to_day(*action.start);
  if (action.finish) row.finish = to_day(*action.finish);
  row.critical = action.critical;
  const auto& chain = page.roadmap.action.resource_chain;
  row.chain = chain.size() > 1 && std::ranges::count(chain, action.action, &ChainStep::action) > 0;
  if (action.latest && action.latest > action.finish) row.latest = to_day(*action.latest);
  if (action.promised) {
    row.promises.push_back(
        {page.say(Phrase::promised), to_day(*action.promised), mark_of(action.promise)});
  }
  return row;
}

inline void add_promises(const Page& page, const std::map<std::string_view, GanttRow*>& rows) {
  for (const PromiseReading& promise : page.roadmap.action.promises) {
    if (!promise.by) continue;
    for (const Id<Action>& action : promise.of) {
      const auto row = rows.find(action);
      if (row == rows.end()) continue;
      row->second->promises.push_back(
          {plain_name(page, promise.promise), to_day(*promise.by), mark_of(promise.state)});
    }
  }
}

inline void add_links(const Page& page, const std::map<std::string_view, std::size_t>& place,
                      GanttChart& chart) {
  for (const RoadmapEdge& edge : page.roadmap.edges) {
    if (edge.relation != word(Relation::depends)) continue;
    const auto from = place.find(edge.from);
    const auto to = place.find(edge.to);
    if (from != place.end() && to != place.end()) chart.links.push_back({from->second, to->second});
  }
}

/// The scheduled actions of a group as rows; `place` counts rows through the whole chart.
inline void add_rows(const Page& page, const ActionGroup& group,
                     std::map<std::string_view, std::size_t>& place, std::vector<GanttRow>& rows) {
  for (const RoadmapNode* action : group.actions) {
    const ScheduledAction* scheduled = page.book.scheduled.find(action->id);
    if (scheduled == nullptr) continue;
    place.emplace(action->id, place.size());
    rows.push_back(gantt_row(page, *scheduled));
  }
}

/// Measures of several actions one by one, then all of a single action together.
inline void add_groups(const Page& page, std::map<std::string_view, std::size_t>& place,
                       GanttChart& chart) {
  GanttGroup single;
  for (const ActionGroup& group : page.book.groups()) {
    if (group.heading == nullptr || group.actions.size() < 2) continue;
    GanttGroup rows{plain_name(page, group.heading->id), {}};
    add_rows(page, group, place, rows.rows);
    if (!rows.rows.empty()) chart.groups.push_back(std::move(rows));
  }
  for (const ActionGroup& group : page.book.groups()) {
    if (group.heading == nullptr || group.actions.size() < 2) {
      add_rows(page, group, place, single.rows);
    }
  }
  if (single.rows.empty()) return;
  if (!chart.groups.empty()) single.label = page.say(Phrase::single_measures);
  chart.groups.push_back(std::move(single));
}

inline GanttChart gantt(const Page& page) {
  GanttChart chart;
  chart.title = page.say(Phrase::gantt_picture);
  chart.description = action_in_a_sentence(page);
  chart.status_date = status_day(page);
  chart.fiscal_year_start = fiscal_start(page);
  chart.max_lines = 100;
  std::map<std::string_view, std::size_t> place;
  add_groups(page, place, chart);
  std::vector<GanttRow*> rows;
  for (GanttGroup& group : chart.groups) {
    for (GanttRow& row : group.rows) rows.push_back(&row);
  }
  std::map<std::string_view, GanttRow*> row_of;
  for (const auto& [id, at] : place) row_of.emplace(id, rows[at]);
  add_promises(page, row_of);
  add_links(page, place, chart);
  return chart;
}

inline void write_schedule_row(Page& page, const ScheduledAction& action) {
  const auto row = page.out.element("tr");
  write_row_head(page, action.action);
  const auto day = [&](Date date) { return page.say.date(date); };
  write_known(page, action.start, day);
  write_known(page, action.finish, day);
  write_known(page, action.promised, day);
  write_known(page, action.total_float, [&](double days) { return page.say.number(days, 0); });
  write_cell(page, action.critical ? page.say(Phrase::critical) : "");
  const auto cell = page.out.element("td");
  write_date_reason(page, action);
}

inline void write_schedule(Page& page) {
  const auto& actions = page.roadmap.action.actions;
  const Columns columns = {{Phrase::action},           {Phrase::start, true},
                           {Phrase::finish, true},     {Phrase::promised, true},
                           {Phrase::float_days, true}, {Phrase::chain},
                           {Phrase::why_then}};
  write_table_folded(page, page.say(Phrase::schedule_table), actions.size(), columns, [&] {
    write_rows_by_heading(page, columns.size(), page.book.scheduled, write_schedule_row);
  });
}

inline void write_promise(Page& page, const PromiseReading& promise) {
  const auto row = page.out.element("tr");
  write_row_head(page, promise.promise);
  const auto day = [&](Date date) { return page.say.date(date); };
  write_known(page, promise.by, day);
  write_known(page, promise.expected, day);
  write_cell(page, promise.level);
  write_names_cell(page, promise.of);
}

/// Promises by their state: first what needs a question, then what is to come, then what is kept.
inline void write_promises(Page& page) {
  static constexpr std::array<std::pair<PromiseState, Phrase>, 5> states = {
      {{PromiseState::late, Phrase::promise_late},
       {PromiseState::state_unknown, Phrase::promise_unknown},
       {PromiseState::due, Phrase::promise_due},
       {PromiseState::open, Phrase::promise_open},
       {PromiseState::kept, Phrase::promise_kept}}};
  const auto& promises = page.roadmap.action.promises;
  const Columns columns = {{Phrase::promise},
                           {Phrase::by, true},
                           {Phrase::expected, true},
                           {Phrase::promised_to},
                           {Phrase::kept_by}};
  write_table_folded(page, page.say(Phrase::promises_table), promises.size(), columns, [&] {
    for (const auto& entry : states) {
      const PromiseState state = entry.first;
      const Phrase name = entry.second;
      const std::size_t n = count_promises(page.roadmap.action, state);
      if (n == 0) continue;
      write_group(
          page, columns.size(),
          [&] { page.out.text(page.say(name) + " (" + page.say.count(n) + ")"); },
          [&] {
            for (const PromiseReading& promise : promises) {
              if (promise.state == state) write_promise(page, promise);
            }
          });
    }
  });
}

inline LoadChart load_chart(const Page& page, const Id<Resource>& resource) {
  LoadChart chart;
  chart.title = page.say(Phrase::load_picture, {plain_name(page, resource)});
  chart.description = page.say(Phrase::load_caption);
  chart.status_date = status_day(page);
  chart.fiscal_year_start = fiscal_start(page);
  for (const LoadStretch& stretch : page.roadmap.action.load) {
    if (stretch.resource != resource) continue;
    chart.steps.push_back({to_day(stretch.from), stretch.used, stretch.available});
    chart.by = to_day(stretch.by);
  }
  return chart;
}

inline void write_loads(Page& page) {
  constexpr std::size_t most = 4;
  std::vector<Id<Resource>> resources;
  for (const LoadStretch& stretch : page.roadmap.action.load) {
    if (std::ranges::find(resources, stretch.resource) == resources.end()) {
      resources.push_back(stretch.resource);
    }
  }
  for (std::size_t i = 0; i < std::min(most, resources.size()); ++i) {
    const LoadChart chart = load_chart(page, resources[i]);
    write_picture(page, "load-" + std::to_string(i), chart.title, chart.description,
                  [&](const ChartStyle& style) { return load_svg(chart, style); });
  }
  const Columns columns = {
      {Phrase::from, true}, {Phrase::by, true}, {Phrase::load, true}, {Phrase::available, true}};
  const auto& load = page.roadmap.action.load;
  write_table_folded(page, page.say(Phrase::load_table), load.size(), columns, [&] {
    for (const Id<Resource>& resource : resources) {
      write_group(
          page, columns.size(), [&] { write_name(page, resource); },
          [&] {
            for (const LoadStretch& stretch : load) {
              if (stretch.resource != resource) continue;
              const auto row = page.out.element("tr");
              write_number(page, page.say.date(stretch.from));
              write_number(page, page.say.date(stretch.by));
              write_number(page, page.say.number(stretch.used, 2));
              write_known(page, stretch.available, [&](double v) { return page.say.number(v, 2); });
            }
          });
    }
  });
}

inline void write_completeness(Page& page) {
  const Completeness& plan = page.roadmap.action.completeness;
  if (plan.actions == 0) return;
  page.out.leaf(
      "p", {},
      page.say.counted(Phrase::completeness, plan.actions,
                       {page.say.count(plan.with_owner), page.say.count(plan.with_cost),
                        page.say.count(plan.with_duration), page.say.count(plan.with_promise),
                        page.say.count(plan.with_indicator)}));
}

inline void write_action_step(Page& page) {
  write_step(page, 6, Phrase::step_action, action_in_a_sentence(page), [&] {
    if (!page.roadmap.action.actions.empty()) {
      const GanttChart chart = gantt(page);
      write_picture(page, "schedule", chart.title, page.say(Phrase::gantt_caption),
                    [&](const ChartStyle& style) { return gantt_svg(chart, style); });
    }
    write_resource_chain(page);
    write_schedule(page);
    write_promises(page);
    write_status(page);
    write_curves(page);
    write_loads(page);
    write_risk(page);
    write_completeness(page);
    write_findings(page, 6, joined(page.roadmap.action.findings, page.roadmap.status.findings));
    write_methods(page, joined(page.roadmap.action.methods, page.roadmap.status.methods));
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
