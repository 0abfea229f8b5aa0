// SPDX-License-Identifier: BSL-1.0
#include <sixstep/graph/plan_graph.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::plan_graph_test {

using namespace sixstep;

namespace {

/// One of nearly everything: b waits for a and is promised by m, s stands for g, f moves the goal.
Plan small_plan() {
  Plan plan;
  plan.factors.resize(1);
  plan.factors[0].id.value = "f";
  plan.factors[0].goals = {{{"aim"}, 0.5, {}}};
  plan.goals.resize(1);
  plan.goals[0].id.value = "aim";
  plan.goals[0].groups = {{"g"}};
  plan.stakeholders.resize(1);
  plan.stakeholders[0].id.value = "s";
  plan.groups.resize(1);
  plan.groups[0].id.value = "g";
  plan.groups[0].represented_by.value = "s";
  plan.resources.resize(1);
  plan.resources[0].id.value = "staff";
  plan.actions.resize(2);
  plan.actions[0].id.value = "a";
  plan.actions[1].id.value = "b";
  plan.actions[1].label = text_in("en", "Second");
  plan.actions[1].roles = {{{"s"}, RoleKind::accountable, {}}};
  plan.actions[1].modes.resize(2);
  plan.actions[1].modes[1].demands = {{{"staff"}, 2.0}};
  plan.milestones.resize(1);
  plan.milestones[0].id.value = "m";
  plan.milestones[0].of = {{"a"}, {"b"}};
  plan.dependencies.resize(1);
  plan.dependencies[0].from.value = "a";
  plan.dependencies[0].to.value = "b";
  return plan;
}

std::vector<std::string> edges_in_words(const PlanGraph& graph) {
  std::vector<std::string> result;
  for (const PlanEdge& edge : graph.edges()) {
    result.push_back(std::string(graph.id(edge.from)) + ">" + std::string(graph.id(edge.to)) + "/" +
                     std::to_string(edge.item));
  }
  return result;
}

}  // namespace

TEST_CASE("nodes are numbered by kind, then in the order of the plan") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  std::string ids;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    ids += std::string(graph.id(node)) + " ";
  }
  CHECK(ids == "f aim s g staff a b m ");
  CHECK(graph.count(NodeKind::action) == 2);
  CHECK(graph.count(NodeKind::gap) == 0);
  CHECK(graph.node(NodeKind::action, 1) == 6);
}

TEST_CASE("a node knows its kind, its place in the plan and its label") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  const NodeIndex b = graph.find("b").value();
  CHECK(graph.kind(b) == NodeKind::action);
  CHECK(graph.item(b) == 1);
  CHECK(graph.label(b).in("en") == "Second");
  CHECK(graph.kind(graph.find("m").value()) == NodeKind::milestone);
  CHECK(graph.kind(0) == NodeKind::factor);
}

TEST_CASE("an id is found only under the kind that it has") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  CHECK(graph.find_item(NodeKind::action, "b") == 1u);
  CHECK_FALSE(graph.find_item(NodeKind::goal, "b"));
  CHECK_FALSE(graph.find_item(NodeKind::gap, "b"));
  CHECK_FALSE(graph.find("nobody"));
}

TEST_CASE("every link of the plan is an edge that says where it was entered") {
  const Plan plan = small_plan();
  CHECK(edges_in_words(PlanGraph(plan)) == std::vector<std::string>{"f>aim/0", "aim>g/0", "s>g/0",
                                                                    "s>b/0", "b>staff/1", "m>a/0",
                                                                    "m>b/1", "a>b/0"});
}

TEST_CASE("edges are listed at both of their ends") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  const NodeIndex b = graph.find("b").value();
  CHECK(std::ranges::equal(graph.out_edges(b), std::vector<EdgeIndex>{4}));
  CHECK(std::ranges::equal(graph.in_edges(b), std::vector<EdgeIndex>{3, 6, 7}));
}

TEST_CASE("a projection holds the chosen relations between the chosen kinds") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  const Projection work = graph.project({Relation::depends}, {NodeKind::action});
  CHECK(work.nodes == std::vector<NodeIndex>{5, 6});
  CHECK(work.edges == std::vector<EdgeIndex>{7});
  CHECK(work.graph.arcs() == std::vector<Arc>{{0, 1}});
  const Projection no_milestones =
      graph.project({Relation::depends, Relation::promises}, {NodeKind::action});
  CHECK(no_milestones.edges == std::vector<EdgeIndex>{7});
}

TEST_CASE("a projection without kinds keeps all nodes") {
  const Plan plan = small_plan();
  const PlanGraph graph(plan);
  const Projection all = graph.project({Relation::promises}, {});
  CHECK(all.graph.node_count() == graph.node_count());
  CHECK(all.graph.arcs() == std::vector<Arc>{{7, 5}, {7, 6}});
}

TEST_CASE("every relation joins the kinds that its documentation names") {
  Plan plan = small_plan();
  plan.gaps.resize(1);
  plan.gaps[0].id.value = "gap";
  plan.services.resize(1);
  plan.services[0].id.value = "service";
  plan.services[0].owner.value = "s";
  plan.building_blocks.resize(1);
  plan.building_blocks[0].id.value = "block";
  plan.building_blocks[0].owner.value = "s";
  plan.uses = {{{"service"}, {"block"}, {}}};
  plan.influences.resize(1);
  plan.influences[0].from.value = plan.influences[0].to.value = "f";
  plan.goals.resize(2);
  plan.goals[1].id.value = "output";
  plan.goals[1].parent.value = "aim";
  plan.indicators.resize(1);
  plan.indicators[0].id.value = "i";
  plan.indicators[0].measures.value = "aim";
  plan.indicators[0].owner.value = "s";
  plan.stances.resize(1);
  plan.stances[0] = {{"s"}, {"a"}, 1.0, {}};
  plan.ties.resize(1);
  plan.ties[0].from.value = plan.ties[0].to.value = "s";
  plan.risks.resize(1);
  plan.risks[0].id.value = "r";
  plan.risks[0].hits.resize(1);
  plan.risks[0].hits[0].to.value = "a";
  Action& a = plan.actions[0];
  a.part_of.value = "b";
  a.closes = {{"gap"}};
  a.advances = {{{"i"}, {}, {}}};
  a.affects = {{{"f"}, {}, {}}};
  a.serves.resize(1);
  a.serves[0].to.value = "g";
  a.improves.resize(1);
  a.improves[0].to.value = "block";
  const PlanGraph graph(plan);
  std::vector<Relation> seen;
  for (const PlanEdge& edge : graph.edges()) seen.push_back(edge.relation);
  CHECK(std::ranges::is_sorted(seen));
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  CHECK(seen.size() == static_cast<std::size_t>(Relation::hits) + 1);
}

TEST_CASE("an edge to an id that is not there, or of another kind, is refused by name") {
  Plan plan = small_plan();
  plan.dependencies[0].to.value = "missing";
  CHECK_THROWS_WITH_AS(PlanGraph{plan}, doctest::Contains("'missing'"), std::invalid_argument);
  plan.dependencies[0].to.value = "aim";
  CHECK_THROWS_WITH_AS(PlanGraph{plan}, doctest::Contains("'aim'"), std::invalid_argument);
}

TEST_CASE("two nodes with one id are refused") {
  Plan plan = small_plan();
  plan.actions[0].id.value = "s";
  CHECK_THROWS_AS(PlanGraph{plan}, std::invalid_argument);
}

TEST_CASE("thousands of dependencies lead to their actions, in whatever order they are entered") {
  constexpr std::size_t count = 1'000;
  Plan plan;
  for (std::size_t i = 0; i < count; ++i) {
    plan.actions.emplace_back().id.value = "action-" + std::to_string(i);
  }
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  for (std::size_t i = 0; i < 4 * count; ++i) {
    const std::size_t from = i < 2 * count ? i / 2 : i * 7'919 % count;
    const std::size_t to = i % 3 == 0 ? i % count : i * 104'729 % count;
    ends.emplace_back(from, to);
    Dependency& dependency = plan.dependencies.emplace_back();
    dependency.from = plan.actions[from].id;
    dependency.to = plan.actions[to].id;
  }
  std::vector<std::pair<std::size_t, std::size_t>> found;
  const PlanGraph graph(plan);
  for (const PlanEdge& edge : graph.edges()) {
    found.emplace_back(graph.item(edge.from), graph.item(edge.to));
  }
  CHECK(found == ends);
}

}  // namespace sixstep_tests::plan_graph_test
