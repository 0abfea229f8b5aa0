// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <command/embedded.hpp>
#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/plan/suggestion.hpp>

namespace sixstep::command {

namespace {

std::string hint(const std::string& name) {
  std::vector<std::string_view> names;
  std::string all = "examples:";
  for (const EmbeddedFile& example : embedded_examples()) {
    names.push_back(example.name);
    all += ' ' + std::string(example.name);
  }
  const std::string meant = did_you_mean(name, names);
  return meant.empty() ? all : meant;
}

Exit show_example(const std::string& name) {
  for (const EmbeddedFile& example : embedded_examples()) {
    if (example.name != name) continue;
    print(example.text);
    return Exit::done;
  }
  throw failure(Exit::usage, "unknown-example", "there is no example \"" + name + '"', hint(name));
}

}  // namespace

void add_example(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "example", "Print an example plan: first_plan, italy_pnrr, …",
                  "  sixstep example first_plan > plan.json\n"
                  "  sixstep example italy_pnrr | sixstep plan - -o italy\n"
                  "  sixstep example us_federal_data_strategy");
  command.add_option("NAME", options.subject, "first_plan, italy_pnrr or us_federal_data_strategy")
      ->required()
      ->type_name("");
  add_json(command, options);
  command.final_callback([&] { run = [&] { return show_example(options.subject); }; });
}

}  // namespace sixstep::command
