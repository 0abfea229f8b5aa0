// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// An error makes a plan unusable, a warning is worth a second look, a note only informs.
enum class Severity : std::uint8_t { note, warning, error };
constexpr std::array<std::string_view, 3> words_of(Severity) {
  return {"note", "warning", "error"};
}

/// One thing that is wrong with a document: what was found where, and how to mend it.
struct Diagnostic {
  std::string code;  ///< stable, documented in docs/reference/diagnostics.md: "unknown-member"
  Severity severity = Severity::error;
  std::string pointer;     ///< JSON pointer (RFC 6901) to the value; "" is the whole document
  std::size_t line = 0;    ///< from 1; 0 where the document is not text
  std::size_t column = 0;  ///< from 1, in characters
  std::string message;     ///< what was found, and what was expected
  std::string hint;        ///< how to mend it; may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Whether any of `diagnostics` is an error.
inline bool has_errors(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return true;
  }
  return false;
}

}  // namespace sixstep::inline SIXSTEP_FORM
