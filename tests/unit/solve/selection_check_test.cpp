// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/selection_check.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::selection_check_test {

using namespace sixstep;

namespace {

using Sentences = std::vector<std::string>;

/// A registry (cost 6, one year), and a portal (cost 4) that is worth 10, a year later 8.
SelectionProblem registry_and_portal() {
  SelectionProblem problem;
  problem.periods = 2;
  problem.items.resize(2);
  problem.items[0].modes = {{{}, 0, {}, 1, {{0, 0, 6}}}};
  problem.items[1].modes = {{{10.0, 8.0}, 0, {}, 1, {{0, 0, 4}}}};
  problem.precedences = {{0, 1, 0, true}};
  problem.capacities = {{{6, 4}, 0, {}}};
  return problem;
}

}  // namespace

TEST_CASE("an admissible selection is worth the sum of its placements and synergies") {
  SelectionProblem problem = registry_and_portal();
  problem.synergies = {{{0, 1}, 0.5}, {{1}, -0.25}};
  const SelectionCheck check = check_selection(problem, {Placement{0, 0}, Placement{0, 1}});
  CHECK(check.violations.empty());
  CHECK(check.value == 8.25);
}

TEST_CASE("every broken rule is named") {
  SelectionProblem problem = registry_and_portal();
  problem.choices = {{{0, 1}, 0, 1}};
  problem.policies = {{{{0, 0, 1}, {1, 0, -2}}, 0, {}}};
  const SelectionCheck check = check_selection(problem, {Placement{0, 0}, Placement{0, 0}});
  CHECK(check.violations == Sentences{"precedence 0: the successor starts too early",
                                      "choice 0: too many are chosen", "capacity 0: used too much",
                                      "policy 0: falls short"});
}

TEST_CASE("a prerequisite may not be left out, a mere order may") {
  SelectionProblem problem = registry_and_portal();
  const Selection portal_alone = {std::nullopt, Placement{0, 0}};
  CHECK(check_selection(problem, portal_alone).violations ==
        Sentences{"precedence 0: the prerequisite is left out"});
  problem.precedences[0].prerequisite = false;
  CHECK(check_selection(problem, portal_alone).violations.empty());
}

TEST_CASE("half of what a year leaves can be spent in the next, rounded down") {
  SelectionProblem problem = registry_and_portal();
  problem.precedences.clear();
  problem.capacities = {{{9, 4}, 500'000, {}}};
  problem.items[0].modes[0].uses[0].amount = 5;
  const Selection both_in_second = {Placement{0, 1}, Placement{0, 1}};  // 9 of 4 + 4
  CHECK(check_selection(problem, both_in_second).violations ==
        Sentences{"capacity 0: used too much"});
  problem.capacities[0].limit[0] = 10;  // 4 + 5
  CHECK(check_selection(problem, both_in_second).violations.empty());
}

TEST_CASE("a mandatory item that is left out and a mode that is not there are violations") {
  SelectionProblem problem = registry_and_portal();
  problem.items[0].mandatory = true;
  CHECK(check_selection(problem, {std::nullopt, std::nullopt}).violations ==
        Sentences{"item 0: must be chosen"});
  CHECK(check_selection(problem, {Placement{3, 0}, std::nullopt}).violations ==
        Sentences{"item 0: is placed in a mode or period that is not there"});
  CHECK_THROWS_AS(check_selection(problem, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::selection_check_test
