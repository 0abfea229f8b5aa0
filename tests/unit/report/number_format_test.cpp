// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/number_format.hpp>

#include <limits>

#include <doctest/doctest.h>

namespace sixstep_tests::number_format_test {

using namespace sixstep;
using namespace std::chrono;

namespace {
const Locale english = locale_for("en");
std::string euros(std::int64_t minor) { return money_in_words({minor, "EUR", 2}, english); }
}  // namespace

TEST_CASE("money in words keeps one decimal of the largest magnitude") {
  CHECK(euros(0) == "€0");
  CHECK(euros(95'000) == "€950");
  CHECK(euros(150'000) == "€1.5\u00A0k");
  CHECK(euros(18'754'156'400) == "€187.5\u00A0m");
  CHECK(euros(674'000'000'000) == "€6.7\u00A0bn");
  CHECK(euros(100'000'000'000) == "€1\u00A0bn");
  CHECK(euros(-500'000'000) == "\u2212€5\u00A0m");
}

TEST_CASE("rounding up to a thousand moves to the next magnitude") {
  CHECK(euros(99'950) == "€1\u00A0k");
  CHECK(euros(99'999'999) == "€1\u00A0m");
  CHECK(euros(99'994'999) == "€999.9\u00A0k");
}

TEST_CASE("the largest and smallest amounts are written, not overflown") {
  CHECK(money_in_words({std::numeric_limits<std::int64_t>::max(), "JPY", 0}, english) ==
        "¥9,223,372\u00A0tn");
  CHECK(money_exact({std::numeric_limits<std::int64_t>::min(), "", 2}, english) ==
        "\u221292,233,720,368,547,758.08");
}

TEST_CASE("exact money shows every digit of its currency") {
  CHECK(money_exact({100'000'000'000, "EUR", 2}, english) == "1,000,000,000.00");
  CHECK(money_exact({1'234, "JPY", 0}, english) == "1,234");
  CHECK(money_exact({5, "KWD", 3}, english) == "0.005");
}

TEST_CASE("each language writes amounts and dates its own way") {
  const sys_days day = 2026y / 3 / 1;
  CHECK(money_in_words({674'000'000'000, "EUR", 2}, locale_for("it-CH")) == "6,7\u00A0mrd\u00A0€");
  CHECK(money_exact({123'456'789, "EUR", 2}, locale_for("de")) == "1.234.567,89");
  CHECK(money_in_words({500'000, "XOF", 0}, english) == "XOF\u00A0500\u00A0k");
  CHECK(date_in_words(day, locale_for("fr")) == "1 mars 2026");
  CHECK(date_in_words(day, locale_for("de")) == "1. März 2026");
  CHECK(date_in_words(day, english) == "1 March 2026");
}

TEST_CASE("ISO dates have four digits of year and two of the rest") {
  CHECK(date_iso(2026y / 6 / 30) == "2026-06-30");
  CHECK(date_iso(987y / 1 / 2) == "0987-01-02");
}

TEST_CASE("counts, decimals and percentages") {
  CHECK(count(12464, english) == "12,464");
  CHECK(decimal(2.50, 2, english) == "2.5");
  CHECK(decimal(-0.04, 1, english) == "0");
  CHECK(decimal(1234.5, 1, locale_for("it")) == "1.234,5");
  CHECK(decimal(std::numeric_limits<double>::quiet_NaN(), 1, english) == "–");
  CHECK(percent(0.574, 0, english) == "57\u00A0%");
}

}  // namespace sixstep_tests::number_format_test
