// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/report/chart_style.hpp>
#include <sixstep/report/markup.hpp>
#include <sixstep/report/text_metrics.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  Box inset(double dx, double dy) const {
    return {x + dx, y + dy, width - 2 * dx, height - 2 * dy};
  }
};

/// Whether two boxes share more than an edge.
bool overlap(const Box& a, const Box& b);

enum class Anchor { start, middle, end };

struct TextStyle {
  std::string_view css = "s6-ink";
  double size = 12;
  bool bold = false;
  Anchor anchor = Anchor::start;
  Font font() const { return {size, bold}; }
};

/// Looks of a shape: class, corner radius, and the text a pointer shows.
struct ShapeStyle {
  std::string_view css;
  double radius = 0;
  std::string_view tooltip = {};
};

/// The outline of a shape, point by point.
class Path {
 public:
  Path& move(Point to) { return add('M', {to}); }
  Path& line(Point to) { return add('L', {to}); }
  Path& curve(Point control1, Point control2, Point to) {
    return add('C', {control1, control2, to});
  }
  Path& close() { return add('Z', {}); }

 private:
  friend class Drawing;
  struct Step {
    char letter;
    std::vector<Point> points;
  };
  Path& add(char letter, std::vector<Point> points) {
    steps_.push_back({letter, std::move(points)});
    return *this;
  }
  std::vector<Step> steps_;
};

/// Points of a diamond around `centre`, as promises are drawn.
Path diamond(Point centre, double radius);

/// Whether a stand-alone picture shows its title above, or draws a heading of its own.
enum class Heading { title, own };

/// An SVG picture in the making. It draws left to right; in a right-to-left style every x is
/// mirrored when written, so no chart needs to know. The height is given at the end, when it is
/// known.
class Drawing {
 public:
  /// `title` and `description` become the picture's accessible name and description.
  Drawing(std::string title, std::string description, const ChartStyle& style,
          Heading heading = Heading::title);

  double width() const { return style_.width; }
  /// Where the chart's own content starts: below the visible title of a stand-alone picture.
  double top() const { return top_; }

  void rect(const Box& box, const ShapeStyle& look);
  /// A rectangle filled with diagonal lines: what is not known, or needs a second sign beside
  /// colour.
  void hatched(const Box& box, double radius = 0, bool on_series = false,
               std::string_view css = {});
  void circle(Point centre, double radius, const ShapeStyle& look);
  void line(Point from, Point to, std::string_view css);
  void path(const Path& path, const ShapeStyle& look);

  /// One line of text as it is, from its anchor on the baseline: only for text that was measured.
  void text(Point baseline, std::string_view text, const TextStyle& style);

  /// Text inside `box`, vertically centred, wrapped to at most `max_lines`, shortened where it must
  /// be, and then with the full text as its tooltip.
  void label(const Box& box, std::string_view text, const TextStyle& style,
             std::size_t max_lines = 1);

  /// The finished picture, `height` high.
  std::string finish(double height) &&;

 private:
  double mirrored(double x) const { return style_.right_to_left ? style_.width - x : x; }
  double mirrored_left(const Box& box) const;
  void shape(std::string_view name, Attributes attributes, std::string_view tooltip);
  void write_definitions(MarkupWriter& out) const;

  std::string title_;
  std::string description_;
  ChartStyle style_;
  std::string id_;
  double top_ = 0;
  MarkupWriter body_;
};

/// A small picture in place of a chart that has nothing to draw.
std::string empty_chart(const std::string& title, const std::string& description,
                        const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/drawing.ipp>
#endif
