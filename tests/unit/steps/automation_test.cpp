// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/holistic.hpp>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::automation_test {

using namespace sixstep;
using namespace test_support;

namespace {

constexpr const char* at_permit = "'improves': [{'to': 'permit', 'processing_days': -1}]";

std::string automate(const std::string& rest) {
  return "{'id': 'online', 'strategies': ['strategy:ict'], " + rest + "}";
}
std::string reorganize(const std::string& rest) {
  return "{'id': 'simplify', 'strategies': ['strategy:process'], " + rest + "}";
}

PlanDraft plan_of(const std::vector<std::string>& actions,
                  const std::vector<std::string>& dependencies = {}) {
  return PlanDraft()
      .set("status_date", "'2026-01-01'")
      .add("services", {"{'id': 'permit'}", "{'id': 'alarm'}"})
      .add("stakeholders", {"{'id': 'mayor'}"})
      .add("actions", actions)
      .add("dependencies", dependencies);
}

AutomationReading reading(const PlanDraft& plan) {
  const auto result = assess(plan);
  REQUIRE(result.automation.size() == 1);
  CHECK(result.automation[0].action.value == "online");
  return result.automation[0];
}

}  // namespace

TEST_CASE("automating what nobody re-organizes is a warning that asks for a decision") {
  const auto result = assess(plan_of({automate(at_permit)}));
  CHECK(result.automation ==
        std::vector<AutomationReading>{{{"online"}, AutomationOrder::automated, {}}});
  REQUIRE(finding(result.findings, "automate-before-reorganize"));
  CHECK(finding(result.findings, "automate-before-reorganize")->decision == true);
  CHECK(ids(finding(result.findings, "automate-before-reorganize")->nodes) == Names{"online"});
}

TEST_CASE("developing the ICT pillar automates too, and so does a pillar that maps to it") {
  const auto own = plan_of({"{'id': 'online', 'develops': [{'pillar': 'tech', 'level': "
                            "'level:individual'}]}"})
                       .set("vocabularies",
                            "{'pillars': [{'id': 'tech', 'label': 'Technology', "
                            "'maps_to': 'pillar:ict-infrastructure'}]}");
  CHECK(reading(own).order == AutomationOrder::automated);
  CHECK(reading(plan_of({"{'id': 'online', 'develops': [" +
                         develops("ict-infrastructure", "societal") + "]}"}))
            .order == AutomationOrder::automated);
}

TEST_CASE("an action that re-organizes as it automates needs nothing before it") {
  for (const char* how : {"'innovation': 'innovation:process'", "'tags': ['mark:reorganize-first']",
                          "'innovation': 'innovation:organizational'"}) {
    CHECK(assess(plan_of({automate(how)})).automation.empty());
  }
  CHECK(assess(plan_of({automate("'innovation': 'innovation:conceptual'")})).automation.size() ==
        1);
}

TEST_CASE("finish-to-start links lead from a re-organization to what it comes before") {
  const std::vector<std::string> actions = {automate("'tags': []"), "{'id': 'between'}",
                                            reorganize("'tags': []")};
  const auto linked = reading(plan_of(
      actions, {"{'from': 'simplify', 'to': 'between'}", "{'from': 'between', 'to': 'online'}"}));
  CHECK(linked.order == AutomationOrder::reorganized);
  CHECK(linked.reorganization.value == "simplify");
  CHECK(reading(plan_of(actions, {"{'from': 'simplify', 'to': 'online', 'type': 'SS'}"})).order ==
        AutomationOrder::automated);
  CHECK(reading(plan_of(actions, {"{'from': 'online', 'to': 'simplify'}"})).order ==
        AutomationOrder::automated);
}

TEST_CASE("what comes before a heading comes before its parts, and a heading ends with its parts") {
  CHECK(reading(
            plan_of({"{'id': 'portal'}", automate("'part_of': 'portal'"), reorganize("'tags': []")},
                    {"{'from': 'simplify', 'to': 'portal'}"}))
            .order == AutomationOrder::reorganized);
  CHECK(reading(
            plan_of({"{'id': 'reform'}", automate("'tags': []"), reorganize("'part_of': 'reform'")},
                    {"{'from': 'reform', 'to': 'online'}"}))
            .order == AutomationOrder::reorganized);
}

TEST_CASE("dates tell the order where both are about one service") {
  const auto order = [](const std::string& first, const std::string& then) {
    return reading(
               plan_of({automate(then + ", " + at_permit), reorganize(first + ", " + at_permit)}))
        .order;
  };
  CHECK(order("'by': '2026-06'", "'from': '2026-07'") == AutomationOrder::reorganized);
  CHECK(order("'by': '2026-08'", "'from': '2026-07'") == AutomationOrder::unknown);
  CHECK(order("'tags': []", "'tags': []") == AutomationOrder::unknown);
  CHECK(order("'finished': '2025-05-01', 'status': 'done'", "'tags': []") ==
        AutomationOrder::reorganized);
  // A promise that was due and of which nothing is reported proves nothing.
  CHECK(order("'by': '2025-06'", "'from': '2026-07'") == AutomationOrder::unknown);
}

TEST_CASE("what has begun has its order behind it") {
  const auto order = [](const std::string& first, const std::string& then) {
    return reading(
               plan_of({automate(then + ", " + at_permit), reorganize(first + ", " + at_permit)}))
        .order;
  };
  const std::string begun = "'status': 'started', 'started': '2025-03-01'";
  CHECK(order("'by': '2026-06'", begun) == AutomationOrder::automated);
  CHECK(order("'status': 'done', 'finished': '2025-02-01'", begun) == AutomationOrder::reorganized);
  CHECK(order("'status': 'done', 'finished': '2025-04-01'", begun) == AutomationOrder::automated);
  CHECK(order("'status': 'done'", begun) == AutomationOrder::unknown);
  CHECK(order("'status': 'done', 'finished': '2025-04-01'", "'status': 'started'") ==
        AutomationOrder::unknown);
}

TEST_CASE("a re-organization of another service prepares nothing") {
  CHECK(reading(plan_of({automate(at_permit),
                         reorganize("'finished': '2025-05-01', 'status': 'done', 'improves': "
                                    "[{'to': 'alarm', 'documents': -1}]")}))
            .order == AutomationOrder::automated);
}

TEST_CASE(
    "what improves no service is held against its owner's and its sector's re-organizations") {
  const auto order = [](const std::string& common) {
    return reading(plan_of({automate("'from': '2027', " + common),
                            reorganize("'by': '2026-06', " + common)}))
        .order;
  };
  CHECK(order("'sectors': ['health']") == AutomationOrder::reorganized);
  CHECK(order("'roles': [{'stakeholder': 'mayor', 'role': 'accountable'}]") ==
        AutomationOrder::reorganized);
  CHECK(order("'roles': [{'stakeholder': 'mayor', 'role': 'informed'}]") ==
        AutomationOrder::automated);
}

TEST_CASE("an order that is not known is a note, and what is over needs no decision") {
  const auto open = assess(plan_of({automate(at_permit), reorganize(at_permit)}));
  CHECK(finding(open.findings, "reorganize-order-unknown"));
  CHECK_FALSE(finding(open.findings, "automate-before-reorganize"));
  const auto over = assess(plan_of({automate("'status': 'done', 'finished': '2025-01-01'")}));
  CHECK(over.automation.size() == 1);
  CHECK_FALSE(finding(over.findings, "automate-before-reorganize"));
}

TEST_CASE("stopped actions automate nothing and prepare nothing") {
  CHECK(assess(plan_of({automate("'status': 'stopped'")})).automation.empty());
  CHECK(reading(plan_of({automate(at_permit),
                         reorganize("'status': 'stopped', " + std::string(at_permit))}))
            .order == AutomationOrder::automated);
}

}  // namespace sixstep_tests::automation_test
