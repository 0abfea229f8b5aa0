// SPDX-License-Identifier: BSL-1.0
#include <support/golden.hpp>

#include <filesystem>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sixstep/io/file.hpp>
#include <support/reference_data.hpp>

namespace test_support {

std::optional<boost::json::value> golden(const std::string& name) {
  const auto path = reference_file(std::filesystem::path("golden") / (name + ".json"));
  if (!path) return std::nullopt;
  const sixstep::FileReading file = sixstep::read_file(path->string());
  REQUIRE_MESSAGE(file.bytes, file.problem);
  return boost::json::parse(*file.bytes);
}

std::string text(const boost::json::value& value) { return boost::json::serialize(value); }

double number(const boost::json::value& value) { return value.to_number<double>(); }

std::vector<double> numbers(const boost::json::value& list) {
  std::vector<double> result;
  for (const auto& value : list.as_array()) result.push_back(number(value));
  return result;
}

sixstep::Matrix matrix(const boost::json::value& rows) {
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
