// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <boost/json/error.hpp>

#include <sixstep/impl/io/utf8.hpp>
#include <sixstep/io/json_document.hpp>
#include <sixstep/io/text_position.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

/// Why a text is not JSON, in sentences.
namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json_document {

/// What stands at `offset`, in words.
inline std::string found_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "the end of the text";
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte > 0x20 && byte < 0x7f) return {'"', static_cast<char>(byte), '"'};
  constexpr std::string_view digits = "0123456789abcdef";
  return std::string("the byte 0x") + digits[byte >> 4] + digits[byte & 15];
}

struct Explanation {
  std::string_view code;
  std::string message;
  std::string hint;
};

inline Explanation explain_encoding(std::string_view text, std::size_t offset) {
  return {codes::encoding, "found " + found_at(text, offset) + ", which is not UTF-8",
          "save the file as UTF-8"};
}

inline Explanation explain_syntax(std::string_view text, std::size_t offset) {
  const std::string found = found_at(text, offset);
  if (offset >= text.size()) {
    return {codes::json_syntax, "the JSON text ends before the document does",
            "close what is open: strings, lists and objects"};
  }
  return {codes::json_syntax, "found " + found + " where JSON does not allow it",
          "look for a missing or superfluous comma, quote or bracket just before"};
}

inline Explanation explain(boost::json::error reason, std::string_view text, std::size_t offset,
                           const ReadLimits& limits) {
  using boost::json::error;
  switch (reason) {
    case error::extra_data:
      return {codes::json_syntax,
              "found " + found_at(text, offset) + " after the end of the document",
              "a document is one JSON object, with nothing behind it"};
    case error::exponent_overflow:
      return {codes::number_out_of_range, "the number is too large or too small to be read", ""};
    case error::too_deep:
      return {codes::too_deep,
              "lists and objects are nested deeper than " + std::to_string(limits.max_depth), ""};
    case error::array_too_large:
      return {codes::too_many_items,
              "the document holds more than " + std::to_string(limits.max_items) + " values", ""};
    case error::illegal_leading_surrogate:
    case error::illegal_trailing_surrogate:
    case error::expected_utf16_escape:
      return {codes::encoding, "the escape \\u stands for half a character",
              "write characters beyond U+FFFF as two escapes, or as UTF-8"};
    case error::expected_hex_digit:
      return {codes::json_syntax, "the escape \\u wants four hexadecimal digits", ""};
    default:
      return explain_syntax(text, offset);
  }
}

inline Diagnostic problem_at(std::string_view text, std::size_t offset, Explanation explanation) {
  const TextPosition position = position_at(text, offset);
  return {std::string(explanation.code),
          Severity::error,
          std::string(),
          position.line,
          position.column,
          std::move(explanation.message),
          std::move(explanation.hint)};
}

/// Bytes of the mark that some editors put before UTF-8 text.
inline std::size_t byte_order_mark(std::string_view text) {
  return text.starts_with("\xef\xbb\xbf") ? 3 : 0;
}

/// The parser stops a little behind what is not UTF-8.
inline Diagnostic parse_problem(boost::json::error reason, std::string_view text,
                                std::size_t offset, const ReadLimits& limits) {
  const std::size_t valid = utf8::valid_prefix(text);
  if (valid < text.size() && valid <= offset + 4) {
    return problem_at(text, valid, explain_encoding(text, valid));
  }
  return problem_at(text, offset, explain(reason, text, offset, limits));
}

/// Why the text is refused before it is parsed.
inline std::optional<Explanation> refuse(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) {
    return Explanation{codes::too_large,
                       "the document has " + std::to_string(text.size()) + " bytes; at most " +
                           std::to_string(max_bytes) + " are read",
                       ""};
  }
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
    return Explanation{codes::encoding, "the document is UTF-16", "save the file as UTF-8"};
  }
  if (text.find_first_not_of(" \t\r\n", byte_order_mark(text)) == std::string_view::npos) {
    return Explanation{codes::empty_document, "the document is empty",
                       "a document is one JSON object"};
  }
  return std::nullopt;
}

}  // namespace detail::json_document

}  // namespace sixstep::inline SIXSTEP_FORM
