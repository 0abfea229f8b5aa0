// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/steps/finding.hpp>

/// Small plans, written in a test as an analyst writes them in a document.
namespace test_support {

/// JSON with single quotes, so that entries stay readable inside of C++ text.
inline std::string json(std::string text) {
  std::ranges::replace(text, '\'', '"');
  return text;
}

/// Collects members and list entries of a plan document, in single-quoted JSON.
///
///     PlanBuilder().set("status_date", "'2026-01-01'").add("goals", {"{'id': 'g'}"}).plan()
class PlanBuilder {
 public:
  PlanBuilder& set(const std::string& member, const std::string& value) {
    members_[member] = json(value);
    return *this;
  }

  PlanBuilder& add(const std::string& list, const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) lists_[list].push_back(json(entry));
    return *this;
  }

  std::string document() const {
    std::string text = R"({"format": "sixstep-plan", "version": 1, "id": "plan")";
    const auto given = [&](const char* name) { return members_.contains(name); };
    if (!given("title")) text += R"(, "title": "A plan")";
    if (!given("languages")) text += R"(, "languages": ["en"])";
    if (!given("currency")) text += R"(, "currency": "EUR")";
    for (const auto& [name, value] : members_) text += ", \"" + name + "\": " + value;
    for (const auto& [name, entries] : lists_) text += ", \"" + name + "\": " + list(entries);
    return text + "}";
  }

  /// The plan; the test fails, with the diagnostics, if the document is not a sound plan.
  sixstep::Plan plan() const {
    sixstep::PlanReading reading = sixstep::read_plan(document());
    for (const sixstep::Diagnostic& diagnostic : reading.diagnostics) {
      if (diagnostic.severity == sixstep::Severity::error) MESSAGE(diagnostic.message);
    }
    REQUIRE(reading.plan.has_value());
    return *std::move(reading.plan);
  }

 private:
  static std::string list(const std::vector<std::string>& entries) {
    std::string text = "[";
    for (const std::string& entry : entries) text += (text.size() > 1 ? ", " : "") + entry;
    return text + "]";
  }

  std::map<std::string, std::string> members_;
  std::map<std::string, std::vector<std::string>> lists_;
};

/// A plan with its graph, side by side as long as both are needed.
struct IndexedPlan {
  sixstep::Plan plan;
  sixstep::PlanGraph graph;

  explicit IndexedPlan(sixstep::Plan from) : plan(std::move(from)), graph(plan) {}
  explicit IndexedPlan(const PlanBuilder& builder) : IndexedPlan(builder.plan()) {}
  IndexedPlan(const IndexedPlan&) = delete;
  IndexedPlan& operator=(const IndexedPlan&) = delete;
};

/// The first finding with a code, or null.
inline const sixstep::Finding* finding(const std::vector<sixstep::Finding>& findings,
                                       std::string_view code) {
  const auto found = std::ranges::find(findings, code, &sixstep::Finding::code);
  return found == findings.end() ? nullptr : &*found;
}

/// The ids of a list of typed ids, as plain texts.
template <class Ids>
std::vector<std::string> ids(const Ids& list) {
  std::vector<std::string> result;
  for (const auto& id : list) result.push_back(id.value);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace test_support
