// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/palette.hpp>

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

namespace sixstep_tests::palette_test {

using namespace sixstep;

TEST_CASE("contrast is that of WCAG 2.1") {
  CHECK(contrast_ratio("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast_ratio("#777777", "#ffffff") == doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("text has a contrast of 4.5 and shapes of 3 in both modes") {
  for (const Palette& palette : {light_palette(), dark_palette()}) {
    for (const auto ground : {palette.paper, palette.band}) {
      for (const auto text : {palette.ink, palette.soft, palette.accent}) {
        CHECK(contrast_ratio(text, ground) >= 4.5);
      }
      CHECK(contrast_ratio(palette.edge, ground) >= 3);
      for (const auto colour : palette.series) CHECK(contrast_ratio(colour, ground) >= 3);
    }
    for (const auto colour : palette.series) {
      CHECK(contrast_ratio(palette.on_series, colour) >= 4.5);
    }
    for (std::size_t i = 0; i < palette.levels.size(); ++i) {
      CHECK(contrast_ratio(palette.on_levels[i], palette.levels[i]) >= 4.5);
    }
  }
}

TEST_CASE("capacity levels grow steadily away from the paper") {
  for (const Palette& palette : {light_palette(), dark_palette()}) {
    for (std::size_t i = 1; i < palette.levels.size(); ++i) {
      CHECK(contrast_ratio(palette.levels[i], palette.paper) >
            contrast_ratio(palette.levels[i - 1], palette.paper));
    }
  }
}

TEST_CASE("series letters never repeat") {
  std::set<std::string> letters;
  for (std::size_t i = 0; i < 1000; ++i) CHECK(letters.insert(series_letter(i)).second);
  CHECK(letters.contains("A"));
  CHECK(letters.contains("AA"));
}

TEST_CASE("the style sheet opens what it closes and reaches for nothing outside") {
  const std::string css = chart_style_sheet();
  CHECK(std::count(css.begin(), css.end(), '{') == std::count(css.begin(), css.end(), '}'));
  CHECK(css.find("url(") == std::string::npos);
  CHECK(css.find("@import") == std::string::npos);
  CHECK(css.find("prefers-color-scheme:dark") != std::string::npos);
}

}  // namespace sixstep_tests::palette_test
