// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/hawick_circuits.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sixstep/methods/betweenness.hpp>
#include <sixstep/methods/loops.hpp>
#include <vector>

/// Betweenness on one thread and on two, and loops beside Boost.Graph's, on graphs from files:
/// the number of nodes, then both ends of each edge.
namespace network_benches {

using namespace sixstep;

inline Digraph read_graph(const char* file) {
  std::ifstream text(file);
  std::size_t nodes = 0;
  std::vector<Arc> arcs;
  text >> nodes;
  for (Arc arc; text >> arc.from >> arc.to;) arcs.push_back(arc);
  if (arcs.empty()) {
    std::fprintf(stderr, "bench_systems: %s holds no graph\n", file);
    std::exit(1);
  }
  return Digraph(nodes, arcs);
}

/// Shortest of all times that were kept here.
struct Time {
  double least_ms = std::numeric_limits<double>::infinity();

  void keep(auto&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    least_ms = std::min(least_ms, spent.count());
  }
};

inline void require_equal(auto&& a, auto&& b, const char* what) {
  if (a == b) return;
  std::fprintf(stderr, "bench_systems: %s differ\n", what);
  std::exit(1);
}

/// In turns, so that what else the machine does weighs on all.
inline void print_betweenness(const Digraph& graph) {
  Time one;
  Time two;
  for (int turn = 0; turn < 5; ++turn) {
    Betweenness of_one;
    Betweenness of_two;
    one.keep([&] { of_one = betweenness(graph, {.threads = 1}); });
    two.keep([&] { of_two = betweenness(graph, {.threads = 2}); });
    require_equal(of_one.of_node, of_two.of_node, "betweenness on one thread and on two");
  }
  std::printf("betweenness_ms=%.1f betweenness_two_threads_ms=%.1f\n", one.least_ms, two.least_ms);
}

/// Loops and edges on them, so that every loop has to be looked at.
struct Tally {
  std::uint64_t loops = 0;
  std::uint64_t edges = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

struct TallyVisitor {
  Tally* tally;
  template <class Path, class Graph>
  void cycle(const Path& path, const Graph&) const {
    ++tally->loops;
    tally->edges += path.size();
  }
};

inline Tally our_loops(const Digraph& graph) {
  Tally tally;
  enumerate_loops(graph, {}, [&](std::span<const EdgeIndex> loop) {
    ++tally.loops;
    tally.edges += loop.size();
    return true;
  });
  return tally;
}

inline void print_loops(const Digraph& graph) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> theirs(graph.node_count());
  for (const Arc& arc : graph.arcs()) boost::add_edge(arc.from, arc.to, theirs);
  Time ours_time;
  Time hawick_time;
  Tally ours;
  for (int turn = 0; turn < 3; ++turn) {
    Tally hawick;
    ours_time.keep([&] { ours = our_loops(graph); });
    hawick_time.keep([&] { boost::hawick_unique_circuits(theirs, TallyVisitor{&hawick}); });
    require_equal(ours, hawick, "our loops and Hawick and James's");
  }
  std::printf("loops=%llu loops_ms=%.1f hawick_ms=%.1f\n",
              static_cast<unsigned long long>(ours.loops), ours_time.least_ms,
              hawick_time.least_ms);
}

}  // namespace network_benches
