// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/project/population.hpp>
#include <sixstep/solve/project.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::project {

inline std::vector<std::int32_t> shortest(const PackedProject& p) {
  std::vector<std::int32_t> d(p.size(), 0);
  for (std::uint32_t i = 0; i < p.size(); ++i) {
    std::int32_t least = 1 << 30;
    for (auto m : p.usable[i]) least = std::min(least, p.mode(i, m).duration);
    d[i] = least;
  }
  return d;
}

}  // namespace detail::project

SIXSTEP_INLINE ProjectResult solve_project(const ProjectModel& model,
                                           const ProjectOptions& options) {
  using namespace detail::project;
  const PackedProject project(model);
  ProjectResult result;
  const auto d = shortest(project);
  std::vector<std::int32_t> head(project.size(), 0), tail(project.size(), 0);
  for (const std::uint32_t each : project.order) {
    head[each] = std::max(model.activities[each].earliest, 0);
    for (const auto& arc : project.into(each))
      head[each] =
          std::max(head[each], head[arc.other] + arc.lag + (arc.from_finish ? d[arc.other] : 0));
  }
  std::int32_t end = 0;
  for (std::uint32_t i = 0; i < project.size(); ++i) end = std::max(end, head[i] + d[i]);
  std::vector<std::int32_t> latest(project.size(), 0);
  for (auto it = project.order.rbegin(); it != project.order.rend(); ++it) {
    latest[*it] = end - d[*it];
    for (const auto& arc : project.out_of(*it))
      if (project.acyclic)
        latest[*it] =
            std::min(latest[*it], latest[arc.other] - arc.lag - (arc.from_finish ? d[*it] : 0));
  }
  result.bound = project.acyclic ? end : 0;
  Population<DenseProfile<OneWord>> population(project, latest, options.seed);
  for (;;) {
    population.step();
    Progress progress{"scheduling", population.work(), {}, {}};
    if (population.best() && population.best()->makespan == result.bound) break;
    if (options.stop.reached(progress)) {
      result.stopped = true;
      break;
    }
  }
  result.work = population.work();
  if (population.best()) {
    result.schedule = {population.best()->start, population.best()->mode};
    result.makespan = population.best()->makespan;
    result.status = *result.makespan == result.bound ? ProjectResult::Status::optimal
                                                     : ProjectResult::Status::feasible;
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
