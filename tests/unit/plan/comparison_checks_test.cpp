// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace sixstep;

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
