// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/impl/io/json_writer.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/estimate.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/money.hpp>
#include <sixstep/plan/text.hpp>
#include <sixstep/plan/vocabulary.hpp>

/// Values that have a form of their own in documents: how each is read, and beside it how it is
/// written.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// `true`, or the list of the members that are guesses.
template <class Annotated>
struct AssumedForm {
  Annotated& annotation;
};
template <class Annotated>
AssumedForm(Annotated&) -> AssumedForm<Annotated>;

/// A JSON object that is kept as it is, as one line of text.
template <class Json>
struct JsonForm {
  Json& json;
};
template <class Json>
JsonForm(Json&) -> JsonForm<Json>;

inline bool is_absent(AssumedForm<const Annotation> form) {
  return !form.annotation.assumed && form.annotation.assumed_members.empty();
}
inline bool is_absent(JsonForm<const std::string> form) { return form.json.empty(); }

inline bool is_absent(const std::vector<GroupValue>& values) {
  return std::ranges::none_of(values,
                              [](const GroupValue& value) { return value.amount.has_value(); });
}
inline bool is_absent(const std::vector<Vocabulary>& vocabularies) {
  return std::ranges::all_of(vocabularies,
                             [](const Vocabulary& each) { return each.terms.empty(); });
}

void read_value(JsonReader& reader, JsonIndex at, AssumedForm<Annotation> form);
void write_value(JsonWriter& writer, AssumedForm<const Annotation> form);

void read_value(JsonReader& reader, JsonIndex at, JsonForm<std::string> form);
/// Throws std::invalid_argument if the text, which must have come from code, is no JSON object.
void write_value(JsonWriter& writer, JsonForm<const std::string> form);

/// A string in the document's first language, or an object by language.
void read_value(JsonReader& reader, JsonIndex at, Text& text);
void write_value(JsonWriter& writer, const Text& text);

void read_value(JsonReader& reader, JsonIndex at, Date& date);
void write_value(JsonWriter& writer, Date date);

void read_value(JsonReader& reader, JsonIndex at, Period& period);
void write_value(JsonWriter& writer, const Period& period);

/// "01-01".
void read_value(JsonReader& reader, JsonIndex at, MonthDay& day);
void write_value(JsonWriter& writer, MonthDay day);

/// Holidays: a date, or {from, by}.
void read_value(JsonReader& reader, JsonIndex at, std::vector<DayRange>& days);
void write_value(JsonWriter& writer, const std::vector<DayRange>& days);

/// An ISO 4217 code.
void read_value(JsonReader& reader, JsonIndex at, Currency& currency);
void write_value(JsonWriter& writer, const Currency& currency);

void read_value(JsonReader& reader, JsonIndex at, Money& money);
void write_value(JsonWriter& writer, Money money);

/// {low, likely, high}.
template <class T>
struct Range {
  std::optional<T> low, likely, high;
};
void describe(auto& v, Instance<Range> auto& range) {
  v("low", range.low);
  v("likely", range.likely, required);
  v("high", range.high);
}

/// Reports a range that has only one of its bounds.
void expect_both_bounds(JsonReader& reader, JsonIndex at, bool low, bool high);

template <class T>
Estimate<T> to_estimate(JsonReader& reader, JsonIndex at, const Range<T>& range) {
  expect_both_bounds(reader, at, range.low.has_value(), range.high.has_value());
  Estimate<T> estimate{range.likely.value_or(T{}), std::nullopt};
  if (range.low && range.high) estimate.bounds = {*range.low, *range.high};
  return estimate;
}
template <class T>
Range<T> to_range(const Estimate<T>& estimate) {
  if (!estimate.bounds) return {std::nullopt, estimate.likely, std::nullopt};
  return {estimate.bounds->low, estimate.likely, estimate.bounds->high};
}

/// A number, or a range.
template <class T>
void read_value(JsonReader& reader, JsonIndex at, Estimate<T>& estimate) {
  const JsonKind kind = reader.document.kind(at);
  if (kind == JsonKind::number) return read_value(reader, at, estimate.likely);
  if (kind != JsonKind::object) {
    return reader.wrong_type(at, "a number or a range {low, likely, high}");
  }
  Range<T> range;
  read_value(reader, at, range);
  estimate = to_estimate(reader, at, range);
}
template <class T>
void write_value(JsonWriter& writer, const Estimate<T>& estimate) {
  if (!estimate.bounds) return write_value(writer, estimate.likely);
  write_value(writer, to_range(estimate));
}

/// A number of working days, or a range with a unit.
void read_value(JsonReader& reader, JsonIndex at, Duration& duration);
void write_value(JsonWriter& writer, const Duration& duration);

/// An amount, a range, or a list of amounts by year.
void read_value(JsonReader& reader, JsonIndex at, Cost& cost);
void write_value(JsonWriter& writer, const Cost& cost);

/// Amounts by group: {id: value}.
void read_value(JsonReader& reader, JsonIndex at, std::vector<GroupValue>& values);
void write_value(JsonWriter& writer, const std::vector<GroupValue>& values);

/// Amounts by fiscal year, ascending: {"2024": money}.
void read_value(JsonReader& reader, JsonIndex at, std::vector<YearAmount>& amounts);
void write_value(JsonWriter& writer, const std::vector<YearAmount>& amounts);

/// Lists of terms by vocabulary, in the order of `VocabularyKind`.
void read_value(JsonReader& reader, JsonIndex at, std::vector<Vocabulary>& vocabularies);
void write_value(JsonWriter& writer, const std::vector<Vocabulary>& vocabularies);

/// Whether an action's modes are one that has no name, and so is written on the action itself.
bool is_written_on_action(const std::vector<Mode>& modes);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/plan_forms.ipp>
#endif
