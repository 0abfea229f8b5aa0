// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/impl/solve/selection_search.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

SIXSTEP_INLINE Search::Search(const SelectionProblem& problem, const SelectionOptions& options)
    : problem_(problem), options_(options), program_(compile(problem)), pricing_(program_) {
  for (const Option& option : program_.options) {
    largest_value_ = std::max(largest_value_, std::abs(option.value));
  }
}

SIXSTEP_INLINE SelectionResult Search::run(bool any) {
  any_ = any;
  Node root{Domains(program_), {}, nullptr, infinite};
  if (!propagate(program_, root.domains, work_)) return result(-infinite);
  if (stops(infinite)) return result(infinite);
  price_root(root);
  if (stops(root.bound)) return result(root.bound);
  if (explore(root)) branch(std::move(root));
  while (!open_.empty()) {
    double bound = -infinite;
    for (const Node& node : open_) bound = std::max(bound, node.bound);
    if (stops(bound) || (any_ && best_)) return result(bound);
    Node node = std::move(open_.back());
    open_.pop_back();
    if (!propagate(program_, node.domains, node.changed, work_)) continue;
    if (explore(node)) branch(std::move(node));
  }
  return result(-infinite);
}

SIXSTEP_INLINE bool Search::stops(double bound) {
  Progress progress{"choosing actions", work_, std::nullopt, std::nullopt};
  if (best_) progress.best = best_value_;
  if (std::isfinite(bound)) progress.bound = std::max({bound, closed_bound_, best_value_});
  stopped_ = stopped_ || options_.stop.reached(progress);
  return stopped_;
}

SIXSTEP_INLINE double Search::cutoff() const {
  if (!best_) return -infinite;
  return best_value_ + options_.gap_tolerance * std::max(std::abs(best_value_), largest_value_);
}

SIXSTEP_INLINE bool Search::is_too_low(double bound) {
  if (bound > cutoff()) return false;
  closed_bound_ = std::max(closed_bound_, bound);
  return true;
}

SIXSTEP_INLINE void Search::accept(const Draft& draft) {
  if (!draft.complete() || draft.value() <= best_value_) return;
  if (!fits_ledgers(problem_, program_, draft.taken())) return;
  best_ = draft;
  best_value_ = draft.value();
}

/// Subgradient steps on all prices but the implications', which the closure sets at each step.
SIXSTEP_INLINE void Search::price_root(Node& node) {
  constexpr int steps = 60, steps_between_roundings = 10;
  Prices prices = pricing_.start();
  Prices best = prices;
  double length = 1.0;
  for (int k = 0; k < steps && !stops(node.bound); ++k) {
    const std::vector<std::uint32_t> taken = pricing_.price_implications(node.domains, prices);
    Relaxation at = pricing_.relax(node.domains, prices.price);
    work_ += 20 * pricing_.work();
    at.taken = taken;
    pricing_.average(prices, taken, k == 0 ? 1.0 : 0.1);
    if (at.bound < node.bound) {
      node.bound = at.bound;
      best.price = prices.price;
    } else {
      length *= 0.85;
    }
    try_taken(taken);
    if (k % steps_between_roundings == 0) round(node.domains, prices);
    if (is_too_low(node.bound)) break;
    const double target = !best_ ? at.bound - 0.1 * largest_value_ : best_value_;
    if (!pricing_.step(prices, at, target, length)) break;
  }
  best.share = prices.share;
  round(node.domains, best);
  if (node.bound > cutoff()) search_around(node.domains, best);
  node.prices = std::make_shared<Prices>(std::move(best));
}

SIXSTEP_INLINE bool Search::explore(Node& node) {
  constexpr int nodes_between_roundings = 32;
  const auto decided = [&](std::uint32_t i) { return node.domains.count[i] == 1; };
  const auto all_decided = [&] {
    for (std::uint32_t i = 0; i < program_.items; ++i) {
      if (!decided(i)) return false;
    }
    return true;
  };
  if (all_decided()) {
    finish_leaf(node);
    return false;
  }
  if (!price(node, nodes_ == 0 ? 60 : 12)) return false;
  if (all_decided()) {
    finish_leaf(node);
    return false;
  }
  if (nodes_++ % nodes_between_roundings == 0) round(node.domains, *node.prices);
  return !is_too_low(node.bound);
}

/// Moves all prices at once, from the parent's; closes options on the way. False: nothing is left.
SIXSTEP_INLINE bool Search::price(Node& node, int iterations) {
  Prices prices = *node.prices;
  std::vector<double> best = prices.price;
  double least = infinite, length = 0.7;
  for (int k = 0; k < iterations; ++k) {
    const Relaxation at = pricing_.relax(node.domains, prices.price);
    work_ += 2 * pricing_.work();
    node.bound = std::min(node.bound, at.bound);
    if (at.bound < least) {
      least = at.bound;
      best = prices.price;
    } else {
      length *= 0.8;
    }
    if (is_too_low(at.bound)) return false;
    if (!close_too_low(node, at)) return false;
    pricing_.average(prices, at.taken, 0.1);
    const double target = !best_ ? at.bound - 0.1 * largest_value_ : best_value_;
    if (!pricing_.step(prices, at, target, length)) {
      try_taken(at.taken);
      break;
    }
  }
  prices.price = std::move(best);
  node.prices = std::make_shared<Prices>(std::move(prices));
  return true;
}

/// Reduced-cost fixing: the bound with one group's option forced is the bound less what the group
/// loses by it.
SIXSTEP_INLINE bool Search::close_too_low(Node& node, const Relaxation& at) {
  if (!best_) return true;
  std::vector<std::uint32_t> changed;
  for (std::uint32_t group = 0; group < program_.groups(); ++group) {
    const std::uint32_t before = node.domains.count[group];
    if (before == 1) continue;
    for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
      if (node.domains.open[o] && is_too_low(at.bound - (at.best[group] - at.reduced[o]))) {
        node.domains.close(program_, o);
      }
    }
    if (node.domains.count[group] < before) changed.push_back(group);
  }
  return changed.empty() || propagate(program_, node.domains, changed, work_);
}

/// All items are decided: what is left is which synergies count.
SIXSTEP_INLINE void Search::finish_leaf(const Node& node) {
  Draft draft(program_);
  for (std::uint32_t group = 0; group < program_.groups(); ++group) {
    draft.take(group, node.domains.first(program_, group));
  }
  for (std::uint32_t group = program_.items; group < program_.groups(); ++group) {
    const std::uint32_t best = best_change(program_, node.domains, group, draft);
    draft.take(group, best);
  }
  work_ += draft.work();
  accept(draft);
}

SIXSTEP_INLINE void Search::branch(Node&& node) {
  const Branching branching = choose_branching(node);
  Node with{node.domains, {branching.group}, node.prices, node.bound};
  Node without{std::move(node.domains), {branching.group}, node.prices, node.bound};
  for (std::uint32_t o = program_.begin[branching.group]; o < program_.begin[branching.group + 1];
       ++o) {
    const bool listed = std::ranges::find(branching.options, o) != branching.options.end();
    (listed ? without : with).domains.close(program_, o);
  }
  if (branching.share < 0.5) std::swap(with, without);
  open_.push_back(std::move(without));
  open_.push_back(std::move(with));
}

SIXSTEP_INLINE Search::Branching Search::choose_branching(const Node& node) const {
  Branching best;
  double best_score = -1.0;
  for (std::uint32_t i = 0; i < program_.items; ++i) {
    if (node.domains.count[i] == 1) continue;
    Branching candidate = split_group(node, i);
    double size = 0.0;
    for (std::uint32_t o = program_.begin[i]; o < program_.begin[i + 1]; ++o) {
      size = std::max(size, std::abs(program_.options[o].value));
    }
    const double doubt = std::min(candidate.share, 1.0 - candidate.share);
    const double score = doubt * (size + 0.01 * largest_value_ + 1e-300);
    if (score > best_score) {
      best_score = score;
      best = std::move(candidate);
    }
  }
  return best;
}

/// Started by some period or later, or never: the split nearest to even. Where only modes are
/// open, the one taken most often or any other.
SIXSTEP_INLINE Search::Branching Search::split_group(const Node& node, std::uint32_t group) const {
  const std::vector<double>& share = node.prices->share;
  std::vector<std::uint32_t> open;
  double total = 1e-9;
  for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
    if (!node.domains.open[o]) continue;
    open.push_back(o);
    total += share[o];
  }
  std::stable_partition(open.begin(), open.end(),
                        [&](auto o) { return program_.options[o].chosen; });
  Branching best{group, {}, -1.0};
  double sum = 0.0;
  for (std::size_t k = 0; k + 1 < open.size(); ++k) {
    sum += share[open[k]] / total;
    const Option& here = program_.options[open[k]];
    const Option& next = program_.options[open[k + 1]];
    if (here.chosen == next.chosen && here.start == next.start) continue;
    if (std::abs(sum - 0.5) >= std::abs(best.share - 0.5)) continue;
    best = {group, {open.begin(), open.begin() + static_cast<std::ptrdiff_t>(k) + 1}, sum};
  }
  if (!best.options.empty()) return best;
  const auto most = std::ranges::max_element(open, {}, [&](auto o) { return share[o]; });
  return {group, {*most}, share[*most] / total};
}

SIXSTEP_INLINE SelectionResult Search::result(double open_bound) {
  if (best_) tidy_best();
  SelectionResult result;
  result.work = work_;
  const double bound = std::max({open_bound, closed_bound_, best_value_});
  if (std::isfinite(bound)) result.bound = bound;
  if (!best_) {
    result.status = open_bound == -infinite && !stopped_ ? SelectionStatus::infeasible
                                                         : SelectionStatus::stopped;
    return result;
  }
  result.status = bound <= cutoff() ? SelectionStatus::optimal : SelectionStatus::feasible;
  result.value = best_value_;
  if (best_value_ != 0.0 && std::isfinite(bound)) {
    result.gap = (bound - best_value_) / std::abs(best_value_);
  }
  if (best_value_ == bound) result.gap = 0.0;
  result.selection.resize(program_.items);
  for (std::uint32_t i = 0; i < program_.items; ++i) {
    const Option& option = program_.options[best_->taken(i)];
    if (option.chosen) result.selection[i] = Placement{option.mode, option.start};
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
