// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include <sixstep/impl/methods/frustration_part.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::frustration {

/// Tabu search: always the best move of one actor to the other camp, even if it makes matters
/// worse, but back only after a while unless that is better than all before.
class Search {
 public:
  Search(const Part& part, CounterRandom random)
      : part_(part), random_(random), pull_(part.size()), free_at_(part.size()) {}

  /// Goes on from `start` until many moves brought nothing better; returns the best division.
  Division run(std::vector<Units> start, WorkMeter& meter) {
    begin(std::move(start));
    Division best = now_;
    const std::size_t patience = 100 + 20 * part_.size();
    std::fill(free_at_.begin(), free_at_.end(), std::uint64_t{0});
    std::uint64_t step = 0;
    for (std::size_t idle = 0; idle < patience && best.frustrated > 0; ++idle) {
      const std::size_t actor = next_to_move(++step, best.frustrated);
      if (!meter.spend(1 + part_.of(actor).size())) break;
      move(actor, step);
      if (now_.frustrated >= best.frustrated) continue;
      best = now_;
      idle = 0;
    }
    return best;
  }

 private:
  void begin(std::vector<Units> start) {
    now_ = {std::move(start), 0};
    now_.frustrated = frustration_of(part_, now_.side);
    for (std::size_t actor = 0; actor < part_.size(); ++actor) {
      pull_[actor] = 0;
      for (const Part::Tie& tie : part_.of(actor)) {
        pull_[actor] += tie.weight * now_.side[tie.to];
      }
    }
  }

  /// How much frustration a move adds.
  Units price(std::size_t actor) const { return now_.side[actor] * pull_[actor]; }

  std::size_t next_to_move(std::uint64_t step, Units best) const {
    constexpr Units none = std::numeric_limits<Units>::max();
    std::size_t found = step % part_.size();
    Units cheapest = none;
    for (std::size_t actor = 0; actor < part_.size(); ++actor) {
      const Units cost = price(actor);
      const bool allowed = free_at_[actor] <= step || now_.frustrated + cost < best;
      if (!allowed || cost >= cheapest) continue;
      cheapest = cost;
      found = actor;
    }
    return found;
  }

  void move(std::size_t actor, std::uint64_t step) {
    now_.frustrated += price(actor);
    now_.side[actor] = -now_.side[actor];
    for (const Part::Tie& tie : part_.of(actor)) {
      pull_[tie.to] += 2 * tie.weight * now_.side[actor];
    }
    const std::uint64_t most = std::min<std::uint64_t>(part_.size() / 4, 20) + 1;
    free_at_[actor] = step + 5 + random_.below(step, most);
  }

  const Part& part_;
  CounterRandom random_;
  Division now_;
  std::vector<Units> pull_;
  std::vector<std::uint64_t> free_at_;  ///< by actor, the step from which on it may move back
};

/// Camps that follow the ties of a tree from the first actor: right wherever the part is balanced.
inline std::vector<Units> camps_along_tree(const Part& part) {
  std::vector<Units> side(part.size(), 0);
  std::vector<std::size_t> reached{0};
  side[0] = 1;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const Part::Tie& tie : part.of(reached[next])) {
      if (side[tie.to] != 0) continue;
      side[tie.to] = tie.weight < 0 ? -side[reached[next]] : side[reached[next]];
      reached.push_back(tie.to);
    }
  }
  return side;
}

inline std::vector<Units> camps_at_random(const Part& part, CounterRandom random) {
  std::vector<Units> side(part.size());
  for (std::size_t actor = 0; actor < side.size(); ++actor) {
    side[actor] = random.bits(actor) & 1 ? 1 : -1;
  }
  return side;
}

/// Swaps the camps so that the first actor is in the first.
inline void put_first_first(Division& division) {
  if (division.side[0] > 0) return;
  for (Units& side : division.side) side = -side;
}

/// The best of several searches, the first from a tree and the others from chance; of equally good
/// ones, the one that comes first when camps are read as digits.
inline Division search(const Part& part, std::size_t starts, WorkMeter& meter) {
  constexpr std::uint64_t seed = 1959;
  Division best;
  for (std::size_t start = 0; start == 0 || (start < starts && !meter.stopped()); ++start) {
    const CounterRandom random(seed, start);
    auto sides = start == 0 ? camps_along_tree(part) : camps_at_random(part, random);
    Division found = Search(part, random).run(std::move(sides), meter);
    put_first_first(found);
    const bool first = best.side.empty() || found.frustrated < best.frustrated;
    const bool tied = found.frustrated == best.frustrated && found.side > best.side;
    if (first || tied) best = std::move(found);
  }
  return best;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::frustration
