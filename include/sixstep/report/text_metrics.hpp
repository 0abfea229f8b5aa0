// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How a piece of text is set: what its width depends on.
struct Font {
  double size = 12;  ///< In the drawing's units, which are CSS pixels.
  bool bold = false;
};

/// The width of `text` in the drawing's units, in any common sans-serif face.
///
/// Advance widths come from one table that is at least as wide as Arial, Helvetica, Segoe UI,
/// Roboto and DejaVu Sans, so that what fits by this measure fits on the reader's screen. Accented
/// Latin letters are as wide as their base letter; ideographs, Hangul, full-width forms and emoji
/// are one em; combining marks and invisible formatting characters nothing; every other character,
/// Cyrillic, Greek, Arabic and Hebrew included, 0.75 em. Bold is 16 % wider. O(length).
double text_width(std::string_view text, Font font);

/// `text` on one line no wider than `width`: as it is, or cut and ended by "…" (empty where not
/// even "…" fits). White space is collapsed; a base letter keeps its combining marks. O(length).
std::string shorten(std::string_view text, double width, Font font);

/// `text` broken between words into lines no wider than `width`, at most `max_lines` of them; what
/// does not fit is cut, and the last line ends with "…". A word wider than a line is broken
/// anywhere. Empty text gives no line. O(length).
std::vector<std::string> wrap(std::string_view text, double width, std::size_t max_lines,
                              Font font);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/text_metrics.ipp>
#endif
