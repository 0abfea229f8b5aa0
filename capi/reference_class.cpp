// SPDX-License-Identifier: BSL-1.0
#include "reference_class.hpp"

#include <array>
#include <utility>

#include <sixstep/io/reference_class_csv.hpp>
#include <sixstep/plan/suggestion.hpp>

#include "error.hpp"

namespace sixstep_c {
namespace {

constexpr std::array<std::string_view, 1> shipped_names = {"canada-it"};

/// A table has a line of names above its projects.
bool is_table(std::string_view text) { return text.find_first_of("\r\n") != text.npos; }

Failure unknown_class(std::string_view name) {
  return bad_argument("option-out-of-range",
                      "option \"reference_class\" must be \"canada-it\", or a table as CSV with a "
                      "column cost_growth or length_growth",
                      "reference_class", sixstep::did_you_mean(name, shipped_names));
}

sixstep::ReferenceClass read_table(std::string_view csv) {
  sixstep::ReferenceClassReading reading = sixstep::read_reference_class(csv, "own projects");
  if (!reading.diagnostics.empty()) throw bad_document({}, {}, reading.diagnostics);
  return std::move(reading.reference_class);
}

sixstep::ReferenceClass shipped(std::string_view name) {
  sixstep::ReferenceClass found = sixstep::reference_class_named(name);
  if (found.name.empty()) throw unknown_class(name);
  return found;
}

}  // namespace

std::shared_ptr<const sixstep::ReferenceClass> reference_class_of(std::string_view text) {
  if (text.empty()) return nullptr;
  return std::make_shared<const sixstep::ReferenceClass>(is_table(text) ? read_table(text)
                                                                        : shipped(text));
}

}  // namespace sixstep_c
