// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

/// What programs that measure are told on their command line. Faults are std::runtime_error.
namespace bench_arguments {

inline double number(const std::string& text) {
  char* end = nullptr;
  const double result = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !(result >= 0.0 && result <= 1e15)) {
    throw std::runtime_error("\"" + text + "\" is not a number of at least 0");
  }
  return result;
}

[[noreturn]] inline void refuse(const std::string& option) {
  throw std::runtime_error("there is no option " + option);
}

/// Reads DIR_OR_FILE [--option value]...: the first is returned, if it is there, and read(option,
/// value) called with each pair.
template <typename Read>
std::filesystem::path read_all(int argc, char** argv, const std::string& usage, const Read& read) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() % 2 == 0) throw std::runtime_error("usage: " + usage);
  for (std::size_t k = 1; k < words.size(); k += 2) read(words[k], words[k + 1]);
  if (!std::filesystem::exists(words.front())) {
    throw std::runtime_error(words.front() + " is not there");
  }
  return words.front();
}

}  // namespace bench_arguments
