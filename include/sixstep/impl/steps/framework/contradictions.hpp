// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/framework/chain.hpp>
#include <sixstep/impl/steps/framework/indicators.hpp>
#include <sixstep/impl/steps/framework/smart.hpp>

// Where a plan wants two things that cannot both be: opposite targets, opposite pushes.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Targets on both sides of the baseline, or two values for one day and one level.
inline bool has_opposed_targets(const IndicatorReading& reading) {
  const auto& targets = reading.targets;
  bool above = false;
  bool below = false;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!targets[i].value) continue;
    above = above || (reading.baseline && *targets[i].value > *reading.baseline);
    below = below || (reading.baseline && *targets[i].value < *reading.baseline);
    for (std::size_t j = 0; j < i; ++j) {
      if (targets[j].value && targets[i].by && targets[j].by == targets[i].by &&
          targets[j].level == targets[i].level && targets[j].value != targets[i].value) {
        return true;
      }
    }
  }
  return above && below;
}

inline void report_targets(const PlanGraph& graph, const std::vector<IndicatorReading>& indicators,
                           std::vector<Finding>& findings) {
  std::vector<Id<Indicator>> against;
  std::vector<Id<Indicator>> opposed;
  for (const IndicatorReading& reading : indicators) {
    if (has_opposed_targets(reading)) {
      opposed.push_back(reading.indicator);
    } else if (goes_against_direction(reading)) {
      against.push_back(reading.indicator);
    }
  }
  report_nodes(graph, "target-against-direction", Severity::warning,
               "Targets of these lead to the side that is worse by their direction", against,
               findings);
  report_nodes(graph, "targets-opposed", Severity::warning,
               "Targets of these contradict each other: on both sides of the baseline, or two "
               "values for one day",
               opposed, findings);
}

/// Two indicators of one name and unit of which one is to rise and the other to fall.
inline void report_opposed_indicators(const PlanGraph& graph, std::vector<Finding>& findings) {
  const auto& indicators = graph.plan().indicators;
  std::map<std::pair<std::string_view, std::string_view>, std::array<const Indicator*, 2>> named;
  for (const Indicator& indicator : indicators) {
    if (!indicator.direction || indicator.label.empty()) continue;
    auto& pair = named[{indicator.label.in("en"), indicator.unit.in("en")}];
    auto& place = pair[static_cast<std::size_t>(*indicator.direction)];
    if (place == nullptr) place = &indicator;
  }
  for (const Indicator& indicator : indicators) {
    const auto found = named.find({indicator.label.in("en"), indicator.unit.in("en")});
    if (found == named.end()) continue;
    const auto [up, down] = found->second;
    if (up != &indicator || down == nullptr) continue;
    findings.push_back({"indicators-opposed",
                        Severity::warning,
                        quoted_name(graph, up->id) +
                            " is to rise by one indicator and to fall by another: what one "
                            "measures as progress, the other measures as loss.",
                        {{up->id.value}, {down->id.value}},
                        true});
  }
}

/// Actions by the way in which they push something.
struct Pushes {
  std::vector<Id<Action>> up;
  std::vector<Id<Action>> down;
  void add(const Id<Action>& action, double amount) {
    if (amount == 0.0) return;
    auto& side = amount > 0.0 ? up : down;
    if (side.empty() || side.back() != action) side.push_back(action);
  }
  bool is_contradiction() const { return !up.empty() && !down.empty(); }
};

template <class Entity>
std::string names_of(const PlanGraph& graph, const std::vector<Id<Entity>>& ids) {
  return list_in_words(mapped(ids, [&](const auto& id) { return quoted_name(graph, id); }), 3);
}

inline void report_pushes(const PlanGraph& graph, std::string code, const std::string& sentence,
                          const AnyId& on, const Pushes& pushes, std::vector<Finding>& findings) {
  Finding finding{std::move(code), Severity::warning, {}, {on}, {}};
  finding.sentence = sentence + names_of(graph, pushes.up) + " raise" +
                     (pushes.up.size() == 1 ? "s it, " : " it, ") + names_of(graph, pushes.down) +
                     " lower" + (pushes.down.size() == 1 ? "s it." : " it.");
  for (const auto* side : {&pushes.up, &pushes.down}) {
    for (const Id<Action>& action : *side) finding.nodes.push_back({action.value});
  }
  findings.push_back(std::move(finding));
}

template <class Visit>
void for_each_active(const Plan& plan, Visit&& visit) {
  for (const Action& action : plan.actions) {
    if (action.status != ActionStatus::stopped) visit(action);
  }
}

/// Factors and services that some actions push one way and others the other way.
class OpposedActions {
 public:
  explicit OpposedActions(const PlanGraph& graph) : graph_(graph), plan_(graph.plan()) {}

  void report(std::vector<Finding>& findings) const {
    report_factors(findings);
    report_services(findings);
    report_goals(findings);
  }

 private:
  void report_factors(std::vector<Finding>& findings) const {
    std::vector<Pushes> pushes(plan_.factors.size());
    for_each_active(plan_, [&](const Action& action) {
      for (const auto& affected : action.affects) {
        const auto factor = graph_.find_item(NodeKind::factor, affected.to);
        if (factor && affected.amount) pushes[*factor].add(action.id, *affected.amount);
      }
    });
    for (std::size_t i = 0; i < pushes.size(); ++i) {
      if (!pushes[i].is_contradiction()) continue;
      const Id<Factor>& factor = plan_.factors[i].id;
      report_pushes(graph_, "actions-opposed",
                    "Actions push " + quoted_name(graph_, factor) + " both ways: ", {factor.value},
                    pushes[i], findings);
    }
  }

  struct Quality {
    std::string_view words;
    std::optional<double> Improvement::*change;
  };
  static constexpr std::array<Quality, 4> qualities = {
      {{"the documents asked for by", &Improvement::documents},
       {"the processing time of", &Improvement::processing_days},
       {"the hours of", &Improvement::hours_per_week},
       {"the people served by", &Improvement::served}}};

  void report_services(std::vector<Finding>& findings) const {
    std::map<std::pair<std::string_view, std::size_t>, Pushes> pushes;
    for_each_active(plan_, [&](const Action& action) {
      for (const Improvement& improvement : action.improves) {
        for (std::size_t q = 0; q < qualities.size(); ++q) {
          const auto& change = improvement.*qualities[q].change;
          if (change) pushes[{improvement.to, q}].add(action.id, *change);
        }
      }
    });
    for (const auto& [what, both] : pushes) {
      if (!both.is_contradiction()) continue;
      const Id<Service> service{std::string(what.first)};
      report_pushes(graph_, "actions-opposed",
                    "Actions change " + std::string(qualities[what.second].words) + ' ' +
                        quoted_name(graph_, service) + " both ways: ",
                    {service.value}, both, findings);
    }
  }

  /// What an action does to a goal by the factors that it moves and what those do to the goal
  /// themselves; influences between factors are read in step two.
  std::map<std::size_t, double> effects_of(const Action& action) const {
    std::map<std::size_t, double> effects;
    for (const auto& affected : action.affects) {
      const auto factor = graph_.find_item(NodeKind::factor, affected.to);
      if (!factor || !affected.amount) continue;
      for (const auto& link : plan_.factors[*factor].goals) {
        const auto goal = graph_.find_item(NodeKind::goal, link.to);
        if (goal && link.amount) effects[*goal] += *affected.amount * *link.amount;
      }
    }
    return effects;
  }

  /// Goals that some actions are to advance while others, or the same, set them back.
  void report_goals(std::vector<Finding>& findings) const {
    std::vector<std::vector<Id<Action>>> lowered_by(plan_.goals.size());
    for_each_active(plan_, [&](const Action& action) {
      for (const auto& [goal, effect] : effects_of(action)) {
        if (effect < 0.0) lowered_by[goal].push_back(action.id);
      }
    });
    std::vector<bool> advanced(plan_.goals.size(), false);
    for_each_active(plan_, [&](const Action& action) {
      for (const auto& link : action.advances) {
        if (const auto goal = graph_.find_item(NodeKind::goal, link.to)) advanced[*goal] = true;
      }
    });
    for (std::size_t i = 0; i < lowered_by.size(); ++i) {
      if (!advanced[i] || lowered_by[i].empty()) continue;
      Finding finding{"goal-opposed", Severity::warning, {}, {{plan_.goals[i].id.value}}, {}};
      finding.sentence = "Actions are to advance " + quoted_name(graph_, plan_.goals[i].id) +
                         ", while by the factors that they move " +
                         names_of(graph_, lowered_by[i]) +
                         (lowered_by[i].size() == 1 ? " sets it back." : " set it back.");
      for (const Id<Action>& action : lowered_by[i]) finding.nodes.push_back({action.value});
      findings.push_back(std::move(finding));
    }
  }

  const PlanGraph& graph_;
  const Plan& plan_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
