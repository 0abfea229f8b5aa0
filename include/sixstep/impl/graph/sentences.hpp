// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/plan/money.hpp>

// Small pieces of the sentences in which steps and road maps speak.
namespace sixstep::inline SIXSTEP_FORM::detail {

/// "1 action", "3 actions"; irregular plurals by the third argument.
inline std::string counted(std::size_t count, std::string_view singular,
                           std::string_view plural = {}) {
  std::string words = std::to_string(count) + ' ';
  if (count == 1) return words.append(singular);
  return plural.empty() ? words.append(singular) + 's' : words.append(plural);
}

/// Items as a list in a sentence: "a", "a and b", "a, b and c", "a, b and 4 more".
inline std::string list_in_words(std::span<const std::string> items, std::size_t most = 6) {
  const std::size_t shown = items.size() > most ? most - 1 : items.size();
  std::string words;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) words += i + 1 == items.size() ? " and " : ", ";
    words += items[i];
  }
  if (shown < items.size()) words += " and " + std::to_string(items.size() - shown) + " more";
  return words;
}

/// "2.3": a number as people write it, with at most `decimals` digits behind the point.
inline std::string rounded(double value, int decimals = 1) {
  std::array<char, 64> buffer{};
  const double clean = value == 0.0 ? 0.0 : value;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), clean,
                                 std::chars_format::fixed, decimals);
  if (end.ec != std::errc()) return "very large";
  std::string words(buffer.data(), end.ptr);
  if (words.find('.') == std::string::npos) return words;
  words.erase(words.find_last_not_of('0') + 1);
  if (words.back() == '.') words.pop_back();
  return words == "-0" ? "0" : words;
}

/// "45 %" of a share.
inline std::string percent(double share) { return rounded(100.0 * share, 0) + " %"; }

/// "“Cloud for all”": a label inside a sentence.
inline std::string in_quotes(std::string_view label) { return "“" + std::string(label) + "”"; }

/// "EUR 6.73 billion", "EUR 187.5 million", "EUR 950.00": an amount inside a sentence.
inline std::string money_in_words(Money amount, const std::optional<Currency>& currency) {
  const int decimals = currency ? currency->decimals : 2;
  const std::string code = currency ? currency->code + ' ' : std::string();
  const double units = static_cast<double>(amount.minor) / std::pow(10.0, decimals);
  if (std::abs(units) >= 1e9) return code + rounded(units / 1e9, 2) + " billion";
  if (std::abs(units) >= 1e6) return code + rounded(units / 1e6, 1) + " million";
  return code + to_decimal(amount, decimals);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail
