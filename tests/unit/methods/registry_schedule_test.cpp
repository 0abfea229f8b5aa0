// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_schedule_test {

using namespace sixstep;
using test_support::code_of;
using test_support::column;
using test_support::matrix_of;
using test_support::Row;

namespace {

Row cells(const MethodResult& result, std::string_view output) {
  return test_support::cells(result, output, -1.0);
}

/// Three pieces of work for two people; the last needs the first.
MethodArguments team() {
  return {.inputs = {{"durations", column({3, 2, 2})},
                     {"links", matrix_of({{0, 2}})},
                     {"demands", matrix_of({{1}, {2}, {1}})},
                     {"capacity", column({2})}}};
}

}  // namespace

TEST_CASE("a project by name is scheduled within its links and capacities, with proof") {
  const MethodResult found = run_method("project_schedule", team());
  CHECK(*found.text("status") == "optimal");
  CHECK(cells(found, "makespan") == Row{7});
  CHECK(cells(found, "bound") == Row{7});
  const Row start = cells(found, "start");
  CHECK(start[2] >= start[0] + 3);
  CHECK_FALSE(found.truncated());
}

TEST_CASE("lags may be below 0, and without resources only links bind") {
  const MethodArguments arguments = {.inputs = {{"durations", column({3, 2})},
                                                {"links", matrix_of({{0, 1}})},
                                                {"lags", column({-1})}}};
  CHECK(cells(run_method("project_schedule", arguments), "start") == Row{0, 2});
  CHECK(cells(run_method("project_schedule", arguments), "makespan") == Row{4});
}

TEST_CASE("a project that cannot be scheduled says so, and what does not fit is refused") {
  MethodArguments arguments = team();
  arguments.inputs["capacity"] = column({1});
  const MethodResult none = run_method("project_schedule", arguments);
  CHECK(*none.text("status") == "infeasible");
  CHECK(none.matrix("start") == nullptr);
  arguments.inputs["capacity"] = column({1, 1});
  CHECK(code_of("project_schedule", arguments) == "invalid-input");
  arguments = team();
  arguments.inputs["demands"] = matrix_of({{1}, {0.5}, {1}});
  CHECK(code_of("project_schedule", arguments) == "invalid-input");
  arguments = team();
  arguments.inputs["links"] = matrix_of({{0, 3}});
  CHECK(code_of("project_schedule", arguments) == "invalid-input");
}

}  // namespace sixstep_tests::registry_schedule_test
