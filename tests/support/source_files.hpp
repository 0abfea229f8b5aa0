// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <vector>

/// Files of this project, and of its reference data, as tests read them.
namespace test_support {

/// "" where the variable is not set.
std::string environment(const char* name);

/// Where this project's files are: $SIXSTEP_SOURCE_DIR, else the current folder; ends with "/".
std::string source_folder();

/// A file of the project, byte for byte; the test fails where it is not there.
std::string source_text(const std::string& relative);

/// The texts of all files under a folder of the project.
std::vector<std::string> source_texts_under(const std::string& relative);

/// What the first group of a regular expression matches in a text, each once.
std::set<std::string> all_matches(const std::string& text, const std::string& pattern);

}  // namespace test_support
