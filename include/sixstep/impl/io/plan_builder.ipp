// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/io/plan_members.hpp>
#include <sixstep/io/plan_builder.hpp>
#include <sixstep/plan/suggestion.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::plan_builder {

using namespace detail::json;

/// The visitor that tells lists of entries from other members.
struct PlanParts {
  template <Described T>
  void operator()(std::string_view name, const std::vector<T>&) {
    lists.push_back(name);
  }
  template <class T>
  void operator()(std::string_view name, const T&) {
    members.push_back(name);
  }
  template <class T>
  void operator()(std::string_view name, const T& field, Required) {
    (*this)(name, field);
  }
  template <class T>
  void constant(std::string_view, const T&) {}

  std::vector<std::string_view> lists;
  std::vector<std::string_view> members;
};

inline const PlanParts& parts() {
  static const PlanParts all = [] {
    PlanParts found;
    Plan blank;
    describe(found, blank);
    return found;
  }();
  return all;
}

inline std::size_t place_of(std::string_view name, std::span<const std::string_view> known,
                            std::string_view kind) {
  const auto found = std::ranges::find(known, name);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  const std::string hint = did_you_mean(name, known);
  throw std::invalid_argument("a plan has no " + std::string(kind) + " \"" + std::string(name) +
                              "\"" + (hint.empty() ? "" : "; " + hint));
}

inline std::string_view without_byte_order_mark(std::string_view json) {
  return json.starts_with("\xef\xbb\xbf") ? json.substr(3) : json;
}

/// What is wrong with the form of an entry.
inline std::vector<Diagnostic> check_entry(const JsonDocument& document, std::string_view json,
                                           std::size_t most) {
  Problems problems(most);
  JsonReader reader(document, problems);
  reader.expect(0, JsonKind::object, "an object");
  return problems.located(document, json);
}

inline void begin_member(std::string& text, std::string_view name) {
  text.append(",\n\"").append(name).append("\": ");
}

inline void append_list(std::string& text, const std::vector<std::string>& entries) {
  text += '[';
  for (std::size_t i = 0; i < entries.size(); ++i) {
    text.append(i == 0 ? "\n" : ",\n").append(entries[i]);
  }
  text += ']';
}

}  // namespace detail::plan_builder

SIXSTEP_INLINE std::span<const std::string_view> PlanBuilder::lists() {
  return detail::plan_builder::parts().lists;
}

SIXSTEP_INLINE std::span<const std::string_view> PlanBuilder::members() {
  return detail::plan_builder::parts().members;
}

SIXSTEP_INLINE PlanBuilder::PlanBuilder(ReadLimits limits)
    : limits_(limits), values_(members().size()), entries_(lists().size()) {}

SIXSTEP_INLINE std::vector<Diagnostic> PlanBuilder::add(std::string_view list,
                                                        std::string_view json) {
  using namespace detail::plan_builder;
  const std::size_t place = place_of(list, lists(), "list");
  const JsonParsing parsing = parse_json(json, limits_);
  if (!parsing.document) return {*parsing.problem};
  auto problems = check_entry(*parsing.document, json, limits_.max_diagnostics);
  if (problems.empty()) entries_[place].emplace_back(without_byte_order_mark(json));
  return problems;
}

SIXSTEP_INLINE std::vector<Diagnostic> PlanBuilder::set(std::string_view member,
                                                        std::string_view json) {
  using namespace detail::plan_builder;
  const std::size_t place = place_of(member, members(), "member");
  const JsonParsing parsing = parse_json(json, limits_);
  if (!parsing.document) return {*parsing.problem};
  const bool removes = parsing.document->kind(0) == JsonKind::null;
  values_[place] = removes ? std::string() : std::string(without_byte_order_mark(json));
  return {};
}

SIXSTEP_INLINE std::string PlanBuilder::document() const {
  using namespace detail::plan_builder;
  std::string text = R"({"format": ")" + std::string(plan_format) + R"(", "version": )" +
                     std::to_string(plan_version);
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (values_[i].empty()) continue;
    begin_member(text, members()[i]);
    text += values_[i];
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].empty()) continue;
    begin_member(text, lists()[i]);
    append_list(text, entries_[i]);
  }
  return text + "}\n";
}

SIXSTEP_INLINE PlanReading PlanBuilder::finish() const {
  PlanReading reading = read_plan(document(), limits_);
  for (Diagnostic& diagnostic : reading.diagnostics) diagnostic.line = diagnostic.column = 0;
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM
