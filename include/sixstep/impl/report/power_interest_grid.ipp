// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/power_interest_grid.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::power_interest_grid {

struct Dot {
  double power;
  double interest;
  std::string text;
  std::string names;
};

inline double share(double value) { return std::clamp(value, 0.0, 1.0); }

inline std::vector<Dot> single_dots(const std::vector<GridStakeholder>& known) {
  std::vector<Dot> dots;
  for (std::size_t i = 0; i < known.size(); ++i) {
    dots.push_back(
        {share(*known[i].power), share(*known[i].interest), std::to_string(i + 1), known[i].label});
  }
  return dots;
}

/// One dot for each of 6 × 6 squares that holds anyone, in its middle.
inline std::vector<Dot> gathered_dots(const std::vector<GridStakeholder>& known) {
  constexpr int squares = 6;
  const auto square = [](double value) {
    return std::min(static_cast<int>(share(value) * squares), squares - 1);
  };
  std::map<std::pair<int, int>, std::size_t> members;
  for (const GridStakeholder& one : known) ++members[{square(*one.power), square(*one.interest)}];
  std::vector<Dot> dots;
  for (const auto& [at, number] : members) {
    dots.push_back({(at.first + 0.5) / squares,
                    (at.second + 0.5) / squares,
                    "×" + std::to_string(number),
                    {}});
  }
  return dots;
}

/// Nearest free place to `wanted` on a widening spiral inside `field`; `wanted` if all is taken.
inline Point free_place(Point wanted, double radius, const Box& field,
                        const std::vector<Point>& taken) {
  constexpr double golden_angle = 2.399963229728653;
  constexpr int tries = 4000;
  const Box room = field.inset(radius, radius);
  for (int i = 0; i < tries; ++i) {
    const double distance = 0.45 * radius * std::sqrt(i);
    const Point place{wanted.x + distance * std::cos(golden_angle * i),
                      wanted.y + distance * std::sin(golden_angle * i)};
    const bool inside = place.x >= room.x && place.x <= room.right() && place.y >= room.y &&
                        place.y <= room.bottom();
    const bool free = std::ranges::none_of(taken, [&](Point other) {
      return std::hypot(other.x - place.x, other.y - place.y) < 2 * radius + 2;
    });
    if (inside && free) return place;
  }
  return wanted;
}

class Painter {
 public:
  Painter(const PowerInterestGrid& grid, const ChartStyle& style)
      : grid_(grid), style_(style), drawing_(grid.title, grid.description, style) {
    for (const GridStakeholder& one : grid.stakeholders) {
      (one.power && one.interest ? known_ : unknown_).push_back(one);
    }
    const double side = style.narrow() ? style.width - 34 : std::min(style.width * 0.5, 560.0);
    field_ = {28, drawing_.top() + 8, side, style.narrow() ? side : side * 0.9};
  }

  std::string paint() && {
    draw_field();
    const std::size_t most = style_.narrow() ? grid_.max_dots / 2 : grid_.max_dots;
    gathered_ = known_.size() > most;
    draw_dots(gathered_ ? gathered_dots(known_) : single_dots(known_));
    const double beside = field_.right() + 24;
    const Box names = style_.narrow() ? Box{8, field_.bottom() + 32, style_.width - 16, 0}
                                      : Box{beside, field_.y, style_.width - beside - 8, 0};
    double y = gathered_ ? draw_quadrant_sums(names) : draw_names(names);
    y = draw_unknown({names.x, y + 10, names.width, 0});
    return std::move(drawing_).finish(std::max(y, field_.bottom() + 28) + 6);
  }

 private:
  std::array<std::string, 4> quadrants() const {
    const ChartWords& words = style_.words;
    return {words.keep_satisfied, words.manage_closely, words.monitor, words.keep_informed};
  }

  static std::size_t quadrant_of(const GridStakeholder& one) {
    return (share(*one.power) < 0.5 ? 2u : 0u) + (share(*one.interest) < 0.5 ? 0u : 1u);
  }

  void draw_field() {
    const double half = field_.width / 2;
    const double low = field_.height / 2;
    for (std::size_t q = 0; q < 4; ++q) {
      const Box box{field_.x + (q % 2 == 0 ? 0 : half), field_.y + (q < 2 ? 0 : low), half, low};
      drawing_.rect(box.inset(1.5, 1.5), {.css = q == 1 ? "s6-quadrant" : "s6-band", .radius = 6});
      taken_text_.push_back({box.x + 4, box.y + 4, box.width - 8, 24});
    }
    const TextStyle look{.css = "s6-soft", .size = 12, .bold = true};
    const double y = field_.bottom() + 4;
    drawing_.label({4, y, field_.width / 2 - 4, 20}, "↑ " + style_.words.power, look);
    TextStyle at_end = look;
    at_end.anchor = Anchor::end;
    drawing_.label({field_.centre().x, y, field_.width / 2, 20}, style_.words.interest + " →",
                   at_end);
    const double x = 14;
    drawing_.line({x, field_.bottom() - 4}, {x, field_.y + 8}, "s6-link");
    drawing_.path(
        Path().move({x - 4, field_.y + 9}).line({x, field_.y}).line({x + 4, field_.y + 9}).close(),
        {.css = "s6-arrow"});
  }

  double radius() const { return gathered_ ? 15 : 11; }

  Point place_of(const Dot& dot) const {
    const Box room = field_.inset(radius(), radius());
    return {room.x + dot.interest * room.width, room.bottom() - dot.power * room.height};
  }

  void draw_dots(const std::vector<Dot>& dots) {
    std::vector<Point> places;
    for (const Box& text : taken_text_) {  // keep the quadrants' names free
      for (double x = text.x; x <= text.x + 130 && x < text.right(); x += radius()) {
        places.push_back({x, text.y + 12});
      }
    }
    const std::size_t names = places.size();
    for (const Dot& dot : dots)
      places.push_back(free_place(place_of(dot), radius(), field_, places));
    for (std::size_t i = 0; i < dots.size(); ++i) {
      drawing_.line(place_of(dots[i]), places[names + i], "s6-link");
    }
    draw_quadrant_names();
    for (std::size_t i = 0; i < dots.size(); ++i) {
      const Point at = places[names + i];
      drawing_.circle(at, radius(), {.css = "s6-dot", .tooltip = dots[i].names});
      drawing_.label({at.x - radius(), at.y - radius(), 2 * radius(), 2 * radius()}, dots[i].text,
                     {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
    }
  }

  /// Above the lines to the dots' true places, below the dots.
  void draw_quadrant_names() {
    const auto names = quadrants();
    for (std::size_t q = 0; q < names.size(); ++q) {
      const Box& box = taken_text_[q];
      drawing_.label({box.x + 6, box.y + 3, box.width - 12, 18}, names[q],
                     {.css = "s6-halo", .size = 13, .bold = true});
    }
  }

  double draw_names(const Box& area) {
    std::vector<std::string> names;
    const std::size_t shown = std::min(known_.size(), grid_.max_names);
    for (std::size_t i = 0; i < shown; ++i) names.push_back(known_[i].label);
    const double y = draw_numbered(drawing_, area, names);
    return shown < known_.size() ? draw_rest(drawing_, y, known_.size() - shown, style_, area.x)
                                 : y;
  }

  double draw_quadrant_sums(const Box& area) {
    std::array<std::int64_t, 4> sums{};
    for (const GridStakeholder& one : known_) ++sums[quadrant_of(one)];
    const auto names = quadrants();
    double y = area.y;
    for (std::size_t q = 0; q < 4; ++q, y += 24) {
      drawing_.label({area.x, y, 52, 22}, "×" + count(sums[q], style_.locale),
                     {.size = 13, .bold = true});
      drawing_.label({area.x + 58, y, area.width - 58, 22}, names[q], {.size = 13});
    }
    return y;
  }

  double draw_unknown(const Box& area) {
    if (unknown_.empty()) return area.y;
    const std::size_t shown = std::min<std::size_t>(unknown_.size(), 12);
    const double rest = shown < unknown_.size() ? 24 : 0;
    const double height = 34 + 20 * static_cast<double>(shown) + rest;
    drawing_.rect({area.x, area.y, area.width, height}, {.css = "s6-unknown", .radius = 8});
    drawing_.label({area.x + 12, area.y + 5, area.width - 24, 22}, style_.words.not_enough_known,
                   {.css = "s6-soft", .size = 13, .bold = true});
    double y = area.y + 28;
    for (std::size_t i = 0; i < shown; ++i, y += 20) {
      drawing_.label({area.x + 12, y, area.width - 24, 20}, "? " + unknown_[i].label, {.size = 12});
    }
    if (rest > 0) draw_rest(drawing_, y - 4, unknown_.size() - shown, style_, area.x + 12);
    return area.y + height;
  }

  const PowerInterestGrid& grid_;
  const ChartStyle& style_;
  Drawing drawing_;
  Box field_;
  bool gathered_ = false;
  std::vector<GridStakeholder> known_;
  std::vector<GridStakeholder> unknown_;
  std::vector<Box> taken_text_;
};

}  // namespace detail::power_interest_grid

SIXSTEP_INLINE std::string power_interest_svg(const PowerInterestGrid& grid,
                                              const ChartStyle& style) {
  if (grid.stakeholders.empty()) return empty_chart(grid.title, grid.description, style);
  return detail::power_interest_grid::Painter(grid, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
