// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <cstdint>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule_check.hpp>

// The nine-activity building project of Hendrickson & Au, "Project Management for Construction"
// (2nd edition, chapter 10): days, and the activities before each, as in its table of precedence.
// Its resources are the four workers and the one piece of equipment of the second example there,
// of which a heuristic on late starts makes 41 days.
namespace sixstep_tests::resource_levelling_test {

using namespace sixstep;

namespace {

enum Activity : ActivityIndex { A, B, C, D, E, F, G, H, I };

struct Row {
  std::int32_t days;
  std::vector<ActivityIndex> after;
  std::int64_t workers;
  std::int64_t equipment;
};

const std::vector<Row> rows = {{4, {}, 2, 0},     {3, {}, 2, 1},     {8, {A}, 2, 1},
                               {7, {A}, 2, 1},    {9, {B, C}, 2, 1}, {12, {B, C}, 2, 0},
                               {2, {D, E}, 2, 1}, {5, {D, E}, 2, 1}, {6, {F, G}, 4, 0}};

ScheduleProblem project(std::int64_t workers, std::int64_t equipment) {
  ScheduleProblem problem;
  problem.calendars.emplace_back(every_week_day, std::vector<DayInterval>{});
  problem.resources.push_back({{{far_past, far_future, workers}}, 0});
  problem.resources.push_back({{{far_past, far_future, equipment}}, 0});
  for (const Row& row : rows) {
    const auto to = static_cast<ActivityIndex>(problem.activities.size());
    ScheduleActivity& activity = problem.activities.emplace_back();
    activity.calendar = 0;
    activity.modes.push_back({row.days, {{0, row.workers}, {1, row.equipment}}});
    for (const ActivityIndex from : row.after) problem.links.push_back({from, to, {}, {}, {}});
  }
  return problem;
}

}  // namespace

TEST_CASE("without limits the published project takes 30 days along A, C, F and I") {
  const CriticalPath path = critical_path(project(100, 100));
  CHECK(path.finish == 30);
  CHECK(path.critical == std::vector<char>{1, 0, 1, 0, 0, 1, 0, 0, 1});
  CHECK(path.latest_start[D] == 15);
  CHECK(path.latest_start[E] == 13);
}

TEST_CASE("with one piece of equipment it takes the published 41 days, which is proven best") {
  const ScheduleProblem problem = project(4, 1);
  ScheduleOptions options;
  options.proof_work = 300'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.status == ScheduleResult::Status::optimal);
  CHECK(result.project_finish == 41);
  CHECK(result.finish_bound == 41);
  CHECK(check_schedule(problem, result.start, result.finish).empty());
}

TEST_CASE("the published schedule keeps all limits, and no activity of it could start earlier") {
  const ScheduleProblem problem = project(4, 1);
  const std::vector<DayNumber> start = {0, 0, 4, 21, 12, 12, 28, 30, 35};
  std::vector<DayNumber> finish;
  for (std::size_t i = 0; i < start.size(); ++i) finish.push_back(start[i] + rows[i].days);
  CHECK(check_schedule(problem, start, finish).empty());
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (start[i] == 0) continue;
    auto earlier = start;
    auto ends = finish;
    --earlier[i], --ends[i];
    CAPTURE(i);
    CHECK_FALSE(check_schedule(problem, earlier, ends).empty());
  }
}

}  // namespace sixstep_tests::resource_levelling_test
