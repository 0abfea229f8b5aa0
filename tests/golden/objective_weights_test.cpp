// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/objective_weights.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::objective_weights_golden_test {

using namespace sixstep;
using test_support::number;
using test_support::numbers;

namespace {

ObjectiveWeights weigh(std::string_view method, const Matrix& values) {
  if (method == "entropy") return entropy_weights(values);
  if (method == "CRITIC") return critic_weights(values);
  REQUIRE(method == "standard deviation");
  return deviation_weights(values);
}

}  // namespace

TEST_CASE("entropy, CRITIC and standard deviation weights as they were published") {
  // Elsayed, Dawood & Karthikeyan (2017), IJETT 46(2), 60–66; Tuş & Adalı (2019), Opsearch 56(2),
  // 528–538; Jahan & Edwards (2013), Materials & Design 49, 1000–1008; as asserted by pymcdm.
  const auto data = test_support::golden("mcda_weights_cases");
  if (!data) return;
  std::size_t cases = 0;
  for (const auto& example : data->at("cases").as_array()) {
    CAPTURE(std::string(example.at("id").as_string()));
    const auto found =
        weigh(example.at("method").as_string(), test_support::matrix(example.at("matrix")));
    const std::vector<double> expected = numbers(example.at("expected"));
    REQUIRE(found.weights.size() == expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
      CHECK(std::abs(found.weights[k] - expected[k]) <= number(example.at("tolerance")));
    }
    ++cases;
  }
  CHECK(cases == 3);
}

}  // namespace sixstep_tests::objective_weights_golden_test
