// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/action/spending.hpp>
#include <sixstep/steps/schedule_curves.hpp>

// The periods that curves are told by.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// Days from … to, both included.
struct Days {
  Date from;
  Date by;
};

inline std::optional<Days> days_between(std::optional<Date> from, std::optional<Date> by) {
  if (!from || !by || *by < *from) return std::nullopt;
  return Days{*from, *by};
}

/// Longer lists are read by nobody, and a hostile plan could ask for any number.
inline constexpr int most_periods = 480;

/// Whole fiscal years, cut into periods of equal length.
class Periods {
 public:
  Periods() = default;
  Periods(Days days, MonthDay fiscal_start, PeriodLength wanted)
      : fiscal_start_(fiscal_start), length_(wanted) {
    first_year_ = fiscal_year(days.from, fiscal_start);
    const int years = fiscal_year(days.by, fiscal_start) - first_year_ + 1;
    while (years * per_year() > most_periods && length_ != PeriodLength::year) {
      length_ = length_ == PeriodLength::month ? PeriodLength::quarter : PeriodLength::year;
    }
    const bool told = years <= most_periods && days.from.year() >= 1 && days.by.year() < 9000;
    for (int i = 0; told && i <= years * per_year(); ++i) begins_.push_back(begin_of(i));
  }

  PeriodLength length() const { return length_; }
  /// None, where there would be too many.
  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  Date from(std::size_t period) const { return begins_[period]; }
  Date by(std::size_t period) const { return begins_[period + 1] + -1; }
  int year(std::size_t period) const { return first_year_ + static_cast<int>(period) / per_year(); }
  /// The periods of a fiscal year: the first, and the one behind the last.
  std::size_t begin_of_year(int year) const {
    return static_cast<std::size_t>(year - first_year_) * static_cast<std::size_t>(per_year());
  }
  std::size_t at(Date date) const {
    const auto behind = std::ranges::upper_bound(begins_, date);
    return static_cast<std::size_t>(behind - begins_.begin()) - 1;
  }
  Days all() const { return {begins_.front(), begins_.back() + -1}; }
  /// How many of the days fall into a period.
  int overlap(std::size_t period, Days days) const {
    return std::max(0, std::min(by(period), days.by) - std::max(from(period), days.from) + 1);
  }

 private:
  int per_year() const {
    return length_ == PeriodLength::month ? 12 : length_ == PeriodLength::quarter ? 4 : 1;
  }
  Date begin_of(int period) const {
    const Date year = fiscal_year_begin(first_year_ + period / per_year(), fiscal_start_);
    return action::add_months(year, period % per_year() * (12 / per_year()));
  }

  MonthDay fiscal_start_;
  PeriodLength length_ = PeriodLength::quarter;
  int first_year_ = 0;
  std::vector<Date> begins_;
};

struct PeriodAmount {
  std::size_t period;
  Money amount;
};

/// An amount evenly over days: first by fiscal years, as `YearSpending` is, then within each, so
/// that periods add up to the year to the minor unit.
inline std::vector<PeriodAmount> spread(Money amount, Days days, MonthDay fiscal_start,
                                        const Periods& periods) {
  action::MoneyByYear years;
  action::spread_over_days(amount, days.from, days.by, fiscal_start, years);
  std::vector<PeriodAmount> result;
  for (const auto& [year, of_year] : years) {
    const std::size_t first = periods.begin_of_year(year);
    std::vector<double> weights;
    for (std::size_t at = first; at < periods.begin_of_year(year + 1); ++at) {
      weights.push_back(periods.overlap(at, days));
    }
    const std::vector<Money> parts = split(of_year, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (weights[i] > 0.0) result.push_back({first + i, parts[i]});
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
