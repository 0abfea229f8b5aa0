// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/plan/action.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/money.hpp>

/// What a schedule costs and loads, period by period: for the whole, by owner, by source, by
/// resource.
namespace sixstep::inline SIXSTEP_FORM {

/// How long a period is. Periods begin with the fiscal year, so that years are sums of periods.
enum class PeriodLength : std::uint8_t { month, quarter, year };
constexpr std::array<std::string_view, 3> words_of(PeriodLength) {
  return {"month", "quarter", "year"};
}

/// Four sums of money, each with how many actions are missing in it: it is then "at least".
///
/// `planned` is the likely cost of the chosen modes, on the days of the work: a total evenly over
/// all days from start to finish, the amount of a year evenly over the days of work in that fiscal
/// year (over the whole year if there are none). `paid` is what reports say was spent, on the day
/// of the report that says it first; one that lowers what was said before takes it back from the
/// latest. `to_pay` is cost less paid, never below 0, evenly over the days of work after the status
/// date; nothing for what is finished and whose spend was reported. `run` is what running finished
/// work costs, day by day, after the status date up to the end of the horizon.
struct MoneyFlow {
  MoneyTotal planned;
  MoneyTotal paid;
  MoneyTotal to_pay;
  MoneyTotal run;
  friend bool operator==(const MoneyFlow&, const MoneyFlow&) = default;
};

/// One period of the whole plan, of one owner or of one source.
struct PeriodFlow {
  AnyId of;                  ///< empty: the whole, nobody accountable, or no single source known
  std::optional<Date> from;  ///< first day; empty: money whose days are not known
  std::optional<Date> by;    ///< last day
  MoneyFlow money;
  std::optional<std::size_t> actions;  ///< at work in the period; empty for a source
  std::optional<std::size_t> at_once;  ///< most of them on one day
  friend bool operator==(const PeriodFlow&, const PeriodFlow&) = default;
};

/// The sums over all periods. An action that is missing in several periods is counted once.
struct FlowTotal {
  AnyId of;  ///< an owner or a source; empty as in PeriodFlow
  MoneyFlow money;
  friend bool operator==(const FlowTotal&, const FlowTotal&) = default;
};

/// What one source has to give in a fiscal year, by the dates of the schedule.
struct SourceYear {
  Id<Source> source;  ///< empty: what several sources may pay, and none of them has
  int year = 0;
  Money needed;                    ///< of what is to be paid and of running costs
  std::optional<Money> available;  ///< with what was carried over; empty: no limit was entered
  std::optional<Money> short_by;   ///< needed above available
  friend bool operator==(const SourceYear&, const SourceYear&) = default;
};

/// One period of a resource that is there again each day, in units × working days of its calendar
/// (Monday to Friday where none is named). Work that is finished is left out.
struct ResourcePeriod {
  Id<Resource> resource;
  Date from;
  Date by;
  double used = 0.0;                ///< by the schedule
  double wanted = 0.0;              ///< if nobody waited for a resource: by dependencies alone
  std::optional<double> available;  ///< empty: its capacity is not known
  double most = 0.0;                ///< units used on the busiest day
  friend bool operator==(const ResourcePeriod&, const ResourcePeriod&) = default;
};

/// Days on which more is asked of a resource than there is, or more of an owner than the
/// convention takes for bearable.
struct Overload {
  AnyId of;  ///< a resource, or an owner
  Date from;
  Date by;
  double most = 0.0;   ///< units on the worst of these days; for an owner, actions at once
  double limit = 0.0;  ///< what there is on that day; for an owner, the convention
  std::vector<Id<Action>> actions;  ///< that are at work on these days, in the order of the plan
  friend bool operator==(const Overload&, const Overload&) = default;
};

/// Load, cost and cash of a schedule over time. Sums are exact: over all periods, owners and
/// sources each give the whole to the minor unit (largest remainders; Balinski & Young 1982, Fair
/// Representation, calls the rule Hamilton's). An action's owner is the first who is accountable.
///
/// A cost belongs to the source that it names, or to the only one that may pay it. What several may
/// pay is shared out among them, of `to_pay` and `run`, by their budgets of the fiscal year; of
/// `planned` and `paid` no source is known then.
struct ScheduleCurves {
  PeriodLength period = PeriodLength::quarter;  ///< longer than asked for, if there were too many
  bool truncated = false;                       ///< more than 480 years: only totals are told
  std::vector<PeriodFlow> whole;    ///< period by period without gaps; last what has no days
  std::vector<PeriodFlow> owners;   ///< by owner in the order of the plan, then period
  std::vector<PeriodFlow> sources;  ///< by source in the order of the plan, then period
  FlowTotal total;
  std::vector<FlowTotal> owner_totals;
  std::vector<FlowTotal> source_totals;
  std::vector<SourceYear> funding;        ///< by year, then source
  std::vector<ResourcePeriod> resources;  ///< by resource in the order of the plan, then period
  std::vector<Overload> overloads;        ///< of resources, then of owners, by date
  friend bool operator==(const ScheduleCurves&, const ScheduleCurves&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
