// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/stakeholder.hpp>

/// Leave no one behind: groups of people × actions that serve them × indicators that see it.
namespace sixstep::inline SIXSTEP_FORM {

/// What the plan does for a group: reach and measure it, reach it only, measure it only, or not see
/// it.
enum class GroupCoverage : std::uint8_t { covered, reached_only, measured_only, invisible };
constexpr std::array<std::string_view, 4> words_of(GroupCoverage) {
  return {"covered", "reached-only", "measured-only", "invisible"};
}

/// One action that serves a group.
struct GroupService {
  Id<Action> action;
  std::optional<double> reach;  ///< people newly reached
  /// Indicators that would show it: of this group, and of what the action advances, or of the group
  /// itself. Without any, the group is reached by the action, and nobody will know.
  std::vector<Id<Indicator>> seen_by;
  friend bool operator==(const GroupService&, const GroupService&) = default;
};

/// Where a group starts on an indicator that tells groups apart.
struct GroupBaseline {
  Id<Indicator> indicator;
  double value = 0.0;
  /// How far it is behind the group that is best off, in the indicator's unit, ≥ 0. Empty where the
  /// indicator does not say whether more is better, or tells of this group only.
  std::optional<double> behind_best;
  friend bool operator==(const GroupBaseline&, const GroupBaseline&) = default;
};

struct GroupReading {
  Id<Group> group;
  std::optional<bool> vulnerable;
  Id<Stakeholder> represented_by;  ///< empty: nobody speaks for it
  std::optional<double> population;
  std::optional<double> eligible;
  std::optional<double> served;
  std::optional<double> unserved;  ///< eligible − served
  std::optional<double> reach;     ///< people whom actions promise to reach; at most the unserved
  GroupCoverage coverage = GroupCoverage::invisible;
  std::vector<Id<Action>> actions;        ///< that serve it
  std::vector<Id<Indicator>> indicators;  ///< that measure it
  std::vector<GroupService> services;     ///< the same actions, with what sees each
  std::vector<GroupBaseline> baselines;   ///< in the order of the plan
  friend bool operator==(const GroupReading&, const GroupReading&) = default;
};

/// People of a group who are eligible and not served; empty unless both numbers are known. What the
/// strategy calls equity counts the same people.
std::optional<double> unserved(const Group& group);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/group_matrix.ipp>
#endif
