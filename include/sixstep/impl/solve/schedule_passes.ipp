// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <utility>

#include <sixstep/impl/solve/arc_ahead.hpp>
#include <sixstep/solve/schedule_passes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_passes {

/// Whether every arc leads from an earlier to a later place in the order.
inline bool leads_forward(const ScheduleNetwork& network, std::span<const ActivityIndex> order) {
  if (std::ranges::is_sorted(order)) return network.leads_forward();
  std::vector<std::uint32_t> place(network.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (ActivityIndex from = 0; from < network.size(); ++from) {
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      if (place[arc.to] <= place[from]) return false;
    }
  }
  return true;
}

class ForwardPass {
 public:
  ForwardPass(const ScheduleNetwork& network, std::span<const ActivityIndex> order)
      : network_(network), order_(order) {
    const std::size_t count = network.size();
    dates_.start.resize(count);
    dates_.finish.resize(count);
    dates_.pusher.assign(count, EarliestDates::none);
    for (ActivityIndex each = 0; each < count; ++each) {
      dates_.start[each] = network.base_start(each);
    }
  }

  EarliestDates run() {
    dates_.one_sweep = leads_forward(network_, order_);
    const DayNumber last = dates_.one_sweep ? far_future : last_possible();
    while (sweep() && !dates_.one_sweep) {
      const bool out_of_time =
          std::ranges::any_of(dates_.start, [&](auto day) { return day > last; });
      dates_.conflict = positive_cycle(out_of_time);
      if (dates_.conflict) return std::move(dates_);
    }
    dates_.conflict = never_finishing();
    return std::move(dates_);
  }

 private:
  /// One round over all arcs; whether an activity moved.
  bool sweep() {
    bool moved = false;
    std::uint32_t index = 0;
    for (const ActivityIndex from : order_) {
      DayNumber& start = dates_.start[from];
      start = network_.start_from(from, start);
      const DayNumber finish = network_.finish(from, start);
      dates_.finish[from] = finish;
      index = network_.first_arc(from);
      for (const ScheduleArc& arc : network_.arcs_from(from)) {
        ask_ahead(network_, index + arcs_ahead, dates_.start);
        ask_ahead(network_, index + arcs_ahead, dates_.pusher);
        moved |= raise(arc, index++, network_.push(arc, start, finish));
      }
    }
    return moved;
  }

  bool raise(const ScheduleArc& arc, std::uint32_t index, DayNumber moment) {
    if (network_.into_history(arc)) return false;
    DayNumber& start = dates_.start[arc.to];
    std::uint32_t& pusher = dates_.pusher[arc.to];
    // Nothing branches on which arc comes later: no processor foretells that.
    const bool later = moment > start;
    start = later ? moment : start;
    pusher = later ? index : pusher;
    return later;
  }

  /// No earliest start can be later: with weeks alike, a longest path meets each activity on each
  /// weekday at most once, and each step is at most its days, each stretched to a week.
  DayNumber last_possible() const {
    DayNumber regular = std::ranges::max(dates_.start);
    std::int64_t steps = 7;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      regular = std::max(regular, network_.calendar(each).regular_from());
      std::int64_t longest = 0;
      for (const ScheduleArc& arc : network_.arcs_from(each)) {
        longest = std::max(longest, std::int64_t{arc.days} + network_.duration(each) + 2);
      }
      steps = std::min(far_future, steps + 49 * longest);
    }
    for (const WorkCalendar& calendar : network_.problem().calendars) {
      regular = std::max(regular, calendar.regular_from());
    }
    return std::min(far_future, regular + steps);
  }

  /// A cycle of pushers that never comes to rest; any cycle, when time is out.
  std::optional<ScheduleConflict> positive_cycle(bool out_of_time) const {
    // 0: not seen; else the number of the walk that saw it first.
    std::vector<std::uint32_t> seen(network_.size(), 0);
    for (ActivityIndex root = 0; root < network_.size(); ++root) {
      ActivityIndex each = root;
      while (seen[each] == 0 && dates_.pusher[each] != EarliestDates::none) {
        seen[each] = root + 1;
        each = network_.arc(dates_.pusher[each]).from;
      }
      const bool closed = seen[each] == root + 1 && dates_.pusher[each] != EarliestDates::none;
      if (!closed) continue;
      const std::vector<std::uint32_t> cycle = cycle_through(each);
      if (out_of_time || never_rests(cycle)) return told(cycle);
    }
    return std::nullopt;
  }

  /// The arcs of a cycle of pushers, in the direction of pushing.
  std::vector<std::uint32_t> cycle_through(ActivityIndex member) const {
    std::vector<std::uint32_t> arcs;
    ActivityIndex each = member;
    do {
      arcs.push_back(dates_.pusher[each]);
      each = network_.arc(arcs.back()).from;
    } while (each != member);
    std::ranges::reverse(arcs);
    return arcs;
  }

  /// From `regular` on a round that moves the cycle by a week will do so again, for ever.
  bool never_rests(const std::vector<std::uint32_t>& cycle) const {
    const DayNumber regular = regular_from(cycle);
    std::optional<DayNumber> base;
    for (DayNumber at = dates_.start[network_.arc(cycle.front()).from];;) {
      const auto [next, lowest] = once_round(cycle, at);
      if (next <= at) return false;
      if (!base && lowest >= regular) base = at;
      if ((base && next >= *base + 7) || next >= far_future) return true;
      at = next;
    }
  }

  DayNumber regular_from(const std::vector<std::uint32_t>& cycle) const {
    DayNumber regular = far_past;
    for (const std::uint32_t index : cycle) {
      const ScheduleArc& arc = network_.arc(index);
      regular = std::max(regular, network_.calendar(arc.from).regular_from());
      if (arc.calendar == calendar_days) continue;
      regular = std::max(regular, network_.problem().calendars[arc.calendar].regular_from());
    }
    return regular;
  }

  /// The start after one round, and the lowest start on the way.
  std::pair<DayNumber, DayNumber> once_round(const std::vector<std::uint32_t>& cycle,
                                             DayNumber start) const {
    DayNumber lowest = start;
    for (const std::uint32_t index : cycle) {
      const ScheduleArc& arc = network_.arc(index);
      const DayNumber moment = network_.push(arc, start, network_.finish(arc.from, start));
      lowest = std::min(lowest, moment);
      start = network_.start_from(arc.to, moment);
    }
    return {start, lowest};
  }

  ScheduleConflict told(const std::vector<std::uint32_t>& cycle) const {
    ScheduleConflict conflict;
    conflict.kind = ScheduleConflict::Kind::positive_cycle;
    for (const std::uint32_t index : cycle) {
      conflict.activities.push_back(network_.arc(index).from);
      conflict.links.push_back(network_.arc(index).link);
    }
    return conflict;
  }

  std::optional<ScheduleConflict> never_finishing() const {
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.ongoing(each) || dates_.finish[each] < far_future) continue;
      ScheduleConflict conflict;
      conflict.kind = ScheduleConflict::Kind::capacity_end;
      conflict.activities.push_back(each);
      return conflict;
    }
    return std::nullopt;
  }

  const ScheduleNetwork& network_;
  std::span<const ActivityIndex> order_;
  EarliestDates dates_;
};

/// The chain that pushed an activity to where it is; it ends where a chain told before begins.
class ChainTeller {
 public:
  ChainTeller(const ScheduleNetwork& network, const EarliestDates& earliest)
      : network_(network), earliest_(earliest), told_(network.size(), 0) {}

  ScheduleConflict chain_to(ActivityIndex late) {
    ScheduleConflict conflict;
    conflict.kind = ScheduleConflict::Kind::deadline;
    for (ActivityIndex each = late;;) {
      conflict.activities.push_back(each);
      const std::uint32_t pusher = earliest_.pusher[each];
      if (std::exchange(told_[each], 1) != 0 || pusher == EarliestDates::none) break;
      conflict.links.push_back(network_.arc(pusher).link);
      each = network_.arc(pusher).from;
    }
    std::ranges::reverse(conflict.activities);
    std::ranges::reverse(conflict.links);
    return conflict;
  }

 private:
  const ScheduleNetwork& network_;
  const EarliestDates& earliest_;
  std::vector<char> told_;
};

/// Whether the arc leads to what has happened, and comes too late for it.
inline bool misses_history(const ScheduleNetwork& network, const EarliestDates& earliest,
                           const ScheduleArc& arc) {
  return network.into_history(arc) &&
         network.pull(arc, earliest.start[arc.to]) < earliest.start[arc.from];
}

}  // namespace detail::schedule_passes

SIXSTEP_INLINE EarliestDates earliest_dates(const ScheduleNetwork& network,
                                            std::span<const ActivityIndex> order) {
  return detail::schedule_passes::ForwardPass(network, order).run();
}

SIXSTEP_INLINE PlanEnd plan_end(const ScheduleNetwork& network, std::span<const DayNumber> start,
                                std::span<const DayNumber> finish) {
  std::optional<DayNumber> last_finish;
  DayNumber last_start = network.problem().start;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.ongoing(each)) {
      last_start = std::max(last_start, start[each]);
    } else {
      last_finish = std::max(last_finish.value_or(finish[each]), finish[each]);
    }
  }
  const DayNumber end = last_finish.value_or(network.problem().start);
  return {end, std::max(end, last_start)};
}

SIXSTEP_INLINE DayNumber latest_alone(const ScheduleNetwork& network, PlanEnd end,
                                      ActivityIndex activity) {
  DayNumber by = network.ongoing(activity) ? end.last_start : end.finish;
  if (!network.fixed(activity)) by = std::min(by, network.deadline(activity));
  return network.start_to_finish_by(activity, by);
}

SIXSTEP_INLINE std::vector<DayNumber> latest_alone(const ScheduleNetwork& network, PlanEnd end) {
  std::vector<DayNumber> latest(network.size());
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    latest[each] = latest_alone(network, end, each);
  }
  return latest;
}

SIXSTEP_INLINE std::vector<DayNumber> latest_starts(const ScheduleNetwork& network,
                                                    std::span<const ActivityIndex> order,
                                                    const EarliestDates& earliest,
                                                    std::vector<DayNumber> latest) {
  using namespace detail::schedule_passes;
  const auto limit = [&](ActivityIndex from) {
    DayNumber lowest = far_future;
    std::int64_t index = network.first_arc(from);
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      ask_ahead(network, index++ - arcs_ahead, latest);
      const DayNumber to = network.into_history(arc) ? earliest.start[arc.to] : latest[arc.to];
      lowest = std::min(lowest, network.pull(arc, to));
    }
    return lowest;
  };
  const auto sweep = [&] {
    bool moved = false;
    for (std::size_t place = order.size(); place-- > 0;) {
      const ActivityIndex from = order[place];
      if (network.arcs_from(from).empty()) continue;
      const DayNumber moment = network.start_until(from, limit(from));
      moved |= moment < latest[from];
      latest[from] = std::min(latest[from], moment);
    }
    return moved;
  };
  // A missed deadline can, with calendars, chase a cycle back for ever: then one sweep an activity
  // is enough to tell that it is missed.
  for (std::size_t sweeps = 1; sweep() && !earliest.one_sweep; ++sweeps) {
    if (sweeps > network.size() && !std::ranges::equal(earliest.start, latest, std::less_equal())) {
      break;
    }
    // Some cycles come to rest only at holidays near the start, and would be chased back to them
    // from the end of time: what is reached by then is late enough to be true.
    if (sweeps > network.size() + 1000) break;
  }
  return latest;
}

SIXSTEP_INLINE std::vector<ScheduleConflict> missed_dates(const ScheduleNetwork& network,
                                                          const EarliestDates& earliest) {
  detail::schedule_passes::ChainTeller teller(network, earliest);
  std::vector<ScheduleConflict> conflicts;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each)) continue;
    if (earliest.finish[each] > network.deadline(each)) conflicts.push_back(teller.chain_to(each));
    if (!network.reaches_history()) continue;
    for (const ScheduleArc& arc : network.arcs_from(each)) {
      if (!detail::schedule_passes::misses_history(network, earliest, arc)) continue;
      conflicts.push_back(teller.chain_to(each));
      conflicts.back().links.push_back(arc.link);
      conflicts.back().activities.push_back(arc.to);
    }
  }
  return conflicts;
}

}  // namespace sixstep::inline SIXSTEP_FORM
