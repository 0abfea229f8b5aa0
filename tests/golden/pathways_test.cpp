// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/pathways.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>

#include <support/golden.hpp>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::pathways_golden_test {

using namespace sixstep;
using test_support::cells;
using test_support::code_of;
using test_support::matrix_of;

namespace {

/// Actions by name, in the order in which they are named.
struct Sequences {
  std::vector<std::string> names;
  std::vector<Arc> arcs;
  std::map<std::string, double> tips;

  NodeIndex node(const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<NodeIndex>(found - names.begin());
    if (found == names.end()) names.push_back(name);
    return index;
  }
  std::vector<std::optional<double>> tipping_points() const {
    std::vector<std::optional<double>> result;
    for (const std::string& name : names) result.emplace_back(tips.at(name));
    return result;
  }
  Digraph follows() const { return Digraph(names.size(), arcs); }
};

/// A line from an action to itself says only when that one, the first, tips.
Sequences sequences_of(const boost::json::value& example) {
  Sequences result;
  for (const auto& line : example.at("sequences").as_array()) {
    const std::string from(line.at(0).as_string()), to(line.at(1).as_string());
    const Arc arc{result.node(from), result.node(to)};
    if (from != to) result.arcs.push_back(arc);
    if (line.as_array().size() > 2) result.tips[to] = std::stod(line.at(2).as_string().c_str());
  }
  return result;
}

void set_tips(Sequences& sequences, const boost::json::value& tips) {
  for (const auto& [name, year] : tips.as_object()) {
    sequences.tips[std::string(name)] = test_support::number(year);
  }
}

const Digraph diamond(4, std::vector<Arc>{{0, 2}, {0, 1}, {2, 3}, {1, 3}});

}  // namespace

TEST_CASE("pathways of the map of a published example, and its tipping points") {
  // Deltares, PathwaysGenerator (commit ea95a60), example 20, run. Its nodes and edges of the map
  // count that package's drawing.
  const auto examples = test_support::golden("dapp_pathways_deltares");
  if (!examples) return;
  const auto& example = examples->at("cases").at(0);
  const Sequences given = sequences_of(example);
  CHECK(given.names.size() == example.at("nr_actions").to_number<std::size_t>());
  CHECK(given.arcs.size() == example.at("nr_sequences").to_number<std::size_t>());
  const auto found = adaptation_pathways(given.follows());
  REQUIRE(found.pathways.size() == example.at("nr_pathways").to_number<std::size_t>());
  for (std::size_t k = 0; k < found.pathways.size(); ++k) {
    boost::json::array names;
    for (const NodeIndex node : found.pathways[k]) {
      names.emplace_back(given.names[node].substr(0, given.names[node].find('[')));
    }
    CHECK(names == example.at("pathways").at(k));
  }
  const auto tips = given.tipping_points();
  CHECK(**std::min_element(tips.begin(), tips.end()) ==
        test_support::number(example.at("tipping_point_range").at(0)));
  CHECK(**std::max_element(tips.begin(), tips.end()) ==
        test_support::number(example.at("tipping_point_range").at(1)));
  CHECK(untimely_switches(given.follows(), tips).empty() == example.at("valid").as_bool());
}

TEST_CASE("trap: what follows has to tip later than each that it follows, not only than one") {
  // The same, pathway_map_test.py, VerifyTippingPointsTest.
  const auto examples = test_support::golden("dapp_pathways_deltares");
  if (!examples) return;
  const auto& example = examples->at("cases").at(1);
  Sequences given = sequences_of(example);
  set_tips(given, example.at("tipping_points_bad"));
  std::vector<std::string> into;
  for (const EdgeIndex edge : untimely_switches(given.follows(), given.tipping_points())) {
    into.push_back(given.names[given.arcs[edge].to]);
  }
  CHECK(into == std::vector<std::string>{"f", "f", "f"});
  set_tips(given, example.at("tipping_points_good"));
  CHECK(untimely_switches(given.follows(), given.tipping_points()).empty());
}

TEST_CASE("pathways come in order, each once, and no more than asked for") {
  CHECK(adaptation_pathways(diamond).pathways ==
        std::vector<std::vector<NodeIndex>>{{0, 1, 3}, {0, 2, 3}});
  const Digraph twice(2, std::vector<Arc>{{0, 1}, {0, 1}});
  CHECK(adaptation_pathways(twice).pathways.size() == 1);
  CHECK(adaptation_pathways(diamond, 2).truncated == false);
  CHECK(adaptation_pathways(diamond, 1).truncated);
  CHECK(adaptation_pathways(diamond, 1).pathways.size() == 1);
  StopCondition stop;
  stop.work_limit = 3;
  CHECK(adaptation_pathways(diamond, 10, stop).truncated);
  CHECK(adaptation_pathways(Digraph(2, {})).pathways ==
        std::vector<std::vector<NodeIndex>>{{0}, {1}});
}

TEST_CASE("equal tipping points are untimely, unknown ones say nothing") {
  const std::vector<std::optional<double>> tips = {2030.0, 2030.0, std::nullopt, 2040.0};
  CHECK(untimely_switches(diamond, tips) == std::vector<EdgeIndex>{1});
  CHECK_THROWS_AS(untimely_switches(diamond, std::span(tips).first(3)), std::invalid_argument);
  CHECK_THROWS_AS(adaptation_pathways(Digraph(1, std::vector<Arc>{{0, 0}})), std::invalid_argument);
}

TEST_CASE("by name, pathways come with how long each suffices") {
  MethodArguments given = {.inputs = {{"edges", matrix_of({{0, 2}, {0, 1}, {2, 3}})}}};
  CHECK(run_method("pathways", given).matrix("until") == nullptr);
  given.inputs["tipping_points"] = matrix_of({{2030, 2050, 2040, 2035}});
  const MethodResult found = run_method("pathways", given);
  CHECK(cells(found, "members") == std::vector<double>{0, 1, 0, 2, 3});
  CHECK(cells(found, "offsets") == std::vector<double>{0, 2, 5});
  CHECK(cells(found, "until") == std::vector<double>{2050, 2035});
  CHECK(cells(found, "untimely") == std::vector<double>{2});
  given.inputs["tipping_points"] = matrix_of({{2030}});
  CHECK(code_of("pathways", given) == "invalid-input");
}

}  // namespace sixstep_tests::pathways_golden_test
