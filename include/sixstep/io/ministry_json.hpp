// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <sixstep/config.hpp>
#include <sixstep/steps/ministry_view.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One ministry's view as JSON: members as in `MinistryView`, in fixed order; amounts with the
/// currency's decimals. O(view).
std::string write_ministry_view(const MinistryView& view, const std::optional<Currency>& currency);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/ministry_json.ipp>
#endif
