// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <optional>

#include <sixstep/impl/methods/frustration_part.hpp>
#include <sixstep/impl/methods/work_meter.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::frustration {

/// A lower bound on frustration from contradictions that share no weight.
///
/// On every closed path with an odd number of conflicts some tie is frustrated, whatever the camps.
/// So each such path proves the least weight on it, which is then taken off its ties: what is left
/// can still prove more. Trios first, for they take the least.
class Packing {
 public:
  explicit Packing(const Part& part) : part_(part), left_(part.ties.size()) {
    for (std::size_t tie = 0; tie < left_.size(); ++tie)
      left_[tie] = std::abs(part.ties[tie].weight);
    for (std::size_t actor = 0; actor < part.size(); ++actor) {
      for (std::size_t tie = part.offsets[actor]; tie < part.offsets[actor + 1]; ++tie) {
        mirror_.push_back(find(part.ties[tie].to, actor));
      }
    }
  }

  /// What was proven until the work was done or stopped.
  Units run(WorkMeter& meter) {
    for (std::size_t actor = 0; actor < part_.size(); ++actor) {
      if (!pack_trios(actor, meter)) return proven_;
    }
    for (std::size_t actor = 0; actor < part_.size();) {
      if (!meter.spend(2 * part_.ties.size())) return proven_;
      const auto walk = contradiction_through(actor);
      if (walk.empty()) {
        ++actor;
      } else {
        take(simple_part(walk));
      }
    }
    return proven_;
  }

 private:
  using Place = std::size_t;  // of a tie in the part's list
  static constexpr Place nowhere = std::numeric_limits<Place>::max();

  Place find(std::size_t from, std::size_t to) const {
    const auto ties = part_.of(from);
    const auto found = std::ranges::lower_bound(ties, to, {}, &Part::Tie::to);
    if (found == ties.end() || found->to != to) return nowhere;
    return part_.offsets[from] + static_cast<Place>(found - ties.begin());
  }

  bool conflict(Place tie) const { return part_.ties[tie].weight < 0; }

  /// Trios of an actor and two that come after it.
  bool pack_trios(std::size_t actor, WorkMeter& meter) {
    const Place end = part_.offsets[actor + 1];
    for (Place one = part_.offsets[actor]; one < end; ++one) {
      if (part_.ties[one].to < actor) continue;
      if (!meter.spend(end - one)) return false;
      for (Place two = one + 1; two < end && left_[one] > 0; ++two) {
        if (left_[two] == 0) continue;
        const Place three = find(part_.ties[one].to, part_.ties[two].to);
        if (three == nowhere || left_[three] == 0) continue;
        const int conflicts = conflict(one) + conflict(two) + conflict(three);
        if (conflicts % 2 == 1) take({one, two, three});
      }
    }
    return true;
  }

  void take(const std::vector<Place>& path) {
    Units least = std::numeric_limits<Units>::max();
    for (const Place tie : path) least = std::min(least, left_[tie]);
    for (const Place tie : path) left_[tie] = left_[mirror_[tie]] -= least;
    proven_ += least;
  }

  /// The ties of a shortest closed walk through `actor` with an odd number of conflicts, by breadth
  /// first over actors twice: reached by an even and by an odd number of conflicts.
  std::vector<Place> contradiction_through(std::size_t actor) const {
    const std::size_t goal = 2 * actor + 1;
    std::vector<Place> arrived(2 * part_.size(), nowhere);
    std::vector<std::size_t> before(2 * part_.size(), nowhere);
    std::vector<std::size_t> reached{2 * actor};
    for (std::size_t next = 0; next < reached.size() && arrived[goal] == nowhere; ++next) {
      const std::size_t from = reached[next];
      for (Place tie = part_.offsets[from / 2]; tie < part_.offsets[from / 2 + 1]; ++tie) {
        const std::size_t other = part_.ties[tie].to;
        const std::size_t to = 2 * other + ((from & 1) ^ (conflict(tie) ? 1U : 0U));
        if (left_[tie] == 0 || arrived[to] != nowhere || to == reached[0]) continue;
        arrived[to] = tie;
        before[to] = from;
        reached.push_back(to);
      }
    }
    std::vector<Place> walk;
    if (arrived[goal] == nowhere) return walk;
    for (std::size_t at = goal; at != 2 * actor; at = before[at]) walk.push_back(arrived[at]);
    std::ranges::reverse(walk);
    return walk;
  }

  /// A closed walk with an odd number of conflicts holds a closed path with one: wherever it comes
  /// back to an actor, what lies between is such a path or can be left out.
  std::vector<Place> simple_part(const std::vector<Place>& walk) const {
    std::vector<Place> path;
    for (const Place tie : walk) {
      path.push_back(tie);
      const auto closing = std::find_if(path.begin(), path.end(), [&](Place earlier) {
        return part_.ties[mirror_[earlier]].to == part_.ties[tie].to;
      });
      if (closing == path.end()) continue;
      const auto conflicts =
          std::count_if(closing, path.end(), [&](Place t) { return conflict(t); });
      if (conflicts % 2 == 1) return {closing, path.end()};
      path.erase(closing, path.end());
    }
    return path;
  }

  const Part& part_;
  std::vector<Units> left_;    ///< by tie and its mirror image: weight that nothing was proven by
  std::vector<Place> mirror_;  ///< by tie, the same tie as its other end sees it
  Units proven_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::frustration
