// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/catalogue.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/money.hpp>
#include <sixstep/plan/text.hpp>
#include <sixstep/report/number_format.hpp>
#include <sixstep/report/time_axis.hpp>

// How the page speaks: fixed text from the catalogue, the plan's own words, numbers and dates.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// Words and the language that they are in, which need not be the page's.
struct Words {
  std::string text;
  std::string language;
};

inline std::string_view base_of(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

inline bool runs_from_the_right(std::string_view tag) {
  static constexpr std::array<std::string_view, 6> languages = {"ar", "fa", "he", "ps", "ur", "yi"};
  return std::ranges::find(languages, base_of(tag)) != languages.end();
}

inline Day to_day(Date date) { return Day(std::chrono::days(date.day_number)); }

class Speech {
 public:
  /// `wanted` is the language of the plan's own words; the fixed text follows where it can.
  Speech(std::string_view wanted, std::optional<Currency> currency)
      : wanted_(wanted),
        catalogue_(find_catalogue(base_of(wanted))),
        locale_(locale_for(catalogue_.language)),
        currency_(std::move(currency)) {}

  std::string_view language() const { return catalogue_.language; }
  std::string_view wanted() const { return wanted_; }
  const Locale& locale() const { return locale_; }
  const std::optional<Currency>& currency() const { return currency_; }

  /// Fixed text; `{1}`, `{2}` … are replaced by `parts`.
  std::string operator()(Phrase phrase, std::initializer_list<std::string_view> parts = {}) const {
    return fill(catalogue_.words(phrase), parts);
  }

  /// What a finding of that code is about; empty where its own sentence is in this language.
  std::string_view topic(std::string_view code) const { return catalogue_.topic(code); }

  /// Fixed text that counts: the form for `n`, with `{n}` replaced.
  std::string counted(Phrase phrase, std::size_t n,
                      std::initializer_list<std::string_view> parts = {}) const {
    const std::string form = std::string(plural_form(catalogue_.words(phrase), language(), n));
    return fill(fill_in(form, count(n)), parts);
  }

  /// The plan's words in the wanted language, else in the page's, in English, or the first.
  Words in(const Text& text) const {
    for (const std::string_view tag :
         {std::string_view(wanted_), base_of(wanted_), language(), std::string_view("en")}) {
      const auto found = std::ranges::find(text.versions, tag, &Text::Version::language);
      if (found != text.versions.end()) return {found->words, found->language};
    }
    if (text.empty()) return {};
    return {text.versions.front().words, text.versions.front().language};
  }

  /// "€9.77 bn": two decimals from a thousand million on, else one.
  std::string money(Money amount) const {
    const MoneyAmount as_entered = in_currency(amount);
    std::int64_t billion = 1'000'000'000;
    for (int i = 0; i < as_entered.digits; ++i) billion *= 10;
    return money_in_words(as_entered, locale_, std::abs(amount.minor) >= billion ? 2 : 1);
  }
  std::string exact(Money amount) const { return money_exact(in_currency(amount), locale_); }
  std::string date(Date date) const { return date_in_words(to_day(date), locale_); }
  std::string share(double share, int decimals = 0) const {
    return sixstep::percent(share, decimals, locale_);
  }
  std::string number(double value, int decimals = 1) const {
    return sixstep::decimal(value, decimals, locale_);
  }
  std::string count(std::size_t n) const {
    return sixstep::count(static_cast<std::int64_t>(n), locale_);
  }

  std::string date(const std::optional<Date>& day) const { return day ? date(*day) : unknown(); }
  std::string share(const std::optional<double>& part) const {
    return part ? share(*part) : unknown();
  }
  std::string number(const std::optional<double>& value, int decimals = 1) const {
    return value ? number(*value, decimals) : unknown();
  }
  std::string exact(const std::optional<Money>& amount) const {
    return amount ? exact(*amount) : unknown();
  }
  std::string unknown() const { return (*this)(Phrase::unknown); }

 private:
  MoneyAmount in_currency(Money amount) const {
    return {amount.minor, currency_ ? currency_->code : "", currency_ ? currency_->decimals : 2};
  }

  static std::string fill(std::string_view pattern, std::initializer_list<std::string_view> parts) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() &&
                               pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
      const auto part = static_cast<std::size_t>(placeholder ? pattern[i + 1] - '1' : 9);
      if (part >= parts.size()) {
        text += pattern[i];
        continue;
      }
      text += parts.begin()[part];
      i += 2;
    }
    return text;
  }

  std::string wanted_;
  const Catalogue& catalogue_;
  Locale locale_;
  std::optional<Currency> currency_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
