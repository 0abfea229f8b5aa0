// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

#include <sixstep/report/palette.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::palette {

inline constexpr std::string_view rules = R"(
.s6{color:var(--s6-ink);background:var(--s6-paper);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
svg.s6{display:block;max-width:100%;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.s6 text{fill:var(--s6-ink)}
.s6 text.s6-soft{fill:var(--s6-soft)}
.s6 text.s6-accent{fill:var(--s6-accent)}
.s6 text.s6-reverse{fill:var(--s6-paper)}
.s6 text.s6-on{fill:var(--s6-on)}
.s6 text.s6-halo{fill:var(--s6-ink);stroke:var(--s6-paper);stroke-width:4;stroke-linejoin:round;paint-order:stroke}
.s6-lane{fill:var(--s6-band);fill-opacity:.62;stroke:var(--s6-grid)}
.s6-paper{fill:var(--s6-paper)}
.s6-band{fill:var(--s6-band)}
.s6-card{fill:var(--s6-paper);stroke:var(--s6-edge)}
.s6-panel{fill:var(--s6-band);stroke:var(--s6-edge)}
.s6-grid{fill:none;stroke:var(--s6-grid)}
.s6-rule{fill:none;stroke:var(--s6-edge)}
.s6-outline{fill:none;stroke:var(--s6-ink);stroke-width:2}
.s6-frame{stroke:var(--s6-ink);stroke-width:2}
.s6-unknown{fill:none;stroke:var(--s6-edge);stroke-dasharray:4 3}
.s6-hatch{fill:none;stroke:var(--s6-edge);stroke-width:1.2}
.s6-hatch-on{fill:none;stroke:var(--s6-on);stroke-width:1.6;opacity:.55}
.s6-link{fill:none;stroke:var(--s6-soft);stroke-width:1.3}
.s6-arrow{fill:var(--s6-soft)}
.s6-plus{fill:none;stroke:var(--s6-s0);stroke-width:1.8}
.s6-minus{fill:none;stroke:var(--s6-s1);stroke-width:1.8;stroke-dasharray:6 3}
.s6-strained{fill:none;stroke:var(--s6-grid);stroke-width:9}
.s6-plus-fill{fill:var(--s6-s0)}
.s6-minus-fill{fill:var(--s6-s1)}
.s6-status{fill:none;stroke:var(--s6-accent);stroke-width:1.8;stroke-dasharray:5 4}
.s6-accent-fill{fill:var(--s6-accent)}
.s6-ink-fill{fill:var(--s6-ink)}
.s6-soft-fill{fill:var(--s6-soft)}
.s6-open{fill:var(--s6-paper);stroke:var(--s6-ink);stroke-width:2}
.s6-limit{fill:none;stroke:var(--s6-ink);stroke-width:2.5}
.s6-critical{fill:var(--s6-s1);stroke:var(--s6-ink)}
.s6-ring{fill:none;stroke:var(--s6-s1);stroke-width:3}
.s6-dot{fill:var(--s6-s0);stroke:var(--s6-paper);stroke-width:1.5}
.s6-quadrant{fill:var(--s6-l1)}
.s6-knot{fill:var(--s6-ink);stroke:var(--s6-paper);stroke-width:1.2}
.s6-narrow{display:none}
@media screen and (max-width:699px){.s6-narrow{display:block}.s6-wide{display:none}}
)";

/// Calls `visit(name, colour)` for every custom property of a mode.
template <class Visit>
void for_each_colour(const Palette& palette, Visit visit) {
  visit("paper", palette.paper);
  visit("band", palette.band);
  visit("ink", palette.ink);
  visit("soft", palette.soft);
  visit("grid", palette.grid);
  visit("edge", palette.edge);
  visit("accent", palette.accent);
  visit("on", palette.on_series);
  for (std::size_t i = 0; i < palette.series.size(); ++i) {
    visit("s" + std::to_string(i), palette.series[i]);
  }
  for (std::size_t i = 0; i < palette.levels.size(); ++i) {
    visit("l" + std::to_string(i), palette.levels[i]);
    visit("t" + std::to_string(i), palette.on_levels[i]);
  }
}

inline std::string properties(const Palette& palette, std::string_view scheme) {
  std::string text = ".s6{color-scheme:" + std::string(scheme);
  for_each_colour(palette, [&](const std::string& name, std::string_view colour) {
    text += ";--s6-" + name + ":" + std::string(colour);
  });
  return text + "}";
}

inline std::string level_rules(const std::string& level) {
  return ".s6-l" + level + "{fill:var(--s6-l" + level + ");stroke:var(--s6-edge)}\n" +
         ".s6 text.s6-t" + level + "{fill:var(--s6-t" + level + ")}\n";
}

inline std::string numbered_rules() {
  std::string text;
  for (std::size_t i = 0; i < 8; ++i) {
    text += "." + std::string(series_class(i)) + "{fill:var(--s6-s" + std::to_string(i) + ")}\n";
  }
  for (std::size_t i = 0; i < 6; ++i) text += level_rules(std::to_string(i));
  return text;
}

inline double linear_channel(std::string_view hex) {
  int value = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

inline double luminance(std::string_view colour) {
  return 0.2126 * linear_channel(colour.substr(1, 2)) +
         0.7152 * linear_channel(colour.substr(3, 2)) +
         0.0722 * linear_channel(colour.substr(5, 2));
}

}  // namespace detail::palette

SIXSTEP_INLINE Palette light_palette() {
  return {.paper = "#ffffff",
          .band = "#f2f5f8",
          .ink = "#16222e",
          .soft = "#4d5b69",
          .grid = "#d3dae1",
          .edge = "#76838f",
          .accent = "#b3261e",
          .series = {"#1f6cb0", "#b35900", "#007a65", "#8547a3", "#7d6500", "#b32d5e", "#51667a",
                     "#3f51b5"},
          .on_series = "#ffffff",
          .levels = {"#f5f8fb", "#d9e7f4", "#abcbe8", "#74a9d8", "#2b70b0", "#164877"},
          .on_levels = {"#16222e", "#16222e", "#16222e", "#16222e", "#ffffff", "#ffffff"}};
}

SIXSTEP_INLINE Palette dark_palette() {
  return {.paper = "#11181f",
          .band = "#1a232c",
          .ink = "#e9eff5",
          .soft = "#b0bdc9",
          .grid = "#33404c",
          .edge = "#8594a2",
          .accent = "#ff9a8f",
          .series = {"#74b6f2", "#f3a864", "#56cbb0", "#cda3e6", "#dcbf58", "#f593b2", "#a6b8c9",
                     "#a3aef5"},
          .on_series = "#11181f",
          .levels = {"#1a232c", "#223a52", "#2b567e", "#5f9fd6", "#8fc3ee", "#cbe5fb"},
          .on_levels = {"#e9eff5", "#e9eff5", "#ffffff", "#11181f", "#11181f", "#11181f"}};
}

SIXSTEP_INLINE double contrast_ratio(std::string_view one, std::string_view other) {
  const double a = detail::palette::luminance(one) + 0.05;
  const double b = detail::palette::luminance(other) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

SIXSTEP_INLINE std::string chart_style_sheet() {
  const std::string light = detail::palette::properties(light_palette(), "light");
  const std::string dark = detail::palette::properties(dark_palette(), "dark");
  return "\n" + light + "\n@media screen and (prefers-color-scheme:dark){" + dark + "}" +
         std::string(detail::palette::rules) + detail::palette::numbered_rules();
}

SIXSTEP_INLINE std::string_view series_class(std::size_t index) {
  static constexpr std::array<std::string_view, 8> classes = {"s6-a", "s6-b", "s6-c", "s6-d",
                                                              "s6-e", "s6-f", "s6-g", "s6-h"};
  return classes[index % classes.size()];
}

SIXSTEP_INLINE std::string series_letter(std::size_t index) {
  std::string letter(1, static_cast<char>('A' + index % 26));
  return index < 26 ? letter : series_letter(index / 26 - 1) + letter;
}

}  // namespace sixstep::inline SIXSTEP_FORM
