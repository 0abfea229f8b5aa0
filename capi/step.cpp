// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <sixstep/io/roadmap_json.hpp>
#include <sixstep/plan/suggestion.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "making.hpp"
#include "outcome.hpp"
#include "plan.hpp"

namespace sixstep_c {
namespace {

/// One step of one call, and what it needs.
struct Run {
  const sixstep::PlanGraph& graph;
  const sixstep_options& options;
  Interruption interruption{options};
};

/// A step's result as JSON, and what became of it.
struct StepResult {
  std::string json;
  sixstep_status status;
};

template <class Result>
std::string write(const Run& run, const Result& result) {
  return sixstep::write_step(result, run.graph.plan().currency);
}

/// Of a step that chooses nothing.
template <class Result>
StepResult reading(const Run& run, const Result& result) {
  return {write(run, result), run.interruption.happened() ? SIXSTEP_STOPPED : SIXSTEP_OK};
}

sixstep::Strategy choose(Run& run) {
  return sixstep::choose_strategy(run.graph, sixstep::assess_capacity(run.graph),
                                  sixstep::build_framework(run.graph),
                                  sixstep::analyse_stakeholders(run.graph),
                                  {.with_scenarios = true,
                                   .seed = run.options.seed,
                                   .threads = run.options.threads,
                                   .stop = run.interruption.condition()});
}

StepResult run_capacity(Run& run) { return reading(run, sixstep::assess_capacity(run.graph)); }

StepResult run_system(Run& run) {
  sixstep::SystemOptions options;
  options.stop = run.interruption.condition();
  return reading(run, sixstep::analyse_system(run.graph, options));
}

StepResult run_framework(Run& run) { return reading(run, sixstep::build_framework(run.graph)); }

StepResult run_stakeholders(Run& run) {
  return reading(run, sixstep::analyse_stakeholders(run.graph));
}

StepResult run_strategy(Run& run) {
  const sixstep::Strategy strategy = choose(run);
  return {write(run, strategy), outcome(run.interruption, strategy)};
}

StepResult run_action(Run& run) {
  const sixstep::Strategy strategy = choose(run);
  const sixstep::ActionPlan plan = sixstep::plan_action(run.graph, strategy,
                                                        {.seed = run.options.seed,
                                                         .promises_bind = run.options.promises_bind,
                                                         .stop = run.interruption.condition(),
                                                         .risk = risk_of(run.options)});
  return {write(run, plan), outcome(run.interruption, strategy, plan)};
}

struct Step {
  std::string_view name;
  StepResult (*run)(Run&);
};

constexpr auto steps = std::to_array<Step>({
    {"capacity", run_capacity},
    {"system", run_system},
    {"framework", run_framework},
    {"stakeholders", run_stakeholders},
    {"strategy", run_strategy},
    {"action", run_action},
});

const Step& find_step(std::string_view name) {
  const auto found = std::ranges::find(steps, name, &Step::name);
  if (found != steps.end()) return *found;
  std::array<std::string_view, steps.size()> names;
  std::ranges::transform(steps, names.begin(), &Step::name);
  throw bad_argument("unknown-step", "there is no step \"" + std::string(name) + "\"", "step",
                     sixstep::did_you_mean(name, names));
}

}  // namespace
}  // namespace sixstep_c

extern "C" sixstep_status sixstep_plan_run_step(const sixstep_plan* plan, const char* step,
                                                const sixstep_options* options,
                                                sixstep_buffer** json, sixstep_error** error) {
  return sixstep_c::guard(json, "json", error, [&] {
    sixstep_c::require(plan, "plan");
    const auto& wanted = sixstep_c::find_step(sixstep_c::name_argument(step, "step"));
    const sixstep_options chosen = sixstep_c::options_or_default(options);
    sixstep_c::Run run{plan->graph, chosen};
    sixstep_c::StepResult result = wanted.run(run);
    *json = sixstep_c::new_buffer(std::move(result.json));
    return result.status;
  });
}
