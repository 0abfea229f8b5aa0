// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/text_metrics.hpp>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::text_metrics_test {

using namespace sixstep;

TEST_CASE("width grows with letters, size and weight") {
  CHECK(text_width("", {12}) == 0);
  CHECK(text_width("iii", {12}) < text_width("mmm", {12}));
  CHECK(text_width("Plan", {24}) == doctest::Approx(2 * text_width("Plan", {12})));
  CHECK(text_width("Plan", {12, true}) > text_width("Plan", {12}));
}

TEST_CASE("accents cost nothing, ideographs an em, combining marks nothing") {
  CHECK(text_width("àÉñž", {10}) == doctest::Approx(text_width("aEnz", {10})));
  CHECK(text_width("数字", {10}) == doctest::Approx(20));
  CHECK(text_width("e\u0301", {10}) == doctest::Approx(text_width("e", {10})));
}

TEST_CASE("a text that fits stays as it is, one that does not ends with an ellipsis") {
  CHECK(shorten("Cloud", 100, {12}) == "Cloud");
  const std::string cut = shorten("Cloud for local administrations", 100, {12});
  CHECK(cut.ends_with("…"));
  CHECK(text_width(cut, {12}) <= 100);
  CHECK(shorten("Cloud", 3, {12}).empty());
}

TEST_CASE("shortening never parts a letter from its combining marks") {
  const std::string text = "e\u0301e\u0301e\u0301e\u0301e\u0301";
  const double width = text_width("ee…", {10}) + 0.1;
  CHECK(shorten(text, width, {10}) == "e\u0301e\u0301…");
}

TEST_CASE("wrapping breaks between words and keeps every word") {
  const auto lines = wrap("Enable the cloud for local administrations", 110, 9, {12});
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(text_width(line, {12}) <= 110);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == "Enable the cloud for local administrations");
}

TEST_CASE("white space is collapsed, and empty text gives no line") {
  CHECK(wrap(" a \n\t b ", 100, 3, {12}) == std::vector<std::string>{"a b"});
  CHECK(wrap("  ", 100, 3, {12}).empty());
}

TEST_CASE("hostile labels never leave the line they are given") {
  for (const std::string& label : sixstep_tests::hostile_labels()) {
    for (const double width : {0.0, 7.0, 40.0, 160.0}) {
      const auto lines = wrap(label, width, 3, {11});
      CHECK(lines.size() <= 3);
      for (const std::string& line : lines) CHECK(text_width(line, {11}) <= width);
    }
  }
}

}  // namespace sixstep_tests::text_metrics_test
