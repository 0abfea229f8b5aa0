// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/alliance_map.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::alliance_map_test {

using namespace sixstep;

namespace {

AllianceMap map_of(std::size_t actors) {
  AllianceMap map{.title = "Alliances", .description = "Who stands with whom"};
  for (std::size_t i = 0; i < actors; ++i) map.actors.push_back({sample_label(i), i % 4});
  for (std::size_t i = 0; i + 1 < actors; ++i) {
    const std::size_t other = (i * 7 + 3) % actors;
    if (other == i) continue;
    map.ties.push_back({i, other, i % 3 == 0, i % 5 == 0});
  }
  return map;
}

/// How many lines the first path of a class holds.
std::ptrdiff_t subpaths(const std::string& svg, const char* css) {
  pugi::xml_document document;
  REQUIRE(document.load_string(svg.c_str()));
  const auto path = document.child("svg").find_child_by_attribute("path", "class", css);
  const std::string steps = path.attribute("d").as_string();
  return std::ranges::count(steps, 'M');
}

}  // namespace

TEST_CASE("a map of alliances of any size keeps its labels apart and inside") {
  for (const std::size_t actors : {0u, 1u, 2u, 3u, 18u, 32u, 300u}) {
    const AllianceMap map = map_of(actors);
    CHECK(fault_in_any_style([&](const auto& style) { return alliance_svg(map, style); }) == "");
  }
}

TEST_CASE("trust is a whole line and conflict a dashed one, each with its sign") {
  AllianceMap map = map_of(0);
  map.actors = {{"Treasury", 0}, {"Union", 1}, {"Cities", 1}};
  map.ties = {{1, 2, false, false}, {0, 1, true, false}, {0, 2, true, false}};
  const std::string svg = alliance_svg(map, {});
  CHECK(subpaths(svg, "s6-plus") == 1);
  CHECK(subpaths(svg, "s6-minus") == 2);
  CHECK(subpaths(svg, "s6-outline") == 4);      // a plus has two strokes
  CHECK(count_class(svg, "s6-open") == 3 + 2);  // a sign on each, and the legend's
  CHECK(subpaths(svg, "s6-strained") == 0);
  CHECK(says(svg, "Alliance A"));
  CHECK(says(svg, "Alliance B"));
}

TEST_CASE("a tie that contradicts the others is drawn thick, and the legend says so") {
  AllianceMap map = map_of(0);
  map.actors = {{"Treasury", 0}, {"Union", 0}};
  map.ties = {{0, 1, true, true}};
  CHECK(subpaths(alliance_svg(map, {}), "s6-strained") == 1);
  CHECK(says(alliance_svg(map, {}), "contradicts the others"));
}

TEST_CASE("beyond the limit those with the most ties are drawn and the others counted") {
  AllianceMap map = map_of(0);
  map.max_actors = 2;
  map.actors = {{"Alone", 0}, {"Treasury", 0}, {"Union", 1}};
  map.ties = {{1, 2, true, false}};
  const std::string svg = alliance_svg(map, {});
  CHECK(says(svg, "Treasury"));
  CHECK(says(svg, "Union"));
  CHECK_FALSE(says(svg, "Alone"));
  CHECK(says(svg, "and 1 more, in the table"));
}

TEST_CASE("hostile labels do not break a map of alliances") {
  AllianceMap map = map_of(0);
  for (const std::string& label : hostile_labels()) map.actors.push_back({label, 0});
  map.ties = {{0, 1, false, false}};
  CHECK(fault_in_any_style([&](const auto& style) { return alliance_svg(map, style); }) == "");
}

TEST_CASE("a tie to an actor that is not there is refused") {
  AllianceMap map = map_of(2);
  map.ties = {{0, 2, false, false}};
  CHECK_THROWS_AS(alliance_svg(map, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::alliance_map_test
