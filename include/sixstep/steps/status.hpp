// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/earned_value.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/action_progress.hpp>
#include <sixstep/steps/feedback_reading.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/indicator_light.hpp>
#include <sixstep/steps/pilot_reading.hpp>
#include <sixstep/steps/value_total.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Conventions of the status; each stands in the result.
struct StatusOptions {
  std::size_t stale_after_days = 92;    ///< a report holds for a quarter
  double amber_above = 0.1;             ///< shortfall above which an indicator is amber
  double red_above = 0.25;              ///< … and red
  std::size_t decide_within_days = 90;  ///< from then on a pilot waits for its decision
  Id<Baseline> baseline;                ///< to compare with; empty: the newest
  friend bool operator==(const StatusOptions&, const StatusOptions&) = default;
};

/// What now: how far the chosen actions have come, what that is worth, and what someone has to do
/// about it.
struct StatusReading {
  StatusOptions conventions;  ///< `baseline` is the one that was compared; empty: there is none
  std::vector<ActionProgress> actions;  ///< in the order of the plan; no headings
  ValueTotal whole;
  std::vector<ValueTotal> owners;         ///< accountable stakeholders, in the order of the plan
  std::vector<ValueTotal> measures;       ///< headings, with all that is part of them
  std::vector<ValuePoint> curve;          ///< by month; empty without a planned value
  std::optional<EarnedSchedule> in_time;  ///< in months, of actions with planned and earned value
  std::vector<IndicatorLight> indicators;
  std::vector<PilotReading> pilots;
  std::vector<FeedbackReading> feedback;  ///< of services that count some of it
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const StatusReading&, const StatusReading&) = default;
};

/// Reads reports, baselines, observations, pilots and feedback of a plan beside its schedule.
/// Kernels: `earned_value`, `earned_schedule`. Throws std::invalid_argument if the plan has no
/// baseline of the asked name, or the schedule is not that of the strategy. Pure, thread-safe.
/// O(actions × baselines + actions × months).
StatusReading read_status(const PlanGraph& graph, const Strategy& strategy,
                          const StrategicFramework& framework, const ActionPlan& plan,
                          const StatusOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/status.ipp>
#endif
