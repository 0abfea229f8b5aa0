// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/impl/io/plan_members/actions.hpp>
#include <sixstep/impl/io/plan_members/common.hpp>
#include <sixstep/impl/io/plan_members/means.hpp>
#include <sixstep/impl/io/plan_members/people.hpp>
#include <sixstep/impl/io/plan_members/promises.hpp>
#include <sixstep/impl/io/plan_members/situation.hpp>

/// The members of every entity of a plan document, in canonical order, said once: reading and
/// writing both go by these lines. See json_reader.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

inline constexpr std::string_view plan_format = "sixstep-plan";
inline constexpr int plan_version = 1;

void describe(auto& v, Same<Plan> auto& plan) {
  v.constant("format", plan_format);
  v.constant("version", plan_version);
  v("id", plan.id, required);
  v("title", plan.title);
  v("languages", plan.languages);
  v("status_date", plan.status_date);
  v("currency", plan.currency);
  v("price_year", plan.price_year);
  v("discount_rate", plan.discount_rate);
  v("horizon", plan.horizon);
  v("fiscal_year_start", plan.fiscal_year_start);
  v("vocabularies", plan.vocabularies);
  v("calendars", plan.calendars);
  v("assessments", plan.assessments);
  v("checklists", plan.checklists);
  v("gaps", plan.gaps);
  v("factors", plan.factors);
  v("influences", plan.influences);
  v("services", plan.services);
  v("building_blocks", plan.building_blocks);
  v("uses", plan.uses);
  v("goals", plan.goals);
  v("comparisons", plan.comparisons);
  v("indicators", plan.indicators);
  v("stakeholders", plan.stakeholders);
  v("groups", plan.groups);
  v("stances", plan.stances);
  v("ties", plan.ties);
  v("sources", plan.sources);
  v("budgets", plan.budgets);
  v("resources", plan.resources);
  v("actions", plan.actions);
  v("milestones", plan.milestones);
  v("dependencies", plan.dependencies);
  v("choices", plan.choices);
  v("synergies", plan.synergies);
  v("policies", plan.policies);
  v("risks", plan.risks);
  v("scenarios", plan.scenarios);
  v("progress", plan.progress);
  v("baselines", plan.baselines);
  annotate(v, plan);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
