// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Maximum closures of one graph under weights that change: the engine behind `maximum_closure`.
///
/// Every node holds its weight; what it has above zero it may pay along the edges to what it needs,
/// until nobody who has something left can reach anybody who still owes. What a node then holds is
/// its *imbalance*: its reduced cost. Payments never depend on the weights, so after a change the
/// next `solve` goes on from the last one's: near-identical weights cost little more than a look at
/// every node.
///
/// With `layers` > 1 the graph is that many copies of itself, one above the other, of which node
/// `v` of layer t needs node v of layer t + 1 too: read as years, what is done by one year is done
/// by the next. Node v of layer t has the index t · (nodes of the graph) + v. Edges are not copied.
///
/// Method: push–relabel of Goldberg & Tarjan (1988) on Hochbaum's pseudoflows (2008), its first
/// phase alone, without a source and a sink; the lowest label pays first, as Chandran & Hochbaum
/// (2009) found best for mines. Exact in integers; equal input and history give equal
/// bits. Memory: 8 bytes per edge and layer, 30 per node and layer. Not safe to share by threads.
class ClosureFlow {
 public:
  /// Throws std::invalid_argument for no layers or more than 2³¹ nodes or edges in all.
  explicit ClosureFlow(const Digraph& needs, std::uint32_t layers = 1);

  std::size_t node_count() const { return weight_.size(); }

  /// Throws std::invalid_argument unless there is one weight per node and the sum of magnitudes is
  /// at most 2⁶². O(nodes).
  void reweight(std::span<const std::int64_t> weights);

  /// Takes a node out of the graph, as one whose membership is decided, or puts it back. What was
  /// paid to it or by it is paid back. The caller removes only what keeps the rest's needs right:
  /// members with all that they need, others with all that need them. O(edges at the node).
  void remove(NodeIndex node);
  void restore(NodeIndex node);
  bool removed(NodeIndex node) const { return removed_[node] != 0; }

  /// Makes the payments that the present weights need. All that follows is about the state after
  /// the last `solve`. O(nodes² · √edges) at worst; in practice some ten looks at each edge.
  void solve();

  /// Pays back what was paid beyond need, so that nobody holds more than its own weight. The
  /// imbalances move among members of every maximum closure; the closures stay.
  void pay_back();

  std::int64_t weight() const;  ///< of the maximum closures among the nodes that are there

  /// By node: what is left to it. Positive only within every maximum closure, negative only outside
  /// of all; forcing one node against its sign costs at least its magnitude.
  std::span<const std::int64_t> imbalance() const { return imbalance_; }

  std::vector<char> smallest() const;  ///< by node: whether all maximum closures have it
  std::vector<char> largest() const;   ///< by node: whether any maximum closure has it

  /// What the edge's tail pays towards its head, within a layer.
  std::int64_t payment(EdgeIndex edge, std::uint32_t layer = 0) const;

  std::uint64_t work() const { return work_; }  ///< edges looked at so far

 private:
  struct Place {  ///< a node, as its copy in the graph and the layer
    NodeIndex node = 0;
    std::uint32_t layer = 0;
  };
  Place place(NodeIndex node) const;
  template <typename Visit>
  void for_each_payee(NodeIndex node, const Visit& visit) const;
  template <typename Visit>
  void for_each_payer(NodeIndex node, const Visit& visit) const;
  void hand_over(NodeIndex from, NodeIndex to, std::int64_t amount);
  void make_labels_exact();
  void start_waiting();
  void wait(NodeIndex node);
  std::uint32_t pay(NodeIndex node);
  void raise(NodeIndex node, std::uint32_t nearest);
  void give_up_above(std::uint32_t label);

  std::uint32_t nodes_ = 0, edges_ = 0, layers_ = 1;
  std::vector<std::uint32_t> out_begin_, in_begin_;  ///< by node of the graph
  std::vector<NodeIndex> head_, tail_;               ///< by out-edge, by in-edge
  std::vector<std::uint32_t> slot_;                  ///< by out-edge: the same among the in-edges
  std::vector<std::uint32_t> slot_of_edge_;          ///< by edge of the graph
  std::vector<std::int64_t> payment_;                ///< by layer and in-edge, then to next layers
  std::vector<std::int64_t> weight_, imbalance_;     ///< by node
  std::vector<std::uint32_t> label_;                 ///< by node: at least its way to one who owes
  std::vector<char> removed_, waits_;                ///< by node
  std::vector<NodeIndex> queue_;                     ///< of the search from those who owe
  std::vector<std::vector<NodeIndex>> waiting_;      ///< by label: those who have something left
  std::vector<std::uint32_t> with_label_;            ///< by label: how many nodes have it
  std::uint32_t lowest_ = 0;                         ///< none below waits
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/closure_flow.ipp>
#include <sixstep/impl/solve/closure_flow_closures.ipp>
#endif
