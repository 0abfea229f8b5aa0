// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <numeric>
#include <utility>

#include <sixstep/impl/solve/simplex_basis.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

SIXSTEP_INLINE Basis::Basis(std::size_t rows)
    : basic_(rows), place_(rows), inverse_(identity(rows)) {
  std::iota(basic_.begin(), basic_.end(), std::size_t{0});
  std::iota(place_.begin(), place_.end(), std::size_t{0});
}

SIXSTEP_INLINE std::vector<double> Basis::forward(const Column& column) const {
  std::vector<double> answers(rows());
  for (std::size_t place = 0; place < rows(); ++place) {
    const auto cells = inverse_.row(place);
    double sum = 0.0;
    for (const Entry& entry : column) sum += cells[entry.row] * entry.value;
    answers[place] = sum;
  }
  return answers;
}

SIXSTEP_INLINE std::vector<double> Basis::backward(const std::vector<double>& by_place) const {
  std::vector<double> prices(rows(), 0.0);
  for (std::size_t place = 0; place < rows(); ++place) {
    if (by_place[place] == 0.0) continue;
    const auto cells = inverse_.row(place);
    for (std::size_t row = 0; row < rows(); ++row) prices[row] += by_place[place] * cells[row];
  }
  return prices;
}

SIXSTEP_INLINE void Basis::seat(std::size_t place, std::size_t variable) {
  basic_[place] = variable;
  place_[variable] = place;
}

SIXSTEP_INLINE void Basis::replace(std::size_t place, std::size_t variable,
                                   const std::vector<double>& answers) {
  const auto pivot_row = inverse_.row(place);
  for (double& cell : pivot_row) cell /= answers[place];
  for (std::size_t other = 0; other < rows(); ++other) {
    if (other == place || answers[other] == 0.0) continue;
    const auto cells = inverse_.row(other);
    for (std::size_t row = 0; row < rows(); ++row) cells[row] -= answers[other] * pivot_row[row];
  }
  if (place_[basic_[place]] == place) place_[basic_[place]] = nowhere;
  seat(place, variable);
  ++age_;
}

SIXSTEP_INLINE void Basis::seat_all(const Form& form, const std::vector<std::size_t>& variables,
                                    std::vector<bool>& taken) {
  constexpr double dependent = 1e-11;
  for (const std::size_t variable : variables) {
    const std::vector<double> answers = forward(form.columns[variable]);
    std::size_t best = nowhere;
    for (std::size_t place = 0; place < rows(); ++place) {
      if (taken[place] || std::abs(answers[place]) <= dependent) continue;
      if (best == nowhere || std::abs(answers[place]) > std::abs(answers[best])) best = place;
    }
    if (best == nowhere) continue;
    replace(best, variable, answers);
    taken[best] = true;
  }
}

SIXSTEP_INLINE void Basis::refresh(const Form& form) {
  std::vector<bool> taken(rows(), false);
  std::vector<std::size_t> others;
  for (const std::size_t variable : basic_) {
    if (variable < rows()) {
      taken[variable] = true;
    } else {
      others.push_back(variable);
    }
    place_[variable] = nowhere;
  }
  inverse_ = identity(rows());
  for (std::size_t slack = 0; slack < rows(); ++slack) seat(slack, slack);
  seat_all(form, others, taken);
  age_ = 0;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex
