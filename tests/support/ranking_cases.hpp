// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <sixstep/methods/decision_table.hpp>
#include <support/golden.hpp>

/// Published rankings, as `golden/mcda_ranking_cases` writes them.
namespace test_support {

/// One case by its id; empty where the reference data are not there.
inline std::optional<boost::json::value> published_ranking(std::string_view id) {
  const auto data = golden("mcda_ranking_cases");
  if (!data) return std::nullopt;
  for (const auto& example : data->at("cases").as_array()) {
    if (example.at("id").as_string() == id) return example;
  }
  FAIL("no such case: ", std::string(id));
  return std::nullopt;
}

/// Of all criteria more is better where the case does not say.
inline sixstep::DecisionTable decision_table(const boost::json::value& example) {
  sixstep::DecisionTable table{matrix(example.at("matrix")), numbers(example.at("weights")), {}};
  const auto* objectives = example.as_object().if_contains("objectives");
  if (!objectives) return table;
  for (const auto& objective : objectives->as_array()) {
    const bool cost = objective.as_string() == "min";
    table.better.push_back(cost ? sixstep::Goodness::less : sixstep::Goodness::more);
  }
  return table;
}

inline std::vector<std::size_t> indices(const boost::json::value& list) {
  std::vector<std::size_t> result;
  for (const auto& item : list.as_array()) result.push_back(item.to_number<std::size_t>());
  return result;
}

inline void check_close(const std::vector<double>& ours, const boost::json::value& published,
                        double tolerance) {
  REQUIRE(ours.size() == published.as_array().size());
  for (std::size_t k = 0; k < ours.size(); ++k) {
    CHECK(std::abs(ours[k] - number(published.at(k))) <= tolerance);
  }
}

inline void check_close(const sixstep::Matrix& ours, const boost::json::value& published,
                        double tolerance) {
  const sixstep::Matrix theirs = matrix(published);
  REQUIRE(ours.rows() == theirs.rows());
  REQUIRE(ours.columns() == theirs.columns());
  for (std::size_t k = 0; k < ours.cells().size(); ++k) {
    CHECK(std::abs(ours.cells()[k] - theirs.cells()[k]) <= tolerance);
  }
}

}  // namespace test_support
