// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>

#include <sixstep/impl/solve/knapsack_tree.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack {

// Tuned on the next release problem's instances; results are the same proof with any others.
inline constexpr std::size_t most_candidates = 30;  ///< that branching looks at
inline constexpr int steps_of_probe = 8;            ///< closures for a fate's bound
inline constexpr int perturbations = 20;            ///< first solutions

inline std::int64_t sum_of_magnitudes(std::span<const std::int64_t> numbers) {
  std::int64_t sum = 0;
  for (const std::int64_t number : numbers) sum += number < 0 ? -number : number;
  return sum;
}

SIXSTEP_INLINE Tree::Tree(const ClosureKnapsack& problem, const StopCondition& stop)
    : problem_(problem),
      stop_(stop),
      needed_by_(problem.needs.reversed()),
      flow_(problem.needs),
      fate_(problem.value.size(), Fate::open),
      weights_(fate_.size()),
      mark_(fate_.size(), 0),
      history_(fate_.size()),
      best_set_(fate_.size(), 0) {
  // Room for prices some thousand times the mean value of one unit of cost.
  const std::int64_t values = sum_of_magnitudes(problem.value) + 1;
  while (unit_ < (std::int64_t{1} << 50) / values) unit_ *= 2;
  const std::int64_t costs =
      std::max(sum_of_magnitudes(problem.cost), std::max<std::int64_t>(problem.budget, 1));
  dearest_ = (std::int64_t{1} << 60) / costs;
}

/// Decides a node and its cone. False where what is in no longer fits, or meets what is out.
SIXSTEP_INLINE bool Tree::decide(NodeIndex node, Fate fate) {
  if (fate_[node] != Fate::open) return fate_[node] == fate;
  for_each_in_cone(node, fate, [&](NodeIndex member) {
    if (fate == Fate::in) {
      taken_.value += problem_.value[member];
      taken_.cost += problem_.cost[member];
    }
    trail_.push_back(member);
    flow_.remove(member);
  });
  for (std::size_t k = trail_.size(); k-- > 0 && fate_[trail_[k]] == Fate::open;) {
    fate_[trail_[k]] = fate;
  }
  return taken_.cost <= problem_.budget;
}

SIXSTEP_INLINE void Tree::undo(std::size_t trail_size) {
  while (trail_.size() > trail_size) {
    const NodeIndex node = trail_.back();
    trail_.pop_back();
    if (fate_[node] == Fate::in) {
      taken_.value -= problem_.value[node];
      taken_.cost -= problem_.cost[node];
    }
    fate_[node] = Fate::open;
    flow_.restore(node);
  }
}

SIXSTEP_INLINE void Tree::add_decided(std::vector<char>& set) const {
  for (std::size_t node = 0; node < set.size(); ++node) {
    if (fate_[node] == Fate::in) set[node] = 1;
  }
}

/// Takes a closed set of open nodes, with all that is decided to be in, as the best if it is.
SIXSTEP_INLINE void Tree::offer(const std::vector<char>& set, Sums held) {
  if (held.cost > problem_.budget || held.value <= best_.value) return;
  best_ = held;
  best_set_ = set;
  add_decided(best_set_);
}

SIXSTEP_INLINE bool Tree::stops() {
  if (stopped_) return true;
  stopped_ = stop_.reached({"choosing actions", work(), static_cast<double>(best_.value), {}});
  return stopped_;
}

SIXSTEP_INLINE Tree::Priced Tree::probe(NodeIndex node, Fate fate, const Priced& at) {
  const std::size_t before = trail_.size();
  Priced result{at.price, at.bound, true};
  if (decide(node, fate)) result = price_budget(at.price, steps_of_probe);
  undo(before);
  return result;
}

/// Where the relaxation is torn: nodes of the largest and not of the smallest closure, those first
/// of which either fate weighs much: the cost that comes along at its price, and the value that
/// goes along. The lesser of the two counts, since the higher of two bounds is what remains.
SIXSTEP_INLINE std::vector<NodeIndex> Tree::candidates(const Priced& at, std::size_t most) {
  evaluate(at.price);
  const std::vector<char> smallest = flow_.smallest(), largest = flow_.largest();
  std::vector<std::pair<double, NodeIndex>> scored;
  for (NodeIndex node = 0; node < fate_.size(); ++node) {
    if (fate_[node] != Fate::open) continue;
    double in = 0.0, out = 0.0;
    for_each_in_cone(node, Fate::in,
                     [&](NodeIndex need) { in += static_cast<double>(problem_.cost[need]); });
    for_each_in_cone(node, Fate::out, [&](NodeIndex wanter) {
      out += static_cast<double>(std::max<std::int64_t>(problem_.value[wanter], 0));
    });
    const bool torn = largest[node] && !smallest[node];
    const double lesser =
        std::min(in * static_cast<double>(at.price), out * static_cast<double>(unit_));
    scored.emplace_back((torn ? 1e6 : 1.0) * lesser, node);
  }
  const std::size_t count = std::min(most, scored.size());
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(count),
                    scored.end(), [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  std::vector<NodeIndex> result;
  for (std::size_t k = 0; k < count; ++k) result.push_back(scored[k].second);
  return result;
}

/// How much the bound falls by either fate, its score their product: what a probe found once is
/// taken for true ever after.
SIXSTEP_INLINE Tree::Branching Tree::score(NodeIndex node, const Priced& at) {
  History& history = history_[node];
  Branching result{node, Fate::in, at.bound, false, false, 0.0};
  if (!history.seen) {
    const Priced in = probe(node, Fate::in, at), out = probe(node, Fate::out, at);
    result.in_closed = in.closed;
    result.out_closed = out.closed;
    result.bound_of_second = std::min(in.bound, out.bound);
    if (in.closed || out.closed) return result;
    history = {static_cast<double>(at.bound - in.bound) + 1.0,
               static_cast<double>(at.bound - out.bound) + 1.0, true};
  }
  if (history.drop_in > history.drop_out) result.first = Fate::out;
  result.score = history.drop_in * history.drop_out;
  return result;
}

/// Strong branching: the node whose two fates lower the bound most. A fate that leaves nothing
/// better is ruled out on the way. Nothing is returned where the part of the tree is closed.
SIXSTEP_INLINE std::optional<Tree::Branching> Tree::choose(Priced& at, Part& part) {
  for (;;) {
    std::optional<Branching> best;
    bool fixed = false;
    for (const NodeIndex node : candidates(at, most_candidates)) {
      const Branching branching = score(node, at);
      if (branching.in_closed && branching.out_closed) return {};
      if (branching.in_closed || branching.out_closed) {
        const Fate fate = branching.in_closed ? Fate::out : Fate::in;
        part.decisions.emplace_back(node, fate);
        if (!decide(node, fate)) return {};
        fixed = true;
        break;
      }
      if (!best || branching.score > best->score) best = branching;
    }
    if (!fixed) return best;
    at = tighten(at.price);
    if (at.closed) return {};
  }
}

/// Explores the part of the tree under the present decisions: goes on with the fate of the higher
/// bound and leaves the other for later, until a part is closed.
SIXSTEP_INLINE void Tree::plunge(Part part) {
  for (;;) {
    ++nodes_;
    Priced at = tighten(part.price);
    if (nodes_ == 1) search_around(at.price);
    if (at.closed) return;
    part.bound = std::min(part.bound, at.bound);
    part.price = at.price;
    if (stops()) return open_.push_back(std::move(part));
    const std::optional<Branching> branching = choose(at, part);
    if (!branching) return;
    const Fate second = branching->first == Fate::in ? Fate::out : Fate::in;
    Part later = part;
    later.bound = std::min(part.bound, branching->bound_of_second);
    later.decisions.emplace_back(branching->node, second);
    open_.push_back(std::move(later));
    std::push_heap(open_.begin(), open_.end(), lower);
    part.decisions.emplace_back(branching->node, branching->first);
    if (!decide(branching->node, branching->first)) return;
  }
}

/// The part with the highest bound first; of equals, the latest.
SIXSTEP_INLINE void Tree::explore() {
  plunge({});
  while (!open_.empty() && !stopped_) {
    std::pop_heap(open_.begin(), open_.end(), lower);
    Part part = std::move(open_.back());
    open_.pop_back();
    if (too_low(part.bound)) continue;
    undo(0);
    if (std::all_of(part.decisions.begin(), part.decisions.end(),
                    [&](const auto& pair) { return decide(pair.first, pair.second); })) {
      plunge(std::move(part));
    }
  }
  for (const Part& part : open_) {
    if (!too_low(part.bound)) bound_ = std::max(bound_, part.bound / unit_);
  }
}

/// Adds, again and again, the cone that is worth most beyond its price and fits.
SIXSTEP_INLINE void Tree::complete(std::vector<char>& set, Sums& held, std::int64_t price) {
  for (;;) {
    NodeIndex best = 0;
    std::int64_t best_gain = std::numeric_limits<std::int64_t>::min();
    Sums best_sums;
    for (NodeIndex node = 0; node < set.size(); ++node) {
      if (set[node] || fate_[node] != Fate::open || problem_.value[node] <= 0) continue;
      Sums cone;
      for_each_in_cone(node, Fate::in, [&](NodeIndex need) {
        if (set[need]) return;
        cone.value += problem_.value[need];
        cone.cost += problem_.cost[need];
      });
      const std::int64_t gain = unit_ * cone.value - price * cone.cost;
      if (cone.value <= 0 || held.cost + cone.cost > problem_.budget || gain <= best_gain) continue;
      best_gain = gain;
      best = node;
      best_sums = cone;
    }
    if (best_sums.value <= 0) return;
    for_each_in_cone(best, Fate::in, [&](NodeIndex need) { set[need] = 1; });
    held.value += best_sums.value;
    held.cost += best_sums.cost;
  }
}

/// Closures at perturbed values and prices, completed.
SIXSTEP_INLINE void Tree::search_around(std::int64_t price) {
  const CounterRandom random(1, 0);
  std::uint64_t draw = 0;
  for (int turn = 0; turn < perturbations && !stops(); ++turn) {
    const double spread = 0.02 + 0.2 * random.unit(draw++);
    const double dearer = 1.0 + 0.1 * random.unit(draw++);
    for (std::size_t node = 0; node < weights_.size(); ++node) {
      const double factor = 1.0 + spread * (random.unit(draw++) - 0.5);
      const double weight = static_cast<double>(unit_ * problem_.value[node]) * factor -
                            dearer * static_cast<double>(price * problem_.cost[node]);
      weights_[node] = fate_[node] == Fate::open ? static_cast<std::int64_t>(weight) : 0;
    }
    flow_.reweight(weights_);
    flow_.solve();
    std::vector<char> set = flow_.smallest();
    add_decided(set);
    Sums held = sums(set);
    if (held.cost > problem_.budget) continue;
    complete(set, held, price);
    offer(set, held);
  }
}

SIXSTEP_INLINE ClosureKnapsackResult Tree::run() {
  explore();
  ClosureKnapsackResult result;
  result.contains = best_set_;
  result.value = best_.value;
  result.bound = std::max(bound_, best_.value);
  result.truncated = result.bound > result.value;
  result.nodes = nodes_;
  result.work = work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack
