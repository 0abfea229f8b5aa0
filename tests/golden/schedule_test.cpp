// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule_check.hpp>

#include "support/psplib.hpp"
#include "support/reference_data.hpp"

namespace sixstep_tests::schedule_golden_test {

using namespace sixstep;

namespace {

struct Best {
  DayNumber critical_path;
  DayNumber lower;
  DayNumber upper;
};

std::map<std::string, Best> best_of(const std::filesystem::path& path, const std::string& set) {
  std::ifstream in(path);
  std::map<std::string, Best> result;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(set + ",")) continue;
    std::ranges::replace(line, ',', ' ');
    std::istringstream row(line);
    std::string name;
    Best best{};
    row >> name >> name >> best.critical_path >> best.lower >> best.upper;
    result[name] = best;
  }
  return result;
}

}  // namespace

// PSPLIB, Kolisch & Sprecher 1996; best known values as of September 2024.
TEST_CASE("PSPLIB instances get feasible schedules between the best known bounds") {
  const auto table = test_support::reference_file("schedule/best_known.csv");
  if (!table) return;
  const auto best = best_of(*table, "j30");
  REQUIRE(best.size() == 480);
  ScheduleOptions options;
  options.samples = 10;
  for (const char* name : {"j301_1", "j305_4", "j309_8", "j3013_1", "j3029_9", "j3041_3"}) {
    CAPTURE(name);
    const auto path = table->parent_path() / "j30" / (std::string(name) + ".sm");
    const ScheduleProblem problem = psplib::read(path.string());
    const ScheduleResult result = schedule(problem, options);
    const Best& known = best.at(name);
    CHECK(critical_path(problem).finish == known.critical_path);
    REQUIRE(result.has_schedule());
    CHECK(check_schedule(problem, result.start, result.finish).empty());
    CHECK(*result.project_finish >= known.lower);
    CHECK(*result.finish_bound <= known.upper);
    CHECK(*result.finish_bound >= known.critical_path);
  }
}

}  // namespace sixstep_tests::schedule_golden_test
