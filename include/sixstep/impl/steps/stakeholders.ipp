// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/stakeholders/alliances.hpp>
#include <sixstep/impl/steps/stakeholders/engagement.hpp>
#include <sixstep/impl/steps/stakeholders/findings.hpp>
#include <sixstep/impl/steps/stakeholders/groups.hpp>
#include <sixstep/impl/steps/stakeholders/network_findings.hpp>
#include <sixstep/impl/steps/stakeholders/notes.hpp>
#include <sixstep/impl/steps/stakeholders/responsibilities.hpp>
#include <sixstep/impl/steps/stakeholders/support.hpp>
#include <sixstep/steps/stakeholders.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::stakeholders {

inline StakeholderReading read_stakeholder(const Plan& plan,
                                           const std::vector<SupportReading>& support,
                                           const Stakeholder& stakeholder, double cut) {
  StakeholderReading reading;
  reading.stakeholder = stakeholder.id;
  reading.power = stakeholder.power;
  reading.interest = stakeholder.interest;
  reading.quadrant = power_interest(stakeholder.power, stakeholder.interest, cut);
  reading.salience =
      salience_class(stakeholder.power, stakeholder.legitimacy, stakeholder.urgency, cut);
  reading.engagement = stakeholder.engagement.now;
  reading.wanted = stakeholder.engagement.wanted;
  reading.advised = advised_level(plan, support, reading);
  return reading;
}

inline void count_actions(const PlanGraph& graph, StakeholderAnalysis& result) {
  for (const Workload& load : result.workloads) {
    const auto place = graph.find_item(NodeKind::stakeholder, load.stakeholder);
    if (place) result.stakeholders[*place].accountable_for = load.accountable_for;
  }
}

inline void report(const PlanGraph& graph, const StakeholderOptions& options,
                   StakeholderAnalysis& result) {
  report_vetoes(graph, result.support, result.findings);
  report_opposition(graph, result.support, options.ambivalent_from, result.findings);
  report_groups(graph, result.groups, result.findings);
  report_responsibilities(graph, result.responsibilities, result.findings);
  report_engagement(graph, result, result.findings);
  report_network(graph, options, result);
  report_overload(graph, result, options.most_at_once, result.findings);
}

}  // namespace detail::stakeholders

SIXSTEP_INLINE StakeholderAnalysis analyse_stakeholders(const PlanGraph& graph,
                                                        const StakeholderOptions& options) {
  using namespace detail::stakeholders;
  StakeholderAnalysis result;
  result.support = read_all_support(graph);
  for (const Stakeholder& stakeholder : graph.plan().stakeholders) {
    result.stakeholders.push_back(
        read_stakeholder(graph.plan(), result.support, stakeholder, options.cut));
  }
  result.network = read_network(graph, result.support, options);
  result.groups = read_groups(graph);
  result.responsibilities = read_responsibilities(graph);
  result.workloads = read_workloads(graph, result.responsibilities);
  count_actions(graph, result);
  result.engagement = plan_engagement(graph, result, options);
  report(graph, options, result);
  result.methods = method_notes(graph, result, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
