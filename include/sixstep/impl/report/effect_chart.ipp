// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/effect_chart.hpp>
#include <sixstep/report/value_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::effect_chart {

inline bool known(const std::optional<double>& value) { return value && std::isfinite(*value); }

inline bool has_range(const EffectRow& row) { return known(row.low) && known(row.high); }

inline bool has_state(const EffectRow& row) { return known(row.before) || known(row.after); }

inline double largest(const std::vector<EffectRow>& rows) {
  double most = 0;
  for (const EffectRow& row : rows) {
    for (const auto& value : {row.effect, row.low, row.high}) {
      if (known(value)) most = std::max(most, std::abs(*value));
    }
  }
  return most;
}

/// Two decimals, or as many as the axis needs to tell its tenths apart.
inline int decimals_for(double end) {
  return static_cast<int>(std::clamp(1 - std::floor(std::log10(end)), 2.0, 6.0));
}

/// Outlined by the ground, so that it is seen on a bar too.
inline void draw_whisker(Drawing& drawing, double from, double to, double y) {
  if (to < from) std::swap(from, to);
  drawing.rect({from, y - 1.5, to - from, 3}, {.css = "s6-knot"});
  for (const double x : {from, to}) drawing.rect({x - 1.5, y - 5, 3, 10}, {.css = "s6-knot"});
}

inline void draw_fall(Drawing& drawing, const Box& box, std::string_view tooltip = {}) {
  drawing.rect(box, {.css = "s6-b", .tooltip = tooltip});
  drawing.hatched(box, 0, true);
}

class Painter {
 public:
  Painter(const EffectChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        shown_(chart.rows.begin(), chart.rows.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                            chart.rows.size(), chart.max_rows))),
        end_(ValueAxis(largest(shown_), 0, 1).end()),
        decimals_(decimals_for(end_)),
        states_(std::ranges::any_of(shown_, has_state)) {
    const bool narrow = style.narrow();
    const double left = narrow ? 8 : std::clamp(style.width * 0.3, 180.0, 340.0);
    const double track = states_ ? (narrow ? 84.0 : 170.0) : 0.0;
    const double value = narrow ? 64 : 84;
    track_ = {style.width - track - 12, track};
    value_ = {track_.from - value - (states_ ? 16 : 0), value};
    bars_ = {left, value_.from - left - 8};
  }

  std::string paint() && {
    double y = drawing_.top() + 44;
    std::vector<double> tops;
    for (const EffectRow& row : shown_) {
      tops.push_back(y);
      y += height_of(row);
    }
    draw_grounds(tops, y);
    draw_heading(drawing_.top() + 4);
    for (std::size_t i = 0; i < shown_.size(); ++i) draw_row(shown_[i], tops[i]);
    if (shown_.size() < chart_.rows.size()) {
      y = draw_rest(drawing_, y, chart_.rows.size() - shown_.size(), style_);
    }
    y = draw_legend(drawing_, {8, y + 10, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  struct Column {
    double from;
    double width;
    double to() const { return from + width; }
    double middle() const { return from + width / 2; }
  };

  double bar_x(double effect) const {
    return bars_.middle() + std::clamp(effect / end_, -1.0, 1.0) * bars_.width / 2;
  }

  double state_x(double state) const {
    const double length = chart_.greatest_state - chart_.least_state;
    const double part = std::clamp((state - chart_.least_state) / length, 0.0, 1.0);
    return track_.from + part * track_.width;
  }

  std::string signed_text(double value) const {
    const std::string text = decimal(value, decimals_, style_.locale);
    if (text == "0" && value != 0) return "≈ 0";
    return value > 0 ? "+" + text : text;
  }

  std::string state_text(double state) const { return decimal(state, 2, style_.locale); }

  Box label_box(double y) const {
    return style_.narrow() ? Box{8, y + 3, style_.width - 16, 34} : Box{8, y, bars_.from - 20, 36};
  }

  double label_lines(const EffectRow& row) const {
    const auto lines = wrap(row.label, label_box(0).width, 2, {12.5, false}).size();
    return static_cast<double>(std::max<std::size_t>(lines, 1));
  }

  double height_of(const EffectRow& row) const {
    return style_.narrow() ? 28 + 16 * label_lines(row) : 36;
  }

  void draw_grounds(const std::vector<double>& tops, double bottom) {
    for (std::size_t i = 0; i < tops.size(); i += 2) {
      const double next = i + 1 < tops.size() ? tops[i + 1] : bottom;
      drawing_.rect({0, tops[i], style_.width, next - tops[i]}, {.css = "s6-band"});
    }
  }

  void draw_heading(double y) {
    const TextStyle bold{.css = "s6-soft", .size = 12, .bold = true, .anchor = Anchor::middle};
    const double half = bars_.width / 2;
    drawing_.label({bars_.from, y, half - 6, 18}, "← " + style_.words.falls, bold);
    drawing_.label({bars_.middle() + 6, y, half - 6, 18}, style_.words.rises + " →", bold);
    draw_ticks(bars_, y + 18, {signed_text(-end_), "0", signed_text(end_)});
    if (!states_) return;
    drawing_.label({track_.from, y, track_.width, 18}, style_.words.state, bold);
    draw_ticks(track_, y + 18,
               {state_text(chart_.least_state), "", state_text(chart_.greatest_state)});
  }

  /// At the start, the middle and the end of a column.
  void draw_ticks(const Column& column, double y, const std::array<std::string, 3>& texts) {
    TextStyle look{.css = "s6-soft", .size = 11};
    const double third = column.width / 3;
    for (const Anchor anchor : {Anchor::start, Anchor::middle, Anchor::end}) {
      const auto place = static_cast<std::size_t>(anchor);
      look.anchor = anchor;
      drawing_.label({column.from + third * static_cast<double>(place), y, third, 18}, texts[place],
                     look);
    }
  }

  void draw_row(const EffectRow& row, double y) {
    Box name = label_box(y);
    if (style_.narrow()) name.height = 16 * label_lines(row);
    drawing_.label(name, row.label, {.size = 12.5}, 2);
    const double middle = style_.narrow() ? name.bottom() + 11 : name.centre().y;
    draw_scale(middle, style_.narrow() ? 11 : 18);
    const Box value{value_.from, middle - 10, value_.width, 20};
    if (known(row.effect)) {
      draw_bar_of(row, middle);
      drawing_.label(value, signed_text(*row.effect),
                     {.size = 12.5, .bold = true, .anchor = Anchor::end});
    } else {
      drawing_.label(value, style_.words.not_known,
                     {.css = "s6-soft", .size = 11.5, .anchor = Anchor::end});
    }
    if (known(row.effect) && has_range(row)) {
      draw_whisker(drawing_, bar_x(*row.low), bar_x(*row.high), middle);
    }
    if (has_state(row)) draw_states(row, middle);
  }

  /// Clear of the label that stands above the bar in narrow pictures.
  void draw_scale(double y, double half) {
    for (const double x : {bars_.from, bars_.middle(), bars_.to()}) {
      drawing_.line({x, y - half}, {x, y + half}, x == bars_.middle() ? "s6-rule" : "s6-grid");
    }
  }

  std::string in_words(const EffectRow& row) const {
    std::string words = row.label + ": " + signed_text(*row.effect);
    if (has_range(row))
      words += " (" + signed_text(*row.low) + " … " + signed_text(*row.high) + ")";
    return words;
  }

  void draw_bar_of(const EffectRow& row, double middle) {
    const double tip = bar_x(*row.effect);
    const double left = std::min(tip, bars_.middle());
    const Box box{left, middle - 8, std::max(std::abs(tip - bars_.middle()), 1.0), 16};
    if (*row.effect < 0) return draw_fall(drawing_, box, in_words(row));
    drawing_.rect(box, {.css = "s6-a", .tooltip = in_words(row)});
  }

  /// The dot is smaller than the ring, so that both are seen where nothing changes.
  void draw_states(const EffectRow& row, double y) {
    drawing_.line({track_.from, y}, {track_.to(), y}, "s6-grid");
    if (known(row.before) && known(row.after)) {
      drawing_.line({state_x(*row.before), y}, {state_x(*row.after), y}, "s6-link");
    }
    const auto named = [&](const std::string& word, double state) {
      return row.label + ", " + word + ": " + state_text(state);
    };
    if (known(row.before)) {
      drawing_.circle({state_x(*row.before), y}, 5.5,
                      {.css = "s6-open", .tooltip = named(style_.words.state_before, *row.before)});
    }
    if (known(row.after)) {
      drawing_.circle(
          {state_x(*row.after), y}, 3.5,
          {.css = "s6-ink-fill", .tooltip = named(style_.words.state_after, *row.after)});
    }
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto add = [&](bool needed, const std::string& meaning, auto sample) {
      if (needed) entries.push_back({meaning, sample});
    };
    const auto is = [&](auto test) { return std::ranges::any_of(shown_, test); };
    add(is([](const EffectRow& row) { return known(row.effect) && *row.effect > 0; }),
        style_.words.rises,
        [](Drawing& drawing, const Box& box) { drawing.rect(box, {.css = "s6-a"}); });
    add(is([](const EffectRow& row) { return known(row.effect) && *row.effect < 0; }),
        style_.words.falls, [](Drawing& drawing, const Box& box) { draw_fall(drawing, box); });
    add(is([](const EffectRow& row) { return known(row.effect) && has_range(row); }),
        style_.words.range, [](Drawing& drawing, const Box& box) {
          draw_whisker(drawing, box.x + 2, box.right() - 2, box.centre().y);
        });
    add(is([](const EffectRow& row) { return known(row.before); }), style_.words.state_before,
        [](Drawing& drawing, const Box& box) {
          drawing.circle(box.centre(), 5.5, {.css = "s6-open"});
        });
    add(is([](const EffectRow& row) { return known(row.after); }), style_.words.state_after,
        [](Drawing& drawing, const Box& box) {
          drawing.circle(box.centre(), 3.5, {.css = "s6-ink-fill"});
        });
    return entries;
  }

  const EffectChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::vector<EffectRow> shown_;
  double end_;
  int decimals_;
  bool states_;
  Column bars_{};
  Column value_{};
  Column track_{};
};

}  // namespace detail::effect_chart

SIXSTEP_INLINE std::string effect_svg(const EffectChart& chart, const ChartStyle& style) {
  if (!std::isfinite(chart.least_state) || !std::isfinite(chart.greatest_state) ||
      !(chart.least_state < chart.greatest_state)) {
    throw std::invalid_argument("effect_svg: the scale of states is empty");
  }
  if (chart.rows.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::effect_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
