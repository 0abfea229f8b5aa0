// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/checks.hpp>

/// What the checks find in a small plan after something in it was changed.
namespace test_support {

using Expected = std::vector<std::string>;

/// A small plan in which nothing is wrong: b waits for a, both are part of h.
sixstep::Plan sound_plan();

/// "code pointer" of everything found after `edit`.
Expected found_after(const std::function<void(sixstep::Plan&)>& edit);

/// What is found after `edit`, which must be one thing.
sixstep::Diagnostic only_after(const std::function<void(sixstep::Plan&)>& edit);

inline std::optional<sixstep::Period> on(std::string_view text) {
  return sixstep::parse_period(text);
}

/// `to` waits for `from`, with so many workdays in between.
void depend(sixstep::Plan& plan, const char* from, const char* to,
            sixstep::DependencyType type = {}, std::optional<double> lag = {});

}  // namespace test_support
