// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <vector>

#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/steps/date_chain.hpp>

namespace sixstep::command {

namespace {

/// Why there is no chain to tell.
Failure no_chain(const Plan& plan, const Roadmap& roadmap, const std::string& id) {
  const bool known =
      std::ranges::find(plan.actions, Id<Action>{id}, &Action::id) != plan.actions.end();
  if (known) {
    return failure(Exit::bad_input, "no-date", "the road map gives no date to \"" + id + '"',
                   "\"sixstep explain\" tells whether it is chosen and what is not known of it");
  }
  std::vector<std::string_view> ids;
  for (const ScheduledAction& action : roadmap.action.actions) ids.push_back(action.action.value);
  return failure(Exit::bad_input, "unknown-id", "the plan has no action \"" + id + '"',
                 did_you_mean(id, ids));
}

std::string in_words(const DateChain& chain) {
  std::string text;
  for (const std::string& sentence : chain.words) text += "- " + sentence + '\n';
  return text;
}

Exit tell_chain(const Options& options) {
  const Plan plan = load_plan(options.input);
  const PlanGraph graph(plan);
  const Roadmap roadmap = make_from_plan(graph, options);
  const auto chain = why(graph, roadmap.strategy, roadmap.action, options.subject);
  if (!chain && !roadmap.action.conflict.empty()) {
    tell_conflict(roadmap);
    return exit_of(roadmap, options);
  }
  if (!chain) throw no_chain(plan, roadmap, options.subject);
  print(options.json ? write_date_chain(*chain) : in_words(*chain));
  return exit_of(roadmap, options);
}

}  // namespace

void add_why(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "why", "Tell why an action starts when it does, and what would help",
                  "  sixstep why birth-one-form plan.json\n"
                  "  sixstep why --json cloud-migration plan.json");
  command.add_option("ACTION", options.subject, "An action by its id")->required()->type_name("");
  add_input(command, options, "PLAN");
  add_limits(command, options);
  add_promises_bind(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return tell_chain(options); }; });
}

}  // namespace sixstep::command
