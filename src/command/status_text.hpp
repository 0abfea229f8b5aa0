// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/steps/ministry_view.hpp>

namespace sixstep::command {

/// How far the plan has come, for a reader of a terminal. `language` is of labels; empty: the first
/// that the plan has.
std::string status_text(const Roadmap& roadmap, std::string_view language);

/// The plan as one ministry sees it.
std::string ministry_text(const Roadmap& roadmap, const MinistryView& view,
                          std::string_view language);

}  // namespace sixstep::command
