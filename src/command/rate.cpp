// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/diagnostics_text.hpp>
#include <sixstep/io/rating_sheet.hpp>

namespace sixstep::command {

namespace {

/// A plan while it takes up one sheet after the other.
struct Taking {
  Plan plan;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::vector<Failure> failures;
  std::vector<Diagnostic> remarks;
};

void take_up(Taking& taking, const std::string& sheet) {
  RatedPlan rated = add_ratings(taking.plan, load_text(sheet));
  if (!rated.plan) {
    taking.failures.push_back({Exit::bad_input, shown_name(sheet), std::move(rated.diagnostics)});
    return;
  }
  taking.plan = *std::move(rated.plan);
  taking.added += rated.added;
  taking.changed += rated.changed;
  taking.unchanged += rated.unchanged;
  for (Diagnostic& remark : rated.diagnostics) {
    if (remark.pointer.empty()) taking.remarks.push_back(std::move(remark));
  }
}

/// All that is wrong with all sheets; in JSON, each message names its sheet.
[[noreturn]] void refuse(std::vector<Failure> failures, bool json) {
  if (failures.size() == 1) throw std::move(failures.front());
  std::vector<Diagnostic> all;
  for (Failure& each : failures) {
    if (!json) std::fputs(to_text(each.diagnostics, each.file).c_str(), stderr);
    for (Diagnostic& diagnostic : each.diagnostics) {
      diagnostic.message = each.file + ": " + diagnostic.message;
      if (json) all.push_back(std::move(diagnostic));
    }
  }
  throw Failure{Exit::bad_input, "sixstep", std::move(all)};
}

std::string in_json(const Taking& taking, const std::string& file) {
  JsonText json;
  json.begin_object();
  json.name("file");
  json.string(file);
  for (const auto& [name, count] :
       {std::pair{"added", taking.added}, std::pair{"changed", taking.changed},
        std::pair{"unchanged", taking.unchanged}}) {
    json.name(name);
    json.number(static_cast<std::int64_t>(count));
  }
  json.name("diagnostics");
  write_diagnostics(json, taking.remarks);
  json.end_object();
  return json.take();
}

Exit take_up_all(const Options& options) {
  Taking taking{load_plan(options.input), 0, 0, 0, {}, {}};
  for (const std::string& sheet : options.sheets) take_up(taking, sheet);
  if (!taking.failures.empty()) refuse(std::move(taking.failures), options.json);
  if (!options.json) std::fputs(to_text(taking.remarks, "sheet").c_str(), stderr);
  const std::string document = write_plan(taking.plan);
  if (options.output.empty()) {
    print(document);
    return Exit::done;
  }
  save(options.output, document);
  print(options.json
            ? in_json(taking, options.output)
            : std::to_string(taking.added) + " ratings added, " + std::to_string(taking.changed) +
                  " changed, " + std::to_string(taking.unchanged) +
                  " as they were: " + options.output + '\n');
  return Exit::done;
}

}  // namespace

void add_rate(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "rate", "Take up rating sheets that came back into a plan",
                  "  sixstep rate plan.json ana.csv ben.csv -o rated.json\n"
                  "  sixstep rate plan.json ana.csv -o plan.json");
  add_input(command, options, "PLAN");
  command.add_option("SHEET", options.sheets, "Sheets as sixstep sheet wrote them, filled in")
      ->required()
      ->type_name("");
  command
      .add_option("-o,--output", options.output,
                  "File for the plan with the ratings, which may be PLAN; else standard output")
      ->type_name("FILE");
  add_json(command, options);
  command.final_callback([&] { run = [&] { return take_up_all(options); }; });
}

}  // namespace sixstep::command
