// SPDX-License-Identifier: BSL-1.0
#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>

namespace sixstep::command {

namespace {

Exit make_plan(const Options& options) {
  if (options.output.empty() && !options.json) {
    throw failure(Exit::usage, "usage", "where should the road map go?",
                  "name a folder with -o DIR, or print the document with --json");
  }
  const Roadmap roadmap = make_from_input(options);
  const std::string document = write_roadmap(roadmap);
  if (!options.output.empty()) {
    OutputFolder folder(options.output);
    folder.write("roadmap.json", document);
    folder.write("roadmap.html", write_html(roadmap, options.report()));
    folder.write("roadmap.svg", write_svg(roadmap, options.report()));
  }
  print(options.json ? document : write_summary(roadmap, options.report()));
  tell_conflict(roadmap);
  return exit_of(roadmap, options);
}

}  // namespace

void add_plan(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "plan", "Make the road map of a plan: document, page and picture",
                  "  sixstep plan plan.json -o roadmap\n"
                  "  sixstep example first_plan | sixstep plan - -o roadmap\n"
                  "  sixstep plan plan.json --json > roadmap.json");
  add_input(command, options, "PLAN");
  add_report_options(command, options);
  add_limits(command, options);
  add_promises_bind(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return make_plan(options); }; });
}

}  // namespace sixstep::command
