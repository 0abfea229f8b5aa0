// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/plan_builder.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

namespace sixstep_tests::plan_builder_test {

using namespace sixstep;

namespace {

PlanBuilder small() {
  PlanBuilder builder;
  CHECK(builder.set("id", R"("small")").empty());
  CHECK(builder.set("languages", R"(["en"])").empty());
  return builder;
}

}  // namespace

TEST_CASE("rows may come before what they name, and money before its currency") {
  PlanBuilder builder = small();
  CHECK(builder.add("actions", R"({"id": "portal", "cost": 6.10})").empty());
  CHECK(builder.add("dependencies", R"({"from": "data", "to": "portal"})").empty());
  CHECK(builder.add("actions", R"({"id": "data"})").empty());
  CHECK(builder.set("currency", R"("EUR")").empty());
  const PlanReading reading = builder.finish();
  REQUIRE(reading.plan);
  CHECK(reading.plan->actions.at(0).id.value == "portal");
  CHECK(reading.plan->actions.at(1).id.value == "data");
  CHECK(reading.plan->dependencies.size() == 1);
}

TEST_CASE("every part of the document is either a list or another member") {
  const auto has = [](auto names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  for (const std::string_view name : PlanBuilder::lists()) {
    CHECK_FALSE(has(PlanBuilder::members(), name));
    PlanBuilder builder = small();
    CHECK(builder.add(name, "{}").empty());
  }
  CHECK(has(PlanBuilder::lists(), "baselines"));
  CHECK(has(PlanBuilder::members(), "vocabularies"));
  CHECK_FALSE(has(PlanBuilder::members(), "format"));
}

TEST_CASE("a draft's document is one that can be read, whatever it means") {
  PlanBuilder builder = small();
  CHECK(builder.add("goals", "{\"id\": 1}").empty());
  const std::string document = builder.document();
  const PlanReading reading = read_plan(document);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].pointer == "/goals/0/id");
  CHECK(reading.diagnostics[0].line > 0);
  CHECK(builder.finish().diagnostics[0].line == 0);
}

TEST_CASE("names that a plan does not have are the caller's mistake") {
  PlanBuilder builder = small();
  CHECK_THROWS_WITH_AS(builder.add("goal", "{}"),
                       "a plan has no list \"goal\"; did you mean \"goals\"?",
                       std::invalid_argument);
  CHECK_THROWS_AS(builder.set("goals", "[]"), std::invalid_argument);
  CHECK_THROWS_AS(builder.set("", "1"), std::invalid_argument);
}

TEST_CASE("what a piece closes or begins cannot reach beyond it") {
  PlanBuilder builder = small();
  for (const char* piece : {"{}]", "{}, {}", "[{}]", "", "{", "\"x\"", "{\"a\": 1}}"}) {
    CAPTURE(piece);
    CHECK_FALSE(builder.add("goals", piece).empty());
  }
  CHECK_FALSE(builder.set("title", "\"a\", \"currency\": \"EUR\"").empty());
  CHECK(builder.document() == small().document());
}

}  // namespace sixstep_tests::plan_builder_test
