// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/json_text.hpp>
#include <sixstep/io/rating_sheet.hpp>

namespace sixstep::command {

namespace {

char separator_named(const std::string& name) {
  if (name == "comma") return ',';
  return name == "semicolon" ? ';' : '\t';
}

std::string sheet_json(const std::string& file, const std::string& sheet) {
  JsonText json;
  json.begin_object();
  json.name("file");
  json.string(file);
  json.name("sheet");
  json.string(sheet);
  json.end_object();
  return json.take();
}

Exit write_sheet(const Options& options) {
  // A file is for a spreadsheet, which knows UTF-8 by its mark; a pipe is for a program.
  const CsvFormat format{separator_named(options.separator), !options.output.empty()};
  const std::string sheet = write_rating_sheet(
      load_plan(options.input), {options.language, options.rater, options.blank, format});
  if (!options.output.empty()) save(options.output, sheet);
  if (options.json) {
    print(sheet_json(options.output, sheet));
  } else if (options.output.empty()) {
    print(sheet);
  }
  return Exit::done;
}

}  // namespace

void add_sheet(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "sheet", "Write a rating sheet, for a rater to fill in a spreadsheet",
                  "  sixstep sheet plan.json -o ratings.csv\n"
                  "  sixstep sheet plan.json -o ana.csv --rater \"Ana, Ministry of Health\"\n"
                  "  sixstep sheet plan.json -o schede.csv --language it --separator semicolon");
  add_input(command, options, "PLAN");
  command.add_option("-o,--output", options.output, "File to write; else standard output")
      ->type_name("FILE");
  command.add_option("--rater", options.rater, "Whose sheet it is; else everybody's ratings")
      ->type_name("NAME");
  command.add_flag("--blank", options.blank, "Without the ratings that the plan has");
  command
      .add_option("--separator", options.separator,
                  "comma, semicolon or tab; spreadsheets that write 2,5 want semicolon")
      ->type_name("NAME")
      ->check(CLI::IsMember({"comma", "semicolon", "tab"}))
      ->capture_default_str();
  add_language(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return write_sheet(options); }; });
}

}  // namespace sixstep::command
