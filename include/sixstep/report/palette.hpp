// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The colours of one mode, as "#rrggbb". Chosen so that text on its ground has a contrast of at
/// least 4.5, outlines and series on paper at least 3, and neighbouring series stay apart without
/// red or green; still, no chart tells anything by colour alone.
struct Palette {
  std::string_view paper;                     ///< the ground
  std::string_view band;                      ///< a quiet stripe on the ground
  std::string_view ink;                       ///< text
  std::string_view soft;                      ///< secondary text, links
  std::string_view grid;                      ///< decoration that carries no meaning
  std::string_view edge;                      ///< outlines of boxes
  std::string_view accent;                    ///< the status date, warnings
  std::array<std::string_view, 8> series;     ///< categories, in the order of use
  std::string_view on_series;                 ///< text on any of the series
  std::array<std::string_view, 6> levels;     ///< capacity levels 0 … 5, light to strong
  std::array<std::string_view, 6> on_levels;  ///< text on each level
};

Palette light_palette();
Palette dark_palette();

/// Contrast ratio of two "#rrggbb" colours, 1 … 21, after WCAG 2.1 (relative luminance).
double contrast_ratio(std::string_view one, std::string_view other);

/// The shared style sheet: custom properties for both modes (dark by `prefers-color-scheme`, light
/// in print) and every class that charts use, all below the class `s6`, which both a page's body
/// and each stand-alone picture carry. `.s6-wide` and `.s6-narrow` show one of two drawings of a
/// chart, switched at 700 CSS pixels. The same bytes at every call.
std::string chart_style_sheet();

/// Class of the n-th category: "s6-a" … "s6-h", repeating after eight.
std::string_view series_class(std::size_t index);

/// Letter of the n-th category, "A" … "Z", then "AA", "AB" …: tells categories apart without
/// colour.
std::string series_letter(std::size_t index);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/palette.ipp>
#endif
