// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/holistic/coverage.hpp>

// Whether technology leads the reform instead of serving it.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// The entries of a plan's vocabulary that stand for a built-in one: itself, or what maps to it.
class Meaning {
 public:
  Meaning(const Plan& plan, VocabularyKind kind, std::string_view builtin) {
    for (const Term& term : resolve_terms(kind, plan.vocabularies)) {
      if (term.id.value == builtin || term.maps_to.value == builtin) ids_.push_back(term.id);
    }
  }
  bool is(const Id<Term>& id) const { return std::ranges::find(ids_, id) != ids_.end(); }
  bool any_of(const std::vector<Id<Term>>& list) const {
    return std::ranges::any_of(list, [&](const Id<Term>& id) { return is(id); });
  }

 private:
  std::vector<Id<Term>> ids_;
};

inline bool develops_ict(const Action& action, const Meaning& ict) {
  return std::ranges::any_of(
      action.develops, [&](const Development& development) { return ict.is(development.pillar); });
}

/// Share of all known cost that develops the ICT pillar. What an action develops beside it takes
/// nothing away: how it splits its cost, nobody said.
inline std::optional<double> share_of_ict(const Plan& plan, const Meaning& ict_pillar) {
  double ict = 0.0;
  double all = 0.0;
  for (const Action& action : plan.actions) {
    const auto cost = likely_cost(action);
    if (!cost || !counts(action)) continue;
    const auto amount = static_cast<double>(cost->minor);
    all += amount;
    if (develops_ict(action, ict_pillar)) ict += amount;
  }
  if (all <= 0.0) return std::nullopt;
  return ict / all;
}

/// Whatever the weight: a capacity that counts nothing in the sums can still lag.
inline bool below_target(const CapacityCell& cell) {
  return cell.current && cell.target && *cell.current < *cell.target;
}

inline bool organizations_lag(const std::vector<CapacityCell>& cells, const Plan& plan) {
  const Meaning institutional(plan, VocabularyKind::levels, "level:institutional");
  const Meaning organizational(plan, VocabularyKind::levels, "level:organizational");
  return std::ranges::any_of(cells, [&](const CapacityCell& cell) {
    return below_target(cell) && (institutional.is(cell.level) || organizational.is(cell.level));
  });
}

inline void weigh_technology(CapacityAssessment& result, const Plan& plan,
                             const CapacityOptions& options) {
  result.ict_share =
      share_of_ict(plan, Meaning(plan, VocabularyKind::pillars, "pillar:ict-infrastructure"));
  result.technology_led = result.ict_share && *result.ict_share > options.technology_share &&
                          organizations_lag(result.cells, plan);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
