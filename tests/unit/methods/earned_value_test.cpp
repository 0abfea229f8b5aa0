// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/earned_value.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/method_registry.hpp>
#include <sixstep/solve/random.hpp>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::earned_value_test {

using namespace sixstep;
using test_support::cells;
using test_support::matrix_of;
using test_support::unknown;

namespace {

using Work = std::vector<WorkPackage>;
constexpr std::nullopt_t nobody_knows = std::nullopt;

EarnedValue of(const Work& work) { return earned_value(work); }

constexpr std::size_t at_cost_rate = 1;
constexpr std::size_t at_cost_and_speed = 2;

}  // namespace

TEST_CASE("a piece of which one side is unknown makes neither a loss nor a gain") {
  const Work known = {{100.0, 0.5, 0.5, 60.0}};
  for (const WorkPackage& silent :
       Work{{nobody_knows, 0.5, 0.5, 70.0},            // its worth is not known
            {100.0, nobody_knows, 0.2, nobody_knows},  // neither its plan nor its cost
            {100.0, 0.5, nobody_knows, 70.0}}) {       // nobody said what is done
    Work work = known;
    work.push_back(silent);
    const EarnedValue found = of(work);
    CHECK(found.cost_variance == -10.0);
    CHECK(found.schedule_variance == 0.0);
    CHECK(found.measured == 1);
    CHECK(found.measured_budget == 100.0);
    CHECK(found.estimates[at_cost_rate] == 120.0);
  }
}

TEST_CASE("sums say of how many pieces they know") {
  const EarnedValue found = of({{100.0, 0.5, 0.4, 60.0}, {nobody_knows, 1.0, 0.3, 5.0}, {}});
  CHECK(found.packages == 3);
  CHECK(found.budget == KnownSum{100.0, 1});
  CHECK(found.planned == KnownSum{50.0, 1});
  CHECK(found.earned == KnownSum{40.0, 1});
  CHECK(found.actual == KnownSum{65.0, 2});
}

TEST_CASE("nothing done is worth nothing, even of an unknown budget") {
  const EarnedValue found = of({{nobody_knows, 0.0, 0.0, 0.0}});
  CHECK(found.earned == KnownSum{0.0, 1});
  CHECK(found.planned == KnownSum{0.0, 1});
  CHECK(found.measured == 0);
  CHECK_FALSE(found.cost_index);  // nothing was spent: no rate
  CHECK_FALSE(found.schedule_index);
}

TEST_CASE("where nothing is known nothing is said") {
  for (const Work& work : {Work{}, Work{{}}}) {
    const EarnedValue found = of(work);
    CHECK_FALSE(found.cost_variance);
    CHECK_FALSE(found.schedule_variance);
    CHECK_FALSE(found.to_complete);
    CHECK_FALSE(found.to_complete_index);
    for (const auto& estimate : found.estimates) CHECK_FALSE(estimate);
  }
}

TEST_CASE("the dearer of two estimates is not made up where one piece has no plan") {
  const EarnedValue found = of({{100.0, 0.8, 0.5, 50.0}, {100.0, nobody_knows, 0.5, 50.0}});
  CHECK(found.estimates[at_cost_rate] == 200.0);
  CHECK_FALSE(found.estimates[at_cost_and_speed]);
}

TEST_CASE("a budget that is used up leaves no rate at which it could be kept") {
  CHECK_FALSE(of({{100.0, 1.0, 0.9, 100.0}}).to_complete_index);
  CHECK(of({{100.0, 1.0, 1.0, 90.0}}).to_complete_index == 0.0);
  CHECK(of({{100.0, 1.0, 1.0, 90.0}}).estimates[at_cost_rate] == 90.0);
  CHECK_FALSE(of({{100.0, 1.0, 0.0, 10.0}}).estimates[at_cost_rate]);  // no rate yet
}

TEST_CASE("adding a piece of unknown cost never lowers a sum") {
  const CounterRandom random(7, 0);
  std::uint64_t draw = 0;
  const auto maybe = [&](double scale) -> std::optional<double> {
    const double number = random.unit(draw++);
    return number < 0.3 ? std::nullopt : std::optional(number * scale);
  };
  Work work;
  EarnedValue before = of(work);
  for (int i = 0; i < 200; ++i) {
    work.push_back({maybe(1e6), maybe(1.0), maybe(1.0), maybe(1e6)});
    const EarnedValue now = of(work);
    CHECK(now.budget.known >= before.budget.known);
    CHECK(now.planned.known >= before.planned.known);
    CHECK(now.earned.known >= before.earned.known);
    CHECK(now.actual.known >= before.actual.known);
    CHECK(now.measured >= before.measured);
    before = now;
  }
}

TEST_CASE("earned schedule tells lateness in time, to the end") {
  const std::vector<double> planned = {10, 20, 20, 40, 40};
  const auto at = [&](double earned, double now) { return *earned_schedule(planned, earned, now); };
  CHECK(at(5, 1).earned == 0.5);
  CHECK(at(20, 4).earned == 3.0);  // month 3 planned no more: it is earned too
  CHECK(at(30, 4).earned == 3.5);
  CHECK(at(40, 9).earned == 4.0);  // done, five months late; SV in money would be 0
  CHECK(at(40, 9).variance == -5.0);
  CHECK(at(99, 2).earned == 4.0);
  CHECK_FALSE(at(0, 0).index);
  CHECK_FALSE(at(0, 3).length);
  CHECK(at(20, 6).length == 8.0);  // 4 months at half the speed
  CHECK_FALSE(earned_schedule(std::vector<double>{}, 1, 1));
  CHECK_FALSE(earned_schedule(std::vector<double>{0, 0}, 1, 1));
}

TEST_CASE("shares and amounts that cannot be are refused") {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(of({{-1.0, 0.5, 0.5, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(of({{1.0, 1.5, 0.5, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(of({{1.0, 0.5, nan, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(of({{1.0, 0.5, 0.5, infinite}}), std::invalid_argument);
  CHECK_THROWS_AS(earned_schedule(std::vector<double>{2, 1}, 1, 1), std::invalid_argument);
  CHECK_THROWS_AS(earned_schedule(std::vector<double>{1, nan}, 1, 1), std::invalid_argument);
  CHECK_THROWS_AS(earned_schedule(std::vector<double>{1, 2}, -1, 1), std::invalid_argument);
}

TEST_CASE("by name, what is not known is NaN going in and left out coming back") {
  const auto run = [](const Matrix& done) {
    return run_method("earned_value", {.inputs = {{"budget", matrix_of({{100}, {50}})},
                                                  {"done", done},
                                                  {"cost", matrix_of({{60}, {unknown}})}}});
  };
  const MethodResult found = run(matrix_of({{0.5}, {0.1}}));
  CHECK(cells(found, "cost_variance") == std::vector<double>{-10});
  CHECK(cells(found, "known") == std::vector<double>{2, 0, 2, 1});
  CHECK(found.matrix("schedule_index") == nullptr);
  CHECK_THROWS_AS(run(matrix_of({{0.5}})), MethodError);
  const MethodResult late =
      run_method("earned_schedule", {.inputs = {{"planned", matrix_of({{10}, {20}})}},
                                     .options = {{"earned", 15.0}, {"now", 2.0}}});
  CHECK(cells(late, "schedule_variance") == std::vector<double>{-0.5});
}

}  // namespace sixstep_tests::earned_value_test
