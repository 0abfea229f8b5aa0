// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>
#include <vector>

#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <command/status_text.hpp>
#include <sixstep/io/ministry_json.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/steps/ministry_view.hpp>

namespace sixstep::command {

namespace {

Failure unknown_owner(const Plan& plan, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const Stakeholder& stakeholder : plan.stakeholders) ids.push_back(stakeholder.id.value);
  return failure(Exit::bad_input, "unknown-id", "the plan has no stakeholder \"" + id + '"',
                 did_you_mean(id, ids));
}

void show_owner(const PlanGraph& graph, const Roadmap& roadmap, const Options& options) {
  const auto view =
      ministry_view(graph, roadmap.action, roadmap.status, {options.owner}, options.days);
  print(options.json ? write_ministry_view(*view, roadmap.plan.currency)
                     : ministry_text(roadmap, *view, options.language));
}

Exit show_status(const Options& options) {
  const Plan plan = load_plan(options.input);
  const PlanGraph graph(plan);
  const bool known =
      options.owner.empty() || graph.find_item(NodeKind::stakeholder, options.owner).has_value();
  if (!known) throw unknown_owner(plan, options.owner);
  const Roadmap roadmap = make_from_plan(graph, options);
  if (!options.owner.empty()) {
    show_owner(graph, roadmap, options);
  } else {
    print(options.json ? write_step(roadmap.status, roadmap.plan.currency)
                       : status_text(roadmap, options.language));
  }
  return exit_of(roadmap, options);
}

}  // namespace

void add_status(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "status",
                                  "Tell how far a plan has come, and what one owner has to do next",
                                  "  sixstep status plan.json\n"
                                  "  sixstep status plan.json --owner digital-ministry --days 30\n"
                                  "  sixstep status --json plan.json");
  add_input(command, options, "PLAN");
  command
      .add_option("--owner", options.owner,
                  "Only what concerns this stakeholder: its actions, on whom they wait, who waits "
                  "for them, and what comes next")
      ->type_name("ID");
  command.add_option("--days", options.days, "With --owner: how many days ahead; 90 if not given")
      ->type_name("N");
  add_language(command, options);
  add_limits(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return show_status(options); }; });
}

}  // namespace sixstep::command
