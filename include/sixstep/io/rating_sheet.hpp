// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/csv.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/plan.hpp>

/// Rating sheets: a rater fills in a spreadsheet, one row for each pillar at each capacity level,
/// and the plan takes the ratings up. Columns, by the names in the first row: `pillar`, `level`
/// (ids or labels), `pillar_label`, `level_label` (for people; not read), `current`, `target` (0 to
/// 5), `source`, `note` (evidence), `rater`, `kind` (individual or joint), `date`. What stands
/// behind a column's name in parentheses explains it.
namespace sixstep::inline SIXSTEP_FORM {

struct RatingSheetOptions {
  std::string language = {};  ///< of labels and explanations' plan words; empty: the plan's first
  std::string rater = {};     ///< whose sheet it is; empty: everybody's ratings
  bool blank = false;         ///< without the ratings that the plan has
  CsvFormat format = {};
};

/// The sheet of a plan, or of one of its raters: the ratings that the plan has, then an empty row
/// for each capacity that is not rated there. A rating's own evidence stands in its row, the first
/// piece of it; more of it stays in the plan. O(ratings + capacities).
std::string write_rating_sheet(const Plan& plan, const RatingSheetOptions& options = {});

struct RatingSheetReading {
  std::vector<Assessment> ratings;      ///< in the order of the sheet
  std::vector<Diagnostic> diagnostics;  ///< with an error: no ratings
};

/// Reads a sheet that was filled in for `plan`. Rows without a rating say nothing. A decimal comma
/// is read where it can be nothing else: with one or two digits behind it and no point. All
/// problems are told at once, each with line, row and column. O(bytes + rows × log rows).
RatingSheetReading read_rating_sheet(std::string_view csv, const Plan& plan,
                                     const CsvLimits& limits = {});

/// A plan that took up ratings, or the reasons why it could not.
struct RatedPlan {
  std::optional<Plan> plan;  ///< present if and only if there is no error
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::vector<Diagnostic> diagnostics;  ///< of the sheet, then of the plan that came out
};

/// The plan with the ratings of a sheet. A row of the same pillar, level, rater, kind and date as a
/// rating of the plan changes it, anything else is added. An empty cell changes nothing, so that a
/// sheet that comes back as it went out leaves the plan as it was.
RatedPlan add_ratings(const Plan& plan, std::string_view csv, const CsvLimits& limits = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/rating_sheet.ipp>
#endif
