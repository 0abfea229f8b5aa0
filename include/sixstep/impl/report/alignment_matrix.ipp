// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <sixstep/report/alignment_matrix.hpp>
#include <sixstep/report/chart_marks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::alignment_matrix {

inline constexpr double pitch = 32;

inline const std::string& name_of(AlignmentMark mark, const ChartWords& words) {
  switch (mark) {
    case AlignmentMark::whole:
      return words.serves_whole;
    case AlignmentMark::part:
      return words.serves_part;
    default:
      return words.serves_none;
  }
}

inline void draw_mark(Drawing& drawing, Point centre, AlignmentMark mark,
                      std::string_view tooltip = {}) {
  switch (mark) {
    case AlignmentMark::whole:
      return drawing.circle(centre, 8, {.css = "s6-a", .tooltip = tooltip});
    case AlignmentMark::part:
      return drawing.circle(centre, 7, {.css = "s6-ring", .tooltip = tooltip});
    default:
      return drawing.circle(centre, 2, {.css = "s6-soft-fill"});
  }
}

class Painter {
 public:
  Painter(const AlignmentMatrix& matrix, const ChartStyle& style)
      : matrix_(matrix),
        style_(style),
        drawing_(matrix.title, matrix.description, style),
        narrow_(style.narrow()),
        left_(narrow_ ? 4 : std::clamp(style.width * 0.36, 220.0, 420.0)),
        actions_(narrow_ ? 58 : 84) {
    const double least_bar = narrow_ ? 96 : 200;
    const double room = (style.width - left_ - actions_ - least_bar) / pitch;
    columns_ = std::min(matrix.columns.size(), static_cast<std::size_t>(std::max(room, 1.0)));
    bar_.x = left_ + pitch * static_cast<double>(columns_) + 10;
    bar_.width = std::min(style.width - actions_ - bar_.x - 8, 320.0);
  }

  std::string paint() && {
    draw_heading();
    double y = drawing_.top() + 34;
    std::size_t left_out = 0;
    std::size_t shown = 0;
    for (const AlignmentGroup& group : matrix_.groups) {
      const std::size_t rows = std::min(group.rows.size(), matrix_.max_rows - shown);
      left_out += group.rows.size() - rows;
      if (rows == 0) continue;
      y = draw_group_name(group.label, y);
      for (std::size_t i = 0; i < rows; ++i) y = draw_row(group.rows[i], y, i % 2 == 0);
      shown += rows;
    }
    if (left_out > 0) y = draw_rest(drawing_, y, left_out, style_);
    y = draw_legend(drawing_, {4, y + 8, style_.width - 8, 0}, legend());
    return std::move(drawing_).finish(draw_names(y + 8) + 4);
  }

 private:
  double column_centre(std::size_t c) const {
    return left_ + pitch * (static_cast<double>(c) + 0.5);
  }
  Box actions_box(double y, double height) const {
    return {style_.width - actions_, y, actions_ - 8, height};
  }

  void draw_heading() {
    TextStyle look{.css = "s6-soft", .size = 11, .bold = true, .anchor = Anchor::middle};
    const double y = drawing_.top() + 4;
    for (std::size_t c = 0; c < columns_; ++c) {
      drawing_.label({column_centre(c) - pitch / 2 + 1, y, pitch - 2, 26}, std::to_string(c + 1),
                     look);
    }
    look.anchor = Anchor::start;
    drawing_.label({bar_.x, y, bar_.width, 26}, style_.words.share_of_whole, look, 2);
    look.anchor = Anchor::end;
    drawing_.label(actions_box(y, 26), style_.words.actions, look);
  }

  double draw_group_name(const std::string& name, double y) {
    drawing_.label({4, y + 4, style_.width - 8, 22}, name, {.size = 12.5, .bold = true});
    return y + 28;
  }

  static bool has_marks(const AlignmentRow& row) {
    return std::ranges::any_of(row.cells,
                               [](AlignmentMark mark) { return mark != AlignmentMark::none; });
  }

  double draw_row(const AlignmentRow& row, double y, bool band) {
    const bool below =
        narrow_ && (has_marks(row) || row.weight > 0);  // marks stand on a line of their own
    const double height = below ? 46 : 26;
    if (band) drawing_.rect({0, y, style_.width, height}, {.css = "s6-band"});
    const bool served = row.weight > 0 || row.actions > 0;
    const double room = narrow_ ? style_.width - (below ? 16 : actions_ + 16) : left_ - 28;
    drawing_.label({12, y, room, below ? 22.0 : height}, row.label,
                   {.css = served ? "s6-ink" : "s6-soft", .size = 12.5});
    const double middle = y + height - 13;
    draw_cells(row, middle);
    draw_weight(row, middle);
    drawing_.label(
        actions_box(middle - 10, 20), count(static_cast<std::int64_t>(row.actions), style_.locale),
        {.css = row.actions > 0 ? "s6-ink" : "s6-soft", .size = 12, .anchor = Anchor::end});
    return y + height;
  }

  /// A row without any mark is left empty: small dots there would only be noise.
  void draw_cells(const AlignmentRow& row, double middle) {
    if (!has_marks(row)) return;
    for (std::size_t c = 0; c < columns_; ++c) {
      const AlignmentMark mark = c < row.cells.size() ? row.cells[c] : AlignmentMark::none;
      draw_mark(drawing_, {column_centre(c), middle}, mark,
                narrow_ ? "" : matrix_.columns[c] + ": " + name_of(mark, style_.words));
    }
  }

  /// The value stands behind its bar, or, where a long bar leaves no room, still inside the column.
  void draw_weight(const AlignmentRow& row, double middle) {
    const double weight = std::clamp(row.weight, 0.0, 1.0);
    if (weight == 0) return;
    const double text = 46;
    const double length = weight * (bar_.width - text);
    drawing_.rect({bar_.x, middle - 6, std::max(length, 1.0), 12}, {.css = "s6-c"});
    drawing_.label({bar_.x + length + 4, middle - 10, text - 4, 20},
                   percent(weight, 0, style_.locale), {.size = 12});
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    for (const AlignmentMark mark :
         {AlignmentMark::whole, AlignmentMark::part, AlignmentMark::none}) {
      entries.push_back({name_of(mark, style_.words), [mark](Drawing& drawing, const Box& box) {
                           draw_mark(drawing, box.centre(), mark);
                         }});
    }
    return entries;
  }

  double draw_names(double y) {
    const auto last = matrix_.columns.begin() + static_cast<std::ptrdiff_t>(columns_);
    return draw_numbered(drawing_, {4, y, style_.width - 8, 0}, {matrix_.columns.begin(), last});
  }

  const AlignmentMatrix& matrix_;
  const ChartStyle& style_;
  Drawing drawing_;
  bool narrow_;
  double left_;
  double actions_;
  std::size_t columns_ = 0;
  Box bar_;
};

}  // namespace detail::alignment_matrix

SIXSTEP_INLINE std::string alignment_svg(const AlignmentMatrix& matrix, const ChartStyle& style) {
  const bool empty = std::ranges::all_of(
      matrix.groups, [](const AlignmentGroup& group) { return group.rows.empty(); });
  if (empty) return empty_chart(matrix.title, matrix.description, style);
  return detail::alignment_matrix::Painter(matrix, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
