// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/project/crossover.hpp>
#include <sixstep/impl/solve/project/mode_repair.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Schedules that breed better ones, none there twice. A mother is the better of any two
/// (tournaments; Goldberg & Deb 1991, "A comparative analysis of selection schemes"), a father is
/// anyone; the worst make room. Where nothing better comes for long, another begins, twice as
/// large: so a short search converges, and a long one not too soon (Harik & Lobo 1999, "A
/// parameter-less genetic algorithm"). Where few activities let it converge soon anyway, many small
/// ones after each other find more than one that is large.
template <class Profile>
class Population {
 public:
  Population(const PackedProject& project, std::vector<std::int32_t> latest, std::uint64_t seed)
      : project_(project),
        generation_(project),
        crossover_(project),
        repair_(project),
        latest_(std::move(latest)),
        draw_(seed, 0) {}

  const std::optional<Individual>& best() const { return best_; }
  std::uint64_t work() const { return generation_.work(); }

  /// One of the better half; null where there are none.
  const Individual* elite(std::size_t number) const {
    std::vector<std::int32_t> makespans;
    for (const Person& each : people_) makespans.push_back(each.one.makespan);
    if (makespans.empty()) return nullptr;
    const auto middle = makespans.begin() + static_cast<std::ptrdiff_t>(makespans.size() / 2);
    std::ranges::nth_element(makespans, middle);
    std::vector<const Individual*> better;
    for (const Person& each : people_) {
      if (each.one.makespan <= *middle) better.push_back(&each.one);
    }
    return better[number % better.size()];
  }

  /// Makes one schedule and improves it.
  void step() {
    ++steps_;
    if (project_.hopeless || project_.size() == 0) return;
    if (++barren_ > patience * wanted_) begin_anew();
    const bool founding = founders_ < wanted_ || people_.size() < 8;
    Individual child;
    if (founding) {
      found(child);
    } else {
      const Individual& mother = better_of_two();
      crossover_.breed(mother, people_[draw_.below(people_.size())].one, draw_, child);
    }
    if (!repair_.repair(child.mode, draw_) || !generation_.decode(child)) return;
    if (!founding && out_of_reach(child)) return;
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
    if (one.makespan > project_.horizon) {
      if (!best_) best_ = std::move(one);
      return;
    }
    generation_.improve(one);
    settle(std::move(one));
  }

 private:
  struct Person {
    Individual one;
    std::uint64_t hash;
  };

  const Individual& better_of_two() {
    const Individual& one = people_[draw_.below(people_.size())].one;
    const Individual& other = people_[draw_.below(people_.size())].one;
    return better(other, one) ? other : one;
  }

  /// So far behind all who are there that improving would hardly bring it among them.
  bool out_of_reach(const Individual& child) const {
    return child.makespan > (1.0 + within_reach) * people_[worst()].one.makespan;
  }

  /// Those who are there have become too much alike.
  void begin_anew() {
    people_.clear();
    founders_ = 0;
    if (2 * wanted_ <= largest()) wanted_ *= 2;
    barren_ = 0;
    makespan_ = std::numeric_limits<std::int32_t>::max();
  }

  /// The more activities, the more there is to tell apart; this is 200 for 60 of them, and 800 for
  /// 120. Beyond the limit, to find the longest would take the time.
  std::size_t largest() const {
    constexpr std::size_t limit = 3200, per_individual = 18;
    return std::min(limit, std::size_t{project_.size()} * project_.size() / per_individual);
  }

  /// From nothing: by latest start, shaken, in random modes.
  void found(Individual& child) {
    ++founders_;
    for (const auto& usable : project_.usable) {
      child.mode.push_back(usable[draw_.below(usable.size())]);
    }
    const auto [low, high] = std::ranges::minmax(latest_);
    const double width = steps_ == 1 ? 0.0 : 0.6 * (static_cast<double>(high) - low);
    std::vector<double> key(project_.size());
    for (const std::uint32_t each : project_.order) {
      key[each] = latest_[each] + width * draw_.unit();
      if (!project_.acyclic) continue;
      for (const PackedArc& arc : project_.into(each)) {
        key[each] = std::max(key[each], key[arc.other]);
      }
    }
    child.list = project_.order;
    std::ranges::stable_sort(child.list, {}, [&](std::uint32_t each) { return key[each]; });
  }

  static std::uint64_t hash_of(const Individual& one) {
    std::uint64_t hash = 0x9e3779b97f4a7c15;
    for (std::size_t i = 0; i < one.start.size(); ++i) {
      const std::uint64_t both =
          std::uint64_t{one.mode[i]} << 32 | static_cast<std::uint32_t>(one.start[i]);
      hash = (hash ^ both) * 0xff51afd7ed558ccd;
      hash ^= hash >> 32;
    }
    return hash;
  }

  /// Of equals the first, or the one that is named.
  std::size_t worst(std::size_t found = 0) const {
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (better(people_[found].one, people_[i].one)) found = i;
    }
    return found;
  }

  void settle(Individual&& one) {
    if (!best_ || one.makespan < best_->makespan) best_ = one;
    if (one.makespan < makespan_) {
      makespan_ = one.makespan;
      barren_ = 0;
    }
    const std::uint64_t hash = hash_of(one);
    if (std::ranges::find(people_, hash, &Person::hash) != people_.end()) return;
    if (people_.size() < wanted_) {
      people_.push_back({std::move(one), hash});
      return;
    }
    const std::size_t last = worst(draw_.below(people_.size()));
    if (!better(people_[last].one, one)) people_[last] = {std::move(one), hash};
  }

  static constexpr std::size_t smallest = 100;
  static constexpr std::uint64_t patience = 64;  // fruitless steps for each of those wanted
  static constexpr double within_reach = 0.02;

  const PackedProject& project_;
  Generation<Profile> generation_;
  Crossover crossover_;
  ModeRepair repair_;
  std::vector<std::int32_t> latest_;
  Draw draw_;
  std::vector<Person> people_;
  std::optional<Individual> best_;
  std::size_t wanted_ = smallest;
  std::size_t founders_ = 0;  // of the population that is there
  std::uint64_t steps_ = 0;
  std::uint64_t barren_ = 0;  // steps since the shortest of those who are there came
  std::int32_t makespan_ = std::numeric_limits<std::int32_t>::max();
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
