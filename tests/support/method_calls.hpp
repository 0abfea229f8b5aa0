// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/method_registry.hpp>

/// What goes into methods that are called by name, and what comes out.
namespace test_support {

using Row = std::vector<double>;

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

inline sixstep::Matrix column(const Row& cells) {
  sixstep::Matrix result(cells.size(), 1);
  for (std::size_t row = 0; row < cells.size(); ++row) result(row, 0) = cells[row];
  return result;
}

/// The cells of an output, which must be there; those not known as `unknown_as`.
inline Row cells(const sixstep::MethodResult& result, std::string_view output,
                 double unknown_as = unknown) {
  const sixstep::Matrix* found = result.matrix(output);
  REQUIRE(found != nullptr);
  Row values(found->cells().begin(), found->cells().end());
  for (double& value : values) value = std::isnan(value) ? unknown_as : value;
  return values;
}

/// The code of the error that a call ends in; "none" if it does not.
inline std::string code_of(std::string_view method, const sixstep::MethodArguments& arguments) {
  try {
    sixstep::run_method(method, arguments);
  } catch (const sixstep::MethodError& error) {
    return error.code;
  }
  return "none";
}

}  // namespace test_support
