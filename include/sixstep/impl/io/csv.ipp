// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/io/utf8.hpp>
#include <sixstep/io/csv.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::csv {

inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "-3", "+0.5": a number that no spreadsheet takes for a formula.
inline bool is_plain_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == text.npos ? "0" : text.substr(point + 1);
  return !whole.empty() && !rest.empty() && std::ranges::all_of(whole, is_digit) &&
         std::ranges::all_of(rest, is_digit);
}

/// Whether text, any guards before it taken off, begins as a formula does.
inline bool may_compute(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  if (first == text.npos || is_plain_number(text)) return false;
  return std::string_view("=+-@\t\r\n").find(text[first]) != std::string_view::npos;
}

/// The separator that the first line has most of outside of quotes; a comma if it has none.
inline char find_separator(std::string_view text) {
  constexpr std::string_view separators = ",;\t";
  std::array<std::size_t, separators.size()> count{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = separators.find(c);
    if (which != separators.npos) ++count[which];
  }
  return separators[static_cast<std::size_t>(std::ranges::max_element(count) - count.begin())];
}

/// Reads cell by cell, and counts lines and characters as it goes.
class Reader {
 public:
  Reader(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) {
    skip(byte_order_mark);
    if (!declared_separator()) separator_ = find_separator(text_.substr(at_));
  }

  CsvReading run() && {
    while (!at_end() && !problem_) read_row();
    CsvReading reading;
    reading.separator = separator_;
    if (problem_) reading.diagnostics.push_back(std::move(*problem_));
    if (!problem_) reading.rows = std::move(rows_);
    return reading;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ >= text_.size(); }

  void skip(std::string_view prefix) {
    if (text_.substr(at_).starts_with(prefix)) at_ += prefix.size();
  }

  /// "sep=;" in a line of its own.
  bool declared_separator() {
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("sep=") || rest.size() < 5 ||
        std::string_view(",;\t").find(rest[4]) == std::string_view::npos) {
      return false;
    }
    if (rest.size() > 5 && rest[5] != '\r' && rest[5] != '\n') return false;
    separator_ = rest[4];
    at_ += 5;
    end_of_line();
    return true;
  }

  /// Passes over the end of a line: CR LF, LF, or CR.
  bool end_of_line() {
    if (at_end() || (here() != '\r' && here() != '\n')) return false;
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    ++at_, ++line_;
    column_ = 1;
    return true;
  }

  void take(std::string& cell) {
    const auto byte = static_cast<unsigned char>(here());
    if ((byte & 0xc0U) != 0x80U) ++column_;
    cell += here();
    ++at_;
  }

  void read_row() {
    if (rows_.size() >= limits_.max_rows) return refuse(limits_.max_rows, "rows");
    CsvRow& row = rows_.emplace_back();
    if (end_of_line()) return;
    do {
      if (++cells_ > limits_.max_cells) return refuse(limits_.max_cells, "cells");
      row.push_back(read_cell());
    } while (!problem_ && passes_separator());
    end_of_line();
  }

  bool passes_separator() {
    if (at_end() || here() != separator_) return false;
    ++at_, ++column_;
    return true;
  }

  CsvCell read_cell() {
    CsvCell cell{{}, line_, column_};
    if (here() == '"' && !at_end()) {
      read_quoted(cell);
    } else {
      while (!at_end() && here() != separator_ && here() != '\r' && here() != '\n') {
        take(cell.text);
      }
    }
    cell.text = unguard_cell(cell.text);
    return cell;
  }

  void read_quoted(CsvCell& cell) {
    ++at_, ++column_;
    while (!at_end()) {
      if (here() == '"') {
        ++at_, ++column_;
        if (at_end() || here() != '"') return close_quoted();
      }
      const bool breaks =
          here() == '\n' || (here() == '\r' && !text_.substr(at_).starts_with("\r\n"));
      take(cell.text);
      if (breaks) ++line_, column_ = 1;
    }
    problem_ = problem(codes::csv_syntax, "a cell begins with a quotation mark and never ends",
                       "end the cell with a quotation mark");
    problem_->line = cell.line;
    problem_->column = cell.column;
  }

  void close_quoted() {
    if (at_end() || here() == separator_ || here() == '\r' || here() == '\n') return;
    problem_ = problem(codes::csv_syntax, "a quoted cell goes on behind its end",
                       "double the quotation marks inside of a quoted cell");
  }

  void refuse(std::size_t limit, std::string_view what) {
    problem_ = problem(codes::too_many_items,
                       "the table has more than " + std::to_string(limit) + ' ' + std::string(what),
                       "split it");
  }

  Diagnostic problem(std::string_view code, std::string message, std::string hint) const {
    return {std::string(code),  Severity::error, {}, line_, column_,
            std::move(message), std::move(hint)};
  }

  std::string_view text_;
  const CsvLimits& limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  char separator_ = ',';
  std::size_t cells_ = 0;
  std::vector<CsvRow> rows_;
  std::optional<Diagnostic> problem_;
};

/// Why a text cannot be a table at all.
inline std::optional<Diagnostic> refuse_text(std::string_view text, const CsvLimits& limits) {
  Diagnostic problem{{}, Severity::error, {}, 0, 0, {}, {}};
  if (text.size() > limits.max_bytes) {
    problem.code = codes::too_large;
    problem.message = "the table has " + std::to_string(text.size()) + " bytes, more than " +
                      std::to_string(limits.max_bytes);
    return problem;
  }
  const std::size_t valid = utf8::valid_prefix(text);
  if (valid == text.size()) return std::nullopt;
  const std::string_view before = text.substr(0, valid);
  problem.code = codes::encoding;
  problem.message = "the table is not UTF-8";
  problem.hint = "save it as \"CSV UTF-8\"";
  problem.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
  problem.column = 1;
  for (const char c : before.substr(before.rfind('\n') + 1)) {
    if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) ++problem.column;
  }
  return problem;
}

/// Quoted where a reader would otherwise take a part of it for something else.
inline void append_cell(std::string& text, std::string_view cell, char separator, bool alone) {
  const std::string guarded = guard_cell(cell);
  const bool marks = guarded.find_first_of(std::string("\"\r\n") + separator) != std::string::npos;
  const bool edges = guarded.starts_with(' ') || guarded.ends_with(' ');
  if (!marks && !edges && !(alone && guarded.empty())) {
    text += guarded;
    return;
  }
  text += '"';
  for (const char c : guarded) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

}  // namespace detail::csv

SIXSTEP_INLINE std::string guard_cell(std::string_view text) {
  return detail::csv::may_compute(text) ? "'" + std::string(text) : std::string(text);
}

SIXSTEP_INLINE std::string unguard_cell(std::string_view text) {
  const bool guarded = text.starts_with('\'') && detail::csv::may_compute(text);
  return std::string(guarded ? text.substr(1) : text);
}

SIXSTEP_INLINE CsvReading read_csv(std::string_view text, const CsvLimits& limits) {
  if (auto problem = detail::csv::refuse_text(text, limits)) {
    CsvReading reading;
    reading.diagnostics.push_back(std::move(*problem));
    return reading;
  }
  return detail::csv::Reader(text, limits).run();
}

SIXSTEP_INLINE std::string write_csv(std::span<const std::vector<std::string>> rows,
                                     const CsvFormat& format) {
  if (std::string_view(",;\t").find(format.separator) == std::string_view::npos) {
    throw std::invalid_argument("write_csv: the separator is no comma, semicolon or tab");
  }
  std::string text(format.byte_order_mark ? detail::csv::byte_order_mark : "");
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += format.separator;
      detail::csv::append_cell(text, row[i], format.separator, row.size() == 1);
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace sixstep::inline SIXSTEP_FORM
