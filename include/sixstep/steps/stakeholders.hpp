// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/mactor.hpp>
#include <sixstep/methods/power_interest.hpp>
#include <sixstep/methods/salience.hpp>
#include <sixstep/steps/actor_network.hpp>
#include <sixstep/steps/engagement_plan.hpp>
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/group_matrix.hpp>
#include <sixstep/steps/responsibility.hpp>
#include <sixstep/steps/support.hpp>

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

/// Step four: who can move the plan, who is moved by it, and who would be left behind.
struct StakeholderAnalysis {
  std::vector<StakeholderReading> stakeholders;  ///< in the order of the plan
  std::vector<SupportReading> support;  ///< actions and goals with stances or vetoes, and goals
                                        ///< whose actions have support
  ActorNetwork network;                 ///< who can put pressure on whom, and who stands with whom
  EngagementPlan engagement;            ///< who is to take part how, first things first
  std::vector<GroupReading> groups;     ///< invisible first, then as in the plan
  std::vector<ResponsibilityReading> responsibilities;  ///< every action that is no heading
  std::vector<Workload> workloads;  ///< of whoever is accountable, in the order of the plan
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const StakeholderAnalysis&, const StakeholderAnalysis&) = default;
};

struct StakeholderOptions {
  double cut = default_share_cut;  ///< shares from here on are high
  std::vector<EngagementPractice> practices = default_engagement_practices();
  std::size_t most_at_once = 10;   ///< actions for which one can answer on one day
  double ambivalent_from = 0.5;    ///< ambivalence from here on is told
  double intermediary_from = 0.1;  ///< betweenness from here on is told, where power is not high
  MactorDiagonal mactor_diagonal = MactorDiagonal::left_out_and_subtracted;
  std::size_t most_actors = 1000;  ///< beyond, or with more to take positions on, no network
  StopCondition stop = {2'000'000'000, {}};  ///< of each method on the network
};

/// Reads stakeholders, stances, vetoes, roles and groups. A missing share puts a stakeholder in
/// "not enough known", never in a low class; low power never lowers a vulnerable group, which is at
/// least consulted. O(plan), and for the network O(actors³) within the stop condition, which keeps
/// what was done until then; pure, thread-safe.
StakeholderAnalysis analyse_stakeholders(const PlanGraph& graph,
                                         const StakeholderOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/stakeholders.ipp>
#endif
