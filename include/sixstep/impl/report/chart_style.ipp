// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/report/chart_style.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::string fill_in(const std::string& pattern, const std::string& text) {
  const std::size_t at = pattern.find("{n}");
  return at == std::string::npos ? pattern : pattern.substr(0, at) + text + pattern.substr(at + 3);
}

}  // namespace sixstep::inline SIXSTEP_FORM
