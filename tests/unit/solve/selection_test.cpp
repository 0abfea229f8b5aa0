// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/selection.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::selection_test {

using namespace sixstep;

namespace {

/// An item of one mode that uses `cost` of row 0 in the period in which it starts.
SelectionItem item(std::vector<double> value, std::int64_t cost) {
  SelectionItem result;
  result.modes = {{std::move(value), 0, {}, 1, {{0, 0, cost}}}};
  return result;
}

SelectionProblem problem_of(std::vector<SelectionItem> items,
                            std::vector<std::optional<std::int64_t>> limit) {
  SelectionProblem problem;
  problem.periods = static_cast<std::uint32_t>(limit.size());
  problem.items = std::move(items);
  problem.capacities = {{std::move(limit), 0, {}}};
  return problem;
}

Placement at(std::uint32_t start, std::uint32_t mode = 0) { return {mode, start}; }

}  // namespace

TEST_CASE("within one budget the most valuable set that fits is chosen, not the densest items") {
  // Value per cost prefers the first; together the other two are worth more.
  const SelectionProblem problem = problem_of({item({7}, 5), item({5}, 4), item({5}, 4)}, {8});
  const SelectionResult result = solve_selection(problem);
  CHECK(result.status == SelectionStatus::optimal);
  CHECK(result.selection == Selection{std::nullopt, at(0), at(0)});
  CHECK(*result.value == 10.0);
  CHECK(*result.bound == doctest::Approx(10.0));
  CHECK(*result.gap <= 1e-9);
}

TEST_CASE("what a yearly budget cannot hold together is spread over the years, the best first") {
  const SelectionProblem problem = problem_of({item({4, 3}, 5), item({9, 6}, 5)}, {5, 5});
  const SelectionResult result = solve_selection(problem);
  CHECK(result.selection == Selection{at(1), at(0)});
  CHECK(*result.value == 12.0);
}

TEST_CASE("a prerequisite without value of its own is paid for by what needs it") {
  SelectionProblem problem = problem_of({item({}, 6), item({10, 8}, 4)}, {6, 4});
  problem.precedences = {{0, 1, 0, true}};
  CHECK(solve_selection(problem).selection == Selection{at(0), at(1)});
  problem.capacities[0].limit = {5, 9};  // the registry would come too late
  const SelectionResult late = solve_selection(problem);
  CHECK(late.status == SelectionStatus::optimal);
  CHECK(late.selection == Selection{std::nullopt, std::nullopt});
  CHECK(*late.value == 0.0);
  CHECK(*late.gap == 0.0);
}

TEST_CASE("a cheaper mode is chosen where the better one does not fit") {
  SelectionProblem problem = problem_of({item({10}, 9), item({4}, 3)}, {10});
  problem.items[0].modes.push_back({{8}, 0, {}, 1, {{0, 0, 7}}});
  const SelectionResult result = solve_selection(problem);
  CHECK(result.selection == Selection{at(0, 1), at(0)});
  CHECK(*result.value == 12.0);
}

TEST_CASE("money carried over waits for what is worth more") {
  SelectionProblem problem = problem_of({item({0, 9}, 8), item({2, 2}, 5)}, {5, 5});
  CHECK(solve_selection(problem).selection == Selection{std::nullopt, at(0)});
  problem.capacities[0].carry_over = 600'000;  // 5 + 3
  CHECK(solve_selection(problem).selection == Selection{at(1), std::nullopt});
}

TEST_CASE("a synergy counts where all its items are chosen") {
  SelectionProblem problem =
      problem_of({item({3}, 5), item({3}, 5), item({3.5}, 5), item({3.5}, 5)}, {10});
  problem.synergies = {{{0, 1}, 2.0}};
  CHECK(*solve_selection(problem).value == 8.0);
  problem.synergies.push_back({{0, 1}, -1.5});
  CHECK(*solve_selection(problem).value == 7.0);
}

TEST_CASE("choices and policies bind over the whole set") {
  SelectionProblem problem = problem_of({item({5}, 4), item({4}, 4), item({1}, 2)}, {10});
  problem.choices = {{{0, 1}, 0, 1}};
  CHECK(*solve_selection(problem).value == 6.0);
  // Half of all spend at least goes to the last two: Σ (2·[last two] − 1)·cost ≥ 0.
  problem.policies = {{{{0, 0, -4}, {1, 0, 4}, {2, 0, 2}}, 0, {}}};
  const SelectionResult result = solve_selection(problem);
  CHECK(result.selection == Selection{std::nullopt, at(0), at(0)});
}

TEST_CASE("least use in a year pulls in what is worth nothing") {
  SelectionProblem problem = problem_of({item({}, 3), item({-1, -1}, 9)}, {10, 10});
  problem.capacities[0].at_least = {0, 3};
  CHECK(solve_selection(problem).selection == Selection{at(1), std::nullopt});
}

TEST_CASE("an item without value is chosen only where it is needed, and then as early as can be") {
  SelectionProblem problem = problem_of({item({}, 0), item({}, 1), item({}, 1)}, {2, 2, 2});
  problem.items[1].mandatory = true;
  CHECK(solve_selection(problem).selection == Selection{std::nullopt, at(0), std::nullopt});
}

TEST_CASE("a fixed item stays as it is, whatever its window says") {
  SelectionProblem problem = problem_of({item({5, 4}, 5), item({9, 1}, 5)}, {5, 5});
  problem.items[0].fixed = at(0);
  problem.items[0].modes[0].earliest = 1;
  CHECK(solve_selection(problem).selection == Selection{at(0), at(1)});
}

TEST_CASE("mandatory items that no budget can hold are named with the budgets that forbid them") {
  SelectionProblem problem =
      problem_of({item({1, 1}, 6), item({1, 1}, 6), item({1, 1}, 6)}, {10, 8});
  for (SelectionItem& each : problem.items) each.mandatory = true;
  const SelectionResult result = solve_selection(problem);
  CHECK(result.status == SelectionStatus::infeasible);
  CHECK(result.selection.empty());
  CHECK_FALSE(result.value);
  CHECK_FALSE(result.bound);
  CHECK(result.conflict_is_minimal);
  using Kind = ConflictKind;
  CHECK(result.conflict == std::vector<ConflictMember>{{Kind::capacity_limit, 0, 0},
                                                       {Kind::capacity_limit, 0, 1},
                                                       {Kind::mandatory_item, 0, {}},
                                                       {Kind::mandatory_item, 1, {}},
                                                       {Kind::mandatory_item, 2, {}}});
}

TEST_CASE("a mandatory item that has no mode conflicts with nothing but itself") {
  SelectionProblem problem = problem_of({item({1}, 1), {}}, {3});
  problem.items[1].mandatory = true;
  const SelectionResult result = solve_selection(problem);
  CHECK(result.conflict ==
        std::vector<ConflictMember>{{ConflictKind::mandatory_item, 1, std::nullopt}});
}

TEST_CASE("why nothing is admissible is told only where it is asked for") {
  SelectionProblem problem = problem_of({item({1}, 1), {}}, {3});
  problem.items[1].mandatory = true;
  SelectionOptions options;
  options.explain = false;
  const SelectionResult result = solve_selection(problem, options);
  CHECK(result.status == SelectionStatus::infeasible);
  CHECK(result.conflict.empty());
}

TEST_CASE("a problem without items has an empty selection worth nothing") {
  const SelectionResult result = solve_selection({});
  CHECK(result.status == SelectionStatus::optimal);
  CHECK(*result.value == 0.0);
  CHECK(result.selection.empty());
}

TEST_CASE("work without leave to begin proves nothing") {
  SelectionOptions options;
  options.stop.work_limit = 0;
  const SelectionResult result = solve_selection(problem_of({item({1}, 1)}, {1}), options);
  CHECK(result.status == SelectionStatus::stopped);
  CHECK(result.selection.empty());
}

TEST_CASE("unsound problems and tolerances are refused") {
  SelectionProblem problem = problem_of({item({1}, -1)}, {1});
  CHECK_THROWS_AS(solve_selection(problem), std::invalid_argument);
  SelectionOptions options;
  options.gap_tolerance = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(solve_selection(SelectionProblem{}, options), std::invalid_argument);
}

}  // namespace sixstep_tests::selection_test
