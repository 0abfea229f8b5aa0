// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <vector>

#include <sixstep/impl/steps/strategy/addition.hpp>

// What an addition lacks, put on single sources and resources.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// More money of a source, or more parts of a resource, in one period.
struct TopUp {
  bool is_money = true;
  std::size_t place = 0;  ///< of the source, or the resource's capacity row
  std::uint32_t period = 0;
  std::int64_t amount = 0;
};

/// Adds money to what its source is given in that period already.
inline void give(const TopUp& more, std::vector<TopUp>& given) {
  for (TopUp& one : given) {
    if (one.is_money && one.place == more.place && one.period == more.period) {
      one.amount += more.amount;
      return;
    }
  }
  given.push_back(more);
}

/// Smaller sets of sources first, so that what one of them gets counts for the sets that it belongs
/// to.
inline std::vector<TopUp> top_ups(const Question& question, std::vector<Lack> lacks) {
  std::vector<TopUp> result;
  for (const Lack& lack : lacks) {
    if (lack.row >= question.rows.size())
      result.push_back({false, lack.row, lack.period, lack.amount});
  }
  std::erase_if(lacks, [&](const Lack& lack) { return lack.row >= question.rows.size(); });
  std::ranges::stable_sort(
      lacks, {}, [&](const Lack& lack) { return std::popcount(question.rows[lack.row]); });
  for (const Lack& lack : lacks) {
    const SourceSet sources = question.rows[lack.row];
    std::int64_t missing = lack.amount;
    for (const TopUp& given : result) {
      if (given.is_money && given.period == lack.period && (sources >> given.place & 1))
        missing -= given.amount;
    }
    const auto first = static_cast<std::size_t>(std::countr_zero(sources));
    if (missing > 0) give({true, first, lack.period, missing}, result);
  }
  return result;
}

/// `parts` of `whole` of an amount, rounded up.
inline std::int64_t part_of(std::int64_t amount, int parts, int whole) {
  return amount / whole * parts + (amount % whole * parts + whole - 1) / whole;
}

inline TopUp in_part(TopUp top_up, int parts, int whole) {
  top_up.amount = part_of(top_up.amount, parts, whole);
  return top_up;
}

inline void add(const Question& question, const TopUp& more, SelectionProblem& problem) {
  if (more.is_money) return add_money(question, more.place, more.period, more.amount, problem);
  auto& limit = problem.capacities[more.place].limit[more.period];
  if (limit) *limit += more.amount;
}

inline void tell(const Question& question, const TopUp& more, Rejection& rejection) {
  const int year = question.years.name(more.period).value_or(0);
  if (more.is_money) {
    rejection.money.push_back({question.plan().sources[more.place].id, year, {more.amount}});
  } else {
    rejection.resources.push_back(
        {team_of_row(question, more.place).id, year, in_units(more.amount)});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
