// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/promethee.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::promethee_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<double> preferences(const PreferenceFunction& function) {
  std::vector<double> found;
  for (const double difference : {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0}) {
    found.push_back(preference(function, difference));
  }
  return found;
}

}  // namespace

TEST_CASE("the six preference functions, at and between their thresholds") {
  using enum PreferenceShape;
  CHECK(preferences({usual}) == std::vector<double>{0, 0, 1, 1, 1, 1});
  CHECK(preferences({u_shape, 2}) == std::vector<double>{0, 0, 0, 0, 1, 1});
  CHECK(preferences({v_shape, 0, 4}) == std::vector<double>{0, 0, 0.25, 0.5, 0.75, 1});
  CHECK(preferences({level, 1, 3}) == std::vector<double>{0, 0, 0, 0.5, 0.5, 1});
  CHECK(preferences({linear, 1, 3}) == std::vector<double>{0, 0, 0, 0.5, 1, 1});
  CHECK(preference({gaussian, 0, 0, 2}, 2) == doctest::Approx(1 - std::exp(-0.5)));
  CHECK(preference({gaussian, 0, 0, 1e-200}, 1) == 1.0);
}

TEST_CASE("only the thresholds that a shape has need to be right") {
  using enum PreferenceShape;
  CHECK(is_valid({usual, -1, -1, -1}));
  CHECK(is_valid({linear, 2, 2}));
  CHECK_FALSE(is_valid({linear, 2, 1}));
  CHECK_FALSE(is_valid({level, -1, 1}));
  CHECK_FALSE(is_valid({level, 0, infinite}));
  CHECK_FALSE(is_valid({u_shape, NAN}));
  CHECK_FALSE(is_valid({v_shape, 0, 0}));
  CHECK_FALSE(is_valid({gaussian}));
}

TEST_CASE("flows are means over the others") {
  const DecisionTable table = {
      matrix_of({{1, 10}, {2, 30}, {3, 20}}), {3, 1}, {Goodness::more, Goodness::less}};
  const Promethee found = promethee(table);
  CHECK(found.positive == std::vector<double>{0.25, 0.375, 0.875});
  CHECK(found.negative == std::vector<double>{0.75, 0.625, 0.125});
  CHECK(found.net == std::vector<double>{-0.5, -0.25, 0.75});
  CHECK(found.criterion_net == matrix_of({{-1, 1}, {0, -1}, {1, 0}}));
  CHECK(found.ranking.place == std::vector<std::size_t>{3, 2, 1});
}

TEST_CASE("preferred more and less at once is incomparable") {
  // The first wins all on one criterion and loses to two on the other, the next two do neither.
  const DecisionTable table = {matrix_of({{10, 0}, {5.5, 1}, {5, 1}, {5, -1}}), {1, 1}, {}};
  const PreferenceFunction functions[] = {{PreferenceShape::u_shape, 4}, {PreferenceShape::usual}};
  const Promethee found = promethee(table, functions);
  CHECK(compare(found, 0, 1) == PartialComparison::incomparable);
  CHECK(compare(found, 1, 2) == PartialComparison::indifferent);
  CHECK(compare(found, 1, 3) == PartialComparison::better);
  CHECK(compare(found, 3, 1) == PartialComparison::worse);
  CHECK_THROWS_AS(compare(found, 0, 4), std::out_of_range);
}

TEST_CASE("equal alternatives have equal flows, and one alone has none") {
  const PreferenceFunction gaussian[] = {{PreferenceShape::gaussian, 0, 0, 1}};
  const Promethee found = promethee({matrix_of({{0.1}, {0.3}, {0.1}, {0.2}}), {1}, {}}, gaussian);
  CHECK(found.positive[0] == found.positive[2]);
  CHECK(found.negative[0] == found.negative[2]);
  CHECK(found.positive[0] == 0.0);
  CHECK(promethee({matrix_of({{7}}), {1}, {}}, gaussian).net == std::vector<double>{0});
  CHECK(promethee({Matrix(0, 1), {1}, {}}).net.empty());
  CHECK(promethee({matrix_of({{7}, {7}}), {1}, {}}).without_spread == std::vector<std::size_t>{0});
}

TEST_CASE("functions that do not fit are refused") {
  const DecisionTable table = {matrix_of({{1, 2}}), {1, 1}, {}};
  const PreferenceFunction one[] = {{PreferenceShape::usual}};
  const PreferenceFunction wrong[] = {{PreferenceShape::usual}, {PreferenceShape::gaussian}};
  CHECK_THROWS_AS(promethee(table, one), std::invalid_argument);
  CHECK_THROWS_AS(promethee(table, wrong), std::invalid_argument);
  CHECK_THROWS_AS(preference_indices(table, one), std::invalid_argument);
}

}  // namespace sixstep_tests::promethee_test
