// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure_knapsack.hpp>

#include <doctest/doctest.h>
#include <support/reference_data.hpp>
#include <support/select_files.hpp>

namespace sixstep_tests::closure_knapsack_golden_test {

using namespace sixstep;

TEST_CASE("next release problems are solved to their proven optima") {
  // select/nrp/optima.csv: proven by HiGHS; instances of Xuan, Jiang, Ren & Luo (2012).
  struct Instance {
    const char* file;
    double ratio;
    std::int64_t budget, optimum;
  };
  for (const Instance& instance :
       {Instance{"nrp1.txt", 0.3, 257, 1204}, Instance{"nrp1.txt", 0.5, 428, 1836},
        Instance{"nrp1.txt", 0.7, 599, 2507}, Instance{"nrp-e3.txt", 0.5, 5199, 9361},
        Instance{"nrp-g3.txt", 0.3, 3677, 5932}}) {
    const auto file =
        test_support::reference_file(std::filesystem::path("select/nrp") / instance.file);
    if (!file) return;
    select_files::ReleasePlan plan = select_files::read_release_plan(*file);
    plan.problem.budget = plan.budget(instance.ratio);
    const ClosureKnapsackResult result = solve_closure_knapsack(plan.problem);
    CAPTURE(instance.file);
    CAPTURE(instance.ratio);
    CHECK(plan.problem.budget == instance.budget);
    CHECK(result.value == instance.optimum);
    CHECK(result.bound == instance.optimum);
  }
}

}  // namespace sixstep_tests::closure_knapsack_golden_test
