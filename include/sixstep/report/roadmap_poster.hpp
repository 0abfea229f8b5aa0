// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/time_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A headline number and what it counts: "€6.7 bn", "known cost of 50 sub-measures".
struct PosterFigure {
  std::string value = {};
  std::string caption = {};
};

struct PosterBar {
  std::string label = {};
  Day start = {};
  Day finish = {};
  bool critical = false;
  std::optional<double> done = {};  ///< share of the work
};

struct PosterPromise {
  std::string label = {};
  Day by = {};
  PromiseMark state = PromiseMark::open;
};

/// One goal or measure, with its actions and promises in the order of their importance.
struct PosterLane {
  std::string label = {};
  std::string note = {};  ///< a few words under the label: "€2.1 bn · 12 actions"
  std::vector<PosterBar> bars = {};
  std::vector<PosterPromise> promises = {};
};

/// The road map on one page: lanes of goals over fiscal years, with the main actions and the key
/// promises. It says what it leaves out: what finds no room in a lane is counted there.
struct RoadmapPoster {
  std::string title = {};
  std::string subtitle = {};
  std::string description = {};  ///< for those who do not see the picture
  std::vector<PosterFigure> figures = {};
  std::vector<PosterLane> lanes = {};
  std::optional<Day> status_date = {};
  std::chrono::month_day fiscal_year_start = std::chrono::January / 1;
  std::string footer = {};            ///< source, version, date
  std::size_t max_rows_per_lane = 7;  ///< bars and promises share rows where they do not touch
  std::size_t max_lanes = 24;
};

/// The poster, with its own heading; usually with `stand_alone` and a width of 1200.
/// O(items × rows of a lane).
std::string roadmap_svg(const RoadmapPoster& poster, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/roadmap_poster.ipp>
#endif
