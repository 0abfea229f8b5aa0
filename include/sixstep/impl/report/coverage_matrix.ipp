// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <utility>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/coverage_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::coverage_matrix {

inline constexpr double pitch = 30;
inline constexpr std::array<Coverage, 4> states = {Coverage::covered, Coverage::reached_only,
                                                   Coverage::measured_only, Coverage::invisible};

inline Coverage state_at(const CoverageRow& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : Coverage::invisible;
}

inline const std::string& name_of(Coverage state, const ChartWords& words) {
  switch (state) {
    case Coverage::covered:
      return words.covered;
    case Coverage::reached_only:
      return words.reached_only;
    case Coverage::measured_only:
      return words.measured_only;
    default:
      return words.invisible;
  }
}

inline void draw_state(Drawing& drawing, Point centre, Coverage state,
                       std::string_view tooltip = {}) {
  switch (state) {
    case Coverage::covered:
      return drawing.circle(centre, 8, {.css = "s6-a", .tooltip = tooltip});
    case Coverage::reached_only:
      return drawing.path(diamond(centre, 7), {.css = "s6-a", .tooltip = tooltip});
    case Coverage::measured_only:
      return drawing.circle(centre, 7, {.css = "s6-ring", .tooltip = tooltip});
    default:
      return drawing.circle(centre, 2, {.css = "s6-soft-fill", .tooltip = tooltip});
  }
}

class Painter {
 public:
  Painter(const CoverageMatrix& matrix, const ChartStyle& style)
      : matrix_(matrix),
        style_(style),
        drawing_(matrix.title, matrix.description, style),
        narrow_(style.narrow()),
        left_(narrow_ ? 4 : std::clamp(style.width * 0.26, 180.0, 300.0)),
        sums_(narrow_ ? 128 : 168) {
    const double room = (style.width - left_ - sums_ - 8) / pitch;
    columns_ = std::min(matrix.columns.size(), static_cast<std::size_t>(std::max(room, 1.0)));
  }

  std::string paint() && {
    draw_heading();
    double y = drawing_.top() + 32;
    const std::size_t shown = std::min(matrix_.rows.size(), matrix_.max_rows);
    for (std::size_t r = 0; r < shown; ++r) y = draw_row(matrix_.rows[r], y, r % 2 == 0);
    if (shown < matrix_.rows.size()) {
      y = draw_rest(drawing_, y, matrix_.rows.size() - shown, style_);
    }
    y = draw_legend(drawing_, {4, y + 8, style_.width - 8, 0}, legend());
    y = draw_names(y + 8);
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double column_centre(std::size_t c) const {
    return left_ + pitch * (static_cast<double>(c) + 0.5);
  }
  double sum_centre(std::size_t s) const {
    return style_.width - sums_ + sums_ / states.size() * (static_cast<double>(s) + 0.5);
  }

  void draw_heading() {
    const TextStyle look{.css = "s6-soft", .size = 11, .bold = true, .anchor = Anchor::middle};
    const double y = drawing_.top() + 4;
    for (std::size_t c = 0; c < columns_; ++c) {
      drawing_.label({column_centre(c) - pitch / 2 + 1, y, pitch - 2, 24}, std::to_string(c + 1),
                     look);
    }
    for (std::size_t s = 0; s < states.size(); ++s) {
      draw_state(drawing_, {sum_centre(s), y + 12}, states[s], name_of(states[s], style_.words));
    }
  }

  double draw_row(const CoverageRow& row, double y, bool band) {
    const double label = narrow_ ? 20 : 0;
    const double height = label + 28;
    if (band) drawing_.rect({0, y, style_.width, height}, {.css = "s6-band"});
    const Box name{4, y, narrow_ ? style_.width - 8 : left_ - 16, narrow_ ? 22.0 : height};
    drawing_.label(name, row.label, {.size = 12.5});
    const double middle = y + label + 14;
    std::array<std::int64_t, states.size()> sums{};
    for (std::size_t c = 0; c < matrix_.columns.size(); ++c) {
      const Coverage state = state_at(row, c);
      ++sums[static_cast<std::size_t>(std::ranges::find(states, state) - states.begin())];
      if (c >= columns_) continue;
      // Most cells are empty: a tooltip on each would be the largest part of a page.
      const std::string tooltip =
          state == Coverage::invisible
              ? std::string()
              : row.label + ", " + matrix_.columns[c] + ": " + name_of(state, style_.words);
      draw_state(drawing_, {column_centre(c), middle}, state, tooltip);
    }
    for (std::size_t s = 0; s < states.size(); ++s) {
      const double width = sums_ / states.size() - 4;
      drawing_.label({sum_centre(s) - width / 2, middle - 10, width, 20},
                     count(sums[s], style_.locale),
                     {.size = 12, .bold = true, .anchor = Anchor::middle});
    }
    return y + height;
  }

  std::vector<LegendEntry> legend() const {
    return mapped(states, [this](Coverage state) {
      return LegendEntry{name_of(state, style_.words), [state](Drawing& drawing, const Box& box) {
                           draw_state(drawing, box.centre(), state);
                         }};
    });
  }

  double draw_names(double y) {
    std::vector<std::string> names;
    for (std::size_t c = 0; c < columns_; ++c) names.push_back(matrix_.columns[c]);
    y = draw_numbered(drawing_, {4, y, style_.width - 8, 0}, names);
    const std::size_t hidden = matrix_.columns.size() - columns_;
    return hidden > 0 ? draw_rest(drawing_, y, hidden, style_) : y;
  }

  const CoverageMatrix& matrix_;
  const ChartStyle& style_;
  Drawing drawing_;
  bool narrow_;
  double left_;
  double sums_;
  std::size_t columns_ = 0;
};

}  // namespace detail::coverage_matrix

SIXSTEP_INLINE std::string coverage_svg(const CoverageMatrix& matrix, const ChartStyle& style) {
  if (matrix.rows.empty() || matrix.columns.empty()) {
    return empty_chart(matrix.title, matrix.description, style);
  }
  return detail::coverage_matrix::Painter(matrix, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
