// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/holistic/reach.hpp>
#include <sixstep/impl/steps/speaks_of.hpp>

// What the actions reach, by vocabulary, sector, owner and service, and what nobody works on.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

inline std::vector<TermCoverage> cover_terms(const Plan& plan, const Reach& reach) {
  std::vector<TermCoverage> coverage;
  for (const VocabularyKind kind : {VocabularyKind::principles, VocabularyKind::strategies,
                                    VocabularyKind::innovations, VocabularyKind::enablers}) {
    for (const Term& term : resolve_terms(kind, plan.vocabularies)) {
      TermCoverage& entry = coverage.emplace_back();
      entry.vocabulary = kind;
      entry.term = term.id;
      reach.fill(entry, actions_where(plan, [&](const Action& action) {
                   return speaks_of(action, kind, term.id);
                 }));
    }
  }
  return coverage;
}

/// Actions by what they name, names in the order in which the plan first brings them.
class Register {
 public:
  /// Makes room for a name; where it stands.
  std::size_t enter(std::string_view name) {
    const auto [at, is_new] = place_.try_emplace(name, names_.size());
    if (is_new) {
      names_.push_back(name);
      actions_.emplace_back();
    }
    return at->second;
  }
  void add(std::string_view name, std::size_t action) {
    Places& here = actions_[enter(name)];
    if (here.empty() || here.back() != action) here.push_back(action);
  }

  std::span<const std::string_view> names() const { return names_; }
  const Places& actions(std::size_t name) const { return actions_[name]; }

 private:
  std::map<std::string_view, std::size_t> place_;
  std::vector<std::string_view> names_;
  std::vector<Places> actions_;
};

/// Calls `visit(place, action)` for each action that counts.
template <class Visit>
void for_each_action(const Plan& plan, Visit&& visit) {
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (counts(plan.actions[i])) visit(i, plan.actions[i]);
  }
}

inline std::vector<SectorCoverage> cover_sectors(const Plan& plan, const Reach& reach) {
  Register sectors;
  std::map<std::string_view, std::vector<Id<Stakeholder>>> members;
  for (const Stakeholder& stakeholder : plan.stakeholders) {
    if (stakeholder.sector.empty()) continue;
    sectors.enter(stakeholder.sector);
    members[stakeholder.sector].push_back(stakeholder.id);
  }
  for_each_action(plan, [&](std::size_t place, const Action& action) {
    for (const std::string& sector : action.sectors) sectors.add(sector, place);
  });
  std::vector<SectorCoverage> coverage(sectors.names().size());
  for (std::size_t i = 0; i < coverage.size(); ++i) {
    coverage[i].sector = sectors.names()[i];
    coverage[i].stakeholders = members[sectors.names()[i]];
    reach.fill(coverage[i], sectors.actions(i));
  }
  return coverage;
}

/// Who answers for an action: the accountable, or where nobody is, the responsible.
inline std::vector<std::string_view> owners_of(const Action& action) {
  std::vector<std::string_view> owners;
  for (const RoleKind kind : {RoleKind::accountable, RoleKind::responsible}) {
    for (const Role& role : action.roles) {
      if (role.role == kind) owners.push_back(role.stakeholder);
    }
    if (!owners.empty()) break;
  }
  return owners;
}

inline std::vector<OwnerCoverage> cover_owners(const Plan& plan, const Reach& reach) {
  Register owners;
  for_each_action(plan, [&](std::size_t place, const Action& action) {
    for (const std::string_view owner : owners_of(action)) owners.add(owner, place);
  });
  for (const auto* list : {&plan.services, &plan.building_blocks}) {
    for (const Service& service : *list) {
      if (!service.owner.empty()) owners.enter(service.owner);
    }
  }
  std::vector<OwnerCoverage> coverage(owners.names().size());
  for (std::size_t i = 0; i < coverage.size(); ++i) {
    coverage[i].owner.value = owners.names()[i];
    reach.fill(coverage[i], owners.actions(i));
  }
  return coverage;
}

inline std::vector<ServiceCoverage> cover_services(const Plan& plan, const Reach& reach) {
  Register services;
  for (const auto* list : {&plan.services, &plan.building_blocks}) {
    for (const Service& service : *list) services.enter(service.id);
  }
  for_each_action(plan, [&](std::size_t place, const Action& action) {
    for (const Improvement& change : action.improves) services.add(change.to, place);
  });
  std::vector<ServiceCoverage> coverage(services.names().size());
  for (std::size_t i = 0; i < coverage.size(); ++i) {
    coverage[i].service.value = services.names()[i];
    reach.fill(coverage[i], services.actions(i));
  }
  return coverage;
}

inline std::vector<Id<Gap>> gaps_left_open(const Plan& plan) {
  std::set<std::string_view> closed;
  for_each_action(plan, [&](std::size_t, const Action& action) {
    closed.insert(action.closes.begin(), action.closes.end());
  });
  std::vector<Id<Gap>> open;
  for (const Gap& gap : plan.gaps) {
    if (!closed.contains(gap.id)) open.push_back(gap.id);
  }
  return open;
}

inline std::vector<Id<Action>> actions_without_capacity(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  std::vector<Id<Action>> result;
  for (std::size_t i = 0; i < graph.plan().actions.size(); ++i) {
    const Action& action = graph.plan().actions[i];
    if (!heading[i] && action.develops.empty() && action.closes.empty())
      result.push_back(action.id);
  }
  return result;
}

/// Whether a cell is known to have no gap: a cell of unknown gap may have one.
inline bool at_target(const CapacityCell& cell) {
  return cell.current && cell.target && *cell.current >= *cell.target;
}

/// Actions that close no gap that was entered and develop only what stands at its target already.
inline std::vector<Id<Action>> actions_without_gap(const std::vector<CapacityCell>& cells,
                                                   const Grid& grid, const Plan& plan) {
  std::vector<Id<Action>> result;
  for_each_action(plan, [&](std::size_t, const Action& action) {
    if (!action.closes.empty() || action.develops.empty()) return;
    const bool idle = std::ranges::all_of(action.develops, [&](const Development& development) {
      const auto cell = grid.cell(development.pillar, development.level);
      return cell && at_target(cells[*cell]);
    });
    if (idle) result.push_back(action.id);
  });
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
