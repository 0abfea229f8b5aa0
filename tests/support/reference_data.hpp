// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>

#include <doctest/doctest.h>

namespace sixstep::testing {

/// Folder of the sources, from which examples and expected results are read.
inline std::filesystem::path source_directory() {
  const char* directory = std::getenv("SIXSTEP_SOURCE_DIR");
  return directory ? directory : ".";
}

/// A file or folder of the reference data ("schedule/best_known.csv"), for tests that read what is
/// not ours to ship. Where it is absent this says so in one line, which `make test` repeats at its
/// end, and the test should return; with SIXSTEP_REQUIRE_DATA set, as in .ci/run, the test fails.
inline std::optional<std::filesystem::path> reference_data(std::string_view relative) {
  const char* override_directory = std::getenv("SIXSTEP_DATA");
  const std::filesystem::path directory =
      override_directory ? override_directory : source_directory() / "../shared/data";
  const std::filesystem::path found = directory / relative;
  if (std::filesystem::exists(found)) return found;
  const std::string_view test = doctest::getContextOptions()->currentTest->m_name;
  std::cout << "SKIPPED: " << test << " (no reference data at " << found.string() << ")\n";
  if (std::getenv("SIXSTEP_REQUIRE_DATA"))
    FAIL_CHECK("reference data is required: " << found.string());
  return std::nullopt;
}

}  // namespace sixstep::testing
