// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/plan/checks/number_rules.hpp>
#include <sixstep/impl/plan/checks/registry.hpp>

/// Every number of the plan: on its scale, and in order with its neighbours.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// Checks members of entities by their rules, with the evidence that stands behind them.
class Numbers {
 public:
  explicit Numbers(Findings& findings) : findings_(findings) {}

  template <class Entity, std::size_t count>
  void check(const Place& place, const Entity& entity,
             const std::array<NumberRule<Entity>, count>& rules) {
    for (const auto& [member, value, scale] : rules) {
      check_number(findings_, place / member, entity.*value, scale);
    }
    if constexpr (requires { entity.annotation; }) check_evidence(place, entity.annotation);
  }

  template <class List, class Rules>
  void check_list(const Place& place, const List& list, const Rules& rules) {
    for_each_entry(place, list, [&](const Place& p, const auto& entry) { check(p, entry, rules); });
  }

  void check(const Place& place, const std::optional<double>& number, const Scale& scale) {
    check_number(findings_, place, number, scale);
  }

  /// The amounts of links.
  template <class List>
  void check_amounts(const Place& place, const List& links, const Scale& scale) {
    for_each_entry(place, links, [&](const Place& p, const auto& link) {
      check_number(findings_, p / "amount", link.amount, scale);
    });
  }

  /// A length of time: on its scale, and low ≤ likely ≤ high.
  void check(const Place& place, const std::optional<Duration>& duration, const Scale& scale) {
    if (!duration) return;
    const auto& [likely, bounds] = duration->length;
    if (!bounds) return check(place, likely, scale);
    check(place / "low", bounds->low, scale);
    check(place / "likely", likely, scale);
    check(place / "high", bounds->high, scale);
    if (bounds->low > likely || likely > bounds->high) {
      report_disorder(place, in_digits(bounds->low), in_digits(likely), in_digits(bounds->high));
    }
  }

  /// Two members of which the first cannot be above the second.
  void check_order(const Place& place, std::string_view less, const std::optional<double>& a,
                   std::string_view more, const std::optional<double>& b) {
    if (!a || !b || !(*a > *b)) return;
    findings_.error(codes::numbers_out_of_order, place / less,
                    in_quotes(less) + " is " + in_digits(*a) + ", above " + in_quotes(more) +
                        ", which is " + in_digits(*b),
                    "correct one of the two");
  }

  void report_disorder(const Place& place, const std::string& low, const std::string& likely,
                       const std::string& high) {
    findings_.error(codes::range_out_of_order, place,
                    "the range says low " + low + ", likely " + likely + ", high " + high +
                        "; expected low ≤ likely ≤ high",
                    "sort the three numbers");
  }

 private:
  void check_evidence(const Place& place, const Annotation& annotation) {
    if (!annotation.evidence.empty()) {
      check_list(place / "evidence", annotation.evidence, evidence_numbers);
    }
  }

  Findings& findings_;
};

inline void check_service_numbers(Numbers& numbers, const Place& place, const Service& service) {
  numbers.check(place, service, service_numbers);
  const ProcessingDays& days = service.processing_days;
  numbers.check(place / "processing_days", days, processing_numbers);
  numbers.check_order(place / "processing_days", "median", days.median, "p90", days.p90);
  const Feedback& feedback = service.feedback;
  numbers.check(place / "feedback", feedback, feedback_numbers);
  numbers.check_order(place / "feedback", "answered", feedback.answered, "received",
                      feedback.received);
  numbers.check_order(place / "feedback", "acted_on", feedback.acted_on, "received",
                      feedback.received);
  for_each_entry(place / "by_group", service.by_group,
                 [&](const Place& p, const ServiceReach& reach) {
                   numbers.check(p, reach, service_reach_numbers);
                   numbers.check_order(p, "served", reach.served, "eligible", reach.eligible);
                 });
}

inline void check_situation_numbers(Numbers& numbers, const Plan& plan) {
  const Place base;
  numbers.check(base / "discount_rate", plan.discount_rate, scales::yearly_rate);
  const Place vocabularies = base / "vocabularies";
  for (const Vocabulary& vocabulary : plan.vocabularies) {
    numbers.check_list(vocabularies / word(vocabulary.kind), vocabulary.terms, term_numbers);
  }
  numbers.check_list(base / "assessments", plan.assessments, assessment_numbers);
  for_each_entry(base / "factors", plan.factors, [&](const Place& p, const Factor& factor) {
    numbers.check(p, factor, factor_numbers);
    numbers.check_amounts(p / "goals", factor.goals, scales::signed_share);
  });
  numbers.check_list(base / "influences", plan.influences, influence_numbers);
  const auto check_service = [&](const Place& p, const Service& service) {
    check_service_numbers(numbers, p, service);
  };
  for_each_entry(base / "services", plan.services, check_service);
  for_each_entry(base / "building_blocks", plan.building_blocks, check_service);
}

inline void check_aim_numbers(Numbers& numbers, const Plan& plan) {
  const Place base;
  numbers.check_list(base / "goals", plan.goals, goal_numbers);
  for_each_entry(base / "indicators", plan.indicators, [&](const Place& p, const auto& indicator) {
    numbers.check(p, indicator, indicator_numbers);
    numbers.check_list(p / "targets", indicator.targets, target_numbers);
    numbers.check_list(p / "observations", indicator.observations, observation_numbers);
    if (!indicator.baseline) return;
    numbers.check(p / "baseline", *indicator.baseline, baseline_numbers);
    for (const GroupValue& value : indicator.baseline->groups) {
      numbers.check(p / "baseline" / "groups" / value.to.value, value.amount, scales::any_number);
    }
  });
}

inline void check_people_numbers(Numbers& numbers, const Plan& plan) {
  const Place base;
  numbers.check_list(base / "stakeholders", plan.stakeholders, stakeholder_numbers);
  for_each_entry(base / "groups", plan.groups, [&](const Place& p, const Group& group) {
    numbers.check(p, group, group_numbers);
    numbers.check_order(p, "served", group.served, "eligible", group.eligible);
    numbers.check_order(p, "eligible", group.eligible, "population", group.population);
    if (!group.eligible) {
      numbers.check_order(p, "served", group.served, "population", group.population);
    }
  });
  numbers.check_list(base / "stances", plan.stances, stance_numbers);
  numbers.check_list(base / "ties", plan.ties, tie_numbers);
}

inline void check_action_numbers(Numbers& numbers, const Place& place, const Action& action) {
  numbers.check(place, action, action_numbers);
  for_each_mode(place, action, [&](const Place& p, const Mode& mode) {
    numbers.check(p / "duration", mode.duration, scales::quantity);
    numbers.check_list(p / "demands", mode.demands, demand_numbers);
  });
  numbers.check_amounts(place / "advances", action.advances, scales::share);
  numbers.check_amounts(place / "affects", action.affects, scales::signed_share);
  numbers.check_list(place / "serves", action.serves, reach_numbers);
  numbers.check_list(place / "develops", action.develops, development_numbers);
  numbers.check_list(place / "improves", action.improves, improvement_numbers);
  if (!action.pilot) return;
  const Pilot& pilot = *action.pilot;
  numbers.check(place / "pilot", pilot, pilot_numbers);
  numbers.check(place / "pilot" / "duration", pilot.duration, scales::quantity);
  numbers.check_order(place / "pilot", "at_least", pilot.at_least, "at_most", pilot.at_most);
}

inline void check_commitment_numbers(Numbers& numbers, const Plan& plan) {
  const Place base;
  numbers.check_list(base / "milestones", plan.milestones, milestone_numbers);
  for_each_entry(base / "dependencies", plan.dependencies, [&](const Place& p, const auto& edge) {
    numbers.check(p / "lag", edge.lag, scales::any_number);
    numbers.check(p / "max_lag", edge.max_lag, scales::any_number);
    if (!edge.lag || !edge.max_lag || edge.lag->unit != edge.max_lag->unit) return;
    numbers.check_order(p, "lag", edge.lag->length.likely, "max_lag", edge.max_lag->length.likely);
  });
  numbers.check_list(base / "synergies", plan.synergies, synergy_numbers);
  numbers.check_list(base / "policies", plan.policies, policy_numbers);
  for_each_entry(base / "risks", plan.risks, [&](const Place& p, const Risk& risk) {
    numbers.check(p, risk, risk_numbers);
    for_each_entry(p / "hits", risk.hits, [&](const Place& at, const Hit& hit) {
      numbers.check(at / "delay", hit.delay, scales::quantity);
    });
  });
  numbers.check_list(base / "scenarios", plan.scenarios, scenario_numbers);
  numbers.check_list(base / "progress", plan.progress, progress_numbers);
}

inline void check_numbers(Examination& exam) {
  Numbers numbers(exam.findings);
  const Plan& plan = exam.plan;
  const Place base;
  check_situation_numbers(numbers, plan);
  check_aim_numbers(numbers, plan);
  check_people_numbers(numbers, plan);
  numbers.check_list(base / "budgets", plan.budgets, budget_numbers);
  for_each_entry(base / "resources", plan.resources, [&](const Place& p, const auto& resource) {
    numbers.check_list(p / "capacity", resource.capacity, capacity_numbers);
    for_each_entry(p / "capacity", resource.capacity, [&](const Place& at, const auto& capacity) {
      numbers.check_order(at, "at_least", capacity.at_least, "amount", capacity.amount);
    });
  });
  for_each_entry(base / "actions", plan.actions, [&](const Place& p, const Action& action) {
    check_action_numbers(numbers, p, action);
  });
  check_commitment_numbers(numbers, plan);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
