// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/roadmap_poster.hpp>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::roadmap_poster_test {

using namespace sixstep;
using namespace std::chrono;

namespace {

const Day begin = 2023y / 7 / 1;

PosterBar bar_at(std::size_t i, std::string label) {
  const Day start = begin + days(static_cast<int>(i * 97 % 1100));
  return {std::move(label), start, start + days(static_cast<int>(i * 61 % 800)), i % 4 == 2, {}};
}

RoadmapPoster poster_of(std::size_t items, std::size_t items_in_lane) {
  RoadmapPoster poster{.title = "Road map", .subtitle = "Where to", .description = "Lanes"};
  poster.figures = {{"€6.7 bn", "known cost"}, {"57 %", "spent so far"}};
  poster.status_date = begin;
  poster.footer = "Source: a plan";
  for (std::size_t i = 0; i < items; ++i) {
    if (i % items_in_lane == 0)
      poster.lanes.push_back({"Goal " + std::to_string(i), "note", {}, {}});
    PosterLane& lane = poster.lanes.back();
    lane.bars.push_back(bar_at(i, sixstep_tests::sample_label(i)));
    lane.promises.push_back({sixstep_tests::sample_label(i + 5), lane.bars.back().finish});
  }
  return poster;
}

}  // namespace

TEST_CASE("a poster of any size keeps its labels apart and inside") {
  for (const std::size_t items : {0u, 1u, 3u, 30u, 300u}) {
    for (const std::size_t in_lane : {1u, 5u, 100u}) {
      const RoadmapPoster poster = poster_of(items, in_lane);
      CHECK(fault_in_any_style([&](const auto& style) { return roadmap_svg(poster, style); }) ==
            "");
    }
  }
}

TEST_CASE("hostile labels do not break a poster") {
  RoadmapPoster poster = poster_of(3, 1);
  std::size_t i = 0;
  for (const std::string& label : sixstep_tests::hostile_labels()) {
    poster.lanes.push_back({label, label, {bar_at(++i, label)}, {{label, begin}}});
    poster.figures.push_back({label, label});
    poster.subtitle += label;
  }
  CHECK(fault_in_any_style([&](const auto& style) { return roadmap_svg(poster, style); }) == "");
}

TEST_CASE("a lane says how much it leaves out") {
  RoadmapPoster poster = poster_of(0, 1);
  poster.lanes.push_back({"Goal", "", {}, {}});
  for (int i = 0; i < 12; ++i)
    poster.lanes[0].bars.push_back({"Same time", begin, begin + days(900)});
  poster.max_rows_per_lane = 5;
  CHECK(roadmap_svg(poster, {}).find("and 7 more, in the table") != std::string::npos);
}

}  // namespace sixstep_tests::roadmap_poster_test
