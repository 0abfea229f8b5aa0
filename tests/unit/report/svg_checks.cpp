// SPDX-License-Identifier: BSL-1.0
#include "unit/report/svg_checks.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

using namespace sixstep;

namespace sixstep_tests {

namespace {

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const auto result = document.load_buffer(svg.data(), svg.size(), pugi::parse_full);
  if (!result) throw std::runtime_error(std::string("not well-formed: ") + result.description());
  return document;
}

template <class Visit>
void for_each_element(const pugi::xml_node& node, Visit visit) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    visit(child);
    for_each_element(child, visit);
  }
}

Box text_box(const pugi::xml_node& text, bool right_to_left) {
  const Font font{text.attribute("font-size").as_double(),
                  std::string_view(text.attribute("font-weight").value()) == "bold"};
  const std::string_view anchor = text.attribute("text-anchor").value();
  const double width = text_width(text.text().get(), font);
  const double x = text.attribute("x").as_double();
  const bool grows_left = anchor == "end" ? !right_to_left : right_to_left;
  const double left = anchor == "middle" ? x - width / 2 : grows_left ? x - width : x;
  return {left, text.attribute("y").as_double() - 0.76 * font.size, width, 0.98 * font.size};
}

std::string described(const PlacedText& placed) {
  std::ostringstream out;
  out << '"' << placed.text << "\" at " << placed.box.x << "," << placed.box.y << " "
      << placed.box.width << "x" << placed.box.height;
  return out.str();
}

std::string element_fault(const pugi::xml_node& element) {
  const std::string_view name = element.name();
  if (name == "script" || name == "foreignObject" || name == "image") {
    return "forbidden element " + std::string(name);
  }
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view key = attribute.name();
    const std::string_view value = attribute.value();
    if (key == "style" || key.starts_with("on") || key.ends_with("href")) {
      return "forbidden attribute " + std::string(key);
    }
    if (value.find("nan") != value.npos || value.find("inf") != value.npos) {
      if (key != "class" && key != "id") return "no number in " + std::string(key);
    }
  }
  return {};
}

std::string naming_fault(const pugi::xml_node& svg) {
  if (std::string_view(svg.name()) != "svg") return "the root is not svg";
  if (std::string_view(svg.attribute("role").value()) != "img") return "no role img";
  if (svg.child("title").text().empty()) return "no title";
  if (svg.child("desc").text().empty()) return "no description";
  return {};
}

std::string text_fault(const std::vector<PlacedText>& texts, const Box& picture) {
  constexpr double tolerance = 0.2;  // coordinates are rounded to tenths
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Box& box = texts[i].box;
    if (box.x < picture.x - tolerance || box.right() > picture.right() + tolerance ||
        box.y < picture.y - tolerance || box.bottom() > picture.bottom() + tolerance) {
      return described(texts[i]) + " is outside the picture";
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(texts[j].box.inset(tolerance, tolerance), box.inset(tolerance, tolerance))) {
        return described(texts[i]) + " lies on " + described(texts[j]);
      }
    }
  }
  return {};
}

}  // namespace

std::vector<PlacedText> placed_texts(const std::string& svg) {
  const pugi::xml_document document = parsed(svg);
  const bool right_to_left =
      std::string_view(document.child("svg").attribute("direction").value()) == "rtl";
  std::vector<PlacedText> texts;
  for_each_element(document, [&](const pugi::xml_node& element) {
    if (std::string_view(element.name()) != "text") return;
    texts.push_back({element.text().get(), text_box(element, right_to_left)});
  });
  return texts;
}

bool says(const std::string& svg, const std::string& text) {
  return std::ranges::count(placed_texts(svg), text, &PlacedText::text) > 0;
}

std::pair<double, double> bar(const std::string& svg, const char* css) {
  pugi::xml_document document;
  REQUIRE(document.load_string(svg.c_str()));
  const auto rect = document.child("svg").find_child_by_attribute("rect", "class", css);
  REQUIRE(rect);
  const double x = rect.attribute("x").as_double();
  return {x, x + rect.attribute("width").as_double()};
}

std::string first_fault(const std::string& svg) {
  const pugi::xml_document document = parsed(svg);
  const pugi::xml_node root = document.child("svg");
  std::string fault = naming_fault(root);
  for_each_element(document, [&](const pugi::xml_node& element) {
    if (fault.empty()) fault = element_fault(element);
  });
  if (!fault.empty()) return fault;
  const Box picture{0, 0, root.attribute("width").as_double(),
                    root.attribute("height").as_double()};
  if (picture.width <= 0 || picture.height <= 0) return "the picture has no size";
  return text_fault(placed_texts(svg), picture);
}

std::string fault_in_any_style(const std::function<std::string(const ChartStyle&)>& draw) {
  for (const double width : {1120.0, 358.0}) {
    for (const bool mirrored : {false, true}) {
      ChartStyle style;
      style.width = width;
      style.right_to_left = mirrored;
      style.stand_alone = mirrored;
      const std::string svg = draw(style);
      if (svg != draw(style)) return "two drawings of one chart differ";
      if (std::string fault = first_fault(svg); !fault.empty()) {
        return fault + " (width " + std::to_string(static_cast<int>(width)) + ")";
      }
    }
  }
  return {};
}

int count_class(const std::string& svg, std::string_view css) {
  int found = 0;
  const pugi::xml_document document = parsed(svg);
  for_each_element(document, [&](const pugi::xml_node& element) {
    if (css == element.attribute("class").value()) ++found;
  });
  return found;
}

std::vector<std::string> hostile_labels() {
  return {"<script>alert(1)</script>",
          "</text></svg><svg onload='x'>",
          "quotes \" and ' and & and &amp;",
          "التحول الرقمي في الإدارة العامة",
          "数字政府路线图与公共服务创新能力建设",
          std::string(400, 'W'),
          "a very long label " + std::string(300, 'x') + " with words around it",
          "",
          "   ",
          std::string("bell\a null\0 escape\x1b[31m", 22),
          "broken \xC3( \xF0\x28\x8C\x28 utf-8 \xFF",
          "line\r\nbreaks\tand tabs"};
}

std::string sample_label(std::size_t index) {
  static constexpr std::array<std::string_view, 12> words = {
      "Enable",   "the",      "cloud",
      "for",      "local",    "administrations",
      "National", "digital",  "interoperability",
      "data",     "platform", "services"};
  std::string label = "M" + std::to_string(index + 1);
  for (std::size_t i = 0; i <= (index * 7) % 12; ++i) {
    label += " " + std::string(words[(index * 5 + i) % words.size()]);
  }
  return label;
}

}  // namespace sixstep_tests
