// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/earlier_date.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One link of the chain that puts an action on its date: it starts when it does for this reason,
/// without a day to spare.
struct DateChainLink {
  Id<Action> action;
  std::optional<Date> start;
  DateReason reason = DateReason::status_date;
  AnyId because_of;                  ///< the action or resource behind the reason, if any
  std::string words;                 ///< the reason in a sentence
  std::vector<EarlierDate> earlier;  ///< what here would bring the action asked about forward
  bool tried = false;                ///< whether that was looked for before the work was used up
  friend bool operator==(const DateChainLink&, const DateChainLink&) = default;
};

/// Why an action starts when it does, from itself back to the day from which the plan counts.
struct DateChain {
  Id<Action> action;
  std::optional<Date> start;
  std::vector<DateChainLink> links;  ///< the action first
  std::vector<std::string> words;    ///< the same to be read aloud, a sentence each
  friend bool operator==(const DateChain&, const DateChain&) = default;
};

/// The chain of dependency, resource, days off, budget year or release behind the date of an
/// action, down to what would have to change for it to come earlier: at every link the least
/// change, tried by scheduling anew, at most `work` placings of actions in all (3,000 take some
/// milliseconds). Empty if the plan schedules no such action or knows no date for it. Kernel:
/// `ScheduleWhy`. Pure, thread-safe.
///
///     const auto chain = why(graph, roadmap.strategy, roadmap.action, "cloud-migration");
///     for (const std::string& sentence : chain->words) std::puts(sentence.c_str());
std::optional<DateChain> why(const PlanGraph& graph, const Strategy& strategy,
                             const ActionPlan& plan, std::string_view action,
                             std::uint64_t work = 3'000);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/date_chain.ipp>
#endif
