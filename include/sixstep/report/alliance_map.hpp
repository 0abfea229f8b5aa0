// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct AllianceActor {
  std::string label = {};
  std::size_t alliance = 0;  ///< those with the same number stand together
};

/// What two actors are to each other; each pair stands once.
struct AllianceTie {
  std::size_t one = 0;  ///< place in `actors`
  std::size_t other = 0;
  bool conflict = false;
  bool strained = false;  ///< it contradicts the others: no two camps explain them all
};

/// Who stands with whom: actors on a circle, alliance by alliance, as numbered dots whose names
/// stand beside it. Trust is a whole line with a plus, conflict a dashed one with a minus; what
/// goes against the grouping is drawn thick. Beyond `max_actors`, those with the fewest ties are
/// left to the table.
struct AllianceMap {
  std::string title = {};
  std::string description = {};
  std::vector<AllianceActor> actors = {};
  std::vector<AllianceTie> ties = {};
  std::size_t max_actors = 32;
};

/// The circle as a picture. O(actors log actors + ties²). Throws std::invalid_argument if a tie
/// names an actor that is not there.
std::string alliance_svg(const AllianceMap& map, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/alliance_map.ipp>
#endif
