// SPDX-License-Identifier: BSL-1.0
#include <optional>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/json_text.hpp>
#include <sixstep/roadmap/compare.hpp>

namespace sixstep::command {

namespace {

std::string files_json(const OutputFolder& folder) {
  JsonText json;
  json.begin_object();
  json.name("files");
  json.begin_row();
  for (const std::string& file : folder.written()) json.string(file);
  json.end_list();
  json.end_object();
  return json.take();
}

Exit report(const Options& options) {
  const Roadmap roadmap = load_roadmap(options.input);
  std::optional<RoadmapChange> changes;
  if (!options.since.empty()) {
    changes = compare(load_roadmap(options.since), roadmap, options.language);
  }
  HtmlOptions page = options.report();
  if (changes) page.changes = &*changes;
  OutputFolder folder(options.output);
  folder.write("roadmap.html", write_html(roadmap, page));
  folder.write("roadmap.svg", write_svg(roadmap, options.report()));
  print(options.json ? files_json(folder) : write_summary(roadmap, options.report()));
  return Exit::done;
}

}  // namespace

void add_report(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "report", "Draw a road map again: page and picture",
                                  "  sixstep report roadmap/roadmap.json -o public\n"
                                  "  sixstep report roadmap.json -o public --language it\n"
                                  "  sixstep report roadmap.json -o public --since before.json");
  add_input(command, options, "ROADMAP");
  add_report_options(command, options);
  command.get_option("--output")->required();
  command
      .add_option("--since", options.since, "The road map before: the page tells what has changed")
      ->type_name("ROADMAP");
  add_json(command, options);
  command.final_callback([&] { run = [&] { return report(options); }; });
}

}  // namespace sixstep::command
