// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/electre.hpp>

#include <stdexcept>

#include <doctest/doctest.h>
#include <sixstep/methods/electre_credibility.hpp>
#include <support/matrix_of.hpp>

namespace sixstep_tests::electre_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

/// The first leads on the first two criteria, the second on the third, by half of its range.
const DecisionTable table = {matrix_of({{9, 8, 2}, {6, 6, 4}, {5, 4, 6}}), {2, 1, 1}, {}};

}  // namespace

TEST_CASE("concordance is the weight that agrees, discordance the strongest objection") {
  const Electre found = electre(table);
  CHECK(found.concordance(0, 1) == 0.75);
  CHECK(found.concordance(1, 0) == 0.25);
  CHECK(found.discordance(0, 1) == 0.5);   // 2 of a range of 4
  CHECK(found.discordance(1, 0) == 0.75);  // 3 of 4
  CHECK(found.discordance(1, 2) == 0.5);
}

TEST_CASE("what an objection is measured by is a convention, and named") {
  const auto objection = [](Discordance convention) {
    const Electre found = electre(table, {convention});
    CHECK(found.options.discordance == convention);
    return found.discordance(1, 0);
  };
  CHECK(objection(Discordance::own_range) == 0.75);
  CHECK(objection(Discordance::largest_range) == 0.75);
  CHECK(objection(Discordance::weighted_pair) == 1.0);
  const DecisionTable uneven = {
      matrix_of({{0, 0}, {10, 2}}), {1, 1}, {Goodness::more, Goodness::less}};
  CHECK(electre(uneven, {Discordance::own_range}).discordance(1, 0) == 1.0);
  CHECK(electre(uneven, {Discordance::largest_range}).discordance(1, 0) == 0.2);
}

TEST_CASE("thresholds decide who outranks, and the kernel is who remains") {
  CHECK(electre(table).kernel == std::vector<std::size_t>{0, 1, 2});
  const Electre bold = electre(table, {Discordance::own_range, 0.75, 0.5});
  CHECK(bold.outranking.arcs() == std::vector<Arc>{{0, 1}, {1, 2}});
  CHECK(bold.kernel == std::vector<std::size_t>{0, 2});
  CHECK(bold.cycles.empty());
}

TEST_CASE("alternatives that outrank each other round a circle are in the kernel together") {
  // A voting paradox: each is better than the next on two criteria of three.
  const DecisionTable paradox = {
      matrix_of({{3, 2, 1}, {1, 3, 2}, {2, 1, 3}, {0, 0, 0}}), {1, 1, 1}, {}};
  const Electre found = electre(paradox, {Discordance::own_range, 2.0 / 3, 1.0});
  CHECK(found.cycles == std::vector<std::vector<std::size_t>>{{0, 1, 2}});
  CHECK(found.kernel == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("thresholds of ELECTRE are shares, and equal alternatives outrank each other") {
  CHECK_THROWS_AS(electre(table, {Discordance::own_range, 1.1, 0.3}), std::invalid_argument);
  CHECK_THROWS_AS(electre(table, {Discordance::own_range, 0.5, -0.1}), std::invalid_argument);
  const Electre equal = electre({matrix_of({{1}, {1}}), {1}, {}});
  CHECK(equal.kernel == std::vector<std::size_t>{0, 1});
  CHECK(equal.cycles.size() == 1);
  CHECK(electre({Matrix(0, 1), {1}, {}}).kernel.empty());
}

TEST_CASE("a veto takes away what all else agrees on") {
  const DecisionTable pair = {matrix_of({{10, 0}, {0, 5}}), {4, 1}, {}};
  const PseudoCriterion without[] = {{0, 1}, {0, 1}};
  const PseudoCriterion with[] = {{0, 1}, {0, 1, 5}};
  CHECK(electre_credibility(pair, without).credibility(0, 1) == doctest::Approx(0.8));
  CHECK(electre_credibility(pair, with).credibility(0, 1) == 0.0);
  CHECK(electre_credibility(pair, without).qualification == std::vector<std::ptrdiff_t>{1, -1});
  CHECK(partial_discordance(pair, with, 1)(0, 1) == 1.0);
  CHECK_THROWS_AS(partial_discordance(pair, with, 2), std::out_of_range);
}

TEST_CASE("thresholds of pseudo-criteria ascend") {
  const DecisionTable pair = {matrix_of({{10}, {0}}), {1}, {}};
  const auto refused = [&](PseudoCriterion at) {
    CHECK_THROWS_AS(electre_credibility(pair, std::span(&at, 1)), std::invalid_argument);
  };
  refused({-1, 1, 2});
  refused({2, 1, 3});
  refused({1, 3, 2});
  CHECK_THROWS_AS(electre_credibility(pair, {}), std::invalid_argument);
  const PseudoCriterion fine[] = {{1, 1, 1}};
  CHECK_THROWS_AS(electre_credibility(pair, fine, 2.0), std::invalid_argument);
}

}  // namespace sixstep_tests::electre_test
