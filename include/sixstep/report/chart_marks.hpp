// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A promise (milestone) is reached, still open, dated before the status date without a word, or
/// missed by the schedule.
enum class PromiseMark { open, reached, unknown, late };

/// Filled: reached; hollow: open; hollow with a stroke across: state unknown; crossed out: late.
void draw_promise(Drawing& drawing, Point centre, double radius, PromiseMark state,
                  std::string_view tooltip = {});

/// A bar of planned work. A critical one differs by colour, hatching and a "C" badge, one of the
/// chain that keeps the last date by a frame and an "R" badge; `done` (a share of the work) is a
/// dark line inside.
struct BarLook {
  std::string_view css = "s6-a";
  bool critical = false;
  double done = 0;
  std::string_view tooltip = {};
  bool plain = false;  ///< a label is written on it: hatching stays clear of it
  bool chain = false;
};
void draw_bar(Drawing& drawing, const Box& box, const BarLook& look);

/// A letter on a small square of paper, readable on any colour.
void draw_badge(Drawing& drawing, Point centre, std::string_view letter);

/// A sample of a sign, drawn in the box it gets, and what it means.
struct LegendEntry {
  std::string meaning;
  std::function<void(Drawing&, const Box&)> sample;
};

/// Entries from left to right and line by line inside `area`'s width; its height is not looked at.
/// Returns where the legend ends (its lowest y); without entries, `area.y`.
double draw_legend(Drawing& drawing, const Box& area, const std::vector<LegendEntry>& entries);

/// Entry for a kind of bar.
LegendEntry bar_entry(const BarLook& look, const std::string& meaning);

/// A thin hollow bar behind a bar: how far its end may slip.
void draw_float(Drawing& drawing, const Box& bar, double until);

/// Entry for one state of a promise.
LegendEntry promise_entry(PromiseMark state, const ChartWords& words);

/// Names behind the numbers of a chart, from `first` on, in as many columns as `area`'s width
/// allows; its height is not looked at. Returns the lower end.
double draw_numbered(Drawing& drawing, const Box& area, const std::vector<std::string>& names,
                     std::size_t first = 1);

/// "and 12 more, in the table", below `y`. Returns the lower end.
double draw_rest(Drawing& drawing, double y, std::size_t hidden, const ChartStyle& style,
                 double x = 8);

/// Entry for a category: its colour and, on it, its letter.
LegendEntry series_entry(std::size_t index, const std::string& meaning);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/chart_marks.ipp>
#endif
