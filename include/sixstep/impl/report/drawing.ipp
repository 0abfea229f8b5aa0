// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/report/drawing.hpp>
#include <sixstep/report/palette.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::drawing {

inline constexpr double line_height = 1.25;    // of the font size
inline constexpr double baseline_drop = 0.35;  // from the middle of a line, of the font size
inline constexpr double title_size = 17;

inline std::string_view anchor_name(Anchor anchor) {
  switch (anchor) {
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
    default:
      return "start";
  }
}

inline double anchor_x(const Box& box, Anchor anchor) {
  switch (anchor) {
    case Anchor::middle:
      return box.centre().x;
    case Anchor::end:
      return box.right();
    default:
      return box.x;
  }
}

}  // namespace detail::drawing

SIXSTEP_INLINE bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

SIXSTEP_INLINE Path diamond(Point centre, double radius) {
  return Path()
      .move({centre.x, centre.y - radius})
      .line({centre.x + radius, centre.y})
      .line({centre.x, centre.y + radius})
      .line({centre.x - radius, centre.y})
      .close();
}

SIXSTEP_INLINE Drawing::Drawing(std::string title, std::string description, const ChartStyle& style,
                                Heading heading)
    : title_(std::move(title)),
      description_(std::move(description)),
      style_(style),
      id_(markup_id(style.id)) {
  if (!style_.stand_alone || heading == Heading::own) return;
  const double size = detail::drawing::title_size;
  const Box box{16, 12, style_.width - 32, 2 * size * detail::drawing::line_height};
  const TextStyle look{.size = size, .bold = true};
  const std::size_t lines = wrap(title_, box.width, 2, look.font()).size();
  top_ = 24 + static_cast<double>(lines) * size * detail::drawing::line_height;
  label({box.x, box.y, box.width, top_ - 24}, title_, look, 2);
}

SIXSTEP_INLINE double Drawing::mirrored_left(const Box& box) const {
  return style_.right_to_left ? mirrored(box.right()) : box.x;
}

SIXSTEP_INLINE void Drawing::shape(std::string_view name, Attributes attributes,
                                   std::string_view tooltip) {
  if (tooltip.empty()) return body_.empty(name, attributes);
  const auto opened = body_.element(name, attributes);
  body_.leaf("title", {}, tooltip);
}

SIXSTEP_INLINE void Drawing::rect(const Box& box, const ShapeStyle& look) {
  const double width = std::max(box.width, 0.0);
  const double height = std::max(box.height, 0.0);
  const double x = mirrored_left(box);
  if (look.radius == 0) {
    return shape(
        "rect", {{"x", x}, {"y", box.y}, {"width", width}, {"height", height}, {"class", look.css}},
        look.tooltip);
  }
  shape("rect",
        {{"x", x},
         {"y", box.y},
         {"width", width},
         {"height", height},
         {"rx", std::min(look.radius, std::min(width, height) / 2)},
         {"class", look.css}},
        look.tooltip);
}

SIXSTEP_INLINE void Drawing::hatched(const Box& box, double radius, bool on_series,
                                     std::string_view css) {
  body_.empty("rect", {{"x", mirrored_left(box)},
                       {"y", box.y},
                       {"width", std::max(box.width, 0.0)},
                       {"height", std::max(box.height, 0.0)},
                       {"rx", radius},
                       {"fill", "url(#" + id_ + (on_series ? "-hatch-on)" : "-hatch)")},
                       {"class", css}});
}

SIXSTEP_INLINE void Drawing::circle(Point centre, double radius, const ShapeStyle& look) {
  shape("circle",
        {{"cx", mirrored(centre.x)}, {"cy", centre.y}, {"r", radius}, {"class", look.css}},
        look.tooltip);
}

SIXSTEP_INLINE void Drawing::line(Point from, Point to, std::string_view css) {
  body_.empty("line", {{"x1", mirrored(from.x)},
                       {"y1", from.y},
                       {"x2", mirrored(to.x)},
                       {"y2", to.y},
                       {"class", css}});
}

SIXSTEP_INLINE void Drawing::path(const Path& path, const ShapeStyle& look) {
  std::string data;
  for (const Path::Step& step : path.steps_) {
    data += step.letter;
    for (std::size_t i = 0; i < step.points.size(); ++i) {
      if (i > 0) data += ' ';
      data += coordinate(mirrored(step.points[i].x)) + " " + coordinate(step.points[i].y);
    }
  }
  shape("path", {{"d", data}, {"class", look.css}}, look.tooltip);
}

/// What a text is by default, start and ink, stays unwritten: a page holds a thousand of them.
SIXSTEP_INLINE void Drawing::text(Point baseline, std::string_view text, const TextStyle& style) {
  const Attribute nothing{"", ""};
  const bool at_start = style.anchor == Anchor::start;
  body_.leaf(
      "text",
      {{"x", mirrored(baseline.x)},
       {"y", baseline.y},
       {"font-size", style.size},
       style.bold ? Attribute{"font-weight", "bold"} : nothing,
       at_start ? nothing : Attribute{"text-anchor", detail::drawing::anchor_name(style.anchor)},
       style.css == "s6-ink" ? nothing : Attribute{"class", style.css}},
      text);
}

SIXSTEP_INLINE void Drawing::label(const Box& box, std::string_view text, const TextStyle& style,
                                   std::size_t max_lines) {
  const double step = style.size * detail::drawing::line_height;
  const auto room = static_cast<std::size_t>(std::max(1.0, box.height / step + 0.01));
  const auto lines = wrap(text, box.width, std::min(max_lines, room), style.font());
  const auto whole = wrap(text, box.width, lines.size() + 1, style.font());
  const double first = box.centre().y - step * (static_cast<double>(lines.size()) - 1) / 2;
  const auto write_lines = [&] {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].empty()) continue;
      const double y =
          first + step * static_cast<double>(i) + style.size * detail::drawing::baseline_drop;
      this->text({detail::drawing::anchor_x(box, style.anchor), y}, lines[i], style);
    }
  };
  if (whole.size() == lines.size()) return write_lines();
  const auto group = body_.element("g");
  body_.leaf("title", {}, text);
  write_lines();
}

SIXSTEP_INLINE void Drawing::write_definitions(MarkupWriter& out) const {
  const auto definitions = out.element("defs");
  for (const std::string_view kind : {"hatch", "hatch-on"}) {
    const auto pattern = out.element("pattern", {{"id", id_ + "-" + std::string(kind)},
                                                 {"width", 7.0},
                                                 {"height", 7.0},
                                                 {"patternUnits", "userSpaceOnUse"}});
    out.empty("path",
              {{"d", "M-1 8L8 -1M-1 1L1 -1M6 8L8 6"}, {"class", "s6-" + std::string(kind)}});
  }
}

SIXSTEP_INLINE std::string Drawing::finish(double height) && {
  MarkupWriter out;
  {
    const auto svg = out.element(
        "svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                {"class", "s6"},
                {"role", "img"},
                {"aria-labelledby", id_ + "-title " + id_ + "-desc"},
                {"direction", style_.right_to_left ? "rtl" : "ltr"},
                {"width", style_.width},
                {"height", height},
                {"viewBox", "0 0 " + coordinate(style_.width) + " " + coordinate(height)}});
    out.leaf("title", {{"id", id_ + "-title"}}, title_);
    out.leaf("desc", {{"id", id_ + "-desc"}}, description_);
    if (style_.stand_alone) {
      const auto style = out.element("style");
      out.raw(chart_style_sheet());
    }
    write_definitions(out);
    if (style_.stand_alone) {
      out.empty("rect", {{"width", style_.width}, {"height", height}, {"class", "s6-paper"}});
    }
    out.raw(body_.str());
  }
  return out.str();
}

SIXSTEP_INLINE std::string empty_chart(const std::string& title, const std::string& description,
                                       const ChartStyle& style) {
  Drawing drawing(title, description, style);
  const Box box{1, drawing.top() + 1, style.width - 2, 62};
  drawing.rect(box, {.css = "s6-unknown", .radius = 8});
  drawing.label(box.inset(12, 4), style.words.empty,
                {.css = "s6-soft", .size = 13, .anchor = Anchor::middle}, 2);
  return std::move(drawing).finish(box.bottom() + 1);
}

}  // namespace sixstep::inline SIXSTEP_FORM
