// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep_tests {

/// One piece of text of a picture, and the box it fills by the library's own measure.
struct PlacedText {
  std::string text;
  sixstep::Box box;
};

/// The texts of an SVG picture in document order. Throws std::runtime_error if it is not
/// well-formed XML.
std::vector<PlacedText> placed_texts(const std::string& svg);

/// Everything that must be true of every chart: well-formed, named and described for a screen
/// reader, no inline style, script or outside reference; every text inside the picture, and no two
/// on top of each other. Empty if all is well, else the first fault in words.
std::string first_fault(const std::string& svg);

/// The first fault of the picture that `draw(style)` makes, over wide, narrow, mirrored and
/// stand-alone styles; also if two calls differ.
std::string fault_in_any_style(const std::function<std::string(const sixstep::ChartStyle&)>& draw);

/// Whether one of its texts is `text`.
bool says(const std::string& svg, const std::string& text);

/// The left and right edges of the first bar of the class `css`, which must be there.
std::pair<double, double> bar(const std::string& svg, const char* css);

/// How many elements of the picture carry the class `css`.
int count_class(const std::string& svg, std::string_view css);

/// Labels that try to break a picture: markup, quotes, right-to-left and ideographic text, text
/// without spaces, very long and empty text, control characters, bytes that are not UTF-8.
std::vector<std::string> hostile_labels();

/// A label like those of real plans, different for every `index`, of one to twelve words.
std::string sample_label(std::size_t index);

}  // namespace sixstep_tests
