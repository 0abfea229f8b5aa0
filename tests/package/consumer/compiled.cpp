// SPDX-License-Identifier: BSL-1.0
// The compiled form: link sixstep::sixstep.
#include <sixstep/graph/digraph.hpp>
#include <sixstep/version.hpp>
#include <vector>

#ifdef SIXSTEP_HEADER_ONLY
#error "sixstep::sixstep must not turn on the header-only form"
#endif

int main() {
  const std::vector<sixstep::Arc> arcs = {{0, 1}, {1, 2}};
  const sixstep::Digraph graph(3, arcs);
  return graph.reversed().edge_count() == 2 && !sixstep::version.empty() ? 0 : 1;
}
