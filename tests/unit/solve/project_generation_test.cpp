// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/project/generation.hpp>

#include <doctest/doctest.h>

namespace sixstep_tests::project_generation_test {

using namespace sixstep;
using namespace sixstep::detail::project;

namespace {

/// Side by side, with room for all; as long as is told.
ProjectModel side_by_side(const std::vector<std::int32_t>& durations) {
  ProjectModel model;
  model.capacity = {static_cast<std::int32_t>(durations.size())};
  for (const std::int32_t duration : durations) {
    model.activities.push_back({});
    model.activities.back().modes = {{duration, {1}, {}}};
  }
  return model;
}

Individual improved(const ProjectModel& model) {
  const PackedProject project(model);
  Generation<DenseProfile<OneWord>> generation(project);
  Individual result;
  result.list = project.order;
  result.mode.assign(model.activities.size(), 0);
  REQUIRE(generation.decode(result));
  generation.improve(result);
  return result;
}

}  // namespace

TEST_CASE("what decides how long a schedule is has no freedom") {
  ProjectModel chain = side_by_side({20, 12});
  chain.arcs = {{0, 1}};
  CHECK(improved(chain).makespan == 32);
  CHECK(improved(chain).freedom == 0);
}

TEST_CASE("freedom counts how far activities can move, each up to a sixteenth of the whole") {
  CHECK(improved(side_by_side({32, 31})).freedom == 16);
  CHECK(improved(side_by_side({32, 30})).freedom == 32);
  CHECK(improved(side_by_side({32, 4})).freedom == 32);
  CHECK(improved(side_by_side({32, 4, 31})).freedom == 48);
}

TEST_CASE("the shorter schedule is better, and of those as short the freer one") {
  Individual one, other;
  one.makespan = 9;
  other.makespan = 10;
  other.freedom = 5;
  CHECK(better(one, other));
  CHECK_FALSE(better(other, one));
  one.makespan = 10;
  CHECK(better(other, one));
  CHECK_FALSE(better(one, other));
  CHECK_FALSE(better(one, one));
}

}  // namespace sixstep_tests::project_generation_test
