// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>

#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <command/step_text.hpp>
#include <sixstep/io/reference_class_csv.hpp>
#include <sixstep/io/roadmap_json.hpp>

namespace sixstep::command {

namespace {

/// A class that ships with the library, by name, or one in a table of the user's own.
ReferenceClass reference_class(const std::string& named) {
  if (named.empty()) return {};
  ReferenceClass shipped = reference_class_named(named);
  if (!shipped.name.empty()) return shipped;
  ReferenceClassReading reading = read_reference_class(load_text(named), shown_name(named));
  if (!reading.diagnostics.empty()) {
    throw Failure{Exit::bad_input, shown_name(named), std::move(reading.diagnostics)};
  }
  return std::move(reading.reference_class);
}

Spread spread_named(const std::string& name) {
  if (name == "pert") return Spread::pert;
  return name == "lognormal" ? Spread::lognormal : Spread::triangular;
}

Exit tell_risk(const Options& options) {
  RiskOptions risk;
  risk.runs = options.runs;
  risk.spread = spread_named(options.spread);
  risk.common_cause = options.common_cause;
  risk.reference_class = reference_class(options.reference_class);
  const Roadmap roadmap = make_from_input(options, risk);
  print(options.json ? write_risk(roadmap.action.risk, roadmap.plan.currency)
                     : risk_text(roadmap, options.language));
  return exit_of(roadmap, options);
}

}  // namespace

void add_risk(CLI::App& program, Options& options, Run& run) {
  CLI::App& command =
      add_command(program, "risk", "Tell how sure the dates and the cost of a plan are",
                  "  sixstep risk plan.json\n"
                  "  sixstep risk plan.json --runs 100000 --threads 0 --common-cause 0.2\n"
                  "  sixstep risk plan.json --reference-class canada-it\n"
                  "  sixstep risk plan.json --reference-class our-projects.csv --json");
  add_input(command, options, "PLAN");
  command.add_option("--runs", options.runs, "Futures to try")
      ->type_name("N")
      ->check(CLI::Range(1, 10'000'000))
      ->capture_default_str();
  command
      .add_option("--reference-class", options.reference_class,
                  "Spreads single numbers as others' did: canada-it, or a CSV file with columns "
                  "cost_growth and length_growth")
      ->type_name("NAME|FILE");
  command.add_option("--spread", options.spread, "What low, likely and high mean")
      ->type_name("triangular|pert|lognormal")
      ->check(CLI::IsMember({"triangular", "pert", "lognormal"}))
      ->capture_default_str();
  command
      .add_option("--common-cause", options.common_cause,
                  "Correlation of any two durations or costs, such as 0.2")
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 0.99))
      ->capture_default_str();
  add_language(command, options);
  add_limits(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return tell_risk(options); }; });
}

}  // namespace sixstep::command
