// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include <sixstep/impl/graph/rows.hpp>
#include <sixstep/impl/solve/held_days.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_profile.hpp>
#include <sixstep/solve/schedule_reason.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::schedule_why {

/// A schedule with all that it holds booked, and what binds each start.
class BookedDates {
 public:
  BookedDates(const ScheduleNetwork& network, ScheduleDates dates)
      : network_(network), dates_(std::move(dates)), ledger_(network.problem()) {
    if (dates_.start.size() != network.size() || dates_.finish.size() != network.size()) {
      throw std::invalid_argument("ScheduleWhy: there is not one start and finish an activity");
    }
    for (const ScheduleResource& each : network.problem().resources) profiles_.emplace_back(each);
    arcs_in_ = rows::by_row<std::uint32_t>(
        network.size(),
        [&](auto visit) {
          for (std::uint32_t i = 0; i < network.arc_count(); ++i) visit(i);
        },
        [&](std::uint32_t arc) { return network.arc(arc).to; });
    book_all();
  }

  const ScheduleNetwork& network() const { return network_; }
  const ScheduleDates& dates() const { return dates_; }

  /// Arcs that lead to an activity.
  std::span<const std::uint32_t> arcs_into(ActivityIndex activity) const {
    const std::uint32_t first = arcs_in_.offsets[activity];
    return std::span(arcs_in_.items).subspan(first, arcs_in_.offsets[activity + 1] - first);
  }

  StartReason reason(ActivityIndex activity) {
    StartReason reason;
    if (network_.fixed(activity)) {
      reason.kind = StartReason::Kind::fixed;
      return reason;
    }
    DayNumber moment = network_.base_start(activity);
    if (moment > network_.problem().start) reason.kind = StartReason::Kind::release;
    for (const std::uint32_t index : arcs_into(activity)) {
      const ScheduleArc& arc = network_.arc(index);
      const DayNumber pushed = network_.push(arc, dates_.start[arc.from], dates_.finish[arc.from]);
      if (pushed <= moment) continue;
      moment = pushed;
      reason.kind = arc.max_lag ? StartReason::Kind::max_lag : StartReason::Kind::link;
      reason.index = arc.link;
      reason.activity = arc.from;
    }
    const DayNumber start = dates_.start[activity];
    if (network_.start_from(activity, moment) < start) return resource_reason(activity);
    reason.next_working_day = moment < start;
    return reason;
  }

 protected:
  using Holder = std::pair<DayNumber, ActivityIndex>;

  void book(ActivityIndex activity, int sign) {
    held_days::each(network_, profiles_, activity,
                    {dates_.start[activity], dates_.finish[activity]},
                    [&](const ScheduleDemand& demand, DayInterval held) {
                      profiles_[demand.resource].take(held, sign * demand.amount);
                      return true;
                    });
    ledger_.book(network_.expenses(activity), dates_.start[activity], sign);
  }

  const ScheduleNetwork& network_;
  ScheduleDates dates_;
  std::vector<ResourceProfile> profiles_;
  BudgetLedger ledger_;
  std::vector<std::vector<Holder>> ends_;    // by resource: until when, who
  std::vector<std::vector<Holder>> starts_;  // by resource: from when, who

 private:
  void book_all() {
    ends_.resize(profiles_.size());
    starts_.resize(profiles_.size());
    std::vector<std::vector<ResourceProfile::Booking>> bookings(profiles_.size());
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const DayInterval dates{dates_.start[each], dates_.finish[each]};
      const auto note = [&](const ScheduleDemand& demand, DayInterval held) {
        bookings[demand.resource].push_back({held, demand.amount});
        ends_[demand.resource].emplace_back(held.until, each);
        starts_[demand.resource].emplace_back(held.from, each);
        return true;
      };
      held_days::each(network_, profiles_, each, dates, note);
      if (network_.fixed(each)) ledger_.book(network_.expenses(each), dates.from, 1);
    }
    ledger_.forgive();
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (!network_.fixed(each)) ledger_.book(network_.expenses(each), dates_.start[each], 1);
    }
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
      profiles_[i].take_all(bookings[i]);
      std::ranges::sort(ends_[i]);
      std::ranges::sort(starts_[i]);
    }
  }

  /// What is short if the activity starts one working day earlier, and who holds it until then.
  StartReason resource_reason(ActivityIndex activity) {
    StartReason reason;
    reason.kind = StartReason::Kind::held_back;
    const DayNumber start = dates_.start[activity];
    const DayNumber before = network_.start_until(activity, start - 1);
    book(activity, -1);
    held_days::each(network_, profiles_, activity, {before, network_.finish(activity, before)},
                    [&](const ScheduleDemand& demand, DayInterval held) {
                      const auto shortage =
                          profiles_[demand.resource].last_shortage(held, demand.amount);
                      if (!shortage) return true;
                      reason.kind = StartReason::Kind::resource;
                      reason.index = demand.resource;
                      reason.activity = holder_until(demand.resource, shortage->until);
                      reason.next_working_day = shortage->until < start;
                      return false;
                    });
    const auto budget = ledger_.overspent(network_.expenses(activity), before);
    if (reason.kind == StartReason::Kind::held_back && budget) {
      reason.kind = StartReason::Kind::budget;
      reason.index = *budget;
    }
    book(activity, 1);
    return reason;
  }

  std::optional<ActivityIndex> holder_until(ResourceIndex resource, DayNumber until) const {
    const auto first = std::ranges::lower_bound(ends_[resource], Holder{until, 0});
    if (first == ends_[resource].end() || first->first != until) return std::nullopt;
    return first->second;
  }

  rows::Rows<std::uint32_t> arcs_in_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_why
