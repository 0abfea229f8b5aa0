// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <utility>

#include <sixstep/impl/io/json_tree.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::plan_changes {

using namespace detail::json;

inline Diagnostic problem(std::string_view code, const Change& change, std::string_view what,
                          std::string_view hint) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = "the change at \"" + change.at + "\" " + std::string(what);
  diagnostic.hint = hint;
  return diagnostic;
}

inline std::optional<Diagnostic> apply(JsonTree& root, const Change& change) {
  const JsonParsing edit = parse_json(change.set);
  if (!edit.document || edit.document->kind(0) != JsonKind::object) {
    return problem(codes::malformed_change, change, "sets something that is not an object",
                   R"(give the members to set and their new values: {"status": "proposed"})");
  }
  JsonTree* place = find_entity(root, change.at);
  if (place == nullptr) place = follow_path(root, change.at);
  if (place == nullptr) {
    return problem(codes::unknown_place, change, "finds nothing there",
                   "give the id of an entity, or a path of members from the root such as "
                   "\"budgets/state/amounts\"");
  }
  if (place->kind != JsonKind::object) {
    return problem(codes::unknown_place, change, "finds a value that has no members",
                   "name the object that holds the value, and set the value as its member");
  }
  set_members(*place, to_tree(*edit.document, 0));
  return std::nullopt;
}

/// No limits: the document is our own.
inline ReadLimits no_limits() {
  ReadLimits limits;
  limits.max_bytes = limits.max_items = std::numeric_limits<std::uint32_t>::max();
  limits.max_depth = 1'000;
  return limits;
}

}  // namespace detail::plan_changes

SIXSTEP_INLINE PlanReading apply_changes(const Plan& plan, std::span<const Change> changes) {
  using namespace detail::plan_changes;
  const std::string before = write_plan(plan);
  const JsonParsing parsing = parse_json(before, no_limits());
  JsonTree root = to_tree(*parsing.document, 0);
  std::vector<Diagnostic> problems;
  for (const Change& change : changes) {
    if (auto problem = apply(root, change)) problems.push_back(*std::move(problem));
  }
  JsonText after;
  write_tree(root, after);
  PlanReading reading = read_plan(after.take(), no_limits());
  for (Diagnostic& diagnostic : reading.diagnostics) diagnostic.line = diagnostic.column = 0;
  reading.diagnostics.insert(reading.diagnostics.begin(), problems.begin(), problems.end());
  if (!problems.empty()) reading.plan.reset();
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM
