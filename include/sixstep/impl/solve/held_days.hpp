// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include <sixstep/solve/budget_ledger.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_profile.hpp>

// When an activity holds what it demands, and where there is room for it.
namespace sixstep::inline SIXSTEP_FORM::detail::held_days {

/// Visits each demand with each interval in which it is held, until a visit returns false.
template <class Visit>
bool each(const ScheduleNetwork& network, std::span<const ResourceProfile> profiles,
          ActivityIndex activity, DayInterval dates, Visit visit) {
  for (const ScheduleDemand& demand : network.demands(activity)) {
    if (demand.amount == 0) continue;
    DayInterval held = dates;
    if (network.ongoing(activity)) {
      held.until = std::max(held.from + 1, profiles[demand.resource].capacity_end());
    }
    for (const DayInterval& pause : network.pauses(activity)) {
      if (pause.until <= held.from) continue;
      if (pause.from >= held.until) break;
      if (held.from < pause.from && !visit(demand, DayInterval{held.from, pause.from}))
        return false;
      held.from = pause.until;
    }
    if (held.from < held.until && !visit(demand, held)) return false;
  }
  return true;
}

/// How many days in a row an activity of so many working days holds what it demands, at least.
inline std::int64_t unbroken_days(const ScheduleNetwork& network, ActivityIndex activity,
                                  std::int64_t duration) {
  const bool breaks = network.ongoing(activity) || !network.pauses(activity).empty();
  return breaks ? 1 : std::max<std::int64_t>(1, network.calendar(activity).least_span(duration));
}

/// The first start from a moment on at which all that is demanded is free, and what is spent is
/// there; `days` is how many it holds without a break, and `finish` tells the finish that belongs
/// to a start.
template <class Finish>
std::optional<DayNumber> early_fit(const ScheduleNetwork& network,
                                   std::span<const ResourceProfile> profiles,
                                   const BudgetLedger& ledger, ActivityIndex activity,
                                   DayNumber from, std::int64_t days, Finish finish) {
  const auto expenses = network.expenses(activity);
  for (DayNumber start = network.start_from(activity, from); start < far_future;) {
    const bool fits = each(network, profiles, activity, {start, finish(start)},
                           [&](const ScheduleDemand& demand, DayInterval held) {
                             const ResourceProfile& profile = profiles[demand.resource];
                             const auto shortage = profile.first_shortage(held, demand.amount);
                             if (!shortage) return true;
                             start = network.start_from(
                                 activity, profile.room_from(shortage->until, demand.amount, days));
                             return false;
                           });
    if (!fits) continue;
    if (expenses.empty() || !ledger.overspent(expenses, start)) return start;
    const auto next = ledger.next_year(expenses, start);
    if (!next) return std::nullopt;
    start = network.start_from(activity, *next);
  }
  return std::nullopt;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::held_days
