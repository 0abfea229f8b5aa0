// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/diagnostic_codes.hpp>

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "support/reference_data.hpp"

using namespace sixstep;

namespace {

std::string text_of(const char* relative) {
  const std::string sources = test_support::environment("SIXSTEP_SOURCE_DIR");
  std::ifstream file(std::filesystem::path(sources.empty() ? "." : sources) / relative);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What the first group of `pattern` matches, each once.
std::set<std::string> all_matches(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  std::set<std::string> result;
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end;
       ++match) {
    result.insert((*match)[1]);
  }
  return result;
}

}  // namespace

TEST_CASE("every code is documented, and nothing is documented that is no code") {
  const auto codes =
      all_matches(text_of("include/sixstep/plan/diagnostic_codes.hpp"), "= \"([a-z-]+)\"");
  const auto documented =
      all_matches(text_of("docs/reference/diagnostics.md"), "\n\\| `([a-z-]+)`");
  CHECK(codes.count(std::string(codes::duplicate_id)) == 1);
  CHECK(codes == documented);
}
