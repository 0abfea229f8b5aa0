// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/impl/steps/action/chains.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/steps/date_chain.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::date_chain {

/// The dates of the plan as moments; what has none there stands as early as the others let it.
inline ScheduleDates dates_of(const ScheduleNetwork& network, const ActionPlan& plan) {
  ScheduleDates dates;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    const auto& start = plan.actions[each].start;
    const bool known = start && !network.fixed(each);
    const DayNumber from = known ? action::day(*start) : network.base_start(each);
    dates.start.push_back(network.start_from(each, from));
    dates.finish.push_back(network.finish(each, dates.start.back()));
  }
  for (const ActivityIndex from : precedence_order(network)) {
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      if (plan.actions[arc.to].start || network.fixed(arc.to)) continue;
      const DayNumber moment = network.push(arc, dates.start[from], dates.finish[from]);
      if (moment <= dates.start[arc.to]) continue;
      dates.start[arc.to] = network.start_from(arc.to, moment);
      dates.finish[arc.to] = network.finish(arc.to, dates.start[arc.to]);
    }
  }
  return dates;
}

inline DateChainLink tell(const PlanGraph& graph, const action::Timetable& timetable,
                          const DateLink& link, const action::EarlierTeller& teller,
                          const ScheduleDates& dates) {
  ScheduledAction told;
  action::explain_date(graph, timetable, link.activity, link.reason, told);
  DateChainLink result;
  result.action = graph.plan().actions[timetable.action[link.activity]].id;
  result.start = action::date_of(dates.start[link.activity]);
  result.reason = told.reason;
  result.because_of = told.because_of;
  result.words = told.words;
  result.tried = link.tried;
  for (const EarlierStart& each : link.earlier) result.earlier.push_back(teller.tell(link, each));
  return result;
}

inline std::vector<std::string> in_words(const PlanGraph& graph, const DateChain& chain) {
  std::vector<std::string> words;
  for (const DateChainLink& link : chain.links) {
    const std::size_t place = *graph.find_item(NodeKind::action, link.action);
    words.push_back(action::action_name(graph, place) + " starts on " + to_string(*link.start) +
                    ". " + link.words);
    for (const EarlierDate& each : link.earlier) words.push_back(each.words);
  }
  const bool any =
      std::ranges::any_of(chain.links, [](const auto& l) { return !l.earlier.empty(); });
  const bool all = std::ranges::all_of(chain.links, &DateChainLink::tried);
  if (!any) words.emplace_back("No single change along this chain brings it forward.");
  if (!all) words.emplace_back("The chain is long: not every change along it was tried.");
  return words;
}

}  // namespace detail::date_chain

SIXSTEP_INLINE std::optional<DateChain> why(const PlanGraph& graph, const Strategy& strategy,
                                            const ActionPlan& plan, std::string_view action,
                                            std::uint64_t work) {
  using namespace detail::date_chain;
  const auto found = std::ranges::find(plan.actions, action, &ScheduledAction::action);
  const auto start = detail::action::planning_start(graph.plan());
  if (found == plan.actions.end() || !found->start || !start) return std::nullopt;
  const auto timetable = detail::action::lay_out(graph, strategy, *start);
  const auto target = static_cast<ActivityIndex>(found - plan.actions.begin());
  if (!timetable.dated[target]) return std::nullopt;
  const ScheduleNetwork network(timetable.problem);
  const ScheduleDates dates = dates_of(network, plan);
  ScheduleWhy kernel(network, dates, detail::action::releases_by_fiscal_year(graph, timetable));
  const detail::action::EarlierTeller teller(graph, timetable, target);
  DateChain chain{found->action, found->start, {}, {}};
  for (const DateLink& link : kernel.why(target, work)) {
    chain.links.push_back(tell(graph, timetable, link, teller, dates));
  }
  chain.words = in_words(graph, chain);
  return chain;
}

}  // namespace sixstep::inline SIXSTEP_FORM
