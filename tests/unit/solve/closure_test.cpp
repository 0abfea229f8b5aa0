// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::closure_test {

using namespace sixstep;

TEST_CASE("a costly prerequisite is taken where those who need it pay for it together") {
  // 1 and 2 need 0, which costs 5; they gain 3 each.
  const std::vector<Arc> needs = {{1, 0}, {2, 0}};
  const std::vector<std::int64_t> weights = {-5, 3, 3};
  const Closure closure = maximum_closure(Digraph(3, needs), weights);
  CHECK(closure.weight == 1);
  CHECK(closure.contains == std::vector<bool>{true, true, true});
  CHECK(closure.contribution[0] + closure.contribution[1] == 5);
}

TEST_CASE("nothing is taken where nothing pays, not even what costs nothing") {
  const std::vector<Arc> needs = {{1, 0}};
  const std::vector<std::int64_t> weights = {-4, 3, 0};
  const Closure closure = maximum_closure(Digraph(3, needs), weights);
  CHECK(closure.weight == 0);
  CHECK(closure.contains == std::vector<bool>{false, false, false});
}

TEST_CASE("a required node comes with all that it needs, whatever it costs") {
  const std::vector<Arc> needs = {{2, 1}, {1, 0}};
  const std::vector<std::int64_t> weights = {-4, 1, -2, 0};
  const std::vector<NodeIndex> required = {2};
  const Closure closure = maximum_closure(Digraph(4, needs), weights, required);
  CHECK(closure.weight == -5);
  CHECK(closure.contains == std::vector<bool>{true, true, true, false});
}

TEST_CASE("an empty graph has an empty closure") {
  CHECK(maximum_closure(Digraph(), {}).weight == 0);
}

TEST_CASE("nodes that need each other come together or not at all") {
  const std::vector<Arc> needs = {{0, 1}, {1, 0}};
  const std::vector<std::int64_t> gain = {-1, 2}, loss = {-2, 1};
  CHECK(maximum_closure(Digraph(2, needs), gain).weight == 1);
  CHECK(maximum_closure(Digraph(2, needs), loss).contains == std::vector<bool>{false, false});
}

TEST_CASE("weights that overflow, are missing, or required nodes that are not there are refused") {
  const std::vector<std::int64_t> huge = {std::int64_t{1} << 61, -1};
  CHECK_THROWS_AS(maximum_closure(Digraph(2, {}), huge), std::invalid_argument);
  CHECK_THROWS_AS(maximum_closure(Digraph(3, {}), huge), std::invalid_argument);
  const std::vector<std::int64_t> small = {1, -1};
  const std::vector<NodeIndex> stray = {2};
  CHECK_THROWS_AS(maximum_closure(Digraph(2, {}), small, stray), std::out_of_range);
}

}  // namespace sixstep_tests::closure_test
