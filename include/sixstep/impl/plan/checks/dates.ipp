// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/plan/checks/registry.hpp>

/// Every date of the plan: after what must come before it, and nothing reported from the future.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

class Dates {
 public:
  explicit Dates(Examination& exam) : findings_(exam.findings), status_(exam.plan.status_date) {}

  /// Two dates of which the first cannot come after the second.
  void check_order(const Place& place, std::string_view first, const std::optional<Date>& a,
                   std::string_view second, const std::optional<Date>& b) {
    if (!a || !b || *a <= *b) return;
    findings_.error(codes::dates_out_of_order, place / second,
                    in_quotes(second) + " is " + to_string(*b) + ", before " + in_quotes(first) +
                        ", which is " + to_string(*a),
                    "correct one of the two dates");
  }

  /// A span from the first day of one period to the last day of another.
  void check_span(const Place& place, const std::optional<Period>& from,
                  const std::optional<Period>& by) {
    if (from && by) check_order(place, "from", from->first, "by", by->last);
  }

  /// Something that has happened, and so not after the day from which the plan speaks.
  void check_past(const Place& place, const std::optional<Date>& date) {
    if (!date || !status_ || *date <= *status_) return;
    findings_.error(codes::date_after_status, place,
                    to_string(*date) + " lies after the status date " + to_string(*status_) +
                        ", from which the plan speaks",
                    "move \"status_date\" on, or leave out what has not happened yet");
  }
  void check_past(const Place& place, const std::optional<Period>& period) {
    if (period) check_past(place, std::optional(period->first));
  }

 private:
  Findings& findings_;
  std::optional<Date> status_;
};

inline void check_action_dates(Dates& dates, const Place& place, const Action& action) {
  dates.check_span(place, action.from, action.by);
  dates.check_order(place, "started", action.started, "finished", action.finished);
  dates.check_past(place / "started", action.started);
  dates.check_past(place / "finished", action.finished);
}

inline void check_indicator_dates(Dates& dates, const Place& place, const Indicator& indicator) {
  for_each_entry(place / "observations", indicator.observations,
                 [&](const Place& p, const Observation& observation) {
                   dates.check_past(p / "date", observation.date);
                 });
}

inline void check_frame_dates(Examination& exam, Dates& dates) {
  const Place base;
  dates.check_span(base / "horizon", exam.plan.horizon.from, exam.plan.horizon.by);
  const MonthDay start = exam.plan.fiscal_year();
  if (make_date(2024, start.month, start.day)) return;
  exam.findings.error(codes::malformed_date, base / "fiscal_year_start",
                      "the calendar has no day " + std::to_string(start.day) + " of month " +
                          std::to_string(start.month),
                      "write month and day, such as \"07-01\"");
}

/// The first and the last day of a statement of capacity, as far as they are stated.
inline std::pair<std::optional<Date>, std::optional<Date>> days_of(const Capacity& capacity) {
  std::pair<std::optional<Date>, std::optional<Date>> days;
  if (capacity.from) days.first = capacity.from->first;
  if (capacity.by) days.second = capacity.by->last;
  return days;
}

/// No day has two amounts of one resource. An empty first day comes before every other.
inline void check_capacity_days(Examination& exam, const Place& place, const Resource& resource) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < resource.capacity.size(); ++i) {
    if (resource.capacity[i].amount) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return days_of(resource.capacity[i]); });
  for (std::size_t k = 1; k < order.size(); ++k) {
    const auto end = days_of(resource.capacity[order[k - 1]]).second;
    const auto begin = days_of(resource.capacity[order[k]]).first;
    if (end && begin && *end < *begin) continue;
    exam.findings.error(codes::duplicate_entry, place / order[k],
                        "for some day this capacity states another amount than entry " +
                            std::to_string(order[k - 1]) + " of the list",
                        "state one amount for each day: let the one end before the other begins");
  }
}

inline void check_dates(Examination& exam) {
  Dates dates(exam);
  const Plan& plan = exam.plan;
  const Place base;
  check_frame_dates(exam, dates);
  for_each_entry(base / "calendars", plan.calendars, [&](const Place& p, const Calendar& calendar) {
    for_each_entry(p / "holidays", calendar.holidays, [&](const Place& at, const DayRange& range) {
      dates.check_span(at, range.from, range.by);
    });
  });
  for_each_entry(base / "indicators", plan.indicators, [&](const Place& p, const auto& indicator) {
    check_indicator_dates(dates, p, indicator);
  });
  for_each_entry(base / "resources", plan.resources, [&](const Place& p, const auto& resource) {
    for_each_entry(p / "capacity", resource.capacity, [&](const Place& at, const auto& capacity) {
      dates.check_span(at, capacity.from, capacity.by);
    });
    check_capacity_days(exam, p / "capacity", resource);
  });
  for_each_entry(base / "actions", plan.actions, [&](const Place& p, const Action& action) {
    check_action_dates(dates, p, action);
  });
  for_each_entry(base / "milestones", plan.milestones, [&](const Place& p, const auto& milestone) {
    dates.check_past(p / "reached", milestone.reached);
  });
  for_each_entry(base / "progress", plan.progress, [&](const Place& p, const auto& report) {
    dates.check_past(p / "at", report.at);
  });
  for_each_entry(base / "baselines", plan.baselines, [&](const Place& p, const auto& baseline) {
    for_each_entry(p / "actions", baseline.actions, [&](const Place& at, const auto& promised) {
      dates.check_order(at, "start", promised.start, "finish", promised.finish);
    });
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
