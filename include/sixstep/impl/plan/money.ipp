// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/plan/currencies.ipp>
#include <sixstep/plan/money.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::money {

__extension__ using Wide = unsigned __int128;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A decimal number taken apart: (−1)^negative × digits × 10^exponent, without zeros at either end
/// of the digits.
struct Decimal {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

// Far beyond any amount, and small enough that adding the length of a text cannot overflow.
inline constexpr std::int64_t exponent_bound = std::int64_t{1} << 40;

/// Reads a JSON number (RFC 8259, section 6) from the front to the back of a text.
class DecimalReader {
 public:
  explicit DecimalReader(std::string_view text) : rest_(text) {}

  std::optional<Decimal> read() {
    Decimal number;
    number.negative = take('-');
    const std::string_view whole = take_digits();
    if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return std::nullopt;
    const bool has_point = take('.');
    const std::string_view fraction = take_digits();
    if (has_point && fraction.empty()) return std::nullopt;
    const auto exponent = take_exponent();
    if (!exponent || !rest_.empty()) return std::nullopt;
    number.digits.append(whole).append(fraction);
    number.exponent = *exponent - static_cast<std::int64_t>(fraction.size());
    strip_zeros(number);
    return number;
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view take_digits() {
    const auto end = std::ranges::find_if_not(rest_, is_digit);
    const auto taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  /// 0 where there is none; nothing where it is malformed.
  std::optional<std::int64_t> take_exponent() {
    if (!take('e') && !take('E')) return 0;
    const bool negative = take('-');
    if (!negative) take('+');
    const std::string_view text = take_digits();
    if (text.empty()) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) value = std::min(value * 10 + (c - '0'), exponent_bound);
    return negative ? -value : value;
  }

  static void strip_zeros(Decimal& number) {
    const std::size_t trailing = number.digits.size() - 1 - number.digits.find_last_not_of('0');
    if (number.digits.find_first_not_of('0') == std::string::npos) return number.digits.clear();
    number.digits.resize(number.digits.size() - trailing);
    number.digits.erase(0, number.digits.find_first_not_of('0'));
    number.exponent += static_cast<std::int64_t>(trailing);
  }

  std::string_view rest_;
};

/// digits × 10^zeros, which has at most 19 digits and so fits.
inline std::uint64_t to_integer(std::string_view digits, std::int64_t zeros) {
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  for (; zeros > 0; --zeros) value *= 10;
  return value;
}

inline std::uint64_t magnitude(Money amount) {
  const auto bits = static_cast<std::uint64_t>(amount.minor);
  return amount.minor < 0 ? 0 - bits : bits;
}

inline Money signed_amount(std::uint64_t magnitude, bool negative) {
  return {static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude)};
}

/// Weights as integers in the same proportion: the largest fills 62 bits, so that its product with
/// any amount fits 128, and only weights below 2⁻⁹ of it can lose a bit.
inline std::vector<std::uint64_t> integer_weights(std::span<const double> weights) {
  double largest = 0.0;
  for (const double weight : weights) {
    if (!(weight >= 0.0) || std::isinf(weight)) {
      throw std::invalid_argument("split: a weight is negative or not a finite number");
    }
    largest = std::max(largest, weight);
  }
  if (largest == 0.0) return std::vector<std::uint64_t>(weights.size(), 1);
  int exponent = 0;
  std::frexp(largest, &exponent);
  std::vector<std::uint64_t> result(weights.size());
  std::ranges::transform(weights, result.begin(), [exponent](double weight) {
    return static_cast<std::uint64_t>(std::ldexp(weight, 62 - exponent));
  });
  return result;
}

/// Positions of `remainders`, largest first, earlier ones first among equals.
inline std::vector<std::size_t> largest_first(std::span<const Wide> remainders) {
  std::vector<std::size_t> order(remainders.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  return order;
}

}  // namespace detail::money

SIXSTEP_INLINE std::optional<Currency> find_currency(std::string_view code) {
  for (const auto& [decimals, codes] : detail::currencies::by_decimals) {
    for (std::size_t at = 0; at + 3 <= codes.size(); at += 4) {
      if (codes.substr(at, 3) == code) return Currency{std::string(code), decimals};
    }
  }
  return std::nullopt;
}

SIXSTEP_INLINE MoneyReading parse_money(std::string_view number, int decimals) {
  const auto decimal = detail::money::DecimalReader(number).read();
  if (!decimal) return {std::nullopt, MoneyError::not_a_number};
  if (decimal->digits.empty()) return {Money{}, {}};
  const std::int64_t zeros = decimal->exponent + decimals;
  if (zeros < 0) return {std::nullopt, MoneyError::too_many_decimals};
  if (static_cast<std::int64_t>(decimal->digits.size()) + zeros > 19) {
    return {std::nullopt, MoneyError::too_large};
  }
  const std::uint64_t minor = detail::money::to_integer(decimal->digits, zeros);
  if (minor > detail::money::magnitude(largest_amount)) {
    return {std::nullopt, MoneyError::too_large};
  }
  return {detail::money::signed_amount(minor, decimal->negative), {}};
}

SIXSTEP_INLINE std::string to_decimal(Money amount, int decimals) {
  std::string text = std::to_string(detail::money::magnitude(amount));
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, 1, '.');
  return amount.minor < 0 ? "-" + text : text;
}

SIXSTEP_INLINE std::vector<Money> split(Money total, std::span<const double> weights) {
  using detail::money::Wide;
  if (weights.empty()) throw std::invalid_argument("split: no part to give to");
  const std::vector<std::uint64_t> shares = detail::money::integer_weights(weights);
  const Wide sum = std::accumulate(shares.begin(), shares.end(), Wide{0});
  std::uint64_t left = detail::money::magnitude(total);
  const Wide whole = left;
  std::vector<std::uint64_t> parts(shares.size());
  std::vector<Wide> remainders(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    parts[i] = static_cast<std::uint64_t>(whole * shares[i] / sum);
    remainders[i] = whole * shares[i] % sum;
    left -= parts[i];
  }
  for (const std::size_t i : detail::money::largest_first(remainders)) {
    if (left == 0) break;
    ++parts[i];
    --left;
  }
  std::vector<Money> result(parts.size());
  std::ranges::transform(parts, result.begin(), [total](std::uint64_t part) {
    return detail::money::signed_amount(part, total.minor < 0);
  });
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
