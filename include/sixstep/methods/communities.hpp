// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much more weight lies within communities than chance would put there, as a share of all
/// weight; empty where there are no edges.
///
/// `community_of` has a number below the number of nodes for each; `weights` one for each edge,
/// above 0 for ties and below 0 for conflicts, which count for a division if they lie between its
/// communities; empty: 1 each. Edges join their ends, whichever way they point; a self-loop has
/// both. The larger `resolution`, the smaller the communities that are worth it.
///
/// Newman, M. E. J., Girvan, M. (2004), Physical Review E 69, 026113; with conflicts Gómez, S.,
/// Jensen, P., Arenas, A. (2009), Analysis of community structure in networks of correlated data,
/// Physical Review E 80, 016114. Throws std::invalid_argument if a list has another length, a
/// community is out of range, a weight is 0 or beyond 1e100, or the resolution is not a number
/// above 0. O(nodes + edges).
std::optional<double> modularity(const Digraph& graph, std::span<const std::size_t> community_of,
                                 std::span<const double> weights = {}, double resolution = 1.0);

struct CommunityOptions {
  std::span<const double> weights = {};  ///< by edge, as modularity() reads them
  double resolution = 1.0;
  std::size_t starts = 8;   ///< orders in which nodes are looked at, 1 or more; the best counts
  StopCondition stop = {};  ///< one unit of work: one tie or community that a node is held against
};

/// Groups of actors who have more to do with each other than with the rest: alliances to be.
struct Communities {
  std::vector<std::size_t> community_of;  ///< by node, numbered by first appearance
  std::size_t count = 0;
  std::optional<double> modularity;  ///< of this division; empty where there are no edges
  double resolution = 1.0;
  bool truncated = false;  ///< stopped early: the best division so far
  std::uint64_t work = 0;
};

/// Searches the division into communities of the largest modularity.
///
/// Nodes move to the community where they add most until none does, communities then move as nodes
/// do, and what comes out is improved node by node again (Blondel et al. 2008, J. Stat. Mech.
/// P10008, with the refinement of Rotta & Noack 2011, ACM J. Exp. Algorithmics 16, 2.3). Without
/// conflicts every community is in one piece. The best division is not proven to be found: it is
/// NP-hard. Of equally good ones the first is kept, and which that is depends on the order of the
/// nodes. About O(starts × edges × levels); with conflicts a node is held against every community.
/// Throws as modularity() does, or if `starts` is 0.
Communities communities(const Digraph& graph, const CommunityOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/communities.ipp>
#endif
