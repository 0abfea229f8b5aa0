// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/support_chart.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::support_chart_test {

using namespace sixstep;

namespace {

SupportChart chart_of(std::size_t rows) {
  SupportChart chart{.title = "Support", .description = "Who stands behind it"};
  for (std::size_t i = 0; i < rows; ++i) {
    SupportRow row{.label = sample_label(i)};
    if (i % 5 != 4) {
      row.approval = static_cast<double>(i % 4) / 6;
      row.opposition = static_cast<double>(i % 3) / 5;
    }
    row.blocked = i % 7 == 2;
    chart.rows.push_back(row);
  }
  return chart;
}

}  // namespace

TEST_CASE("a support chart of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 3u, 12u, 60u, 300u}) {
    const SupportChart chart = chart_of(rows);
    CHECK(fault_in_any_style([&](const auto& style) { return support_svg(chart, style); }) == "");
  }
}

TEST_CASE("both sides leave the centre line by as much power as they have") {
  SupportChart chart = chart_of(0);
  chart.rows = {{"Card", 0.25, 0.5}};
  const std::string svg = support_svg(chart, {});
  const auto in_favour = bar(svg, "s6-a");
  const auto against = bar(svg, "s6-b");
  CHECK(in_favour.first == doctest::Approx(against.second).epsilon(0.001));
  CHECK(2 * (in_favour.second - in_favour.first) ==
        doctest::Approx(against.second - against.first).epsilon(0.001));
  CHECK(says(svg, "−0.25"));
}

TEST_CASE("a row of which nothing is known has no bar and says so") {
  SupportChart chart = chart_of(0);
  chart.rows = {{"Card", {}, {}}, {"Pass", std::numeric_limits<double>::quiet_NaN(), 0.5}};
  const std::string svg = support_svg(chart, {});
  CHECK(std::ranges::count(placed_texts(svg), "not known", &PlacedText::text) == 2);
  CHECK(count_class(svg, "s6-a") == 1);  // the legend's
}

TEST_CASE("a veto that is held against something has a badge and a legend") {
  SupportChart chart = chart_of(0);
  chart.rows = {{"Card", 0.9, 0.1, true}};
  CHECK(says(support_svg(chart, {}), "V"));
  CHECK(says(support_svg(chart, {}), "veto held against it"));
  chart.rows.front().blocked = false;
  CHECK_FALSE(says(support_svg(chart, {}), "V"));
}

TEST_CASE("rows of support beyond the limit are counted") {
  CHECK(says(support_svg(chart_of(60), {}), "and 20 more, in the table"));
}

TEST_CASE("hostile labels do not break a support chart") {
  SupportChart chart = chart_of(0);
  for (const std::string& label : hostile_labels()) chart.rows.push_back({label, 0.3, 0.6, true});
  CHECK(fault_in_any_style([&](const auto& style) { return support_svg(chart, style); }) == "");
}

}  // namespace sixstep_tests::support_chart_test
