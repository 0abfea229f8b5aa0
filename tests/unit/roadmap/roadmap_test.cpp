// SPDX-License-Identifier: BSL-1.0
#include <sixstep/roadmap/roadmap.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/impl/roadmap/sha256.hpp>
#include <support/plan_draft.hpp>
#include <support/source_files.hpp>

namespace sixstep_tests::roadmap_test {

using namespace sixstep;
using namespace test_support;

namespace {

Roadmap roadmap_of(const PlanDraft& builder, const RoadmapOptions& options = {}) {
  const IndexedPlan plan(builder);
  return make_roadmap(plan.graph, options);
}

Plan example(const std::string& name) {
  PlanReading reading = read_plan(source_text("examples/" + name + "/plan.json"));
  REQUIRE(reading.plan.has_value());
  return *std::move(reading.plan);
}

/// Law is weak; a law closes that by moving the factor of its pillar, which moves the goal.
PlanDraft chain() {
  return PlanDraft()
      .add("assessments", {"{'pillar': 'pillar:institutions', 'level': 'level:institutional', "
                           "'current': 1, 'target': 3}"})
      .add("factors", {"{'id': 'law', 'changeability': 0.5, 'pillar': 'pillar:institutions', "
                       "'level': 'level:institutional', 'goals': [{'to': 'trust', 'amount': 0.5}]}",
                       "{'id': 'other', 'pillar': 'pillar:resources', 'level': "
                       "'level:individual'}"})
      .add("goals", {"{'id': 'trust', 'kind': 'outcome'}"})
      .add("indicators", {"{'id': 'survey', 'measures': 'trust'}"})
      .add("groups", {"{'id': 'rural'}"})
      .add(
          "actions",
          {"{'id': 'reform', 'cost': 12.34, 'affects': [{'to': 'law', 'amount': 0.5}], 'develops': "
           "[{'pillar': 'pillar:institutions', 'level': 'level:institutional'}], 'advances': "
           "[{'to': 'trust', 'amount': 0.2}], 'serves': [{'to': 'rural'}]}"});
}

}  // namespace

TEST_CASE("a hash is the one that FIPS 180-4 gives") {
  // NIST, FIPS 180-4 examples, SHA-256: one block, two blocks; and the empty message.
  using detail::Sha256;
  CHECK(Sha256::of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256::of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(Sha256::of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(Sha256::of(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a plan with only a title becomes a road map") {
  const Roadmap roadmap = roadmap_of(PlanDraft());
  CHECK(roadmap.plan.title.in("en") == "A plan");
  CHECK(roadmap.strategy.status == StrategyStatus::optimal);
  CHECK(roadmap.trace.empty());
  CHECK_FALSE(roadmap.action.finish);
  CHECK_FALSE(roadmap.plan.spent);
}

TEST_CASE("a plan with nothing at all becomes a road map") {
  const IndexedPlan nothing{Plan{}};
  CHECK(make_roadmap(nothing.graph).strategy.chosen.empty());
}

TEST_CASE("a plan with only actions becomes a road map that says what it does not know") {
  const Roadmap roadmap =
      roadmap_of(PlanDraft().add("actions", {"{'id': 'x', 'status': 'committed'}", "{'id': 'y'}"}));
  CHECK(roadmap.plan.actions == 2);
  CHECK(roadmap.plan.cost.unknown == 2);
  CHECK(roadmap.strategy.chosen.size() == 1);
  for (const auto* code : {"value-unknown", "cost-unknown", "duration-unknown", "budget-unknown"}) {
    CAPTURE(std::string(code));
    CHECK(finding(roadmap.findings, code));
  }
}

TEST_CASE("a gap is traced through factor, goal, group and action to the money") {
  const Roadmap roadmap = roadmap_of(chain());
  REQUIRE(roadmap.trace.size() == 1);
  const TraceLink& link = roadmap.trace.front();
  CHECK(link.pillar.value == "pillar:institutions");
  CHECK(link.level.value == "level:institutional");
  CHECK(link.factor.value == "law");
  CHECK(link.goal.value == "trust");
  CHECK(ids(link.groups) == Names{"rural"});
  CHECK(link.action.value == "reform");
  CHECK(ids(link.indicators) == Names{"survey"});
  CHECK(link.cost == Money{1234});
}

TEST_CASE("a capacity at its target traces nowhere") {
  PlanDraft builder = chain();
  builder.add("assessments", {"{'pillar': 'pillar:institutions', 'level': 'level:institutional', "
                              "'kind': 'joint', 'current': 3, 'target': 3}"});
  CHECK(roadmap_of(builder).trace.empty());
}

TEST_CASE("findings stand most severe first") {
  const Roadmap roadmap =
      roadmap_of(chain()
                     .add("sources", {"{'id': 's'}"})
                     .add("budgets", {"{'id': 'b', 'source': 's', 'amounts': {'2026': 1}}"})
                     .add("actions", {"{'id': 'x', 'status': 'committed', 'cost': 2}"}));
  REQUIRE(roadmap.findings.size() > 2);
  CHECK(roadmap.findings.front().code == "strategy-infeasible");
  CHECK(std::ranges::is_sorted(roadmap.findings, std::ranges::greater{}, &Finding::severity));
}

TEST_CASE("provenance names the plan by the hash of its canonical document") {
  const IndexedPlan plan(chain());
  RoadmapOptions options;
  options.seed = 7;
  const Roadmap roadmap = make_roadmap(plan.graph, options);
  CHECK(roadmap.provenance.plan_hash == detail::Sha256::of(write_plan(plan.plan)));
  CHECK(roadmap.provenance.seed == 7);
  CHECK_FALSE(roadmap.provenance.stopped);
}

TEST_CASE("every example becomes the same road map twice, without errors") {
  for (const auto* name : {"first_plan", "italy_pnrr", "us_federal_data_strategy"}) {
    CAPTURE(std::string(name));
    const IndexedPlan plan(example(name));
    const Roadmap roadmap = make_roadmap(plan.graph);
    CHECK(roadmap == make_roadmap(plan.graph));
    CHECK(std::ranges::count(roadmap.findings, Severity::error, &Finding::severity) == 0);
    CHECK(roadmap.strategy.bound >= roadmap.strategy.outcomes.value);
    for (const Finding& each : roadmap.findings) {
      CHECK_FALSE(each.sentence.empty());
      CHECK(each.sentence.back() == '.');
    }
  }
}

TEST_CASE("Italy's programme reads as its open data say") {
  const IndexedPlan plan(example("italy_pnrr"));
  const Roadmap roadmap = make_roadmap(plan.graph);
  CHECK(roadmap.plan.actions == 50);
  CHECK(roadmap.plan.headings == 26);
  CHECK(roadmap.plan.cost == MoneyTotal{{976'895'325'374}, 17});
  // 30.3 % reported spent by 28 February 2025
  REQUIRE(roadmap.plan.spent);
  CHECK(roadmap.plan.spent->minor * 1000 / roadmap.plan.cost.known.minor == 302);
  CHECK(std::ranges::count(roadmap.action.promises, PromiseState::due, &PromiseReading::state) ==
        65);
  const auto shared =
      std::ranges::find(roadmap.action.promises, AnyId{"M1C1-56"}, &PromiseReading::promise);
  REQUIRE(shared != roadmap.action.promises.end());
  CHECK(shared->of.size() == 6);
  CHECK(roadmap.strategy.status == StrategyStatus::optimal);
  CHECK(roadmap.strategy.omitted.empty());
}

TEST_CASE("with a fifth less money Italy keeps its reforms, and what is spent stays spent") {
  const IndexedPlan plan(example("italy_pnrr"));
  const Roadmap roadmap = make_roadmap(plan.graph);
  REQUIRE(roadmap.strategy.scenarios.size() == 1);
  const ScenarioOutcome& less = roadmap.strategy.scenarios.front();
  CHECK(less.status == StrategyStatus::optimal);
  CHECK_FALSE(less.dropped.empty());
  Money sunk;
  for (const Id<Action>& dropped : less.dropped) {
    const auto action = std::ranges::find(plan.plan.actions, dropped, &Action::id);
    CHECK(action->kind != "reform");
    for (const ProgressReport& report : plan.plan.progress) {
      if (report.action == dropped) sunk += report.spent.value_or(Money{});
    }
  }
  CHECK(less.outcomes.sunk == sunk);
  CHECK(*less.outcomes.value < *roadmap.strategy.outcomes.value);
}

}  // namespace sixstep_tests::roadmap_test
