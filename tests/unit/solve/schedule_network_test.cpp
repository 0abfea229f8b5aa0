// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_network.hpp>

#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::schedule_network_test {

using namespace sixstep;

namespace {

ScheduleProblem of_days(std::size_t activity_count) {
  ScheduleProblem problem;
  problem.activities.resize(activity_count);
  for (ScheduleActivity& activity : problem.activities) activity.modes = {{1, {}}};
  return problem;
}

}  // namespace

TEST_CASE("the arcs that leave an activity stand in the order of the links") {
  constexpr std::uint32_t activity_count = 10'000;
  ScheduleProblem problem = of_days(activity_count);
  std::mt19937 random(1);
  const auto any = [&] { return static_cast<ActivityIndex>(random() % activity_count); };
  std::vector<std::vector<LinkIndex>> expected(activity_count);
  for (LinkIndex index = 0; index < 30'000; ++index) {
    problem.links.push_back({any(), any(), {}, {}, {}});
    expected[problem.links.back().from].push_back(index);
  }
  const ScheduleNetwork network(problem);
  CHECK(network.arc_count() == problem.links.size());
  for (ActivityIndex from = 0; from < activity_count; ++from) {
    std::vector<LinkIndex> links;
    for (const ScheduleArc& arc : network.arcs_from(from)) {
      CHECK(arc.to == problem.links[arc.link].to);
      links.push_back(arc.link);
    }
    CHECK(links == expected[from]);
  }
}

TEST_CASE("a network leads forward until a link or a maximum lag leads back") {
  ScheduleProblem problem = of_days(3);
  problem.links = {{0, 1, {}, {}, {}}, {1, 2, {}, {}, {}}};
  CHECK(ScheduleNetwork(problem).leads_forward());
  problem.links[1].max_lag = WorkSpan{5};
  CHECK_FALSE(ScheduleNetwork(problem).leads_forward());
  problem.links[1] = {2, 1, {}, {}, {}};
  CHECK_FALSE(ScheduleNetwork(problem).leads_forward());
}

TEST_CASE("only a maximum lag after what has happened reaches history") {
  ScheduleProblem problem = of_days(2);
  problem.activities[0].fixed_start = 3;
  problem.links = {{0, 1, {}, {}, {}}};
  CHECK_FALSE(ScheduleNetwork(problem).reaches_history());
  problem.links[0].max_lag = WorkSpan{5};
  CHECK(ScheduleNetwork(problem).reaches_history());
}

TEST_CASE("an activity starts when it did, or not before project and release") {
  ScheduleProblem problem = of_days(4);
  problem.start = 10;
  problem.activities[1].release = 12;
  problem.activities[2].release = 8;
  problem.activities[2].deadline = 20;
  problem.activities[3].fixed_finish = 7;
  const ScheduleNetwork network(problem);
  CHECK(network.base_start(0) == 10);
  CHECK(network.base_start(1) == 12);
  CHECK(network.base_start(2) == 10);
  CHECK(network.base_start(3) == 6);
  CHECK(network.deadline(2) == 20);
  CHECK(network.deadline(0) == far_future);
}

}  // namespace sixstep_tests::schedule_network_test
