// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <command/changes.hpp>
#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/roadmap_change_json.hpp>
#include <sixstep/roadmap/compare.hpp>

namespace sixstep::command {

std::string change_in_words(const RoadmapChange& changes) {
  if (changes.empty()) return "Nothing has changed.\n";
  std::string text;
  for (const std::string& sentence : changes.sentences) text += "- " + sentence + '\n';
  const auto list = [&](const std::string& title, const auto& entries) {
    if (entries.empty()) return;
    text += '\n' + title + '\n';
    for (const auto& entry : entries) text += "- " + entry.words + '\n';
  };
  list("Actions", changes.actions);
  list("Promises", changes.promises);
  return text;
}

namespace {

Exit compare_roadmaps(const Options& options) {
  const Roadmap before = load_roadmap(options.before);
  const Roadmap after = load_roadmap(options.input);
  const RoadmapChange changes = compare(before, after, options.language);
  print(options.json ? write_roadmap_change(changes) : change_in_words(changes));
  return Exit::done;
}

}  // namespace

void add_compare(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "compare", "Tell what has changed between two road maps",
                                  "  sixstep compare 2026-q1/roadmap.json roadmap/roadmap.json\n"
                                  "  sixstep compare --json before.json after.json");
  command.add_option("BEFORE", options.before, "The earlier road map")->required()->type_name("");
  add_input(command, options, "AFTER");
  add_language(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return compare_roadmaps(options); }; });
}

}  // namespace sixstep::command
