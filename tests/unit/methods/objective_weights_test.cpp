// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/objective_weights.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::objective_weights_test {

using namespace sixstep;
using test_support::matrix_of;

TEST_CASE("entropy weights of two criteria, by hand") {
  // Shares 1/4, 3/4 against 1/2, 1/2: all the information is in the first.
  const auto found = entropy_weights(matrix_of({{1, 5}, {3, 5}}));
  CHECK(found.weights == std::vector<double>{1, 0});
  const double entropy = -(0.25 * std::log(0.25) + 0.75 * std::log(0.75)) / std::log(2.0);
  CHECK(found.information[0] == doctest::Approx(1 - entropy));
  CHECK(found.information[1] == 0.0);
  CHECK(found.without_spread == std::vector<std::size_t>{1});
  CHECK(found.basis == WeightBasis::information);
}

TEST_CASE("a share of 0 adds nothing to the entropy") {
  CHECK(entropy_weights(matrix_of({{0, 1}, {2, 1}})).information[0] == 1.0);
}

TEST_CASE("criteria that go against each other share what conflict there is") {
  // Correlation −1, and the same spread after normalization.
  const auto found = critic_weights(matrix_of({{1, 30}, {2, 20}, {3, 10}}));
  CHECK(found.weights[0] == doctest::Approx(0.5));
  CHECK(found.information[0] == doctest::Approx(2 * std::sqrt(1.0 / 6)));
}

TEST_CASE("a cost that falls as a benefit rises is in no conflict with it: deviations decide") {
  const std::vector<Goodness> better = {Goodness::more, Goodness::less};
  const auto found = critic_weights(matrix_of({{1, 30}, {2, 20}, {3, 10}, {4, 0}}), better);
  CHECK(found.basis == WeightBasis::deviation);
  CHECK(found.weights[0] == doctest::Approx(0.5));
  const auto single = critic_weights(matrix_of({{1}, {2}}));
  CHECK(single.basis == WeightBasis::deviation);
  CHECK(single.weights == std::vector<double>{1});
}

TEST_CASE("a criterion on which all are equal has no weight, and changes no other's") {
  const Matrix two = matrix_of({{1, 3}, {2, 9}, {3, 1}});
  const Matrix three = matrix_of({{1, 7, 3}, {2, 7, 9}, {3, 7, 1}});
  for (const auto method : {+[](const Matrix& m) { return entropy_weights(m); },
                            +[](const Matrix& m) { return critic_weights(m); },
                            +[](const Matrix& m) { return deviation_weights(m); }}) {
    const auto found = method(three);
    CHECK(found.weights[1] == 0.0);
    CHECK(found.without_spread == std::vector<std::size_t>{1});
    CHECK(found.weights[0] == doctest::Approx(method(two).weights[0]));
    CHECK(found.weights[2] == doctest::Approx(method(two).weights[1]));
  }
}

TEST_CASE("where no criterion tells alternatives apart, all weigh the same, and that is said") {
  for (const Matrix& values : {matrix_of({{2, 3}, {2, 3}}), matrix_of({{2, 3}}), Matrix(0, 2)}) {
    for (const auto& found :
         {entropy_weights(values), critic_weights(values), deviation_weights(values)}) {
      CHECK(found.basis == WeightBasis::equality);
      CHECK(found.weights == std::vector<double>{0.5, 0.5});
    }
  }
}

TEST_CASE("tables from which no weights can be taken are refused") {
  CHECK_THROWS_AS(entropy_weights(Matrix(3, 0)), std::invalid_argument);
  CHECK_THROWS_AS(entropy_weights(matrix_of({{1, -1}, {2, 2}})), std::invalid_argument);
  CHECK_THROWS_AS(critic_weights(matrix_of({{1, std::nan("")}})), std::invalid_argument);
  CHECK_THROWS_AS(critic_weights(matrix_of({{1, 2}}), std::vector{Goodness::less}),
                  std::invalid_argument);
  CHECK_THROWS_AS(deviation_weights(matrix_of({{std::numeric_limits<double>::infinity()}})),
                  std::invalid_argument);
}

}  // namespace sixstep_tests::objective_weights_test
