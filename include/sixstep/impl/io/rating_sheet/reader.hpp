// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/io/rating_sheet/columns.hpp>
#include <sixstep/io/read_limits.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>
#include <sixstep/plan/suggestion.hpp>

// From the rows of a sheet to ratings, and to a sentence for each cell that is none.
namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet {

inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// "2.5" or "2,5"; a comma with three digits behind it could separate thousands.
inline std::optional<double> parse_rating(std::string_view text) {
  std::string plain(text);
  const std::size_t comma = plain.find(',');
  if (comma != plain.npos) {
    const std::size_t decimals = plain.size() - comma - 1;
    if (decimals < 1 || decimals > 2 || plain.find('.') != plain.npos) return std::nullopt;
    plain[comma] = '.';
  }
  double value = 0.0;
  const auto read =
      std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
  const bool whole = read.ec == std::errc() && read.ptr == plain.data() + plain.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Collects problems up to the number that a reader lists at most.
class Problems {
 public:
  void add(std::string_view code, const CsvCell& at, std::string message, std::string hint = {},
           Severity severity = Severity::error) {
    failed_ = failed_ || severity == Severity::error;
    if (found_.size() >= ReadLimits{}.max_diagnostics) {
      ++unlisted_;
      return;
    }
    found_.push_back(
        {std::string(code), severity, {}, at.line, at.column, std::move(message), std::move(hint)});
  }
  bool failed() const { return failed_; }

  std::vector<Diagnostic> finish() && {
    if (unlisted_ > 0) {
      found_.push_back({std::string(codes::more_problems),
                        Severity::error,
                        {},
                        0,
                        0,
                        std::to_string(unlisted_) + " more problems are not listed",
                        "mend the problems above first"});
    }
    return std::move(found_);
  }

 private:
  std::vector<Diagnostic> found_;
  std::size_t unlisted_ = 0;
  bool failed_ = false;
};

/// The first row: which column stands where.
class Header {
 public:
  Header(const CsvRow& row, Problems& problems) {
    place_.fill(absent);
    for (std::size_t i = 0; i < row.size(); ++i) take(row[i], i, problems);
    for (const Column column : {Column::pillar, Column::level}) {
      if (!has(column)) miss(row, "column \"" + std::string(word(column)) + '"', problems);
    }
    if (!has(Column::current) && !has(Column::target)) {
      miss(row, R"(column "current" and no column "target")", problems);
    }
    size_ = row.size();
  }

  bool has(Column column) const { return place(column) != absent; }
  std::size_t size() const { return size_; }

  /// The cell of a row; an empty one at the row's begin where the row is too short.
  CsvCell cell(const CsvRow& row, Column column) const {
    if (place(column) < row.size()) return row[place(column)];
    return {{}, row.front().line, row.front().column};
  }

 private:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  std::size_t place(Column column) const { return place_[static_cast<std::size_t>(column)]; }

  void take(const CsvCell& cell, std::size_t at, Problems& problems) {
    const std::string name =
        lower(trimmed(std::string_view(cell.text).substr(0, cell.text.find('('))));
    if (name.empty()) return;
    const auto column = from_word<Column>(name);
    if (!column) {
      return problems.add(codes::unknown_column, cell, "there is no column \"" + name + '"',
                          did_you_mean(name, words_of(Column{})));
    }
    if (has(*column)) {
      return problems.add(codes::duplicate_column, cell, "there are two columns \"" + name + '"',
                          "remove one of them");
    }
    place_[static_cast<std::size_t>(*column)] = at;
  }

  static void miss(const CsvRow& row, const std::string& what, Problems& problems) {
    problems.add(codes::missing_column, row.front(), "there is no " + what,
                 "keep the first row as the sheet came");
  }

  std::array<std::size_t, column_count> place_{};
  std::size_t size_ = 0;
};

/// The entries of a vocabulary, by id or by what they are called in any language.
class Terms {
 public:
  Terms(const Plan& plan, VocabularyKind kind, std::string_view what)
      : terms_(resolve_terms(kind, plan.vocabularies)), what_(what) {
    for (const Term& term : terms_) {
      for (const Text::Version& version : term.label.versions)
        called_.emplace(version.words, &term);
    }
    for (const Term& term : terms_) called_[term.id.value] = &term;
  }
  Terms(const Terms&) = delete;
  Terms& operator=(const Terms&) = delete;

  Id<Term> find(std::string_view text) const {
    const auto found = called_.find(text);
    return found == called_.end() ? Id<Term>{} : found->second->id;
  }
  std::string_view what() const { return what_; }

  /// After a fixed number of comparisons nothing is suggested any more.
  std::string suggest(std::string_view text) {
    if (text.size() > 128 || called_.size() > comparisons_left_) return {};
    comparisons_left_ -= called_.size();
    std::vector<std::string_view> ids;
    for (const Term& term : terms_) ids.push_back(term.id);
    return did_you_mean(text, ids);
  }

 private:
  std::vector<Term> terms_;
  std::string_view what_;
  std::map<std::string_view, const Term*> called_;
  std::size_t comparisons_left_ = 100'000;
};

/// "three" as it was found, shortened where somebody pasted a page.
inline std::string found_text(std::string_view text) {
  std::string shown;
  for (const char c : text.substr(0, 60)) shown += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  while (!shown.empty() && text.size() > 60 && (static_cast<unsigned char>(shown.back()) & 0x80U)) {
    shown.pop_back();
  }
  return '"' + shown + (text.size() > 60 ? "…\"" : "\"");
}

class SheetReader {
 public:
  SheetReader(const Plan& plan, const CsvRow& first_row)
      : pillars_(plan, VocabularyKind::pillars, "pillar"),
        levels_(plan, VocabularyKind::levels, "capacity level"),
        language_(plan.languages.empty() ? "en" : plan.languages.front()),
        header_(first_row, problems_) {
    can_read_ = !problems_.failed();
    for (const Assessment& rating : plan.assessments) ++known_[key_of(rating)];
  }

  /// Whether the first row tells what stands where.
  bool can_read() const { return can_read_; }

  /// `number` is the row's place in the sheet, as a spreadsheet counts.
  void read(const CsvRow& row, std::size_t number) {
    number_ = number;
    const auto surplus = std::ranges::find_if(
        row.begin() + static_cast<std::ptrdiff_t>(std::min(header_.size(), row.size())), row.end(),
        [](const CsvCell& cell) { return !trimmed(cell.text).empty(); });
    if (surplus != row.end()) {
      problems_.add(codes::too_many_cells, *surplus,
                    "row " + std::to_string(number_) + " has more cells than there are columns",
                    "quote cells that hold a comma, or write decimals with a point");
      return;
    }
    if (says_something(row)) return keep(row, rating_of(row));
    keep_blank(row);
  }

  /// The ratings, with a blank one for each row that says nothing, so that rows of one key keep
  /// their order.
  RatingSheetReading finish(const CsvRow& first_row) && {
    if (!problems_.failed() && std::ranges::all_of(ratings_, is_blank)) {
      problems_.add(codes::nothing_rated, first_row.front(), "no row of the sheet has a rating",
                    R"(fill in "current" or "target")", Severity::warning);
    }
    RatingSheetReading reading;
    if (!problems_.failed()) reading.ratings = std::move(ratings_);
    reading.diagnostics = std::move(problems_).finish();
    return reading;
  }

 private:
  bool says_something(const CsvRow& row) const {
    return std::ranges::any_of(
        std::array{Column::current, Column::target, Column::source, Column::note},
        [&](Column column) { return !trimmed(header_.cell(row, column).text).empty(); });
  }

  Assessment rating_of(const CsvRow& row) {
    Assessment rating;
    rating.pillar = term(row, Column::pillar, pillars_);
    rating.level = term(row, Column::level, levels_);
    rating.current = value(row, Column::current);
    rating.target = value(row, Column::target);
    rating.rater = header_.cell(row, Column::rater).text;
    rating.kind = kind(row);
    rating.date = date(row);
    const std::string source = header_.cell(row, Column::source).text;
    const std::string note = header_.cell(row, Column::note).text;
    if (source.empty() && note.empty()) return rating;
    Evidence& evidence = rating.annotation.evidence.emplace_back();
    if (!source.empty()) evidence.source = text_in(language_, source);
    if (!note.empty()) evidence.note = text_in(language_, note);
    return rating;
  }

  /// A rater says a thing once, unless the plan has it more often already.
  void keep(const CsvRow& row, Assessment rating) {
    Seen& seen = seen_[key_of(rating)];
    if (seen.times == 0) seen.row = number_;
    ++seen.times;
    const auto known = known_.find(key_of(rating));
    const std::size_t most = known == known_.end() ? 1 : known->second;
    if (seen.times > most && !rating.rater.empty()) {
      problems_.add(codes::duplicate_rating, row.front(),
                    "row " + std::to_string(number_) + " rates what row " +
                        std::to_string(seen.row) + " rates: same pillar, level, rater and date",
                    "keep one of the two");
    }
    ratings_.push_back(std::move(rating));
  }

  /// What cannot be read in a row without a rating harms nobody.
  void keep_blank(const CsvRow& row) {
    Assessment blank;
    blank.pillar = pillars_.find(trimmed(header_.cell(row, Column::pillar).text));
    blank.level = levels_.find(trimmed(header_.cell(row, Column::level).text));
    blank.rater = header_.cell(row, Column::rater).text;
    blank.kind = from_word<RatingKind>(lower(trimmed(header_.cell(row, Column::kind).text)))
                     .value_or(RatingKind::individual);
    blank.date = parse_period(trimmed(header_.cell(row, Column::date).text));
    ratings_.push_back(std::move(blank));
  }

  void report(std::string_view code, const CsvCell& cell, Column column, std::string_view message,
              std::string hint = {}) {
    problems_.add(code, cell,
                  "row " + std::to_string(number_) + ", column \"" + std::string(word(column)) +
                      "\": " + std::string(message),
                  std::move(hint));
  }

  Id<Term> term(const CsvRow& row, Column column, Terms& terms) {
    const CsvCell cell = header_.cell(row, column);
    const std::string_view text = trimmed(cell.text);
    Id<Term> id = terms.find(text);
    if (!id.empty()) return id;
    report(codes::unknown_term, cell, column,
           text.empty() ? "a rating needs a " + std::string(terms.what())
                        : "there is no " + std::string(terms.what()) + ' ' + found_text(text),
           terms.suggest(text));
    return id;
  }

  std::optional<double> value(const CsvRow& row, Column column) {
    const CsvCell cell = header_.cell(row, column);
    const std::string_view text = trimmed(cell.text);
    if (text.empty()) return std::nullopt;
    const auto rating = parse_rating(text);
    if (!rating) {
      report(codes::malformed_number, cell, column,
             "expected a number from 0 to 5, found " + found_text(text),
             "write it as 2.5, or leave it empty");
    } else if (*rating < 0.0 || *rating > 5.0) {
      report(codes::number_out_of_range, cell, column,
             "a rating lies between 0 and 5, found " + found_text(text));
    }
    return rating;
  }

  RatingKind kind(const CsvRow& row) {
    const CsvCell cell = header_.cell(row, Column::kind);
    const std::string text = lower(trimmed(cell.text));
    if (text.empty()) return RatingKind::individual;
    const auto kind = from_word<RatingKind>(text);
    if (!kind) {
      report(codes::unknown_word, cell, Column::kind,
             R"(expected "individual" or "joint", found )" + found_text(text),
             text.size() > 128 ? "" : did_you_mean(text, words_of(RatingKind{})));
    }
    return kind.value_or(RatingKind::individual);
  }

  std::optional<Period> date(const CsvRow& row) {
    const CsvCell cell = header_.cell(row, Column::date);
    const std::string_view text = trimmed(cell.text);
    if (text.empty()) return std::nullopt;
    auto period = parse_period(text);
    if (!period) {
      report(codes::malformed_date, cell, Column::date,
             "expected a date, found " + found_text(text),
             "write 2024-06-30, 2024-06, 2024-Q2 or 2024");
    }
    return period;
  }

  struct Seen {
    std::size_t row = 0;
    std::size_t times = 0;
  };

  Problems problems_;
  Terms pillars_;
  Terms levels_;
  std::string language_;
  Header header_;
  bool can_read_ = false;
  std::size_t number_ = 0;
  std::map<std::string, std::size_t> known_;
  std::map<std::string, Seen> seen_;
  std::vector<Assessment> ratings_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::rating_sheet
