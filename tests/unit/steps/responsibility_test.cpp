// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/responsibility.hpp>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::responsibility_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder, const StakeholderOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph, options);
}

std::string owned(const std::string& id, const std::string& dates) {
  return "{'id': '" + id + "', " + dates +
         "'roles': [{'stakeholder': 'a', 'role': 'accountable'}]}";
}

PlanDraft owner() { return PlanDraft().add("stakeholders", {"{'id': 'a'}", "{'id': 'b'}"}); }

}  // namespace

TEST_CASE("the responsibility matrix holds all four roles of every action that goes on") {
  const auto role = [](const std::string& who, const std::string& what) {
    return "{'stakeholder': '" + who + "', 'role': '" + what + "'}";
  };
  const auto result =
      analyse(owner().add("actions", {"{'id': 'x', 'roles': [" + role("a", "accountable") + ", " +
                                          role("b", "responsible") + ", " + role("a", "consulted") +
                                          ", " + role("b", "informed") + "]}",
                                      "{'id': 'y'}", "{'id': 'z', 'status': 'stopped'}"}));
  REQUIRE(result.responsibilities.size() == 2);
  const ResponsibilityReading& x = result.responsibilities.front();
  CHECK(ids(x.accountable) == Names{"a"});
  CHECK(ids(x.responsible) == Names{"b"});
  CHECK(ids(x.consulted) == Names{"a"});
  CHECK(ids(x.informed) == Names{"b"});
  CHECK(ids(finding(result.findings, "nobody-informed")->nodes) == Names{"y"});
}

TEST_CASE("a load is the most actions on one day, ends included, by the plan's own dates") {
  const auto result =
      analyse(owner().add("actions", {owned("x", "'from': '2026-01-01', 'by': '2026-06-30', "),
                                      owned("y", "'started': '2026-06-30', 'by': '2026', "),
                                      owned("z",
                                            "'from': '2026-07-01', 'finished': '2026-08-01', "
                                            "'status': 'done', 'started': '2026-07-01', "),
                                      owned("undated", "'by': '2026-06-30', ")}));
  REQUIRE(result.workloads.size() == 1);
  const Workload& load = result.workloads.front();
  CHECK(load.accountable_for == 4);
  CHECK(load.share == 1.0);
  CHECK(load.at_once == 2);
  CHECK(to_string(*load.busiest) == "2026-06-30");
  CHECK(load.undated == 1);
}

TEST_CASE("without dates it is not known how much runs at once") {
  const auto result = analyse(owner().add("actions", {owned("x", "")}));
  CHECK_FALSE(result.workloads.front().at_once);
  CHECK(result.workloads.front().undated == 1);
}

TEST_CASE("more at once than the limit is a finding") {
  StakeholderOptions options;
  options.most_at_once = 1;
  const auto plan = owner().add("actions", {owned("x", "'from': '2026', 'by': '2026', "),
                                            owned("y", "'from': '2026', 'by': '2026', ")});
  CHECK(finding(analyse(plan, options).findings, "owner-busy") != nullptr);
  CHECK(finding(analyse(plan).findings, "owner-busy") == nullptr);
}

}  // namespace sixstep_tests::responsibility_test
