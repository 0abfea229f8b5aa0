// SPDX-License-Identifier: BSL-1.0
#include <command/embedded.hpp>
#include <command/files.hpp>
#include <command/options.hpp>

namespace sixstep::command {

void add_schema(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "schema", "Print the JSON Schema of plans",
                                  "  sixstep schema > sixstep-plan-1.schema.json");
  add_json(command, options);
  command.final_callback([&] {
    run = [] {
      print(embedded_schema());
      return Exit::done;
    };
  });
}

}  // namespace sixstep::command
