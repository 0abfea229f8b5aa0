// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::comparison_checks_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// What is found in a best–worst comparison of three goals, as "code pointer".
std::vector<std::string> found_in(const std::string& best, const std::string& worst,
                                  std::vector<double> best_to_others,
                                  std::vector<double> others_to_worst) {
  Plan plan;
  plan.id.value = "p";
  for (const char* id : {"top", "a", "b", "c"}) plan.goals.emplace_back().id.value = id;
  for (std::size_t k = 1; k < 4; ++k) plan.goals[k].parent.value = "top";
  Comparison& comparison = plan.comparisons.emplace_back();
  comparison.parent.value = "top";
  comparison.method = ComparisonMethod::best_worst;
  comparison.of = {{"a"}, {"b"}, {"c"}};
  comparison.best.value = best;
  comparison.worst.value = worst;
  comparison.best_to_others = std::move(best_to_others);
  comparison.others_to_worst = std::move(others_to_worst);
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : check_plan(plan)) {
    if (diagnostic.pointer.starts_with("/comparisons")) {
      found.push_back(diagnostic.code + ' ' + diagnostic.pointer);
    }
  }
  return found;
}

Comparison pairwise(std::vector<std::vector<std::optional<double>>> matrix) {
  Comparison comparison;
  comparison.of = {{"aim"}, {"output"}};
  comparison.matrix = std::move(matrix);
  return comparison;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound comparison with best and worst is not complained of") {
  CHECK(found_in("a", "c", {1, 2, 8}, {8, 4, 1}).empty());
}

TEST_CASE("best and worst are two goals") {
  CHECK(found_in("a", "a", {1, 2, 8}, {1, 4, 1}) == Found{"comparison-shape /comparisons/0/worst"});
}

TEST_CASE("no goal weighs more than the best or less than the worst") {
  CHECK(found_in("a", "c", {1, 0.5, 8}, {8, 4, 1}) ==
        Found{"number-out-of-range /comparisons/0/best_to_others/1"});
  CHECK(found_in("a", "c", {1, 2, 8}, {8, -1, 1}) ==
        Found{"number-out-of-range /comparisons/0/others_to_worst/1"});
}

TEST_CASE("the best compared with itself, and the worst with itself, is 1") {
  CHECK(found_in("a", "c", {2, 2, 8}, {8, 4, 3}) ==
        Found{"not-reciprocal /comparisons/0/best_to_others/0",
              "not-reciprocal /comparisons/0/others_to_worst/2"});
}

TEST_CASE("best over worst is the same in both lists") {
  CHECK(found_in("a", "c", {1, 2, 8}, {4, 4, 1}) ==
        Found{"not-reciprocal /comparisons/0/others_to_worst/0"});
}

TEST_CASE("a comparison has the shape that its method asks for") {
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 2}, {0.5, 1}})}; }).empty());
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 3}, {{}, 1}})}; }).empty());
  CHECK(found_after([](Plan& p) {
          p.comparisons = {pairwise({{1, 2}, {0.5}})};
        }) == Expected{"comparison-shape /comparisons/0/matrix/1"});
  CHECK(found_after([](Plan& p) {
          p.comparisons = {pairwise({{1, 0}, {{}, 1}})};
        }) == Expected{"number-out-of-range /comparisons/0/matrix/0/1"});
  CHECK(found_after([](Plan& p) {
          p.comparisons.resize(1);
          p.comparisons[0].method = ComparisonMethod::best_worst;
          p.comparisons[0].of = {{"aim"}, {"output"}};
          p.comparisons[0].best.value = "aim";
          p.comparisons[0].best_to_others = {1, 2};
          p.comparisons[0].others_to_worst = {2};
        }) == Expected{"comparison-shape /comparisons/0/worst",
                       "comparison-shape /comparisons/0/others_to_worst"});
  CHECK(found_after([](Plan& p) {
          p.comparisons.resize(1);
          p.comparisons[0].method = ComparisonMethod::swing;
          p.comparisons[0].of = {{"aim"}, {"output"}};
          p.comparisons[0].points = {100, 101};
        }) == Expected{"number-out-of-range /comparisons/0/points/1"});
}

TEST_CASE("a judge's two answers about one pair agree, up to rounding") {
  CHECK(found_after([](Plan& p) { p.comparisons = {pairwise({{1, 3}, {0.33, 1}})}; }).empty());
  const Diagnostic found = only_after([](Plan& p) {
    p.comparisons = {pairwise({{1, 4}, {4, 1}})};
  });
  CHECK(found.code == "not-reciprocal");
  CHECK(found.pointer == "/comparisons/0/matrix/1/0");
  CHECK(found.message == "found 4 against 4 the other way round, expected 0.25");
}

}  // namespace sixstep_tests::comparison_checks_test
