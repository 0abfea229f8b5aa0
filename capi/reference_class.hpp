// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <string_view>

#include <sixstep/steps/reference_class.hpp>

namespace sixstep_c {

/// A shipped class by its name, or one from a table as CSV; null for the empty text. A name that is
/// not known, or a table that cannot be used, is a Failure.
std::shared_ptr<const sixstep::ReferenceClass> reference_class_of(std::string_view text);

}  // namespace sixstep_c
