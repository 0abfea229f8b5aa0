// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <sixstep/impl/solve/project/packed_profile.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// A schedule, and the list of activities in the order in which it was made.
struct Individual {
  std::vector<std::uint32_t> list;
  std::vector<std::uint32_t> mode;
  std::vector<std::int32_t> start;
  std::int32_t makespan = 0;
};

/// Serial schedule generation (Kelley 1963; Kolisch 1996), and the passes to the right and back to
/// the left that shorten a schedule or leave it as long (Li & Willis 1992).
template <class Profile>
class Generation {
 public:
  explicit Generation(const PackedProject& project)
      : project_(project), profile_(project), duration_(project.size()) {}

  /// Starts each activity of the list in its turn as early as those before it allow. False if
  /// deadlines or maximum lags cannot be kept.
  bool decode(Individual& one) {
    set_modes(one.mode);
    one.start.assign(project_.size(), 0);
    return project_.acyclic && !project_.deadlines ? decode_freely(one) : decode_bounded(one);
  }

  /// All to the right, the last first, and then all to the left, the first first: again and again,
  /// while it gets shorter. Lists the activities as they start.
  void improve(Individual& one) {
    set_modes(one.mode);
    for (std::int32_t before = one.makespan + 1; one.makespan < before;) {
      before = one.makespan;
      push_right(one);
      pull_left(one);
    }
    one.list.assign(turn_.begin(), turn_.end());
  }

  std::uint64_t work() const { return work_; }

 private:
  void set_modes(const std::vector<std::uint32_t>& mode) {
    mode_ = &mode;
    for (std::uint32_t each = 0; each < project_.size(); ++each) {
      duration_[each] = project_.mode(each, mode[each]).duration;
    }
  }
  std::int32_t lag(const PackedArc& arc, std::uint32_t from) const {
    return arc.lag + (arc.from_finish ? duration_[from] : 0);
  }
  const std::uint64_t* demand(std::uint32_t each) const {
    return project_.demand(each, (*mode_)[each]);
  }
  std::int32_t earliest(std::uint32_t each) const {
    return std::max(project_.model->activities[each].earliest, 0);
  }

  void place(Individual& one, std::uint32_t each, std::int32_t from) {
    ++work_;
    const std::int32_t duration = duration_[each];
    if (duration > 0) {
      from = profile_.first_fit(from, duration, demand(each));
      profile_.take(from, duration, demand(each));
    }
    one.start[each] = from;
    one.makespan = std::max(one.makespan, from + duration);
  }

  bool decode_freely(Individual& one) {
    profile_.clear();
    one.makespan = 0;
    for (const std::uint32_t each : one.list) {
      std::int32_t from = earliest(each);
      for (const PackedArc& arc : project_.into(each)) {
        from = std::max(from, one.start[arc.other] + lag(arc, arc.other));
      }
      place(one, each, from);
    }
    return true;
  }

  /// An activity that comes too late for one placed before holds that one back, and the pass
  /// begins anew (after the unscheduling of Franck, Neumann & Schwindt 2001).
  bool decode_bounded(Individual& one) {
    held_.resize(project_.size());
    for (std::uint32_t each = 0; each < project_.size(); ++each) held_[each] = earliest(each);
    for (std::size_t attempt = 0; attempt < 20 + project_.size() / 4; ++attempt) {
      const Outcome outcome = try_bounded(one);
      if (outcome != Outcome::again) return outcome == Outcome::complete;
    }
    return false;
  }

  enum class Outcome : std::uint8_t { complete, again, failed };

  Outcome try_bounded(Individual& one) {
    profile_.clear();
    one.makespan = 0;
    placed_.assign(project_.size(), 0);
    for (const std::uint32_t each : one.list) {
      std::int32_t from = held_[each];
      for (const PackedArc& arc : project_.into(each)) {
        if (placed_[arc.other]) from = std::max(from, one.start[arc.other] + lag(arc, arc.other));
      }
      place(one, each, from);
      if (one.start[each] > project_.model->activities[each].latest) return Outcome::failed;
      placed_[each] = 1;
      if (hold_back(one, each)) return Outcome::again;
    }
    return Outcome::complete;
  }

  bool hold_back(const Individual& one, std::uint32_t each) {
    bool any = false;
    for (const PackedArc& arc : project_.out_of(each)) {
      const std::int32_t needed = one.start[each] + lag(arc, each);
      if (!placed_[arc.other] || one.start[arc.other] >= needed) continue;
      held_[arc.other] = std::max(held_[arc.other], needed);
      any = true;
    }
    return any;
  }

  /// Time runs backwards from the end. What has not been moved yet stands where it was: that place
  /// stays free, since whatever is moved first also ended last.
  void push_right(Individual& one) {
    by_time(one, true);
    const std::int32_t end = one.makespan;
    profile_.clear();
    for (const std::uint32_t each : turn_) {
      ++work_;
      const std::int32_t duration = duration_[each];
      std::int32_t latest = std::min(project_.model->activities[each].latest, end - duration);
      for (const PackedArc& arc : project_.out_of(each)) {
        if (arc.other != each) latest = std::min(latest, one.start[arc.other] - lag(arc, each));
      }
      std::int32_t mirrored = end - (latest + duration);
      if (duration > 0) {
        mirrored = profile_.first_fit(mirrored, duration, demand(each));
        profile_.take(mirrored, duration, demand(each));
      }
      one.start[each] = end - mirrored - duration;
    }
  }

  void pull_left(Individual& one) {
    by_time(one, false);
    profile_.clear();
    one.makespan = 0;
    for (const std::uint32_t each : turn_) {
      std::int32_t from = earliest(each);
      for (const PackedArc& arc : project_.into(each)) {
        if (arc.other != each) from = std::max(from, one.start[arc.other] + lag(arc, arc.other));
      }
      place(one, each, from);
    }
  }

  /// The turn of each: by finish, the last first, or by start; else as in the project's order.
  void by_time(const Individual& one, bool backwards) {
    keys_.clear();
    std::uint32_t rank = 0;
    for (const std::uint32_t each : project_.order) {
      const std::int32_t moment =
          backwards ? one.makespan - (one.start[each] + duration_[each]) : one.start[each];
      const std::uint32_t tie = backwards ? ~rank : rank;
      keys_.push_back(std::uint64_t{static_cast<std::uint32_t>(moment)} << 32 | tie);
      ++rank;
    }
    std::ranges::sort(keys_);
    turn_.clear();
    for (const std::uint64_t key : keys_) {
      const auto tie = static_cast<std::uint32_t>(key);
      turn_.push_back(project_.order[backwards ? ~tie : tie]);
    }
  }

  const PackedProject& project_;
  Profile profile_;
  const std::vector<std::uint32_t>* mode_ = nullptr;
  std::vector<std::int32_t> duration_;
  std::vector<std::int32_t> held_;
  std::vector<char> placed_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> turn_;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
