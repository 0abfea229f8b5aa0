// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary {

/// One built-in term with its English label.
struct Entry {
  std::string_view id;
  std::string_view label;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary
