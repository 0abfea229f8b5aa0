// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/drawing.hpp>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::drawing_test {

using namespace sixstep;

TEST_CASE("a label stays inside its box, whatever it says") {
  const Box box{20, 20, 120, 34};
  for (const std::string& label : sixstep_tests::hostile_labels()) {
    Drawing drawing("title", "description", {});
    drawing.label(box, label, {}, 2);
    const std::string svg = std::move(drawing).finish(100);
    CHECK(first_fault(svg) == "");
    for (const auto& placed : placed_texts(svg)) {
      CHECK(placed.box.x >= box.x);
      CHECK(placed.box.right() <= box.right());
      CHECK(placed.box.y >= box.y);
      CHECK(placed.box.bottom() <= box.bottom());
    }
  }
}

TEST_CASE("a shortened label keeps its full text as a tooltip") {
  Drawing drawing("title", "description", {});
  drawing.label({0, 0, 60, 20}, "Cloud for local administrations", {});
  const std::string svg = std::move(drawing).finish(20);
  CHECK(svg.find("<title>Cloud for local administrations</title>") != std::string::npos);
}

TEST_CASE("a right-to-left picture is the mirror image") {
  ChartStyle style;
  style.width = 600;
  style.right_to_left = true;
  Drawing drawing("title", "description", style);
  drawing.rect({10, 5, 100, 20}, {.css = "s6-a"});
  drawing.text({10, 40}, "text", {});
  const std::string svg = std::move(drawing).finish(60);
  CHECK(svg.find("<rect x=\"490\" y=\"5\" width=\"100\"") != std::string::npos);
  CHECK(placed_texts(svg)[0].box.right() == doctest::Approx(590));
}

TEST_CASE("a picture that stands alone brings its style, ground and title along") {
  ChartStyle style;
  style.stand_alone = true;
  const std::string svg = empty_chart("Road map <1>", "Nothing", style);
  CHECK(first_fault(svg) == "");
  CHECK(svg.find("<style>") != std::string::npos);
  CHECK(sixstep_tests::count_class(svg, "s6-paper") == 1);
  CHECK(placed_texts(svg)[0].text == "Road map <1>");
  CHECK(empty_chart("Road map", "Nothing", {}).find("<style>") == std::string::npos);
}

TEST_CASE("the checks of pictures see texts that collide or leave the picture") {
  Drawing colliding("title", "description", {});
  colliding.text({10, 20}, "one text", {});
  colliding.text({30, 22}, "another", {});
  CHECK(first_fault(std::move(colliding).finish(40)).find("lies on") != std::string::npos);
  Drawing leaving("title", "description", {});
  leaving.text({1110, 20}, "too far", {});
  CHECK(first_fault(std::move(leaving).finish(40)).find("outside") != std::string::npos);
}

}  // namespace sixstep_tests::drawing_test
