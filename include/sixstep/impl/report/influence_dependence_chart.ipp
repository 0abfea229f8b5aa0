// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/report/quadrant_chart.hpp>
#include <sixstep/report/influence_dependence_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::influence_dependence_chart {

inline bool known(const InfluenceFactor& one) {
  return one.influence && one.dependence && std::isfinite(*one.influence) &&
         std::isfinite(*one.dependence);
}

/// Where `value` stands between two others; halfway where they are too close or too far apart.
inline double part_of_way(double from, double to, double value) {
  const double part = (value - from) / (to - from);
  return std::isfinite(part) ? part : 0.5;
}

/// A linear scale below the mean and one from it on, with a gap between, so that each dot can be
/// seen to stand on its side.
struct Scale {
  double low = 0;
  double mean = 0;
  double high = 0;

  double share(double value) const {
    constexpr double side = 0.46;
    constexpr double tie = 1e-12;  // as micmac() has it
    if (value - mean > tie * std::abs(mean)) {
      return 1 - side + side * part_of_way(mean, high, value);
    }
    return value < mean ? side * part_of_way(low, mean, value) : side;
  }
};

/// The mean is summed in parts of the number of values, so that it cannot overflow, and kept
/// between the least and the greatest value, which rounding may leave.
inline Scale scale_of(const std::vector<double>& values) {
  if (values.empty()) return {};
  const auto [least, greatest] = std::ranges::minmax(values);
  double mean = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  return {std::min(0.0, least), std::clamp(mean, least, greatest), greatest};
}

inline Scale scale_of(const std::vector<InfluenceFactor>& factors,
                      std::optional<double> InfluenceFactor::*value) {
  std::vector<double> values;
  for (const InfluenceFactor& one : factors) {
    if (known(one)) values.push_back(*(one.*value));
  }
  return scale_of(values);
}

inline LegendEntry mean_entry(const std::string& axis, double mean, bool upright,
                              const ChartStyle& style) {
  const std::string value = decimal(mean, std::abs(mean) < 0.1 ? 4 : 2, style.locale);
  return {axis + ", " + fill_in(style.words.mean, value),
          [upright](Drawing& drawing, const Box& box) {
            const Point middle = box.centre();
            const double dx = upright ? 0 : 10;
            const double dy = upright ? 8 : 0;
            drawing.line({middle.x - dx, middle.y - dy}, {middle.x + dx, middle.y + dy}, "s6-rule");
          }};
}

inline std::vector<LegendEntry> legend(const InfluenceDependenceChart& chart, const Scale& across,
                                       const Scale& up, const ChartStyle& style) {
  std::vector<LegendEntry> entries;
  const auto is_leverage_point = [](const InfluenceFactor& one) {
    return one.leverage_point && known(one);
  };
  if (std::ranges::any_of(chart.factors, is_leverage_point)) {
    entries.push_back({style.words.leverage_point, [](Drawing& drawing, const Box& box) {
                         drawing.path(diamond(box.centre(), 8), {.css = "s6-critical"});
                       }});
  }
  if (std::ranges::any_of(chart.factors, known)) {
    entries.push_back(mean_entry(style.words.influence, up.mean, false, style));
    entries.push_back(mean_entry(style.words.dependence, across.mean, true, style));
  }
  return entries;
}

}  // namespace detail::influence_dependence_chart

SIXSTEP_INLINE std::string influence_dependence_svg(const InfluenceDependenceChart& chart,
                                                    const ChartStyle& style) {
  namespace own = detail::influence_dependence_chart;
  if (chart.factors.empty()) return empty_chart(chart.title, chart.description, style);
  const ChartWords& words = style.words;
  const own::Scale across = own::scale_of(chart.factors, &InfluenceFactor::dependence);
  const own::Scale up = own::scale_of(chart.factors, &InfluenceFactor::influence);
  detail::quadrant_chart::Chart picture{
      .title = chart.title,
      .description = chart.description,
      .across = words.dependence,
      .up = words.influence,
      .quadrants = {words.driving, words.relay, words.autonomous, words.dependent},
      .strong = 0,
      .items = {},
      .max_dots = chart.max_dots,
      .max_names = chart.max_names,
      .legend = own::legend(chart, across, up, style),
      .dots_stay_in_quadrants = true,
      .one_column_of_names = true};
  for (const InfluenceFactor& one : chart.factors) {
    auto& item = picture.items.emplace_back();
    item.label = one.label;
    item.emphasised = one.leverage_point;
    if (!own::known(one)) continue;
    item.across = across.share(*one.dependence);
    item.up = up.share(*one.influence);
  }
  return detail::quadrant_chart::Painter(picture, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
