// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/project.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/project_search.hpp>

#include "support/check_project.hpp"
#include "support/random_project.hpp"

namespace sixstep_tests::project_property_test {

using namespace sixstep;

namespace {

std::string fault(const ProjectModel& model, const ProjectSchedule& schedule) {
  return check_project::fault(model, {schedule.start, schedule.mode}).value_or("");
}

/// One mode each, links forward only: what serial schedule generation solves.
ProjectModel plain(std::uint32_t seed, std::uint32_t activities) {
  ProjectModel model = random_project::make(seed, {activities, 1, 2, 0, 4, 0});
  std::erase_if(model.arcs, [](const ProjectArc& arc) { return arc.from > arc.to; });
  for (ProjectActivity& activity : model.activities) {
    activity.latest = ProjectActivity().latest;
    for (std::size_t i = 0; i < model.capacity.size(); ++i) {
      auto& demand = activity.modes[0].demand[i];
      demand = std::min(demand, model.capacity[i]);
    }
  }
  for (ProjectArc& arc : model.arcs) arc.lag = std::max(arc.lag, 0);
  return model;
}

/// The least makespan of a plain project: some order, placed one by one at the first day on which
/// nothing is broken, gives it (Kolisch 1996).
std::int32_t least_makespan(const ProjectModel& model) {
  std::vector<std::uint32_t> order(model.activities.size());
  std::iota(order.begin(), order.end(), 0u);
  std::int64_t least = 1 << 20;
  do {
    ProjectModel placed = model;
    placed.activities.clear();
    placed.arcs.clear();
    std::vector<std::int32_t> start(model.activities.size(), -1);
    bool forward = true;
    for (std::size_t i = 0; i < order.size() && forward; ++i) {
      for (const ProjectArc& arc : model.arcs) {
        if (arc.to == order[i]) forward &= start[arc.from] >= 0;
      }
      std::int32_t at = std::max(model.activities[order[i]].earliest, 0);
      const auto fits = [&] {
        std::vector<std::int32_t> starts;
        ProjectModel sofar = model;
        sofar.activities.clear();
        sofar.arcs.clear();
        start[order[i]] = at;
        for (std::size_t k = 0; k <= i; ++k) {
          sofar.activities.push_back(model.activities[order[k]]);
          starts.push_back(start[order[k]]);
        }
        for (const ProjectArc& arc : model.arcs) {
          if (arc.to != order[i]) continue;
          const auto& mode = model.activities[arc.from].modes[0];
          const std::int32_t event = start[arc.from] + (arc.from_finish ? mode.duration : 0);
          if (at < event + arc.lag) return false;
        }
        const std::vector<std::uint32_t> modes(starts.size(), 0);
        return !check_project::fault(sofar, {starts, modes});
      };
      while (forward && !fits()) ++at;
    }
    const std::vector<std::uint32_t> modes(start.size(), 0);
    if (forward) least = std::min(least, check_project::makespan(model, {start, modes}));
  } while (std::ranges::next_permutation(order).found);
  return static_cast<std::int32_t>(least);
}

ProjectResult solve(const ProjectModel& model, std::uint64_t work, std::uint32_t threads = 1) {
  ProjectOptions options;
  options.threads = threads;
  options.stop.work_limit = work;
  return solve_project(model, options);
}

}  // namespace

TEST_CASE("small plain projects are solved as by trying every order") {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = plain(seed, 5);
    const ProjectResult result = solve(model, 200'000);
    REQUIRE(result.has_schedule());
    CHECK(fault(model, result.schedule) == "");
    CHECK(result.status == ProjectResult::Status::optimal);
    CHECK(*result.makespan == least_makespan(model));
  }
}

TEST_CASE("a project keeps all rules that were asked for, whatever finds the schedule") {
  int solved = 0;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = random_project::make(seed, {9, 1 + seed % 3, 2, seed % 2, 4, 9});
    const ProjectResult result = solve(model, 20'000);
    ProjectSearch search(model, seed);
    search.run(3'000);
    if (search.best()) {
      ++solved;
      CHECK(fault(model, *search.best()) == "");
      CHECK(result.status != ProjectResult::Status::infeasible);
      CHECK(result.bound <= *search.best_makespan());
    }
    if (!result.has_schedule()) continue;
    CHECK(fault(model, result.schedule) == "");
    CHECK(*result.makespan ==
          check_project::makespan(model, {result.schedule.start, result.schedule.mode}));
    CHECK(result.bound <= *result.makespan);
  }
  CHECK(solved > 5);
}

TEST_CASE("the number of threads changes nothing that is found under a limit of work") {
  // The larger ones are far from a proof: there the prover looks around what the search has found.
  const std::vector<std::pair<ProjectModel, std::uint64_t>> asked = {
      {plain(0, 30), 60'000},
      {plain(1, 30), 60'000},
      {plain(0, 150), 3'000'000},
      {plain(1, 150), 3'000'000},
  };
  for (const auto& [model, work] : asked) {
    const ProjectResult alone = solve(model, work, 1);
    for (const std::uint32_t threads : {2u, 8u}) {
      CAPTURE(threads);
      const ProjectResult result = solve(model, work, threads);
      CHECK(result.schedule.start == alone.schedule.start);
      CHECK(result.bound == alone.bound);
      CHECK(result.work == alone.work);
      CHECK(result.status == alone.status);
    }
  }
}

TEST_CASE("progress tells a bound that only rises, below the best that only falls") {
  const ProjectModel model = plain(1, 30);
  for (const std::uint32_t threads : {1u, 2u}) {
    CAPTURE(threads);
    double bound = 0.0, best = 1e9;
    int bounded = 0, wrong = 0;
    ProjectOptions options;
    options.threads = threads;
    options.stop.work_limit = 60'000;
    options.stop.should_stop = [&](const Progress& now) {
      bounded += now.bound ? 1 : 0;
      wrong += now.bound.value_or(bound) < bound || now.best.value_or(best) > best ? 1 : 0;
      bound = now.bound.value_or(bound);
      best = now.best.value_or(best);
      wrong += bound > best ? 1 : 0;
      return false;
    };
    const ProjectResult result = solve_project(model, options);
    CHECK(bounded > 0);
    CHECK(wrong == 0);
    REQUIRE(result.has_schedule());
    CHECK(bound <= result.bound);
    CHECK(best >= *result.makespan);
  }
}

TEST_CASE("the search does the same however fine time is measured") {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    CAPTURE(seed);
    const ProjectModel coarse = plain(seed, 20);
    ProjectModel fine = coarse;
    for (ProjectActivity& activity : fine.activities) {
      activity.modes[0].duration *= 1000;
      activity.earliest *= 1000;
    }
    for (ProjectArc& arc : fine.arcs) arc.lag *= 1000;
    ProjectSearch in_days(coarse, 3), in_minutes(fine, 3);
    in_days.run(8'000);
    in_minutes.run(8'000);
    CHECK(in_days.work() == in_minutes.work());
    CHECK(*in_days.best_makespan() * 1000 == *in_minutes.best_makespan());
  }
}

TEST_CASE("a schedule that others found is bred from, and never lost") {
  const ProjectModel model = plain(7, 25);
  const ProjectResult known = solve(model, 40'000);
  ProjectSearch search(model, 1);
  search.add(known.schedule);
  CHECK(*search.best_makespan() <= *known.makespan);
  search.run(10'000);
  CHECK(*search.best_makespan() <= *known.makespan);
  CHECK(fault(model, *search.best()) == "");
}

TEST_CASE("a project without activities takes no time") {
  const ProjectResult result = solve_project({});
  CHECK(result.status == ProjectResult::Status::optimal);
  CHECK(result.makespan == 0);
}

TEST_CASE("what demands more than there is cannot be scheduled") {
  ProjectModel model;
  model.capacity = {1};
  model.activities = {{{{1, {2}, {}}}}};
  CHECK(solve_project(model).status == ProjectResult::Status::infeasible);
}

}  // namespace sixstep_tests::project_property_test
