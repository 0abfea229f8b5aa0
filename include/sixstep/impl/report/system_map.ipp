// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/layered_layout.hpp>
#include <sixstep/report/system_map.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::system_map {

inline void check(const SystemMap& map) {
  const auto missing = [&](std::size_t node) { return node >= map.nodes.size(); };
  const bool stray_edge = std::ranges::any_of(
      map.edges, [&](const MapEdge& edge) { return missing(edge.from) || missing(edge.to); });
  const bool stray_loop = std::ranges::any_of(
      map.loops, [&](const MapLoop& loop) { return std::ranges::any_of(loop.nodes, missing); });
  if (stray_edge || stray_loop) {
    throw std::out_of_range("system_map_svg: an edge or a loop names a node that is not there");
  }
}

/// The most important nodes, in the map's own order.
inline std::vector<std::size_t> shown_nodes(const SystemMap& map, std::size_t most) {
  std::vector<std::size_t> nodes(map.nodes.size());
  std::iota(nodes.begin(), nodes.end(), std::size_t{0});
  std::ranges::stable_sort(nodes, [&](std::size_t a, std::size_t b) {
    return map.nodes[a].importance > map.nodes[b].importance;
  });
  nodes.resize(std::min(nodes.size(), most));
  std::ranges::sort(nodes);
  return nodes;
}

inline std::string_view sign_text(MapSign sign) {
  return sign == MapSign::plus ? "+" : sign == MapSign::minus ? "−" : "?";
}

inline std::string_view line_class(MapSign sign) {
  return sign == MapSign::plus ? "s6-plus" : sign == MapSign::minus ? "s6-minus" : "s6-link";
}

inline std::string_view fill_class(MapSign sign) {
  return sign == MapSign::plus    ? "s6-plus-fill"
         : sign == MapSign::minus ? "s6-minus-fill"
                                  : "s6-soft-fill";
}

/// A point on the curve with upright ends that `trace` draws between two points of a route.
inline Point on_curve(Point a, Point b, double t) {
  const double s = 1 - t;
  const double eased = 3 * s * t * t + t * t * t;
  const double middle = (a.y + b.y) / 2;
  return {a.x + (b.x - a.x) * eased, s * s * s * a.y + 3 * s * t * middle + t * t * t * b.y};
}

inline Path trace(const std::vector<Point>& route) {
  Path path;
  path.move(route.front());
  for (std::size_t i = 1; i < route.size(); ++i) {
    const Point a = route[i - 1];
    const Point b = route[i];
    const double middle = (a.y + b.y) / 2;
    if (a.x == b.x) {
      path.line(b);
    } else {
      path.curve({a.x, middle}, {b.x, middle}, b);
    }
  }
  return path;
}

inline void draw_sign(Drawing& drawing, Point at, MapSign sign) {
  constexpr double radius = 8;
  drawing.circle(at, radius, {.css = fill_class(sign)});
  drawing.label({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, sign_text(sign),
                {.css = "s6-on", .size = 12, .bold = true, .anchor = Anchor::middle});
}

inline void draw_delay(Drawing& drawing, Point at) {
  for (const double dy : {-2.5, 2.5}) {
    drawing.line({at.x - 7, at.y + dy}, {at.x + 7, at.y + dy}, "s6-outline");
  }
}

class Painter {
 public:
  Painter(const SystemMap& map, const ChartStyle& style)
      : map_(map),
        style_(style),
        drawing_(map.title, map.description, style),
        shown_(shown_nodes(
            map, style.narrow() ? std::max<std::size_t>(map.max_nodes / 3, 12) : map.max_nodes)) {
    std::vector<std::optional<NodeIndex>> index(map.nodes.size());
    for (std::size_t i = 0; i < shown_.size(); ++i) index[shown_[i]] = static_cast<NodeIndex>(i);
    std::vector<Arc> arcs;
    for (const MapEdge& edge : map.edges) {
      if (!index[edge.from] || !index[edge.to]) continue;
      arcs.push_back({*index[edge.from], *index[edge.to]});
      edges_.push_back(&edge);
    }
    layout_ = sixstep::layered_layout(Digraph(shown_.size(), arcs), options());
    shift_down(drawing_.top() + 6);
  }

  std::string paint() && {
    for (std::size_t e = 0; e < edges_.size(); ++e) draw_line(e);
    for (std::size_t i = 0; i < shown_.size(); ++i) draw_node(i);
    const std::size_t loops = std::min(map_.loops.size(), map_.max_loops);
    for (std::size_t l = 0; l < loops; ++l) mark_loop(map_.loops[l]);
    for (std::size_t e = 0; e < edges_.size(); ++e) draw_marks(e);
    double y = drawing_.top() + layout_.height + 22;
    y = draw_legend(drawing_, {4, y, style_.width - 8, 0}, legend()) + 4;
    for (std::size_t l = 0; l < loops; ++l) y = tell_loop(map_.loops[l], y);
    const std::size_t hidden = map_.nodes.size() - shown_.size() + map_.loops.size() - loops;
    if (hidden > 0) y = draw_rest(drawing_, y, hidden, style_);
    return std::move(drawing_).finish(y + 4);
  }

 private:
  LayeredOptions options() const {
    if (!style_.narrow()) return {style_.width, 148, 50, 30, 62, 24};
    return {style_.width, 96, 58, 20, 50, 24};
  }

  void shift_down(double by) {
    for (Box& box : layout_.nodes) {
      box.y += by;
      taken_.push_back(box);
    }
    for (auto& route : layout_.routes) {
      for (Point& point : route) point.y += by;
    }
  }

  void draw_line(std::size_t e) {
    const auto& route = layout_.routes[e];
    const MapSign sign = edges_[e]->sign;
    if (route.empty()) return draw_self_loop(e);
    const Point end = route.back();
    const double back = route[route.size() - 2].y < end.y ? -7 : 7;
    auto line = route;
    line.back().y += back * 0.8;
    drawing_.path(trace(line), {.css = line_class(sign)});
    drawing_.path(Path()
                      .move(end)
                      .line({end.x - 4.5, end.y + back})
                      .line({end.x + 4.5, end.y + back})
                      .close(),
                  {.css = fill_class(sign)});
  }

  /// An influence of a factor on itself: a small bow at its side.
  void draw_self_loop(std::size_t e) {
    const MapSign sign = edges_[e]->sign;
    const Box& box = node_of(*edges_[e]);
    const Point out{box.right(), box.y + 10};
    const Point in{box.right(), box.y + 34};
    drawing_.path(
        Path().move(out).curve({out.x + 18, out.y - 6}, {in.x + 18, in.y + 4}, {in.x + 6, in.y}),
        {.css = line_class(sign)});
    drawing_.path(Path().move(in).line({in.x + 7, in.y - 4.5}).line({in.x + 7, in.y + 4.5}).close(),
                  {.css = fill_class(sign)});
  }

  const Box& node_of(const MapEdge& edge) const {
    const auto at = std::ranges::lower_bound(shown_, edge.from);
    return layout_.nodes[static_cast<std::size_t>(at - shown_.begin())];
  }

  void draw_node(std::size_t i) {
    const MapNode& node = map_.nodes[shown_[i]];
    const Box& box = layout_.nodes[i];
    drawing_.rect(box,
                  {.css = node.goal ? "s6-panel" : "s6-card", .radius = 9, .tooltip = node.label});
    if (node.goal) drawing_.rect(box, {.css = "s6-outline", .radius = 9});
    drawing_.label(
        box.inset(7, 3), node.label,
        {.size = style_.narrow() ? 10.5 : 12.0, .bold = node.goal, .anchor = Anchor::middle}, 3);
  }

  /// First place along a route, nearest its head, where a mark of that size touches no other.
  std::optional<Point> free_place(const std::vector<Point>& route, double width, double height) {
    for (std::size_t i = route.size(); i-- > 1;) {
      for (const double t : {0.62, 0.5, 0.72, 0.38, 0.8, 0.28}) {
        const Point at = on_curve(route[i - 1], route[i], t);
        const Box box{at.x - width / 2, at.y - height / 2, width, height};
        if (std::ranges::any_of(taken_, [&](const Box& other) { return overlap(other, box); }))
          continue;
        if (box.x < 0 || box.right() > style_.width) continue;
        taken_.push_back(box);
        return at;
      }
    }
    return std::nullopt;
  }

  std::vector<Point> mark_route(std::size_t e) const {
    if (!layout_.routes[e].empty()) return layout_.routes[e];
    const Box& box = node_of(*edges_[e]);
    return {{box.right() + 11, box.y + 4}, {box.right() + 11, box.bottom() + 20}};
  }

  void draw_marks(std::size_t e) {
    const auto route = mark_route(e);
    if (const auto at = free_place(route, 17, 17)) draw_sign(drawing_, *at, edges_[e]->sign);
    if (!edges_[e]->delayed) return;
    if (const auto at = free_place(route, 16, 10)) draw_delay(drawing_, *at);
  }

  /// The edge of a loop that runs upwards, else its first one that is drawn.
  std::optional<std::size_t> closing_edge(const MapLoop& loop) const {
    std::optional<std::size_t> found;
    for (std::size_t k = 0; k < loop.nodes.size(); ++k) {
      const std::size_t from = loop.nodes[k];
      const std::size_t to = loop.nodes[(k + 1) % loop.nodes.size()];
      for (std::size_t e = 0; e < edges_.size(); ++e) {
        if (edges_[e]->from != from || edges_[e]->to != to) continue;
        if (!found || (layout_.against[e] && !layout_.against[*found])) found = e;
      }
    }
    return found;
  }

  void draw_loop_name(const Box& box, const std::string& name) {
    drawing_.rect(box, {.css = "s6-ink-fill", .radius = box.height / 2});
    drawing_.label(box.inset(3, 0), name,
                   {.css = "s6-reverse", .size = 11.5, .bold = true, .anchor = Anchor::middle});
  }

  void mark_loop(const MapLoop& loop) {
    const auto edge = closing_edge(loop);
    if (!edge) return;
    const auto at = free_place(mark_route(*edge), 34, 20);
    if (at) draw_loop_name({at->x - 16, at->y - 9, 32, 18}, loop.name);
  }

  double tell_loop(const MapLoop& loop, double y) {
    const TextStyle look{.size = 12.5};
    const double width = style_.width - 60;
    const double lines = static_cast<double>(wrap(loop.words, width, 3, look.font()).size());
    draw_loop_name({8, y + 3, 36, 18}, loop.name);
    const double height = std::max(lines, 1.0) * look.size * 1.25;
    drawing_.label({52, y + 4, width, height}, loop.words, look, 3);
    return y + height + 10;
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto sign_entry = [&](MapSign sign, const std::string& meaning) {
      const bool used = std::ranges::any_of(edges_, [&](auto edge) { return edge->sign == sign; });
      if (!used) return;
      entries.push_back({meaning, [sign](Drawing& drawing, const Box& box) {
                           const Point at = box.centre();
                           drawing.line({box.x, at.y}, {box.right(), at.y}, line_class(sign));
                           draw_sign(drawing, at, sign);
                         }});
    };
    sign_entry(MapSign::plus, style_.words.increases);
    sign_entry(MapSign::minus, style_.words.decreases);
    sign_entry(MapSign::unknown, style_.words.sign_unknown);
    if (std::ranges::any_of(edges_, [](auto edge) { return edge->delayed; })) {
      entries.push_back({style_.words.delayed, [](Drawing& drawing, const Box& box) {
                           draw_delay(drawing, box.centre());
                         }});
    }
    return entries;
  }

  const SystemMap& map_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::vector<std::size_t> shown_;
  std::vector<const MapEdge*> edges_;
  LayeredLayout layout_;
  std::vector<Box> taken_;
};

}  // namespace detail::system_map

SIXSTEP_INLINE std::string system_map_svg(const SystemMap& map, const ChartStyle& style) {
  detail::system_map::check(map);
  if (map.nodes.empty()) return empty_chart(map.title, map.description, style);
  return detail::system_map::Painter(map, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
