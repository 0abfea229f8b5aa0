// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/stakeholder.hpp>
#include <sixstep/plan/text.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How one level of the spectrum is practised: by what means, and how often at least.
struct EngagementPractice {
  EngagementLevel level = EngagementLevel::inform;
  std::vector<Text> means;
  double every_months = 12.0;
  friend bool operator==(const EngagementPractice&, const EngagementPractice&) = default;
};

/// The built-in table, in English and Italian, from inform to empower: replace it by what your
/// administration does. Levels are those of the IAP2 Spectrum of Public Participation; means and
/// intervals are ours.
std::vector<EngagementPractice> default_engagement_practices();

/// What to do about one stakeholder, or about a group that nobody speaks for.
struct EngagementEntry {
  Id<Stakeholder> stakeholder;    ///< empty: to be found, for the group
  std::vector<Id<Group>> groups;  ///< that it speaks for; or the one that nobody speaks for
  std::optional<EngagementLevel> now;
  std::optional<EngagementLevel> wanted;
  EngagementLevel advised = EngagementLevel::inform;  ///< at least, by power, interest and groups
  EngagementLevel level = EngagementLevel::inform;    ///< the higher of wanted and advised
  std::optional<std::size_t> gap;  ///< levels from now up to `level`; empty: now is unknown
  std::optional<double> priority;  ///< gap × power; empty where one of them is unknown
  bool blocks = false;             ///< holds a veto and stands against what it can block
  bool speaks_for_vulnerable = false;
  std::vector<AnyId> about;         ///< actions and goals on which it has a role, stance or veto
  std::vector<Id<Stakeholder>> by;  ///< who is accountable for those actions
  friend bool operator==(const EngagementEntry&, const EngagementEntry&) = default;
};

/// Who takes part how, in the order in which to begin: blockers first; then vulnerable groups
/// without a voice; then by gap × power, the largest first; then where one of the two is unknown,
/// the widest gap first; last, whoever takes part enough. Equals stand as in the plan.
struct EngagementPlan {
  std::vector<EngagementPractice> practices;  ///< how each level is practised
  std::vector<EngagementEntry> entries;
  friend bool operator==(const EngagementPlan&, const EngagementPlan&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/engagement_plan.ipp>
#endif
