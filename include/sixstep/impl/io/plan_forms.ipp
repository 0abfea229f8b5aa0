// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/io/copy_json.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/plan_members.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, AssumedForm<Annotation> form) {
  const JsonKind kind = reader.document.kind(at);
  if (kind == JsonKind::boolean) return read_value(reader, at, form.annotation.assumed);
  if (kind == JsonKind::list) return read_value(reader, at, form.annotation.assumed_members);
  reader.wrong_type(at, "true or a list of members");
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, AssumedForm<const Annotation> form) {
  if (form.annotation.assumed) return write_value(writer, true);
  write_value(writer, form.annotation.assumed_members);
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, JsonForm<std::string> form) {
  if (!reader.expect(at, JsonKind::object, "an object")) return;
  JsonText line(JsonText::Layout::row);
  copy_json(reader.document, at, line);
  form.json = line.take();
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, JsonForm<const std::string> form) {
  const JsonParsing kept = parse_json(form.json);
  if (!kept.document || kept.document->kind(0) != JsonKind::object) {
    throw std::invalid_argument("write: kept JSON that is no object: " + form.json);
  }
  copy_json(*kept.document, 0, writer.text);
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Text& text) {
  const JsonDocument& document = reader.document;
  if (document.kind(at) == JsonKind::string) {
    text.versions.clear();
    text.versions.push_back({reader.context.language, std::string(document.text(at))});
    return;
  }
  if (document.kind(at) != JsonKind::object) {
    return reader.wrong_type(at, "a string or an object by language");
  }
  for (const JsonIndex version : document.children(at)) {
    if (document.kind(version) == JsonKind::null) continue;
    Text::Version& added = text.versions.emplace_back();
    added.language = document.name(version);
    read_value(reader, version, added.words);
  }
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const Text& text) {
  const bool plain =
      text.versions.size() == 1 && text.versions.front().language == writer.context.language;
  if (plain) return writer.text.string(text.versions.front().words);
  writer.text.begin_object();
  for (const Text::Version& version : text.versions) {
    writer.text.name(version.language);
    writer.text.string(version.words);
  }
  writer.text.end_object();
}

inline constexpr std::string_view date_hint =
    R"(write "2024-06-30", or "2024-06", "2024-Q2" or "2024" where no day is known)";

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Period& period) {
  if (reader.document.kind(at) != JsonKind::string) {
    return reader.wrong_type(at, "a date in quotes", std::string(date_hint));
  }
  const std::string_view text = reader.document.text(at);
  if (const auto read = parse_period(text)) {
    period = *read;
    return;
  }
  reader.problem(at, codes::malformed_date, in_words(reader.document, at) + " is not a date",
                 std::string(date_hint));
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const Period& period) {
  writer.text.string(to_string(period));
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Date& date) {
  if (!reader.expect(at, JsonKind::string, "a day in quotes, such as \"2024-06-30\"")) return;
  const auto read = parse_period(reader.document.text(at));
  if (read && read->precision == DatePrecision::day) {
    date = read->first;
    return;
  }
  reader.problem(at, codes::malformed_date, in_words(reader.document, at) + " is not a day",
                 "write year, month and day: \"2024-06-30\"");
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, Date date) {
  writer.text.string(to_string(date));
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, MonthDay& day) {
  if (!reader.expect(at, JsonKind::string, "a month and a day, such as \"01-01\"")) return;
  // A leap year, so that 29 February is a day.
  const auto read = parse_period("2000-" + std::string(reader.document.text(at)));
  if (read && read->precision == DatePrecision::day) {
    day = {read->first.month(), read->first.day()};
    return;
  }
  reader.problem(at, codes::malformed_date,
                 in_words(reader.document, at) + " is not a day of a year",
                 R"(write month and day: "01-01", "07-01")");
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, MonthDay day) {
  const std::string date = to_string(make_date(2000, day.month, day.day).value_or(Date{}));
  writer.text.string(std::string_view(date).substr(5));
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, std::vector<DayRange>& days) {
  if (!reader.expect(at, JsonKind::list, "a list")) return;
  for (const JsonIndex element : reader.document.children(at)) {
    DayRange& range = days.emplace_back();
    if (reader.document.kind(element) == JsonKind::object) {
      read_value(reader, element, range);
    } else {
      read_value(reader, element, range.from);
      range.by = range.from;
    }
  }
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const std::vector<DayRange>& days) {
  writer.text.begin_list();
  for (const DayRange& range : days) {
    if (range.from && range == DayRange{range.from, range.from}) {
      write_value(writer, range.from);
    } else {
      write_value(writer, range);
    }
  }
  writer.text.end_list();
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Currency& currency) {
  if (!reader.expect(at, JsonKind::string, "an ISO 4217 code")) return;
  const auto found = find_currency(reader.document.text(at));
  if (found) {
    currency = *found;
    return;
  }
  reader.problem(at, codes::unknown_currency,
                 in_words(reader.document, at) + " is not the code of a currency",
                 "write an ISO 4217 code of three capital letters, such as \"EUR\"");
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const Currency& currency) {
  writer.text.string(currency.code);
}

inline void report_money(JsonReader& reader, JsonIndex at, MoneyError error, int decimals) {
  const std::string found = in_words(reader.document, at);
  if (error == MoneyError::too_many_decimals) {
    reader.problem(
        at, codes::too_many_decimals,
        found + " has more decimals than the currency, which has " + std::to_string(decimals),
        "amounts are exact: round to what was meant");
  } else {
    reader.problem(at, codes::number_out_of_range, found + " is too large for an amount of money",
                   "amounts are in major units, such as euros");
  }
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Money& money) {
  if (!reader.expect(at, JsonKind::number, "an amount of money")) return;
  if (!reader.context.decimals) return reader.missing_currency(at);
  const int decimals = *reader.context.decimals;
  const MoneyReading reading = parse_money(reader.document.text(at), decimals);
  if (!reading.amount) return report_money(reader, at, reading.error, decimals);
  money = *reading.amount;
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, Money money) {
  writer.text.literal(to_decimal(money, writer.context.decimals.value_or(2)));
}

SIXSTEP_INLINE void expect_both_bounds(JsonReader& reader, JsonIndex at, bool low, bool high) {
  if (low == high) return;
  reader.problem(at, codes::missing_member,
                 std::string("the member \"") + (low ? "high" : "low") + "\" is missing",
                 "a range has low, likely and high; with one number alone, leave out both bounds");
}

/// A range of days and what is counted.
struct DurationForm : Range<double> {
  DurationUnit unit = DurationUnit::workday;
};
void describe(auto& v, Same<DurationForm> auto& form) {
  v("low", form.low);
  v("likely", form.likely, required);
  v("high", form.high);
  v("unit", form.unit);
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Duration& duration) {
  if (reader.document.kind(at) != JsonKind::object) return read_value(reader, at, duration.length);
  DurationForm form;
  read_value(reader, at, form);
  duration = {to_estimate<double>(reader, at, form), form.unit};
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const Duration& duration) {
  if (duration.unit == DurationUnit::workday) return write_value(writer, duration.length);
  write_value(writer, DurationForm{to_range(duration.length), duration.unit});
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, Cost& cost) {
  const JsonKind kind = reader.document.kind(at);
  if (kind == JsonKind::list) return read_value(reader, at, cost.by_year);
  if (kind == JsonKind::number || kind == JsonKind::object) {
    return read_value(reader, at, cost.total);
  }
  reader.wrong_type(at, "an amount of money, a range or a list of amounts by year");
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const Cost& cost) {
  cost.total ? write_value(writer, cost.total) : write_value(writer, cost.by_year);
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, std::vector<GroupValue>& values) {
  if (!reader.expect(at, JsonKind::object, "an object of values by group")) return;
  for (const JsonIndex member : reader.document.children(at)) {
    if (reader.document.kind(member) == JsonKind::null) continue;
    GroupValue& added = values.emplace_back();
    added.to.value = reader.document.name(member);
    read_value(reader, member, added.amount);
    expect_id(reader, member, added.to.value);
  }
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const std::vector<GroupValue>& values) {
  writer.text.begin_object();
  for (const GroupValue& value : values) {
    if (!value.amount) continue;
    writer.text.name(value.to.value);
    write_value(writer, *value.amount);
  }
  writer.text.end_object();
}

/// The year that a member of four digits is named after.
inline int year_of_name(JsonReader& reader, JsonIndex member) {
  const auto read = parse_period(reader.document.name(member));
  if (read && read->precision == DatePrecision::year) return read->first.year();
  reader.problem_at_name(
      member, codes::malformed_date,
      '"' + std::string(reader.document.name(member)) + "\" is not a year of four digits",
      "amounts stand by fiscal year: {\"2024\": 1000000}");
  return 0;
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at, std::vector<YearAmount>& amounts) {
  if (!reader.expect(at, JsonKind::object, "an object of amounts by year")) return;
  for (const JsonIndex member : reader.document.children(at)) {
    if (reader.document.kind(member) == JsonKind::null) continue;
    YearAmount& added = amounts.emplace_back();
    added.year = year_of_name(reader, member);
    read_value(reader, member, added.amount);
  }
  std::ranges::stable_sort(amounts, {}, &YearAmount::year);
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const std::vector<YearAmount>& amounts) {
  std::vector<YearAmount> ascending = amounts;
  std::ranges::stable_sort(ascending, {}, &YearAmount::year);
  writer.text.begin_object();
  for (const YearAmount& amount : ascending) {
    const std::string year = std::to_string(amount.year);
    writer.text.name(std::string(4 - std::min<std::size_t>(4, year.size()), '0') + year);
    write_value(writer, amount.amount);
  }
  writer.text.end_object();
}

SIXSTEP_INLINE void read_value(JsonReader& reader, JsonIndex at,
                               std::vector<Vocabulary>& vocabularies) {
  static constexpr auto kinds = words_of(VocabularyKind{});
  if (!reader.expect(at, JsonKind::object, "an object of vocabularies")) return;
  MemberSlots slots(reader, at, kinds);
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    const auto list = slots.next();
    if (!list) continue;
    Vocabulary vocabulary{static_cast<VocabularyKind>(kind), {}};
    read_value(reader, *list, vocabulary.terms);
    if (!vocabulary.terms.empty()) vocabularies.push_back(std::move(vocabulary));
  }
}

SIXSTEP_INLINE void write_value(JsonWriter& writer, const std::vector<Vocabulary>& vocabularies) {
  static constexpr auto kinds = words_of(VocabularyKind{});
  writer.text.begin_object();
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    std::vector<Term> terms;
    for (const Vocabulary& vocabulary : vocabularies) {
      if (vocabulary.kind != static_cast<VocabularyKind>(kind)) continue;
      terms.insert(terms.end(), vocabulary.terms.begin(), vocabulary.terms.end());
    }
    if (terms.empty()) continue;
    writer.text.name(kinds[kind]);
    write_value(writer, terms);
  }
  writer.text.end_object();
}

SIXSTEP_INLINE bool is_written_on_action(const std::vector<Mode>& modes) {
  if (modes.size() != 1) return false;
  const Mode& mode = modes.front();
  return mode.id.empty() && mode.label.empty() && mode.annotation == Annotation{} && mode != Mode{};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
