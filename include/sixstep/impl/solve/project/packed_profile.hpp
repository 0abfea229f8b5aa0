// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/project/packed_project.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// How many words hold the amounts of all resources: one, known when this is compiled, or more.
struct OneWord {
  explicit OneWord(const PackedProject&) {}
  static constexpr std::size_t count() { return 1; }
};
struct ManyWords {
  explicit ManyWords(const PackedProject& project) : words(project.words) {}
  std::size_t count() const { return words; }
  std::size_t words;
};

template <class Words>
bool fits(const Words& words, const std::uint64_t* free, const std::uint64_t* demand,
          const std::uint64_t* guard) {
  for (std::size_t i = 0; i < words.count(); ++i) {
    if ((((free[i] | guard[i]) - demand[i]) & guard[i]) != guard[i]) return false;
  }
  return true;
}

/// What is free at each step of time: for projects that are short in steps. It holds twice the
/// project's horizon, which no pass leaves.
template <class Words>
class DenseProfile {
 public:
  explicit DenseProfile(const PackedProject& project) : project_(&project), words_(project) {
    const auto steps = static_cast<std::size_t>(2 * project.horizon + 2);
    for (std::size_t i = 0; i < steps; ++i) {
      free_.insert(free_.end(), project.capacity.begin(), project.capacity.end());
    }
  }

  /// Everything is free again.
  void clear() {
    const std::size_t width = words_.count();
    for (std::size_t i = 0; i < used_; ++i) {
      for (std::size_t k = 0; k < width; ++k) free_[i * width + k] = project_->capacity[k];
    }
    used_ = 0;
  }

  /// The first moment from `start` on at which so much is free for so long.
  std::int32_t first_fit(std::int32_t start, std::int32_t duration, const std::uint64_t* demand) {
    const std::uint64_t* const guard = project_->guard.data();
    std::int32_t known = start;  // from the moment looked at until here it fits
    for (std::int32_t end = start + duration;;) {
      std::int32_t at = end;
      while (at > known && fits(words_, step(at - 1), demand, guard)) --at;
      if (at == known) return end - duration;
      known = end;
      end = at + duration;
    }
  }

  void take(std::int32_t start, std::int32_t duration, const std::uint64_t* demand) {
    for (std::int32_t at = start; at < start + duration; ++at) {
      for (std::size_t i = 0; i < words_.count(); ++i) step(at)[i] -= demand[i];
    }
    used_ = std::max(used_, static_cast<std::size_t>(start + duration));
  }

 private:
  std::uint64_t* step(std::int32_t at) {
    return free_.data() + static_cast<std::size_t>(at) * words_.count();
  }

  const PackedProject* project_;
  [[no_unique_address]] Words words_;
  std::vector<std::uint64_t> free_;
  std::size_t used_ = 0;
};

/// What is free from each moment on at which it changes: the cost does not depend on how fine time
/// is measured.
template <class Words>
class StepProfile {
 public:
  explicit StepProfile(const PackedProject& project) : project_(&project), words_(project) {
    clear();
  }

  void clear() {
    from_.assign(1, 0);
    free_.assign(project_->capacity.begin(), project_->capacity.end());
  }

  std::int32_t first_fit(std::int32_t start, std::int32_t duration, const std::uint64_t* demand) {
    const std::uint64_t* const guard = project_->guard.data();
    for (std::size_t at = step_of(start);; ++at) {
      const bool last = at + 1 == from_.size();
      if (!fits(words_, free_.data() + at * words_.count(), demand, guard)) {
        start = from_[at + 1];
      } else if (last || from_[at + 1] - start >= duration) {
        return start;
      }
    }
  }

  void take(std::int32_t start, std::int32_t duration, const std::uint64_t* demand) {
    const std::size_t first = split(start);
    const std::size_t last = split(start + duration);
    for (std::size_t at = first; at < last; ++at) {
      for (std::size_t i = 0; i < words_.count(); ++i) free_[at * words_.count() + i] -= demand[i];
    }
  }

 private:
  std::size_t step_of(std::int32_t moment) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(from_, moment) - from_.begin()) - 1;
  }
  std::size_t split(std::int32_t moment) {
    const std::size_t at = step_of(moment);
    if (from_[at] == moment) return at;
    const auto next = static_cast<std::ptrdiff_t>(at + 1);
    const auto width = static_cast<std::ptrdiff_t>(words_.count());
    from_.insert(from_.begin() + next, moment);
    free_.resize(free_.size() + words_.count());
    std::copy_backward(free_.begin() + (next - 1) * width, free_.end() - width, free_.end());
    return at + 1;
  }

  const PackedProject* project_;
  [[no_unique_address]] Words words_;
  std::vector<std::int32_t> from_;
  std::vector<std::uint64_t> free_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
