// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/roadmap/roadmap.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Why something in a road map is as it is.
struct Explanation {
  AnyId id;
  std::string title;                   ///< what the node is
  std::vector<std::string> sentences;  ///< from the money to the gap and back, in reading order
  std::vector<AnyId> nodes;            ///< every node that the sentences name
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// Tells why in sentences: for an action, what it costs, why it is chosen, why then, what it is
/// for, whom it reaches, how one sees it; for a goal, a factor, a gap, a source, a stakeholder, a
/// group, an indicator or a promise, the chain that leads to it and from it. Empty if the road map
/// has no such node. O(size of the road map).
std::optional<Explanation> explain(const Roadmap& roadmap, std::string_view id,
                                   std::string_view language = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/roadmap/explain.ipp>
#endif
