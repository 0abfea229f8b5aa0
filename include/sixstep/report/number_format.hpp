// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How numbers and dates are written for a reader. A value that is passed in: nothing here asks the
/// process for its locale. The default is English.
struct Locale {
  std::string language = "en";
  std::string decimal_sign = ".";
  std::string group_sign = ",";
  bool currency_first = true;  ///< "€6.7 bn" rather than "6,7 mrd €"
  bool day_first_dot = false;  ///< "30. Juni 2026" rather than "30 June 2026"
  std::array<std::string, 4> magnitudes = {"k", "m", "bn", "tn"};
  std::array<std::string, 12> months = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
};

/// The way of writing that belongs to a language tag: "en", "it", "fr", "es", "de" (regions such as
/// "it-CH" count as their language); English for any other, with its `language` kept as asked for.
Locale locale_for(std::string_view language);

/// An amount of money: minor units of a currency with `digits` decimals.
struct MoneyAmount {
  std::int64_t minor = 0;
  std::string currency;  ///< ISO 4217 code; empty leaves the currency out
  int digits = 2;        ///< 0 … 4
};

/// For people: at most `decimals` (1 or 2) of the largest magnitude, "€6.7 bn", "€187.5 m",
/// "−€1 k", "€950". Rounded half away from zero, in exact integer arithmetic.
std::string money_in_words(const MoneyAmount& amount, const Locale& locale, int decimals = 1);

/// For tables: every digit, "1,000,000,000.00", without the currency, which the heading names.
std::string money_exact(const MoneyAmount& amount, const Locale& locale);

/// A whole number with its groups: "12,464".
std::string count(std::int64_t value, const Locale& locale);

/// A number with at most `decimals` (0 … 6) decimals, trailing zeros dropped: "2.5", "3".
std::string decimal(double value, int decimals, const Locale& locale);

/// A share from 0 to 1 as a percentage, the sign after a no-break space: "57 %".
std::string percent(double share, int decimals, const Locale& locale);

/// "30 June 2026".
std::string date_in_words(std::chrono::sys_days date, const Locale& locale);

/// "2026-06-30".
std::string date_iso(std::chrono::sys_days date);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/number_format.ipp>
#endif
