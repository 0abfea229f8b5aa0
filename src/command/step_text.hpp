// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/steps/capacity_change.hpp>

/// What a step found, for a reader of a terminal: its main lines, its findings, its methods. What
/// is not known is written "?". `language` is of labels; empty: the first that the plan has.
namespace sixstep::command {

std::string capacity_text(const Roadmap& roadmap, std::string_view language);
std::string system_text(const Roadmap& roadmap, std::string_view language);
std::string framework_text(const Roadmap& roadmap, std::string_view language);
std::string stakeholders_text(const Roadmap& roadmap, std::string_view language);
std::string strategy_text(const Roadmap& roadmap, std::string_view language);
std::string action_text(const Roadmap& roadmap, std::string_view language);
/// How sure dates and cost are.
std::string risk_text(const Roadmap& roadmap, std::string_view language);

/// What has become of a government's capacities, in sentences.
std::string change_text(const CapacityChange& change);

}  // namespace sixstep::command
