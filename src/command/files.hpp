// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/plan_json.hpp>
#include <sixstep/io/roadmap_json.hpp>

namespace sixstep::command {

/// The bytes of a file, "-" being standard input. Throws `Failure`.
std::string load_text(const std::string& path);

/// What diagnostics call the file.
std::string shown_name(const std::string& path);

/// A plan without errors, or throws `Failure` with all of them; warnings are counted on standard
/// error.
Plan load_plan(const std::string& path);

/// A road map as `sixstep plan` wrote it. Throws `Failure`.
Roadmap load_roadmap(const std::string& path);

/// Writes one file whole or not at all. Throws `Failure`.
void save(const std::string& path, std::string_view bytes);

/// Writes files into a folder, which is made if it is not there.
class OutputFolder {
 public:
  /// Throws `Failure` if there can be no such folder.
  explicit OutputFolder(std::string path);

  /// Writes a file whole or not at all. Throws `Failure`.
  void write(std::string_view name, std::string_view bytes);

  const std::vector<std::string>& written() const { return written_; }

 private:
  std::string path_;
  std::vector<std::string> written_;
};

/// Text for standard output.
void print(std::string_view text);

}  // namespace sixstep::command
