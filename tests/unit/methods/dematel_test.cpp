// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dematel.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::dematel_test {

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

TEST_CASE("a factor that moves itself is a loop like any other") {
  Matrix direct(1, 1, 0.5);
  const auto total = total_effect(direct);
  REQUIRE(total.has_value());
  CHECK((*total)(0, 0) == doctest::Approx(1.0));  // 0.5 + 0.25 + …
  CHECK_FALSE(dematel(direct).has_value());       // scaled, it feeds back at full strength
}

TEST_CASE("feedback at full strength is found in one corner of a map that dies out elsewhere") {
  Matrix direct(6, 6);
  for (std::size_t k = 0; k + 1 < 4; ++k) direct(k, k + 1) = 0.3;
  direct(4, 5) = direct(5, 4) = 1.0;
  CHECK_FALSE(total_effect(direct).has_value());
  direct(5, 4) = -1.0;
  CHECK_FALSE(total_effect(direct).has_value());
  direct(5, 4) = 0.999;
  CHECK(total_effect(direct).has_value());
}

TEST_CASE("effects of opposite sign that cancel on the way round have a total") {
  Matrix direct(2,
                2);  // its square is 0, though its absolute values feed back at twice the strength
  direct(0, 0) = direct(0, 1) = 1.0;
  direct(1, 0) = direct(1, 1) = -1.0;
  const auto total = total_effect(direct);
  REQUIRE(total.has_value());
  CHECK(*total == direct);
}

TEST_CASE("a work limit leaves a truncated answer, not an empty one") {
  const Matrix direct(40, 40, 1.0);
  Matrix map = direct;
  map(0, 1) = 3.0;
  const auto stopped = dematel(map, DematelNorm::maximum_row_sum, {5000, {}});
  REQUIRE(stopped.has_value());
  CHECK(stopped->truncated);
  CHECK(stopped->work <= 5000);
  CHECK(stopped->scale == 42.0);
  CHECK(stopped->total == Matrix());
  CHECK(stopped->prominence.empty());
  const auto whole = dematel(map, DematelNorm::maximum_row_sum);
  REQUIRE(whole.has_value());
  CHECK_FALSE(whole->truncated);
  const auto exact = dematel(map, DematelNorm::maximum_row_sum, {whole->work, {}});
  CHECK_FALSE(exact->truncated);
  CHECK(exact->total == whole->total);
}

TEST_CASE("a caller can stop a large map half way") {
  Matrix map(200, 200, 1.0);
  map(0, 1) = 3.0;
  std::uint64_t seen = 0;
  StopCondition stop;
  stop.should_stop = [&](const Progress& progress) {
    seen = progress.work;
    return progress.work > 3'000'000;
  };
  const auto stopped = dematel(map, DematelNorm::maximum_row_sum, stop);
  REQUIRE(stopped.has_value());
  CHECK(stopped->truncated);
  CHECK(seen > 3'000'000);
  CHECK(stopped->work < dematel(map, DematelNorm::maximum_row_sum)->work);
}

}  // namespace sixstep_tests::dematel_test
