// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/power_interest.hpp>
#include <sixstep/methods/salience.hpp>
#include <sixstep/steps/finding.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One stakeholder: how much it can do, how much it wants to, how it should take part.
struct StakeholderReading {
  Id<Stakeholder> stakeholder;
  std::optional<double> power;
  std::optional<double> interest;
  std::optional<PowerInterest> quadrant;              ///< empty: not enough known
  std::optional<SalienceClass> salience;              ///< empty: not enough known
  std::optional<EngagementLevel> engagement;          ///< today
  std::optional<EngagementLevel> wanted;              ///< as the plan asks
  EngagementLevel advised = EngagementLevel::inform;  ///< at least, by power, interest and groups
  std::size_t accountable_for = 0;                    ///< actions
  friend bool operator==(const StakeholderReading&, const StakeholderReading&) = default;
};

/// Who stands behind an action or a goal, and who against.
struct SupportReading {
  AnyId of;
  std::optional<double> support;  ///< Σ position × power / Σ 4 × power, −1 … 1
  std::vector<Id<Stakeholder>> supporters;
  std::vector<Id<Stakeholder>> opponents;
  std::vector<Id<Stakeholder>> blockers;  ///< hold a veto and stand against it
  friend bool operator==(const SupportReading&, const SupportReading&) = default;
};

/// What the plan does for a group: reach and measure it, measure it only, or not see it.
enum class GroupCoverage : std::uint8_t { covered, reached_only, measured_only, invisible };
constexpr std::array<std::string_view, 4> words_of(GroupCoverage) {
  return {"covered", "reached-only", "measured-only", "invisible"};
}

struct GroupReading {
  Id<Group> group;
  std::optional<bool> vulnerable;
  std::optional<double> population;
  std::optional<double> eligible;
  std::optional<double> served;
  std::optional<double> unserved;  ///< eligible − served
  std::optional<double> reach;     ///< people whom actions promise to reach; at most the unserved
  GroupCoverage coverage = GroupCoverage::invisible;
  std::vector<Id<Action>> actions;        ///< that serve it
  std::vector<Id<Indicator>> indicators;  ///< that measure it
  friend bool operator==(const GroupReading&, const GroupReading&) = default;
};

/// Roles of one action: exactly one accountable, at least one responsible.
struct ResponsibilityReading {
  Id<Action> action;
  std::vector<Id<Stakeholder>> accountable;
  std::vector<Id<Stakeholder>> responsible;
  friend bool operator==(const ResponsibilityReading&, const ResponsibilityReading&) = default;
};

/// Step four: who can move the plan, who is moved by it, and who would be left behind.
struct StakeholderAnalysis {
  std::vector<StakeholderReading> stakeholders;  ///< in the order of the plan
  std::vector<SupportReading> support;           ///< actions and goals with stances or vetoes
  std::vector<GroupReading> groups;              ///< invisible first, then as in the plan
  std::vector<ResponsibilityReading> responsibilities;  ///< every action that is no heading
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const StakeholderAnalysis&, const StakeholderAnalysis&) = default;
};

struct StakeholderOptions {
  double cut = default_share_cut;  ///< shares from here on are high
};

/// Reads stakeholders, stances, vetoes, roles and groups. A missing share puts a stakeholder in
/// "not enough known", never in a low class; low power never lowers a vulnerable group, which is at
/// least consulted. O(plan); pure, thread-safe.
StakeholderAnalysis analyse_stakeholders(const PlanGraph& graph,
                                         const StakeholderOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/stakeholders.ipp>
#endif
