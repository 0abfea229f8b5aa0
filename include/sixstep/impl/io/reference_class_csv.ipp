// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include <sixstep/io/csv.hpp>
#include <sixstep/io/reference_class_csv.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::reference_class_csv {

inline void report(ReferenceClassReading& reading, std::string_view code, const CsvCell& cell,
                   std::string message, std::string hint) {
  constexpr std::size_t most = 100;
  if (reading.diagnostics.size() >= most) return;
  reading.diagnostics.push_back({std::string(code), Severity::error, "", cell.line, cell.column,
                                 std::move(message), std::move(hint)});
}

inline void read_growth(const CsvCell& cell, std::vector<double>& growth,
                        ReferenceClassReading& reading) {
  if (cell.text.empty()) return;
  double value = 0.0;
  const char* end = cell.text.data() + cell.text.size();
  const auto result = std::from_chars(cell.text.data(), end, value);
  if (result.ec != std::errc() || result.ptr != end) {
    return report(reading, codes::malformed_number, cell, '"' + cell.text + "\" is no number",
                  "write a growth such as 1.35");
  }
  if (!(value > 0.0 && value <= 1000.0)) {
    return report(reading, codes::number_out_of_range, cell,
                  "found " + cell.text + ", expected a growth above 0 and at most 1000",
                  "1 is as planned, 1.5 half as much again");
  }
  growth.push_back(value);
}

/// The list that a column feeds; null for one that is passed over.
inline std::vector<double>* list_of(std::string_view column, ReferenceClass& reference) {
  if (column == "cost_growth") return &reference.cost_growth;
  return column == "length_growth" ? &reference.length_growth : nullptr;
}

}  // namespace detail::reference_class_csv

SIXSTEP_INLINE ReferenceClassReading read_reference_class(std::string_view csv,
                                                          std::string_view name) {
  using namespace detail::reference_class_csv;
  ReferenceClassReading reading;
  CsvReading table = read_csv(csv);
  reading.diagnostics = std::move(table.diagnostics);
  if (!reading.diagnostics.empty()) return reading;
  ReferenceClass& reference = reading.reference_class;
  reference.name = name;
  std::vector<std::vector<double>*> lists;
  bool any = false;
  if (!table.rows.empty()) {
    for (const CsvCell& head : table.rows.front()) {
      lists.push_back(list_of(head.text, reference));
      any = any || lists.back() != nullptr;
    }
  }
  if (!any) {
    report(reading, codes::missing_column, {},
           "the table has no column cost_growth or length_growth",
           "name one of them in the first line");
  }
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < std::min(lists.size(), table.rows[row].size()); ++i) {
      if (lists[i] != nullptr) read_growth(table.rows[row][i], *lists[i], reading);
    }
  }
  if (any && reading.diagnostics.empty() && reference.cost_growth.empty() &&
      reference.length_growth.empty()) {
    report(reading, codes::wrong_count, {}, "the table tells of no project",
           "write one project in each line");
  }
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM
