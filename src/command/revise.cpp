// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <utility>

#include <command/changes.hpp>
#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <command/watch.hpp>
#include <sixstep/io/json_document.hpp>
#include <sixstep/io/json_text.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/io/roadmap_change_json.hpp>
#include <sixstep/roadmap/revise.hpp>

namespace sixstep::command {

namespace {

/// "portal/from=2027-03-01": the place, a member of it, and its value as JSON or as a text.
Change change_of(const std::string& setting) {
  const std::size_t equal = setting.find('=');
  const std::size_t slash = setting.rfind('/', equal);
  if (equal == std::string::npos || slash == std::string::npos || slash == 0) {
    throw failure(Exit::usage, "usage", '"' + setting + "\" sets nothing",
                  "write ID/MEMBER=VALUE, such as --set portal/from=2027-03-01");
  }
  const std::string value = setting.substr(equal + 1);
  JsonText text;
  text.string(value);
  JsonText name;
  name.string(setting.substr(slash + 1, equal - slash - 1));
  const bool is_json = parse_json(value).document.has_value();
  const std::string set = is_json ? value : text.take();
  return {setting.substr(0, slash), "{" + name.take() + ": " + set + "}"};
}

Plan changed(Plan plan, PlanReading reading, const std::string& file) {
  if (!reading.plan) throw Failure{Exit::bad_input, file, std::move(reading.diagnostics)};
  plan = *std::move(reading.plan);
  return plan;
}

Plan plan_after(const Options& options) {
  Plan plan = load_plan(options.input);
  if (!options.change.empty()) {
    PlanReading reading = apply_changes_json(plan, load_text(options.change));
    plan = changed(std::move(plan), std::move(reading), shown_name(options.change));
  }
  std::vector<Change> changes;
  for (const std::string& setting : options.settings) changes.push_back(change_of(setting));
  if (changes.empty()) return plan;
  PlanReading reading = apply_changes(plan, changes);
  return changed(std::move(plan), std::move(reading), "--set");
}

void write_files(const Options& options, const Plan& plan, const Revision& revision) {
  OutputFolder folder(options.output);
  HtmlOptions page = options.report();
  page.changes = &revision.changes;
  folder.write("plan.json", write_plan(plan));
  folder.write("roadmap.json", write_roadmap(revision.roadmap));
  folder.write("changes.json", write_roadmap_change(revision.changes));
  folder.write("roadmap.html", write_html(revision.roadmap, page));
  folder.write("roadmap.svg", write_svg(revision.roadmap, page));
}

Exit revise_roadmap(const Options& options) {
  const Roadmap before = load_roadmap(options.before);
  const Plan plan = plan_after(options);
  Watch watch(options.time_limit);
  ReviseOptions revising;
  revising.choose_anew = options.choose_anew;
  revising.making = making_of(options, watch);
  Revision revision = revise(PlanGraph(plan), before, revising);
  if (watch.stopped()) revision.roadmap.provenance.stopped = true;
  if (!options.language.empty()) {
    revision.changes = compare(before, revision.roadmap, options.language);
  }
  if (!options.output.empty()) write_files(options, plan, revision);
  print(options.json ? write_roadmap_change(revision.changes) : change_in_words(revision.changes));
  return exit_of(revision.roadmap, options);
}

}  // namespace

void add_revise(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(
      program, "revise", "Make a road map again after a change, moving as little as possible",
      "  sixstep revise plan.json --roadmap roadmap/roadmap.json -o revised\n"
      "  sixstep revise plan.json --roadmap roadmap.json --set portal/from=2027-03-01 -o revised\n"
      "  sixstep revise plan.json --roadmap roadmap.json --change changes.json --json");
  add_input(command, options, "PLAN");
  command.add_option("--roadmap", options.before, "The road map before, as sixstep plan wrote it")
      ->required()
      ->type_name("ROADMAP");
  command
      .add_option("--change", options.change,
                  R"(Changes to the plan: [{"at": "portal", "set": {"cost": 5}}])")
      ->type_name("FILE");
  command
      .add_option("--set", options.settings,
                  "One change: ID/MEMBER=VALUE, the value as JSON or as plain text; repeatable")
      ->type_name("TEXT");
  command.add_flag("--choose-anew", options.choose_anew,
                   "Keep only the dates: let step five choose actions afresh");
  add_report_options(command, options);
  add_limits(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return revise_roadmap(options); }; });
}

}  // namespace sixstep::command
