// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/frustration.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>

#include <sixstep/methods/linear_algebra.hpp>
#include <sixstep/methods/signed_balance.hpp>
#include <support/signed_network.hpp>

namespace sixstep_tests::signed_networks_property_test {

using namespace sixstep;
using test_support::random_network;
using test_support::SignedNetwork;
using Camps = std::vector<std::size_t>;

namespace {

double frustrated(const SignedNetwork& network, const Camps& camps) {
  double sum = 0.0;
  for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
    const auto [from, to] = network.arcs[edge];
    if ((camps[from] == camps[to]) == (network.weights[edge] < 0.0)) {
      sum += std::abs(network.weights[edge]);
    }
  }
  return sum;
}

/// All divisions with the first actor in the first camp, in the order of their digits.
template <typename Take>
void for_all_camps(std::size_t actors, const Take& take) {
  const std::uint64_t divisions = std::uint64_t{1} << (actors - 1);
  for (std::uint64_t code = 0; code < divisions; ++code) {
    Camps camps(actors);
    for (std::size_t actor = 0; actor < actors; ++actor)
      camps[actor] = code >> (actors - 1 - actor) & 1;
    take(camps);
  }
}

struct BruteForce {
  double index = 1e300;
  Camps first;
  std::uint64_t optima = 0;

  explicit BruteForce(const SignedNetwork& network) {
    for_all_camps(network.actors, [&](const Camps& camps) {
      const double sum = frustrated(network, camps);
      if (sum < index) {
        index = sum;
        first = camps;
        optima = 0;
      }
      optima += sum == index ? 1 : 0;
    });
  }
};

std::uint64_t parts(const SignedNetwork& network) {
  std::vector<std::size_t> part(network.actors);
  std::iota(part.begin(), part.end(), 0);
  for (std::size_t turn = 0; turn < network.actors; ++turn) {
    for (const Arc& arc : network.arcs) {
      part[arc.from] = part[arc.to] = std::min(part[arc.from], part[arc.to]);
    }
  }
  std::ranges::sort(part);
  return static_cast<std::uint64_t>(std::unique(part.begin(), part.end()) - part.begin());
}

}  // namespace

TEST_CASE("frustration is that of trying all camps, and so are the first camps and their number") {
  std::mt19937 draw(1959);
  for (int turn = 0; turn < 400; ++turn) {
    const std::size_t actors = 1 + draw() % 11;
    const auto network = random_network(draw, actors, 20 + draw() % 81, turn % 2 ? 1U : 6U);
    const BruteForce expected(network);
    const Frustration found = frustration(network.graph(), network.weights);
    CHECK(found.index == expected.index);
    CHECK(found.lower_bound == expected.index);
    CHECK(found.camps == expected.first);
    // Swapping the camps of a part that does not hold the first actor is no other division.
    CHECK((found.optima.value() << (parts(network) - 1)) == expected.optima);
  }
}

TEST_CASE("a search never claims more than it proves, and on small networks finds the least") {
  std::mt19937 draw(1989);
  for (int turn = 0; turn < 300; ++turn) {
    const std::size_t actors = 2 + draw() % 13;
    const auto network =
        random_network(draw, actors, 20 + draw() % 81, 1U + static_cast<unsigned>(turn) % 5);
    const double least = frustration(network.graph(), network.weights).index;
    const Frustration found = frustration(network.graph(), network.weights, {.exact_up_to = 0});
    CHECK(found.index == frustrated(network, found.camps));
    CHECK(found.index == least);
    CHECK(found.lower_bound <= least);
    CHECK(found.optimal == (found.lower_bound == found.index));
    // A triangle with an odd number of conflicts is always found.
    const TriangleCensus trios = triangle_census(network.graph(), network.weights);
    if (trios.one_conflict + trios.three_conflicts > 0) CHECK(found.lower_bound > 0.0);
  }
}

TEST_CASE("frustration depends neither on the order of the actors nor on which way edges point") {
  std::mt19937 draw(7);
  for (int turn = 0; turn < 100; ++turn) {
    const std::size_t actors = 2 + draw() % 12;
    auto network = random_network(draw, actors, 60, 1000);
    std::vector<NodeIndex> order(actors);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, draw);
    const Frustration before = frustration(network.graph(), network.weights);
    auto renamed = network.renamed(order);
    for (Arc& arc : renamed.arcs) std::swap(arc.from, arc.to);
    const Frustration after = frustration(renamed.graph(), renamed.weights);
    CHECK(after.index == before.index);
    CHECK(after.optima == before.optima);
    if (before.optima != 1 || parts(network) > 1) continue;
    for (std::size_t actor = 0; actor < actors; ++actor) {
      const bool with_first = before.camps[actor] == before.camps[0];
      CHECK(with_first == (after.camps[order[actor]] == after.camps[order[0]]));
    }
  }
}

TEST_CASE("fractions of weights, and weights given in parts, make no difference") {
  std::mt19937 draw(11);
  for (int turn = 0; turn < 100; ++turn) {
    const auto network = random_network(draw, 2 + draw() % 9, 70, 8);
    SignedNetwork split{network.actors};
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      const auto [from, to] = network.arcs[edge];
      split.add(from, to, network.weights[edge] * 0.0625);
      split.add(to, from, network.weights[edge] * 0.1875);
    }
    const Frustration whole = frustration(network.graph(), network.weights);
    const Frustration parts_of_it = frustration(split.graph(), split.weights);
    CHECK(parts_of_it.camps == whole.camps);
    CHECK(4.0 * parts_of_it.index == whole.index);
  }
}

TEST_CASE("a network is balanced where some camps leave nothing frustrated") {
  std::mt19937 draw(1956);
  std::size_t balanced = 0;
  for (int turn = 0; turn < 400; ++turn) {
    const auto network = random_network(draw, 1 + draw() % 8, 35, 1);
    const SignedBalance found = signed_balance(network.graph(), network.weights);
    const Frustration camps = frustration(network.graph(), network.weights);
    CHECK(found.balanced == (camps.index == 0.0));
    if (found.balanced) CHECK(frustrated(network, found.camps) == 0.0);
    balanced += found.balanced ? 1 : 0;
  }
  CHECK(balanced > 50);
  CHECK(balanced < 350);
}

TEST_CASE("a contradiction is a closed path with an odd number of conflicts, and none is shorter") {
  std::mt19937 draw(53);
  for (int turn = 0; turn < 300; ++turn) {
    const auto network = random_network(draw, 3 + draw() % 7, 45, 1);
    const auto path = signed_balance(network.graph(), network.weights).contradiction;
    std::vector<std::size_t> degree(network.actors, 0);
    double sign = 1.0;
    for (const EdgeIndex edge : path) {
      ++degree[network.arcs[edge].from];
      ++degree[network.arcs[edge].to];
      sign *= network.weights[edge];
    }
    for (const std::size_t ends : degree) CHECK((ends == 0 || ends == 2));
    if (!path.empty()) CHECK(sign == -1.0);
    // Closed walks by their length and sign: those of A^k and |A|^k differ if one is negative.
    Matrix signs(network.actors, network.actors);
    Matrix all = signs;
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      const auto [from, to] = network.arcs[edge];
      signs(from, to) = signs(to, from) = network.weights[edge];
      all(from, to) = all(to, from) = 1.0;
    }
    Matrix signed_walks = signs;
    Matrix walks = all;
    std::size_t shortest = 0;
    for (std::size_t length = 1; length <= network.actors && shortest == 0; ++length) {
      for (std::size_t k = 0; k < network.actors; ++k) {
        if (signed_walks(k, k) != walks(k, k)) shortest = length;
      }
      signed_walks = multiply(signed_walks, signs);
      walks = multiply(walks, all);
    }
    CHECK(path.size() == shortest);
  }
}

TEST_CASE("groups are there where no conflict is within what alliances join") {
  std::mt19937 draw(1967);
  for (int turn = 0; turn < 300; ++turn) {
    const auto network = random_network(draw, 1 + draw() % 9, 40, 1);
    const SignedBalance found = signed_balance(network.graph(), network.weights);
    if (found.balanced) CHECK(found.clusterable);
    if (!found.clusterable) continue;
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      const auto [from, to] = network.arcs[edge];
      CHECK((found.groups[from] == found.groups[to]) == (network.weights[edge] > 0.0));
    }
  }
}

TEST_CASE("trios are those of looking at all threes") {
  std::mt19937 draw(3);
  for (int turn = 0; turn < 100; ++turn) {
    const auto network = random_network(draw, 1 + draw() % 10, 70, 3);
    Matrix tie(network.actors, network.actors);
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      const auto [from, to] = network.arcs[edge];
      tie(from, to) = tie(to, from) = network.weights[edge];
    }
    std::array<std::uint64_t, 4> counts{};
    for (std::size_t a = 0; a < network.actors; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        for (std::size_t c = 0; c < b; ++c) {
          if (tie(a, b) * tie(b, c) * tie(a, c) == 0.0) continue;
          counts[static_cast<std::size_t>((tie(a, b) < 0) + (tie(b, c) < 0) + (tie(a, c) < 0))]++;
        }
      }
    }
    const TriangleCensus found = triangle_census(network.graph(), network.weights);
    CHECK(found == TriangleCensus{counts[0], counts[1], counts[2], counts[3], false});
    const double walks = walk_balance(network.graph(), network.weights).value();
    CHECK(walks <= 1.0 + 1e-12);
    CHECK(walks > 0.0);
  }
}

}  // namespace sixstep_tests::signed_networks_property_test
