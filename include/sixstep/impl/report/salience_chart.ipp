// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/report/unknown_box.hpp>
#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/salience_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::salience_chart {

inline constexpr double crowd_radius = 15;
inline constexpr std::size_t class_count = 8;

/// Classes as they are read: all three attributes, two, one, none.
inline constexpr std::array<SalienceClass, class_count> reading_order = {
    SalienceClass::definitive, SalienceClass::dominant,       SalienceClass::dangerous,
    SalienceClass::dependent,  SalienceClass::dormant,        SalienceClass::discretionary,
    SalienceClass::demanding,  SalienceClass::non_stakeholder};

/// Which of power, legitimacy and urgency a class has.
inline constexpr std::array<bool, 3> attributes_of(SalienceClass salience) {
  using enum SalienceClass;
  return {salience == dormant || salience == dominant || salience == dangerous ||
              salience == definitive,
          salience == discretionary || salience == dominant || salience == dependent ||
              salience == definitive,
          salience == demanding || salience == dangerous || salience == dependent ||
              salience == definitive};
}

class Painter {
 public:
  Painter(const SalienceChart& chart, const ChartStyle& style)
      : style_(style), drawing_(chart.title, chart.description, style) {
    for (const SalientStakeholder& one : chart.stakeholders) {
      if (one.salience) members_[static_cast<std::size_t>(*one.salience)].push_back(one.label);
      if (!one.salience) unknown_.push_back(one.label);
    }
    const double side = style.narrow() ? style.width - 16 : std::min(style.width * 0.45, 500.0);
    field_ = {8, drawing_.top() + 8, side, side + 24};
    radius_ = side * 0.3;
    dot_radius_ = style.narrow() ? 9 : 11;
    const Point middle = field_.centre();
    const double far = side * 0.16;
    circles_ = {Point{middle.x - far, middle.y - far * 0.62},
                Point{middle.x + far, middle.y - far * 0.62},
                Point{middle.x, middle.y + far * 1.1}};
  }

  std::string paint() && {
    draw_circles();
    const double beside = field_.right() + 28;
    const Box names = style_.narrow() ? Box{8, field_.bottom() + 8, style_.width - 16, 0}
                                      : Box{beside, field_.y, style_.width - beside - 8, 0};
    double y = names.y;
    for (const SalienceClass salience : reading_order) y = draw_class(salience, names, y);
    y = draw_unknown(drawing_, {names.x, y + 10, names.width, 0}, unknown_, style_);
    return std::move(drawing_).finish(std::max(y, field_.bottom()) + 8);
  }

 private:
  void draw_circles() {
    for (const Point& centre : circles_) drawing_.circle(centre, radius_, {.css = "s6-lane"});
    for (const Point& centre : circles_) drawing_.circle(centre, radius_, {.css = "s6-rule"});
    const ChartWords& words = style_.words;
    TextStyle look{.size = 13, .bold = true};
    const double half = field_.width / 2;
    drawing_.label({field_.x, field_.y, half - 4, 20}, words.power, look);
    look.anchor = Anchor::end;
    drawing_.label({field_.x + half + 4, field_.y, half - 4, 20}, words.legitimacy, look);
    look.anchor = Anchor::middle;
    drawing_.label({field_.x, field_.bottom() - 20, field_.width, 20}, words.urgency, look);
  }

  /// Whether a disc lies wholly in the part of the field that is the class's own.
  bool belongs(Point at, double radius, const std::array<bool, 3>& attributes) const {
    for (std::size_t i = 0; i < circles_.size(); ++i) {
      const double distance = std::hypot(at.x - circles_[i].x, at.y - circles_[i].y);
      if (attributes[i] && distance > radius_ - radius - 1) return false;
      if (!attributes[i] && distance < radius_ + radius + 1) return false;
    }
    return true;
  }

  /// Places for dots in a class's part, those nearest to its middle first.
  std::vector<Point> places_for(SalienceClass salience, double radius) const {
    const Box room{field_.x + radius, field_.y + 24 + radius, field_.width - 2 * radius,
                   field_.height - 48 - 2 * radius};
    const double pitch = 2 * radius + 2;
    std::vector<Point> places;
    Point sum;
    for (int row = 0; row * pitch * 0.87 <= room.height; ++row) {
      const Point first{room.x + (row % 2) * pitch / 2, room.y + row * pitch * 0.87};
      for (int i = 0; first.x + i * pitch <= room.right(); ++i) {
        const Point at{first.x + i * pitch, first.y};
        if (!belongs(at, radius, attributes_of(salience))) continue;
        places.push_back(at);
        sum = {sum.x + at.x, sum.y + at.y};
      }
    }
    const auto count = static_cast<double>(std::max<std::size_t>(places.size(), 1));
    const Point middle{sum.x / count, sum.y / count};
    std::ranges::stable_sort(places, {}, [&](Point at) {
      return std::round(std::hypot(at.x - middle.x, at.y - middle.y) * 16);
    });
    return places;
  }

  void draw_dot(Point at, double radius, const std::string& text, std::string_view tooltip) {
    drawing_.circle(at, radius, {.css = "s6-dot", .tooltip = tooltip});
    drawing_.label({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, text,
                   {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
  }

  /// The dots of one class and its names beside the circles.
  double draw_class(SalienceClass salience, const Box& area, double y) {
    const auto place = static_cast<std::size_t>(salience);
    const std::vector<std::string>& names = members_[place];
    if (names.empty()) return y;
    const auto size = static_cast<std::int64_t>(names.size());
    drawing_.label({area.x, y, area.width, 22},
                   style_.words.salience[place] + ": " + count(size, style_.locale),
                   {.size = 13, .bold = true});
    y += 22;
    const std::vector<Point> places = places_for(salience, dot_radius_);
    if (names.size() > places.size()) return draw_crowd(salience, area, y);
    for (std::size_t i = 0; i < names.size(); ++i) {
      draw_dot(places[i], dot_radius_, std::to_string(numbered_ + i), names[i]);
    }
    const std::size_t first = std::exchange(numbered_, numbered_ + names.size());
    return draw_numbered(drawing_, {area.x, y, area.width, 0}, names, first) + 6;
  }

  double draw_crowd(SalienceClass salience, const Box& area, double y) {
    const std::size_t size = members_[static_cast<std::size_t>(salience)].size();
    const std::string text = "×" + count(static_cast<std::int64_t>(size), style_.locale);
    const double radius = std::max(crowd_radius, text_width(text, {11, true}) / 2 + 2);
    const std::vector<Point> places = places_for(salience, radius);
    if (!places.empty()) draw_dot(places.front(), radius, text, {});
    return draw_rest(drawing_, y - 4, size, style_, area.x) + 6;
  }

  const ChartStyle& style_;
  Drawing drawing_;
  Box field_;
  double radius_ = 0;
  double dot_radius_ = 0;
  std::array<Point, 3> circles_{};
  std::array<std::vector<std::string>, class_count> members_;
  std::vector<std::string> unknown_;
  std::size_t numbered_ = 1;
};

}  // namespace detail::salience_chart

SIXSTEP_INLINE std::string salience_svg(const SalienceChart& chart, const ChartStyle& style) {
  if (chart.stakeholders.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::salience_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
