// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cascade.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::cascade_test {

using namespace sixstep;

namespace {

using Nodes = std::vector<NodeIndex>;
using Waves = std::vector<Nodes>;
using Slack = std::vector<std::optional<double>>;

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("a registry's failure takes down who uses it, then who uses them") {
  // Services 2 and 3 use registry 0, 3 uses 1 as well, portal 4 uses 3.
  const Digraph uses(5, std::vector<Arc>{{2, 0}, {3, 0}, {3, 1}, {4, 3}});
  const auto found = failure_cascade(uses, Nodes{0});
  CHECK(found.waves == Waves{{0}, {2, 3}, {4}});
  CHECK(found.failed() == 4);
  CHECK_FALSE(found.wave_of[1].has_value());
  CHECK(found.wave_of[4] == 2U);
  CHECK_FALSE(found.last_straw[0].has_value());
  CHECK(found.last_straw[3] == 1U);
  CHECK(found.last_straw[4] == 3U);
}

TEST_CASE("who needs any of its alternatives fails with the last of them") {
  const Digraph uses(4, std::vector<Arc>{{2, 0}, {2, 1}, {3, 2}});
  const std::vector<std::uint32_t> can_lose = {0, 0, 1, 0};
  CHECK(failure_cascade(uses, Nodes{0}, can_lose).waves == Waves{{0}});
  const auto both = failure_cascade(uses, Nodes{1, 0}, can_lose);
  CHECK(both.waves == Waves{{0, 1}, {2}, {3}});
  CHECK(both.last_straw[2] == 1U);
}

TEST_CASE("who can lose as many as it has never fails by others") {
  const Digraph uses(2, std::vector<Arc>{{1, 0}, {1, 0}});
  CHECK(failure_cascade(uses, Nodes{0}, std::vector<std::uint32_t>{0, 2}).failed() == 1);
  CHECK(failure_cascade(uses, Nodes{0}, std::vector<std::uint32_t>{0, 1}).failed() == 2);
}

TEST_CASE("failures go round loops once, and self-loops pull nobody down") {
  const Digraph uses(3, std::vector<Arc>{{0, 1}, {1, 2}, {2, 0}, {1, 1}});
  CHECK(failure_cascade(uses, Nodes{0, 0}).waves == Waves{{0}, {2}, {1}});
  CHECK(failure_cascade(uses, {}).waves.empty());
  CHECK(failure_cascade(Digraph(), {}).failed() == 0);
}

TEST_CASE("a failure of what is not there, and thresholds that do not fit, are refused") {
  const Digraph uses(2, std::vector<Arc>{{0, 1}});
  CHECK_THROWS_AS(failure_cascade(uses, Nodes{2}), std::out_of_range);
  CHECK_THROWS_AS(failure_cascade(uses, Nodes{1}, std::vector<std::uint32_t>{1}),
                  std::invalid_argument);
}

TEST_CASE("slack takes up delay, and the latest cause decides") {
  const Digraph graph(4, std::vector<Arc>{{0, 2}, {1, 2}, {2, 3}});
  const auto found = delay_cascade(graph, std::vector<double>{10, 6, 1, 0}, Slack{7.0, 1.0, 2.0});
  CHECK(found == std::vector<Delay>{{10, 10}, {6, 6}, {5, 5}, {3, 3}});
}

TEST_CASE("unknown slack makes a delay a range") {
  const Digraph graph(3, std::vector<Arc>{{0, 1}, {1, 2}});
  const auto found = delay_cascade(graph, std::vector<double>{4, 1, 0}, Slack{{}, 0.5});
  CHECK(found == std::vector<Delay>{{4, 4}, {1, 4}, {0.5, 3.5}});
}

TEST_CASE("delays go round loops without growing") {
  const Digraph graph(3, std::vector<Arc>{{0, 1}, {1, 2}, {2, 0}, {1, 1}});
  const auto found = delay_cascade(graph, std::vector<double>{0, 5, 0}, Slack{0.0, 0.0, 2.0, {}});
  CHECK(found == std::vector<Delay>{{3, 3}, {5, 5}, {5, 5}});
  CHECK(delay_cascade(Digraph(), {}, {}).empty());
}

TEST_CASE("delays and slack that are no amounts, or not enough of them, are refused") {
  const Digraph graph(2, std::vector<Arc>{{0, 1}});
  const std::vector<double> none = {0, 0};
  CHECK_THROWS_AS(delay_cascade(graph, std::vector<double>{1}, Slack{0.0}), std::invalid_argument);
  CHECK_THROWS_AS(delay_cascade(graph, none, Slack{}), std::invalid_argument);
  CHECK_THROWS_AS(delay_cascade(graph, none, Slack{-1.0}), std::invalid_argument);
  CHECK_THROWS_AS(delay_cascade(graph, none, Slack{infinite}), std::invalid_argument);
  CHECK_THROWS_AS(delay_cascade(graph, std::vector<double>{-1, 0}, Slack{0.0}),
                  std::invalid_argument);
}

}  // namespace sixstep_tests::cascade_test
