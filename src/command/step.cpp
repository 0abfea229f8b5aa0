// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <command/step_text.hpp>
#include <sixstep/plan/suggestion.hpp>

namespace sixstep::command {

namespace {

/// A step by its name in documents and by the method's own.
struct Step {
  std::string_view name;
  std::string_view method_name;
  std::string (*json)(const Roadmap&);
  std::string (*words)(const Roadmap&, std::string_view language);
};

template <auto Member>
std::string json_of(const Roadmap& roadmap) {
  return write_step(roadmap.*Member, roadmap.plan.currency);
}

constexpr std::array<Step, 6> steps = {{
    {"capacity", "holistic", json_of<&Roadmap::capacity>, capacity_text},
    {"system", "systems", json_of<&Roadmap::system>, system_text},
    {"framework", "strategic-framework", json_of<&Roadmap::framework>, framework_text},
    {"stakeholders", "stakeholder-analysis", json_of<&Roadmap::stakeholders>, stakeholders_text},
    {"strategy", "strategies", json_of<&Roadmap::strategy>, strategy_text},
    {"action", "action-plan", json_of<&Roadmap::action>, action_text},
}};

const Step& step_named(const std::string& name) {
  const auto found = std::ranges::find_if(
      steps, [&](const Step& step) { return step.name == name || step.method_name == name; });
  if (found != steps.end()) return *found;
  std::array<std::string_view, 2 * steps.size()> names;
  std::ranges::transform(steps, names.begin(), &Step::name);
  std::ranges::transform(steps, names.begin() + steps.size(), &Step::method_name);
  const std::string meant = did_you_mean(name, names);
  throw failure(
      Exit::usage, "unknown-step", "there is no step \"" + name + '"',
      meant.empty() ? "steps: capacity, system, framework, stakeholders, strategy, action" : meant);
}

Exit run_step(const Options& options) {
  const Step& step = step_named(options.subject);
  const Roadmap roadmap = make_from_input(options);
  print(options.json ? step.json(roadmap) : step.words(roadmap, options.language));
  return exit_of(roadmap, options);
}

}  // namespace

void add_step(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "step", "Print what one of the six steps finds",
                                  "  sixstep step capacity plan.json\n"
                                  "  sixstep step strategy --json plan.json\n"
                                  "  sixstep example first_plan | sixstep step systems -");
  command
      .add_option("NAME", options.subject,
                  "capacity, system, framework, stakeholders, strategy or action; also by the "
                  "method's names: holistic, systems …")
      ->required()
      ->type_name("");
  add_input(command, options, "PLAN");
  add_language(command, options);
  add_limits(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return run_step(options); }; });
}

}  // namespace sixstep::command
