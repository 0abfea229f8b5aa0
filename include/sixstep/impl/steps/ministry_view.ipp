// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string_view>

#include <sixstep/steps/ministry_view.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::ministry_view {

class Viewer {
 public:
  Viewer(const PlanGraph& graph, const ActionPlan& plan, const StatusReading& status,
         const Stakeholder& stakeholder, std::size_t days)
      : graph_(graph), plan_(plan), status_(status) {
    view_.stakeholder = stakeholder.id;
    for (const ActionProgress& action : status.actions) progress_[action.action] = &action;
    for (const ScheduledAction& action : plan.actions) scheduled_[action.action] = &action;
    if (!now()) return;
    constexpr std::size_t most = 36'525;  // a century
    view_.from = *now() + 1;
    view_.until = *now() + static_cast<std::int32_t>(std::min(days, most));
  }

  MinistryView view() && {
    add_actions();
    add_value();
    add_links();
    add_promises();
    add_agenda();
    return std::move(view_);
  }

 private:
  const std::optional<Date>& now() const { return graph_.plan().status_date; }

  void add_actions() {
    for (const ActionProgress& progress : status_.actions) {
      const Action& action =
          graph_.plan().actions[*graph_.find_item(NodeKind::action, progress.action)];
      const auto role = std::ranges::find_if(action.roles, [&](const Role& each) {
        return each.stakeholder == view_.stakeholder &&
               (each.role == RoleKind::accountable || each.role == RoleKind::responsible);
      });
      if (role == action.roles.end()) continue;
      const ScheduledAction& dates = *scheduled_.at(progress.action);
      view_.actions.push_back({action.id, role->role, dates.start, dates.finish, progress.done,
                               progress.slip, progress.stale});
      own_.emplace(action.id, &progress);
    }
  }

  void add_value() {
    const auto found =
        std::ranges::find(status_.owners, AnyId{view_.stakeholder.value}, &ValueTotal::of);
    view_.value.of.value = view_.stakeholder.value;
    if (found != status_.owners.end()) view_.value = *found;
  }

  static bool is_done(const ActionProgress& action) {
    return action.done_from == DoneSource::finished;
  }

  /// What the dependency waits for: the end of `from` that it ties.
  std::optional<Date> awaited(const Dependency& link) const {
    const bool start = link.type == DependencyType::SS || link.type == DependencyType::SF;
    const ScheduledAction& from = *scheduled_.at(link.from);
    return start ? from.start : from.finish;
  }

  void add_links() {
    for (const Dependency& link : graph_.plan().dependencies) {
      const auto from = progress_.find(link.from);
      const auto to = progress_.find(link.to);
      if (from == progress_.end() || to == progress_.end()) continue;
      const bool waits = own_.contains(link.to);
      if (waits == own_.contains(link.from) || is_done(*from->second)) continue;
      const ActionProgress& other = waits ? *from->second : *to->second;
      auto& list = waits ? view_.waits_for : view_.waited_for;
      list.push_back({waits ? link.to : link.from, other.action, other.owner, link.type,
                      awaited(link), from->second->slip});
    }
  }

  void add_promises() {
    for (const PromiseReading& promise : plan_.promises) {
      const bool own =
          std::ranges::any_of(promise.of, [&](const Id<Action>& id) { return own_.contains(id); });
      if (own && promise.state != PromiseState::kept) view_.promises.push_back(promise);
    }
  }

  void note(const std::optional<Date>& date, AgendaKind kind, AnyId about, bool may_be_late) {
    if (!date || !view_.from || *date > *view_.until) return;
    const bool overdue = *date < *view_.from;
    if (overdue && !may_be_late) return;
    view_.agenda.push_back({*date, kind, std::move(about), overdue});
  }

  void add_agenda() {
    for (const OwnAction& own : view_.actions) add_action(own);
    for (const PromiseReading& promise : view_.promises) {
      note(promise.by, AgendaKind::promise, promise.promise, true);
    }
    for (const IndicatorLight& light : status_.indicators) {
      if (light.owner == view_.stakeholder)
        note(light.due, AgendaKind::observation, {light.indicator.value}, true);
    }
    for (const PilotReading& pilot : status_.pilots) {
      const bool open = pilot.state != PilotState::passed && pilot.state != PilotState::failed;
      if (open && own_.contains(pilot.action))
        note(pilot.decide_by, AgendaKind::decision, {pilot.action.value}, true);
    }
    std::ranges::stable_sort(view_.agenda, {}, &AgendaEntry::date);
  }

  void add_action(const OwnAction& own) {
    const ActionProgress& progress = *own_.at(own.action);
    const AnyId about{own.action.value};
    note(own.start, AgendaKind::start, about, false);
    if (!is_done(progress)) note(own.finish, AgendaKind::finish, about, false);
    if (!progress.age || !now()) return;
    const auto age = static_cast<std::int32_t>(*progress.age);
    constexpr std::size_t most = 36'525;
    const auto holds =
        static_cast<std::int32_t>(std::min(status_.conventions.stale_after_days, most));
    note(*now() + -age + holds, AgendaKind::report, about, true);
  }

  const PlanGraph& graph_;
  const ActionPlan& plan_;
  const StatusReading& status_;
  std::map<std::string_view, const ActionProgress*> progress_;
  std::map<std::string_view, const ScheduledAction*> scheduled_;
  std::map<std::string_view, const ActionProgress*> own_;
  MinistryView view_;
};

}  // namespace detail::ministry_view

SIXSTEP_INLINE std::optional<MinistryView> ministry_view(const PlanGraph& graph,
                                                         const ActionPlan& plan,
                                                         const StatusReading& status,
                                                         const Id<Stakeholder>& stakeholder,
                                                         std::size_t days) {
  const auto place = graph.find_item(NodeKind::stakeholder, stakeholder);
  if (!place) return std::nullopt;
  return detail::ministry_view::Viewer(graph, plan, status, graph.plan().stakeholders[*place], days)
      .view();
}

}  // namespace sixstep::inline SIXSTEP_FORM
