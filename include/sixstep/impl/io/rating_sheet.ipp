// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <sixstep/impl/io/rating_sheet/columns.hpp>
#include <sixstep/impl/io/rating_sheet/merge.hpp>
#include <sixstep/impl/io/rating_sheet/reader.hpp>
#include <sixstep/impl/plan/term_translations.hpp>
#include <sixstep/io/rating_sheet.hpp>
#include <sixstep/plan/checks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::rating_sheet {

using Rows = std::vector<std::vector<std::string>>;

/// What a term is called in a language, else in the first that its label has.
inline std::string label_of(const Term& term, std::string_view language) {
  const std::string_view own = vocabulary::term_in(term.id, language);
  const bool builtin = term.label.versions.size() == 1 && term.label.versions[0].language == "en";
  return std::string(builtin && !own.empty() ? own : term.label.in(language));
}

inline std::vector<std::string> header_row() {
  std::vector<std::string> names;
  for (const std::string_view name : words_of(Column{})) names.emplace_back(name);
  names[static_cast<std::size_t>(Column::current)] += " (0-5)";
  names[static_cast<std::size_t>(Column::target)] += " (0-5)";
  return names;
}

class SheetWriter {
 public:
  SheetWriter(const Plan& plan, const RatingSheetOptions& options)
      : options_(options), language_(options.language) {
    if (language_.empty()) language_ = plan.languages.empty() ? "en" : plan.languages.front();
    for (const Assessment& rating : plan.assessments) {
      if (options.blank || (!options.rater.empty() && rating.rater != options.rater)) continue;
      ratings_[rating.pillar.value + '\n' + rating.level.value].push_back(&rating);
    }
  }

  void write(Rows& rows, const Term& pillar, const Term& level) const {
    const auto found = ratings_.find(pillar.id.value + '\n' + level.id.value);
    Cells cells;
    at(cells, Column::pillar) = pillar.id.value;
    at(cells, Column::level) = level.id.value;
    at(cells, Column::pillar_label) = label_of(pillar, language_);
    at(cells, Column::level_label) = label_of(level, language_);
    if (found == ratings_.end()) {
      at(cells, Column::rater) = options_.rater;
      at(cells, Column::kind) = word(RatingKind::individual);
      rows.emplace_back(cells.begin(), cells.end());
      return;
    }
    for (const Assessment* rating : found->second) {
      fill(cells, *rating);
      rows.emplace_back(cells.begin(), cells.end());
    }
  }

 private:
  void fill(Cells& cells, const Assessment& rating) const {
    at(cells, Column::current) = number(rating.current);
    at(cells, Column::target) = number(rating.target);
    at(cells, Column::rater) = rating.rater;
    at(cells, Column::kind) = word(rating.kind);
    at(cells, Column::date) = rating.date ? to_string(*rating.date) : "";
    const bool bare = rating.annotation.evidence.empty();
    const Evidence evidence = bare ? Evidence{} : rating.annotation.evidence.front();
    at(cells, Column::source) = evidence.source.in(language_);
    at(cells, Column::note) = evidence.note.in(language_);
  }

  const RatingSheetOptions& options_;
  std::string language_;
  std::map<std::string, std::vector<const Assessment*>> ratings_;
};

inline RatingSheetReading empty_sheet() {
  return {{},
          {{std::string(codes::empty_document),
            Severity::error,
            {},
            1,
            1,
            "the sheet is empty",
            "write one with \"sixstep sheet\""}}};
}

}  // namespace detail::rating_sheet

SIXSTEP_INLINE std::string write_rating_sheet(const Plan& plan, const RatingSheetOptions& options) {
  namespace sheet = detail::rating_sheet;
  const sheet::SheetWriter writer(plan, options);
  sheet::Rows rows = {sheet::header_row()};
  const std::vector<Term> levels = resolve_terms(VocabularyKind::levels, plan.vocabularies);
  for (const Term& pillar : resolve_terms(VocabularyKind::pillars, plan.vocabularies)) {
    for (const Term& level : levels) writer.write(rows, pillar, level);
  }
  return write_csv(rows, options.format);
}

namespace detail::rating_sheet {

/// The sheet with a blank rating for each row that says nothing.
inline RatingSheetReading read_rows(std::string_view csv, const Plan& plan,
                                    const CsvLimits& limits) {
  CsvReading table = read_csv(csv, limits);
  if (!table.diagnostics.empty()) return {{}, std::move(table.diagnostics)};
  const auto has_cells = [](const CsvRow& row) { return !row.empty(); };
  const auto first = std::ranges::find_if(table.rows, has_cells);
  if (first == table.rows.end()) return empty_sheet();
  SheetReader reader(plan, *first);
  for (auto row = std::next(first); row != table.rows.end() && reader.can_read(); ++row) {
    const auto number = static_cast<std::size_t>(row - table.rows.begin()) + 1;
    if (!row->empty()) reader.read(*row, number);
  }
  return std::move(reader).finish(*first);
}

}  // namespace detail::rating_sheet

SIXSTEP_INLINE RatingSheetReading read_rating_sheet(std::string_view csv, const Plan& plan,
                                                    const CsvLimits& limits) {
  RatingSheetReading reading = detail::rating_sheet::read_rows(csv, plan, limits);
  std::erase_if(reading.ratings, detail::rating_sheet::is_blank);
  return reading;
}

SIXSTEP_INLINE RatedPlan add_ratings(const Plan& plan, std::string_view csv,
                                     const CsvLimits& limits) {
  RatingSheetReading reading = detail::rating_sheet::read_rows(csv, plan, limits);
  RatedPlan result;
  result.diagnostics = std::move(reading.diagnostics);
  if (has_errors(result.diagnostics)) return result;
  Plan rated = plan;
  detail::rating_sheet::merge(rated, std::move(reading.ratings), result);
  std::ranges::move(check_plan(rated), std::back_inserter(result.diagnostics));
  if (!has_errors(result.diagnostics)) result.plan = std::move(rated);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
