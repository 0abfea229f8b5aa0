// SPDX-License-Identifier: BSL-1.0
#include <command/making.hpp>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <command/files.hpp>

namespace sixstep::command {

RoadmapOptions making_of(const Options& options, Watch& watch, const RiskOptions& risk) {
  RoadmapOptions making;
  making.seed = options.seed;
  making.strategy.threads = options.threads;
  making.action.risk = risk;
  making.action.risk.threads = options.threads;
  making.action.promises_bind = options.promises_bind;
  making.stop.work_limit = options.work_limit.value_or(making.stop.work_limit);
  making.stop.should_stop = std::ref(watch);
  return making;
}

Roadmap make_from_plan(const PlanGraph& graph, const Options& options, const RiskOptions& risk) {
  Watch watch(options.time_limit);
  Roadmap roadmap = make_roadmap(graph, making_of(options, watch, risk));
  if (watch.stopped()) roadmap.provenance.stopped = true;
  return roadmap;
}

Roadmap make_from_input(const Options& options, const RiskOptions& risk) {
  const Plan plan = load_plan(options.input);
  return make_from_plan(PlanGraph(plan), options, risk);
}

void tell_conflict(const Roadmap& roadmap) {
  const auto tell = [](const char* what, const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences) {
      std::fprintf(stderr, "sixstep: no %s keeps all rules: %s\n", what, sentence.c_str());
    }
  };
  tell("strategy", roadmap.strategy.conflict);
  tell("schedule", roadmap.action.conflict);
}

Exit exit_of(const Roadmap& roadmap, const Options& options) {
  const StrategyStatus status = roadmap.strategy.status;
  if (status == StrategyStatus::infeasible) return Exit::infeasible;
  if (!roadmap.action.conflict.empty() && !roadmap.provenance.stopped) return Exit::infeasible;
  const bool unproven = status == StrategyStatus::stopped ||
                        (status == StrategyStatus::feasible && options.work_limit);
  return unproven || roadmap.provenance.stopped ? Exit::stopped : Exit::done;
}

}  // namespace sixstep::command
