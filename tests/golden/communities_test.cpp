// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/communities.hpp>

#include <cmath>

#include <support/golden_graph.hpp>
#include <support/signed_network.hpp>

namespace sixstep_tests::communities_golden_test {

using namespace sixstep;

namespace {

constexpr double agreed = 1e-6;  // as the entries of this file agree between NetworkX and igraph

}  // namespace

TEST_CASE("the communities of Zachary's karate club are those of the largest modularity") {
  // Zachary (1977), J. Anthropol. Res. 33, 452–473, as in NetworkX 2.8.8; largest modularity by
  // igraph 0.10.2's exact search.
  const auto data = test_support::golden("network_measures_5graphs");
  if (!data) return;
  const auto& karate = data->at("karate");
  const Digraph club = test_support::numbered_graph(34, karate.at("edges_0based"));
  const Communities found = communities(club);
  const double largest = test_support::number(karate.at("max_modularity_igraph_exact"));
  CHECK(std::abs(found.modularity.value() - largest) <= agreed);
  const std::vector<double> expected =
      test_support::numbers(karate.at("max_modularity_membership"));
  CHECK(std::vector<double>(found.community_of.begin(), found.community_of.end()) == expected);
  CHECK(found.count == 4);
}

TEST_CASE("the modularity of the karate club as it split") {
  const auto data = test_support::golden("network_measures_5graphs");
  if (!data) return;
  const auto& karate = data->at("karate");
  const Digraph club = test_support::numbered_graph(34, karate.at("edges_0based"));
  std::vector<std::size_t> split(34, 0);
  for (const auto& member : karate.at("published_split").at(1).as_array()) {
    split.at(member.to_number<std::size_t>()) = 1;
  }
  const double published = test_support::number(karate.at("modularity_of_published_split"));
  CHECK(std::abs(modularity(club, split).value() - published) <= agreed);
}

TEST_CASE("the Gahuku-Gama tribes form the three alliances that their ethnographer saw") {
  // Read (1954), as Hage & Harary (1983), Structural Models in Anthropology, 56–60, tell it.
  const auto data = test_support::golden("signed_gahuku_gama_tribes");
  if (!data) return;
  const auto network = test_support::tribes(*data);
  const Communities found = communities(network.graph(), {.weights = network.weights});
  CHECK(found.count == 3);
}

}  // namespace sixstep_tests::communities_golden_test
