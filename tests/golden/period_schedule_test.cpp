// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/period_schedule.hpp>

#include <fstream>

#include <doctest/doctest.h>
#include <support/period_files.hpp>
#include <support/reference_data.hpp>

namespace sixstep_tests::period_schedule_golden_test {

using namespace sixstep;

namespace {

/// Lines `block mode period share` of MineLib's solution files.
PeriodChoice published_choice(const PeriodProblem& problem, const std::filesystem::path& file) {
  PeriodChoice choice(problem.items(), PeriodProblem::left_out);
  std::ifstream in(file);
  std::uint32_t block = 0, mode = 0, period = 0;
  for (double share = 0.0; in >> block >> mode >> period >> share;) {
    for (std::uint32_t o = problem.first_option[block]; o < problem.first_option[block + 1]; ++o) {
      const PeriodOption& option = problem.options[o];
      if (option.period == period && option.mode == mode) choice[block] = o;
    }
  }
  return choice;
}

}  // namespace

TEST_CASE("Newman's mine is bounded and scheduled at least as well as published") {
  // select/minelib/newman/readme.md; Espinoza, Goycoolea, Moreno & Newman (2013).
  struct Instance {
    const char* file;
    const char* solution;
    double value, linear_bound;
  };
  for (const Instance& instance :
       {Instance{"newman1.cpit", "newman1_cpit_gmunoz120723.sol", 23'483'671, 24'486'184},
        Instance{"newman1.pcpsp", "newman1_pcpsp_gmunoz120723.sol", 23'658'230, 24'486'549}}) {
    const std::filesystem::path folder = "select/minelib/newman";
    const auto file = test_support::reference_file(folder / instance.file);
    const auto solution = test_support::reference_file(folder / instance.solution);
    if (!file || !solution) return;
    CAPTURE(instance.file);
    const PeriodProblem problem = select_files::read_period_problem(*file);
    const PeriodChoice published = published_choice(problem, *solution);
    CHECK(is_admissible(problem, published));
    CHECK(value_of(problem, published) == doctest::Approx(instance.value).epsilon(1e-7));
    PeriodScheduleOptions options;
    options.stop.work_limit = 6'000'000;
    const PeriodScheduleResult result = schedule_periods(problem, options);
    CHECK(result.bound <= instance.linear_bound);
    CHECK(result.bound >= value_of(problem, published));
    CHECK(is_admissible(problem, result.choice));
    CHECK(result.value >= instance.value);
  }
}

}  // namespace sixstep_tests::period_schedule_golden_test
