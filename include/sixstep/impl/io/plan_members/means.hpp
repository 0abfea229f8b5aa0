// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/plan_members/common.hpp>

// Means: sources, budgets, capacities, resources.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Source> auto& source) {
  v("id", source.id, required);
  v("label", source.label);
  v("kind", source.kind);
  v("only_for", source.only_for);
  annotate(v, source);
}

void describe(auto& v, Same<Budget> auto& budget) {
  v("id", budget.id, required);
  v("source", budget.source);
  v("amounts", budget.amounts);
  v("carry_over", budget.carry_over);
  annotate(v, budget);
}

void describe(auto& v, Same<Capacity> auto& capacity) {
  v("from", capacity.from);
  v("by", capacity.by);
  v("amount", capacity.amount);
  v("at_least", capacity.at_least);
  annotate(v, capacity);
}

void describe(auto& v, Same<Resource> auto& resource) {
  v("id", resource.id, required);
  v("label", resource.label);
  v("kind", resource.kind);
  v("unit", resource.unit);
  v("calendar", resource.calendar);
  v("capacity", resource.capacity);
  annotate(v, resource);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
