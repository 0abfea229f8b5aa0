// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <sixstep/graph/digraph.hpp>

/// Lets Boost.Graph's algorithms run on a Digraph as it stands: nothing is copied.
///
/// A Digraph models VertexListGraph, IncidenceGraph, AdjacencyGraph and EdgeListGraph, with
/// internal maps for `boost::vertex_index` and `boost::edge_index`. Boost.Graph costs seconds in
/// every file that includes it, so this header is for bodies under `impl/` and for tests alone.
namespace sixstep::inline SIXSTEP_FORM {

/// An edge as Boost.Graph handles it: both ends, and the index that tells parallel edges apart.
struct BoostEdge {
  NodeIndex from = 0;
  NodeIndex to = 0;
  EdgeIndex index = 0;
  friend auto operator<=>(const BoostEdge&, const BoostEdge&) = default;
};

/// Walks the edges that leave one node.
class BoostOutEdgeIterator
    : public boost::iterator_facade<BoostOutEdgeIterator, BoostEdge,
                                    boost::random_access_traversal_tag, BoostEdge> {
 public:
  BoostOutEdgeIterator() = default;
  BoostOutEdgeIterator(const Digraph& graph, NodeIndex node, std::size_t position)
      : node_(node),
        head_(graph.successors(node).data() + position),
        edge_(graph.out_edges(node).data() + position) {}

 private:
  friend class boost::iterator_core_access;
  BoostEdge dereference() const { return {node_, *head_, *edge_}; }
  bool equal(const BoostOutEdgeIterator& other) const { return edge_ == other.edge_; }
  void increment() { advance(1); }
  void decrement() { advance(-1); }
  void advance(std::ptrdiff_t steps) {
    head_ += steps;
    edge_ += steps;
  }
  std::ptrdiff_t distance_to(const BoostOutEdgeIterator& other) const {
    return other.edge_ - edge_;
  }

  NodeIndex node_ = 0;
  const NodeIndex* head_ = nullptr;
  const EdgeIndex* edge_ = nullptr;
};

/// Walks all edges, node by node.
class BoostEdgeIterator : public boost::iterator_facade<BoostEdgeIterator, BoostEdge,
                                                        boost::forward_traversal_tag, BoostEdge> {
 public:
  BoostEdgeIterator() = default;
  BoostEdgeIterator(const Digraph& graph, NodeIndex node) : graph_(&graph), node_(node) {
    skip_finished_nodes();
  }

 private:
  friend class boost::iterator_core_access;
  BoostEdge dereference() const {
    return {node_, graph_->successors(node_)[position_], graph_->out_edges(node_)[position_]};
  }
  bool equal(const BoostEdgeIterator& other) const {
    return node_ == other.node_ && position_ == other.position_;
  }
  void increment() {
    ++position_;
    skip_finished_nodes();
  }
  void skip_finished_nodes() {
    while (node_ < graph_->node_count() && position_ == graph_->successors(node_).size()) {
      ++node_;
      position_ = 0;
    }
  }

  const Digraph* graph_ = nullptr;
  NodeIndex node_ = 0;
  std::size_t position_ = 0;
};

/// `get(boost::edge_index, graph)`: the index under which the edge was given.
struct BoostEdgeIndexMap {
  using key_type = BoostEdge;
  using value_type = EdgeIndex;
  using reference = EdgeIndex;
  using category = boost::readable_property_map_tag;
  friend EdgeIndex get(BoostEdgeIndexMap, const BoostEdge& edge) { return edge.index; }
};

using BoostNodeIterator = boost::counting_iterator<NodeIndex>;
using BoostNodeIndexMap = boost::typed_identity_property_map<NodeIndex>;

inline std::size_t num_vertices(const Digraph& graph) { return graph.node_count(); }
inline std::size_t num_edges(const Digraph& graph) { return graph.edge_count(); }

inline std::pair<BoostNodeIterator, BoostNodeIterator> vertices(const Digraph& graph) {
  return {BoostNodeIterator(0), BoostNodeIterator(static_cast<NodeIndex>(graph.node_count()))};
}

inline std::pair<BoostEdgeIterator, BoostEdgeIterator> edges(const Digraph& graph) {
  return {{graph, 0}, {graph, static_cast<NodeIndex>(graph.node_count())}};
}

inline NodeIndex source(const BoostEdge& edge, const Digraph&) { return edge.from; }
inline NodeIndex target(const BoostEdge& edge, const Digraph&) { return edge.to; }

inline std::size_t out_degree(NodeIndex node, const Digraph& graph) {
  return graph.successors(node).size();
}

inline std::pair<BoostOutEdgeIterator, BoostOutEdgeIterator> out_edges(NodeIndex node,
                                                                       const Digraph& graph) {
  return {{graph, node, 0}, {graph, node, out_degree(node, graph)}};
}

inline std::pair<const NodeIndex*, const NodeIndex*> adjacent_vertices(NodeIndex node,
                                                                       const Digraph& graph) {
  const auto heads = graph.successors(node);
  return {heads.data(), heads.data() + heads.size()};
}

inline BoostNodeIndexMap get(boost::vertex_index_t, const Digraph&) { return {}; }
inline BoostEdgeIndexMap get(boost::edge_index_t, const Digraph&) { return {}; }
inline NodeIndex get(boost::vertex_index_t, const Digraph&, NodeIndex node) { return node; }
inline EdgeIndex get(boost::edge_index_t, const Digraph&, const BoostEdge& edge) {
  return edge.index;
}

}  // namespace sixstep::inline SIXSTEP_FORM

namespace boost {

template <>
struct graph_traits<sixstep::Digraph> {
  struct traversal_category : vertex_list_graph_tag,
                              incidence_graph_tag,
                              adjacency_graph_tag,
                              edge_list_graph_tag {};
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertex_descriptor = sixstep::NodeIndex;
  using edge_descriptor = sixstep::BoostEdge;
  using vertex_iterator = sixstep::BoostNodeIterator;
  using edge_iterator = sixstep::BoostEdgeIterator;
  using out_edge_iterator = sixstep::BoostOutEdgeIterator;
  using adjacency_iterator = const sixstep::NodeIndex*;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

template <>
struct property_map<sixstep::Digraph, vertex_index_t> {
  using type = sixstep::BoostNodeIndexMap;
  using const_type = type;
};

template <>
struct property_map<sixstep::Digraph, edge_index_t> {
  using type = sixstep::BoostEdgeIndexMap;
  using const_type = type;
};

}  // namespace boost
