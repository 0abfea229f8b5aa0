// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/robustness.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::robustness_test {

using namespace sixstep;
using test_support::cells;
using test_support::code_of;
using test_support::matrix_of;
using enum RobustnessMetric;

namespace {

constexpr auto metrics = words_of(RobustnessMetric{}).size();

/// 0, 1, … 10 in an order that is not theirs.
const Matrix even = matrix_of({{3, 8, 0, 10, 1, 9, 2, 7, 5, 6, 4}});

double of_first(const Matrix& outcomes, RobustnessMetric metric,
                const RobustnessOptions& options = {}) {
  return robustness(outcomes, metric, options).at(0).value();
}

}  // namespace

TEST_CASE("even outcomes are symmetric, and their tails are 8 to 5 of the middle half") {
  CHECK(of_first(even, skewness) == 0.0);
  CHECK(of_first(even, peakedness) == doctest::Approx(8.0 / 5.0));
  CHECK(of_first(even, laplace) == 5.0);
}

TEST_CASE("one fine future skews outcomes upwards, and downwards where less is better") {
  const Matrix outcomes = matrix_of({{0, 0, 1, 1, 10}});
  CHECK(of_first(outcomes, skewness) > 0.0);
  CHECK(of_first(outcomes, skewness, {.better = Goodness::less}) ==
        doctest::Approx(-of_first(outcomes, skewness)));
}

TEST_CASE("undesirable deviations: a better half however good changes nothing") {
  CHECK(of_first(matrix_of({{1, 2, 3, 4}}), undesirable_deviations) == -1.0);
  CHECK(of_first(matrix_of({{1, 2, 3, 90}}), undesirable_deviations) == -1.0);
  CHECK(of_first(matrix_of({{4, 2, 1}}), undesirable_deviations) == -0.5);  // the median is with it
}

TEST_CASE("trap: percentile regret leaves out the futures of greatest regret, not of least") {
  const Matrix outcomes = matrix_of({{0, 9, 9, 9, 9}, {8, 8, 8, 8, 8}});
  CHECK(robustness(outcomes, minimax_regret)[0] == -8.0);
  CHECK(robustness(outcomes, percentile_regret, {.regret_share = 0.75})[0] == 0.0);
  CHECK(robustness(outcomes, percentile_regret, {.regret_share = 0.75})[1] == -1.0);
  CHECK(robustness(outcomes, percentile_regret, {.regret_share = 1.0})[0] == -8.0);
}

TEST_CASE("trap: pessimism weighs the worst, also where less is better") {
  const Matrix outcomes = matrix_of({{1, 5, 9}});
  CHECK(of_first(outcomes, hurwicz, {.pessimism = 1.0}) == 1.0);
  CHECK(of_first(outcomes, hurwicz, {.better = Goodness::less, .pessimism = 1.0}) == -9.0);
  CHECK(of_first(outcomes, hurwicz, {.pessimism = 0.25}) == 7.0);
}

TEST_CASE("the domain criterion counts outcomes at the threshold, in their own unit") {
  const Matrix outcomes = matrix_of({{1, 2, 3, 4}});
  CHECK(of_first(outcomes, domain_criterion, {.threshold = 3.0}) == 0.5);
  CHECK(of_first(outcomes, domain_criterion, {.better = Goodness::less, .threshold = 3.0}) == 0.75);
  CHECK_FALSE(robustness(outcomes, domain_criterion).at(0).has_value());
}

TEST_CASE("what one future, or equal outcomes, cannot tell stays unknown") {
  CHECK_FALSE(robustness(matrix_of({{2}}), mean_variance).at(0).has_value());
  CHECK_FALSE(robustness(matrix_of({{2, 2, 2}}), skewness).at(0).has_value());
  CHECK_FALSE(robustness(matrix_of({{2, 2, 2}}), peakedness).at(0).has_value());
  CHECK(of_first(matrix_of({{2, 2, 2}}), mean_variance) == 3.0);
}

TEST_CASE("more is more robust by every metric that looks at outcomes one by one") {
  const Matrix outcomes = matrix_of({{1, 2, 4, 3}, {2, 2, 5, 3}});
  for (const auto metric :
       {maximin, maximax, hurwicz, laplace, minimax_regret, percentile_regret, domain_criterion}) {
    const auto found = robustness(outcomes, metric, {.threshold = 2.0});
    CAPTURE(words_of(metric)[static_cast<std::size_t>(metric)]);
    CHECK(found[1].value() >= found[0].value());
  }
}

TEST_CASE("what is no outcome, no future or no share is refused") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(robustness(Matrix(1, 0), maximin), std::invalid_argument);
  CHECK_THROWS_AS(robustness(matrix_of({{1, unknown}}), maximin), std::invalid_argument);
  CHECK_THROWS_AS(regret(matrix_of({{1, unknown}})), std::invalid_argument);
  CHECK_THROWS_AS(robustness(even, hurwicz, {.pessimism = 1.5}), std::invalid_argument);
  CHECK_THROWS_AS(robustness(even, percentile_regret, {.regret_share = -0.1}),
                  std::invalid_argument);
  CHECK_THROWS_AS(robustness(even, maximin, {.threshold = unknown}), std::invalid_argument);
  CHECK(robustness(Matrix(), maximin).empty());
}

TEST_CASE("by name, all metrics come at once") {
  const MethodArguments given = {.inputs = {{"outcomes", even}}, .options = {{"threshold", 5.0}}};
  const MethodResult found = run_method("robustness", given);
  for (std::size_t k = 0; k < metrics; ++k) {
    const auto metric = static_cast<RobustnessMetric>(k);
    std::string name(words_of(metric)[k]);
    std::ranges::replace_if(
        name, [](char c) { return c == ' ' || c == '-'; }, '_');
    CHECK(cells(found, name)[0] == of_first(even, metric, {.threshold = 5.0}));
  }
  CHECK(*found.matrix("regret") == Matrix(1, 11));
  CHECK(code_of("robustness", {.inputs = {{"outcomes", even}}, .options = {{"pessimism", 2.0}}}) ==
        "invalid-input");
}

}  // namespace sixstep_tests::robustness_test
