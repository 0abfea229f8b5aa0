// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/possible_mode.hpp>
#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_reason.hpp>

// Activities whose mode the schedule chooses: what they can do, and what they must at least.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

using Modes = std::vector<std::uint32_t>;

/// The modes that activities may choose from: those that never demand more than there is.
class ModeChoice {
 public:
  explicit ModeChoice(const ScheduleProblem& problem) : problem_(problem) {
    place_.assign(problem.activities.size(), none);
    for (ActivityIndex each = 0; each < problem.activities.size(); ++each) {
      if (problem.activities[each].mode) continue;
      place_[each] = static_cast<std::uint32_t>(open_.size());
      open_.push_back({each, possible_modes(each)});
    }
  }

  struct Open {
    ActivityIndex activity;
    Modes modes;
  };
  /// Activities with an open mode, with what they can choose.
  const std::vector<Open>& open() const { return open_; }
  /// Null where the problem says the mode.
  const Open* open_mode(ActivityIndex activity) const {
    return place_[activity] == none ? nullptr : &open_[place_[activity]];
  }

  /// Sets an activity's possible modes one after the other, then the one it had.
  template <class Visit>
  static void each_mode(ScheduleNetwork& network, const Open& open, Visit visit) {
    const std::uint32_t before = network.mode(open.activity);
    for (const std::uint32_t mode : open.modes) {
      network.set_mode(open.activity, mode);
      visit();
    }
    network.set_mode(open.activity, before);
  }

  Modes modes_of(const ScheduleNetwork& network) const {
    Modes modes;
    for (ActivityIndex each = 0; each < network.size(); ++each) modes.push_back(network.mode(each));
    return modes;
  }

  void set(ScheduleNetwork& network, const Modes& modes) const {
    for (const Open& each : open_) network.set_mode(each.activity, modes[each.activity]);
  }

  /// The shortest modes, and those that hold the least: days times the share of each resource.
  std::vector<Modes> rules() const {
    Modes shortest = shortest_modes(problem_);
    Modes leanest = shortest;
    for (const Open& each : open_) {
      const auto& modes = problem_.activities[each.activity].modes;
      const auto least = [&](auto measure) {
        return *std::ranges::min_element(each.modes, {},
                                         [&](std::uint32_t mode) { return measure(modes[mode]); });
      };
      shortest[each.activity] = least([](const ScheduleMode& mode) { return mode.duration; });
      leanest[each.activity] = least([&](const ScheduleMode& mode) { return effort(mode); });
    }
    return {shortest, leanest};
  }

  /// Other modes for some of the activities, one of them at least on average.
  Modes shaken(Modes modes, const CounterRandom& random) const {
    const double share = std::max(0.15, 1.5 / static_cast<double>(open_.size() + 1));
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const std::uint64_t counter = 2 * (modes.size() + i);
      if (random.unit(counter) >= share) continue;
      const std::uint64_t choice = random.below(counter + 1, open_[i].modes.size());
      modes[open_[i].activity] = open_[i].modes[choice];
    }
    return modes;
  }

 private:
  Modes possible_modes(ActivityIndex activity) const {
    Modes result;
    const auto& modes = problem_.activities[activity].modes;
    for (std::uint32_t i = 0; i < modes.size(); ++i) {
      if (possible_mode::possible(problem_, modes[i])) result.push_back(i);
    }
    return result;
  }

  double effort(const ScheduleMode& mode) const {
    double shares = 0.0;
    for (const ScheduleDemand& each : mode.demands) {
      const auto most = static_cast<double>(possible_mode::most_of(problem_, each.resource));
      if (each.amount > 0) shares += static_cast<double>(each.amount) / most;
    }
    return shares * mode.duration;
  }

  static constexpr std::uint32_t none = 0xffffffff;

  const ScheduleProblem& problem_;
  std::vector<std::uint32_t> place_;  // among the open ones, by activity
  std::vector<Open> open_;
};

/// A problem in which each open mode is one that takes no longer and holds no more than any that
/// can be chosen: whatever it forbids, no choice of modes allows. Where no mode is open it is the
/// problem itself.
///
/// A shorter activity would have to start later to finish no earlier than a link says; so what
/// pushes the finish of an activity with an open mode is left out. One that demands less may have
/// to hold on where another pauses; so what can pause holds nothing.
class Relaxation {
 public:
  Relaxation(const ScheduleNetwork& network, const ModeChoice& choice) : network_(&network) {
    if (choice.open().empty()) return;
    problem_ = network.problem();
    for (const ModeChoice::Open& each : choice.open()) relax(each);
    keep_links();
    relaxed_.emplace(problem_);
    network_ = &*relaxed_;
  }
  Relaxation(const Relaxation&) = delete;
  Relaxation& operator=(const Relaxation&) = delete;

  const ScheduleNetwork& network() const { return *network_; }

  /// The conflict with the links of the whole problem.
  ScheduleConflict told(ScheduleConflict conflict) const {
    if (!relaxed_) return conflict;
    for (LinkIndex& link : conflict.links) link = links_[link];
    return conflict;
  }

 private:
  void relax(const ModeChoice::Open& open) {
    ScheduleActivity& activity = problem_.activities[open.activity];
    ScheduleMode least = activity.modes[open.modes.front()];
    for (const std::uint32_t mode : open.modes) lower(least, activity.modes[mode]);
    least.expenses.clear();
    if (activity.pausable) least.demands.clear();
    activity.modes = {std::move(least)};
    activity.mode = 0;
    open_.resize(problem_.activities.size(), false);
    open_[open.activity] = true;
  }

  static void lower(ScheduleMode& least, const ScheduleMode& other) {
    least.duration = std::min(least.duration, other.duration);
    for (ScheduleDemand& demand : least.demands) {
      const auto same =
          std::ranges::find(other.demands, demand.resource, &ScheduleDemand::resource);
      demand.amount = same == other.demands.end() ? 0 : std::min(demand.amount, same->amount);
    }
  }

  void keep_links() {
    open_.resize(problem_.activities.size(), false);
    std::vector<ScheduleLink> kept;
    for (LinkIndex index = 0; index < problem_.links.size(); ++index) {
      ScheduleLink link = problem_.links[index];
      using Type = ScheduleLink::Type;
      const bool from_finish = link.type == Type::finish_start || link.type == Type::finish_finish;
      const bool to_finish = link.type == Type::finish_finish || link.type == Type::start_finish;
      if (to_finish && open_[link.to]) continue;
      if (from_finish && open_[link.from]) link.max_lag.reset();
      kept.push_back(link);
      links_.push_back(index);
    }
    problem_.links = std::move(kept);
  }

  const ScheduleNetwork* network_;
  ScheduleProblem problem_;
  std::optional<ScheduleNetwork> relaxed_;
  std::vector<bool> open_;
  std::vector<LinkIndex> links_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
