// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/micmac.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::micmac_golden_test {

using namespace sixstep;

namespace {

Matrix published_map(const boost::json::value& data) {
  const auto factors = static_cast<std::size_t>(data.at("n").as_int64());
  Matrix map(factors, factors);
  for (const auto& edge : data.at("edges").as_array()) {
    map(static_cast<std::size_t>(edge.at(0).as_int64()),
        static_cast<std::size_t>(edge.at(1).as_int64())) = 1.0;
  }
  return map;
}

void check_shares(const InfluenceDependence& ours, const boost::json::value& expected) {
  const double tolerance = test_support::number(expected.at("tolerance"));
  const std::vector<double> influence = test_support::numbers(expected.at("influence"));
  const std::vector<double> dependence = test_support::numbers(expected.at("dependence"));
  REQUIRE(ours.influence.size() == influence.size());
  for (std::size_t k = 0; k < influence.size(); ++k) {
    CHECK(std::abs(ours.influence[k] - influence[k]) <= tolerance);
    CHECK(std::abs(ours.dependence[k] - dependence[k]) <= tolerance);
  }
}

}  // namespace

// NetworkX, link_analysis/tests/test_micmac.py and test_pwp.py (J. Catumba), after Díaz, R. (2013),
// Indirect influences, Adv. Stud. Contemp. Math. 23, 29–41.

TEST_CASE("influence and dependence by the fourth power") {
  const auto data = test_support::golden("micmac_pwp_ism");
  if (!data) return;
  MicmacOptions options;
  options.power = static_cast<std::size_t>(data->at("micmac").at("k").as_int64());
  const Micmac found = micmac(published_map(*data), options);
  CHECK(found.power == *options.power);
  check_shares(found.indirect, data->at("micmac"));
}

TEST_CASE("influence and dependence by power-weighted paths") {
  const auto data = test_support::golden("micmac_pwp_ism");
  if (!data) return;
  WeightedPathOptions options;
  options.lambda = test_support::number(data->at("pwp").at("lambda_"));
  check_shares(power_weighted_paths(published_map(*data), options).shares, data->at("pwp"));
}

}  // namespace sixstep_tests::micmac_golden_test
