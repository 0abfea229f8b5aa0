// SPDX-License-Identifier: BSL-1.0
#include <support/source_files.hpp>

#include <cstdlib>
#include <filesystem>
#include <regex>

#include <doctest/doctest.h>
#include <sixstep/io/file.hpp>

namespace test_support {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string source_folder() {
  const std::string chosen = environment("SIXSTEP_SOURCE_DIR");
  return (chosen.empty() ? "." : chosen) + "/";
}

std::string source_text(const std::string& relative) {
  const sixstep::FileReading file = sixstep::read_file(source_folder() + relative);
  REQUIRE_MESSAGE(file.bytes, file.problem);
  return *file.bytes;
}

std::vector<std::string> source_texts_under(const std::string& relative) {
  namespace fs = std::filesystem;
  std::vector<std::string> texts;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder() + relative)) {
    if (!entry.is_regular_file()) continue;
    texts.push_back(source_text(fs::relative(entry.path(), source_folder()).string()));
  }
  return texts;
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> result;
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end;
       ++match) {
    result.insert((*match)[1]);
  }
  return result;
}

}  // namespace test_support
