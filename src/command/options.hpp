// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <command/outcome.hpp>
#include <sixstep/report/html.hpp>
#include <sixstep/roadmap/roadmap.hpp>

namespace sixstep::command {

/// What any subcommand may be asked for; each adds the options that apply to it.
struct Options {
  bool json = false;
  std::string input;
  std::string subject;  ///< id, name of a step or of an example
  std::string output;
  std::string language;
  std::string nonce;
  std::uint64_t seed = 1;
  std::optional<std::uint64_t> work_limit;
  std::optional<double> time_limit;  ///< seconds
  std::vector<std::string> sheets;   ///< rating sheets to take up
  std::string rater;
  bool blank = false;
  std::string separator = "comma";
  std::string as_of;                  ///< a day to read ratings as of
  std::string since;                  ///< a day, or an earlier plan
  std::string before;                 ///< an earlier road map
  std::string change;                 ///< a file of changes
  std::vector<std::string> settings;  ///< changes on the command line
  bool choose_anew = false;
  std::uint32_t runs = RiskOptions().runs;
  unsigned threads = 1;
  std::string reference_class;  ///< a name or a file
  std::string spread = "triangular";
  double common_cause = 0.0;
  bool promises_bind = false;

  std::string owner;      ///< a stakeholder by id
  std::size_t days = 90;  ///< to look ahead

  HtmlOptions report() const { return {language, nonce, nullptr}; }
};

/// What the command line asked for, run once it has been read.
using Run = std::function<Exit()>;

/// A subcommand whose help begins with examples.
CLI::App& add_command(CLI::App& program, const std::string& name, const std::string& description,
                      const std::string& examples);

void add_json(CLI::App& command, Options& options);
void add_input(CLI::App& command, Options& options, const std::string& what);
void add_output(CLI::App& command, Options& options);
void add_language(CLI::App& command, Options& options);
void add_report_options(CLI::App& command, Options& options);
void add_limits(CLI::App& command, Options& options);
void add_promises_bind(CLI::App& command, Options& options);

/// The help of `command` begins with `examples`, behind its description.
void lead_with_examples(CLI::App& command, const std::string& examples);

// One for each subcommand, in a file of its own.
void add_check(CLI::App& program, Options& options, Run& run);
void add_plan(CLI::App& program, Options& options, Run& run);
void add_report(CLI::App& program, Options& options, Run& run);
void add_step(CLI::App& program, Options& options, Run& run);
void add_risk(CLI::App& program, Options& options, Run& run);
void add_explain(CLI::App& program, Options& options, Run& run);
void add_compare(CLI::App& program, Options& options, Run& run);
void add_revise(CLI::App& program, Options& options, Run& run);
void add_status(CLI::App& program, Options& options, Run& run);
void add_why(CLI::App& program, Options& options, Run& run);
void add_sheet(CLI::App& program, Options& options, Run& run);
void add_rate(CLI::App& program, Options& options, Run& run);
void add_schema(CLI::App& program, Options& options, Run& run);
void add_example(CLI::App& program, Options& options, Run& run);

}  // namespace sixstep::command
