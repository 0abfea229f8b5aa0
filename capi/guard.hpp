// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "arguments.hpp"
#include "error.hpp"

namespace sixstep_c {

/// Around the body of every export that can fail: no exception passes it.
template <class Body>
sixstep_status guard(sixstep_error** error, const Body& body) noexcept {
  if (error) *error = nullptr;
  try {
    return body();
  } catch (...) {
    return report_exception(error);
  }
}

/// The same for an export that delivers a handle, called `name`, through `result`.
template <class Handle, class Body>
sixstep_status guard(Handle** result, std::string_view name, sixstep_error** error,
                     const Body& body) noexcept {
  if (result) *result = nullptr;
  return guard(error, [&] {
    require(result, name);
    return body();
  });
}

}  // namespace sixstep_c
