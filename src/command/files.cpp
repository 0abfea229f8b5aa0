// SPDX-License-Identifier: BSL-1.0
#include <command/files.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include <command/outcome.hpp>
#include <sixstep/io/file.hpp>

namespace sixstep::command {

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string load_text(const std::string& path) {
  FileReading file = read_file(path == "-" ? "/dev/stdin" : path);
  if (!file.bytes) throw failure(Exit::bad_input, "cannot-read", std::move(file.problem));
  return *std::move(file.bytes);
}

Plan load_plan(const std::string& path) {
  PlanReading reading = read_plan(load_text(path));
  if (!reading.plan) {
    throw Failure{Exit::bad_input, shown_name(path), std::move(reading.diagnostics)};
  }
  const auto warnings =
      std::ranges::count(reading.diagnostics, Severity::warning, &Diagnostic::severity);
  if (warnings > 0) {
    std::fprintf(stderr, "%s: %td warning%s; \"sixstep check\" lists them\n",
                 shown_name(path).c_str(), warnings, warnings == 1 ? "" : "s");
  }
  return *std::move(reading.plan);
}

Roadmap load_roadmap(const std::string& path) {
  RoadmapReading reading = read_roadmap(load_text(path));
  if (reading.roadmap) return *std::move(reading.roadmap);
  throw Failure{Exit::bad_input, shown_name(path), std::move(reading.diagnostics)};
}

void save(const std::string& path, std::string_view bytes) {
  if (auto problem = write_file(path, bytes)) {
    throw failure(Exit::bad_input, "cannot-write", *std::move(problem));
  }
}

OutputFolder::OutputFolder(std::string path) : path_(std::move(path)) {
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (!error && std::filesystem::is_directory(path_, error)) return;
  const std::string reason = error ? error.message() : "it is no folder";
  throw failure(Exit::bad_input, "cannot-write", "cannot write to " + path_ + ": " + reason);
}

void OutputFolder::write(std::string_view name, std::string_view bytes) {
  const std::string path = (std::filesystem::path(path_) / name).string();
  save(path, bytes);
  written_.push_back(path);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace sixstep::command
