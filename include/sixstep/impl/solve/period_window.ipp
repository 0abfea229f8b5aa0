// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/period_window.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

inline constexpr std::uint32_t outside = ~std::uint32_t{0};

SIXSTEP_INLINE WindowProblem::WindowProblem(const PeriodProblem& whole, const PeriodChoice& choice,
                                            const Window& window)
    : whole_(whole), choice_(choice) {
  problem_.periods = whole.periods - window.first;
  limit_rows(window);
  bound_starts(window);
  add_items(window);
  for (const PeriodNeed& need : whole.needs) {
    const std::uint32_t item = place_[need.item], needed = place_[need.needed];
    if (item != outside && needed != outside) problem_.needs.push_back({item, needed, need.lag});
  }
}

SIXSTEP_INLINE void WindowProblem::limit_rows(const Window& window) {
  row_.assign(whole_.rows.size(), outside);
  for (const PeriodRow& row : whole_.rows) left_.push_back(row.limit);
  for (std::uint32_t item = 0; item < whole_.items(); ++item) {
    if (window.free[item] || choice_[item] == PeriodProblem::left_out) continue;
    for (const RowUse& use : whole_.uses_of(choice_[item])) left_[use.row] -= use.amount;
  }
}

/// What stays chosen bounds the starts of what it needs and of what needs it.
SIXSTEP_INLINE void WindowProblem::bound_starts(const Window& window) {
  ready_.assign(whole_.items(), 0);
  end_.assign(whole_.items(), whole_.periods);
  required_ = whole_.required;
  for (const PeriodNeed& need : whole_.needs) {
    const bool item_free = window.free[need.item], needed_free = window.free[need.needed];
    if (item_free == needed_free) continue;
    const std::uint32_t other = choice_[item_free ? need.needed : need.item];
    if (item_free) {
      const std::int64_t from = other == PeriodProblem::left_out
                                    ? std::int64_t{whole_.periods}
                                    : std::int64_t{whole_.options[other].period} + need.lag;
      ready_[need.item] = std::max(ready_[need.item], from);
    } else if (other != PeriodProblem::left_out) {
      const std::int64_t end = std::int64_t{whole_.options[other].period} - need.lag + 1;
      end_[need.needed] = std::min(end_[need.needed], end);
      required_[need.needed] = 1;
    }
  }
}

SIXSTEP_INLINE void WindowProblem::add_option(std::uint32_t option, const Window& window) {
  option_.push_back(option);
  PeriodOption own = whole_.options[option];
  own.period -= window.first;
  problem_.add_option(own);
  for (const RowUse& use : whole_.uses_of(option)) {
    std::uint32_t& row = row_[use.row];
    if (row == outside) {
      row = static_cast<std::uint32_t>(problem_.rows.size());
      PeriodRow rest{left_[use.row], whole_.rows[use.row].resource, 0};
      if (whole_.rows[use.row].period < window.first) rest.resource.reset();
      if (rest.resource) rest.period = whole_.rows[use.row].period - window.first;
      problem_.rows.push_back(rest);
    }
    problem_.add_use({row, use.amount});
  }
}

SIXSTEP_INLINE void WindowProblem::add_items(const Window& window) {
  place_.assign(whole_.items(), outside);
  for (std::uint32_t item = 0; item < whole_.items(); ++item) {
    if (!window.free[item]) continue;
    place_[item] = problem_.items();
    item_.push_back(item);
    present_.push_back(PeriodProblem::left_out);
    for (std::uint32_t o = whole_.first_option[item]; o < whole_.first_option[item + 1]; ++o) {
      const std::uint32_t period = whole_.options[o].period;
      const bool within = period >= window.first && period <= window.last;
      const bool allowed = period >= ready_[item] && period < end_[item];
      if (choice_[item] == o) present_.back() = static_cast<std::uint32_t>(option_.size());
      if (choice_[item] == o || (within && allowed)) add_option(o, window);
    }
    problem_.close_item(required_[item] != 0);
  }
}

SIXSTEP_INLINE std::vector<double> WindowProblem::prices(const std::vector<double>& whole) const {
  std::vector<double> result(problem_.rows.size());
  for (std::size_t row = 0; row < row_.size(); ++row) {
    if (row_[row] != outside) result[row_[row]] = whole[row];
  }
  return result;
}

SIXSTEP_INLINE PeriodChoice WindowProblem::insert(const PeriodChoice& part) const {
  PeriodChoice result = choice_;
  for (std::size_t k = 0; k < part.size(); ++k) {
    const bool out = part[k] == PeriodProblem::left_out;
    result[item_[k]] = out ? PeriodProblem::left_out : option_[part[k]];
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
