// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::command {

/// What the program tells the shell; documented in docs/reference/command.md.
enum class Exit : int {
  done = 0,
  bad_input = 2,   ///< nothing was made: a document, a file or a folder is not as it should be
  infeasible = 3,  ///< no strategy or no schedule keeps all rules; what excludes each other is told
  stopped = 4,     ///< stopped with the best so far
  usage = 64       ///< the command line itself
};

/// Why a command gave up; the program prints it and exits.
struct Failure {
  Exit exit = Exit::bad_input;
  std::string file;  ///< what the diagnostics are about
  std::vector<Diagnostic> diagnostics;
};

/// A failure that one sentence tells, and that no document is the place of.
inline Failure failure(Exit exit, std::string code, std::string message, std::string hint = {}) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return {exit, "sixstep", {std::move(diagnostic)}};
}

}  // namespace sixstep::command
