// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/roadmap/explain.hpp>
#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/steps/date_chain.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A road map, or the reasons why there is none.
struct RoadmapReading {
  std::optional<Roadmap> roadmap;
  std::vector<Diagnostic> diagnostics;
};

/// The road map document (format "sixstep-roadmap", version 1): members in fixed order, so that
/// equal road maps are equal bytes. O(size of the road map).
std::string write_roadmap(const Roadmap& roadmap);

/// Reads a road map document back, with located diagnostics; for untrusted input.
RoadmapReading read_roadmap(std::string_view json, const ReadLimits& limits = {});

/// One step's result alone, as it stands in the road map document.
/// `currency` gives the decimals of its money; none: two.
std::string write_step(const CapacityAssessment& result, const std::optional<Currency>& currency);
std::string write_step(const SystemAnalysis& result, const std::optional<Currency>& currency);
std::string write_step(const StrategicFramework& result, const std::optional<Currency>& currency);
std::string write_step(const StakeholderAnalysis& result, const std::optional<Currency>& currency);
std::string write_step(const Strategy& result, const std::optional<Currency>& currency);
std::string write_step(const ActionPlan& result, const std::optional<Currency>& currency);
std::string write_step(const StatusReading& result, const std::optional<Currency>& currency);
/// The part of step six that says how sure dates and cost are.
std::string write_risk(const RiskAnalysis& risk, const std::optional<Currency>& currency);

std::string write_explanation(const Explanation& explanation);
std::string write_date_chain(const DateChain& chain);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/roadmap_json.ipp>
#endif
