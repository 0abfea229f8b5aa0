// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure_knapsack.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::closure_knapsack_property_test {

using namespace sixstep;

namespace {

struct Case {
  std::vector<Arc> arcs;
  ClosureKnapsack problem;
};

/// Mostly wanters above what they need, now and then anything, cycles among it.
Case random_case(std::uint64_t stream, std::uint64_t most_nodes) {
  const CounterRandom random(23, stream);
  std::uint64_t draw = 0;
  const auto below = [&](std::uint64_t bound) { return random.below(draw++, bound); };
  const std::uint64_t nodes = 1 + below(most_nodes);
  const bool any_direction = below(4) == 0;
  Case result;
  for (std::uint64_t k = below(2 * nodes + 1); k > 0; --k) {
    auto from = static_cast<NodeIndex>(below(nodes)), to = static_cast<NodeIndex>(below(nodes));
    if (!any_direction && from < to) std::swap(from, to);
    result.arcs.push_back({from, to});
  }
  ClosureKnapsack& problem = result.problem;
  problem.needs = Digraph(nodes, result.arcs);
  std::int64_t costs = 0;
  for (std::uint64_t node = 0; node < nodes; ++node) {
    problem.value.push_back(below(3) == 0 ? static_cast<std::int64_t>(below(40)) - 5 : 0);
    problem.cost.push_back(below(4) == 0 ? 0 : static_cast<std::int64_t>(below(20)));
    costs += problem.cost.back();
  }
  problem.budget = costs * static_cast<std::int64_t>(below(11)) / 10;
  return result;
}

std::int64_t sum(const std::vector<char>& set, const std::vector<std::int64_t>& amounts) {
  std::int64_t result = 0;
  for (std::size_t node = 0; node < set.size(); ++node) result += set[node] ? amounts[node] : 0;
  return result;
}

bool fits(const Case& one, const std::vector<char>& set) {
  return sum(set, one.problem.cost) <= one.problem.budget &&
         std::all_of(one.arcs.begin(), one.arcs.end(),
                     [&](const Arc& arc) { return !set[arc.from] || set[arc.to]; });
}

std::int64_t best_by_trying(const Case& one) {
  const std::size_t nodes = one.problem.value.size();
  std::int64_t best = 0;
  for (std::uint32_t members = 0; members < (1U << nodes); ++members) {
    std::vector<char> set(nodes);
    for (std::size_t node = 0; node < nodes; ++node) set[node] = (members >> node & 1U) != 0;
    if (fits(one, set)) best = std::max(best, sum(set, one.problem.value));
  }
  return best;
}

}  // namespace

TEST_CASE("the choice within a budget is as good as the best of all, and is what it says") {
  for (std::uint64_t stream = 0; stream < 1500; ++stream) {
    const Case one = random_case(stream, 11);
    const ClosureKnapsackResult result = solve_closure_knapsack(one.problem);
    CAPTURE(stream);
    CHECK(fits(one, result.contains));
    CHECK(sum(result.contains, one.problem.value) == result.value);
    CHECK(result.value == best_by_trying(one));
    CHECK(result.bound == result.value);
    CHECK(!result.truncated);
  }
}

TEST_CASE("a choice cut short fits, and its bound holds for the best") {
  for (std::uint64_t stream = 0; stream < 60; ++stream) {
    const Case one = random_case(1'000'000 + stream, 60);
    const ClosureKnapsackResult best = solve_closure_knapsack(one.problem);
    StopCondition stop;
    stop.work_limit = 200;
    const ClosureKnapsackResult cut = solve_closure_knapsack(one.problem, stop);
    CAPTURE(stream);
    CHECK(fits(one, cut.contains));
    CHECK(sum(cut.contains, one.problem.value) == cut.value);
    CHECK(cut.value <= best.value);
    CHECK(cut.bound >= best.value);
    CHECK(cut.truncated == (cut.bound > cut.value));
  }
}

TEST_CASE("equal problems and work limits give equal choices") {
  for (std::uint64_t stream = 0; stream < 20; ++stream) {
    const Case one = random_case(2'000'000 + stream, 80);
    StopCondition stop;
    stop.work_limit = 5000;
    const ClosureKnapsackResult a = solve_closure_knapsack(one.problem, stop);
    const ClosureKnapsackResult b = solve_closure_knapsack(one.problem, stop);
    CHECK(a.contains == b.contains);
    CHECK(a.work == b.work);
  }
}

}  // namespace sixstep_tests::closure_knapsack_property_test
