// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/reschedule.hpp>

#include <optional>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::reschedule_test {

using namespace sixstep;

namespace {

using Days = std::vector<DayNumber>;
using Previous = std::vector<std::optional<DayNumber>>;

/// Activities of these lengths that need all of the one team, every day.
ScheduleProblem one_team(const std::vector<std::int32_t>& lengths) {
  ScheduleProblem problem;
  problem.resources.push_back({{{0, 1000, 1}}, calendar_days});
  for (const std::int32_t length : lengths) {
    problem.activities.emplace_back().modes = {{length, {{0, 1}}}};
  }
  return problem;
}

TEST_CASE("of two that want the team, the one that can wait for the gap moves alone") {
  // B and C kept their dates until A, which comes first, took two days more: B goes behind C.
  ScheduleProblem problem = one_team({5, 2, 4});
  problem.activities[0].fixed_start = 0;
  const Previous previous = {0, 3, 5};
  const Rescheduling found = reschedule(problem, previous);
  CHECK(found.schedule.start == Days{0, 9, 5});
  CHECK(found.moved == std::vector<ActivityIndex>{1});
  CHECK(found.moves == 1);
  CHECK(found.shift == 6);
}

TEST_CASE("a promise is worth more than any number of moves") {
  ScheduleProblem problem = one_team({5, 2, 4});
  problem.activities[0].fixed_start = 0;
  problem.activities[1].due = 7;
  const Rescheduling found = reschedule(problem, Previous{0, 3, 5});
  CHECK(found.schedule.start == Days{0, 5, 7});
  CHECK(found.schedule.tardiness == 0);
  CHECK(found.moves == 2);
}

TEST_CASE("what nothing pushes does not come earlier, but takes its old date again") {
  ScheduleProblem problem = one_team({2, 2});
  const Rescheduling found = reschedule(problem, Previous{10, 20});
  CHECK(found.schedule.start == Days{10, 20});
  CHECK(found.schedule.status == ScheduleResult::Status::optimal);
  CHECK(found.schedule.reason[0].kind == StartReason::Kind::kept);
}

TEST_CASE("weights decide which of two moves") {
  ScheduleProblem problem = one_team({4, 4});
  RescheduleOptions options;
  options.move_weight = {1, 9};
  CHECK(reschedule(problem, Previous{0, 2}, options).moved == std::vector<ActivityIndex>{0});
  options.move_weight = {9, 1};
  CHECK(reschedule(problem, Previous{0, 2}, options).moved == std::vector<ActivityIndex>{1});
}

TEST_CASE("what is new is placed around the others and is no move") {
  const Rescheduling found = reschedule(one_team({3, 2}), Previous{0, std::nullopt});
  CHECK(found.schedule.start == Days{0, 3});
  CHECK(found.moved.empty());
}

TEST_CASE("lists of another length and weights below zero are refused") {
  RescheduleOptions options;
  options.move_weight = {-1};
  CHECK_THROWS_AS(reschedule(one_team({1}), Previous{}), std::invalid_argument);
  CHECK_THROWS_AS(reschedule(one_team({1}), Previous{0}, options), std::invalid_argument);
}

}  // namespace

}  // namespace sixstep_tests::reschedule_test
