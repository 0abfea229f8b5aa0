// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/status.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// An action of one owner, with its dates and how far it is.
struct OwnAction {
  Id<Action> action;
  RoleKind role = RoleKind::accountable;  ///< accountable or responsible
  std::optional<Date> start;
  std::optional<Date> finish;
  std::optional<double> done;
  std::optional<double> slip;  ///< working days; later is above 0
  std::optional<bool> stale;
  friend bool operator==(const OwnAction&, const OwnAction&) = default;
};

/// A dependency between an own action and one of somebody else, of which at least one is not done.
struct OutsideLink {
  Id<Action> own;
  Id<Action> other;
  Id<Stakeholder> owner;  ///< accountable for the other; empty: nobody is
  DependencyType type = DependencyType::FS;
  std::optional<Date> date;    ///< when what is waited for happens, by the schedule
  std::optional<double> slip;  ///< of the action that is waited for
  friend bool operator==(const OutsideLink&, const OutsideLink&) = default;
};

enum class AgendaKind : std::uint8_t { start, finish, promise, report, observation, decision };
constexpr std::array<std::string_view, 6> words_of(AgendaKind) {
  return {"start", "finish", "promise", "report", "observation", "decision"};
}

/// Something that happens, or has to be done, on a day.
struct AgendaEntry {
  Date date;
  AgendaKind kind = AgendaKind::start;
  AnyId about;
  bool overdue = false;  ///< it should have been done before the status date
  friend bool operator==(const AgendaEntry&, const AgendaEntry&) = default;
};

/// The plan as one ministry sees it.
struct MinistryView {
  Id<Stakeholder> stakeholder;
  std::optional<Date> from;  ///< the day after the status date
  std::optional<Date> until;
  std::vector<OwnAction> actions;        ///< in the order of the plan
  ValueTotal value;                      ///< of the actions it is accountable for
  std::vector<OutsideLink> waits_for;    ///< others on whom its actions depend
  std::vector<OutsideLink> waited_for;   ///< others who depend on its actions
  std::vector<PromiseReading> promises;  ///< that its actions keep; kept ones are left out
  std::vector<AgendaEntry> agenda;       ///< by date; what is overdue comes first
  friend bool operator==(const MinistryView&, const MinistryView&) = default;
};

/// What one stakeholder has to know: its own actions (accountable or responsible), on whom they
/// wait and who waits for them, its promises, and what falls into the next `days`: starts,
/// finishes, promises, reports that become stale, observations of indicators that it owns, and
/// decisions about pilots. Empty if the plan has no such stakeholder. Pure. O(plan).
std::optional<MinistryView> ministry_view(const PlanGraph& graph, const ActionPlan& plan,
                                          const StatusReading& status,
                                          const Id<Stakeholder>& stakeholder,
                                          std::size_t days = 90);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/ministry_view.ipp>
#endif
