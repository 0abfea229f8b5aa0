// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Ways through a future that is not known: what is done now, and what can follow when it no longer
/// suffices. Each action has a tipping point, the year from which it fails its goals, and what
/// follows it has to last longer. An action that stands on several ways with different tipping
/// points is one node for each.
///
/// Haasnoot, M., Kwakkel, J. H., Walker, W. E., ter Maat, J. (2013), Dynamic adaptive policy
/// pathways, Global Environmental Change 23(2), 485–498.
struct AdaptationPathways {
  std::vector<std::vector<NodeIndex>> pathways;  ///< each from a start to an end, in order of index
  bool truncated = false;                        ///< there are more
};

/// All ways from a node that follows nothing to one that nothing follows; an edge means that `to`
/// can follow `from`. No more than `most`, since there can be exponentially many; work counts
/// nodes. Throws std::invalid_argument where following comes back to where it was.
AdaptationPathways adaptation_pathways(const Digraph& follows, std::uint64_t most = 10'000,
                                       const StopCondition& stop = {});

/// The edges whose `to` does not tip later than its `from`, by index: switching there gains
/// nothing. Where one of both is not known, nothing is said. Throws std::invalid_argument unless
/// there is one tipping point for each node, none of them infinite. O(edges).
std::vector<EdgeIndex> untimely_switches(const Digraph& follows,
                                         std::span<const std::optional<double>> tipping_points);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/pathways.ipp>
#endif
