// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/action/reasons.hpp>
#include <sixstep/solve/schedule_why.hpp>
#include <sixstep/steps/earlier_date.hpp>

// What would have to change for an action to start earlier, in the plan's terms and in a sentence.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// Where the strategy's funding releases an action, the beginnings of the fiscal years before, as
/// far as its own `from` and the plan let them count: money is granted by the year, not by the day.
inline EarlierReleases releases_by_fiscal_year(const PlanGraph& graph, const Timetable& timetable) {
  const Plan& plan = graph.plan();
  EarlierReleases releases(timetable.problem.activities.size());
  for (std::size_t each = 0; each < releases.size(); ++each) {
    if (timetable.release[each] != Release::budget_year) continue;
    const Action& action = plan.actions[timetable.action[each]];
    DayNumber floor = timetable.problem.start;
    if (action.from) floor = std::max(floor, day(action.from->first));
    DayNumber moment = *timetable.problem.activities[each].release;
    for (int year = fiscal_year(date_of(moment), plan.fiscal_year()); moment > floor;) {
      moment = std::max(floor, day(fiscal_year_begin(--year, plan.fiscal_year())));
      releases[each].push_back(moment);
    }
  }
  return releases;
}

/// Turns what the kernel found at a link of an action's chain into words.
class EarlierTeller {
 public:
  EarlierTeller(const PlanGraph& graph, const Timetable& timetable, ActivityIndex target)
      : graph_(graph), timetable_(timetable), target_(target) {}

  EarlierDate tell(const DateLink& link, const EarlierStart& found) const {
    EarlierDate result;
    result.start = date_of(found.start);
    result.amount = static_cast<double>(found.change.amount);
    result.words = "If " + condition(link, found.change, result) + ", " + then(link, found.change) +
                   " would start on " + to_string(result.start) + ".";
    return result;
  }

 private:
  using Kind = ScheduleChange::Kind;

  std::string condition(const DateLink& link, const ScheduleChange& change,
                        EarlierDate& result) const {
    switch (change.kind) {
      case Kind::shorten:
        set(result, DateChange::shorten, change.index);
        return name(change.index) + " took " + days(change.amount, calendar_of(change.index)) +
               " less";
      case Kind::lag:
        set(result, DateChange::wait_less, *link.reason.activity);
        return wait(link, change);
      case Kind::max_lag:
        set(result, DateChange::wait_longer, *link.reason.activity);
        return days(change.amount, lag_of(change.index, true)) + " more were allowed between " +
               name(link.activity) + " and " + name(*link.reason.activity);
      case Kind::capacity:
        return more_capacity(change, result);
      default:
        return earlier_release(link.activity, change, result);
    }
  }

  std::string wait(const DateLink& link, const ScheduleChange& change) const {
    const WorkSpan lag = timetable_.problem.links[change.index].lag;
    const std::string length = days(change.amount, lag.calendar);
    const std::string other = name(*link.reason.activity);
    if (change.amount <= lag.days) {
      return name(link.activity) + " waited " + length + " less after " + other;
    }
    return name(link.activity) + " did not wait for the last " + length + " of " + other;
  }

  std::string more_capacity(const ScheduleChange& change, EarlierDate& result) const {
    const std::size_t place = timetable_.resource[change.index];
    result.change = DateChange::capacity;
    result.of.value = graph_.plan().resources[place].id.value;
    result.amount = static_cast<double>(change.amount) / 1000.0;
    result.from = date_of(change.days.from);
    result.by = date_of(change.days.until - 1);
    const std::string when = result.from == result.by ? "on " + to_string(*result.from)
                                                      : "from " + to_string(*result.from) + " to " +
                                                            to_string(*result.by);
    return "there were " + rounded(result.amount, 3) + " more of " +
           in_quotes(name_of(graph_, graph_.node(NodeKind::resource, place))) + " " + when;
  }

  std::string earlier_release(ActivityIndex activity, const ScheduleChange& change,
                              EarlierDate& result) const {
    const bool funded = timetable_.release[activity] == Release::budget_year;
    set(result, funded ? DateChange::budget_year : DateChange::release, activity);
    if (!funded) {
      return name(activity) + " were allowed to start " + days(change.amount, calendar_days) +
             " earlier";
    }
    const int years = fiscal_years(activity, change.amount);
    result.amount = years;
    return name(activity) + " were funded " +
           counted(static_cast<std::size_t>(years), "fiscal year") + " earlier";
  }

  /// How many fiscal years a release lies behind the day that comes so many days earlier.
  int fiscal_years(ActivityIndex activity, std::int64_t days) const {
    const DayNumber release = *timetable_.problem.activities[activity].release;
    const MonthDay begin = graph_.plan().fiscal_year();
    return fiscal_year(date_of(release), begin) - fiscal_year(date_of(release - days), begin);
  }

  void set(EarlierDate& result, DateChange change, ActivityIndex of) const {
    result.change = change;
    result.of.value = graph_.plan().actions[timetable_.action[of]].id.value;
  }

  /// "it" where the sentence has spoken of the action already.
  std::string then(const DateLink& link, const ScheduleChange& change) const {
    const bool spoken_of = link.activity == target_ && change.kind != Kind::capacity &&
                           change.kind != Kind::shorten && change.kind != Kind::max_lag;
    return spoken_of ? "it" : name(target_);
  }

  std::string name(ActivityIndex activity) const {
    return action_name(graph_, timetable_.action[activity]);
  }

  CalendarIndex calendar_of(ActivityIndex activity) const {
    return timetable_.problem.activities[activity].calendar;
  }

  CalendarIndex lag_of(LinkIndex link, bool longest) const {
    const ScheduleLink& rule = timetable_.problem.links[link];
    return longest && rule.max_lag ? rule.max_lag->calendar : rule.lag.calendar;
  }

  static std::string days(std::int64_t amount, CalendarIndex calendar) {
    return counted(static_cast<std::size_t>(amount),
                   calendar == calendar_days ? "day" : "working day");
  }

  const PlanGraph& graph_;
  const Timetable& timetable_;
  ActivityIndex target_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
