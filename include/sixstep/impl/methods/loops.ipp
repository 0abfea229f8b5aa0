// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/methods/components.hpp>
#include <sixstep/methods/loops.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::loops {

enum class State : std::uint8_t { outside, open, on_path, blocked };

/// A node on the path, and which of its edges to look at next.
struct Step {
  NodeIndex node;
  std::uint32_t next;
  bool fruitful;  // a loop was closed beyond this node, or a path given up at the length limit
};

/// Johnson's search from one start after the other.
///
/// A node is blocked while every path from it to the start meets the present path. Johnson keeps
/// lists B(w) of the nodes to unblock with w. They need no memory: a node off the path is blocked
/// only when all that follows it is, so B(w) is at any time the blocked predecessors of w.
class Search {
 public:
  Search(const Digraph& graph, const LoopOptions& options, const LoopSink& sink)
      : graph_(graph),
        backwards_(graph.reversed()),
        options_(options),
        sink_(sink),
        components_(strong_components(graph)),
        state_(graph.node_count(), State::outside),
        steps_to_start_(graph.node_count(), 0) {}

  LoopSearch run() {
    for (NodeIndex start = 0; start < graph_.node_count() && !stopped_; ++start) {
      if (can_loop(start)) search_from(start);
    }
    result_.truncated = stopped_;
    return result_;
  }

 private:
  bool can_loop(NodeIndex node) const {
    if (components_.members[components_.component_of[node]].size() > 1) return true;
    const auto heads = graph_.successors(node);
    return std::ranges::find(heads, node) != heads.end();
  }

  /// All loops whose lowest node is `start`.
  void search_from(NodeIndex start) {
    admit_nodes(start);
    push(start);
    while (!path_.empty() && !stopped_) {
      Step& step = path_.back();
      if (step.next < graph_.successors(step.node).size()) {
        follow(start, step);
      } else {
        leave();
      }
    }
    for (const NodeIndex node : admitted_) state_[node] = State::outside;
    path_.clear();
    edges_.clear();
  }

  /// Opens the nodes above `start` that can come back to it, each with its distance, breadth first.
  void admit_nodes(NodeIndex start) {
    admitted_ = {start};
    state_[start] = State::open;
    steps_to_start_[start] = 0;
    for (std::size_t next = 0; next < admitted_.size(); ++next) {
      const NodeIndex node = admitted_[next];
      const auto causes = backwards_.successors(node);
      count_work(causes.size());
      for (const NodeIndex cause : causes) {
        if (cause < start || state_[cause] != State::outside) continue;
        if (components_.component_of[cause] != components_.component_of[start]) continue;
        state_[cause] = State::open;
        steps_to_start_[cause] = steps_to_start_[node] + 1;
        admitted_.push_back(cause);
      }
    }
  }

  void push(NodeIndex node) {
    count_work(graph_.successors(node).size());
    state_[node] = State::on_path;
    path_.push_back({node, 0, false});
  }

  void follow(NodeIndex start, Step& step) {
    const NodeIndex head = graph_.successors(step.node)[step.next];
    const EdgeIndex edge = graph_.out_edges(step.node)[step.next];
    ++step.next;
    if (head != start && state_[head] != State::open) return;
    if (edges_.size() + 1 + steps_to_start_[head] > options_.max_length) {
      result_.longer_possible = true;
      step.fruitful = true;
      return;
    }
    edges_.push_back(edge);
    if (head != start) return push(head);
    step.fruitful = true;
    hand_out();
    edges_.pop_back();
  }

  void hand_out() {
    if (result_.count == options_.max_count) {
      stopped_ = true;
      return;
    }
    ++result_.count;
    if (!sink_(edges_)) stopped_ = true;
  }

  void leave() {
    const Step step = path_.back();
    path_.pop_back();
    state_[step.node] = State::blocked;
    if (step.fruitful) unblock(step.node);
    if (path_.empty()) return;
    edges_.pop_back();
    if (step.fruitful) path_.back().fruitful = true;
  }

  void unblock(NodeIndex freed) {
    state_[freed] = State::open;
    freed_ = {freed};
    while (!freed_.empty()) {
      const auto causes = backwards_.successors(freed_.back());
      freed_.pop_back();
      count_work(causes.size());
      for (const NodeIndex cause : causes) {
        if (state_[cause] != State::blocked) continue;
        state_[cause] = State::open;
        freed_.push_back(cause);
      }
    }
  }

  /// Asks the caller now and then, and always at the work limit.
  void count_work(std::size_t edges) {
    result_.work += edges;
    if (result_.work < ask_at_) return;
    ask_at_ = std::min(options_.stop.work_limit, result_.work + work_between_questions);
    if (options_.stop.reached({"finding feedback loops", result_.work, {}, {}})) stopped_ = true;
  }

  static constexpr std::uint64_t work_between_questions = 65'536;

  const Digraph& graph_;
  Digraph backwards_;
  const LoopOptions& options_;
  const LoopSink& sink_;
  StrongComponents components_;
  std::vector<State> state_;
  std::vector<std::uint32_t> steps_to_start_;
  std::vector<NodeIndex> admitted_;
  std::vector<NodeIndex> freed_;
  std::vector<Step> path_;
  std::vector<EdgeIndex> edges_;
  LoopSearch result_;
  std::uint64_t ask_at_ = 0;
  bool stopped_ = false;
};

}  // namespace detail::loops

SIXSTEP_INLINE LoopSearch enumerate_loops(const Digraph& graph, const LoopOptions& options,
                                          const LoopSink& sink) {
  return detail::loops::Search(graph, options, sink).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
