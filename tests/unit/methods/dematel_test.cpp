// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dematel.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace sixstep;

namespace {

/// Factors in a row: the first moves the second by `first`, the second the third by `second`.
Matrix chain(double first, double second) {
  Matrix direct(3, 3);
  direct(0, 1) = first;
  direct(1, 2) = second;
  return direct;
}

Matrix mutual(double forth, double back) {
  Matrix direct(2, 2);
  direct(0, 1) = forth;
  direct(1, 0) = back;
  return direct;
}

}  // namespace

TEST_CASE("influence adds up along paths") {
  const auto total = total_effect(chain(0.5, -0.25));
  REQUIRE(total.has_value());
  CHECK((*total)(0, 1) == 0.5);
  CHECK((*total)(1, 2) == -0.25);
  CHECK((*total)(0, 2) == -0.125);
  CHECK((*total)(2, 0) == 0.0);
}

TEST_CASE("a loop carries a change round again and again") {
  const auto total = total_effect(mutual(0.5, 0.5));  // 0.5 + 0.5³ + … = 2/3
  REQUIRE(total.has_value());
  CHECK((*total)(0, 1) == doctest::Approx(2.0 / 3.0));
  CHECK((*total)(0, 0) == doctest::Approx(1.0 / 3.0));
}

TEST_CASE("influence that feeds back at full strength has no total") {
  CHECK_FALSE(total_effect(mutual(1.0, 1.0)).has_value());
  CHECK_FALSE(total_effect(mutual(2.0, 3.0)).has_value());
  CHECK_FALSE(total_effect(mutual(1.0, -1.0)).has_value());
  CHECK_FALSE(dematel(mutual(3.0, 3.0)).has_value());
}

TEST_CASE("strong influence that dies out along the map has a total all the same") {
  const auto total = total_effect(chain(5.0, 7.0));
  REQUIRE(total.has_value());
  CHECK((*total)(0, 2) == 35.0);
}

TEST_CASE("who gives is told from who receives") {
  const auto found = dematel(chain(2.0, 4.0));  // N: 0.5 and 1; T adds 0.5 from first to last
  REQUIRE(found.has_value());
  CHECK(found->scale == 4.0);
  CHECK(found->prominence == std::vector<double>{1.0, 1.5, 1.5});
  CHECK(found->relation == std::vector<double>{1.0, 0.5, -1.5});
  CHECK(found->threshold == doctest::Approx(2.0 / 9.0));
}

TEST_CASE("the two norms differ where one factor receives more than any gives") {
  Matrix direct(3, 3);
  direct(0, 2) = 3.0;
  direct(1, 2) = -2.0;
  const auto by_row = dematel(direct, DematelNorm::maximum_row_sum);
  const auto by_both = dematel(direct, DematelNorm::maximum_row_or_column_sum);
  REQUIRE(by_row.has_value());
  REQUIRE(by_both.has_value());
  CHECK(by_row->scale == 3.0);
  CHECK(by_both->scale == 5.0);
  CHECK(by_both->norm == DematelNorm::maximum_row_or_column_sum);
}

TEST_CASE("a map without influences has no effects") {
  const auto found = dematel(Matrix(2, 2));
  REQUIRE(found.has_value());
  CHECK(found->total == Matrix(2, 2));
  CHECK(dematel(Matrix()).has_value());
}

TEST_CASE("what is not a square matrix of finite numbers is refused") {
  CHECK_THROWS_AS(dematel(Matrix(2, 3, 1.0)), std::invalid_argument);
  CHECK_THROWS_AS(dematel(mutual(1.0, std::numeric_limits<double>::quiet_NaN())),
                  std::invalid_argument);
  CHECK_THROWS_AS(total_effect(mutual(1.0, std::numeric_limits<double>::infinity())),
                  std::invalid_argument);
}
