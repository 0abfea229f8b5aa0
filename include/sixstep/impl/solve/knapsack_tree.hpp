// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/solve/closure_flow.hpp>
#include <sixstep/solve/closure_knapsack.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack {

struct Sums {
  std::int64_t value = 0;
  std::int64_t cost = 0;
};

/// Branch and bound over one problem: plunges from the part with the highest bound, all on one flow
/// that is never started anew.
class Tree {
 public:
  Tree(const ClosureKnapsack& problem, const StopCondition& stop);
  ClosureKnapsackResult run();

 private:
  enum class Fate : char { open, in, out };
  /// What pricing the budget found at one tree node.
  struct Priced {
    std::int64_t price = 0;  ///< of one unit of cost, in shares of `unit_` of value
    std::int64_t bound = 0;  ///< in shares of `unit_`
    bool closed = false;     ///< nothing better than the best is left here
  };
  struct Branching {
    NodeIndex node = 0;
    Fate first = Fate::in;  ///< that of the higher bound
    std::int64_t bound_of_second = 0;
    bool in_closed = false, out_closed = false;  ///< nothing better is left with that fate
    double score = 0.0;
  };
  /// How much a node's fates lowered the bound when they were probed.
  struct History {
    double drop_in = 0.0, drop_out = 0.0;
    bool seen = false;
  };
  /// A part of the tree: what is decided in it, without what follows from that.
  struct Part {
    std::int64_t bound = std::numeric_limits<std::int64_t>::max();
    std::int64_t price = 0;
    std::vector<std::pair<NodeIndex, Fate>> decisions;
  };
  static bool lower(const Part& a, const Part& b) { return a.bound < b.bound; }

  // What is decided.
  bool decide(NodeIndex node, Fate fate);
  void undo(std::size_t trail_size);
  template <typename Visit>
  void for_each_in_cone(NodeIndex node, Fate fate, const Visit& visit);

  // Bounds.
  bool too_low(std::int64_t bound) const { return bound < unit_ * (best_.value + 1); }
  std::int64_t evaluate(std::int64_t price);
  Sums sums(const std::vector<char>& set) const;
  Priced price_budget(std::int64_t price, int most_steps);
  bool fix_by_reduced_cost(const Priced& at, bool& changed);
  Priced tighten(std::int64_t price);

  // Branching.
  std::vector<NodeIndex> candidates(const Priced& at, std::size_t most);
  std::optional<Branching> choose(Priced& at, Part& part);
  Priced probe(NodeIndex node, Fate fate, const Priced& at);
  Branching score(NodeIndex node, const Priced& at);
  void plunge(Part part);
  void explore();

  // Solutions.
  void add_decided(std::vector<char>& set) const;
  void offer(const std::vector<char>& set, Sums held);
  void complete(std::vector<char>& set, Sums& held, std::int64_t price);
  void search_around(std::int64_t price);

  bool stops();
  std::uint64_t work() const { return work_ + flow_.work(); }

  const ClosureKnapsack& problem_;
  const StopCondition& stop_;
  Digraph needed_by_;
  ClosureFlow flow_;
  std::int64_t unit_ = 1;     ///< shares of one unit of value, so that prices are whole
  std::int64_t dearest_ = 0;  ///< greatest price at which no sum overflows
  std::vector<Fate> fate_;
  std::vector<NodeIndex> trail_;
  Sums taken_;  ///< of the nodes decided to be in
  std::vector<std::int64_t> weights_;
  std::vector<std::uint64_t> mark_;  ///< by node: the walk that met it last
  std::uint64_t walk_ = 0;
  std::vector<NodeIndex> stack_;
  std::vector<History> history_;
  std::vector<Part> open_;  ///< a heap by bound
  Sums best_;
  std::vector<char> best_set_;
  std::int64_t bound_ = 0;  ///< greatest of what was given up unexplored
  std::uint64_t nodes_ = 0, work_ = 0;
  bool stopped_ = false;
};

/// Calls visit(node) for the open nodes that would share this fate: all that it needs if in, all
/// that need it if out.
template <typename Visit>
void Tree::for_each_in_cone(NodeIndex node, Fate fate, const Visit& visit) {
  const Digraph& graph = fate == Fate::in ? problem_.needs : needed_by_;
  ++walk_;
  mark_[node] = walk_;
  stack_.assign(1, node);
  while (!stack_.empty()) {
    const NodeIndex here = stack_.back();
    stack_.pop_back();
    visit(here);
    for (const NodeIndex next : graph.successors(here)) {
      if (fate_[next] != Fate::open || mark_[next] == walk_) continue;
      mark_[next] = walk_;
      stack_.push_back(next);
    }
    ++work_;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/knapsack_pricing.ipp>
#include <sixstep/impl/solve/knapsack_tree.ipp>
#endif
