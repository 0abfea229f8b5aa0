// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/io/document_context.hpp>
#include <sixstep/impl/io/roadmap_checks.hpp>
#include <sixstep/impl/io/roadmap_members.hpp>
#include <sixstep/io/roadmap_json.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::roadmap_json {

using namespace detail::json;

/// Money is at home in every road map, if only as "nothing known": two decimals where its plan
/// names no currency.
inline constexpr int default_decimals = 2;

inline DocumentContext with_decimals(DocumentContext context) {
  context.decimals = context.decimals.value_or(default_decimals);
  return context;
}

inline Roadmap read_members(const JsonDocument& document, Problems& problems) {
  JsonReader reader(document, problems);
  Roadmap roadmap;
  if (!expect_format(reader, roadmap_format, roadmap_version)) return roadmap;
  report_duplicates(document, problems);
  const auto plan = document.find(0, "plan");
  reader.context = with_decimals(plan ? context_of(document, *plan) : DocumentContext());
  read_value(reader, 0, roadmap);
  problems.add_consequences(document, check_roadmap(roadmap));
  return roadmap;
}

template <class Value>
std::string write_alone(const Value& value, DocumentContext context) {
  JsonWriter writer;
  writer.context = with_decimals(std::move(context));
  write_value(writer, value);
  return writer.text.take();
}

inline DocumentContext context_of_step(const std::optional<Currency>& currency) {
  DocumentContext context;
  if (currency) context.decimals = currency->decimals;
  return context;
}

}  // namespace detail::roadmap_json

SIXSTEP_INLINE std::string write_roadmap(const Roadmap& roadmap) {
  return detail::roadmap_json::write_alone(roadmap, detail::json::context_of(roadmap.plan));
}

SIXSTEP_INLINE RoadmapReading read_roadmap(std::string_view json, const ReadLimits& limits) {
  JsonParsing parsing = parse_json(json, limits);
  if (!parsing.document) return {std::nullopt, {*std::move(parsing.problem)}};
  detail::json::Problems problems(limits.max_diagnostics);
  RoadmapReading reading;
  reading.roadmap = detail::roadmap_json::read_members(*parsing.document, problems);
  reading.diagnostics = problems.located(*parsing.document, json);
  if (has_errors(reading.diagnostics)) reading.roadmap.reset();
  return reading;
}

SIXSTEP_INLINE std::string write_step(const CapacityAssessment& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_step(const SystemAnalysis& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_step(const StrategicFramework& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_step(const StakeholderAnalysis& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_step(const Strategy& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_step(const ActionPlan& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}

SIXSTEP_INLINE std::string write_step(const StatusReading& result,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(result, detail::roadmap_json::context_of_step(currency));
}
SIXSTEP_INLINE std::string write_risk(const RiskAnalysis& risk,
                                      const std::optional<Currency>& currency) {
  return detail::roadmap_json::write_alone(risk, detail::roadmap_json::context_of_step(currency));
}

SIXSTEP_INLINE std::string write_explanation(const Explanation& explanation) {
  return detail::roadmap_json::write_alone(explanation, {});
}
SIXSTEP_INLINE std::string write_date_chain(const DateChain& chain) {
  return detail::roadmap_json::write_alone(chain, {});
}

}  // namespace sixstep::inline SIXSTEP_FORM
