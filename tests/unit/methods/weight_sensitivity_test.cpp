// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/weight_sensitivity.hpp>

#include <stdexcept>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::weight_sensitivity_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

/// Three alternatives on two criteria: the first is best on one, the last on the other.
const Matrix scores = matrix_of({{1, 0}, {0.7, 0.6}, {0, 1}});
const std::vector<double> equal = {1, 1};

}  // namespace

TEST_CASE("the first place stands between the weights at which somebody draws level") {
  const auto found = weight_sensitivity(scores, equal);
  REQUIRE(found.size() == 2);
  CHECK(found[0].weight == 0.5);
  // The middle one has 0.6 + 0.1 w, the first w, the last 1 − w.
  const WeightRange& first = *found[0].first;
  CHECK(first.least == doctest::Approx(0.4 / 1.1));
  CHECK(first.most == doctest::Approx(0.6 / 0.9));
  CHECK(first.rival_below == 2);
  CHECK(first.rival_above == 0);
  CHECK(found[1].first->least == doctest::Approx(1 - 0.6 / 0.9));
}

TEST_CASE("those who tie now may part") {
  // First and last tie at 0.5 each, so that any change orders them: the order of places stands.
  const auto found = weight_sensitivity(scores, equal);
  CHECK(*found[0].order == *found[0].first);
}

TEST_CASE("of several in first place, it is enough that one remains") {
  const auto found = weight_sensitivity(matrix_of({{1, 0}, {0, 1}, {0.25, 0.25}}), equal);
  CHECK(found[0].first->least == 0.0);
  CHECK(found[0].first->most == 1.0);
  CHECK_FALSE(found[0].first->rival_below);
  CHECK(found[0].order->least == doctest::Approx(0.25));
  CHECK(found[0].order->rival_below == 2);
}

TEST_CASE("where nothing weighs beside a criterion, there is no range") {
  const auto found = weight_sensitivity(scores, std::vector<double>{1, 0});
  CHECK_FALSE(found[0].first);
  CHECK_FALSE(found[0].order);
  CHECK(found[1].first->least == 0.0);
  CHECK(found[1].first->most == doctest::Approx(0.3 / 0.9));
  CHECK(weight_sensitivity(Matrix(0, 2), equal)[0].first == std::nullopt);
  CHECK(leads_by_weight(scores, std::vector<double>{1, 0}, 0).empty());
}

TEST_CASE("leads tell who is first at every weight") {
  const auto leads = leads_by_weight(scores, equal, 0);
  REQUIRE(leads.size() == 3);
  CHECK(leads[0].alternative == 2);
  CHECK(leads[1].alternative == 1);
  CHECK(leads[2].alternative == 0);
  CHECK(leads[1].from == doctest::Approx(0.4 / 1.1));
  CHECK(leads[1].to == doctest::Approx(0.6 / 0.9));
  CHECK_THROWS_AS(leads_by_weight(scores, equal, 2), std::out_of_range);
}

TEST_CASE("three lines through one point give no lead of no length") {
  // All three have 0.5 where both weigh the same.
  const auto leads = leads_by_weight(matrix_of({{1, 0}, {0.5, 0.5}, {0, 1}}), equal, 0);
  CHECK(leads == std::vector<Lead>{{0.0, 0.5, 2}, {0.5, 1.0, 0}});
}

TEST_CASE("one alternative is always first") {
  CHECK(leads_by_weight(matrix_of({{1, 2}}), equal, 1) == std::vector<Lead>{{0.0, 1.0, 0}});
  CHECK(weight_sensitivity(matrix_of({{1, 2}}), equal)[0].first == WeightRange{});
}

}  // namespace sixstep_tests::weight_sensitivity_test
