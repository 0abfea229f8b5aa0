// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/date_chain.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

namespace sixstep_tests::date_chain_test {

using namespace sixstep;
using namespace test_support;

namespace {

std::string committed(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', 'status': 'committed', " + rest + "}";
}

/// A plan that starts on Thursday 1 January 2026.
PlanDraft new_year() { return PlanDraft().set("status_date", "'2025-12-31'"); }

struct Explained {
  explicit Explained(const PlanDraft& builder, const std::string& id) {
    const IndexedPlan indexed(builder);
    const PlanGraph& graph = indexed.graph;
    const Strategy strategy = choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                                              analyse_stakeholders(graph));
    plan = plan_action(graph, strategy);
    chain = why(graph, strategy, plan, id);
  }

  bool says(const std::string& sentence) const {
    return chain && std::ranges::find(chain->words, sentence) != chain->words.end();
  }

  ActionPlan plan;
  std::optional<DateChain> chain;
};

PlanDraft chain_of_three() {
  return new_year()
      .add("actions", {committed("law", "'duration': 10"), committed("build", "'duration': 5"),
                       committed("open", "'duration': 2")})
      .add("dependencies",
           {"{'from': 'law', 'to': 'build', 'lag': 3}", "{'from': 'build', 'to': 'open'}"});
}

}  // namespace

TEST_CASE("why tells the chain of an action back to the plan's first day, and what would help") {
  const Explained told(chain_of_three(), "open");
  REQUIRE(told.chain);
  REQUIRE(told.chain->links.size() == 3);
  CHECK(told.chain->links[0].reason == DateReason::dependency);
  CHECK(told.chain->links[0].because_of == AnyId{"build"});
  CHECK(told.chain->links[2].reason == DateReason::status_date);
  CHECK(told.says("“open” starts on 2026-01-27. It waits for “build” to be finished."));
  CHECK(told.says("If “build” took 1 working day less, “open” would start on 2026-01-26."));
  CHECK(
      told.says("If “build” waited 1 working day less after “law”, “open” would start on "
                "2026-01-26."));
}

TEST_CASE("the plan keeps for each action what it follows and the nearest change that helps") {
  const Explained told(chain_of_three(), "open");
  const ScheduledAction& open = told.plan.actions[2];
  CHECK(open.after == Id<Action>{"build"});
  REQUIRE(open.earlier);
  CHECK(open.earlier->change == DateChange::shorten);
  CHECK(open.earlier->of == AnyId{"build"});
  CHECK(to_string(open.earlier->start) == "2026-01-26");
  CHECK_FALSE(told.plan.actions[0].earlier);
  REQUIRE(told.plan.resource_chain.size() == 3);
  CHECK(told.plan.resource_chain.front().action == Id<Action>{"law"});
  CHECK(told.plan.resource_chain.back().reason == DateReason::dependency);
}

TEST_CASE("an action that waits for people says how many more it would take, and when") {
  const Explained told(
      new_year()
          .add("resources", {"{'id': 'team', 'kind': 'renewable', 'capacity': [{'from': "
                             "'2026-01-01', 'by': '2026-12-31', 'amount': 2}]}"})
          .add("actions", {committed("first",
                                     "'duration': 3, 'by': '2026-01-05', 'demands': "
                                     "[{'resource': 'team', 'amount': 2}]"),
                           committed("second",
                                     "'duration': 2, 'demands': "
                                     "[{'resource': 'team', 'amount': 1}]")}),
      "second");
  REQUIRE(told.chain);
  CHECK(told.chain->links[0].reason == DateReason::resource);
  CHECK(
      told.says("“second” starts on 2026-01-06. There is not enough of “team” earlier: “first” "
                "holds it, which is promised by 2026-01-05."));
  CHECK(
      told.says("If there were 1 more of “team” on 2026-01-05, “second” would start on "
                "2026-01-05."));
  REQUIRE(told.plan.resource_chain.size() == 2);
  CHECK(told.plan.resource_chain.back().because_of == AnyId{"team"});
}

TEST_CASE("what has no date has no chain") {
  CHECK_FALSE(Explained(chain_of_three(), "nothing").chain);
  CHECK_FALSE(
      Explained(new_year().add("actions", {"{'id': 'a', 'status': 'committed'}"}), "a").chain);
}

}  // namespace sixstep_tests::date_chain_test
