// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/methods/salience.hpp>
#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Somebody with a claim on the plan; without a class, not enough is known.
struct SalientStakeholder {
  std::string label = {};
  std::optional<SalienceClass> salience = {};
};

/// Whose claims count: three circles for power, legitimacy and urgency, and each stakeholder as a
/// numbered dot where those circles meet that it stands in (Mitchell, Agle & Wood 1997). Names
/// stand beside it under their class, the most salient first. Where a part has no room for its
/// dots, one dot says how many they are ("×7"), and the names are left to the table.
struct SalienceChart {
  std::string title = {};
  std::string description = {};
  std::vector<SalientStakeholder> stakeholders = {};
};

/// The circles as a picture. O(stakeholders).
std::string salience_svg(const SalienceChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/salience_chart.ipp>
#endif
