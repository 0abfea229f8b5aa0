// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/json_location.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::json_location_test {

using namespace sixstep;

namespace {

constexpr std::string_view text =
    "{\n"
    "  \"città\": [1, {\"x\": \"a \\\" , [ }\"}],\n"
    "  \"b\" : -2.5e3\n"
    "}\n";

TextPosition place_of(std::string_view pointer, bool at_name = false) {
  const JsonParsing parsing = parse_json(text);
  const std::vector<JsonPlace> places = {{nearest_value(*parsing.document, pointer), at_name}};
  return locate(text, places).front();
}

}  // namespace

TEST_CASE("a value is found by its pointer, its name before it") {
  CHECK(place_of("") == TextPosition{1, 1});
  CHECK(place_of("/città") == TextPosition{2, 12});
  CHECK(place_of("/città", true) == TextPosition{2, 3});
  CHECK(place_of("/città/0") == TextPosition{2, 13});
  CHECK(place_of("/città/1/x") == TextPosition{2, 22});
  CHECK(place_of("/b") == TextPosition{3, 9});
}

TEST_CASE("a pointer beyond the document leads to what there is of it") {
  CHECK(place_of("/città/7") == place_of("/città"));
  CHECK(place_of("/città/01x") == place_of("/città"));
  CHECK(place_of("/nowhere/at/all") == TextPosition{1, 1});
}

TEST_CASE("many places are found in the order in which they are asked") {
  const std::vector<JsonPlace> places = {{5, false}, {1, true}, {5, true}, {0, false}, {1, false}};
  CHECK(locate(text, places) == std::vector<TextPosition>{{3, 9}, {2, 3}, {3, 3}, {1, 1}, {2, 12}});
}

TEST_CASE("the single mode that is written on an action is found there") {
  const JsonParsing plan = parse_json(R"({"actions": [{"id": "a", "cost": 5}]})");
  const JsonIndex cost = nearest_value(*plan.document, "/actions/0/modes/0/cost");
  CHECK(plan.document->pointer(cost) == "/actions/0/cost");
}

}  // namespace sixstep_tests::json_location_test
