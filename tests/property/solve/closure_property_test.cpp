// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure.hpp>

#include <algorithm>
#include <bit>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::closure_property_test {

using namespace sixstep;

namespace {

struct Case {
  std::vector<Arc> arcs;
  std::vector<std::int64_t> weights;
  std::vector<NodeIndex> required;
};

Case random_case(std::uint64_t stream) {
  const CounterRandom random(7, stream);
  std::uint64_t draw = 0;
  const auto below = [&](std::uint64_t bound) { return random.below(draw++, bound); };
  Case result;
  const std::uint64_t nodes = 1 + below(9);
  for (std::uint64_t k = below(2 * nodes); k > 0; --k) {
    result.arcs.push_back(
        {static_cast<NodeIndex>(below(nodes)), static_cast<NodeIndex>(below(nodes))});
  }
  for (NodeIndex node = 0; node < nodes; ++node) {
    result.weights.push_back(static_cast<std::int64_t>(below(21)) - 10);
    if (below(8) == 0) result.required.push_back(node);
  }
  return result;
}

bool is_closed(const Case& problem, std::uint32_t members) {
  const auto in = [&](NodeIndex node) { return (members >> node & 1U) != 0; };
  return std::ranges::all_of(problem.required, in) &&
         std::ranges::all_of(problem.arcs,
                             [&](const Arc& arc) { return !in(arc.from) || in(arc.to); });
}

std::int64_t weight_of(const Case& problem, std::uint32_t members) {
  std::int64_t sum = 0;
  for (std::size_t node = 0; node < problem.weights.size(); ++node) {
    if ((members >> node & 1U) != 0) sum += problem.weights[node];
  }
  return sum;
}

/// The greatest closed set that is smallest, by trying all.
std::uint32_t by_trying(const Case& problem) {
  std::uint32_t best = (1U << problem.weights.size()) - 1;
  for (std::uint32_t members = 0; members < (1U << problem.weights.size()); ++members) {
    if (!is_closed(problem, members)) continue;
    const std::int64_t gain = weight_of(problem, members) - weight_of(problem, best);
    if (gain > 0 || (gain == 0 && std::popcount(members) < std::popcount(best))) best = members;
  }
  return best;
}

}  // namespace

TEST_CASE("the maximum closure is the one that trying every set finds, and the smallest") {
  for (std::uint64_t stream = 0; stream < 400; ++stream) {
    const Case problem = random_case(stream);
    const std::uint32_t best = by_trying(problem);
    const Closure closure = maximum_closure(Digraph(problem.weights.size(), problem.arcs),
                                            problem.weights, problem.required);
    CAPTURE(stream);
    CHECK(closure.weight == weight_of(problem, best));
    for (NodeIndex node = 0; node < problem.weights.size(); ++node) {
      CHECK(closure.contains[node] == ((best >> node & 1U) != 0));
    }
  }
}

TEST_CASE("with contributions moved, every node alone shows whether it belongs to the closure") {
  for (std::uint64_t stream = 0; stream < 400; ++stream) {
    Case problem = random_case(stream);
    const Closure closure = maximum_closure(Digraph(problem.weights.size(), problem.arcs),
                                            problem.weights, problem.required);
    for (std::size_t edge = 0; edge < problem.arcs.size(); ++edge) {
      CHECK(closure.contribution[edge] >= 0);
      problem.weights[problem.arcs[edge].from] -= closure.contribution[edge];
      problem.weights[problem.arcs[edge].to] += closure.contribution[edge];
    }
    for (const NodeIndex node : problem.required) problem.weights[node] = 0;
    CAPTURE(stream);
    for (NodeIndex node = 0; node < problem.weights.size(); ++node) {
      CHECK((closure.contains[node] ? problem.weights[node] >= 0 : problem.weights[node] <= 0));
    }
  }
}

}  // namespace sixstep_tests::closure_property_test
