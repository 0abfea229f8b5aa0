// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/random_index.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::random_index_test {

using namespace sixstep;

TEST_CASE("tables differ, begin at three items and end somewhere") {
  CHECK(random_index(RandomIndexTable::saaty_2005, 3) == 0.52);
  CHECK(random_index(RandomIndexTable::saaty_1980, 8) == 1.41);
  CHECK(random_index(RandomIndexTable::alonso_lamata_2006, 15) == 1.5838);
  CHECK(random_index(RandomIndexTable::donegan_dodd_1991, 20) == 1.5371);
  CHECK_FALSE(random_index(RandomIndexTable::saaty_1980, 11).has_value());
  CHECK_FALSE(random_index(RandomIndexTable::saaty_2005, 16).has_value());
}

TEST_CASE("one or two items cannot be judged inconsistently") {
  for (std::size_t items = 0; items < 3; ++items) {
    CHECK(random_index(RandomIndexTable::saaty_2005, items) == 0.0);
  }
}

TEST_CASE("skipped pairs lower the index, down to 0 where nothing can contradict") {
  const auto table = RandomIndexTable::alonso_lamata_2006;
  CHECK(random_index(table, 4, 0) == 0.8815);
  CHECK(*random_index(table, 4, 1) == doctest::Approx(0.8815 * 2 / 3));
  CHECK(random_index(table, 4, 3) == 0.0);
  CHECK_THROWS_AS(random_index(table, 4, 4), std::invalid_argument);
}

}  // namespace sixstep_tests::random_index_test
