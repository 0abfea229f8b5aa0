// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <sixstep/config.hpp>
#include <sixstep/steps/capacity_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What has become of a government's capacities, as JSON: members as in `CapacityChange`, in fixed
/// order. O(cells).
std::string write_capacity_change(const CapacityChange& change);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/capacity_json.ipp>
#endif
