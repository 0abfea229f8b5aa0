// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/project/draw.hpp>
#include <sixstep/impl/solve/project/generation.hpp>
#include <sixstep/impl/solve/project/mode_repair.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Schedules that breed better ones: a genetic algorithm over activity lists (Hartmann 1998), each
/// child improved forward and backward (Valls, Ballestín & Quintanilla 2008), none there twice.
/// The population grows with the number of children, so that a short search converges and a long
/// one does not do so too soon.
template <class Profile>
class Population {
 public:
  Population(const PackedProject& project, std::vector<std::int32_t> latest, std::uint64_t seed)
      : project_(project),
        generation_(project),
        modes_(project),
        latest_(std::move(latest)),
        draw_(seed, 0) {}

  const std::optional<Individual>& best() const { return best_; }
  std::uint64_t work() const { return generation_.work(); }

  /// Makes one schedule and improves it.
  void step() {
    ++steps_;
    Individual child;
    const bool breeds = people_.size() >= 8 && (people_.size() >= wanted() || steps_ % 4 != 0);
    if (breeds) {
      breed(child);
    } else {
      found(child);
    }
    if (!modes_.repair(child.mode, draw_) || !generation_.decode(child)) return;
    generation_.improve(child);
    settle(std::move(child));
  }

  /// Takes in a schedule that was found elsewhere, improved.
  void add(const ProjectSchedule& schedule) {
    Individual one;
    one.mode = schedule.mode;
    one.start = schedule.start;
    for (std::uint32_t each = 0; each < project_.size(); ++each) {
      const std::int32_t finish = one.start[each] + project_.mode(each, one.mode[each]).duration;
      one.makespan = std::max(one.makespan, finish);
    }
    generation_.improve(one);
    settle(std::move(one));
  }

 private:
  struct Person {
    Individual one;
    std::uint64_t hash;
  };

  std::size_t wanted() const {
    const double size = 4.0 + 0.6 * std::sqrt(static_cast<double>(steps_));
    return static_cast<std::size_t>(std::max(size, 12.0));
  }

  /// From nothing: by latest start, shaken.
  void found(Individual& child) {
    child.mode.resize(project_.size());
    for (std::uint32_t each = 0; each < project_.size(); ++each) {
      const auto& usable = project_.usable[each];
      child.mode[each] = usable[draw_.below(usable.size())];
    }
    const auto [low, high] = std::ranges::minmax(latest_);
    const double width = people_.empty() ? 0.0 : 0.15 * (high - low + 1);
    std::vector<std::pair<double, std::uint32_t>> keys(project_.size());
    std::vector<double> key(project_.size());
    for (std::uint32_t rank = 0; rank < project_.size(); ++rank) {
      const std::uint32_t each = project_.order[rank];
      key[each] = latest_[each] + width * draw_.unit();
      for (const PackedArc& arc : project_.into(each)) {
        if (project_.acyclic) key[each] = std::max(key[each], key[arc.other]);
      }
      keys[rank] = {key[each], rank};
    }
    std::ranges::sort(keys);
    for (const auto& each : keys) child.list.push_back(project_.order[each.second]);
  }

  const Individual& parent() {
    const std::size_t first = draw_.below(people_.size());
    const std::size_t second = draw_.below(people_.size());
    const bool better = people_[first].one.makespan <= people_[second].one.makespan;
    return people_[better ? first : second].one;
  }

  /// What stands between two cuts of one list stays there; the rest come in the other's order.
  void breed(Individual& child) {
    const Individual& mother = parent();
    const Individual& father = parent();
    const std::size_t size = project_.size();
    std::size_t low = draw_.below(size + 1), high = draw_.below(size + 1);
    if (low > high) std::swap(low, high);
    kept_.assign(size, 1);
    child.mode = mother.mode;
    for (std::size_t i = low; i < high; ++i) kept_[mother.list[i]] = 0;
    child.list.assign(mother.list.begin(), mother.list.begin() + static_cast<std::ptrdiff_t>(low));
    for (const std::uint32_t each : father.list) {
      if (kept_[each]) continue;
      child.list.push_back(each);
      child.mode[each] = father.mode[each];
    }
    child.list.insert(child.list.end(), mother.list.begin() + static_cast<std::ptrdiff_t>(high),
                      mother.list.end());
    mutate(child);
  }

  void mutate(Individual& child) {
    const std::size_t size = project_.size();
    for (std::size_t i = 0; i + 1 < size; ++i) {
      if (!draw_.chance(mutation)) continue;
      if (!linked(child.list[i], child.list[i + 1])) std::swap(child.list[i], child.list[i + 1]);
    }
    if (!project_.several_modes) return;
    for (std::size_t each = 0; each < size; ++each) {
      if (!draw_.chance(0.03)) continue;
      const auto& usable = project_.usable[each];
      child.mode[each] = usable[draw_.below(usable.size())];
    }
  }

  bool linked(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(project_.out_of(from),
                               [&](const PackedArc& arc) { return arc.other == to; });
  }

  static std::uint64_t hash_of(const Individual& one) {
    std::uint64_t hash = 0x9e3779b97f4a7c15;
    for (const std::int32_t start : one.start) {
      hash = (hash ^ static_cast<std::uint32_t>(start)) * 0xff51afd7ed558ccd;
      hash ^= hash >> 32;
    }
    for (const std::uint32_t mode : one.mode) hash = (hash ^ mode) * 0xc4ceb9fe1a85ec53;
    return hash;
  }

  void settle(Individual&& one) {
    if (!best_ || one.makespan < best_->makespan) best_ = one;
    const std::uint64_t hash = hash_of(one);
    for (const Person& each : people_) {
      if (each.hash == hash) return;
    }
    if (people_.size() < wanted()) {
      people_.push_back({std::move(one), hash});
      return;
    }
    std::size_t worst = draw_.below(people_.size());
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (people_[i].one.makespan > people_[worst].one.makespan) worst = i;
    }
    if (one.makespan <= people_[worst].one.makespan) people_[worst] = {std::move(one), hash};
  }

  static constexpr double mutation = 0.02;

  const PackedProject& project_;
  Generation<Profile> generation_;
  ModeRepair modes_;
  std::vector<std::int32_t> latest_;
  Draw draw_;
  std::vector<Person> people_;
  std::optional<Individual> best_;
  std::vector<char> kept_;
  std::uint64_t steps_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
