// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/steps/reference_class.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A reference class, or what is wrong with its table: `diagnostics` is empty if it can be used.
struct ReferenceClassReading {
  ReferenceClass reference_class;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a table with a column `cost_growth`, a column `length_growth`, or both: each row a
/// project, each cell how many times the first estimate it took in the end, above 0 and at most
/// 1000; empty where it is not known. Other columns are passed over. O(bytes); never throws for a
/// bad table.
ReferenceClassReading read_reference_class(std::string_view csv, std::string_view name);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/reference_class_csv.ipp>
#endif
