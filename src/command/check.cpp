// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <vector>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/diagnostics_text.hpp>

namespace sixstep::command {

namespace {

std::string in_json(const PlanReading& reading, const std::string& file) {
  JsonText json;
  json.begin_object();
  json.name("file");
  json.string(file);
  json.name("usable");
  json.boolean(reading.plan.has_value());
  json.name("diagnostics");
  write_diagnostics(json, reading.diagnostics);
  json.end_object();
  return json.take();
}

std::string counted(std::ptrdiff_t count, const std::string& word) {
  return std::to_string(count) + ' ' + word + (count == 1 ? "" : "s");
}

std::string in_words(const PlanReading& reading, const std::string& file) {
  const auto count = [&](Severity severity) {
    return std::ranges::count(reading.diagnostics, severity, &Diagnostic::severity);
  };
  return to_text(reading.diagnostics, file) + file + ": " +
         counted(count(Severity::error), "error") + ", " +
         counted(count(Severity::warning), "warning") + '\n';
}

Exit check(const Options& options) {
  const PlanReading reading = read_plan(load_text(options.input));
  const std::string file = shown_name(options.input);
  print(options.json ? in_json(reading, file) : in_words(reading, file));
  return reading.plan ? Exit::done : Exit::bad_input;
}

}  // namespace

void add_check(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "check", "Say everything that is wrong with a plan",
                                  "  sixstep check plan.json\n"
                                  "  sixstep check --json - < plan.json");
  add_input(command, options, "PLAN");
  add_json(command, options);
  command.final_callback([&] { run = [&] { return check(options); }; });
}

}  // namespace sixstep::command
