// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/selection_problem.hpp>

#include <limits>

#include <doctest/doctest.h>

namespace sixstep_tests::selection_problem_test {

using namespace sixstep;

namespace {

SelectionProblem two_items() {
  SelectionProblem problem;
  problem.periods = 2;
  problem.items.resize(2);
  for (SelectionItem& item : problem.items) item.modes.resize(1);
  problem.capacities.push_back({{10, 10}, 0, {}});
  return problem;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound problem has nothing wrong with it") {
  CHECK(validate(two_items()).empty());
  CHECK(validate(SelectionProblem{}).empty());
}

TEST_CASE("every problem is named with its place, all at once") {
  SelectionProblem problem = two_items();
  problem.items[1].modes[0].uses = {{0, 0, -3}, {7, 0, 1}, {0, 2, 1, false}};
  problem.items[0].modes[0].value = {1.0};
  problem.items[0].fixed = Placement{1, 2};
  problem.capacities[0].limit[1] = -1;
  problem.choices.push_back({{0, 0}, 2, 1});
  CHECK(validate(problem) ==
        Sentences{"item 0, mode 0: needs one value per period, or none",
                  "item 0: its fixed mode is not there", "item 0: its fixed start is not a period",
                  "item 1, mode 0: uses a negative amount",
                  "item 1, mode 0: uses a capacity row that is not there",
                  "item 1, mode 0: uses capacity in a period that is not there",
                  "choice 0: names an item twice", "choice 0: asks for at least more than at most",
                  "capacity 0: a limit is negative"});
}

TEST_CASE("a cycle of prerequisites is told with its members") {
  SelectionProblem problem = two_items();
  problem.items.resize(4);
  problem.precedences = {{0, 1}, {1, 2}, {2, 1}, {2, 3}};
  CHECK(validate(problem) ==
        Sentences{"precedences: a cycle of prerequisites, item 1 before 2 before 1"});
}

TEST_CASE("timing alone may run in circles: then not all of the items can be chosen") {
  SelectionProblem problem = two_items();
  problem.precedences = {{0, 1, 1, false, false}, {1, 0, 1, false, false}};
  CHECK(validate(problem).empty());
}

TEST_CASE("sums that would overflow are found before anything is added up") {
  const std::int64_t huge = std::numeric_limits<std::int64_t>::max() / 2;
  SelectionProblem uses = two_items();
  for (SelectionItem& item : uses.items) item.modes[0].uses = {{0, 0, huge}};
  CHECK(validate(uses) == Sentences{"capacity 0: the sum of all uses overflows",
                                    "capacity 0: the sum of its limits overflows"});
  SelectionProblem limits = two_items();
  limits.capacities[0].limit = {huge, huge};
  CHECK(validate(limits) == Sentences{"capacity 0: the sum of its limits overflows"});
  SelectionProblem policy = two_items();
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();
  policy.policies.push_back({{{0, 0, least}, {1, 0, least}}, {}, 0});
  CHECK(validate(policy) == Sentences{"policy 0: the sum of its coefficients overflows"});
  SelectionProblem values = two_items();
  values.items[0].modes[0].value = {1e300, std::numeric_limits<double>::quiet_NaN()};
  CHECK(validate(values) == Sentences{"item 0, mode 0: a value is not finite"});
  values.items[0].modes[0].value[1] = 0.0;
  CHECK(validate(values) == Sentences{"values: their sum overflows"});
}

}  // namespace sixstep_tests::selection_problem_test
