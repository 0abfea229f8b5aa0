// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

#include <sixstep/report/number_format.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::number_format {

inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view minus = "\u2212";

inline std::uint64_t magnitude_of(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

inline std::uint64_t power_of_ten(int exponent) {
  std::uint64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

inline std::string grouped(std::uint64_t value, const Locale& locale) {
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += locale.group_sign;
    text += digits[i];
  }
  return text;
}

inline std::string padded(std::uint64_t value, int width) {
  std::string digits = std::to_string(value);
  const auto wanted = static_cast<std::size_t>(std::max(width, 0));
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return digits;
}

inline std::string currency_sign(std::string_view code) {
  if (code == "EUR") return "€";
  if (code == "USD") return "$";
  if (code == "GBP") return "£";
  if (code == "JPY") return "¥";
  return std::string(code);
}

inline std::string with_currency(std::string number, const MoneyAmount& amount,
                                 const Locale& locale) {
  const std::string sign = currency_sign(amount.currency);
  if (sign.empty()) return number;
  if (!locale.currency_first) return number + std::string(no_break_space) + sign;
  const bool is_code = sign == amount.currency;
  return is_code ? sign + std::string(no_break_space) + number : sign + number;
}

/// `minor` in units of ten to the `exponent` minor units, in steps of 1 / `steps`, half rounded up.
inline std::uint64_t rounded_steps(std::uint64_t minor, int exponent, std::uint64_t steps) {
  const std::uint64_t unit = power_of_ten(exponent);
  const std::uint64_t step = unit / steps;  // exponent is at least 3
  return minor / unit * steps + (minor % unit + step / 2) / step;
}

/// A whole number of steps of ten to the −`decimals`, without zeros at the end.
inline std::string steps_text(std::uint64_t steps, int decimals, const Locale& locale) {
  const std::uint64_t unit = power_of_ten(decimals);
  std::string text = grouped(steps / unit, locale);
  if (steps % unit == 0) return text;
  std::string fraction = padded(steps % unit, decimals);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return text + locale.decimal_sign + fraction;
}

/// "6.7 bn" from minor units; below a thousand, whole units.
inline std::string words_for(std::uint64_t minor, int digits, const Locale& locale, int decimals) {
  const std::uint64_t unit = power_of_ten(digits);
  const std::uint64_t units = minor / unit + (minor % unit >= (unit + 1) / 2 && unit > 1 ? 1 : 0);
  if (units < 1000) return std::to_string(units);
  const std::uint64_t steps = power_of_ten(decimals);
  std::size_t level = 0;
  const auto rounded = [&](std::size_t at) {
    return rounded_steps(minor, digits + 3 * static_cast<int>(at + 1), steps);
  };
  while (level + 1 < locale.magnitudes.size() && rounded(level) >= 1000 * steps) ++level;
  return steps_text(rounded(level), decimals, locale) + std::string(no_break_space) +
         locale.magnitudes[level];
}

inline Locale continental(std::string_view language, std::string_view group,
                          std::array<std::string, 4> magnitudes,
                          std::array<std::string, 12> months) {
  Locale locale;
  locale.language = language;
  locale.decimal_sign = ",";
  locale.group_sign = group;
  locale.currency_first = false;
  locale.magnitudes = std::move(magnitudes);
  locale.months = std::move(months);
  return locale;
}

inline Locale german() {
  Locale locale = continental("de", ".", {"Tsd.", "Mio.", "Mrd.", "Bio."},
                              {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
                               "August", "September", "Oktober", "November", "Dezember"});
  locale.day_first_dot = true;
  return locale;
}

}  // namespace detail::number_format

SIXSTEP_INLINE Locale locale_for(std::string_view language) {
  namespace format = detail::number_format;
  const std::string_view base = language.substr(0, language.find_first_of("-_"));
  Locale locale;
  if (base == "it") {
    locale =
        format::continental("it", ".", {"mila", "mln", "mrd", "bln"},
                            {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio",
                             "agosto", "settembre", "ottobre", "novembre", "dicembre"});
  } else if (base == "fr") {
    locale = format::continental("fr", "\u202F", {"k", "M", "Md", "Bn"},
                                 {"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
                                  "août", "septembre", "octobre", "novembre", "décembre"});
  } else if (base == "es") {
    locale = format::continental("es", ".", {"mil", "M", "mil M", "B"},
                                 {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                  "agosto", "septiembre", "octubre", "noviembre", "diciembre"});
  } else if (base == "de") {
    locale = format::german();
  }
  locale.language = language;
  return locale;
}

SIXSTEP_INLINE std::string money_in_words(const MoneyAmount& amount, const Locale& locale,
                                          int decimals) {
  namespace format = detail::number_format;
  const int digits = std::clamp(amount.digits, 0, 4);
  const std::string number = format::words_for(format::magnitude_of(amount.minor), digits, locale,
                                               std::clamp(decimals, 1, 2));
  const std::string text = format::with_currency(number, amount, locale);
  return amount.minor < 0 && number != "0" ? std::string(format::minus) + text : text;
}

SIXSTEP_INLINE std::string money_exact(const MoneyAmount& amount, const Locale& locale) {
  namespace format = detail::number_format;
  const int digits = std::clamp(amount.digits, 0, 4);
  const std::uint64_t unit = format::power_of_ten(digits);
  const std::uint64_t minor = format::magnitude_of(amount.minor);
  std::string text = amount.minor < 0 ? std::string(format::minus) : std::string();
  text += format::grouped(minor / unit, locale);
  if (digits > 0) text += locale.decimal_sign + format::padded(minor % unit, digits);
  return text;
}

SIXSTEP_INLINE std::string count(std::int64_t value, const Locale& locale) {
  return money_exact({value, "", 0}, locale);
}

SIXSTEP_INLINE std::string decimal(double value, int decimals, const Locale& locale) {
  namespace format = detail::number_format;
  if (!std::isfinite(value)) return "–";
  const int places = std::clamp(decimals, 0, 6);
  const auto unit = format::power_of_ten(places);
  const double scaled = std::min(std::round(std::abs(value) * static_cast<double>(unit)), 9e18);
  const auto digits = static_cast<std::uint64_t>(scaled);
  const std::string sign = value < 0 && digits > 0 ? std::string(format::minus) : std::string();
  return sign + format::steps_text(digits, places, locale);
}

SIXSTEP_INLINE std::string percent(double share, int decimals, const Locale& locale) {
  return decimal(share * 100, decimals, locale) +
         std::string(detail::number_format::no_break_space) + "%";
}

SIXSTEP_INLINE std::string date_in_words(std::chrono::sys_days date, const Locale& locale) {
  const std::chrono::year_month_day day(date);
  const std::size_t month = static_cast<unsigned>(day.month()) - 1;
  return std::to_string(static_cast<unsigned>(day.day())) + (locale.day_first_dot ? ". " : " ") +
         locale.months[month] + " " + std::to_string(static_cast<int>(day.year()));
}

SIXSTEP_INLINE std::string date_iso(std::chrono::sys_days date) {
  namespace format = detail::number_format;
  const std::chrono::year_month_day day(date);
  const int year = static_cast<int>(day.year());
  return (year < 0 ? "-" : "") + format::padded(format::magnitude_of(year), 4) + "-" +
         format::padded(static_cast<unsigned>(day.month()), 2) + "-" +
         format::padded(static_cast<unsigned>(day.day()), 2);
}

}  // namespace sixstep::inline SIXSTEP_FORM
