// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/stakeholders/findings.hpp>
#include <sixstep/impl/steps/stakeholders/groups.hpp>
#include <sixstep/impl/steps/stakeholders/support.hpp>
#include <sixstep/steps/stakeholders.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::stakeholders {

/// The least engagement that the grid advises, on the IAP2 spectrum.
inline EngagementLevel advised_by_grid(std::optional<PowerInterest> quadrant) {
  if (!quadrant) return EngagementLevel::inform;
  switch (*quadrant) {
    case PowerInterest::key_player:
      return EngagementLevel::collaborate;
    case PowerInterest::keep_satisfied:
      return EngagementLevel::consult;
    default:
      return EngagementLevel::inform;
  }
}

inline bool speaks_for_vulnerable(const Plan& plan, const Id<Stakeholder>& stakeholder) {
  return std::ranges::any_of(plan.groups, [&](const Group& group) {
    return group.vulnerable.value_or(false) && group.represented_by == stakeholder;
  });
}

inline StakeholderReading read_stakeholder(const Plan& plan, const Stakeholder& stakeholder,
                                           double cut) {
  StakeholderReading reading;
  reading.stakeholder = stakeholder.id;
  reading.power = stakeholder.power;
  reading.interest = stakeholder.interest;
  reading.quadrant = power_interest(stakeholder.power, stakeholder.interest, cut);
  reading.salience =
      salience_class(stakeholder.power, stakeholder.legitimacy, stakeholder.urgency, cut);
  reading.engagement = stakeholder.engagement.now;
  reading.wanted = stakeholder.engagement.wanted;
  reading.advised = advised_by_grid(reading.quadrant);
  // Low power never lowers a vulnerable group: whoever speaks for it is at least consulted.
  if (speaks_for_vulnerable(plan, stakeholder.id)) {
    reading.advised = std::max(reading.advised, EngagementLevel::consult);
  }
  return reading;
}

inline std::vector<ResponsibilityReading> read_responsibilities(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  std::vector<ResponsibilityReading> result;
  for (std::size_t i = 0; i < graph.plan().actions.size(); ++i) {
    const Action& action = graph.plan().actions[i];
    if (heading[i] || action.status == ActionStatus::stopped) continue;
    ResponsibilityReading& reading = result.emplace_back();
    reading.action = action.id;
    for (const Role& role : action.roles) {
      if (role.role == RoleKind::accountable) reading.accountable.push_back(role.stakeholder);
      if (role.role == RoleKind::responsible) reading.responsible.push_back(role.stakeholder);
    }
  }
  return result;
}

inline void count_actions(const PlanGraph& graph, StakeholderAnalysis& result) {
  for (const ResponsibilityReading& reading : result.responsibilities) {
    for (const Id<Stakeholder>& holder : reading.accountable) {
      const auto place = graph.find_item(NodeKind::stakeholder, holder);
      if (place) ++result.stakeholders[*place].accountable_for;
    }
  }
}

inline std::optional<double> share_placed(const std::vector<StakeholderReading>& stakeholders) {
  if (stakeholders.empty()) return std::nullopt;
  const auto placed = std::ranges::count_if(
      stakeholders, [](const StakeholderReading& reading) { return reading.quadrant.has_value(); });
  return static_cast<double>(placed) / static_cast<double>(stakeholders.size());
}

inline std::vector<MethodNote> method_notes(const StakeholderAnalysis& result,
                                            const StakeholderOptions& options) {
  const std::string cut = "shares from " + rounded(options.cut, 2) + " on are high";
  const auto known = share_placed(result.stakeholders);
  return {{"grid", "power and interest (Mendelow 1981)", cut, known},
          {"salience", "Mitchell, Agle & Wood (1997)",
           cut + "; a missing one leaves the class open", known},
          {"support", "Σ position × power / Σ 4 × power",
           "−1 … 1 over known positions and powers; a veto against blocks whatever the sum",
           std::nullopt},
          {"engagement", "IAP2 spectrum of public participation",
           "whoever speaks for a vulnerable group is at least consulted", known}};
}

}  // namespace detail::stakeholders

SIXSTEP_INLINE StakeholderAnalysis analyse_stakeholders(const PlanGraph& graph,
                                                        const StakeholderOptions& options) {
  using namespace detail::stakeholders;
  StakeholderAnalysis result;
  for (const Stakeholder& stakeholder : graph.plan().stakeholders) {
    result.stakeholders.push_back(read_stakeholder(graph.plan(), stakeholder, options.cut));
  }
  result.support = read_all_support(graph);
  result.groups = read_groups(graph);
  result.responsibilities = read_responsibilities(graph);
  count_actions(graph, result);
  report_vetoes(graph, result.support, result.findings);
  report_opposition(graph, result.support, result.findings);
  report_groups(graph, result.groups, result.findings);
  report_responsibilities(graph, result.responsibilities, result.findings);
  report_engagement(graph, result.stakeholders, result.findings);
  report_overload(graph, result.stakeholders, result.responsibilities.size(), result.findings);
  result.methods = method_notes(result, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
