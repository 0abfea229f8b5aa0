// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/roadmap/explain.hpp>

namespace sixstep::command {

namespace {

Failure unknown_id(const Roadmap& roadmap, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const RoadmapNode& node : roadmap.nodes) ids.push_back(node.id.value);
  return failure(Exit::bad_input, "unknown-id", "the road map has nothing named \"" + id + '"',
                 did_you_mean(id, ids));
}

std::string in_words(const Explanation& explanation) {
  std::string text = explanation.title + " (" + explanation.id.value + ")\n";
  for (const std::string& sentence : explanation.sentences) text += "- " + sentence + '\n';
  return text;
}

Exit tell_why(const Options& options) {
  const Roadmap roadmap = load_roadmap(options.input);
  const auto explanation = explain(roadmap, options.subject, options.language);
  if (!explanation) throw unknown_id(roadmap, options.subject);
  print(options.json ? write_explanation(*explanation) : in_words(*explanation));
  return Exit::done;
}

}  // namespace

void add_explain(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "explain", "Tell why something in a road map is as it is",
                  "  sixstep explain birth-one-form roadmap/roadmap.json\n"
                  "  sixstep explain --json pillar:resources roadmap.json");
  command.add_option("ID", options.subject, "Action, goal, factor, gap, group … by its id")
      ->required()
      ->type_name("");
  add_input(command, options, "ROADMAP");
  add_language(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return tell_why(options); }; });
}

}  // namespace sixstep::command
