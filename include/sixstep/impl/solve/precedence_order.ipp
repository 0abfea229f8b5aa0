// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

#include <sixstep/solve/schedule_network.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::activity_order {

/// Whether the activities' own order is one in which all arcs but maximum lags lead forward.
inline bool leads_forward(const ScheduleNetwork& network) {
  if (network.leads_forward()) return true;
  for (ActivityIndex from = 0; from < network.size(); ++from) {
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      if (arc.to <= from && !arc.max_lag) return false;
    }
  }
  return true;
}

/// Hands out activities whose predecessors have all been handed out; if there are none because of
/// a cycle, the lowest that is left.
template <class Queue>
std::vector<ActivityIndex> drain(const ScheduleNetwork& network, Queue ready) {
  std::vector<std::uint32_t> waiting(network.size(), 0);
  for (ActivityIndex from = 0; from < network.size(); ++from) {
    for (const ScheduleArc& arc : network.arcs_from(from)) waiting[arc.to] += !arc.max_lag;
  }
  std::vector<ActivityIndex> order;
  order.reserve(network.size());
  std::vector<char> handed_out(network.size(), 0);
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (waiting[each] == 0) ready.push(each);
  }
  for (ActivityIndex lowest = 0; order.size() < network.size();) {
    while (ready.empty() && handed_out[lowest]) ++lowest;
    const ActivityIndex next = ready.empty() ? lowest : ready.pop();
    handed_out[next] = 1;
    order.push_back(next);
    for (const ScheduleArc& arc : network.arcs_from(next)) {
      if (!arc.max_lag && --waiting[arc.to] == 0 && !handed_out[arc.to]) ready.push(arc.to);
    }
  }
  return order;
}

class FirstComeFirst {
 public:
  bool empty() const { return next_ == queue_.size(); }
  void push(ActivityIndex activity) { queue_.push_back(activity); }
  ActivityIndex pop() { return queue_[next_++]; }

 private:
  std::vector<ActivityIndex> queue_;
  std::size_t next_ = 0;
};

/// By key, then index; no order of getting ready is different where all arcs lead forward in it.
inline std::vector<ActivityIndex> sorted_by(std::span<const double> keys) {
  std::vector<std::pair<double, ActivityIndex>> entries(keys.size());
  for (ActivityIndex each = 0; each < keys.size(); ++each) entries[each] = {keys[each], each};
  std::ranges::sort(entries);
  std::vector<ActivityIndex> order(keys.size());
  std::ranges::transform(entries, order.begin(), [](const auto& entry) { return entry.second; });
  return order;
}

inline bool leads_forward(const ScheduleNetwork& network, std::span<const ActivityIndex> order) {
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (ActivityIndex from = 0; from < network.size(); ++from) {
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      if (place[arc.to] <= place[from] && !arc.max_lag) return false;
    }
  }
  return true;
}

class SmallestKeyFirst {
 public:
  explicit SmallestKeyFirst(std::span<const double> keys) : keys_(keys) {}
  bool empty() const { return queue_.empty(); }
  void push(ActivityIndex activity) { queue_.emplace(keys_[activity], activity); }
  ActivityIndex pop() {
    const ActivityIndex activity = queue_.top().second;
    queue_.pop();
    return activity;
  }

 private:
  using Entry = std::pair<double, ActivityIndex>;
  std::span<const double> keys_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

}  // namespace detail::activity_order

SIXSTEP_INLINE std::vector<ActivityIndex> precedence_order(const ScheduleNetwork& network,
                                                           std::span<const double> keys) {
  using namespace detail::activity_order;
  if (!keys.empty()) {
    std::vector<ActivityIndex> order = sorted_by(keys);
    return leads_forward(network, order) ? order : drain(network, SmallestKeyFirst(keys));
  }
  if (!leads_forward(network)) return drain(network, FirstComeFirst());
  std::vector<ActivityIndex> order(network.size());
  std::iota(order.begin(), order.end(), ActivityIndex{0});
  return order;
}

}  // namespace sixstep::inline SIXSTEP_FORM
