// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/structure_matrix_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::structure_matrix_chart {

/// One drawn row, and column: an item, or all the items of a block.
struct Row {
  std::string name;
  std::size_t items = 1;
};

/// A framed block at the rows from `first` on.
struct Frame {
  std::size_t first;
  std::size_t rows;
};

/// What is drawn: rows, which of them each item stands in, and the frames.
struct Picture {
  std::vector<Row> rows;
  std::vector<std::size_t> row_of;
  std::vector<Frame> frames;
};

/// Sizes of all blocks, items that stand alone included.
inline std::vector<std::size_t> all_blocks(const StructureMatrixChart& chart) {
  std::vector<std::size_t> sizes;
  std::size_t left = chart.labels.size();
  for (const std::size_t size : chart.block_sizes) {
    if (size == 0 || size > left) {
      throw std::invalid_argument("structure_matrix_svg: the blocks do not fit the items");
    }
    sizes.push_back(size);
    left -= size;
  }
  sizes.insert(sizes.end(), left, 1);
  return sizes;
}

inline void check_marks(const StructureMatrixChart& chart) {
  for (const StructureMark& mark : chart.marks) {
    if (std::max(mark.cause, mark.effect) >= chart.labels.size()) {
      throw std::invalid_argument("structure_matrix_svg: a mark leads outside the items");
    }
  }
}

/// "×12 Skills, Staff, …"
inline std::string name_of_block(const StructureMatrixChart& chart, std::size_t first,
                                 std::size_t size) {
  constexpr std::size_t most = 8;
  std::string name = "×" + std::to_string(size);
  for (std::size_t i = 0; i < std::min(size, most); ++i) {
    name += (i == 0 ? " " : ", ") + chart.labels[first + i];
  }
  return size > most ? name + ", …" : name;
}

inline Picture picture_of(const StructureMatrixChart& chart, bool gathered) {
  Picture picture;
  std::size_t item = 0;
  for (const std::size_t size : all_blocks(chart)) {
    const std::size_t rows = gathered ? 1 : size;
    if (size > 1) picture.frames.push_back({picture.rows.size(), rows});
    for (std::size_t i = 0; i < size; ++i) {
      picture.row_of.push_back(picture.rows.size() + (gathered ? 0 : i));
    }
    if (size > 1 && gathered) {
      picture.rows.push_back({name_of_block(chart, item, size), size});
    } else {
      for (std::size_t i = 0; i < size; ++i) picture.rows.push_back({chart.labels[item + i], 1});
    }
    item += size;
  }
  return picture;
}

inline void draw_forward(Drawing& drawing, const Box& cell, std::string_view tooltip = {}) {
  const double side = std::min({cell.width, cell.height, 22.0}) - 6;
  const Point middle = cell.centre();
  drawing.rect({middle.x - side / 2, middle.y - side / 2, side, side},
               {.css = "s6-a", .radius = 2, .tooltip = tooltip});
}

inline void draw_feedback(Drawing& drawing, const Box& cell, std::string_view tooltip = {}) {
  const double radius = std::min({cell.width, cell.height, 22.0}) / 2 - 1.5;
  drawing.path(diamond(cell.centre(), radius), {.css = "s6-critical", .tooltip = tooltip});
}

class Painter {
 public:
  Painter(const StructureMatrixChart& chart, const ChartStyle& style)
      : chart_(chart), style_(style), drawing_(chart.title, chart.description, style) {
    const double least = style.narrow() ? 30 : std::clamp(style.width * 0.32, 180.0, 380.0);
    const double room = std::max(style.width - least - 6, least_pitch);
    const std::size_t most = std::min(style.narrow() ? chart.max_rows / 2 : chart.max_rows,
                                      static_cast<std::size_t>(room / least_pitch));
    const bool too_many = chart.labels.size() > most;
    picture_ = picture_of(chart, too_many && all_blocks(chart).size() > 1);
    shown_ = std::max<std::size_t>(std::min(picture_.rows.size(), most), 1);
    pitch_ = std::clamp(room / static_cast<double>(shown_), least_pitch, greatest_pitch);
    left_ = style.narrow() ? least : room_for_names(least);
    top_ = drawing_.top() + 26;
  }

  std::string paint() && {
    draw_grounds();
    draw_grid();
    draw_names();
    draw_marks();
    for (const Frame& frame : picture_.frames) {
      if (frame.first < shown_) drawing_.rect(square(frame), {.css = "s6-outline", .radius = 2});
    }
    double y = top_ + pitch_ * static_cast<double>(shown_);
    if (!style_.narrow()) y = draw_hidden(y);
    y = draw_legend(drawing_, {8, y + 10, style_.width - 16, 0}, legend());
    if (style_.narrow()) y = draw_hidden(draw_names_below(y + 8));
    return std::move(drawing_).finish(y + 6);
  }

 private:
  /// As much as the longest name needs, where the cells leave it.
  double room_for_names(double least) const {
    double longest = 0;
    for (std::size_t i = 0; i < shown_; ++i) {
      longest = std::max(longest, text_width(picture_.rows[i].name, {name_size, false}));
    }
    const double spare = style_.width - 6 - pitch_ * static_cast<double>(shown_);
    return std::max(least, std::min(longest + 44, spare));
  }

  Box cell(std::size_t row, std::size_t column) const {
    return {left_ + pitch_ * static_cast<double>(column), top_ + pitch_ * static_cast<double>(row),
            pitch_, pitch_};
  }

  /// The part of a frame that is shown.
  Box square(const Frame& frame) const {
    const Box corner = cell(frame.first, frame.first);
    const double side = pitch_ * static_cast<double>(std::min(frame.rows, shown_ - frame.first));
    return {corner.x, corner.y, side, side};
  }

  void draw_grounds() {
    const double right = left_ + pitch_ * static_cast<double>(shown_);
    for (std::size_t r = 0; r < shown_; r += 2) {
      drawing_.rect({4, cell(r, 0).y, right - 4, pitch_}, {.css = "s6-band"});
    }
    for (const Frame& frame : picture_.frames) {
      if (frame.first < shown_) drawing_.rect(square(frame), {.css = "s6-quadrant"});
    }
    for (std::size_t r = 0; r < shown_; ++r) {
      drawing_.circle(cell(r, r).centre(), 2.5, {.css = "s6-soft-fill"});
    }
  }

  void draw_grid() {
    const double length = pitch_ * static_cast<double>(shown_);
    for (std::size_t i = 0; i <= shown_; ++i) {
      const Box at = cell(i, i);
      drawing_.line({left_, at.y}, {left_ + length, at.y}, "s6-grid");
      drawing_.line({at.x, top_}, {at.x, top_ + length}, "s6-grid");
    }
  }

  void draw_names() {
    const TextStyle number{.css = "s6-soft", .size = 10, .bold = true, .anchor = Anchor::middle};
    for (std::size_t i = 0; i < shown_; ++i) {
      const Box at = cell(i, i);
      drawing_.label({at.x, top_ - 20, pitch_, 18}, std::to_string(i + 1), number);
      drawing_.label({left_ - 26, at.y, 22, pitch_}, std::to_string(i + 1), number);
      if (style_.narrow()) continue;
      drawing_.label({8, at.y, left_ - 40, pitch_}, picture_.rows[i].name, {.size = name_size});
    }
  }

  void draw_marks() {
    std::set<std::pair<std::size_t, std::size_t>> cells;
    for (const StructureMark& mark : chart_.marks) {
      const std::size_t row = picture_.row_of[mark.effect];
      const std::size_t column = picture_.row_of[mark.cause];
      if (row != column && std::max(row, column) < shown_) cells.emplace(row, column);
    }
    for (const auto& [row, column] : cells) {
      const std::string name = picture_.rows[column].name + " → " + picture_.rows[row].name;
      const bool back = column > row;
      (back ? draw_feedback : draw_forward)(drawing_, cell(row, column), name);
      (back ? feeds_back_ : acts_on_) = true;
    }
  }

  double draw_names_below(double y) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < shown_; ++i) names.push_back(picture_.rows[i].name);
    return draw_numbered(drawing_, {8, y, style_.width - 16, 0}, names);
  }

  double draw_hidden(double y) {
    std::size_t hidden = chart_.labels.size();
    for (std::size_t i = 0; i < shown_; ++i) hidden -= picture_.rows[i].items;
    return hidden > 0 ? draw_rest(drawing_, y, hidden, style_) : y;
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    if (acts_on_) {
      entries.push_back({style_.words.acts_on_row,
                         [](Drawing& drawing, const Box& box) { draw_forward(drawing, box); }});
    }
    if (feeds_back_) {
      entries.push_back({style_.words.feeds_back,
                         [](Drawing& drawing, const Box& box) { draw_feedback(drawing, box); }});
    }
    if (!picture_.frames.empty() && picture_.frames.front().first < shown_) {
      entries.push_back({style_.words.decided_together, [](Drawing& drawing, const Box& box) {
                           drawing.rect(box, {.css = "s6-quadrant"});
                           drawing.rect(box, {.css = "s6-outline", .radius = 2});
                         }});
    }
    return entries;
  }

  static constexpr double least_pitch = 16;
  static constexpr double greatest_pitch = 28;
  static constexpr double name_size = 12;

  const StructureMatrixChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  Picture picture_;
  double left_ = 0;
  double top_ = 0;
  double pitch_ = 0;
  std::size_t shown_ = 0;
  bool acts_on_ = false;
  bool feeds_back_ = false;
};

}  // namespace detail::structure_matrix_chart

SIXSTEP_INLINE std::string structure_matrix_svg(const StructureMatrixChart& chart,
                                                const ChartStyle& style) {
  namespace own = detail::structure_matrix_chart;
  own::check_marks(chart);
  own::all_blocks(chart);
  if (chart.labels.empty()) return empty_chart(chart.title, chart.description, style);
  return own::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
