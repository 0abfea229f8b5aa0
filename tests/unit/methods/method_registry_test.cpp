// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include <sixstep/methods/dematel.hpp>

namespace sixstep_tests::method_registry_test {

using namespace sixstep;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Matrix matrix(std::initializer_list<std::initializer_list<double>> rows) {
  Matrix result(rows.size(), rows.size() == 0 ? 0 : rows.begin()->size());
  std::size_t row = 0;
  for (const auto& cells : rows) std::ranges::copy(cells, result.row(row++).begin());
  return result;
}

const Matrix chain = matrix({{0, 2, 0}, {0, 0, 3}, {1, 0, 0}});

/// The error of a call that should not work.
MethodError error_of(std::string_view method, const MethodArguments& arguments) {
  try {
    run_method(method, arguments);
  } catch (const MethodError& error) {
    return error;
  }
  FAIL("the call was accepted");
  return {"", "", ""};
}

}  // namespace

TEST_CASE("the registry lists every method once, in order, and describes all of it") {
  CHECK(std::ranges::is_sorted(methods(), {}, &Method::id));
  std::set<std::string_view> ids;
  for (const Method& method : methods()) {
    CAPTURE(method.id);
    CHECK(ids.insert(method.id).second);
    CHECK_FALSE((method.title.empty() || method.summary.empty() || method.source.empty()));
    CHECK_FALSE((method.inputs.empty() || method.outputs.empty()));
    for (const MethodInput& input : method.inputs) CHECK_FALSE(input.meaning.empty());
    for (const MethodOutput& output : method.outputs) CHECK_FALSE(output.meaning.empty());
    for (const MethodOption& option : method.options) {
      CAPTURE(option.name);
      CHECK_FALSE(option.meaning.empty());
      CHECK((option.kind == OptionKind::choice) == !option.words.empty());
      if (option.kind == OptionKind::choice)
        CHECK(*option.preset < static_cast<double>(option.words.size()));
    }
  }
}

TEST_CASE("a method by name gives what its function gives") {
  const MethodResult found = run_method("dematel", {.inputs = {{"direct", chain}}});
  const auto direct = dematel(chain);
  REQUIRE(direct);
  REQUIRE(found.matrix("total"));
  CHECK(*found.matrix("total") == direct->total);
  CHECK((*found.matrix("scale"))(0, 0) == direct->scale);
  CHECK(*found.text("norm") == "maximum of row and column sums");
  CHECK_FALSE(found.truncated());
  CHECK(found.matrix("norm") == nullptr);
  CHECK(found.text("nothing") == nullptr);
}

TEST_CASE("an option changes the method, and NaN is a judgment that was skipped") {
  const Matrix judgments = matrix({{1, 2, unknown}, {0.5, 1, 4}, {unknown, 0.25, 1}});
  const MethodResult found = run_method(
      "ahp", {.inputs = {{"judgments", judgments}}, .options = {{"method", "geometric mean"}}});
  CHECK(*found.text("method") == "geometric mean");
  REQUIRE(found.matrix("weights"));
  CHECK((*found.matrix("weights"))(0, 0) == doctest::Approx(8.0 / 13));
}

TEST_CASE("loops come one behind the other, and a limit says that there are more") {
  const Matrix edges = matrix({{0, 1}, {1, 0}, {1, 2}, {2, 0}});
  const MethodResult all = run_method("loops", {.inputs = {{"edges", edges}}});
  CHECK(*all.matrix("offsets") == matrix({{0}, {2}, {5}}));
  CHECK(*all.matrix("edges_of_loops") == matrix({{0}, {1}, {0}, {2}, {3}}));
  const MethodResult first =
      run_method("loops", {.inputs = {{"edges", edges}}, .options = {{"max_count", 1.0}}});
  CHECK((*first.matrix("count"))(0, 0) == 1.0);
  CHECK(first.truncated());
  const MethodResult counted =
      run_method("loops", {.inputs = {{"edges", edges}}, .options = {{"count_only", true}}});
  CHECK((*counted.matrix("count"))(0, 0) == 2.0);
  CHECK(counted.matrix("offsets") == nullptr);
}

TEST_CASE("nodes that no edge names are there if the caller says so") {
  const MethodResult found = run_method(
      "strong_components", {.inputs = {{"edges", matrix({{0, 1}})}}, .options = {{"nodes", 4.0}}});
  CHECK((*found.matrix("count"))(0, 0) == 4.0);
  const MethodResult none = run_method("strong_components", {.inputs = {{"edges", Matrix(0, 2)}}});
  CHECK((*none.matrix("count"))(0, 0) == 0.0);
}

TEST_CASE("a call that cannot be meant is told by code, place and hint") {
  const auto code = [](std::string_view method, const MethodArguments& arguments) {
    return error_of(method, arguments).code;
  };
  CHECK(code("dematl", {}) == "unknown-method");
  CHECK(error_of("dematl", {}).hint == "did you mean \"dematel\"?");
  CHECK(code("dematel", {}) == "missing-input");
  CHECK(code("dematel", {.inputs = {{"direkt", chain}}}) == "unknown-input");
  CHECK(code("dematel", {.inputs = {{"direct", Matrix(2, 3)}}}) == "wrong-shape");
  CHECK(code("dematel", {.inputs = {{"direct", matrix({{unknown}})}}}) == "not-finite");
  CHECK(code("loops", {.inputs = {{"edges", matrix({{0.5, 1}})}}}) == "invalid-input");
  CHECK(code("loops", {.inputs = {{"edges", matrix({{1e18, 1}})}}}) == "invalid-input");
  CHECK(code("ahp", {.inputs = {{"judgments", matrix({{1, -2}, {-0.5, 1}})}}}) == "invalid-input");
  const auto with_option = [&](std::string name, OptionValue value) {
    return code("loops", {.inputs = {{"edges", matrix({{0, 1}})}},
                          .options = {{std::move(name), std::move(value)}}});
  };
  CHECK(with_option("max_lenght", 3.0) == "unknown-option");
  CHECK(with_option("max_length", "three") == "wrong-option-type");
  CHECK(with_option("max_length", -1.0) == "option-out-of-range");
  CHECK(with_option("nodes", 1.0) == "option-out-of-range");
}

TEST_CASE("influence that feeds back at full strength has no total, and the caller hears it") {
  const MethodError error = error_of("dematel", {.inputs = {{"direct", matrix({{0, 1}, {1, 0}})}}});
  CHECK(error.code == "no-result");
  CHECK(error.item == "direct");
}

}  // namespace sixstep_tests::method_registry_test
