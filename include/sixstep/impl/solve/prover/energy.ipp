// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/prover/energy.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE EnergeticReasoning::EnergeticReasoning(const Network& network,
                                                      std::uint64_t most_work)
    : network_(&network), most_work_(most_work) {
  const std::size_t resources = network.model().capacity.size();
  consumers_.resize(resources);
  largest_.assign(resources, 0);
  for (std::uint32_t i = 0; i < network.activities(); ++i) {
    const std::int32_t duration = network.duration(i, 0);
    for (std::size_t r = 0; r < resources; ++r) {
      std::int32_t demand = network.mode_at(i, 0).demand[r];
      for (std::uint32_t m = 1; m < network.modes(i); ++m) {
        demand = std::min(demand, network.mode_at(i, m).demand[r]);
      }
      if (duration == 0 || demand == 0) continue;
      consumers_[r].push_back({i, duration, demand});
      largest_[r] = std::max(largest_[r], std::int64_t{demand} * duration);
    }
  }
}

/// The least of `from` … `below` − 1 of which `refuted` is false; it is for all above, then.
template <class Refuted>
std::int32_t first_kept(std::int32_t from, std::int32_t below, Refuted refuted) {
  std::int32_t stride = 1;
  const auto probe = [&] { return std::min(from + stride, below) - 1; };
  while (from < below && refuted(probe())) {
    from = probe() + 1;
    stride *= 2;
  }
  below = probe();
  while (from < below) {
    const std::int32_t middle = from + (below - from) / 2;
    refuted(middle) ? from = middle + 1 : below = middle;
  }
  return from;
}

SIXSTEP_INLINE std::int32_t EnergeticReasoning::least_makespan(const Windows& windows,
                                                               std::int32_t from,
                                                               std::int32_t below) {
  const auto within = [&](std::int32_t makespan) {
    Windows result = windows;
    auto& last = result.latest[network_->makespan()];
    last = std::min(last, makespan);
    return result;
  };
  from = first_kept(from, below, [&](std::int32_t makespan) {
    Windows result = within(makespan);
    return !within_paths(result) || overloads(result);
  });
  return first_kept(from, below, [&](std::int32_t makespan) {
    Windows result = within(makespan);
    return !narrow(result);
  });
}

SIXSTEP_INLINE bool EnergeticReasoning::narrow(Windows& windows) {
  for (bool changed = true; changed && !exhausted();) {
    if (!within_paths(windows)) return false;
    const Windows before = windows;
    for (std::size_t r = 0; r < consumers_.size(); ++r) {
      if (!narrow_by(r, windows)) return false;
    }
    changed = windows.earliest != before.earliest || windows.latest != before.latest;
  }
  return true;
}

/// Longest paths through the delays, with the least duration of each activity.
inline bool EnergeticReasoning::within_paths(Windows& windows) {
  for (bool changed = true; changed;) {
    changed = false;
    for (Variable from = 0; from <= network_->makespan(); ++from) {
      for (const std::uint32_t index : network_->from(from)) {
        const Delay& delay = network_->delay(index);
        const std::int32_t least = delay.activity == none ? 0 : network_->duration(from, 0);
        const std::int32_t lag = delay.lag + least;
        std::int32_t& earliest = windows.earliest[delay.to];
        std::int32_t& latest = windows.latest[from];
        changed |=
            windows.earliest[from] + lag > earliest || windows.latest[delay.to] - lag < latest;
        earliest = std::max(earliest, windows.earliest[from] + lag);
        latest = std::min(latest, windows.latest[delay.to] - lag);
        if (earliest > windows.latest[delay.to] || latest < windows.earliest[from]) return false;
      }
      ++steps_;
    }
  }
  return true;
}

/// Visits intervals from the earliest and latest starts and earliest finishes until wherever the
/// work that must be done there grows more slowly, with the room that it leaves of the resource;
/// until a visit returns false.
template <class Visit>
bool EnergeticReasoning::each_interval(std::size_t resource, const Windows& windows, Visit visit) {
  const std::vector<Consumer>& consumers = consumers_[resource];
  const std::int64_t capacity = network_->model().capacity[resource];
  begins_.clear();
  for (const Consumer& each : consumers) {
    begins_.push_back(windows.earliest[each.activity]);
    begins_.push_back(windows.latest[each.activity]);
    begins_.push_back(windows.earliest[each.activity] + each.duration);
  }
  std::ranges::sort(begins_);
  begins_.erase(std::unique(begins_.begin(), begins_.end()), begins_.end());
  for (const std::int32_t from : begins_) {
    turns_.clear();
    for (const Consumer& each : consumers) {
      const std::int32_t after = windows.earliest[each.activity] + each.duration - from;
      const std::int32_t most = std::min(after, each.duration);
      if (most <= 0) continue;
      const std::int32_t since = std::max(windows.latest[each.activity], from);
      turns_.push_back({since, each.demand});
      turns_.push_back({since + most, -std::int64_t{each.demand}});
    }
    std::ranges::sort(turns_, {}, &Turn::time);
    steps_ += consumers.size() + 8 * turns_.size();
    std::int64_t work = 0, slope = 0;
    std::int32_t at = from;
    for (const Turn& turn : turns_) {
      work += slope * (turn.time - at);
      at = turn.time;
      slope += turn.slope;
      const bool bends = turn.slope < 0 && at > from;
      if (bends && !visit(from, at, capacity * (at - from) - work)) return false;
    }
    if (exhausted()) return true;
  }
  return true;
}

inline bool EnergeticReasoning::overloads(const Windows& windows) {
  for (std::size_t r = 0; r < consumers_.size(); ++r) {
    const auto has_room = [](auto, auto, std::int64_t room) { return room >= 0; };
    if (!each_interval(r, windows, has_room)) return true;
  }
  return false;
}

inline bool EnergeticReasoning::narrow_by(std::size_t resource, Windows& windows) {
  const std::vector<Consumer>& consumers = consumers_[resource];
  Windows narrowed = windows;
  const bool possible =
      each_interval(resource, windows, [&](std::int32_t from, std::int32_t until, auto room) {
        if (room >= 0 && room < largest_[resource]) {
          squeeze(consumers, windows, narrowed, from, until, room);
        }
        return room >= 0;
      });
  windows = std::move(narrowed);
  return possible && std::ranges::all_of(consumers, [&](const Consumer& each) {
           return windows.earliest[each.activity] <= windows.latest[each.activity];
         });
}

/// An activity that would do more in the interval than there is room for where it starts as early,
/// or as late, as it can starts when only so much is left to do before the end, or after the begin.
inline void EnergeticReasoning::squeeze(const std::vector<Consumer>& consumers,
                                        const Windows& windows, Windows& narrowed,
                                        std::int32_t from, std::int32_t until, std::int64_t room) {
  const std::int32_t length = until - from;
  steps_ += consumers.size();
  for (const Consumer& each : consumers) {
    if (std::int64_t{each.demand} * each.duration <= room) continue;
    const std::int32_t most = std::min(each.duration, length);
    const std::int32_t early =
        std::clamp(windows.earliest[each.activity] + each.duration - from, 0, most);
    const std::int32_t late = std::clamp(until - windows.latest[each.activity], 0, most);
    const std::int64_t left = room + std::int64_t{each.demand} * std::min(early, late);
    const auto inside = static_cast<std::int32_t>(std::min<std::int64_t>(left / each.demand, most));
    if (early > inside) {
      std::int32_t& earliest = narrowed.earliest[each.activity];
      earliest = std::max(earliest, until - inside);
    }
    if (late > inside) {
      std::int32_t& latest = narrowed.latest[each.activity];
      latest = std::min(latest, from + inside - each.duration);
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
