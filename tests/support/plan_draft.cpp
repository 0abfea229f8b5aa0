// SPDX-License-Identifier: BSL-1.0
#include <support/plan_draft.hpp>

#include <algorithm>
#include <utility>

namespace test_support {

namespace {

std::string list_of(const std::vector<std::string>& entries) {
  std::string text = "[";
  for (const std::string& entry : entries) text += (text.size() > 1 ? ", " : "") + entry;
  return text + "]";
}

}  // namespace

std::string json(std::string_view text) {
  std::string result(text);
  std::ranges::replace(result, '\'', '"');
  return result;
}

PlanDraft::PlanDraft() = default;
PlanDraft::PlanDraft(const PlanDraft&) = default;
PlanDraft& PlanDraft::operator=(const PlanDraft&) = default;
PlanDraft::~PlanDraft() = default;

PlanDraft& PlanDraft::set(std::string_view member, std::string_view value) {
  members_[std::string(member)] = json(value);
  return *this;
}

PlanDraft& PlanDraft::add(std::string_view list, std::initializer_list<std::string_view> entries) {
  auto& given = lists_[std::string(list)];
  for (const std::string_view entry : entries) given.push_back(json(entry));
  return *this;
}

PlanDraft& PlanDraft::add(std::string_view list, const std::vector<std::string>& entries) {
  auto& given = lists_[std::string(list)];
  for (const std::string& entry : entries) given.push_back(json(entry));
  return *this;
}

std::string PlanDraft::document() const {
  std::string text = R"({"format": "sixstep-plan", "version": 1, "id": "plan")";
  const auto given = [&](const char* name) { return members_.contains(name); };
  if (!given("title")) text += R"(, "title": "A plan")";
  if (!given("languages")) text += R"(, "languages": ["en"])";
  if (!given("currency")) text += R"(, "currency": "EUR")";
  for (const auto& [name, value] : members_) text += ", \"" + name + "\": " + value;
  for (const auto& [name, entries] : lists_) text += ", \"" + name + "\": " + list_of(entries);
  return text + "}";
}

sixstep::Plan PlanDraft::plan() const {
  sixstep::PlanReading reading = sixstep::read_plan(document());
  for (const sixstep::Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity == sixstep::Severity::error) MESSAGE(diagnostic.message);
  }
  REQUIRE(reading.plan.has_value());
  return *std::move(reading.plan);
}

IndexedPlan::IndexedPlan(sixstep::Plan from) : plan(std::move(from)), graph(plan) {}
IndexedPlan::IndexedPlan(const PlanDraft& builder) : IndexedPlan(builder.plan()) {}
IndexedPlan::~IndexedPlan() = default;

const sixstep::Finding* finding(const std::vector<sixstep::Finding>& findings,
                                std::string_view code) {
  const auto found = std::ranges::find(findings, code, &sixstep::Finding::code);
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace test_support
