// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/report/unknown_box.hpp>
#include <sixstep/report/chart_marks.hpp>

/// Numbered dots in a square cut into four, their names beside it (below it in narrow pictures):
/// what power × interest and influence × dependence share.
namespace sixstep::inline SIXSTEP_FORM::detail::quadrant_chart {

/// Shares 0 … 1, cut at one half; without one of them, the item stands apart.
struct Item {
  std::string label;
  std::optional<double> across;
  std::optional<double> up;
  bool emphasised = false;  ///< a diamond; up to a third of `max_dots` are never gathered
};

struct Chart {
  std::string title;
  std::string description;
  std::string across;  ///< name of the axis to the right
  std::string up;
  std::array<std::string, 4> quadrants;  ///< upper left, upper right, lower left, lower right
  std::size_t strong = 0;                ///< the quadrant on the stronger ground
  std::vector<Item> items;
  std::size_t max_dots = 0;
  std::size_t max_names = 0;
  std::vector<LegendEntry> legend;
  bool dots_stay_in_quadrants = false;  ///< where dots move apart, while there is room
  bool one_column_of_names = false;     ///< beside the field, while they are not higher than it
};

struct Place {
  std::string label;
  double across;
  double up;
  bool emphasised;
};

struct Dot {
  double across;
  double up;
  std::string text;
  std::string tooltip;
  double radius;
  bool emphasised = false;
};

struct Disc {
  Point centre;
  double radius;
};

inline std::size_t quadrant_of(const Place& one) {
  return (one.up < 0.5 ? 2u : 0u) + (one.across < 0.5 ? 0u : 1u);
}

/// One dot for each of `squares` × `squares` that holds anyone, in its middle.
inline std::vector<Dot> gathered_dots(const std::vector<Place>& places, int squares) {
  const auto square = [squares](double share) {
    return std::min(static_cast<int>(share * squares), squares - 1);
  };
  std::map<std::pair<int, int>, std::size_t> members;
  for (const Place& one : places) ++members[{square(one.up), square(one.across)}];
  return mapped(members, [squares](const auto& square_and_number) {
    const auto& [at, number] = square_and_number;
    return Dot{(at.second + 0.5) / squares,
               (at.first + 0.5) / squares,
               "×" + std::to_string(number),
               {},
               15};
  });
}

/// Nearest free place to `wanted` on a widening spiral inside `field`, if there is any.
inline std::optional<Point> free_place(Point wanted, double radius, const Box& field,
                                       const std::vector<Disc>& taken) {
  constexpr double golden_angle = 2.399963229728653;
  constexpr int tries = 4000;
  const Box room = field.inset(radius, radius);
  for (int i = 0; i < tries; ++i) {
    const double distance = 0.45 * radius * std::sqrt(i);
    const Point place{wanted.x + distance * std::cos(golden_angle * i),
                      wanted.y + distance * std::sin(golden_angle * i)};
    const bool inside = place.x >= room.x && place.x <= room.right() && place.y >= room.y &&
                        place.y <= room.bottom();
    const bool free = std::ranges::none_of(taken, [&](const Disc& other) {
      return std::hypot(other.centre.x - place.x, other.centre.y - place.y) <
             radius + other.radius + 2;
    });
    if (inside && free) return place;
  }
  return std::nullopt;
}

class Painter {
 public:
  Painter(const Chart& chart, const ChartStyle& style)
      : chart_(chart), style_(style), drawing_(chart.title, chart.description, style) {
    std::size_t known = 0;
    for (const Item& one : chart.items) {
      if (one.across && one.up) ++known;
    }
    most_ = style.narrow() ? chart.max_dots / 2 : chart.max_dots;
    gathered_ = known > most_;
    for (const Item& one : chart.items) sort_in(one);
    const double side = style.narrow() ? style.width - 34 : std::min(style.width * 0.5, 560.0);
    field_ = {28, drawing_.top() + 8, side, style.narrow() ? side : side * 0.9};
  }

  std::string paint() && {
    draw_field();
    draw_dots(all_dots());
    const double below =
        draw_legend(drawing_, {field_.x, field_.bottom() + 28, field_.width, 0}, chart_.legend);
    const double beside = field_.right() + 24;
    const Box names = style_.narrow() ? Box{8, below + 4, style_.width - 16, 0}
                                      : Box{beside, field_.y, style_.width - beside - 8, 0};
    double y = names.y;
    if (gathered_) y = draw_quadrant_sums(names);
    y = draw_names({names.x, y, names.width, 0});
    y = draw_unknown(drawing_, {names.x, y + 10, names.width, 0}, unknown_, style_);
    return std::move(drawing_).finish(std::max(y, below) + 6);
  }

 private:
  void sort_in(const Item& one) {
    if (!one.across || !one.up) {
      unknown_.push_back(one.label);
      return;
    }
    const Place place{one.label, std::clamp(*one.across, 0.0, 1.0), std::clamp(*one.up, 0.0, 1.0),
                      one.emphasised};
    ++sums_[quadrant_of(place)];
    const bool alone = !gathered_ || (one.emphasised && named_.size() < most_ / 3);
    (alone ? named_ : crowd_).push_back(place);
    if (alone && one.emphasised) margin_ = diamond_radius;
  }

  void draw_field() {
    const double half = field_.width / 2;
    const double low = field_.height / 2;
    for (std::size_t q = 0; q < 4; ++q) {
      const Box box{field_.x + (q % 2 == 0 ? 0 : half), field_.y + (q < 2 ? 0 : low), half, low};
      drawing_.rect(box.inset(1.5, 1.5),
                    {.css = q == chart_.strong ? "s6-quadrant" : "s6-band", .radius = 6});
      quadrant_names_.push_back({box.x + 4, box.y + 4, box.width - 8, 24});
    }
    const TextStyle look{.css = "s6-soft", .size = 12, .bold = true};
    const double y = field_.bottom() + 4;
    drawing_.label({4, y, field_.width / 2 - 4, 20}, "↑ " + chart_.up, look);
    TextStyle at_end = look;
    at_end.anchor = Anchor::end;
    drawing_.label({field_.centre().x, y, field_.width / 2, 20}, chart_.across + " →", at_end);
    const double x = 14;
    drawing_.line({x, field_.bottom() - 4}, {x, field_.y + 8}, "s6-link");
    drawing_.path(
        Path().move({x - 4, field_.y + 9}).line({x, field_.y}).line({x + 4, field_.y + 9}).close(),
        {.css = "s6-arrow"});
  }

  std::vector<Dot> all_dots() const {
    std::vector<Dot> dots;
    for (const Place& one : named_) {
      dots.push_back({one.across, one.up, std::to_string(dots.size() + 1), one.label,
                      one.emphasised ? diamond_radius : 11, one.emphasised});
    }
    const int squares = style_.narrow() && !named_.empty() ? 4 : 6;  // leaves room for the named
    for (Dot& dot : gathered_dots(crowd_, squares)) dots.push_back(std::move(dot));
    return dots;
  }

  /// One scale for all, whatever their size.
  Point true_place(const Dot& dot) const {
    const double margin = std::max(margin_, gathered_ ? 15.0 : 11.0);
    const Box room = field_.inset(margin, margin);
    return {room.x + dot.across * room.width, room.bottom() - dot.up * room.height};
  }

  Box quadrant_box(const Dot& dot) const {
    const double half = field_.width / 2;
    const double low = field_.height / 2;
    return {field_.x + (dot.across < 0.5 ? 0 : half), field_.y + (dot.up < 0.5 ? low : 0), half,
            low};
  }

  Point place_near(const Dot& dot, const std::vector<Disc>& taken) const {
    const Point wanted = true_place(dot);
    if (chart_.dots_stay_in_quadrants) {
      if (const auto place = free_place(wanted, dot.radius, quadrant_box(dot), taken)) {
        return *place;
      }
    }
    return free_place(wanted, dot.radius, field_, taken).value_or(wanted);
  }

  /// Where each dot finds room; the emphasised ones choose first.
  std::vector<Point> free_places(const std::vector<Dot>& dots) const {
    std::vector<Disc> taken;
    const double radius = gathered_ ? 15 : 11;
    for (const Box& text : quadrant_names_) {
      for (double x = text.x; x <= text.x + 130 && x < text.right(); x += radius) {
        taken.push_back({{x, text.y + 12}, radius});
      }
    }
    std::vector<Point> places(dots.size());
    for (const bool emphasised : {true, false}) {
      for (std::size_t i = 0; i < dots.size(); ++i) {
        if (dots[i].emphasised != emphasised) continue;
        places[i] = place_near(dots[i], taken);
        taken.push_back({places[i], dots[i].radius});
      }
    }
    return places;
  }

  void draw_dots(const std::vector<Dot>& dots) {
    const std::vector<Point> places = free_places(dots);
    for (std::size_t i = 0; i < dots.size(); ++i) {
      drawing_.line(true_place(dots[i]), places[i], "s6-link");
    }
    draw_quadrant_names();
    for (std::size_t i = 0; i < dots.size(); ++i) draw_dot(dots[i], places[i]);
  }

  void draw_dot(const Dot& dot, Point at) {
    const double radius = dot.radius;
    if (dot.emphasised) {
      drawing_.path(diamond(at, radius), {.css = "s6-critical", .tooltip = dot.tooltip});
    } else {
      drawing_.circle(at, radius, {.css = "s6-dot", .tooltip = dot.tooltip});
    }
    drawing_.label({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, dot.text,
                   {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
  }

  /// Above the lines to the dots' true places, below the dots.
  void draw_quadrant_names() {
    for (std::size_t q = 0; q < 4; ++q) {
      const Box& box = quadrant_names_[q];
      drawing_.label({box.x + 6, box.y + 3, box.width - 12, 18}, chart_.quadrants[q],
                     {.css = "s6-halo", .size = 13, .bold = true});
    }
  }

  /// draw_numbered sets a second column from 500 on.
  Box names_area(const Box& area, std::size_t shown) const {
    const double height = 20 * static_cast<double>(shown);
    const bool one_column = chart_.one_column_of_names && height <= field_.height;
    return {area.x, area.y, one_column ? std::min(area.width, 499.0) : area.width, 0};
  }

  double draw_names(const Box& area) {
    if (named_.empty()) return area.y;
    std::vector<std::string> names;
    const std::size_t shown = std::min(named_.size(), chart_.max_names);
    for (std::size_t i = 0; i < shown; ++i) names.push_back(named_[i].label);
    const double y = draw_numbered(drawing_, names_area(area, shown), names);
    return shown < named_.size() ? draw_rest(drawing_, y, named_.size() - shown, style_, area.x)
                                 : y;
  }

  double draw_quadrant_sums(const Box& area) {
    double y = area.y;
    for (std::size_t q = 0; q < 4; ++q, y += 24) {
      drawing_.label({area.x, y, 52, 22}, "×" + count(sums_[q], style_.locale),
                     {.size = 13, .bold = true});
      drawing_.label({area.x + 58, y, area.width - 58, 22}, chart_.quadrants[q], {.size = 13});
    }
    return y;
  }

  static constexpr double diamond_radius = 16;

  const Chart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  Box field_;
  std::size_t most_ = 0;
  bool gathered_ = false;
  double margin_ = 0;
  std::vector<Place> named_;
  std::vector<Place> crowd_;
  std::vector<std::string> unknown_;
  std::array<std::int64_t, 4> sums_{};
  std::vector<Box> quadrant_names_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::quadrant_chart
