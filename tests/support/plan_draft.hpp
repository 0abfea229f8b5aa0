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

// What a plan is made of takes long to compile: it stays in plan_draft.cpp, so that no test file
// compiles it again.

/// JSON with single quotes, so that entries stay readable inside of C++ text.
std::string json(std::string_view text);

/// Collects members and list entries of a plan document, in single-quoted JSON.
///
///     PlanDraft().set("status_date", "'2026-01-01'").add("goals", {"{'id': 'g'}"}).plan()
class PlanDraft {
 public:
  PlanDraft();
  PlanDraft(const PlanDraft&);
  PlanDraft& operator=(const PlanDraft&);
  ~PlanDraft();

  PlanDraft& set(std::string_view member, std::string_view value);
  PlanDraft& add(std::string_view list, std::initializer_list<std::string_view> entries);
  PlanDraft& add(std::string_view list, const std::vector<std::string>& entries);

  std::string document() const;
  /// The plan; the test fails, with the diagnostics, if the document is not a sound plan.
  sixstep::Plan plan() const;

 private:
  std::map<std::string, std::string> members_;
  std::map<std::string, std::vector<std::string>> lists_;
};

/// A plan with its graph, side by side as long as both are needed.
struct IndexedPlan {
  sixstep::Plan plan;
  sixstep::PlanGraph graph;

  explicit IndexedPlan(sixstep::Plan from);
  explicit IndexedPlan(const PlanDraft& builder);
  IndexedPlan(const IndexedPlan&) = delete;
  IndexedPlan& operator=(const IndexedPlan&) = delete;
  ~IndexedPlan();
};

/// The first finding with a code, or null.
const sixstep::Finding* finding(const std::vector<sixstep::Finding>& findings,
                                std::string_view code);

/// The ids of a list of typed ids, as plain texts.
template <class Ids>
std::vector<std::string> ids(const Ids& list) {
  std::vector<std::string> result;
  for (const auto& id : list) result.push_back(id.value);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace test_support
