// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/io/diagnostics_text.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::diagnostics_text {

inline std::string harmless(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
  return result;
}

inline std::string lines(const Diagnostic& diagnostic, std::string_view file) {
  std::string text(file);
  if (diagnostic.line > 0) {
    text += ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column);
  }
  text += ": " + std::string(word(diagnostic.severity)) + ": " + harmless(diagnostic.message);
  text += " [" + diagnostic.code + "]\n";
  if (!diagnostic.pointer.empty()) text += "  at " + harmless(diagnostic.pointer) + '\n';
  if (!diagnostic.hint.empty()) text += "  hint: " + harmless(diagnostic.hint) + '\n';
  return text;
}

}  // namespace detail::diagnostics_text

SIXSTEP_INLINE std::string to_text(std::span<const Diagnostic> diagnostics, std::string_view file) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += detail::diagnostics_text::lines(diagnostic, file);
  }
  return text;
}

}  // namespace sixstep::inline SIXSTEP_FORM
