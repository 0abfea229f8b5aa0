// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <sixstep/roadmap/roadmap_change.hpp>

namespace sixstep::command {

/// What has changed, for a terminal.
std::string change_in_words(const RoadmapChange& changes);

}  // namespace sixstep::command
