// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/status/progress.hpp>

// What the actions are worth together: for the whole, by owner, by heading.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

using ActionList = std::vector<const ActionProgress*>;

inline void add(MoneyTotal& total, const std::optional<Money>& amount) {
  if (amount) total.known += *amount;
  if (!amount) ++total.unknown;
}

/// A difference over the actions of which both sides are known; exact, unlike the kernel's.
inline void add_difference(std::optional<Money>& sum, const std::optional<Money>& value,
                           const std::optional<Money>& against) {
  if (value && against) sum = sum.value_or(Money{}) + (*value - *against);
}

/// An estimate in minor units; empty where it is too large to be money.
inline std::optional<Money> estimated(const std::optional<double>& minor) {
  constexpr auto most = static_cast<double>(largest_total.minor);
  if (!minor || !(std::abs(*minor) < most)) return std::nullopt;
  return Money{std::llround(*minor)};
}

inline void lay_estimates(const EarnedValue& value, ValueTotal& total) {
  total.measured = value.measured;
  total.estimate_as_budgeted = estimated(value.estimates[0]);
  total.estimate_at_cost_rate = estimated(value.estimates[1]);
  total.estimate_at_cost_and_speed = estimated(value.estimates[2]);
  total.to_complete = estimated(value.to_complete);
  total.variance_at_completion = estimated(value.variance_at_completion);
  total.to_complete_index = value.to_complete_index;
}

inline bool has_begun(const ActionProgress& action) {
  return action.done_from != DoneSource::not_begun;
}

inline ValueTotal total_of(const Context& context, AnyId of, const ActionList& actions) {
  ValueTotal total;
  total.of = std::move(of);
  total.actions = actions.size();
  std::vector<WorkPackage> work;
  std::vector<WorkPackage> begun;  // the rate of some is no forecast of what others will cost
  for (const ActionProgress* action : actions) {
    work.push_back(package_of(context, *action));
    if (has_begun(*action)) begun.push_back(work.back());
    add(total.budget, action->budget), add(total.planned, action->planned_value);
    add(total.earned, action->earned_value), add(total.spent, action->spent);
    add_difference(total.cost_variance, action->earned_value, action->spent);
    add_difference(total.schedule_variance, action->earned_value, action->planned_value);
    const bool measured =
        has_begun(*action) && action->budget && action->earned_value && action->spent;
    if (measured) total.measured_budget += *action->budget;
  }
  const EarnedValue value = sixstep::earned_value(work);
  total.cost_index = value.cost_index;
  total.schedule_index = value.schedule_index;
  lay_estimates(sixstep::earned_value(begun), total);
  return total;
}

inline std::vector<ValueTotal> totals_by_owner(const Context& context,
                                               const std::vector<ActionProgress>& actions) {
  std::map<std::string_view, ActionList> owned;
  for (const ActionProgress& action : actions) {
    if (!action.owner.empty()) owned[action.owner].push_back(&action);
  }
  std::vector<ValueTotal> totals;
  for (const Stakeholder& stakeholder : context.plan().stakeholders) {
    const auto found = owned.find(stakeholder.id);
    if (found == owned.end()) continue;
    totals.push_back(total_of(context, {stakeholder.id.value}, found->second));
  }
  return totals;
}

/// More headings above each other than anybody reads; a longer chain is cut, so that a hostile plan
/// takes no quadratic time.
inline constexpr int most_levels = 64;

/// Headings with all that is part of them, directly or through other headings.
inline std::vector<ValueTotal> totals_by_heading(const Context& context,
                                                 const std::vector<ActionProgress>& actions) {
  std::map<std::string_view, ActionList> parts;
  for (const ActionProgress& action : actions) {
    std::string_view above = action.part_of.value;
    for (int level = 0; level < most_levels && !above.empty(); ++level) {
      parts[above].push_back(&action);
      above =
          context.plan().actions[*context.graph.find_item(NodeKind::action, above)].part_of.value;
    }
  }
  std::vector<ValueTotal> totals;
  for (const Action& heading : context.plan().actions) {
    const auto found = parts.find(heading.id);
    if (found == parts.end()) continue;
    totals.push_back(total_of(context, {heading.id.value}, found->second));
  }
  return totals;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
