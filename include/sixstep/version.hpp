// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Version of this library, by semantic versioning; stands in every road map's provenance.
inline constexpr std::string_view version = "0.1.0";

}  // namespace sixstep::inline SIXSTEP_FORM
