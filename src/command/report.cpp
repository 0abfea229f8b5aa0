// SPDX-License-Identifier: BSL-1.0
#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/json_text.hpp>

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
  OutputFolder folder(options.output);
  folder.write("roadmap.html", write_html(roadmap, options.report()));
  folder.write("roadmap.svg", write_svg(roadmap, options.report()));
  print(options.json ? files_json(folder) : write_summary(roadmap, options.report()));
  return Exit::done;
}

}  // namespace

void add_report(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "report", "Draw a road map again: page and picture",
                                  "  sixstep report roadmap/roadmap.json -o public\n"
                                  "  sixstep report roadmap.json -o public --language it");
  add_input(command, options, "ROADMAP");
  add_report_options(command, options);
  command.get_option("--output")->required();
  add_json(command, options);
  command.final_callback([&] { run = [&] { return report(options); }; });
}

}  // namespace sixstep::command
