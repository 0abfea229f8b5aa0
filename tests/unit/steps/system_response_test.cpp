// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/system_response.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/plan_draft.hpp>

#include <sixstep/steps/systems.hpp>

namespace sixstep_tests::system_response_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// Training raises skills, skills raise use, use is good for the goal; fear lowers use.
PlanDraft small_map() {
  return PlanDraft()
      .add("goals", {"{'id': 'served', 'kind': 'goal'}"})
      .add("factors",
           {"{'id': 'skills', 'state': 0.5}",
            "{'id': 'use', 'goals': [{'to': 'served', 'amount': 0.5}]}", "{'id': 'fear'}"})
      .add("influences", {"{'from': 'skills', 'to': 'use', 'sign': '+', 'strength': 0.8}",
                          "{'from': 'fear', 'to': 'use', 'sign': '-', 'strength': 0.6}"})
      .add("actions", {"{'id': 'training', 'affects': [{'to': 'skills', 'amount': 0.3}]}",
                       "{'id': 'alarm', 'affects': [{'to': 'fear', 'amount': 0.4}]}",
                       "{'id': 'talk', 'affects': [{'to': 'fear'}]}"});
}

SystemResponse respond(const PlanDraft& builder, const Names& actions,
                       const ResponseOptions& options = {}) {
  const IndexedPlan plan(builder);
  std::vector<Id<Action>> chosen;
  for (const std::string& name : actions) chosen.push_back({name});
  return respond_to_actions(plan.graph, chosen, options);
}

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

}  // namespace

TEST_CASE("what an action holds carries over to what follows, by the rescaled rule") {
  const auto response = respond(small_map(), {"training"});
  CHECK(response.attractor == FcmAttractor::fixed_point);
  CHECK(response.unique);
  REQUIRE(response.factors.size() == 2);
  CHECK(response.factors[0].factor.value == "skills");
  CHECK(response.factors[0].held);
  // Nothing moves skills and fear, so they settle at f(0) = 0.5, from any start.
  CHECK(response.factors[0].before == doctest::Approx(0.5));
  CHECK(response.factors[0].absolute == doctest::Approx(0.15));
  CHECK(*response.factors[0].relative == doctest::Approx(0.3));
  // use = f((2 use − 1) + 0.8 (2 · 0.65 − 1)), solved by iterating here.
  double use = 0.5;
  for (int i = 0; i < 200; ++i) use = logistic(2 * use - 1 + 0.8 * 0.3);
  CHECK(response.factors[1].factor.value == "use");
  CHECK(response.factors[1].absolute == doctest::Approx(use - 0.5));
  REQUIRE(response.goals.size() == 1);
  CHECK(response.goals[0].change == doctest::Approx(0.5 * (use - 0.5)));
}

TEST_CASE("actions that pull a factor both ways add up, and unknown amounts move nothing") {
  CHECK(respond(small_map(), {"alarm"}).goals[0].change < 0.0);
  CHECK(respond(small_map(), {"talk"}).factors.empty());
  CHECK(respond(small_map(), {}).factors.empty());
  // 0.8 × 0.3 and 0.6 × 0.4 cancel.
  CHECK(respond(small_map(), {"training", "alarm"}).goals.empty());
}

TEST_CASE("actions together take shares of the way that is left, and never pass the end") {
  const auto response = respond(
      small_map().add("actions", {"{'id': 'school', 'affects': [{'to': 'skills', 'amount': 0.5}]}",
                                  "{'id': 'brain-drain', 'affects': [{'to': 'skills', 'amount': "
                                  "-0.2}]}"}),
      {"training", "school", "brain-drain"});
  // Up by 1 − 0.7 × 0.5 of the upper half, down by 0.2 of the lower.
  CHECK(response.factors[0].absolute == doctest::Approx(0.65 * 0.5 - 0.2 * 0.5));
}

TEST_CASE("ranges hold the effect, and equal seeds give equal ranges") {
  ResponseOptions options;
  options.samples = 100;
  const auto response = respond(small_map(), {"training"}, options);
  const FactorChange& use = response.factors[1];
  REQUIRE(use.low);
  CHECK(*use.low < use.absolute);
  CHECK(*use.high > use.absolute);
  CHECK(respond(small_map(), {"training"}, options) == response);
}

TEST_CASE("an action that is not in the plan is a mistake, and a stop says that it stopped") {
  CHECK_THROWS_AS(respond(small_map(), {"nobody"}), std::out_of_range);
  ResponseOptions options;
  options.stop.work_limit = 1;
  CHECK(respond(small_map(), {"training"}, options).truncated);
}

TEST_CASE("step two simulates each action alone, and names those that backfire") {
  const IndexedPlan plan(small_map());
  const SystemAnalysis result = analyse_system(plan.graph);
  REQUIRE(result.action_effects.size() == 2);
  CHECK(result.action_effects[0] == respond(small_map(), {"training"}));
  REQUIRE(finding(result.findings, "action-lowers-goal"));
  CHECK(ids(finding(result.findings, "action-lowers-goal")->nodes) == Names{"served", "alarm"});
}

TEST_CASE("all actions that lower one goal are told together") {
  const IndexedPlan plan(
      small_map().add("actions", {"{'id': 'blame', 'affects': [{'to': 'fear', 'amount': 0.2}]}"}));
  const SystemAnalysis result = analyse_system(plan.graph);
  CHECK(std::ranges::count(result.findings, "action-lowers-goal", &Finding::code) == 1);
  REQUIRE(finding(result.findings, "action-lowers-goal"));
  CHECK(ids(finding(result.findings, "action-lowers-goal")->nodes) ==
        Names{"served", "alarm", "blame"});
  CHECK(finding(result.findings, "action-lowers-goal")->sentence ==
        "By the map of influences “alarm” and “blame” lower “served”.");
}

}  // namespace sixstep_tests::system_response_test
