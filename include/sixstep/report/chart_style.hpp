// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>

#include <sixstep/report/number_format.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The fixed words of the charts, in the reader's language. `{n}` stands for a number or a text.
/// The defaults are English; a page fills them from its catalogue.
struct ChartWords {
  std::string empty = "Nothing to show yet";
  std::string more = "and {n} more, in the table";
  std::string status = "status {n}";
  std::string fiscal_year = "FY {n}";
  std::string critical = "critical";
  std::string planned = "planned";
  std::string done = "done";
  std::string no_dates = "no dates known";
  std::string promise_open = "promise";
  std::string promise_reached = "promise reached";
  std::string promise_unknown = "promise, state unknown";
  std::string promise_late = "promise that the schedule breaks";
  std::string chain = "chain that keeps the last date";
  std::string slack = "may slip up to here";
  std::string not_rated = "not rated";
  std::string assumed = "assumed";
  std::string disagreement = "raters disagree";
  std::string one_rater = "one rater";
  std::string no_evidence = "no evidence";
  std::array<std::string, 6> levels = {"none",        "initial",    "emerging",
                                       "established", "integrated", "optimizing"};
  std::string level_and_target = "current → target";
  std::string increases = "more makes more";
  std::string decreases = "more makes less";
  std::string sign_unknown = "effect not known";
  std::string delayed = "after a delay";
  std::string not_measured = "no indicator";
  std::string power = "Power";
  std::string interest = "Interest";
  std::string keep_satisfied = "Keep satisfied";
  std::string manage_closely = "Manage closely";
  std::string monitor = "Monitor";
  std::string keep_informed = "Keep informed";
  std::string not_enough_known = "Not enough known";
  std::string other = "other";
  std::string at_least = "at least {n}";
  std::string load = "load";
  std::string capacity = "capacity";
  std::string overload = "over capacity";
  std::string legitimacy = "Legitimacy";
  std::string urgency = "Urgency";
  /// In the order of SalienceClass.
  std::array<std::string, 8> salience = {"Non-stakeholder", "Dormant",   "Discretionary",
                                         "Dominant",        "Demanding", "Dangerous",
                                         "Dependent",       "Definitive"};
  std::string in_favour = "for";
  std::string against = "against";
  std::string blocked = "veto held against it";
  std::string alliance = "Alliance {n}";
  std::string trust = "trust, agreement";
  std::string conflict = "conflict";
  std::string strained = "contradicts the others";
  std::string covered = "covered";
  std::string reached_only = "reached, not measured";
  std::string measured_only = "measured only";
  std::string invisible = "invisible";
  std::string influence = "Influence";
  std::string dependence = "Dependence";
  std::string driving = "Driving";
  std::string relay = "Relay";
  std::string dependent = "Dependent";
  std::string autonomous = "Autonomous";
  std::string leverage_point = "leverage point";
  std::string mean = "mean {n}";
  std::string falls = "falls";
  std::string rises = "rises";
  std::string range = "range, low to high";
  std::string state = "Level";
  std::string state_before = "without them";
  std::string state_after = "with the actions";
  std::string not_known = "not known";
  std::string acts_on_row = "the column acts on the row";
  std::string feeds_back = "feeds back";
  std::string decided_together = "to be decided together";
  std::string serves_whole = "the whole branch serves it";
  std::string serves_part = "a part of the branch serves it";
  std::string serves_none = "nothing there serves it";
  std::string share_of_whole = "Share of the whole";
  std::string actions = "Actions";
  std::string baseline = "Baseline";
  std::string target = "Target";
  std::string observed = "way covered, as last observed";
  std::string not_observed = "nothing observed";
  std::string target_on_way = "target on the way";
  std::string path_today = "where the path stands today";
};

/// What all charts share: where they stand and how they speak.
struct ChartStyle {
  /// Width in CSS pixels. Below 560 a chart chooses its narrow layout; a page embeds one drawing
  /// for wide screens (1120) and one for phones (358), switched by `.s6-wide` and `.s6-narrow`.
  double width = 1120;
  /// Makes the chart's markup ids unique in a page; written through `markup_id`.
  std::string id = "chart";
  /// A file of its own: with its style sheet, ground and visible title. Otherwise the page has
  /// them.
  bool stand_alone = false;
  /// Mirrors the drawing and lets text run from the right, as Arabic and Hebrew do.
  bool right_to_left = false;
  Locale locale;
  ChartWords words;

  bool narrow() const { return width < 560; }
};

/// `pattern` with its `{n}` replaced by `text`.
std::string fill_in(const std::string& pattern, const std::string& text);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/chart_style.ipp>
#endif
