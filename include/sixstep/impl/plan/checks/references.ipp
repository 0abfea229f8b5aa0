// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/plan/checks/registry.hpp>

/// Every reference of the plan: to something that is there, and of the kind that its place asks
/// for.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

inline constexpr Meanings services = any_of({Meaning::service, Meaning::building_block});
inline constexpr Meanings goals_and_actions = any_of({Meaning::goal, Meaning::action});

class References {
 public:
  explicit References(Examination& exam) : exam_(exam) {}

  /// Reports an id that does not name one of `wanted`; an empty one is not there at all.
  void check(const Place& place, std::string_view id, Meanings wanted) {
    if (id.empty()) return;
    const auto meaning = exam_.registry.find(id);
    if (meaning && (one(*meaning) & wanted) != 0) return;
    if (meaning) return report_kind(place, id, *meaning, wanted);
    const bool is_term = (wanted & ~any_term) == 0;
    exam_.findings.error(
        is_term ? codes::unknown_term : codes::unknown_id, place,
        "nothing in the plan has the id " + in_quotes(id) + "; expected " + in_words(wanted),
        exam_.registry.suggest(id, wanted));
  }
  void check(const Place& place, std::string_view id, Meaning wanted) {
    check(place, id, one(wanted));
  }

  /// A reference without which the entry says nothing.
  void check_required(const Place& place, std::string_view member, std::string_view id,
                      Meanings wanted) {
    if (!id.empty()) return check(place / member, id, wanted);
    exam_.findings.error(codes::missing_member, place,
                         "\"" + std::string(member) + "\" is missing; expected " + in_words(wanted),
                         "name it by its id, or remove the entry");
  }
  void check_required(const Place& place, std::string_view member, std::string_view id,
                      Meaning wanted) {
    check_required(place, member, id, one(wanted));
  }

  /// A list of ids.
  template <class List>
  void check_ids(const Place& place, const List& ids, Meanings wanted) {
    for (std::size_t i = 0; i < ids.size(); ++i) check(place / i, ids[i], wanted);
  }

  /// A list of entries that lead somewhere.
  template <class List>
  void check_links(const Place& place, const List& links, Meanings wanted) {
    for (std::size_t i = 0; i < links.size(); ++i) {
      check_required(place / i, "to", links[i].to, wanted);
    }
  }

  /// A list of the document whose entries go from somewhere to somewhere.
  template <class List>
  void check_edges(std::string_view member, const List& list, Meanings from, Meanings to) {
    const Place base;
    for_each_entry(base / member, list, [&](const Place& place, const auto& edge) {
      check_required(place, "from", edge.from, from);
      check_required(place, "to", edge.to, to);
    });
  }

 private:
  void report_kind(const Place& place, std::string_view id, Meaning found, Meanings wanted) {
    exam_.findings.error(
        codes::wrong_kind, place,
        in_quotes(id) + " is " + in_words(one(found)) + "; expected " + in_words(wanted),
        exam_.registry.suggest(id, wanted));
  }

  Examination& exam_;
};

inline void check_situation(References& refs, const Plan& plan) {
  const Place base;
  for_each_entry(base / "assessments", plan.assessments, [&](const Place& p, const auto& rating) {
    refs.check_required(p, "pillar", rating.pillar, Meaning::pillar);
    refs.check_required(p, "level", rating.level, Meaning::level);
  });
  for_each_entry(base / "checklists", plan.checklists, [&](const Place& p, const auto& answer) {
    refs.check_required(p, "item", answer.item, any_term);
  });
  for_each_entry(base / "gaps", plan.gaps, [&](const Place& p, const Gap& gap) {
    refs.check(p / "pillar", gap.pillar, Meaning::pillar);
    refs.check(p / "level", gap.level, Meaning::level);
  });
  for_each_entry(base / "factors", plan.factors, [&](const Place& p, const Factor& factor) {
    refs.check(p / "same_as", factor.same_as, Meaning::factor);
    refs.check(p / "pillar", factor.pillar, Meaning::pillar);
    refs.check(p / "level", factor.level, Meaning::level);
    refs.check_links(p / "goals", factor.goals, one(Meaning::goal));
  });
  refs.check_edges("influences", plan.influences, one(Meaning::factor), one(Meaning::factor));
  const auto check_service = [&](const Place& p, const Service& service) {
    refs.check(p / "owner", service.owner, Meaning::stakeholder);
    refs.check_links(p / "by_group", service.by_group, one(Meaning::group));
  };
  for_each_entry(base / "services", plan.services, check_service);
  for_each_entry(base / "building_blocks", plan.building_blocks, check_service);
  refs.check_edges("uses", plan.uses, services, one(Meaning::building_block));
}

inline void check_aims(References& refs, const Plan& plan) {
  const Place base;
  for_each_entry(base / "goals", plan.goals, [&](const Place& p, const Goal& goal) {
    refs.check(p / "parent", goal.parent, Meaning::goal);
    refs.check_ids(p / "aligned", goal.aligned, any_term | one(Meaning::goal));
    refs.check_ids(p / "groups", goal.groups, one(Meaning::group));
  });
  for_each_entry(base / "comparisons", plan.comparisons, [&](const Place& p, const auto& judged) {
    refs.check(p / "parent", judged.parent, Meaning::goal);
    refs.check_ids(p / "of", judged.of, one(Meaning::goal));
    refs.check(p / "best", judged.best, Meaning::goal);
    refs.check(p / "worst", judged.worst, Meaning::goal);
  });
  for_each_entry(base / "indicators", plan.indicators, [&](const Place& p, const auto& indicator) {
    refs.check(p / "measures", indicator.measures,
               services | any_of({Meaning::goal, Meaning::group}));
    refs.check(p / "owner", indicator.owner, Meaning::stakeholder);
    refs.check_ids(p / "disaggregated_by", indicator.disaggregated_by, one(Meaning::dimension));
    if (indicator.baseline) {
      for (const GroupValue& value : indicator.baseline->groups) {
        refs.check(p / "baseline" / "groups" / value.to.value, value.to, Meaning::group);
      }
    }
    for_each_entry(p / "observations", indicator.observations,
                   [&](const Place& at, const Observation& observation) {
                     refs.check(at / "group", observation.group, Meaning::group);
                   });
  });
}

inline void check_people(References& refs, const Plan& plan) {
  const Place base;
  for_each_entry(base / "stakeholders", plan.stakeholders, [&](const Place& p, const auto& who) {
    refs.check_ids(p / "veto", who.veto, goals_and_actions);
  });
  for_each_entry(base / "groups", plan.groups, [&](const Place& p, const Group& group) {
    refs.check_ids(p / "dimensions", group.dimensions, one(Meaning::dimension));
    refs.check(p / "represented_by", group.represented_by, Meaning::stakeholder);
  });
  refs.check_edges("stances", plan.stances, one(Meaning::stakeholder), goals_and_actions);
  refs.check_edges("ties", plan.ties, one(Meaning::stakeholder), one(Meaning::stakeholder));
}

inline void check_means(References& refs, const Plan& plan) {
  const Place base;
  for_each_entry(base / "budgets", plan.budgets, [&](const Place& p, const Budget& budget) {
    refs.check(p / "source", budget.source, Meaning::source);
  });
  for_each_entry(base / "resources", plan.resources, [&](const Place& p, const auto& resource) {
    refs.check(p / "calendar", resource.calendar, Meaning::calendar);
  });
}

inline void check_mode(References& refs, const Place& place, const Mode& mode) {
  for_each_entry(place / "cost", mode.cost.by_year, [&](const Place& p, const YearCost& cost) {
    refs.check(p / "source", cost.source, Meaning::source);
  });
  for_each_entry(place / "demands", mode.demands, [&](const Place& p, const Demand& demand) {
    refs.check_required(p, "resource", demand.resource, Meaning::resource);
  });
}

inline void check_action(References& refs, const Place& place, const Action& action) {
  refs.check(place / "part_of", action.part_of, Meaning::action);
  refs.check(place / "innovation", action.innovation, Meaning::innovation);
  refs.check_ids(place / "strategies", action.strategies, one(Meaning::strategy));
  refs.check_ids(place / "principles", action.principles, one(Meaning::principle));
  refs.check_ids(place / "enablers", action.enablers, one(Meaning::enabler));
  for_each_entry(place / "roles", action.roles, [&](const Place& p, const Role& role) {
    refs.check_required(p, "stakeholder", role.stakeholder, Meaning::stakeholder);
  });
  refs.check(place / "calendar", action.calendar, Meaning::calendar);
  for_each_mode(place, action,
                [&](const Place& p, const Mode& mode) { check_mode(refs, p, mode); });
  refs.check_ids(place / "closes", action.closes, one(Meaning::gap));
  refs.check_links(place / "advances", action.advances,
                   any_of({Meaning::goal, Meaning::indicator}));
  refs.check_links(place / "affects", action.affects, one(Meaning::factor));
  refs.check_links(place / "serves", action.serves, one(Meaning::group));
  for_each_entry(place / "develops", action.develops, [&](const Place& p, const auto& developed) {
    refs.check_required(p, "pillar", developed.pillar, Meaning::pillar);
    refs.check_required(p, "level", developed.level, Meaning::level);
  });
  refs.check_links(place / "improves", action.improves, services);
  if (action.pilot) {
    refs.check(place / "pilot" / "indicator", action.pilot->indicator, Meaning::indicator);
  }
}

inline void check_dependencies(References& refs, const Examination& exam) {
  const Place base;
  const Place list = base / "dependencies";
  for (std::size_t i = 0; i < exam.plan.dependencies.size(); ++i) {
    const Dependency& dependency = exam.plan.dependencies[i];
    const auto is_found = [&](std::size_t end) {
      return exam.dependency_ends[end] != IdTable::absent;
    };
    if (is_found(2 * i) && is_found(2 * i + 1)) continue;
    refs.check_required(list / i, "from", dependency.from, Meaning::action);
    refs.check_required(list / i, "to", dependency.to, Meaning::action);
  }
}

inline void check_commitments(References& refs, const Plan& plan) {
  const Place base;
  constexpr Meanings action = one(Meaning::action);
  for_each_entry(base / "milestones", plan.milestones, [&](const Place& p, const auto& milestone) {
    refs.check_ids(p / "of", milestone.of, action);
  });
  for_each_entry(base / "choices", plan.choices,
                 [&](const Place& p, const Choice& c) { refs.check_ids(p / "of", c.of, action); });
  for_each_entry(base / "synergies", plan.synergies,
                 [&](const Place& p, const Synergy& s) { refs.check_ids(p / "of", s.of, action); });
  for_each_entry(base / "policies", plan.policies, [&](const Place& p, const Policy& policy) {
    refs.check(p / "group", policy.group, Meaning::group);
    refs.check(p / "pillar", policy.pillar, Meaning::pillar);
  });
  for_each_entry(base / "risks", plan.risks, [&](const Place& p, const Risk& risk) {
    refs.check_links(p / "hits", risk.hits, action);
    refs.check(p / "owner", risk.owner, Meaning::stakeholder);
  });
  for_each_entry(base / "progress", plan.progress, [&](const Place& p, const auto& report) {
    refs.check_required(p, "action", report.action, action);
  });
  for_each_entry(base / "baselines", plan.baselines, [&](const Place& p, const auto& baseline) {
    for_each_entry(p / "actions", baseline.actions, [&](const Place& at, const auto& promised) {
      refs.check_required(at, "id", promised.id, action);
    });
  });
}

inline void check_references(Examination& exam) {
  References refs(exam);
  check_situation(refs, exam.plan);
  check_aims(refs, exam.plan);
  check_people(refs, exam.plan);
  check_means(refs, exam.plan);
  const Place base;
  for_each_entry(base / "actions", exam.plan.actions,
                 [&](const Place& p, const Action& action) { check_action(refs, p, action); });
  check_dependencies(refs, exam);
  check_commitments(refs, exam.plan);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
