// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_alliances_test {

using namespace sixstep;
using test_support::cells;
using test_support::code_of;
using test_support::column;
using test_support::matrix_of;
using test_support::matrix_of_rows;
using test_support::Row;

namespace {

MethodArguments ties(const std::vector<Row>& edges, const Row& weights) {
  return {.inputs = {{"edges", matrix_of_rows(edges)}, {"weights", column(weights)}}};
}

const MethodArguments balanced = ties({{0, 1}, {1, 2}, {2, 0}}, {1, -2, -1});
const MethodArguments torn = ties({{0, 1}, {1, 2}, {2, 0}}, {3, -1, 2});

}  // namespace

TEST_CASE("structural balance by name gives camps, or the contradiction") {
  const MethodResult found = run_method("signed_balance", balanced);
  CHECK(cells(found, "balanced") == Row{1});
  CHECK(cells(found, "camps") == Row{0, 0, 1});
  CHECK(cells(found, "groups") == Row{0, 0, 1});
  CHECK(cells(found, "triangles") == Row{0, 0, 1, 0});
  CHECK(cells(found, "balanced_triangles") == Row{1});
  CHECK(found.matrix("contradiction") == nullptr);
  const MethodResult other = run_method("signed_balance", torn);
  CHECK(cells(other, "balanced") == Row{0});
  CHECK(cells(other, "contradiction") == Row{0, 1, 2});
  CHECK(cells(other, "conflicts_within") == Row{1});
  CHECK(other.matrix("camps") == nullptr);
  CHECK(other.matrix("groups") == nullptr);
  CHECK(cells(run_method("walk_balance", balanced), "balance")[0] == doctest::Approx(1.0));
  CHECK(cells(run_method("walk_balance", torn), "balance")[0] < 0.9);
}

TEST_CASE("frustration by name gives camps and what is proven of them") {
  const MethodResult found = run_method("frustration", torn);
  CHECK(cells(found, "index") == Row{1});
  CHECK(cells(found, "lower_bound") == Row{1});
  CHECK(cells(found, "optimal") == Row{1});
  CHECK(cells(found, "camps") == Row{0, 0, 0});
  CHECK(cells(found, "frustrated") == Row{1});
  CHECK(cells(found, "optima") == Row{1});
  CHECK(cells(found, "balance")[0] == doctest::Approx(1.0 - 2.0 / 6));
  MethodArguments searched = torn;
  searched.options = {{"exact_up_to", 2.0}, {"starts", 1.0}};
  CHECK(cells(run_method("frustration", searched), "index") == Row{1});
  CHECK(run_method("frustration", searched).matrix("optima") == nullptr);
  searched.stop.work_limit = 1;
  CHECK(run_method("frustration", searched).truncated());
  searched.options = {{"exact_up_to", 40.0}};
  CHECK(code_of("frustration", searched) == "invalid-input");
}

TEST_CASE("communities and modularity by name") {
  const std::vector<Row> rings = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}};
  const MethodArguments unweighted = {.inputs = {{"edges", matrix_of_rows(rings)}}};
  const MethodResult found = run_method("communities", unweighted);
  CHECK(cells(found, "community_of") == Row{0, 0, 0, 1, 1, 1});
  CHECK(cells(found, "count") == Row{2});
  MethodArguments same = unweighted;
  same.inputs["community_of"] = *found.matrix("community_of");
  CHECK(cells(run_method("modularity", same), "modularity") == cells(found, "modularity"));
  CHECK(cells(run_method("communities", ties({{0, 1}, {1, 2}}, {1, -1})), "community_of") ==
        Row{0, 0, 1});
  MethodArguments none = {.inputs = {{"edges", Matrix(0, 2)}}, .options = {{"nodes", 2.0}}};
  CHECK(cells(run_method("communities", none), "count") == Row{2});
  CHECK(run_method("communities", none).matrix("modularity") == nullptr);
}

TEST_CASE("centrality with conflicts by name") {
  const MethodResult pn = run_method("pn_index", ties({{0, 1}, {2, 0}}, {5, -1}));
  CHECK(cells(pn, "outgoing")[0] == doctest::Approx(12.0 / 11));
  CHECK(cells(pn, "incoming") == cells(pn, "outgoing"));
  MethodArguments directed = ties({{0, 1}, {2, 0}}, {5, -1});
  directed.options = {{"reading", "directed"}};
  CHECK(cells(run_method("pn_index", directed), "incoming")[1] == doctest::Approx(4.0 / 3));
  CHECK(run_method("pn_index", ties({{0, 1}}, {-1})).matrix("outgoing") == nullptr);
  CHECK(cells(run_method("signed_degrees", torn), "alliances_out") == Row{2, 1, 1});
  CHECK(cells(run_method("signed_degrees", directed), "conflicts_in") == Row{1, 0, 0});
  const MethodResult found = run_method("signed_eigenvector", ties({{0, 1}, {1, 2}}, {3, -4}));
  CHECK(cells(found, "eigenvalue")[0] == doctest::Approx(5.0));
  CHECK(cells(found, "scores")[2] == doctest::Approx(-0.8));
  CHECK(cells(found, "gap")[0] == doctest::Approx(0.0));
  const MethodResult alike = run_method("signed_eigenvector", ties({{0, 1}, {2, 3}}, {1, 1}));
  CHECK(alike.matrix("scores") == nullptr);
  MethodArguments stopped = torn;
  stopped.stop.work_limit = 1;
  for (const char* method : {"pn_index", "signed_eigenvector"}) {
    CHECK(run_method(method, stopped).truncated());
    CHECK(run_method(method, stopped).values().empty());
  }
}

TEST_CASE("ties without a sign, or of an actor with itself, are refused by code") {
  CHECK(code_of("signed_balance", ties({{0, 1}}, {0})) == "invalid-input");
  CHECK(code_of("frustration", ties({{1, 1}}, {1})) == "invalid-input");
  CHECK(code_of("walk_balance", ties({{0, 1}}, {1, 1})) == "invalid-input");
  CHECK(code_of("signed_balance", {.inputs = {{"edges", matrix_of({{0, 1}})}}}) == "missing-input");
}

}  // namespace sixstep_tests::registry_alliances_test
