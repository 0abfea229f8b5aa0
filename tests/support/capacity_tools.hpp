// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/steps/holistic.hpp>
#include <support/plan_draft.hpp>

/// What the tests of step one share: ratings in few words, and places in the matrix.
namespace test_support {

inline std::string rating(const std::string& pillar, const std::string& level,
                          const std::string& rest) {
  return "{'pillar': 'pillar:" + pillar + "', 'level': 'level:" + level + "', " + rest + "}";
}

inline std::string develops(const std::string& pillar, const std::string& level,
                            const std::string& gain = "") {
  return rating(pillar, level, gain.empty() ? "'assumed': true" : "'gain': " + gain);
}

inline sixstep::CapacityAssessment assess(const PlanDraft& builder,
                                          const sixstep::CapacityOptions& options = {}) {
  const IndexedPlan plan(builder);
  return assess_capacity(plan.graph, options);
}

inline sixstep::CapacityCell cell(const sixstep::CapacityAssessment& result,
                                  const std::string& pillar, const std::string& level) {
  for (const sixstep::CapacityCell& each : result.cells) {
    if (each.pillar.value == "pillar:" + pillar && each.level.value == "level:" + level)
      return each;
  }
  FAIL("no such cell");
  return {};
}

inline sixstep::CapacitySummary summary(const std::vector<sixstep::CapacitySummary>& list,
                                        const std::string& id) {
  for (const sixstep::CapacitySummary& each : list) {
    if (each.of.value == id) return each;
  }
  FAIL("no such summary");
  return {};
}

inline sixstep::Date day(const std::string& text) { return sixstep::parse_period(text)->last; }

}  // namespace test_support
