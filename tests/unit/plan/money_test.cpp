// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/money.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::money_test {

using namespace sixstep;

namespace {

std::vector<std::int64_t> parts(std::int64_t total, const std::vector<double>& weights) {
  std::vector<std::int64_t> result;
  for (const Money part : split({total}, weights)) result.push_back(part.minor);
  return result;
}

std::optional<std::int64_t> minor(std::string_view text, int decimals = 2) {
  const auto amount = parse_money(text, decimals).amount;
  return amount ? std::optional(amount->minor) : std::nullopt;
}

}  // namespace

TEST_CASE("an amount is read from its text, exactly") {
  CHECK(minor("1000000000.00") == 100'000'000'000);
  CHECK(minor("187541564.07") == 18'754'156'407);
  CHECK(minor("0.1") == 10);
  CHECK(minor("-0.50") == -50);
  CHECK(minor("0") == 0);
  CHECK(minor("-0.00") == 0);
  CHECK(minor("500", 0) == 500);
  CHECK(minor("1.234", 3) == 1'234);
}

TEST_CASE("exponents only move the point") {
  CHECK(minor("1.5e9") == 150'000'000'000);
  CHECK(minor("15E+8") == 150'000'000'000);
  CHECK(minor("12345e-2") == 12'345);
  CHECK(minor("0e999999999999999999999") == 0);
  CHECK(minor("0.0000000000000000000000000000001e31") == 100);
}

TEST_CASE("decimals that the currency does not have are an error, unless they are zeros") {
  CHECK(minor("1.500") == 150);
  CHECK(parse_money("1.005", 2).error == MoneyError::too_many_decimals);
  CHECK(parse_money("0.5", 0).error == MoneyError::too_many_decimals);
  CHECK(parse_money("1e-99999999999999999999", 2).error == MoneyError::too_many_decimals);
}

TEST_CASE("an amount beyond the largest is refused") {
  CHECK(minor("1e16") == largest_amount.minor);
  CHECK(minor("-10000000000000000.00") == -largest_amount.minor);
  CHECK(parse_money("10000000000000000.01", 2).error == MoneyError::too_large);
  CHECK(parse_money("99999999999999999999999", 2).error == MoneyError::too_large);
  CHECK(parse_money("1e99999999999999999999", 2).error == MoneyError::too_large);
}

TEST_CASE("what is no JSON number is no amount") {
  for (const char* text : {"", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "1,5", "1 ", " 1",
                           "0x10", "NaN", "Infinity", "1.2.3", "1e2.5", "--1"}) {
    CAPTURE(text);
    const MoneyReading reading = parse_money(text, 2);
    CHECK_FALSE(reading.amount);
    CHECK(reading.error == MoneyError::not_a_number);
  }
}

TEST_CASE("amounts are written with the currency's digits") {
  CHECK(to_decimal({18'754'156'400}, 2) == "187541564.00");
  CHECK(to_decimal({-50}, 2) == "-0.50");
  CHECK(to_decimal({5}, 3) == "0.005");
  CHECK(to_decimal({500}, 0) == "500");
  CHECK(to_decimal({0}, 2) == "0.00");
  CHECK(to_decimal({std::numeric_limits<std::int64_t>::min()}, 2) == "-92233720368547758.08");
}

TEST_CASE("a currency knows the decimals of its minor unit") {
  CHECK(find_currency("EUR") == Currency{"EUR", 2});
  CHECK(find_currency("JPY") == Currency{"JPY", 0});
  CHECK(find_currency("TND") == Currency{"TND", 3});
  CHECK(find_currency("CLF") == Currency{"CLF", 4});
  CHECK(find_currency("ZWG") == Currency{"ZWG", 2});
  for (const char* code : {"", "eur", "EU", "EURO", "XXX", "XAU", "R E", " EU"}) {
    CAPTURE(code);
    CHECK_FALSE(find_currency(code));
  }
}

TEST_CASE("what does not divide goes to the largest remainders, earlier parts first among equals") {
  CHECK(parts(100, {1, 1, 1}) == std::vector<std::int64_t>{34, 33, 33});
  CHECK(parts(101, {1, 1, 1}) == std::vector<std::int64_t>{34, 34, 33});
  // 10 × 3/7 = 4.29, 10 × 3.9/7 = 5.57, 10 × 0.1/7 = 0.14
  CHECK(parts(10, {3, 3.9, 0.1}) == std::vector<std::int64_t>{4, 6, 0});
  CHECK(parts(-100, {1, 1, 1}) == std::vector<std::int64_t>{-34, -33, -33});
}

TEST_CASE("a part without weight gets nothing, unless all are without") {
  CHECK(parts(7, {0, 1, 0}) == std::vector<std::int64_t>{0, 7, 0});
  CHECK(parts(7, {0, 0}) == std::vector<std::int64_t>{4, 3});
  CHECK(parts(0, {0.3, 0.7}) == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("the largest total splits exactly") {
  const std::int64_t half = largest_total.minor / 2;
  CHECK(parts(largest_total.minor, {1e300, 1e300}) == std::vector{half, half});
  CHECK(parts(largest_total.minor, {5e-324, 5e-324}) == std::vector{half, half});
}

TEST_CASE("weights that are no proportion are refused") {
  const std::vector<double> negative = {1, -1};
  const std::vector<double> infinite = {1, std::numeric_limits<double>::infinity()};
  const std::vector<double> undefined = {std::numeric_limits<double>::quiet_NaN()};
  CHECK_THROWS_AS(split({1}, negative), std::invalid_argument);
  CHECK_THROWS_AS(split({1}, infinite), std::invalid_argument);
  CHECK_THROWS_AS(split({1}, undefined), std::invalid_argument);
  CHECK_THROWS_AS(split({1}, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::money_test
