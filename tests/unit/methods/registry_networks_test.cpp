// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_networks_test {

using namespace sixstep;
using test_support::code_of;
using test_support::column;
using test_support::matrix_of;
using test_support::matrix_of_rows;
using test_support::Row;
using test_support::unknown;

namespace {

/// Cells with −1 where not known, to be comparable.
Row cells(const MethodResult& result, std::string_view output) {
  return test_support::cells(result, output, -1.0);
}

const Matrix chain = matrix_of({{0, 1}, {1, 2}, {2, 3}});
const Matrix circle = matrix_of({{0, 1}, {1, 2}, {2, 0}});

}  // namespace

TEST_CASE("betweenness by name takes lengths, readings and threads") {
  CHECK(cells(run_method("betweenness", {.inputs = {{"edges", chain}}}), "betweenness") ==
        Row{0, 2, 2, 0});
  const MethodArguments arguments = {
      .inputs = {{"edges", matrix_of({{0, 1}, {1, 2}, {0, 2}})}, {"lengths", column({1, 1, 5})}},
      .options = {{"reading", "undirected"}, {"normalized", true}, {"threads", 2.0}}};
  CHECK(cells(run_method("betweenness", arguments), "betweenness") == Row{0, 1, 0});
  MethodArguments limited = {.inputs = {{"edges", chain}}};
  limited.stop.work_limit = 1;
  CHECK(run_method("betweenness", limited).truncated());
}

TEST_CASE("closeness by name names its kind, and leaves unknown what it did not come to") {
  MethodArguments arguments = {.inputs = {{"edges", chain}},
                               .options = {{"kind", "Wasserman and Faust"}}};
  CHECK(cells(run_method("closeness", arguments), "closeness") == Row{0.5, 4.0 / 9, 1.0 / 3, 0});
  CHECK(*run_method("closeness", arguments).text("kind") == "Wasserman and Faust");
  arguments.stop.work_limit = 1;
  CHECK(cells(run_method("closeness", arguments), "closeness") == Row{0.5, -1, -1, -1});
}

TEST_CASE("iterative centralities by name end after as many rounds as are allowed") {
  const MethodArguments few = {.inputs = {{"edges", chain}}, .options = {{"rounds", 2.0}}};
  CHECK(run_method("page_rank", few).truncated());
  CHECK(cells(run_method("page_rank", few), "rounds") == Row{2});
  const MethodResult katz = run_method(
      "katz", {.inputs = {{"edges", chain}}, .options = {{"alpha", 0.5}, {"beta", 2.0}}});
  CHECK(cells(katz, "scores") == Row{2, 3, 3.5, 3.75});
  const MethodResult weighted = run_method(
      "katz",
      {.inputs = {{"edges", chain}, {"weights", column({2, 2, 2})}}, .options = {{"alpha", 0.5}}});
  CHECK(cells(weighted, "scores") == Row{1, 2, 3, 4});
  CHECK(cells(run_method("degrees", {.inputs = {{"edges", chain}}}), "incoming") ==
        Row{0, 1, 1, 1});
  const MethodResult even = run_method("eigenvector_centrality", {.inputs = {{"edges", circle}}});
  CHECK(cells(even, "scores")[0] == doctest::Approx(std::sqrt(1.0 / 3)));
}

TEST_CASE("cut points by name come as rows") {
  const MethodResult found = run_method("cut_points", {.inputs = {{"edges", chain}}});
  CHECK(*found.matrix("points") == matrix_of({{1, 2, 1}, {2, 2, 1}}));
  CHECK(*found.matrix("bridges") == matrix_of({{0, 1}, {1, 2}, {2, 1}}));
}

TEST_CASE("how a network hangs together, by name") {
  const MethodArguments arguments = {
      .inputs = {{"edges", matrix_of({{0, 1}, {1, 2}, {2, 0}, {2, 3}})}},
      .options = {{"nodes", 5.0}}};
  CHECK(cells(run_method("core_numbers", arguments), "core_numbers") == Row{2, 2, 2, 1, 0});
  const MethodResult clusters = run_method("clustering", arguments);
  CHECK(cells(clusters, "clustering") == Row{1, 1, 1.0 / 3, -1, -1});
  CHECK(cells(clusters, "transitivity") == Row{0.6});
  CHECK(cells(run_method("burt_constraint", arguments), "constraint")[3] == 1.0);
  CHECK(run_method("eccentricity", arguments).matrix("diameter") == nullptr);
  const MethodResult around = run_method("eccentricity", {.inputs = {{"edges", circle}}});
  CHECK(cells(around, "diameter") == Row{2});
  CHECK(cells(around, "radius") == Row{2});
}

TEST_CASE("dominators and single points of failure by name") {
  const MethodResult tree =
      run_method("dominators", {.inputs = {{"edges", chain}, {"root", column({1})}}});
  CHECK(cells(tree, "immediate") == Row{-1, -1, 1, 2});
  MethodArguments goal = {
      .inputs = {{"edges", chain}, {"sources", column({0, 1})}, {"target", column({3})}}};
  CHECK(cells(run_method("single_points_of_failure", goal), "points") == Row{1, 2});
  goal.inputs["target"] = column({0});
  goal.inputs["sources"] = column({1});
  CHECK(cells(run_method("single_points_of_failure", goal), "reached") == Row{0});
  CHECK(run_method("single_points_of_failure", goal).matrix("points") == nullptr);
}

TEST_CASE("cascades by name take thresholds and unknown slack") {
  const MethodResult failure =
      run_method("failure_cascade", {.inputs = {{"edges", matrix_of({{0, 1}, {0, 2}, {3, 2}})},
                                                {"failed", column({2})},
                                                {"can_lose", column({1, 0, 0, 0})}}});
  CHECK(cells(failure, "wave_of") == Row{-1, -1, 0, 1});
  CHECK(cells(failure, "last_straw") == Row{-1, -1, -1, 2});
  CHECK(cells(failure, "failed") == Row{2});
  const MethodResult delay = run_method(
      "delay_cascade",
      {.inputs = {
           {"edges", chain}, {"own", column({4, 0, 0, 0})}, {"slack", column({1, unknown, 1})}}});
  CHECK(cells(delay, "at_least") == Row{4, 3, 0, 0});
  CHECK(cells(delay, "at_most") == Row{4, 3, 3, 2});
}

TEST_CASE("structures by name come with their blocks, levels and skeleton") {
  const Matrix edges = matrix_of({{2, 0}, {0, 1}, {1, 0}, {1, 3}, {2, 3}});
  const MethodResult ordered = run_method("structure_matrix", {.inputs = {{"edges", edges}}});
  CHECK(cells(ordered, "order") == Row{2, 0, 1, 3});
  CHECK(cells(ordered, "offsets") == Row{0, 1, 3, 4});
  CHECK(cells(ordered, "feedback") == Row{2});
  CHECK(cells(ordered, "fan_out") == Row{3, 3, 4, 1});
  CHECK(cells(ordered, "propagation_cost") == Row{11.0 / 16});
  const MethodResult none = run_method("structure_matrix", {.inputs = {{"edges", Matrix(0, 2)}}});
  CHECK(none.matrix("propagation_cost") == nullptr);
  const MethodResult ladder = run_method("interpretive_structure", {.inputs = {{"edges", edges}}});
  CHECK(cells(ladder, "level_of") == Row{1, 1, 2, 0});
  CHECK(cells(ladder, "group_of") == Row{1, 1, 0, 2});
  CHECK(*ladder.matrix("skeleton") == matrix_of({{0, 1}, {1, 2}}));
}

TEST_CASE("calls about nodes that are not there, or without a result, are told by code") {
  CHECK(code_of("dominators", {.inputs = {{"edges", chain}, {"root", column({4})}}}) ==
        "invalid-input");
  CHECK(code_of("failure_cascade", {.inputs = {{"edges", chain}, {"failed", column({0.5})}}}) ==
        "invalid-input");
  CHECK(code_of("katz", {.inputs = {{"edges", circle}}, .options = {{"alpha", 1.0}}}) ==
        "no-result");
  CHECK(code_of("eigenvector_centrality", {.inputs = {{"edges", chain}}}) == "no-result");
  CHECK(code_of("betweenness", {.inputs = {{"edges", chain}, {"lengths", column({1})}}}) ==
        "invalid-input");
  std::vector<Row> diamonds;
  for (double at = 0; at < 3300; at += 3) {
    diamonds.insert(diamonds.end(),
                    {{at, at + 1}, {at, at + 2}, {at + 1, at + 3}, {at + 2, at + 3}});
  }
  CHECK(code_of("betweenness", {.inputs = {{"edges", matrix_of_rows(diamonds)}}}) == "no-result");
}

}  // namespace sixstep_tests::registry_networks_test
