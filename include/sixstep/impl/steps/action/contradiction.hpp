// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/action/reasons.hpp>
#include <sixstep/solve/schedule_contradiction.hpp>

// Why no schedule exists, as the fewest rules that exclude each other, and what would do.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// Tells rules and ways out in the plan's words.
class ContradictionTeller {
 public:
  ContradictionTeller(const PlanGraph& graph, const Timetable& timetable)
      : graph_(graph), timetable_(timetable) {}

  std::vector<std::string> tell(const ScheduleContradiction& found) const {
    std::vector<std::string> rules;
    for (const ScheduleRule& rule : found.rules) rules.push_back(in_words(rule));
    std::vector<std::string> words = {rules.size() == 1
                                          ? "This cannot be kept: " + rules.front() + "."
                                          : "These cannot all be kept: " + list(rules) + "."};
    for (const ScheduleChange& change : found.ways_out) {
      words.push_back("There would be a schedule if " + in_words(change) + ".");
    }
    if (found.ways_out.empty()) {
      words.emplace_back(
          "No single one of them, however far it gave way, would be enough: other rules "
          "of the plan exclude each other as well.");
    }
    return words;
  }

 private:
  using Kind = ScheduleRule::Kind;
  using Change = ScheduleChange::Kind;

  static std::string list(const std::vector<std::string>& rules) {
    std::string words;
    for (const std::string& rule : rules) words += (words.empty() ? "" : "; ") + rule;
    return words;
  }

  std::string in_words(const ScheduleRule& rule) const {
    const auto& problem = timetable_.problem;
    switch (rule.kind) {
      case Kind::lag:
        return after(problem.links[rule.index]);
      case Kind::max_lag:
        return "at most " + days(*problem.links[rule.index].max_lag) + " may lie between " +
               name(problem.links[rule.index].from) + " and " + name(problem.links[rule.index].to);
      case Kind::release:
        return name(rule.index) + " may not start before " +
               to_string(date_of(*problem.activities[rule.index].release));
      case Kind::deadline:
        return name(rule.index) + " is to be finished by " +
               to_string(date_of(*problem.activities[rule.index].deadline - 1));
      default:
        return sharing(rule.index);
    }
  }

  /// Those that need more than there ever is, or else all that need the resource.
  std::string sharing(ResourceIndex resource_index) const {
    std::int64_t most = 0;
    for (const auto& each : timetable_.problem.resources[resource_index].capacity) {
      most = std::max(most, each.amount);
    }
    std::vector<std::string> all, too_much;
    for (ActivityIndex each = 0; each < timetable_.problem.activities.size(); ++each) {
      for (const auto& demand : timetable_.problem.activities[each].modes.front().demands) {
        if (demand.resource != resource_index || demand.amount == 0) continue;
        all.push_back(name(each));
        if (demand.amount > most) too_much.push_back(name(each));
      }
    }
    const auto& named = too_much.empty() ? all : too_much;
    return list_in_words(named, 4) + (named.size() == 1 ? " has" : " share") + " no more of " +
           resource(resource_index) + " than there is";
  }

  std::string after(const ScheduleLink& link) const {
    using Type = ScheduleLink::Type;
    const bool to_finish = link.type == Type::finish_finish || link.type == Type::start_finish;
    const bool from_finish = link.type == Type::finish_finish || link.type == Type::finish_start;
    std::string words = name(link.to) + (to_finish ? " may finish only " : " may start only ");
    if (link.lag.days > 0) words += days(link.lag) + " ";
    return words + (from_finish ? "after " + name(link.from) + " is finished"
                                : "after " + name(link.from) + " has started");
  }

  std::string in_words(const ScheduleChange& change) const {
    const auto& problem = timetable_.problem;
    switch (change.kind) {
      case Change::lag:
        return name(problem.links[change.index].to) + " came " +
               days({static_cast<std::int32_t>(change.amount),
                     problem.links[change.index].lag.calendar}) +
               " sooner after " + name(problem.links[change.index].from);
      case Change::max_lag:
        return days({static_cast<std::int32_t>(change.amount),
                     problem.links[change.index].max_lag->calendar}) +
               " more could lie between " + name(problem.links[change.index].from) + " and " +
               name(problem.links[change.index].to);
      case Change::release:
        return name(change.index) + " could start " + plain_days(change.amount) + " earlier";
      case Change::deadline:
        return name(change.index) + " could be finished " + plain_days(change.amount) + " later";
      default:
        return "there were " + rounded(static_cast<double>(change.amount) / 1000.0, 3) +
               " more of " + resource(change.index);
    }
  }

  static std::string plain_days(std::int64_t amount) {
    return counted(static_cast<std::size_t>(amount), "day");
  }

  static std::string days(const WorkSpan& span) {
    return counted(static_cast<std::size_t>(std::abs(span.days)),
                   span.calendar == calendar_days ? "day" : "working day");
  }

  std::string name(ActivityIndex activity) const {
    return action_name(graph_, timetable_.action[activity]);
  }

  std::string resource(ResourceIndex index) const {
    return in_quotes(name_of(graph_, graph_.node(NodeKind::resource, timetable_.resource[index])));
  }

  const PlanGraph& graph_;
  const Timetable& timetable_;
};

/// The smallest contradiction in words; empty where none is found.
inline std::vector<std::string> contradiction_in_words(const PlanGraph& graph,
                                                       const Timetable& timetable,
                                                       const StopCondition& stop) {
  const auto found = smallest_contradiction(timetable.problem, 20'000, stop);
  if (!found || found->rules.empty()) return {};
  return ContradictionTeller(graph, timetable).tell(*found);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
