// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/solve/project/draw.hpp>
#include <sixstep/impl/solve/project/generation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Makes lists of activities, with their modes, out of others.
///
/// A child takes a stretch of its father's list whole, and around it, as they start, what is left
/// of its mother's (the combination of Debels & Vanhoucke 2007, Operations Research 55(3), with
/// lists for random keys; choosing the busiest of several stretches did not help here).
class Crossover {
 public:
  explicit Crossover(const PackedProject& project) : project_(project) {}

  void breed(const Individual& mother, const Individual& father, Draw& draw, Individual& child) {
    const std::span<const std::uint32_t> stretch = stretch_of(father, draw);
    state_.assign(project_.size(), State::free);
    child.list.clear();
    child.mode = mother.mode;
    for (const std::uint32_t each : stretch) {
      state_[each] = State::inherited;
      child.mode[each] = father.mode[each];
    }
    const std::int32_t begin = father.start[stretch.front()];
    auto next = mother.list.begin();
    for (; next != mother.list.end() && mother.start[*next] < begin; ++next) {
      if (state_[*next] == State::free) list(child, *next);
    }
    for (const std::uint32_t each : stretch) list(child, each);
    for (; next != mother.list.end(); ++next) list(child, *next);
    mutate(draw, child);
  }

 private:
  enum class State : std::uint8_t { free, inherited, listed };

  std::span<const std::uint32_t> stretch_of(const Individual& father, Draw& draw) const {
    const std::size_t size = project_.size();
    const double share = least_share + (most_share - least_share) * draw.unit();
    const double length = 1.0 + share * static_cast<double>(size);
    const std::size_t count = std::min(size, static_cast<std::size_t>(length));
    return std::span(father.list).subspan(draw.below(size - count + 1), count);
  }

  /// After all that it waits for.
  void list(Individual& child, std::uint32_t each) {
    waiting_.assign(1, each);
    while (!waiting_.empty()) {
      const std::uint32_t top = waiting_.back();
      if (state_[top] == State::listed) {
        waiting_.pop_back();
        continue;
      }
      const std::size_t before = waiting_.size();
      if (project_.acyclic) {
        for (const PackedArc& arc : project_.into(top)) {
          if (state_[arc.other] != State::listed) waiting_.push_back(arc.other);
        }
      }
      if (waiting_.size() > before) continue;
      state_[top] = State::listed;
      child.list.push_back(top);
      waiting_.pop_back();
    }
  }

  void mutate(Draw& draw, Individual& child) const {
    const std::size_t size = project_.size();
    const double swaps = mutation * static_cast<double>(size);
    for (int done = 0; swaps - done > draw.unit(); ++done) {
      if (size < 2) return;
      const std::size_t at = draw.below(size - 1);
      if (!linked(child.list[at], child.list[at + 1]))
        std::swap(child.list[at], child.list[at + 1]);
    }
    if (!project_.several_modes) return;
    const double changes = mode_mutation * static_cast<double>(size);
    for (int done = 0; changes - done > draw.unit(); ++done) {
      const auto each = static_cast<std::uint32_t>(draw.below(size));
      const auto& usable = project_.usable[each];
      child.mode[each] = usable[draw.below(usable.size())];
    }
  }

  bool linked(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(project_.out_of(from),
                               [&](const PackedArc& arc) { return arc.other == to; });
  }

  static constexpr double least_share = 0.05, most_share = 0.4;
  static constexpr double mutation = 0.02, mode_mutation = 0.03;

  const PackedProject& project_;
  std::vector<State> state_;
  std::vector<std::uint32_t> waiting_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
