// SPDX-License-Identifier: BSL-1.0
// The headers alone: link sixstep::headers. Whoever reads JSON also includes Boost.JSON's bodies in
// one source: whole.cpp.
#include <sixstep/graph/digraph.hpp>
#include <sixstep/version.hpp>
#include <vector>

#ifndef SIXSTEP_HEADER_ONLY
#error "sixstep::headers must turn on the header-only form"
#endif

int main() {
  const std::vector<sixstep::Arc> arcs = {{0, 1}, {1, 2}};
  const sixstep::Digraph graph(3, arcs);
  return graph.reversed().edge_count() == 2 && !sixstep::version.empty() ? 0 : 1;
}
