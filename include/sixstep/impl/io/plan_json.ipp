// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <utility>

#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/plan_members.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/plan/checks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::plan_json {

using namespace detail::json;

/// Plain strings and money can be read only once the language and the currency are known, wherever
/// in the document these stand. An unknown currency is reported where it stands; until it is
/// mended, amounts are read with two decimals.
inline DocumentContext context_of(const JsonDocument& document) {
  DocumentContext context;
  const auto languages = document.find(0, "languages");
  if (languages && document.kind(*languages) == JsonKind::list && document.size(*languages) > 0) {
    context.language = document.text(*languages + 1);
  }
  const auto currency = document.find(0, "currency");
  if (currency && document.kind(*currency) != JsonKind::null) {
    const auto known = find_currency(document.text(*currency));
    context.decimals = known ? known->decimals : 2;
  }
  return context;
}

inline DocumentContext context_of(const Plan& plan) {
  DocumentContext context;
  if (!plan.languages.empty()) context.language = plan.languages.front();
  if (plan.currency) context.decimals = plan.currency->decimals;
  return context;
}

inline void report_duplicates(const JsonDocument& document, Problems& problems) {
  for (const JsonIndex member : document.duplicates()) {
    problems.add({member, true}, codes::duplicate_member,
                 "the member \"" + std::string(document.name(member)) + "\" stands twice",
                 "keep one of the two");
  }
}

inline Plan read_members(const JsonDocument& document, Problems& problems) {
  JsonReader reader(document, problems);
  Plan plan;
  if (!expect_format(reader, plan_format, plan_version)) return plan;
  report_duplicates(document, problems);
  reader.context = context_of(document);
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

SIXSTEP_INLINE std::string write_plan(const Plan& plan) {
  detail::json::JsonWriter writer;
  writer.context = detail::plan_json::context_of(plan);
  write_value(writer, plan);
  return writer.text.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM
