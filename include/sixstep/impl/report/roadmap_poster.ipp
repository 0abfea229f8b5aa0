// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <set>
#include <utility>

#include <sixstep/report/palette.hpp>
#include <sixstep/report/roadmap_poster.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::roadmap_poster {

inline constexpr double gap = 10;

/// A bar or a promise with its label, placed in a row of its lane.
struct Item {
  const PosterBar* bar = nullptr;
  const PosterPromise* promise = nullptr;
  Box mark = {};   // x and width; y is set when drawn
  Box label = {};  // likewise
  bool inside = false;
  std::size_t row = 0;
};

struct Lane {
  std::vector<Item> items = {};
  std::size_t rows = 0;
  std::size_t hidden = 0;
  double top = 0;
  double height = 0;
};

inline std::vector<Day> days_of(const RoadmapPoster& poster) {
  std::vector<Day> days = {};
  if (poster.status_date) days.push_back(*poster.status_date);
  for (const PosterLane& lane : poster.lanes) {
    for (const PosterBar& bar : lane.bars) days.insert(days.end(), {bar.start, bar.finish});
    for (const PosterPromise& promise : lane.promises) days.push_back(promise.by);
  }
  return days;
}

class Painter {
 public:
  Painter(const RoadmapPoster& poster, const ChartStyle& style, DaySpan span)
      : poster_(poster),
        style_(style),
        narrow_(style.narrow()),
        margin_(narrow_ ? 12 : 28),
        drawing_(poster.title, poster.description, style, Heading::own),
        axis_(span, poster.fiscal_year_start, narrow_ ? margin_ + 8 : margin_ + 232,
              style.width - margin_ - 10, style) {}

  std::string paint() && {
    double y = draw_figures(draw_heading());
    const double lanes_top = y + TimeAxis::header_height + 6;
    const std::size_t shown =
        std::min(poster_.lanes.size(), std::max<std::size_t>(poster_.max_lanes, 1));
    y = lanes_top;
    for (std::size_t i = 0; i < shown; ++i) {
      lanes_.push_back(placed(poster_.lanes[i], y));
      y = lanes_.back().top + lanes_.back().height + gap;
    }
    draw_axis(lanes_top - 6, y - gap);
    for (std::size_t i = 0; i < shown; ++i) draw_lane(i);
    if (shown < poster_.lanes.size()) {
      y = draw_note(y, fill_in(style_.words.more, number(poster_.lanes.size() - shown)));
    }
    y = draw_legend(drawing_, {margin_, y + 6, style_.width - 2 * margin_, 0}, legend());
    y = draw_note(y + 4, poster_.footer);
    return std::move(drawing_).finish(y + (narrow_ ? 6 : 14));
  }

 private:
  std::string number(std::size_t value) const {
    return count(static_cast<std::int64_t>(value), style_.locale);
  }

  /// A text as high as it needs; returns its lower end.
  double draw_block(double y, const std::string& text, const TextStyle& look, std::size_t lines) {
    const double width = style_.width - 2 * margin_;
    const auto used = wrap(text, width, lines, look.font()).size();
    const double height = static_cast<double>(used) * look.size * 1.25;
    drawing_.label({margin_, y, width, height}, text, look, lines);
    return y + height;
  }

  double draw_heading() {
    const double y = draw_block(narrow_ ? 12 : 26, poster_.title,
                                {.size = narrow_ ? 20.0 : 30.0, .bold = true}, 3);
    return draw_block(y + 5, poster_.subtitle, {.css = "s6-soft", .size = narrow_ ? 13.0 : 16.0},
                      4);
  }

  double draw_note(double y, const std::string& text) {
    return text.empty() ? y : draw_block(y + 2, text, {.css = "s6-soft", .size = 11.5}, 3) + 4;
  }

  double draw_figures(double y) {
    if (poster_.figures.empty()) return y + 8;
    const std::size_t columns = narrow_ ? 2 : std::max<std::size_t>(poster_.figures.size(), 3);
    const double pitch = (style_.width - 2 * margin_ + 16) / static_cast<double>(columns);
    constexpr double height = 76;
    y += 16;
    for (std::size_t i = 0; i < poster_.figures.size(); ++i) {
      const std::size_t row = i / columns, column = i % columns;
      const Box box{margin_ + pitch * static_cast<double>(column),
                    y + (height + 8) * static_cast<double>(row), pitch - 16, height};
      drawing_.rect({box.x, box.y, 4, box.height}, {.css = series_class(i), .radius = 2});
      drawing_.label({box.x + 14, box.y, box.width - 14, 36}, poster_.figures[i].value,
                     {.size = narrow_ ? 21.0 : 27.0, .bold = true});
      drawing_.label({box.x + 14, box.y + 38, box.width - 14, 34}, poster_.figures[i].caption,
                     {.css = "s6-soft", .size = 12}, 2);
    }
    const std::size_t rows = (poster_.figures.size() + columns - 1) / columns;
    return y + (height + 8) * static_cast<double>(rows);
  }

  double row_height() const { return narrow_ ? 36 : 29; }
  double text_size() const { return narrow_ ? 11 : 12; }

  Item bar_item(const PosterBar& bar) const {
    const double from = axis_.x(bar.start);
    const double width = std::max(axis_.x_after(std::max(bar.start, bar.finish)) - from, 8.0);
    Item item{.bar = &bar, .mark = {std::min(from, axis_.right() - width), 0, width, 0}};
    const double text = text_width(bar.label, {text_size()}) + 1;
    const double badge = bar.critical ? 20 : 8;
    item.inside = !narrow_ && !bar.done && text + badge + 6 <= width;
    if (item.inside) {
      item.label = {item.mark.x + badge, 0, text, 0};
    } else {
      item.label = label_beside(item.mark, text);
    }
    return item;
  }

  Item promise_item(const PosterPromise& promise) const {
    constexpr double radius = 7.5;
    const double x =
        std::clamp(axis_.x_after(promise.by), axis_.left() + radius, axis_.right() - radius);
    Item item{.promise = &promise, .mark = {x - radius, 0, 2 * radius, 0}};
    item.label = label_beside(item.mark, text_width(promise.label, {text_size()}) + 1);
    return item;
  }

  /// Wide: after the mark, else before it, on the side with more room. Narrow: above it.
  Box label_beside(const Box& mark, double text) const {
    if (narrow_) {
      const double width = std::min(text, axis_.right() - axis_.left());
      return {std::clamp(mark.x, axis_.left(), axis_.right() - width), 0, width, 0};
    }
    const double after = axis_.right() - mark.right() - 6;
    const double before = mark.x - 6 - axis_.left();
    if (text <= after || after >= before)
      return {mark.right() + 6, 0, std::min(text, std::max(after, 0.0)), 0};
    const double width = std::min(text, before);
    return {mark.x - 6 - width, 0, width, 0};
  }

  /// Gives every item the first row in which it touches no other; what finds none is counted.
  Lane placed(const PosterLane& lane, double top) const {
    Lane result{.top = top};
    std::vector<std::vector<DayRange>> rows;
    const auto place = [&](Item item) {
      const DayRange extent{std::min(item.mark.x, item.label.x) - 4,
                            std::max(item.mark.right(), item.label.right()) + 4};
      std::size_t row = 0;
      while (row < rows.size() && !is_free(rows[row], extent)) ++row;
      if (row >= std::max<std::size_t>(poster_.max_rows_per_lane, 1)) {
        ++result.hidden;
        return;
      }
      if (row == rows.size()) rows.emplace_back();
      rows[row].push_back(extent);
      item.row = row;
      result.items.push_back(item);
    };
    for (const PosterBar& bar : lane.bars) place(bar_item(bar));
    for (const PosterPromise& promise : lane.promises) place(promise_item(promise));
    result.rows = rows.size();
    const double rows_height = row_height() * static_cast<double>(result.rows) + 14;
    result.height = narrow_ ? rows_height + 44 : std::max(rows_height, 92.0);
    return result;
  }

  struct DayRange {
    double from;
    double to;
  };

  static bool is_free(const std::vector<DayRange>& taken, const DayRange& wanted) {
    return std::ranges::none_of(taken, [&](const DayRange& other) {
      return wanted.from < other.to && other.from < wanted.to;
    });
  }

  void draw_axis(double top, double bottom) {
    axis_.draw(drawing_, top, bottom);
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      const Box box{margin_, lanes_[i].top, style_.width - 2 * margin_, lanes_[i].height};
      drawing_.rect(box, {.css = "s6-lane", .radius = 8});
      drawing_.rect({box.x, box.y, 6, box.height}, {.css = series_class(i), .radius = 3});
    }
    axis_.draw_status(drawing_, poster_.status_date, top, bottom);
  }

  void draw_lane(std::size_t i) {
    draw_lane_label(i);
    const Lane& lane = lanes_[i];
    const double head = narrow_ ? 44 : 7;
    const double rows_height = row_height() * static_cast<double>(lane.rows) + 14;
    const double spare = narrow_ ? 0 : (lane.height - rows_height) / 2;
    for (const Item& item : lane.items) {
      draw_item(item, series_class(i),
                lane.top + head + spare + row_height() * static_cast<double>(item.row));
    }
  }

  void draw_lane_label(std::size_t i) {
    const PosterLane& lane = poster_.lanes[i];
    std::string note = lane.note;
    if (lanes_[i].hidden > 0) {
      note += (note.empty() ? "" : " · ") + fill_in(style_.words.more, number(lanes_[i].hidden));
    }
    const double width = narrow_ ? style_.width - 2 * margin_ - 24 : 204;
    const double x = margin_ + 16;
    const TextStyle bold{.size = 14, .bold = true};
    const TextStyle soft{.css = "s6-soft", .size = 11.5};
    if (narrow_) {
      drawing_.label({x, lanes_[i].top + 5, width, 20}, lane.label, bold);
      return drawing_.label({x, lanes_[i].top + 24, width, 16}, note, soft);
    }
    const double lines = static_cast<double>(wrap(lane.label, width, 3, bold.font()).size());
    const double notes = static_cast<double>(wrap(note, width, 2, soft.font()).size());
    const double height = lines * 17.5 + notes * 14.4 + 3;
    const double y = lanes_[i].top + (lanes_[i].height - height) / 2;
    drawing_.label({x, y, width, lines * 17.5}, lane.label, bold, 3);
    drawing_.label({x, y + lines * 17.5 + 3, width, notes * 14.4}, note, soft, 2);
  }

  void draw_item(const Item& item, std::string_view css, double y) {
    const double bar_height = narrow_ ? 13 : 21;
    const double bar_y = narrow_ ? y + 17 : y + (row_height() - bar_height) / 2;
    Box label = item.label;
    label.y = y + (narrow_ ? 0 : 2);
    label.height = narrow_ ? 16 : row_height() - 4;
    if (item.promise != nullptr) {
      const PosterPromise& promise = *item.promise;
      draw_promise(drawing_, {item.mark.centre().x, bar_y + bar_height / 2}, 7.5, promise.state,
                   promise.label + " · " + date_in_words(promise.by, style_.locale));
      return drawing_.label(label, promise.label, {.css = "s6-halo", .size = text_size()});
    }
    const PosterBar& bar = *item.bar;
    draw_bar(drawing_, {item.mark.x, bar_y, item.mark.width, bar_height},
             {css, bar.critical, bar.done.value_or(0), bar.label, item.inside});
    drawing_.label(label, bar.label,
                   {.css = item.inside ? "s6-on" : "s6-halo", .size = text_size()});
  }

  std::vector<LegendEntry> legend() const {
    bool critical = false, done = false;
    std::set<PromiseMark> states;
    for (const Lane& lane : lanes_) {
      for (const Item& item : lane.items) {
        if (item.promise != nullptr) states.insert(item.promise->state);
        if (item.bar == nullptr) continue;
        critical |= item.bar->critical;
        done |= item.bar->done.value_or(0) > 0;
      }
    }
    std::vector<LegendEntry> entries;
    if (critical) entries.push_back(bar_entry({.critical = true}, style_.words.critical));
    if (done) entries.push_back(bar_entry({.done = 0.6}, style_.words.done));
    for (const PromiseMark state : states) entries.push_back(promise_entry(state, style_.words));
    return entries;
  }

  const RoadmapPoster& poster_;
  const ChartStyle& style_;
  bool narrow_;
  double margin_;
  Drawing drawing_;
  TimeAxis axis_;
  std::vector<Lane> lanes_ = {};
};

}  // namespace detail::roadmap_poster

SIXSTEP_INLINE std::string roadmap_svg(const RoadmapPoster& poster, const ChartStyle& style) {
  const auto span = span_of(detail::roadmap_poster::days_of(poster));
  if (!span || poster.lanes.empty()) return empty_chart(poster.title, poster.description, style);
  return detail::roadmap_poster::Painter(poster, style, *span).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
