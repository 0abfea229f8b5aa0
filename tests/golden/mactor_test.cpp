// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/mactor.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::mactor_golden_test {

using namespace sixstep;

namespace {

// "aeroports de Paris", the example of the MACTOR program, of the case in Godet, M. (1991), Futures
// 23(6), 605–622; outputs of github llosimura/tio (5ed87b5), in part derived again in NumPy.

void check_close(std::span<const double> ours, const boost::json::value& theirs, double tolerance) {
  const std::vector<double> expected = test_support::numbers(theirs);
  REQUIRE(ours.size() == expected.size());
  for (std::size_t k = 0; k < ours.size(); ++k) {
    CHECK(std::abs(ours[k] - expected[k]) <= tolerance);
  }
}

/// Rows and columns of totals that the peer adds at the end are left out.
void check_close(const Matrix& ours, const boost::json::value& theirs, double tolerance) {
  for (std::size_t row = 0; row < ours.rows(); ++row) {
    for (std::size_t column = 0; column < ours.columns(); ++column) {
      const double expected = test_support::number(theirs.at(row).at(column));
      CHECK(std::abs(ours(row, column) - expected) <= tolerance);
    }
  }
}

struct Case {
  boost::json::value data;
  double tolerance = test_support::number(data.at("tolerance"));
  Matrix direct = test_support::matrix(data.at("MID"));
  Matrix positions = test_support::matrix(data.at("MAO2"));
};

std::vector<double> competitiveness(const Case& airports, MactorDiagonal diagonal) {
  const MactorForces forces = mactor_forces(airports.direct, {.diagonal = diagonal});
  CHECK(forces.diagonal == diagonal);
  return forces.total.competitiveness;
}

}  // namespace

TEST_CASE("the relation of forces around the airports of Paris") {
  const auto data = test_support::golden("mactor_aeroports_de_paris");
  if (!data) return;
  const Case airports{*data};
  const auto& expected = data->at("output");
  const MactorForces found = mactor_forces(airports.direct);
  CHECK(found.total.influence.rows() == expected.at("MIDI").as_array().size());
  check_close(found.total.influence, expected.at("MIDI"), airports.tolerance);
  check_close(found.total.influence_sum, expected.at("I"), airports.tolerance);
  check_close(found.total.dependence_sum, expected.at("D"), airports.tolerance);
  check_close(found.total.competitiveness, expected.at("Ri_star"), airports.tolerance);
  check_close(found.net, expected.at("net_balance"), airports.tolerance);
  check_close(found.maximum.influence, expected.at("MMIDI"), airports.tolerance);
  check_close(found.maximum.competitiveness, expected.at("Qi_star"), airports.tolerance);
  const std::vector<double> dependences = test_support::numbers(expected.at("MMIDI").at(6));
  double all = 0.0;
  for (std::size_t actor = 0; actor < 6; ++actor) {
    const double influence = test_support::number(expected.at("MMIDI").at(actor).at(6));
    CHECK(found.maximum.influence_sum[actor] == influence);
    CHECK(found.maximum.dependence_sum[actor] == dependences[actor]);
    all += found.maximum.influence_sum[actor];
  }
  CHECK(all == dependences[6]);
}

TEST_CASE("trap: competitiveness depends on the reading of the diagonal, which is named") {
  const auto data = test_support::golden("mactor_aeroports_de_paris");
  if (!data) return;
  const Case airports{*data};
  const auto& other = data->at("variants_warning");
  check_close(competitiveness(airports, MactorDiagonal::left_out_and_subtracted),
              data->at("output").at("Ri_star"), airports.tolerance);
  check_close(competitiveness(airports, MactorDiagonal::left_out),
              other.at("Ri_star_no_extra_diagonal"), airports.tolerance);
  check_close(competitiveness(airports, MactorDiagonal::counted_and_subtracted),
              other.at("Ri_star_I_D_including_diagonal"), airports.tolerance);
}

TEST_CASE("alliances and conflicts around the airports of Paris, by all three orders") {
  const auto data = test_support::golden("mactor_aeroports_de_paris");
  if (!data) return;
  const Case airports{*data};
  const auto& expected = data->at("output");
  const Mactor found = mactor(airports.direct, airports.positions);
  REQUIRE(found.orders.size() == 3);
  check_close(found.orders[0].positions, expected.at("MAO1"), airports.tolerance);
  check_close(found.orders[2].positions, expected.at("MAO3"), airports.tolerance);
  for (std::size_t order = 0; order < 3; ++order) {
    const std::string number = std::to_string(order + 1);
    const PositionComparison& actors = found.orders[order].actors;
    REQUIRE(actors.convergence.rows() == 6);
    check_close(actors.convergence, expected.at("CAA" + number), airports.tolerance);
    check_close(actors.divergence, expected.at("DAA" + number), airports.tolerance);
    for (std::size_t actor = 0; actor < 6; ++actor) {
      const auto& ambivalence = expected.at("ambivalence_1_2_3").at(actor).at(order);
      REQUIRE(actors.ambivalence[actor].has_value());
      CHECK(std::abs(*actors.ambivalence[actor] - test_support::number(ambivalence)) <=
            airports.tolerance);
    }
  }
}

TEST_CASE("mobilization and degrees of convergence around the airports of Paris") {
  const auto data = test_support::golden("mactor_aeroports_de_paris");
  if (!data) return;
  const Case airports{*data};
  const auto& expected = data->at("output");
  const Mactor found = mactor(airports.direct, airports.positions);
  const MactorOrder& third = found.orders.at(2);
  check_close(third.mobilization, expected.at("mobilisation_per_actor"), airports.tolerance);
  std::vector<double> of_goals = third.in_favour;
  for (std::size_t goal = 0; goal < of_goals.size(); ++goal) of_goals[goal] += third.against[goal];
  check_close(of_goals, expected.at("mobilisation_per_objective"), airports.tolerance);
  const auto degree = [&](std::size_t order) {
    return 100.0 * found.orders.at(order - 1).actors.convergence_degree.value();
  };
  const auto theirs = [&](const char* name) { return test_support::number(expected.at(name)); };
  CHECK(std::abs(degree(2) - theirs("convergence_degree_2")) <= airports.tolerance);
  CHECK(std::abs(100.0 - degree(2) - theirs("divergence_degree_2")) <= airports.tolerance);
  CHECK(std::abs(degree(3) - theirs("convergence_degree_3")) <= airports.tolerance);
  CHECK(std::abs(100.0 - degree(3) - theirs("divergence_degree_3")) <= airports.tolerance);
}

}  // namespace sixstep_tests::mactor_golden_test
