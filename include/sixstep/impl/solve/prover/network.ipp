// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>

#include <sixstep/impl/solve/prover/network.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Network::Network(const ProjectModel& model, std::int32_t horizon)
    : model_(&model),
      activities_(static_cast<std::uint32_t>(model.activities.size())),
      horizon_(horizon) {
  owner_.resize(activities_ + 1, none);
  std::iota(owner_.begin(), owner_.end() - 1, 0U);
  for (const ProjectActivity& activity : model.activities) add_activity(activity);
  if (!possible_) return;
  for (const ProjectArc& arc : model.arcs) add_delay(arc.from, arc.to, arc.lag, arc.from_finish);
  add_makespan();
  index_delays();
}

SIXSTEP_INLINE bool Network::fits(const ProjectMode& mode) const {
  for (std::size_t r = 0; r < mode.demand.size(); ++r) {
    if (mode.duration > 0 && mode.demand[r] > model_->capacity[r]) return false;
  }
  for (std::size_t b = 0; b < mode.consumption.size(); ++b) {
    if (mode.consumption[b] > model_->budget[b]) return false;
  }
  return true;
}

SIXSTEP_INLINE void Network::add_activity(const ProjectActivity& activity) {
  const auto index = static_cast<std::uint32_t>(mode_variable_.size());
  const std::size_t first = order_.size();
  for (std::uint32_t m = 0; m < activity.modes.size(); ++m) {
    if (fits(activity.modes[m])) order_.push_back(m);
  }
  std::stable_sort(
      order_.begin() + static_cast<std::ptrdiff_t>(first), order_.end(),
      [&](auto a, auto b) { return activity.modes[a].duration < activity.modes[b].duration; });
  for (std::size_t k = first; k < order_.size(); ++k) {
    duration_.push_back(activity.modes[order_[k]].duration);
  }
  begin_.push_back(static_cast<std::uint32_t>(order_.size()));
  if (order_.size() == first || activity.earliest > horizon_ || activity.latest < 0)
    possible_ = false;
  const bool chooses = order_.size() > first + 1;
  mode_variable_.push_back(chooses ? static_cast<Variable>(owner_.size()) : none);
  if (chooses) owner_.push_back(index);
}

SIXSTEP_INLINE void Network::add_delay(std::uint32_t from, Variable to, std::int32_t lag,
                                       bool from_finish) {
  if (!from_finish) return delays_.push_back({from, to, lag, none});
  if (modes(from) > 1) return delays_.push_back({from, to, lag, from});
  delays_.push_back({from, to, lag + duration(from, 0), none});
}

/// The makespan waits for every activity from which no chain of finishes leads on to others.
SIXSTEP_INLINE void Network::add_makespan() {
  std::vector<bool> followed(activities_, false);
  for (const ProjectArc& arc : model_->arcs) {
    if (arc.from_finish && arc.lag >= 0 && arc.from < arc.to) followed[arc.from] = true;
  }
  for (std::uint32_t i = 0; i < activities_; ++i) {
    if (!followed[i]) add_delay(i, makespan(), 0, true);
  }
}

SIXSTEP_INLINE void Network::index_delays() {
  const auto gather = [&](auto key, std::vector<std::uint32_t>& begin,
                          std::vector<std::uint32_t>& items) {
    begin.assign(owner_.size() + 1, 0);
    for (const Delay& delay : delays_) ++begin[key(delay) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    items.resize(delays_.size());
    std::vector<std::uint32_t> place(begin.begin(), begin.end() - 1);
    for (std::uint32_t d = 0; d < delays_.size(); ++d) items[place[key(delays_[d])]++] = d;
  };
  gather([](const Delay& delay) { return delay.from; }, from_begin_, from_);
  gather([](const Delay& delay) { return delay.to; }, to_begin_, to_);
}

SIXSTEP_INLINE std::vector<std::int32_t> Network::start_values() const {
  std::vector<std::int32_t> values;
  for (const ProjectActivity& activity : model_->activities) {
    values.push_back(std::max(activity.earliest, 0));
    values.push_back(-std::min(activity.latest, horizon_));
  }
  values.push_back(0);
  values.push_back(-horizon_);
  for (std::uint32_t i = 0; i < activities_; ++i) {
    if (modes(i) < 2) continue;
    values.push_back(0);
    values.push_back(1 - static_cast<std::int32_t>(modes(i)));
  }
  return values;
}

SIXSTEP_INLINE std::optional<std::int32_t> safe_horizon(const ProjectModel& model) {
  std::vector<std::int64_t> wait(model.activities.size(), 0);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < wait.size(); ++i) {
    const ProjectActivity& activity = model.activities[i];
    for (const ProjectMode& mode : activity.modes) {
      wait[i] = std::max<std::int64_t>(wait[i], mode.duration);
    }
    sum = std::max<std::int64_t>(sum, activity.earliest);
  }
  std::vector<std::int64_t> longest = wait;
  for (const ProjectArc& arc : model.arcs) {
    const std::int64_t ahead = arc.lag + (arc.from_finish ? wait[arc.from] : 0);
    longest[arc.from] = std::max(longest[arc.from], ahead);
  }
  for (const std::int64_t length : longest) sum += length;
  if (sum > longest_horizon) return std::nullopt;
  return static_cast<std::int32_t>(sum);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
