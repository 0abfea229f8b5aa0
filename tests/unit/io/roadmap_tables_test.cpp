// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/roadmap_tables.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::roadmap_tables_test {

using namespace sixstep;

namespace {

const Column& column(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  REQUIRE_MESSAGE(found != table.columns.end(), name);
  return *found;
}

/// Names, kinds and lists of a table's columns.
std::vector<std::string> shape(const Table& table) {
  std::vector<std::string> words;
  for (const Column& each : table.columns) {
    words.push_back(each.name + ' ' + std::string(word(each.kind)) + (each.is_list ? "s" : ""));
  }
  return words;
}

Roadmap two_indicators() {
  Roadmap roadmap;
  roadmap.plan.languages = {"it", "en"};
  roadmap.framework.indicators.resize(2);
  roadmap.framework.indicators[0].indicator.value = "papers";
  roadmap.framework.indicators[1].indicator.value = "hours";
  roadmap.framework.indicators[1].targets.resize(2);
  roadmap.framework.indicators[1].targets[1].value = 40;
  roadmap.nodes.resize(1);
  roadmap.nodes[0].label = Text{{{"it", "Ore"}, {"en", "Hours"}}};
  return roadmap;
}

}  // namespace

TEST_CASE("a table has the same columns with rows and without") {
  const Roadmap roadmap = two_indicators();
  for (const Table& blank : roadmap_tables()) {
    const auto made = roadmap_table(roadmap, blank.name);
    REQUIRE(made);
    CHECK(shape(*made) == shape(blank));
    CHECK(blank.rows == 0);
    const std::set<std::string> names = [&] {
      std::set<std::string> found;
      for (const Column& each : blank.columns) found.insert(each.name);
      return found;
    }();
    CHECK_MESSAGE(names.size() == blank.columns.size(), blank.name);
  }
}

TEST_CASE("a list within rows is a table that says which row it belongs to") {
  const auto targets = roadmap_table(two_indicators(), "framework.indicators.targets");
  REQUIRE(targets);
  REQUIRE(targets->rows == 2);
  CHECK(column(*targets, "row").wholes == std::vector<std::int64_t>{1, 1});
  CHECK(column(*targets, "indicator").text == "hourshours");
  CHECK(column(*targets, "indicator").text_ends == std::vector<std::int64_t>{0, 5, 10});
}

TEST_CASE("what is not known is no zero") {
  const auto targets = roadmap_table(two_indicators(), "framework.indicators.targets");
  REQUIRE(targets);
  const Column& value = column(*targets, "value");
  CHECK(value.unknown == 1);
  CHECK_FALSE(value.known[0]);
  CHECK(std::isnan(value.numbers[0]));
  CHECK(value.known[1]);
  CHECK(value.numbers[1] == 40);
}

TEST_CASE("texts are in the language that is asked for, else in the plan's first") {
  const Roadmap roadmap = two_indicators();
  CHECK(column(*roadmap_table(roadmap, "nodes"), "label").text == "Ore");
  CHECK(column(*roadmap_table(roadmap, "nodes", "en"), "label").text == "Hours");
  CHECK(column(*roadmap_table(roadmap, "nodes", "fr"), "label").text == "Ore");
}

TEST_CASE("lists of words are cells behind one another with an end for each row") {
  Roadmap roadmap;
  roadmap.findings.resize(2);
  roadmap.findings[0].nodes = {AnyId{"a"}, AnyId{"bc"}};
  const auto findings = roadmap_table(roadmap, "findings");
  REQUIRE(findings);
  const Column& nodes = column(*findings, "nodes");
  CHECK(nodes.is_list);
  CHECK(nodes.list_ends == std::vector<std::int64_t>{0, 2, 2});
  CHECK(nodes.text == "abc");
  CHECK(nodes.text_ends == std::vector<std::int64_t>{0, 1, 3});
}

TEST_CASE("an object that is not there has no known cell") {
  Roadmap roadmap;
  roadmap.framework.comparisons.resize(1);
  roadmap.framework.comparisons[0].by_judge.resize(1);
  const auto judges = roadmap_table(roadmap, "framework.comparisons.by_judge");
  REQUIRE(judges);
  for (const Column& each : judges->columns) {
    if (each.name.starts_with("revise.")) CHECK_MESSAGE(each.unknown == 1, each.name);
  }
}

TEST_CASE("there is no table of another name") {
  CHECK_FALSE(roadmap_table({}, ""));
  CHECK_FALSE(roadmap_table({}, "strategy"));
  CHECK_FALSE(roadmap_table({}, "strategy.chosen.of"));
  CHECK_FALSE(roadmap_table({}, "strategy.chos"));
}

TEST_CASE("tables are listed for programs") {
  const std::string list = write_table_list(roadmap_tables());
  CHECK(list.find("\"name\": \"action.spending\"") != std::string::npos);
  CHECK(list.find("\"kind\": \"money\"") != std::string::npos);
}

}  // namespace sixstep_tests::roadmap_tables_test
