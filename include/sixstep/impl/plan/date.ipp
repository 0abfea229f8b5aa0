// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

#include <sixstep/plan/date.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::date {

struct CivilDay {
  int year;
  unsigned month;
  unsigned day;
};

// Years are counted from 1 March, so that the leap day is a year's last; 400 such years are an era
// of 146,097 days, and day 0 of era 0 is 0000-03-01, which lies 719,468 days before 1970-01-01.
inline constexpr int days_per_era = 146'097;
inline constexpr int epoch_shift = 719'468;

constexpr int floor_divide(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

/// `day` may run past the end of the month.
constexpr Date from_civil(int year, unsigned month, unsigned day) {
  const int march_year = month > 2 ? year : year - 1;
  const int era = floor_divide(march_year, 400);
  const int year_of_era = march_year - era * 400;
  const int month_from_march = static_cast<int>(month > 2 ? month - 3 : month + 9);
  const int day_of_year = (153 * month_from_march + 2) / 5 + static_cast<int>(day) - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * days_per_era + day_of_era - epoch_shift};
}

constexpr CivilDay to_civil(Date date) {
  const int shifted = date.day_number + epoch_shift;
  const int era = floor_divide(shifted, days_per_era);
  const int day_of_era = shifted - era * days_per_era;
  const int leap_days = day_of_era / 1'460 - day_of_era / 36'524 + day_of_era / 146'096;
  const int year_of_era = (day_of_era - leap_days) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const int year = era * 400 + year_of_era + (month <= 2 ? 1 : 0);
  return {year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr unsigned days_in_month(int year, unsigned month) {
  constexpr std::array<unsigned, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/// The number that exactly these digits write.
constexpr std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

inline std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number < 0 ? -number : number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return number < 0 ? "-" + text : text;
}

inline std::string padded(unsigned number) { return padded(static_cast<int>(number), 2); }

/// Whole months, from the first day of one to the last day of another.
inline Period months(int year, unsigned first, unsigned last, DatePrecision precision) {
  return {from_civil(year, first, 1), from_civil(year, last, days_in_month(year, last)), precision};
}

inline std::optional<Period> parse_month(int year, std::string_view text) {
  const auto month = digits(text);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return months(year, *month, *month, DatePrecision::month);
}

inline std::optional<Period> parse_quarter(int year, std::string_view text) {
  const auto quarter = digits(text.substr(1));
  if (text[0] != 'Q' || !quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
  return months(year, 3 * *quarter - 2, 3 * *quarter, DatePrecision::quarter);
}

inline std::optional<Period> parse_day(int year, std::string_view month_text,
                                       std::string_view day_text) {
  const auto month = digits(month_text);
  const auto day = digits(day_text);
  if (!month || !day) return std::nullopt;
  const auto date = make_date(year, *month, *day);
  if (!date) return std::nullopt;
  return Period{*date, *date, DatePrecision::day};
}

}  // namespace detail::date

SIXSTEP_INLINE int Date::year() const { return detail::date::to_civil(*this).year; }
SIXSTEP_INLINE unsigned Date::month() const { return detail::date::to_civil(*this).month; }
SIXSTEP_INLINE unsigned Date::day() const { return detail::date::to_civil(*this).day; }

SIXSTEP_INLINE std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > detail::date::days_in_month(year, month)) return std::nullopt;
  return detail::date::from_civil(year, month, day);
}

SIXSTEP_INLINE std::string to_string(Date date) {
  using namespace detail::date;
  const CivilDay civil = to_civil(date);
  return padded(civil.year, 4) + "-" + padded(civil.month) + "-" + padded(civil.day);
}

SIXSTEP_INLINE std::optional<Period> parse_period(std::string_view text) {
  using namespace detail::date;
  const auto year_digits = text.size() < 4 ? std::nullopt : digits(text.substr(0, 4));
  if (!year_digits || *year_digits == 0) return std::nullopt;
  const int year = static_cast<int>(*year_digits);
  if (text.size() == 4) return months(year, 1, 12, DatePrecision::year);
  if (text.size() < 7 || text[4] != '-') return std::nullopt;
  const std::string_view part = text.substr(5, 2);
  if (text.size() == 10 && text[7] == '-') return parse_day(year, part, text.substr(8));
  if (text.size() != 7) return std::nullopt;
  return part[0] == 'Q' ? parse_quarter(year, part) : parse_month(year, part);
}

SIXSTEP_INLINE std::string to_string(const Period& period) {
  using namespace detail::date;
  const CivilDay first = to_civil(period.first);
  std::string year = padded(first.year, 4);
  switch (period.precision) {
    case DatePrecision::year:
      return year;
    case DatePrecision::quarter:
      return year + "-Q" + std::to_string((first.month + 2) / 3);
    case DatePrecision::month:
      return year + "-" + padded(first.month);
    case DatePrecision::day:
      break;
  }
  return to_string(period.first);
}

SIXSTEP_INLINE Date fiscal_year_begin(int year, MonthDay start) {
  return detail::date::from_civil(year, start.month, start.day);
}

SIXSTEP_INLINE int fiscal_year(Date date, MonthDay start) {
  const int year = date.year();
  return date < fiscal_year_begin(year, start) ? year - 1 : year;
}

}  // namespace sixstep::inline SIXSTEP_FORM
