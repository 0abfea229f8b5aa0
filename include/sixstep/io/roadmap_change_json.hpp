// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/io/table.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What has changed between two road maps, as JSON: members as in `RoadmapChange`, in fixed order.
/// O(size of the comparison).
std::string write_roadmap_change(const RoadmapChange& changes);

/// One of its lists as a table by column: "actions", "promises", "budget", "spending", "goals",
/// "outcomes", "findings"; nothing for another name. O(rows).
std::optional<Table> roadmap_change_table(const RoadmapChange& changes, std::string_view name);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/roadmap_change_json.ipp>
#endif
