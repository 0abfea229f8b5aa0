// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/diagnostic.hpp>

/// Tables as text that spreadsheets open and save: RFC 4180, in UTF-8. What is written here can be
/// opened by people who trust it: a cell that a spreadsheet would take for a formula is guarded.
namespace sixstep::inline SIXSTEP_FORM {

/// A cell as it reads, and where it begins, so that a problem with it has a place.
struct CsvCell {
  std::string text;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
};
using CsvRow = std::vector<CsvCell>;

/// How much of an untrusted table is read at most.
struct CsvLimits {
  std::size_t max_bytes = std::size_t{16} << 20;
  std::size_t max_rows = 200'000;
  std::size_t max_cells = 4'000'000;
};

/// The rows of a table, or the reason why there are none.
struct CsvReading {
  std::vector<CsvRow> rows;  ///< as long as each is; an empty line has no cell
  char separator = ',';
  std::vector<Diagnostic> diagnostics;  ///< not empty: `rows` is empty
};

/// Reads a table whose cells stand between commas, semicolons or tabs: whichever the first line
/// has most of, or says in the manner of spreadsheets ("sep=;"). Lines end as on any system; a
/// byte order mark is passed over; guards are taken off. Never throws for a bad table, only
/// std::bad_alloc. O(bytes).
CsvReading read_csv(std::string_view text, const CsvLimits& limits = {});

struct CsvFormat {
  char separator = ',';          ///< ',', ';' or a tab
  bool byte_order_mark = false;  ///< spreadsheets on Windows know UTF-8 by it
};

/// Writes rows with guarded cells, quoted where they must be, lines ending in CR LF. Reading gives
/// the same rows again. O(bytes). Throws std::invalid_argument if the separator is none of the
/// three.
std::string write_csv(std::span<const std::vector<std::string>> rows, const CsvFormat& format = {});

/// A cell that begins with = + - @ or with a tab or line break, and is no plain number, gets an
/// apostrophe before it, so that no spreadsheet computes it. Cells that look guarded get one too:
/// `unguard_cell(guard_cell(text)) == text` for every text.
std::string guard_cell(std::string_view text);
std::string unguard_cell(std::string_view text);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/csv.ipp>
#endif
