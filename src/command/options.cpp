// SPDX-License-Identifier: BSL-1.0
#include <command/options.hpp>

#include <memory>
#include <utility>

namespace sixstep::command {

namespace {

class ExamplesFirst : public CLI::Formatter {
 public:
  explicit ExamplesFirst(std::string examples) : examples_(std::move(examples)) {}

  std::string make_description(const CLI::App* app) const override {
    return app->get_description() + "\n\nExamples:\n" + examples_ + "\n\n";
  }

 private:
  std::string examples_;
};

}  // namespace

void lead_with_examples(CLI::App& command, const std::string& examples) {
  const auto formatter = std::make_shared<ExamplesFirst>(examples);
  formatter->column_width(28);
  command.formatter(formatter);
}

CLI::App& add_command(CLI::App& program, const std::string& name, const std::string& description,
                      const std::string& examples) {
  CLI::App& command = *program.add_subcommand(name, description);
  lead_with_examples(command, examples);
  return command;
}

void add_json(CLI::App& command, Options& options) {
  command.add_flag("--json", options.json, "Write JSON to standard output, problems too");
}

void add_input(CLI::App& command, Options& options, const std::string& what) {
  command.add_option(what, options.input, "File to read; - is standard input")
      ->required()
      ->type_name("");
}

void add_output(CLI::App& command, Options& options) {
  command.add_option("-o,--output", options.output, "Folder to write to; made if it is not there")
      ->type_name("DIR");
}

void add_language(CLI::App& command, Options& options) {
  command
      .add_option("--language", options.language,
                  "Language of labels, such as en; else the plan's first")
      ->type_name("TAG");
}

void add_report_options(CLI::App& command, Options& options) {
  add_output(command, options);
  add_language(command, options);
  command
      .add_option("--nonce", options.nonce,
                  "Nonce of the page's style under a content-security policy")
      ->type_name("TEXT");
}

void add_limits(CLI::App& command, Options& options) {
  command
      .add_option("--seed", options.seed, "Seed of the search; the same seed gives the same bytes")
      ->type_name("N")
      ->capture_default_str();
  command.add_option("--threads", options.threads, "Threads; 0 is all. The result is the same")
      ->type_name("N")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command.add_option("--work-limit", options.work_limit, "Units of work at most; reproducible")
      ->type_name("N");
  command.add_option("--time-limit", options.time_limit, "Seconds at most; not reproducible")
      ->type_name("SECONDS")
      ->check(CLI::PositiveNumber);
}

void add_promises_bind(CLI::App& command, Options& options) {
  command.add_flag("--promises-bind", options.promises_bind,
                   "An action's own promise must be kept; what cannot is infeasible, not late");
}

}  // namespace sixstep::command
