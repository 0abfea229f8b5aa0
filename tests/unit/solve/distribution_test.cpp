// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/distribution.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::distribution_test {

using namespace sixstep;

namespace {

/// The mean and variance of the quantile function, by the midpoints of equal shares.
void check_moments(const Distribution& distribution, double tolerance) {
  constexpr int count = 20000;
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < count; ++i) {
    const double value = distribution.quantile((i + 0.5) / count);
    sum += value;
    squares += value * value;
  }
  const double mean = sum / count;
  CHECK(distribution.mean() == doctest::Approx(mean).epsilon(tolerance));
  CHECK(distribution.variance() ==
        doctest::Approx(squares / count - mean * mean).epsilon(10 * tolerance));
}

}  // namespace

TEST_CASE("a distribution's moments are those of its quantiles") {
  check_moments(Distribution::triangular(10, 20, 60), 1e-6);
  check_moments(Distribution::triangular(10, 10, 60), 1e-6);
  check_moments(Distribution::pert(10, 20, 60), 1e-6);
  check_moments(Distribution::pert(0, 60, 60, 2.5), 1e-6);
  check_moments(Distribution::lognormal(10, 40), 1e-3);
  check_moments(Distribution::empirical({3, 1, 2, 2}), 1e-12);
  check_moments(Distribution::pert(10, 20, 60).given_at_least(25), 1e-6);
}

TEST_CASE("PERT's mean and deviation are those of the weapon system's first paper") {
  // Malcolm, Roseboom, Clark & Fazar 1959: mean (a + 4m + b) / 6; the deviation (b − a) / 6 is
  // their approximation, exact where a + b = 2m ± (b − a) / √2 and close elsewhere.
  const Distribution pert = Distribution::pert(4, 5, 12);
  CHECK(pert.mean() == doctest::Approx(6.0));
  CHECK(std::sqrt(pert.variance()) == doctest::Approx(8.0 / 6.0).epsilon(0.03));
}

TEST_CASE("quantile and share are each other's inverse") {
  for (const Distribution& each :
       {Distribution::triangular(1, 2, 9), Distribution::pert(1, 2, 9), Distribution::pert(1, 1, 9),
        Distribution::lognormal(1, 9), Distribution::pert(1, 2, 9).given_at_least(3)}) {
    for (const double share : {0.001, 0.1, 0.5, 0.8, 0.999}) {
      CHECK(each.share_up_to(each.quantile(share)) == doctest::Approx(share).epsilon(1e-9));
    }
  }
}

TEST_CASE("published quantiles are met") {
  // Abramowitz & Stegun 1964, table 26.1: Φ(1.959964) = 0.975; DLMF 8.17: I_0.3(2, 3) = 0.3483.
  const Distribution normal =
      Distribution::lognormal(std::exp(-1.959963984540054), std::exp(1.959963984540054), 0.025);
  CHECK(std::log(normal.quantile(0.8)) == doctest::Approx(0.8416212335729143).epsilon(1e-12));
  // A beta with shape 3 and mode a third: alpha 2, beta 3.
  CHECK(Distribution::pert(0, 1.0 / 3.0, 1, 3).share_up_to(0.3) == doctest::Approx(0.3483));
  CHECK(Distribution::lognormal(10, 40).quantile(0.9) == doctest::Approx(40.0));
}

TEST_CASE("a table of quantiles is as good as the quantiles") {
  for (const Distribution& each : {Distribution::pert(0, 0.2, 1), Distribution::pert(0, 0, 1),
                                   Distribution::pert(0, 0.999, 1)}) {
    const std::vector<double> table = each.quantiles(128);
    for (std::size_t k = 0; k < table.size(); ++k) {
      CHECK(std::abs(table[k] - each.quantile(static_cast<double>(k) / 128.0)) < 1e-4);
    }
  }
}

TEST_CASE("what has lasted so long already is only the rest of the distribution") {
  const Distribution rest = Distribution::triangular(10, 20, 60).given_at_least(30);
  CHECK(rest.quantile(0.0) >= 30.0);
  CHECK(rest.quantile(1.0) == 60.0);
  CHECK(Distribution::triangular(10, 20, 60).given_at_least(70).quantile(0.5) == 70.0);
  CHECK(Distribution::triangular(10, 20, 60).given_at_least(5).mean() == 30.0);
  CHECK(Distribution::empirical({1, 2, 3}).given_at_least(2).quantile(0.0) == 2.0);
}

TEST_CASE("a multiple has the multiple of every quantile") {
  for (const Distribution& each :
       {Distribution::triangular(1, 2, 9), Distribution::pert(1, 2, 9),
        Distribution::lognormal(1, 9), Distribution::empirical({1, 5})}) {
    CHECK(each.times(3).quantile(0.8) == doctest::Approx(3 * each.quantile(0.8)));
    CHECK(each.times(3).variance() == doctest::Approx(9 * each.variance()));
  }
}

TEST_CASE("numbers out of order make no distribution") {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(Distribution::triangular(2, 1, 3), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::pert(1, 4, 3), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::pert(1, none, 3), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::lognormal(0, 3), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::empirical({}), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::fixed(1).times(-1), std::invalid_argument);
  CHECK_THROWS_AS(Distribution::fixed(1).quantile(1.5), std::invalid_argument);
  CHECK(Distribution::triangular(2, 2, 2).quantile(0.3) == 2.0);
}

}  // namespace sixstep_tests::distribution_test
