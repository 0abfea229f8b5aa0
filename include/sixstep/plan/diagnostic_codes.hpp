// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/config.hpp>

/// The codes of diagnostics. They are stable: programs may depend on them, and
/// docs/reference/diagnostics.md explains each.
namespace sixstep::inline SIXSTEP_FORM::codes {

// The text is not a document that can be read.
inline constexpr std::string_view empty_document = "empty-document";
inline constexpr std::string_view json_syntax = "json-syntax";
inline constexpr std::string_view encoding = "encoding";
inline constexpr std::string_view too_large = "too-large";
inline constexpr std::string_view too_deep = "too-deep";
inline constexpr std::string_view too_many_items = "too-many-items";
inline constexpr std::string_view wrong_format = "wrong-format";
inline constexpr std::string_view wrong_version = "wrong-version";

// A member is not what its place asks for.
inline constexpr std::string_view unknown_member = "unknown-member";
inline constexpr std::string_view missing_member = "missing-member";
inline constexpr std::string_view duplicate_member = "duplicate-member";
inline constexpr std::string_view conflicting_members = "conflicting-members";
inline constexpr std::string_view wrong_type = "wrong-type";
inline constexpr std::string_view unknown_word = "unknown-word";
inline constexpr std::string_view malformed_id = "malformed-id";
inline constexpr std::string_view malformed_date = "malformed-date";
inline constexpr std::string_view number_out_of_range = "number-out-of-range";
inline constexpr std::string_view not_whole = "not-whole";
inline constexpr std::string_view too_many_decimals = "too-many-decimals";
inline constexpr std::string_view unknown_currency = "unknown-currency";
inline constexpr std::string_view missing_currency = "missing-currency";

// A change finds no place.
inline constexpr std::string_view unknown_place = "unknown-place";
inline constexpr std::string_view malformed_change = "malformed-change";

// More problems were found than the limit lists.
inline constexpr std::string_view more_problems = "more-problems";

}  // namespace sixstep::inline SIXSTEP_FORM::codes
