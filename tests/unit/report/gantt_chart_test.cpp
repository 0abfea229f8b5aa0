// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/gantt_chart.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::gantt_chart_test {

using namespace sixstep;
using namespace std::chrono;

namespace {

const Day begin = 2024y / 1 / 1;

GanttRow row_at(std::size_t i, std::string label) {
  GanttRow row{.label = std::move(label)};
  const Day start = begin + days(static_cast<int>(i * 37 % 1200));
  if (i % 7 != 5) row.start = start;
  if (i % 5 != 3) row.finish = start + days(static_cast<int>(i * 53 % 600));
  row.critical = i % 4 == 1;
  if (i % 3 == 0) row.done = 0.4;
  row.chain = i % 4 == 2;
  if (row.finish && i % 2 == 0) row.latest = *row.finish + days(static_cast<int>(i * 11 % 200));
  row.promises = {{row.label, start, PromiseMark::unknown}};
  if (i % 3 == 1) row.promises.push_back({row.label, start + days(40), PromiseMark::late});
  return row;
}

GanttChart chart_of(std::size_t rows, std::size_t rows_in_group) {
  GanttChart chart{.title = "Schedule", .description = "Actions over years"};
  chart.status_date = begin;
  for (std::size_t i = 0; i < rows; ++i) {
    if (i % rows_in_group == 0) chart.groups.push_back({"Measure " + std::to_string(i), {}});
    chart.groups.back().rows.push_back(row_at(i, sixstep_tests::sample_label(i)));
    if (i > 0) chart.links.push_back({i - 1, i});
  }
  return chart;
}

}  // namespace

TEST_CASE("a Gantt chart of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 3u, 30u, 300u}) {
    for (const std::size_t in_group : {1u, 6u, 1000u}) {
      const GanttChart chart = chart_of(rows, in_group);
      CHECK(fault_in_any_style([&](const auto& style) { return gantt_svg(chart, style); }) == "");
    }
  }
}

TEST_CASE("hostile labels do not break a Gantt chart") {
  GanttChart chart = chart_of(0, 1);
  chart.groups.push_back({"<b>\"'\x01", {}});
  std::size_t i = 0;
  for (const std::string& label : sixstep_tests::hostile_labels()) {
    chart.groups.back().rows.push_back(row_at(++i, label));
  }
  CHECK(fault_in_any_style([&](const auto& style) { return gantt_svg(chart, style); }) == "");
}

TEST_CASE("a critical bar has an outline beside its colour") {
  GanttChart chart{.title = "t", .description = "d"};
  chart.groups = {
      {"", {{.label = "a", .start = begin, .finish = begin + days(99), .critical = true}}}};
  const std::string svg = gantt_svg(chart, {});
  CHECK(sixstep_tests::count_class(svg, "s6-frame") == 2);  // the bar and its legend
}

TEST_CASE("the chain that keeps the last date has a frame and a letter of its own") {
  GanttChart chart{.title = "t", .description = "d"};
  chart.groups = {
      {"", {{.label = "a", .start = begin, .finish = begin + days(99), .chain = true}}}};
  const std::string svg = gantt_svg(chart, {});
  CHECK(sixstep_tests::count_class(svg, "s6-outline") == 2);  // the bar and its legend
  CHECK(svg.find(">R<") != std::string::npos);
  CHECK(svg.find("chain that keeps the last date") != std::string::npos);
}

TEST_CASE("a bar shows how far its end may slip, where it may") {
  GanttChart chart{.title = "t", .description = "d"};
  chart.groups = {{"", {{.label = "a", .start = begin, .finish = begin + days(99)}}}};
  CHECK(gantt_svg(chart, {}).find("may slip up to here") == std::string::npos);
  chart.groups[0].rows[0].latest = begin + days(140);
  CHECK(gantt_svg(chart, {}).find("may slip up to here") != std::string::npos);
}

TEST_CASE("promises of one day and state are one mark, and broken ones are crossed out") {
  GanttChart chart{.title = "t", .description = "d"};
  const Day by = begin + days(50);
  chart.groups = {{"", {{.label = "a", .start = begin, .finish = begin + days(99)}}}};
  chart.groups[0].rows[0].promises = {{"law", by, PromiseMark::late},
                                      {"desk", by, PromiseMark::late},
                                      {"law", by, PromiseMark::reached}};
  const std::string svg = gantt_svg(chart, {});
  CHECK(svg.find("law; desk · ") != std::string::npos);
  CHECK(sixstep_tests::count_class(svg, "s6-open") == 2);  // the late mark, and its legend
  CHECK(sixstep_tests::count_class(svg, "s6-knot") == 2);
  CHECK(svg.find("promise that the schedule breaks") != std::string::npos);
}

TEST_CASE("a row without dates says so and draws no bar") {
  GanttChart chart{.title = "t", .description = "d", .status_date = begin};
  chart.groups = {{"", {{.label = "a"}}}};
  const std::string svg = gantt_svg(chart, {});
  CHECK(svg.find("no dates known") != std::string::npos);
  CHECK(sixstep_tests::count_class(svg, "s6-a") == 0);
}

TEST_CASE("what finds no room is counted") {
  GanttChart chart = chart_of(300, 1000);
  chart.max_lines = 41;  // a heading and 40 rows
  CHECK(gantt_svg(chart, {}).find("and 260 more, in the table") != std::string::npos);
}

TEST_CASE("a link to a row that is not there is refused") {
  GanttChart chart = chart_of(2, 6);
  chart.links.push_back({0, 2});
  CHECK_THROWS_AS(gantt_svg(chart, {}), std::out_of_range);
}

}  // namespace sixstep_tests::gantt_chart_test
