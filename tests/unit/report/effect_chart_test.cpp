// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/effect_chart.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::effect_chart_test {

using namespace sixstep;

namespace {

EffectChart chart_of(std::size_t rows) {
  EffectChart chart{.title = "Effect", .description = "What the actions do"};
  for (std::size_t i = 0; i < rows; ++i) {
    EffectRow row{.label = sample_label(i)};
    const double effect = static_cast<double>(i * 7 % 11) / 10 - 0.5;
    if (i % 5 != 4) row.effect = effect;
    if (i % 3 != 1) {
      row.low = effect - 0.2;
      row.high = effect + 0.1;
    }
    if (i % 7 != 3) row.before = static_cast<double>(i % 4) / 3;
    if (i % 4 != 3) row.after = static_cast<double>(i % 5) / 4;
    chart.rows.push_back(row);
  }
  return chart;
}

}  // namespace

TEST_CASE("an effect chart of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 3u, 12u, 60u, 300u}) {
    const EffectChart chart = chart_of(rows);
    CHECK(fault_in_any_style([&](const auto& style) { return effect_svg(chart, style); }) == "");
  }
}

TEST_CASE("rises and falls leave the centre line in opposite directions, by as much as they are") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", 0.4}, {"Turnover", -0.2}};
  const std::string svg = effect_svg(chart, {});
  const auto rise = bar(svg, "s6-a");
  const auto fall = bar(svg, "s6-b");
  CHECK(rise.first == doctest::Approx(fall.second).epsilon(0.001));
  CHECK(rise.second - rise.first == doctest::Approx(2 * (fall.second - fall.first)).epsilon(0.001));
  CHECK(says(svg, "+0.4"));
  CHECK(says(svg, "−0.2"));
}

TEST_CASE("an effect that is not known has no bar, which is not an effect of none") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", {}, 0.1, 0.2, 0.5, {}},
                {"Turnover", std::numeric_limits<double>::quiet_NaN()}};
  std::string svg = effect_svg(chart, {});
  CHECK(count_class(svg, "s6-a") + count_class(svg, "s6-b") + count_class(svg, "s6-knot") == 0);
  CHECK(count_class(svg, "s6-open") == 2);  // with the legend's
  CHECK(std::ranges::count(placed_texts(svg), "not known", &PlacedText::text) == 2);
  chart.rows = {{"Skills", 0.0}};
  svg = effect_svg(chart, {});
  CHECK_FALSE(says(svg, "not known"));
}

TEST_CASE("an effect too small for its decimals is not told as none") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", 0.5}, {"Turnover", -0.0004}};
  CHECK(says(effect_svg(chart, {}), "≈ 0"));
}

TEST_CASE("small effects get the decimals that tell them apart") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", 0.0012}, {"Turnover", -0.0007}};
  const std::string svg = effect_svg(chart, {});
  CHECK(says(svg, "+0.0012"));
  CHECK(says(svg, "−0.0007"));
}

TEST_CASE("a range is drawn where both its ends are known, and the legend says what it is") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", 0.2, 0.1, 0.3}, {"Turnover", 0.1, 0.0, {}}};
  CHECK(count_class(effect_svg(chart, {}), "s6-knot") == 6);  // one, and the legend's
  CHECK(says(effect_svg(chart, {}), "range, low to high"));
  chart.rows.erase(chart.rows.begin());
  CHECK(count_class(effect_svg(chart, {}), "s6-knot") == 0);
  CHECK_FALSE(says(effect_svg(chart, {}), "range, low to high"));
}

TEST_CASE("without any state there is no scale of states") {
  EffectChart chart = chart_of(0);
  chart.rows = {{"Skills", 0.2}};
  CHECK_FALSE(says(effect_svg(chart, {}), "Level"));
  chart.rows.front().after = 0.7;
  CHECK(says(effect_svg(chart, {}), "Level"));
}

TEST_CASE("rows beyond the limit are counted") {
  EffectChart chart = chart_of(60);
  chart.max_rows = 40;
  CHECK(says(effect_svg(chart, {}), "and 20 more, in the table"));
}

TEST_CASE("huge and tiny effects and states do not break an effect chart") {
  constexpr double huge = std::numeric_limits<double>::max();
  constexpr double tiny = std::numeric_limits<double>::denorm_min();
  for (const double value : {huge, 1e300, 1e12, 1e-12, tiny}) {
    EffectChart chart = chart_of(0);
    chart.rows = {{"Skills", value, -value, value, -value, value}};
    CHECK(fault_in_any_style([&](const auto& style) { return effect_svg(chart, style); }) == "");
  }
}

TEST_CASE("hostile labels do not break an effect chart") {
  EffectChart chart = chart_of(0);
  for (const std::string& label : hostile_labels())
    chart.rows.push_back({label, -0.5, -0.6, 0.1, 0.5});
  CHECK(fault_in_any_style([&](const auto& style) { return effect_svg(chart, style); }) == "");
}

TEST_CASE("a scale of states without length is refused") {
  EffectChart chart = chart_of(3);
  chart.greatest_state = chart.least_state;
  CHECK_THROWS_AS(effect_svg(chart, {}), std::invalid_argument);
  chart.greatest_state = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(effect_svg(chart, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::effect_chart_test
