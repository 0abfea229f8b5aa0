// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/earned_value.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace earned_value_entry {

inline constexpr MethodInput inputs[] = {
    {"budget", ValueShape::vector, "of each piece of work: what the whole of it may cost", true,
     true},
    {"done", ValueShape::vector, "the share of it that is done, 0 to 1", true, true},
    {"cost", ValueShape::vector, "what it has cost so far", true, true},
    {"planned", ValueShape::vector, "the share of it that should be done by now, 0 to 1", false,
     true}};

inline constexpr MethodOption options[] = {
    choice("rule", EstimateRule::at_cost_rate, "what is assumed of the work that is left")};

inline constexpr MethodOutput outputs[] = {
    {"budget_at_completion", ValueShape::number, "known budgets in all (BAC)"},
    {"planned_value", ValueShape::number, "known planned values in all (PV)"},
    {"earned_value", ValueShape::number, "known earned values in all (EV)"},
    {"actual_cost", ValueShape::number, "known costs in all (AC)"},
    {"known", ValueShape::vector, "of how many pieces these four were known"},
    {"cost_variance", ValueShape::number, "CV = EV - AC, where both are known of a piece", false},
    {"cost_index", ValueShape::number, "CPI = EV / AC", false},
    {"schedule_variance", ValueShape::number, "SV = EV - PV, where both are known", false},
    {"schedule_index", ValueShape::number, "SPI = EV / PV", false},
    {"measured", ValueShape::whole, "pieces of which budget, earned value and cost are known"},
    {"measured_budget", ValueShape::number, "their budget"},
    {"estimates", ValueShape::vector,
     "their estimate at completion (EAC) as budgeted, at the cost rate, at cost and speed; NaN "
     "where one cannot be made"},
    {"to_complete", ValueShape::number, "ETC = EAC - AC, by the rule", false},
    {"variance_at_completion", ValueShape::number, "VAC = BAC - EAC, by the rule", false},
    {"to_complete_index", ValueShape::number, "TCPI = (BAC - EV) / (BAC - AC)", false}};

inline std::optional<double> known(const std::vector<double>& cells, std::size_t i) {
  return cells.empty() || std::isnan(cells[i]) ? std::nullopt : std::optional(cells[i]);
}

inline std::vector<WorkPackage> work_of(const MethodCall& call) {
  const std::vector<double> budget = call.vector("budget");
  const std::vector<double> done = call.vector("done");
  const std::vector<double> cost = call.vector("cost");
  const std::vector<double> planned = call.vector("planned");
  const bool same = done.size() == budget.size() && cost.size() == budget.size();
  if (!same || (call.has("planned") && planned.size() != budget.size())) {
    throw std::invalid_argument("earned_value: the inputs are about different numbers of pieces");
  }
  std::vector<WorkPackage> work;
  for (std::size_t i = 0; i < budget.size(); ++i) {
    work.push_back({known(budget, i), known(planned, i), known(done, i), known(cost, i)});
  }
  return work;
}

inline MethodResult run(const MethodCall& call) {
  const EarnedValue found = sixstep::earned_value(work_of(call), call.choice<EstimateRule>("rule"));
  MethodResult result;
  const auto set = [&result](std::string_view name, const std::optional<double>& number) {
    if (number) result.set_number(name, *number);
  };
  result.set_number("budget_at_completion", found.budget.known);
  result.set_number("planned_value", found.planned.known);
  result.set_number("earned_value", found.earned.known);
  result.set_number("actual_cost", found.actual.known);
  const auto count = [](const KnownSum& sum) { return static_cast<double>(sum.of); };
  result.set_vector("known", std::vector<double>{count(found.budget), count(found.planned),
                                                 count(found.earned), count(found.actual)});
  set("cost_variance", found.cost_variance);
  set("cost_index", found.cost_index);
  set("schedule_variance", found.schedule_variance);
  set("schedule_index", found.schedule_index);
  result.set_number("measured", static_cast<double>(found.measured));
  result.set_number("measured_budget", found.measured_budget);
  result.set_vector("estimates", found.estimates);
  set("to_complete", found.to_complete);
  set("variance_at_completion", found.variance_at_completion);
  set("to_complete_index", found.to_complete_index);
  return result;
}

}  // namespace earned_value_entry

namespace earned_schedule_entry {

inline constexpr MethodInput inputs[] = {
    {"planned", ValueShape::vector, "planned value in all at the end of each period"}};

inline constexpr MethodOption options[] = {number("earned", 0.0, "earned value in all by now"),
                                           number("now", 0.0, "periods since the start")};

inline constexpr MethodOutput outputs[] = {
    {"earned_schedule", ValueShape::number, "ES: when what is done should have been done"},
    {"schedule_variance", ValueShape::number, "SV(t) = ES - now, in periods"},
    {"schedule_index", ValueShape::number, "SPI(t) = ES / now", false},
    {"length", ValueShape::number, "IEAC(t) = planned length / SPI(t)", false}};

inline MethodResult run(const MethodCall& call) {
  const auto found =
      sixstep::earned_schedule(call.vector("planned"), call.number("earned"), call.number("now"));
  if (!found) throw MethodError("no-result", "planned", "nothing is planned");
  MethodResult result;
  result.set_number("earned_schedule", found->earned);
  result.set_number("schedule_variance", found->variance);
  if (found->index) result.set_number("schedule_index", *found->index);
  if (found->length) result.set_number("length", *found->length);
  return result;
}

}  // namespace earned_schedule_entry

inline constexpr Method earned_schedule = {
    "earned_schedule",
    "Earned schedule",
    "How late or early work is, in time: when what is done by now should have been done.",
    "Lipke 2003",
    earned_schedule_entry::inputs,
    earned_schedule_entry::options,
    earned_schedule_entry::outputs,
    earned_schedule_entry::run};

inline constexpr Method earned_value = {
    "earned_value",
    "Earned value",
    "What the work done is worth beside what was planned and what it cost, and what the whole will "
    "cost; each comparison over those pieces of which both sides are known.",
    "Project Management Institute 2019; Christensen 1993",
    earned_value_entry::inputs,
    earned_value_entry::options,
    earned_value_entry::outputs,
    earned_value_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
