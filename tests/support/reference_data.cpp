// SPDX-License-Identifier: BSL-1.0
#include <support/reference_data.hpp>

#include <string>

#include <doctest/doctest.h>
#include <support/source_files.hpp>

namespace test_support {

std::filesystem::path data_folder() {
  if (const std::string chosen = environment("SIXSTEP_DATA"); !chosen.empty()) return chosen;
  return std::filesystem::path(source_folder()) / ".." / "shared" / "data";
}

std::optional<std::filesystem::path> reference_file(const std::filesystem::path& relative) {
  const std::filesystem::path path = data_folder() / relative;
  if (std::filesystem::exists(path)) return path;
  if (environment("SIXSTEP_REQUIRE_DATA") == "1") FAIL("reference data missing: ", path.string());
  MESSAGE("skipped: reference data missing: ", path.string());
  return std::nullopt;
}

}  // namespace test_support
