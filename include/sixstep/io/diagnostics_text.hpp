// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Diagnostics for people at a terminal, as compilers print them, with a final newline:
///
///     plan.json:12:7: error: unknown member "lable" [unknown-member]
///       at /actions/3/lable
///       hint: did you mean "label"?
///
/// Control characters of the document are shown as "?", so that it cannot drive the terminal.
/// O(size).
std::string to_text(std::span<const Diagnostic> diagnostics, std::string_view file);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/diagnostics_text.ipp>
#endif
