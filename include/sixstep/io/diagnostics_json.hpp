// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/io/json_document.hpp>
#include <sixstep/io/json_text.hpp>
#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Diagnostics as a JSON list of objects with `code`, `severity`, `pointer`, `line`, `column`,
/// `message` and `hint`; line and column only where the document is text, the hint only where there
/// is one. O(size).
std::string write_diagnostics(std::span<const Diagnostic> diagnostics);

/// The same with the `item` of each, where there is one: the id of the innermost entity around its
/// place in `document`. O(size + diagnostics · values beside their ancestors).
std::string write_diagnostics(std::span<const Diagnostic> diagnostics,
                              const JsonDocument& document);

/// The id of the innermost entity around the place that a JSON pointer leads to; "" for none.
std::string_view entity_around(const JsonDocument& document, std::string_view pointer);

/// The same list as one value of a larger document.
void write_diagnostics(JsonText& json, std::span<const Diagnostic> diagnostics);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/diagnostics_json.ipp>
#endif
