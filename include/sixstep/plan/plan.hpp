// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/assessment.hpp>
#include <sixstep/plan/commitment.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/stakeholder.hpp>
#include <sixstep/plan/system.hpp>
#include <sixstep/plan/vocabulary.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Everything an analyst has entered: a government's situation and what could be done about it.
///
/// A plain value in the order of the plan document (docs/reference/plan-document.md). What the
/// analyst did not enter is empty. Read one with `read_plan`, check one that was built in code with
/// `check_plan`, and index it with `PlanGraph` for the six steps.
struct Plan {
  Id<Plan> id;
  Text title;
  std::vector<std::string> languages;
  std::optional<Date> status_date;  ///< the date the plan speaks from
  std::optional<Currency> currency;
  std::optional<int> price_year;
  std::optional<double> discount_rate;  ///< yearly; absent counts as 0
  DayRange horizon;
  std::optional<MonthDay> fiscal_year_start;  ///< absent: 1 January
  std::vector<Vocabulary> vocabularies;
  std::vector<Calendar> calendars;
  std::vector<Assessment> assessments;
  std::vector<ChecklistAnswer> checklists;
  std::vector<Gap> gaps;
  std::vector<Factor> factors;
  std::vector<Influence> influences;
  std::vector<Service> services;
  std::vector<Service> building_blocks;
  std::vector<Use> uses;
  std::vector<Goal> goals;
  std::vector<Comparison> comparisons;
  std::vector<Indicator> indicators;
  std::vector<Stakeholder> stakeholders;
  std::vector<Group> groups;
  std::vector<Stance> stances;
  std::vector<Tie> ties;
  std::vector<Source> sources;
  std::vector<Budget> budgets;
  std::vector<Resource> resources;
  std::vector<Action> actions;
  std::vector<Milestone> milestones;
  std::vector<Dependency> dependencies;
  std::vector<Choice> choices;
  std::vector<Synergy> synergies;
  std::vector<Policy> policies;
  std::vector<Risk> risks;
  std::vector<Scenario> scenarios;
  std::vector<ProgressReport> progress;
  std::vector<Baseline> baselines;
  Annotation annotation;
  friend bool operator==(const Plan&, const Plan&) = default;

  MonthDay fiscal_year() const { return fiscal_year_start.value_or(MonthDay{}); }
};

}  // namespace sixstep::inline SIXSTEP_FORM
