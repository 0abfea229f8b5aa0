// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/system_map.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::system_map_test {

using namespace sixstep;

namespace {

SystemMap map_of(std::size_t nodes, std::size_t edges) {
  SystemMap map{.title = "Map", .description = "What drives what"};
  for (std::size_t i = 0; i < nodes; ++i) {
    map.nodes.push_back({sample_label(i), static_cast<double>(i % 7), i % 9 == 2});
  }
  for (std::size_t e = 0; e < edges; ++e) {
    const MapSign sign = static_cast<MapSign>(e % 3);
    map.edges.push_back({e * 17 % nodes, (e * e + 3 * e + 1) % nodes, sign, e % 4 == 0});
  }
  return map;
}

}  // namespace

TEST_CASE("a system map of any size keeps its labels apart and inside") {
  for (const std::size_t nodes : {1u, 3u, 30u, 300u}) {
    for (const std::size_t edges : {std::size_t{0}, nodes, 3 * nodes}) {
      SystemMap map = map_of(nodes, edges);
      map.loops = {{"R1", {0, nodes - 1}, "All → of it"}, {"B1", {0}, sample_label(11)}};
      CHECK(fault_in_any_style([&](const auto& style) { return system_map_svg(map, style); }) ==
            "");
    }
  }
  CHECK(fault_in_any_style([](const auto& style) { return system_map_svg(map_of(0, 0), style); }) ==
        "");
}

TEST_CASE("every influence of a small map carries its sign as a letter") {
  SystemMap map = map_of(4, 0);
  map.edges = {{0, 1, MapSign::plus}, {1, 2, MapSign::minus}, {2, 0, MapSign::unknown}, {3, 3}};
  const auto texts = sixstep_tests::placed_texts(system_map_svg(map, {}));
  const auto signs = [&](const char* sign) {
    return std::ranges::count(texts, sign, &sixstep_tests::PlacedText::text);
  };
  CHECK(signs("+") == 3);  // two edges and the legend
  CHECK(signs("−") == 2);
  CHECK(signs("?") == 2);
}

TEST_CASE("a loop is named on the map and told below") {
  SystemMap map = map_of(3, 0);
  map.edges = {{0, 1}, {1, 2}, {2, 0}};
  map.loops = {{"R1", {0, 1, 2}, "Skills → Trust → Uptake"}};
  const auto texts = sixstep_tests::placed_texts(system_map_svg(map, {}));
  CHECK(std::ranges::count(texts, "R1", &sixstep_tests::PlacedText::text) == 2);
}

TEST_CASE("the most important factors stay, the others are counted") {
  SystemMap map = map_of(50, 0);
  map.nodes[49] = {"The key factor", 100};
  const std::string svg = system_map_svg(map, {});
  CHECK(svg.find("The key factor</text>") != std::string::npos);
  CHECK(svg.find("and 10 more, in the table") != std::string::npos);
}

TEST_CASE("an edge to a factor that is not there is refused") {
  SystemMap map = map_of(2, 0);
  map.edges = {{0, 2}};
  CHECK_THROWS_AS(system_map_svg(map, {}), std::out_of_range);
  map.edges.clear();
  map.loops = {{"R1", {5}, ""}};
  CHECK_THROWS_AS(system_map_svg(map, {}), std::out_of_range);
}

TEST_CASE("hostile labels do not break a system map") {
  SystemMap map = map_of(12, 30);
  for (std::size_t i = 0; i < 12; ++i) {
    map.nodes[i].label = hostile_labels()[i];
    map.loops.push_back({hostile_labels()[i], {i}, hostile_labels()[i]});
  }
  CHECK(fault_in_any_style([&](const auto& style) { return system_map_svg(map, style); }) == "");
}

}  // namespace sixstep_tests::system_map_test
