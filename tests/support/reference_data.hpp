// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <boost/json.hpp>
#include <sixstep/methods/matrix.hpp>

/// Reference data that nobody in this project wrote, and that most of it may not ship.
namespace test_support {

inline std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// $SIXSTEP_DATA, else the folder `shared/data` beside the checkout.
inline std::filesystem::path data_folder() {
  if (const std::string chosen = environment("SIXSTEP_DATA"); !chosen.empty()) return chosen;
  const std::string sources = environment("SIXSTEP_SOURCE_DIR");
  return std::filesystem::path(sources.empty() ? "." : sources) / ".." / "shared" / "data";
}

/// Path of one file of the reference data; empty, and said so, where it is not there. With
/// SIXSTEP_REQUIRE_DATA=1 its absence is a failure, so that no build passes by leaving tests out.
inline std::optional<std::filesystem::path> reference_file(const std::filesystem::path& relative) {
  const std::filesystem::path path = data_folder() / relative;
  if (std::filesystem::exists(path)) return path;
  if (environment("SIXSTEP_REQUIRE_DATA") == "1") FAIL("reference data missing: ", path.string());
  MESSAGE("skipped: reference data missing: ", path.string());
  return std::nullopt;
}

/// One file of published numbers from `golden/`, by name without its ending.
inline std::optional<boost::json::value> golden(const std::string& name) {
  const auto path = reference_file(std::filesystem::path("golden") / (name + ".json"));
  if (!path) return std::nullopt;
  std::ifstream file(*path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return boost::json::parse(text);
}

inline double number(const boost::json::value& value) { return value.to_number<double>(); }

inline std::vector<double> numbers(const boost::json::value& list) {
  std::vector<double> result;
  for (const auto& value : list.as_array()) result.push_back(number(value));
  return result;
}

inline sixstep::Matrix matrix(const boost::json::value& rows) {
  const auto& list = rows.as_array();
  sixstep::Matrix result(list.size(), list.empty() ? 0 : list.front().as_array().size());
  for (std::size_t row = 0; row < list.size(); ++row) {
    for (std::size_t column = 0; column < result.columns(); ++column) {
      result(row, column) = number(list[row].at(column));
    }
  }
  return result;
}

}  // namespace test_support
