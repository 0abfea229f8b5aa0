// SPDX-License-Identifier: BSL-1.0
// Schedules plain numbers: no plan, no calendar, only activities, links and two teams.
#include <cstdio>
#include <string>
#include <vector>

#include <sixstep/plan/words.hpp>
#include <sixstep/solve/project.hpp>

using namespace sixstep;

int main() {
  const std::vector<std::string> names = {"law",      "tender", "platform", "data centre",
                                          "training", "pilot",  "offices",  "evaluation"};
  const std::vector<std::int32_t> weeks = {6, 8, 12, 10, 4, 6, 8, 3};
  const std::vector<std::vector<std::int32_t>> people = {{2, 0}, {3, 1}, {2, 4}, {0, 3},
                                                         {2, 1}, {1, 3}, {2, 2}, {2, 0}};
  const std::vector<ProjectArc> links = {{0, 1}, {1, 2}, {1, 3}, {2, 5},
                                         {3, 5}, {4, 5}, {5, 6}, {5, 7, 2}};

  ProjectModel project;
  project.capacity = {4, 6};  // experts in law and purchasing, engineers
  project.arcs = links;
  for (std::size_t k = 0; k < names.size(); ++k) {
    project.activities.push_back({{{weeks[k], people[k], {}}}});
  }

  ProjectOptions options;
  options.stop.work_limit = 10'000'000;
  const ProjectResult result = solve_project(project, options);
  if (!result.has_schedule()) return 1;
  const std::string status(word(result.status));
  std::printf("done in %d weeks: %s\n", *result.makespan, status.c_str());
  for (std::size_t k = 0; k < names.size(); ++k) {
    const auto start = static_cast<std::size_t>(result.schedule.start[k]);
    const auto length = static_cast<std::size_t>(weeks[k]);
    std::printf("%-12s|%s%s\n", names[k].c_str(), std::string(start, ' ').c_str(),
                std::string(length, '=').c_str());
  }
}
