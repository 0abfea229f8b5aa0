// SPDX-License-Identifier: BSL-1.0
#include <command/making.hpp>

#include <functional>

#include <command/files.hpp>
#include <command/watch.hpp>

namespace sixstep::command {

Roadmap make_from_plan(const PlanGraph& graph, const Options& options, const RiskOptions& risk) {
  Watch watch(options.time_limit);
  RoadmapOptions making;
  making.seed = options.seed;
  making.action.risk = risk;
  making.stop.work_limit = options.work_limit.value_or(making.stop.work_limit);
  making.stop.should_stop = std::ref(watch);
  Roadmap roadmap = make_roadmap(graph, making);
  if (watch.stopped()) roadmap.provenance.stopped = true;
  return roadmap;
}

Roadmap make_from_input(const Options& options, const RiskOptions& risk) {
  const Plan plan = load_plan(options.input);
  return make_from_plan(PlanGraph(plan), options, risk);
}

Exit exit_of(const Roadmap& roadmap, const Options& options) {
  const StrategyStatus status = roadmap.strategy.status;
  if (status == StrategyStatus::infeasible) return Exit::infeasible;
  const bool unproven = status == StrategyStatus::stopped ||
                        (status == StrategyStatus::feasible && options.work_limit);
  return unproven || roadmap.provenance.stopped ? Exit::stopped : Exit::done;
}

}  // namespace sixstep::command
