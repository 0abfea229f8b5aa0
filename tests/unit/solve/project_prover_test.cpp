// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/project_prover.hpp>

#include <stdexcept>
#include <tuple>

#include <doctest/doctest.h>

#include "support/check_project.hpp"
#include "support/random_project.hpp"

namespace sixstep_tests::project_prover_test {

using namespace sixstep;

namespace {

ProjectActivity takes(std::int32_t duration, std::int32_t demand) {
  ProjectActivity result;
  result.modes = {{duration, {demand}, {}}};
  return result;
}

/// Three that last 4, 3 and 2 and need 2, 2 and 1 of 3.
ProjectModel three() {
  ProjectModel model;
  model.capacity = {3};
  model.activities = {takes(4, 2), takes(3, 2), takes(2, 1)};
  return model;
}

std::int32_t least_makespan(const ProjectModel& model) {
  ProjectProver prover(model);
  while (prover.improve(1000) == ProverStatus::improved) {
  }
  REQUIRE(prover.best_makespan());
  CHECK(prover.lower_bound() == *prover.best_makespan());
  return *prover.best_makespan();
}

}  // namespace

TEST_CASE("what cannot go on at once waits, what can goes beside it") {
  CHECK(least_makespan(three()) == 7);  // the two that need two, one after the other
}

TEST_CASE("a maximum lag keeps activities together") {
  ProjectModel model = three();
  model.activities[2].modes[0].demand = {3};
  model.arcs = {{0, 2, 0, true}, {2, 1, 0, true}};
  CHECK(least_makespan(model) == 9);
  model.arcs.push_back({1, 0, -5, false});  // at most 5 from start to start: 4 + 2 are needed
  ProjectProver prover(model);
  CHECK(prover.improve(1000) == ProverStatus::infeasible);
  CHECK_FALSE(prover.best());
}

TEST_CASE("of two that do not fit at once, the one that cannot come first comes last") {
  ProjectModel model;
  model.capacity = {3};
  model.activities = {takes(3, 2), takes(3, 2)};
  model.activities[0].latest = 4;  // may wait until it starts: nothing is certain to go on
  model.activities[1].earliest = 2;
  CHECK(ProjectProver(model).lower_bound() == 6);
  model.activities[1].modes.push_back({2, {3}, {}});
  model.activities[0].latest = 3;
  CHECK(ProjectProver(model).lower_bound() == 5);
  model.activities[0].modes.push_back({4, {1}, {}});  // in which both fit
  CHECK(ProjectProver(model).lower_bound() == 4);
}

TEST_CASE("a budget decides between quick and cheap") {
  ProjectModel model;
  model.budget = {10};
  model.activities.resize(2);
  for (ProjectActivity& each : model.activities) each.modes = {{6, {}, {2}}, {1, {}, {7}}};
  model.arcs = {{0, 1, 0, true}};
  CHECK(least_makespan(model) == 7);
  model.budget = {14};
  CHECK(least_makespan(model) == 2);
  model.budget = {3};
  CHECK(ProjectProver(model).improve(10) == ProverStatus::infeasible);
}

TEST_CASE("an activity that needs more than there is makes the project infeasible") {
  ProjectModel model = three();
  model.activities[1].modes[0].demand = {4};
  ProjectProver prover(model);
  CHECK(prover.improve(10) == ProverStatus::infeasible);
}

TEST_CASE("only what is better than known elsewhere is of interest") {
  ProjectProver prover(three());
  prover.improve_on(8);
  CHECK(prover.improve(100) == ProverStatus::optimal);  // as short as the bound
  CHECK(prover.best());
  CHECK(*prover.best_makespan() == 7);
  ProjectProver proof(three());
  proof.improve_on(7);
  CHECK(proof.improve(100) == ProverStatus::optimal);
  CHECK_FALSE(proof.best());
  CHECK(proof.lower_bound() == 7);
}

TEST_CASE("a limit on the makespan is a proof only up to it") {
  ProjectProver prover(three(), 6);
  CHECK(prover.improve(100) == ProverStatus::infeasible);
  CHECK(prover.lower_bound() == 7);
}

TEST_CASE("the prover stops when told to, and goes on from there") {
  ProjectProver prover(three());
  StopCondition at_once;
  at_once.work_limit = 0;
  CHECK(prover.improve(100, at_once) == ProverStatus::limit);
  CHECK(prover.improve(100) == ProverStatus::optimal);
}

TEST_CASE("the same calls give the same schedules and the same work") {
  const auto run = [] {
    ProjectProver prover(random_project::make(7, {12, 3, 2, 1, 5, 30}));
    while (prover.improve(50) == ProverStatus::improved) {
    }
    return std::tuple(prover.work(), prover.conflicts(), prover.best_makespan());
  };
  CHECK(run() == run());
}

TEST_CASE("an empty project is done at once") { CHECK(least_makespan(ProjectModel()) == 0); }

TEST_CASE("a model whose parts do not fit together is refused") {
  ProjectModel model = three();
  model.arcs = {{0, 3, 0, true}};
  CHECK_THROWS_AS(ProjectProver{model}, std::invalid_argument);
  model = three();
  model.activities[0].modes[0].demand = {};
  CHECK_THROWS_AS(ProjectProver{model}, std::invalid_argument);
  model = three();
  model.activities[0].modes[0].duration = -1;
  CHECK_THROWS_AS(ProjectProver{model}, std::invalid_argument);
  model = three();
  model.activities[0].modes.clear();
  CHECK_THROWS_AS(ProjectProver{model}, std::invalid_argument);
}

}  // namespace sixstep_tests::project_prover_test
