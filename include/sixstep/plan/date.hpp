// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A day in the proleptic Gregorian calendar, counted from 1970-01-01. Days subtract and add as
/// numbers do; years 1 to 9999 can be written.
struct Date {
  std::int32_t day_number = 0;

  int year() const;
  unsigned month() const;  ///< 1 … 12
  unsigned day() const;    ///< 1 … 31

  friend auto operator<=>(const Date&, const Date&) = default;
  friend Date operator+(Date date, std::int32_t days) { return {date.day_number + days}; }
  friend std::int32_t operator-(Date a, Date b) { return a.day_number - b.day_number; }
};

/// The day with this year, month and day; nothing if the calendar has no such day.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// `2024-06-30`. O(1).
std::string to_string(Date date);

/// How exactly the analyst gave a date.
enum class DatePrecision : std::uint8_t { day, month, quarter, year };

/// A date as an analyst writes it: `2024-06-30`, `2024-06`, `2024-Q2` or `2024`.
/// What it means depends on where it stands: a promise "by" means `last`, a release "from" `first`.
struct Period {
  Date first;
  Date last;
  DatePrecision precision = DatePrecision::day;
  friend bool operator==(const Period&, const Period&) = default;
};

/// Reads any of the four forms; nothing if the text is none of them or no such date exists.
std::optional<Period> parse_period(std::string_view text);

/// The form in which the period was read.
std::string to_string(const Period& period);

/// A month and day, "01-01": when a fiscal year begins. It is named by the year it begins in.
struct MonthDay {
  unsigned month = 1;
  unsigned day = 1;
  friend bool operator==(const MonthDay&, const MonthDay&) = default;
};

/// The fiscal year that holds `date`.
int fiscal_year(Date date, MonthDay start);

/// First day of a fiscal year. A start on 29 February begins on 1 March in common years.
Date fiscal_year_begin(int year, MonthDay start);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/date.ipp>
#endif
