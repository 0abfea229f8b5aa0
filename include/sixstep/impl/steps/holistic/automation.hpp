// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/holistic/coverage.hpp>
#include <sixstep/impl/steps/holistic/technology.hpp>

// Re-organize before automating: which action automates, and what comes before it.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// What a plan's actions do to the way in which government is organized.
class Reform {
 public:
  explicit Reform(const Plan& plan)
      : ict_pillar_(plan, VocabularyKind::pillars, "pillar:ict-infrastructure"),
        ict_(plan, VocabularyKind::strategies, "strategy:ict"),
        institutional_(plan, VocabularyKind::strategies, "strategy:institutional"),
        process_(plan, VocabularyKind::strategies, "strategy:process"),
        conceptual_(plan, VocabularyKind::innovations, "innovation:conceptual"),
        first_(plan, VocabularyKind::marks, "mark:reorganize-first") {}

  bool reorganizes(const Action& action) const {
    const bool innovates = !action.innovation.empty() && !conceptual_.is(action.innovation);
    const bool tagged = std::ranges::any_of(
        action.tags, [&](const std::string& tag) { return first_.is(Id<Term>{tag}); });
    return innovates || tagged || institutional_.any_of(action.strategies) ||
           process_.any_of(action.strategies);
  }
  bool automates(const Action& action) const {
    return (ict_.any_of(action.strategies) || develops_ict(action, ict_pillar_)) &&
           !reorganizes(action);
  }

 private:
  Meaning ict_pillar_, ict_, institutional_, process_, conceptual_, first_;
};

/// For each action, a re-organization that ends before it begins, by finish-to-start dependencies.
/// What comes before a heading comes before its parts; a heading ends with the last of its parts.
class Precedence {
 public:
  Precedence(const PlanGraph& graph, const Places& reorganizations)
      : graph_(graph),
        before_(graph.plan().actions.size()),
        expanded_(graph.plan().actions.size(), false) {
    for (const std::size_t origin : reorganizations) follow(origin);
  }
  std::optional<std::size_t> before(std::size_t action) const { return before_[action]; }

 private:
  void follow(std::size_t origin) {
    Places open = {origin};
    while (!open.empty()) {
      const std::size_t action = open.back();
      open.pop_back();
      expand(action, origin, open);
    }
  }

  /// The links out of an action and of the headings above it.
  void expand(std::size_t action, std::size_t origin, Places& open) {
    std::optional<std::size_t> at = action;
    while (at && !expanded_[*at]) {
      expanded_[*at] = true;
      std::optional<std::size_t> above;
      for (const EdgeIndex index : graph_.out_edges(graph_.node(NodeKind::action, *at))) {
        const PlanEdge& edge = graph_.edges()[index];
        if (edge.relation == Relation::part_of) above = graph_.item(edge.to);
        if (leads_on(edge)) mark(graph_.item(edge.to), origin, open);
      }
      at = above;
    }
  }

  bool leads_on(const PlanEdge& edge) const {
    return edge.relation == Relation::depends &&
           graph_.plan().dependencies[edge.item].type == DependencyType::FS;
  }

  /// An action that waits, and all that is part of it.
  void mark(std::size_t first, std::size_t origin, Places& open) {
    Places waiting = {first};
    while (!waiting.empty()) {
      const std::size_t action = waiting.back();
      waiting.pop_back();
      if (before_[action] || !counts(graph_.plan().actions[action])) continue;
      before_[action] = origin;
      open.push_back(action);
      for (const EdgeIndex index : graph_.in_edges(graph_.node(NodeKind::action, action))) {
        const PlanEdge& edge = graph_.edges()[index];
        if (edge.relation == Relation::part_of) waiting.push_back(graph_.item(edge.from));
      }
    }
  }

  const PlanGraph& graph_;
  std::vector<std::optional<std::size_t>> before_;
  std::vector<bool> expanded_;
};

inline bool is_over(const Action& action) {
  return action.finished || action.status == ActionStatus::done;
}

/// The day by which an action is over, as far as the plan knows. A promise that was due and of
/// which nothing is reported says nothing.
inline std::optional<Date> known_end(const Plan& plan, const Action& action) {
  if (action.finished) return action.finished;
  if (is_over(action)) return plan.status_date;
  if (!action.by || action.by->last < plan.status_date) return std::nullopt;
  return action.by->last;
}

inline bool has_begun(const Action& action) {
  return action.started || is_over(action) || action.status == ActionStatus::started ||
         action.status == ActionStatus::paused;
}

/// The first day on which an action can begin, or on which it began.
inline std::optional<Date> known_begin(const Plan& plan, const Action& action) {
  if (action.started) return action.started;
  if (has_begun(action)) return std::nullopt;
  const auto from = action.from ? std::optional(action.from->first) : std::nullopt;
  return std::max(from, plan.status_date);
}

/// The re-organizations of each thing: of a service, of an owner's, of a sector's.
class Neighbourhood {
 public:
  Neighbourhood(const Plan& plan, const Places& reorganizations) : plan_(plan) {
    for (const std::size_t place : reorganizations) {
      for (const std::string& thing : services(place)) enter(thing, place);
      for (const std::string& thing : surroundings(place)) enter(thing, place);
    }
  }

  AutomationReading read(std::size_t place) const {
    const Action& action = plan_.actions[place];
    const auto begin = known_begin(plan_, action);
    AutomationReading reading{action.id, AutomationOrder::automated, {}};
    const auto things = action.improves.empty() ? surroundings(place) : services(place);
    for (const std::string& thing : things) {
      const auto found = things_.find(thing);
      if (found == things_.end()) continue;
      const Nearest& near = found->second;
      if (begin && near.end && *near.end <= *begin) {
        return {action.id, AutomationOrder::reorganized, plan_.actions[near.first].id};
      }
      if (reading.order == AutomationOrder::unknown || !is_open(action, near)) continue;
      reading.order = AutomationOrder::unknown;
      reading.reorganization = plan_.actions[near.first].id;
    }
    return reading;
  }

 private:
  struct Nearest {
    std::size_t first = 0;    ///< the one of earliest known end, else the first in the plan
    std::optional<Date> end;  ///< its end
    bool over = false;        ///< one is over
    bool undated = false;     ///< one is over, nobody says since when
  };

  /// Whether the order can still turn out right. What has begun has it behind it, unless it is not
  /// known when it, or what is done, took place.
  static bool is_open(const Action& action, const Nearest& near) {
    if (!has_begun(action)) return true;
    return action.started ? near.undated : near.over;
  }

  void enter(const std::string& thing, std::size_t place) {
    const Action& action = plan_.actions[place];
    const auto end = known_end(plan_, action);
    const auto [at, is_new] = things_.try_emplace(thing, Nearest{place, end, false, false});
    Nearest& near = at->second;
    near.over = near.over || is_over(action);
    near.undated = near.undated || (is_over(action) && !action.finished);
    if (!is_new && end && (!near.end || *end < *near.end)) near.first = place, near.end = end;
  }

  std::vector<std::string> services(std::size_t place) const {
    std::vector<std::string> things;
    for (const Improvement& change : plan_.actions[place].improves) {
      things.push_back("service " + change.to.value);
    }
    return things;
  }
  std::vector<std::string> surroundings(std::size_t place) const {
    std::vector<std::string> things;
    for (const std::string_view owner : owners_of(plan_.actions[place])) {
      things.push_back("owner " + std::string(owner));
    }
    for (const std::string& sector : plan_.actions[place].sectors) {
      things.push_back("sector " + sector);
    }
    return things;
  }

  const Plan& plan_;
  std::map<std::string, Nearest> things_;
};

inline std::vector<AutomationReading> read_automation(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  const Reform reform(plan);
  const std::vector<bool> heading = headings(graph);
  const Places reorganizations =
      actions_where(plan, [&](const Action& action) { return reform.reorganizes(action); });
  const Precedence precedence(graph, reorganizations);
  const Neighbourhood neighbourhood(plan, reorganizations);
  std::vector<AutomationReading> readings;
  for_each_action(plan, [&](std::size_t place, const Action& action) {
    if (heading[place] || !reform.automates(action)) return;
    const auto before = precedence.before(place);
    readings.push_back(before ? AutomationReading{action.id, AutomationOrder::reorganized,
                                                  plan.actions[*before].id}
                              : neighbourhood.read(place));
  });
  return readings;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
