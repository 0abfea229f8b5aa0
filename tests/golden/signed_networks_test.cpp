// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/frustration.hpp>

#include <cmath>

#include <sixstep/methods/signed_balance.hpp>
#include <sixstep/methods/signed_centrality.hpp>
#include <support/signed_network.hpp>

namespace sixstep_tests::signed_networks_golden_test {

using namespace sixstep;

// Alliances and enmities of 16 Gahuku-Gama tribes, Read, K. (1954), Cultures of the Central
// Highlands, New Guinea; measures of R signnet (2b77cc8) on igraph 1.3.5, partitions by
// enumeration.

TEST_CASE("the triangles and the walks of the Gahuku-Gama tribes") {
  const auto data = test_support::golden("signed_gahuku_gama_tribes");
  if (!data) return;
  const auto network = test_support::tribes(*data);
  const double tolerance = test_support::number(data->at("tolerance"));
  const TriangleCensus found = triangle_census(network.graph(), network.weights);
  const auto& expected = data->at("signed_triangles");
  CHECK(static_cast<double>(found.three_allies) == test_support::number(expected.at("+++")));
  CHECK(static_cast<double>(found.one_conflict) == test_support::number(expected.at("++-")));
  CHECK(static_cast<double>(found.two_conflicts) == test_support::number(expected.at("+--")));
  CHECK(static_cast<double>(found.three_conflicts) == test_support::number(expected.at("---")));
  const double share = test_support::number(data->at("balance_triangles"));
  CHECK(std::abs(balanced_share(found).value() - share) <= tolerance);
  const double walks = test_support::number(data->at("balance_walk"));
  CHECK(std::abs(walk_balance(network.graph(), network.weights).value() - walks) <= tolerance);
}

TEST_CASE("the two camps of the Gahuku-Gama tribes, which leave seven ties frustrated") {
  const auto data = test_support::golden("signed_gahuku_gama_tribes");
  if (!data) return;
  const auto network = test_support::tribes(*data);
  const double tolerance = test_support::number(data->at("tolerance"));
  const double index = test_support::number(data->at("frustration_index_exact_brute_force"));
  const Frustration found = frustration(network.graph(), network.weights);
  CHECK(std::abs(found.index - index) <= tolerance);
  CHECK(found.optimal);
  const double balance = test_support::number(data->at("line_index_normalised_1_minus_2L_over_m"));
  CHECK(std::abs(found.balance.value() - balance) <= tolerance);
  const double annealed =
      test_support::number(data->at("balance_frustration_best_of_30_annealing_runs"));
  CHECK(std::abs(found.balance.value() - annealed) <= tolerance);
  const auto& partitions = data->at("optimal_partitions").as_array();
  CHECK(found.optima == partitions.size());
  const std::vector<double> camps = test_support::numbers(partitions[0]);
  CHECK(std::vector<double>(found.camps.begin(), found.camps.end()) == camps);
  const Frustration searched = frustration(network.graph(), network.weights, {.exact_up_to = 0});
  CHECK(std::abs(searched.index - index) <= tolerance);
  CHECK(searched.camps == found.camps);
  CHECK(searched.lower_bound <= index);
}

TEST_CASE("the Gahuku-Gama tribes are balanced in neither sense") {
  const auto data = test_support::golden("signed_gahuku_gama_tribes");
  if (!data) return;
  const auto network = test_support::tribes(*data);
  const SignedBalance found = signed_balance(network.graph(), network.weights);
  CHECK(found.camps.empty());
  CHECK(found.groups.empty());
  CHECK(found.contradiction.size() == 3);
}

TEST_CASE("who is central among the Gahuku-Gama tribes") {
  const auto data = test_support::golden("signed_gahuku_gama_tribes");
  if (!data) return;
  const auto network = test_support::tribes(*data);
  const double tolerance = test_support::number(data->at("tolerance"));
  const auto check_close = [&](const std::vector<double>& ours, const char* name) {
    const std::vector<double> theirs = test_support::numbers(data->at(name));
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t k = 0; k < ours.size(); ++k) {
      CHECK(std::abs(ours[k] - theirs[k]) <= tolerance);
    }
  };
  check_close(pn_index(network.graph(), network.weights).out, "pn_index");
  check_close(signed_eigenvector(network.graph(), network.weights).of_actor,
              "eigen_centrality_signed");
  const auto [alliances, conflicts] = signed_degrees(network.graph(), network.weights);
  check_close({alliances.out.begin(), alliances.out.end()}, "degree_signed_pos");
  check_close({conflicts.out.begin(), conflicts.out.end()}, "degree_signed_neg");
}

}  // namespace sixstep_tests::signed_networks_golden_test
