// SPDX-License-Identifier: BSL-1.0
#include <support/plan_builder.hpp>

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

PlanBuilder::PlanBuilder() = default;
PlanBuilder::PlanBuilder(const PlanBuilder&) = default;
PlanBuilder& PlanBuilder::operator=(const PlanBuilder&) = default;
PlanBuilder::~PlanBuilder() = default;

PlanBuilder& PlanBuilder::set(std::string_view member, std::string_view value) {
  members_[std::string(member)] = json(value);
  return *this;
}

PlanBuilder& PlanBuilder::add(std::string_view list,
                              std::initializer_list<std::string_view> entries) {
  auto& given = lists_[std::string(list)];
  for (const std::string_view entry : entries) given.push_back(json(entry));
  return *this;
}

PlanBuilder& PlanBuilder::add(std::string_view list, const std::vector<std::string>& entries) {
  auto& given = lists_[std::string(list)];
  for (const std::string& entry : entries) given.push_back(json(entry));
  return *this;
}

std::string PlanBuilder::document() const {
  std::string text = R"({"format": "sixstep-plan", "version": 1, "id": "plan")";
  const auto given = [&](const char* name) { return members_.contains(name); };
  if (!given("title")) text += R"(, "title": "A plan")";
  if (!given("languages")) text += R"(, "languages": ["en"])";
  if (!given("currency")) text += R"(, "currency": "EUR")";
  for (const auto& [name, value] : members_) text += ", \"" + name + "\": " + value;
  for (const auto& [name, entries] : lists_) text += ", \"" + name + "\": " + list_of(entries);
  return text + "}";
}

sixstep::Plan PlanBuilder::plan() const {
  sixstep::PlanReading reading = sixstep::read_plan(document());
  for (const sixstep::Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity == sixstep::Severity::error) MESSAGE(diagnostic.message);
  }
  REQUIRE(reading.plan.has_value());
  return *std::move(reading.plan);
}

IndexedPlan::IndexedPlan(sixstep::Plan from) : plan(std::move(from)), graph(plan) {}
IndexedPlan::IndexedPlan(const PlanBuilder& builder) : IndexedPlan(builder.plan()) {}
IndexedPlan::~IndexedPlan() = default;

const sixstep::Finding* finding(const std::vector<sixstep::Finding>& findings,
                                std::string_view code) {
  const auto found = std::ranges::find(findings, code, &sixstep::Finding::code);
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace test_support
