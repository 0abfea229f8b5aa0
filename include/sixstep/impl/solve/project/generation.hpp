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
  std::int64_t freedom = 0;  ///< how far its activities can move, once it is improved
};

/// Of schedules as short the freer one, as it is nearer to a shorter one.
inline bool better(const Individual& a, const Individual& b) {
  return a.makespan != b.makespan ? a.makespan < b.makespan : a.freedom > b.freedom;
}

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
      pushed_ = one.start;
      pull_left(one);
    }
    one.freedom = freedom(one);
    one.list.assign(turn_.begin(), turn_.end());
  }

  std::uint64_t work() const { return work_; }

 private:
  /// An arc between starts, in the modes that are set.
  struct Lag {
    std::uint32_t other;
    std::int32_t least;
  };

  void set_modes(const std::vector<std::uint32_t>& mode) {
    if (mode == mode_) return;
    mode_ = mode;
    for (std::uint32_t each = 0; each < project_.size(); ++each) {
      duration_[each] = project_.mode(each, mode[each]).duration;
    }
    in_.clear();
    out_.clear();
    for (std::uint32_t each = 0; each < project_.size(); ++each) {
      for (const PackedArc& arc : project_.into(each)) {
        in_.push_back({arc.other, arc.lag + (arc.from_finish ? duration_[arc.other] : 0)});
      }
      for (const PackedArc& arc : project_.out_of(each)) {
        out_.push_back({arc.other, arc.lag + (arc.from_finish ? duration_[each] : 0)});
      }
    }
  }
  std::span<const Lag> into(std::uint32_t each) const {
    return {in_.data() + project_.in_from[each], in_.data() + project_.in_from[each + 1]};
  }
  std::span<const Lag> out_of(std::uint32_t each) const {
    return {out_.data() + project_.out_from[each], out_.data() + project_.out_from[each + 1]};
  }
  const std::uint64_t* demand(std::uint32_t each) const {
    return project_.demand(each, mode_[each]);
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
      for (const Lag& arc : into(each)) {
        from = std::max(from, one.start[arc.other] + arc.least);
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
      for (const Lag& arc : into(each)) {
        if (placed_[arc.other]) from = std::max(from, one.start[arc.other] + arc.least);
      }
      if (from > project_.horizon) return Outcome::failed;
      place(one, each, from);
      if (one.start[each] > project_.model->activities[each].latest) return Outcome::failed;
      placed_[each] = 1;
      if (hold_back(one, each)) return Outcome::again;
    }
    return Outcome::complete;
  }

  bool hold_back(const Individual& one, std::uint32_t each) {
    bool any = false;
    for (const Lag& arc : out_of(each)) {
      const std::int32_t needed = one.start[each] + arc.least;
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
      for (const Lag& arc : out_of(each)) {
        if (arc.other != each) latest = std::min(latest, one.start[arc.other] - arc.least);
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
      for (const Lag& arc : into(each)) {
        if (arc.other != each) from = std::max(from, one.start[arc.other] + arc.least);
      }
      place(one, each, from);
    }
  }

  /// How far activities stand apart in the last two passes, in sixteenths. A schedule gets shorter
  /// when all have room to move, so that no more counts of any than a sixteenth of the whole.
  std::int64_t freedom(const Individual& one) const {
    std::int64_t result = 0;
    for (std::size_t each = 0; each < one.start.size(); ++each) {
      const std::int64_t apart = std::int64_t{pushed_[each]} - one.start[each];
      result += std::min(16 * apart, std::int64_t{one.makespan});
    }
    return result;
  }

  /// The turn of each: by finish, the last first, or by start; else as in the project's order.
  void by_time(const Individual& one, bool backwards) {
    const std::size_t size = project_.size();
    moment_.resize(size);
    for (std::size_t each = 0; each < size; ++each) {
      moment_[each] =
          backwards ? one.makespan - one.start[each] - duration_[each] : one.start[each];
    }
    turn_.resize(size);
    if (static_cast<std::size_t>(one.makespan) > 8 * size + 64) return by_comparing(backwards);
    first_.assign(static_cast<std::size_t>(one.makespan) + 2, 0);
    for (const std::int32_t moment : moment_) ++first_[static_cast<std::size_t>(moment) + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t each = project_.order[backwards ? size - 1 - i : i];
      turn_[first_[static_cast<std::size_t>(moment_[each])]++] = each;
    }
  }

  void by_comparing(bool backwards) {
    std::ranges::copy(project_.order, turn_.begin());
    if (backwards) std::ranges::reverse(turn_);
    std::ranges::stable_sort(turn_, {}, [&](std::uint32_t each) { return moment_[each]; });
  }

  const PackedProject& project_;
  Profile profile_;
  std::vector<std::uint32_t> mode_;
  std::vector<std::int32_t> duration_;
  std::vector<std::int32_t> held_;
  std::vector<std::int32_t> pushed_;  // starts after the last pass to the right
  std::vector<char> placed_;
  std::vector<Lag> in_, out_;
  std::vector<std::int32_t> moment_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> turn_;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
