// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/judgment_revision.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::judgment_revision_test {

using namespace sixstep;

namespace {

constexpr auto skipped = std::nullopt;

/// 8 : 4 : 2 : 1, but the first and the last the wrong way round.
const Judgments slip = {
    {1, 2, 4, 1.0 / 8}, {skipped, 1, 2, 4}, {skipped, skipped, 1, 2}, {8, skipped, skipped, 1}};

}  // namespace

TEST_CASE("one slip in consistent judgments is found, and mended") {
  const auto found = most_helpful_revision(slip);
  REQUIRE(found.best.has_value());
  CHECK(found.best->row == 0);
  CHECK(found.best->column == 3);
  CHECK(found.best->given == 0.125);
  CHECK(found.best->better == doctest::Approx(8.0).epsilon(1e-6));
  CHECK(found.best->lambda_max == doctest::Approx(4.0).epsilon(1e-12));
  CHECK(*found.best->consistency_ratio < 1e-9);
  CHECK_FALSE(found.truncated);
}

TEST_CASE("consistent judgments, and chains, leave nothing to improve") {
  CHECK_FALSE(most_helpful_revision({}).best.has_value());
  CHECK_FALSE(most_helpful_revision({{1}}).best.has_value());
  CHECK_FALSE(most_helpful_revision({{1, 4}, {0.25, 1}}).best.has_value());
  CHECK_FALSE(most_helpful_revision({{1, 2, 6}, {0.5, 1, 3}, {skipped, skipped, 1}}).best);
  CHECK_FALSE(most_helpful_revision({{1, 2, skipped}, {0.5, 1, 3}, {skipped, skipped, 1}}).best);
}

TEST_CASE("a judgment that alone joins two parts is never the one to revise") {
  // Three that go round in circles, and a fourth compared once.
  const auto found = most_helpful_revision({{1, 2, 1.0 / 3, 9},
                                            {0.5, 1, 2, skipped},
                                            {3, 0.5, 1, skipped},
                                            {skipped, skipped, skipped, 1}});
  REQUIRE(found.best.has_value());
  CHECK(found.best->column < 3);
}

TEST_CASE("out of work, the best of the judgments tried so far is told, and that it is not all") {
  const auto found = most_helpful_revision(slip, RandomIndexTable::saaty_2005, {1, {}});
  CHECK(found.truncated);
  CHECK_FALSE(found.best.has_value());
  const auto some = most_helpful_revision(slip, RandomIndexTable::saaty_2005, {4000, {}});
  REQUIRE(some.best.has_value());
  CHECK(some.work <= 4000);
  CHECK(some.best->better == doctest::Approx(8.0).epsilon(1e-3));
}

TEST_CASE("faulty judgments cannot be revised") {
  CHECK_THROWS_AS(most_helpful_revision({{1, 2}, {2, 1}}), std::invalid_argument);
}

}  // namespace sixstep_tests::judgment_revision_test
