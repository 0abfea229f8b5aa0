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

// Ids and what they lead to.
inline constexpr std::string_view duplicate_id = "duplicate-id";
inline constexpr std::string_view unknown_id = "unknown-id";
inline constexpr std::string_view unknown_term = "unknown-term";
inline constexpr std::string_view wrong_kind = "wrong-kind";
inline constexpr std::string_view cycle = "cycle";

// Members that contradict each other.
inline constexpr std::string_view range_out_of_order = "range-out-of-order";
inline constexpr std::string_view numbers_out_of_order = "numbers-out-of-order";
inline constexpr std::string_view dates_out_of_order = "dates-out-of-order";
inline constexpr std::string_view date_after_status = "date-after-status";
inline constexpr std::string_view year_out_of_range = "year-out-of-range";
inline constexpr std::string_view zero_weights = "zero-weights";
inline constexpr std::string_view comparison_shape = "comparison-shape";
inline constexpr std::string_view wrong_count = "wrong-count";
inline constexpr std::string_view duplicate_entry = "duplicate-entry";
inline constexpr std::string_view not_reciprocal = "not-reciprocal";
inline constexpr std::string_view empty_calendar = "empty-calendar";
inline constexpr std::string_view impossible_choice = "impossible-choice";
inline constexpr std::string_view several_accountable = "several-accountable";
inline constexpr std::string_view contradictory_influence = "contradictory-influence";
inline constexpr std::string_view heading_with_cost = "heading-with-cost";
inline constexpr std::string_view heading_chosen = "heading-chosen";

// Money.
inline constexpr std::string_view negative_amount = "negative-amount";
inline constexpr std::string_view total_too_large = "total-too-large";
inline constexpr std::string_view budget_exceeded = "budget-exceeded";
inline constexpr std::string_view spent_above_cost = "spent-above-cost";

// A change finds no place.
inline constexpr std::string_view unknown_place = "unknown-place";
inline constexpr std::string_view malformed_change = "malformed-change";

// A table is not what a spreadsheet of its kind holds.
inline constexpr std::string_view csv_syntax = "csv-syntax";
inline constexpr std::string_view missing_column = "missing-column";
inline constexpr std::string_view unknown_column = "unknown-column";
inline constexpr std::string_view duplicate_column = "duplicate-column";
inline constexpr std::string_view too_many_cells = "too-many-cells";
inline constexpr std::string_view malformed_number = "malformed-number";
inline constexpr std::string_view duplicate_rating = "duplicate-rating";
inline constexpr std::string_view nothing_rated = "nothing-rated";

// More problems were found than the limit lists.
inline constexpr std::string_view more_problems = "more-problems";

}  // namespace sixstep::inline SIXSTEP_FORM::codes
