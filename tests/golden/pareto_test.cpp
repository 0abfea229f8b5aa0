// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/pareto.hpp>

#include <string>

#include <support/golden.hpp>

namespace sixstep_tests::pareto_golden_test {

using namespace sixstep;
using test_support::number;
using test_support::numbers;

namespace {

std::vector<Goodness> less_of_all(const Matrix& points) {
  return std::vector<Goodness>(points.columns(), Goodness::less);
}

}  // namespace

TEST_CASE("ranks and hypervolumes of points of which less is better") {
  // Platypus (commit 1915608), nondominated_sort (Deb et al. 2002) and Hypervolume, run; ranks
  // derived again by brute force.
  const auto examples = test_support::golden("pareto_sorting");
  if (!examples) return;
  const double tolerance = number(examples->at("tolerance"));
  for (const auto& example : examples->at("cases").as_array()) {
    const std::string id(example.at("id").as_string());
    CAPTURE(id);
    const Matrix points = test_support::matrix(example.at("points"));
    const auto better = less_of_all(points);
    const auto ranks = domination_ranks(points, better);
    const std::vector<double> found(ranks.begin(), ranks.end());
    CHECK(found == numbers(example.at("rank_bruteforce")));
    CHECK(found == numbers(example.at("rank_platypus")));
    const auto& volume = example.at("hypervolume_2d_exact");
    const auto covered = hypervolume(points, better, numbers(example.at("reference_point")));
    CHECK(covered.volume.value() > 0.0);
    if (volume.is_null()) continue;
    CHECK(std::abs(*covered.volume - number(volume)) <= tolerance);
  }
}

TEST_CASE("hypervolumes within the unit square") {
  // Platypus, tests/test_indicators.py, test_hyp: reference point (1, 1), less is better.
  const auto examples = test_support::golden("pareto_sorting");
  if (!examples) return;
  const double tolerance = number(examples->at("tolerance"));
  const auto& cases = examples->at("hypervolume_asserted_by_peer_tests").at("cases").as_array();
  REQUIRE(cases.size() == 4);
  for (const auto& example : cases) {
    const Matrix points = test_support::matrix(example.at(0));
    const auto found = hypervolume(points, less_of_all(points), std::vector<double>{1.0, 1.0});
    CHECK(std::abs(found.volume.value() - number(example.at(1))) <= tolerance);
  }
}

}  // namespace sixstep_tests::pareto_golden_test
