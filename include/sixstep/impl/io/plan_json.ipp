// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <utility>

#include <sixstep/impl/io/document_context.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/plan_members.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/plan/checks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::plan_json {

using namespace detail::json;

inline Plan read_members(const JsonDocument& document, Problems& problems) {
  JsonReader reader(document, problems);
  Plan plan;
  if (!expect_format(reader, plan_format, plan_version)) return plan;
  report_duplicates(document, problems);
  reader.context = context_of(document, 0);
  read_value(reader, 0, plan);
  problems.add_consequences(document, check_plan(plan));
  return plan;
}

}  // namespace detail::plan_json

SIXSTEP_INLINE PlanReading read_plan(std::string_view json, const ReadLimits& limits) {
  JsonParsing parsing = parse_json(json, limits);
  if (!parsing.document) return {std::nullopt, {*std::move(parsing.problem)}};
  detail::json::Problems problems(limits.max_diagnostics);
  PlanReading reading;
  reading.plan = detail::plan_json::read_members(*parsing.document, problems);
  reading.diagnostics = problems.located(*parsing.document, json);
  if (has_errors(reading.diagnostics)) reading.plan.reset();
  return reading;
}

SIXSTEP_INLINE PlanReading apply_changes_json(const Plan& plan, std::string_view json,
                                              const ReadLimits& limits) {
  JsonParsing parsing = parse_json(json, limits);
  if (!parsing.document) return {std::nullopt, {*std::move(parsing.problem)}};
  detail::json::Problems problems(limits.max_diagnostics);
  detail::json::JsonReader reader(*parsing.document, problems);
  detail::json::report_duplicates(*parsing.document, problems);
  reader.context = detail::json::context_of(plan);
  std::vector<Change> changes;
  read_value(reader, 0, changes);
  PlanReading reading{std::nullopt, problems.located(*parsing.document, json)};
  return has_errors(reading.diagnostics) ? reading : apply_changes(plan, changes);
}

SIXSTEP_INLINE std::string write_plan(const Plan& plan) {
  detail::json::JsonWriter writer;
  writer.context = detail::json::context_of(plan);
  write_value(writer, plan);
  return writer.text.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM
