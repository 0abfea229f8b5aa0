// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/best_worst.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::best_worst_golden_test {

using namespace sixstep;
using test_support::number;
using test_support::numbers;

TEST_CASE("best-worst weights, deviations and input-based ratios against a reference solver") {
  // Computed for the linear model of Rezaei (2016), Omega 64, 126–130, by scipy's linprog (HiGHS);
  // input-based ratio of Liang, Brunelli & Rezaei (2020).
  const auto data = test_support::golden("bwm_linear_reference");
  if (!data) return;
  const double tolerance = number(data->at("tolerance"));
  for (const auto& example : data->at("cases").as_array()) {
    CAPTURE(std::string(example.at("id").as_string()));
    const auto place = [&](const char* name) { return example.at(name).to_number<std::size_t>(); };
    const auto found =
        best_worst_weights({place("best"), place("worst"), numbers(example.at("best_to_others")),
                            numbers(example.at("others_to_worst"))});
    const std::vector<double> expected = numbers(example.at("weights"));
    REQUIRE(found.weights.size() == expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
      CHECK(std::abs(found.weights[k] - expected[k]) <= tolerance);
    }
    CHECK(std::abs(found.deviation - number(example.at("xi"))) <= tolerance);
    CHECK(std::abs(*found.input_based_ratio - number(example.at("input_based_cr"))) <= tolerance);
  }
}

}  // namespace sixstep_tests::best_worst_golden_test
