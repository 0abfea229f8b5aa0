// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_why.hpp>

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>

namespace sixstep_tests::schedule_why_test {

using namespace sixstep;

namespace {

ScheduleActivity lasting(std::int32_t days) {
  ScheduleActivity activity;
  activity.modes = {{days, {}}};
  return activity;
}

ScheduleActivity using_team(std::int32_t days, std::int64_t people) {
  ScheduleActivity activity = lasting(days);
  activity.modes[0].demands = {{0, people}};
  return activity;
}

std::vector<DateLink> why(const ScheduleProblem& problem, ActivityIndex activity) {
  const ScheduleResult result = schedule(problem);
  REQUIRE(result.has_schedule());
  const ScheduleNetwork network(problem);
  return ScheduleWhy(network, {result.start, result.finish}).why(activity);
}

}  // namespace

TEST_CASE("a chain of links is told back to the start, with the day that each could give") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(3), lasting(2)};
  problem.links = {{0, 1, {}, {2}, {}}, {1, 2, {}, {}, {}}};
  const auto chain = why(problem, 2);
  REQUIRE(chain.size() == 3);
  CHECK(chain[0].activity == 2);
  CHECK(chain[0].reason.kind == StartReason::Kind::link);
  CHECK(chain[0].earlier ==
        std::vector<EarlierStart>{{{ScheduleChange::Kind::shorten, 1, 1, {}}, 9}});
  CHECK(chain[1].earlier ==
        std::vector<EarlierStart>{{{ScheduleChange::Kind::lag, 0, 1, {}}, 9},
                                  {{ScheduleChange::Kind::shorten, 0, 1, {}}, 9}});
  CHECK(chain[2].reason.kind == StartReason::Kind::project_start);
  CHECK(chain[2].earlier.empty());
}

TEST_CASE("what only one of two equal chains would change helps nobody") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(5), lasting(2)};
  problem.links = {{0, 2, {}, {}, {}}, {1, 2, {}, {}, {}}};
  const auto chain = why(problem, 2);
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].tried);
  CHECK(chain[0].earlier.empty());
}

TEST_CASE("a resource that is held asks for as many units more as are lacking") {
  ScheduleProblem problem;
  problem.resources = {{{{0, 100, 3}}, calendar_days}};
  problem.activities = {using_team(4, 2), using_team(3, 2)};
  problem.activities[0].due = 4;
  const auto chain = why(problem, 1);
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].reason.kind == StartReason::Kind::resource);
  CHECK(chain[0].earlier ==
        std::vector<EarlierStart>{{{ScheduleChange::Kind::capacity, 0, 1, {3, 4}}, 3},
                                  {{ScheduleChange::Kind::shorten, 0, 1, {}}, 3}});
}

TEST_CASE("a release over days off must move by as many days as reach a working day") {
  ScheduleProblem problem;
  problem.calendars = {WorkCalendar(monday_to_friday, {})};
  problem.start = 4;  // Monday 1970-01-05
  problem.activities = {lasting(2)};
  problem.activities[0].calendar = 0;
  problem.activities[0].release = 11;  // the next Monday
  const auto chain = why(problem, 0);
  CHECK(chain[0].reason.kind == StartReason::Kind::release);
  CHECK(chain[0].earlier ==
        std::vector<EarlierStart>{{{ScheduleChange::Kind::release, 0, 3, {}}, 8}});
}

TEST_CASE("a release that moves by steps moves to the latest of them that helps") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(2)};
  problem.activities[1].release = 30;
  problem.links = {{0, 1, {}, {}, {}}};
  const ScheduleNetwork network(problem);
  const ScheduleResult result = schedule(problem);
  const auto earlier = [&](EarlierReleases releases) {
    return ScheduleWhy(network, {result.start, result.finish}, std::move(releases))
        .why(1)[0]
        .earlier;
  };
  using Found = std::vector<EarlierStart>;
  CHECK(earlier({}) == Found{{{ScheduleChange::Kind::release, 1, 1, {}}, 29}});
  CHECK(earlier({{}, {20, 0}}) == Found{{{ScheduleChange::Kind::release, 1, 10, {}}, 20}});
  CHECK(earlier({{}, {2, 0}}) == Found{{{ScheduleChange::Kind::release, 1, 28, {}}, 5}});
  CHECK_THROWS_AS(earlier({{}}), std::invalid_argument);
}

TEST_CASE("what has happened is not asked to have been otherwise") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(2)};
  problem.activities[0].fixed_start = -5;
  problem.activities[0].fixed_finish = 3;
  problem.links = {{0, 1, {}, {}, {}}};
  const auto chain = why(problem, 1);
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].earlier.empty());
  CHECK(chain[1].reason.kind == StartReason::Kind::fixed);
}

TEST_CASE("work under way can be shortened down to the day on which the plan starts") {
  ScheduleProblem problem;
  problem.activities = {lasting(10), lasting(2)};
  problem.activities[0].fixed_start = -5;
  problem.links = {{0, 1, {}, {}, {}}};
  const auto chain = why(problem, 1);
  REQUIRE(chain[0].earlier.size() == 1);
  CHECK(chain[0].earlier[0].start == 4);
}

TEST_CASE("work limits what is tried, and says so") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(3), lasting(2)};
  problem.links = {{0, 1, {}, {}, {}}, {1, 2, {}, {}, {}}};
  const ScheduleNetwork network(problem);
  const ScheduleResult result = schedule(problem);
  ScheduleWhy why(network, {result.start, result.finish});
  const auto chain = why.why(2, 1);
  CHECK(chain[0].tried);
  CHECK_FALSE(chain[1].tried);
  CHECK_THROWS_AS(ScheduleWhy(network, {}), std::invalid_argument);
}

TEST_CASE("a change that there is nothing to make of is refused") {
  using Kind = ScheduleChange::Kind;
  ScheduleProblem problem;
  problem.activities = {lasting(2)};
  CHECK_THROWS_AS(with_change(problem, {Kind::release, 0, 1, {}}), std::invalid_argument);
  CHECK_THROWS_AS(with_change(problem, {Kind::shorten, 0, 3, {}}), std::invalid_argument);
  CHECK_THROWS_AS(with_change(problem, {Kind::capacity, 0, 3, {}}), std::invalid_argument);
  CHECK(with_change(problem, {Kind::shorten, 0, 1, {}}).activities[0].modes[0].duration == 1);
}

}  // namespace sixstep_tests::schedule_why_test
