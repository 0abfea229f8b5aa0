// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/Error.hpp>

#include <command/files.hpp>
#include <command/options.hpp>
#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/diagnostics_text.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/version.hpp>

namespace sixstep::command {

namespace {

void describe(CLI::App& program, Options& options, Run& run) {
  program.set_version_flag("--version", "sixstep " + std::string(version), "Print the version");
  program.require_subcommand(1);
  lead_with_examples(program,
                     "  sixstep example first_plan > plan.json\n"
                     "  sixstep check plan.json\n"
                     "  sixstep plan plan.json -o roadmap\n"
                     "  sixstep explain birth-one-form roadmap/roadmap.json");
  program.footer(
      "Exit status: 0 done, 2 bad input, 3 no strategy keeps all rules, 4 stopped with the\n"
      "best so far, 64 the command line is wrong.");
  add_check(program, options, run);
  add_plan(program, options, run);
  add_report(program, options, run);
  add_step(program, options, run);
  add_risk(program, options, run);
  add_explain(program, options, run);
  add_compare(program, options, run);
  add_revise(program, options, run);
  add_status(program, options, run);
  add_why(program, options, run);
  add_sheet(program, options, run);
  add_rate(program, options, run);
  add_schema(program, options, run);
  add_example(program, options, run);
}

/// What was probably meant by a first word that is no subcommand; empty if it is one.
std::string meant_command(const CLI::App& program, const std::vector<std::string>& words) {
  const auto first = std::ranges::find_if(
      words, [](const std::string& each) { return !each.empty() && each.front() != '-'; });
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  if (first == words.end() || std::ranges::find(names, *first) != names.end()) return {};
  return did_you_mean(*first, names);
}

Failure usage_failure(const CLI::App& program, const CLI::ParseError& error,
                      const std::vector<std::string>& words) {
  const std::string meant = meant_command(program, words);
  return failure(Exit::usage, "usage", error.what(),
                 meant.empty() ? "\"sixstep --help\" shows what can be asked" : meant);
}

int tell(const Failure& problem, bool json) {
  if (json) print("{\"diagnostics\": " + write_diagnostics(problem.diagnostics) + "}\n");
  if (!json) std::fputs(to_text(problem.diagnostics, problem.file).c_str(), stderr);
  return static_cast<int>(problem.exit);
}

int run_guarded(CLI::App& program, const std::vector<std::string>& words, Options& options,
                Run& run) {
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    program.parse(std::move(reversed));
    return static_cast<int>(run());
  } catch (const CLI::Success& asked) {
    return program.exit(asked);
  } catch (const CLI::ParseError& error) {
    const bool json = std::ranges::find(words, "--json") != words.end();
    return tell(usage_failure(program, error, words), json);
  } catch (const Failure& problem) {
    return tell(problem, options.json);
  } catch (const std::exception& error) {
    return tell(failure(Exit::bad_input, "failed", error.what()), options.json);
  }
}

/// A full disk behind standard output must not pass for success.
int flush(int exit) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
  return tell(failure(Exit::bad_input, "cannot-write", "cannot write to standard output"), false);
}

}  // namespace

int run(const std::vector<std::string>& words) {
  CLI::App program("Makes road maps for public innovation from plans, in six steps.", "sixstep");
  Options options;
  Run chosen;
  describe(program, options, chosen);
  return flush(run_guarded(program, words, options, chosen));
}

}  // namespace sixstep::command

int main(int argc, char** argv) { return sixstep::command::run({argv + 1, argv + argc}); }
