// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include <sixstep/report/alliance_map.hpp>
#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/palette.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::alliance_map {

inline constexpr double dot_radius = 12;
inline constexpr double sign_radius = 6.5;

/// The strokes of a plus or a minus.
inline void add_sign(Path& strokes, Point at, bool conflict) {
  strokes.move({at.x - 3.5, at.y}).line({at.x + 3.5, at.y});
  if (!conflict) strokes.move({at.x, at.y - 3.5}).line({at.x, at.y + 3.5});
}

/// On a disc of ground, so that it is seen where lines cross.
inline void draw_sign(Drawing& drawing, Point at, bool conflict) {
  Path strokes;
  add_sign(strokes, at, conflict);
  drawing.circle(at, sign_radius, {.css = "s6-open"});
  drawing.path(strokes, {.css = "s6-outline"});
}

inline double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

class Painter {
 public:
  Painter(const AllianceMap& map, const ChartStyle& style)
      : map_(map), style_(style), drawing_(map.title, map.description, style) {
    choose_actors();
    const double side = style.narrow() ? style.width - 16 : std::min(style.width * 0.45, 480.0);
    field_ = {8, drawing_.top() + 8, side, side};
    place_actors();
  }

  std::string paint() && {
    draw_ties();
    for (std::size_t i = 0; i < order_.size(); ++i) draw_dot(i);
    const double beside = field_.right() + 28;
    const Box names = style_.narrow() ? Box{8, field_.bottom() + 8, style_.width - 16, 0}
                                      : Box{beside, field_.y, style_.width - beside - 8, 0};
    const double y = draw_names(names);
    const double below = draw_legend(
        drawing_, {8, std::max(y, field_.bottom()) + 8, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(below + 4);
  }

 private:
  static constexpr std::size_t left_out = static_cast<std::size_t>(-1);

  /// Those with most ties if there are too many; then alliance by alliance.
  void choose_actors() {
    std::vector<std::size_t> ties(map_.actors.size(), 0);
    for (const AllianceTie& tie : map_.ties) {
      ++ties[tie.one];
      ++ties[tie.other];
    }
    order_.resize(map_.actors.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, std::ranges::greater{},
                             [&](std::size_t i) { return ties[i]; });
    order_.resize(std::min(order_.size(), map_.max_actors));
    std::ranges::sort(order_);
    std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return map_.actors[i].alliance; });
  }

  std::size_t alliance_at(std::size_t place) const { return map_.actors[order_[place]].alliance; }

  /// Evenly on the circle, with the room of one more between two alliances.
  void place_actors() {
    std::vector<double> slots;
    double slot = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (i > 0 && alliance_at(i) != alliance_at(i - 1)) slot += 1;
      slots.push_back(slot++);
    }
    if (order_.size() > 1 && alliance_at(0) != alliance_at(order_.size() - 1)) slot += 1;
    const double radius = field_.width / 2 - dot_radius - 4;
    places_.assign(map_.actors.size(), {});
    shown_.assign(map_.actors.size(), left_out);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const double angle = 2 * std::numbers::pi * slots[i] / std::max(slot, 1.0);
      const Point middle = field_.centre();
      places_[order_[i]] = {middle.x + radius * std::sin(angle),
                            middle.y - radius * std::cos(angle)};
      shown_[order_[i]] = i;
    }
  }

  /// One path for all lines of a kind: a busy network has hundreds.
  void draw_ties() {
    Path strained, trust, conflict, strokes;
    std::vector<Point> signs;
    for (const AllianceTie& tie : map_.ties) {
      if (!is_drawn(tie)) continue;
      const Point from = places_[tie.one];
      const Point to = places_[tie.other];
      if (tie.strained) strained.move(from).line(to);
      (tie.conflict ? conflict : trust).move(from).line(to);
      if (const auto at = place_for_sign(from, to, signs)) {
        signs.push_back(*at);
        add_sign(strokes, *at, tie.conflict);
      }
    }
    drawing_.path(strained, {.css = "s6-strained"});
    drawing_.path(trust, {.css = "s6-plus"});
    drawing_.path(conflict, {.css = "s6-minus"});
    for (const Point at : signs) drawing_.circle(at, sign_radius, {.css = "s6-open"});
    drawing_.path(strokes, {.css = "s6-outline"});
  }

  bool is_drawn(const AllianceTie& tie) const {
    return shown_[tie.one] != left_out && shown_[tie.other] != left_out && tie.one != tie.other;
  }

  /// As near to the middle of the line as there is room.
  static std::optional<Point> place_for_sign(Point from, Point to,
                                             const std::vector<Point>& signs) {
    for (const double part : {0.5, 0.4, 0.6, 0.3, 0.7, 0.45, 0.55, 0.35, 0.65}) {
      const Point at{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
      const bool free = distance(at, from) > dot_radius + sign_radius + 1 &&
                        distance(at, to) > dot_radius + sign_radius + 1 &&
                        std::ranges::none_of(signs, [&](Point other) {
                          return distance(at, other) < 2 * sign_radius + 2;
                        });
      if (free) return at;
    }
    return std::nullopt;
  }

  void draw_dot(std::size_t i) {
    const AllianceActor& actor = map_.actors[order_[i]];
    const Point at = places_[order_[i]];
    drawing_.circle(at, dot_radius + 1.5, {.css = "s6-paper"});
    drawing_.circle(at, dot_radius, {.css = series_class(actor.alliance), .tooltip = actor.label});
    drawing_.label({at.x - dot_radius, at.y - dot_radius, 2 * dot_radius, 2 * dot_radius},
                   std::to_string(i + 1),
                   {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
  }

  /// Alliance by alliance, under its letter.
  double draw_names(const Box& area) {
    double y = area.y;
    for (std::size_t first = 0; first < order_.size();) {
      const std::size_t alliance = alliance_at(first);
      std::vector<std::string> names;
      while (first + names.size() < order_.size() &&
             alliance_at(first + names.size()) == alliance) {
        names.push_back(map_.actors[order_[first + names.size()]].label);
      }
      const Box sample{area.x, y + 3, 18, 16};
      series_entry(alliance, {}).sample(drawing_, sample);
      drawing_.label({area.x + 26, y, area.width - 26, 22},
                     fill_in(style_.words.alliance, series_letter(alliance)),
                     {.size = 13, .bold = true});
      y = draw_numbered(drawing_, {area.x, y + 22, area.width, 0}, names, first + 1) + 6;
      first += names.size();
    }
    const std::size_t hidden = map_.actors.size() - order_.size();
    return hidden > 0 ? draw_rest(drawing_, y - 4, hidden, style_, area.x) : y;
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto line = [](const char* css, bool conflict) {
      return [css, conflict](Drawing& drawing, const Box& box) {
        drawing.line({box.x - 4, box.centre().y}, {box.right() + 4, box.centre().y}, css);
        draw_sign(drawing, box.centre(), conflict);
      };
    };
    entries.push_back({style_.words.trust, line("s6-plus", false)});
    entries.push_back({style_.words.conflict, line("s6-minus", true)});
    if (std::ranges::any_of(map_.ties, &AllianceTie::strained)) {
      entries.push_back({style_.words.strained, [](Drawing& drawing, const Box& box) {
                           const double y = box.centre().y;
                           drawing.line({box.x - 4, y}, {box.right() + 4, y}, "s6-strained");
                         }});
    }
    return entries;
  }

  const AllianceMap& map_;
  const ChartStyle& style_;
  Drawing drawing_;
  Box field_;
  std::vector<std::size_t> order_;  ///< actors in the order in which they are numbered
  std::vector<std::size_t> shown_;  ///< place in `order_`, by actor
  std::vector<Point> places_;       ///< by actor
};

inline void check(const AllianceMap& map) {
  for (const AllianceTie& tie : map.ties) {
    if (tie.one >= map.actors.size() || tie.other >= map.actors.size()) {
      throw std::invalid_argument("alliance_svg: a tie names an actor that is not there");
    }
  }
}

}  // namespace detail::alliance_map

SIXSTEP_INLINE std::string alliance_svg(const AllianceMap& map, const ChartStyle& style) {
  detail::alliance_map::check(map);
  if (map.actors.empty()) return empty_chart(map.title, map.description, style);
  return detail::alliance_map::Painter(map, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
