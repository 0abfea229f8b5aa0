// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <stdexcept>
#include <string>

#include <sixstep/impl/solve/period_order.hpp>
#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::period_problem {

inline void require(bool holds, const char* what, std::size_t index, const char* wrong) {
  if (holds) return;
  throw std::invalid_argument("PeriodProblem: " + (what + (' ' + std::to_string(index))) + wrong);
}

inline void require_options(const PeriodProblem& problem) {
  require(problem.first_option.back() == problem.options.size(), "item", problem.items(),
          " is not closed");
  for (std::uint32_t item = 0; item < problem.items(); ++item) {
    for (std::uint32_t o = problem.first_option[item]; o < problem.first_option[item + 1]; ++o) {
      const PeriodOption& option = problem.options[o];
      require(option.period < problem.periods, "item", item, " starts after the last period");
      require(std::isfinite(option.value), "item", item, " has a value that is not a number");
      require(o == problem.first_option[item] || problem.options[o - 1].period <= option.period,
              "item", item, " has options that are not by period");
    }
  }
}

inline void require_sums(const PeriodProblem& problem) {
  constexpr std::int64_t largest = std::int64_t{1} << 60;
  std::vector<std::int64_t> left(problem.rows.size(), largest);
  for (const RowUse& use : problem.uses) {
    require(use.row < left.size(), "row", use.row, " is not there");
    require(use.amount >= 0 || !problem.rows[use.row].resource, "row", use.row,
            " is a supply, and given to");
    require(use.amount >= -left[use.row] && use.amount <= left[use.row], "row", use.row,
            " has a sum that overflows");
    left[use.row] -= use.amount < 0 ? -use.amount : use.amount;
  }
  for (std::size_t row = 0; row < problem.rows.size(); ++row) {
    const std::int64_t limit = problem.rows[row].limit;
    require(limit >= -largest && limit <= largest, "row", row, " has a limit that overflows");
    require(problem.rows[row].period < problem.periods, "row", row, " is after the last period");
  }
}

}  // namespace detail::period_problem

SIXSTEP_INLINE void PeriodProblem::add_option(const PeriodOption& option) {
  options.push_back(option);
  first_use.push_back(static_cast<std::uint32_t>(uses.size()));
}

SIXSTEP_INLINE void PeriodProblem::add_use(RowUse use) {
  uses.push_back(use);
  first_use.back() = static_cast<std::uint32_t>(uses.size());
}

SIXSTEP_INLINE void PeriodProblem::close_item(bool is_required) {
  first_option.push_back(static_cast<std::uint32_t>(options.size()));
  required.push_back(is_required ? 1 : 0);
}

SIXSTEP_INLINE double value_of(const PeriodProblem& problem,
                               std::span<const std::uint32_t> choice) {
  double sum = 0.0;
  for (const std::uint32_t option : choice) {
    if (option != PeriodProblem::left_out) sum += problem.options[option].value;
  }
  return sum;
}

SIXSTEP_INLINE bool is_admissible(const PeriodProblem& problem,
                                  std::span<const std::uint32_t> choice) {
  constexpr std::uint32_t left_out = PeriodProblem::left_out;
  if (choice.size() != problem.items()) return false;
  std::vector<std::int64_t> left;
  for (const PeriodRow& row : problem.rows) left.push_back(row.limit);
  for (std::uint32_t item = 0; item < problem.items(); ++item) {
    const std::uint32_t option = choice[item];
    if (option == left_out && problem.required[item]) return false;
    if (option == left_out) continue;
    if (option < problem.first_option[item] || option >= problem.first_option[item + 1]) {
      return false;
    }
    for (const RowUse& use : problem.uses_of(option)) left[use.row] -= use.amount;
  }
  for (const PeriodNeed& need : problem.needs) {
    const std::uint32_t option = choice[need.item], needed = choice[need.needed];
    if (option == left_out) continue;
    if (needed == left_out) return false;
    const std::int64_t ready = std::int64_t{problem.options[needed].period} + need.lag;
    if (ready > problem.options[option].period) return false;
  }
  for (const std::int64_t amount : left) {
    if (amount < 0) return false;
  }
  return true;
}

SIXSTEP_INLINE void require_sound(const PeriodProblem& problem) {
  using namespace detail::period_problem;
  require_options(problem);
  require_sums(problem);
  for (const PeriodNeed& need : problem.needs) {
    require(need.item < problem.items(), "item", need.item, " is not there");
    require(need.needed < problem.items(), "item", need.needed, " is not there");
  }
  require(detail::period::needs_first(problem).size() == problem.items(), "a need", 0,
          " or another goes round in a circle");
}

}  // namespace sixstep::inline SIXSTEP_FORM
