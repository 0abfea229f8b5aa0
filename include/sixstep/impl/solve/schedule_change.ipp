// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

#include <sixstep/solve/schedule_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_change {

inline void require(bool there) {
  if (!there) throw std::invalid_argument("with_change: there is nothing of the kind to change");
}

inline void move(std::optional<DayNumber>& date, std::int64_t days) {
  require(date.has_value());
  *date += days;
}

inline void add_capacity(ScheduleResource& resource, DayInterval days, std::int64_t amount) {
  std::vector<DayNumber> cuts = {days.from, days.until};
  for (const ScheduleCapacity& each : resource.capacity) {
    cuts.push_back(each.from);
    cuts.push_back(each.until);
  }
  std::ranges::sort(cuts);
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<ScheduleCapacity> result;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    std::int64_t there = days.from <= cuts[i] && cuts[i] < days.until ? amount : 0;
    for (const ScheduleCapacity& each : resource.capacity) {
      if (each.from <= cuts[i] && cuts[i] < each.until) there += each.amount;
    }
    result.push_back({cuts[i], cuts[i + 1], there});
  }
  resource.capacity = std::move(result);
}

inline void shorten(ScheduleActivity& activity, std::int64_t days) {
  require(activity.mode.has_value());
  std::int32_t& duration = activity.modes.at(*activity.mode).duration;
  require(days <= duration);
  duration -= static_cast<std::int32_t>(days);
}

}  // namespace detail::schedule_change

SIXSTEP_INLINE ScheduleProblem with_change(ScheduleProblem problem, const ScheduleChange& change) {
  using namespace detail::schedule_change;
  using Kind = ScheduleChange::Kind;
  const bool of_link = change.kind == Kind::lag || change.kind == Kind::max_lag;
  const std::size_t count = of_link                         ? problem.links.size()
                            : change.kind == Kind::capacity ? problem.resources.size()
                                                            : problem.activities.size();
  require(change.index < count && change.amount >= 0);
  const auto days = static_cast<std::int32_t>(std::min<std::int64_t>(change.amount, 1'000'000'000));
  switch (change.kind) {
    case Kind::shorten:
      shorten(problem.activities[change.index], change.amount);
      break;
    case Kind::lag:
      problem.links[change.index].lag.days -= days;
      break;
    case Kind::max_lag:
      require(problem.links[change.index].max_lag.has_value());
      problem.links[change.index].max_lag->days += days;
      break;
    case Kind::release:
      move(problem.activities[change.index].release, -change.amount);
      break;
    case Kind::deadline:
      move(problem.activities[change.index].deadline, change.amount);
      break;
    case Kind::capacity:
      add_capacity(problem.resources[change.index], change.days, change.amount);
  }
  return problem;
}

}  // namespace sixstep::inline SIXSTEP_FORM
