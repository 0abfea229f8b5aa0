// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <sixstep/solve/selection_check.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::selection_check {

class Check {
 public:
  Check(const SelectionProblem& problem, const Selection& selection)
      : problem_(problem), selection_(selection) {}

  SelectionCheck run() {
    for (std::size_t i = 0; i < problem_.items.size(); ++i) check_item(i);
    if (misplaced_) return std::move(result_);
    for (const SelectionSynergy& synergy : problem_.synergies) {
      if (count(synergy.items) == synergy.items.size()) result_.value += synergy.value;
    }
    for (std::size_t a = 0; a < problem_.precedences.size(); ++a) check_precedence(a);
    for (std::size_t c = 0; c < problem_.choices.size(); ++c) check_choice(c);
    for (std::size_t r = 0; r < problem_.capacities.size(); ++r) check_capacity(r);
    for (std::size_t p = 0; p < problem_.policies.size(); ++p) check_policy(p);
    return std::move(result_);
  }

 private:
  void expect(bool holds, const char* what, std::size_t index, const char* otherwise) {
    if (holds) return;
    result_.violations.push_back(std::string(what) + " " + std::to_string(index) + ": " +
                                 otherwise);
  }

  void check_item(std::size_t i) {
    const SelectionItem& item = problem_.items[i];
    const auto& placement = selection_[i];
    expect(placement || !(item.mandatory || item.fixed), "item", i, "must be chosen");
    if (!placement) return;
    if (placement->mode >= item.modes.size() || placement->start >= problem_.periods) {
      misplaced_ = true;
      return expect(false, "item", i, "is placed in a mode or period that is not there");
    }
    const SelectionMode& mode = item.modes[placement->mode];
    if (item.fixed) {
      expect(*placement == *item.fixed, "item", i, "is not as it was fixed");
    } else {
      expect(placement->start >= mode.earliest, "item", i, "starts too early");
      expect(placement->start <= mode.latest.value_or(problem_.periods), "item", i,
             "starts too late");
    }
    if (!mode.value.empty()) result_.value += mode.value[placement->start];
  }

  void check_precedence(std::size_t a) {
    const Precedence& arc = problem_.precedences[a];
    const auto& from = selection_[arc.from];
    const auto& to = selection_[arc.to];
    if (!to) return;
    if (!from) return expect(!arc.prerequisite, "precedence", a, "the prerequisite is left out");
    std::int64_t ready = std::int64_t{from->start} + arc.lag;
    if (arc.after_completion) ready += problem_.items[arc.from].modes[from->mode].duration;
    expect(to->start >= ready, "precedence", a, "the successor starts too early");
  }

  std::size_t count(const std::vector<std::uint32_t>& items) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(items, [&](std::uint32_t i) { return selection_[i].has_value(); }));
  }

  void check_choice(std::size_t c) {
    const SelectionChoice& choice = problem_.choices[c];
    const std::size_t chosen = count(choice.items);
    expect(chosen >= choice.at_least, "choice", c, "too few are chosen");
    expect(!choice.at_most || chosen <= *choice.at_most, "choice", c, "too many are chosen");
  }

  std::vector<std::int64_t> use_by_period(std::size_t row) const {
    std::vector<std::int64_t> total(problem_.periods, 0);
    for (std::size_t i = 0; i < selection_.size(); ++i) {
      if (!selection_[i]) continue;
      for (const CapacityUse& use : problem_.items[i].modes[selection_[i]->mode].uses) {
        const std::uint64_t period =
            std::uint64_t{use.period} + (use.from_start ? selection_[i]->start : 0U);
        if (use.row == row && period < total.size()) total[period] += use.amount;
      }
    }
    return total;
  }

  void check_capacity(std::size_t r) {
    const CapacityRow& row = problem_.capacities[r];
    const std::vector<std::int64_t> use = use_by_period(r);
    std::int64_t carried = 0;
    for (std::size_t t = 0; t < use.size(); ++t) {
      expect(row.at_least.empty() || use[t] >= row.at_least[t], "capacity", r, "used too little");
      const std::int64_t left = row.limit[t] ? *row.limit[t] + carried - use[t] : 0;
      expect(left >= 0, "capacity", r, "used too much");
      // floor(left · share) without a product that could overflow
      const std::int64_t unit = 1'000'000;
      carried = std::max<std::int64_t>(left, 0);
      carried = carried / unit * row.carry_over + carried % unit * row.carry_over / unit;
    }
  }

  void check_policy(std::size_t p) {
    const PolicyRow& policy = problem_.policies[p];
    std::int64_t sum = 0;
    for (const PolicyTerm& term : policy.terms) {
      const auto& placement = selection_[term.item];
      if (placement && placement->mode == term.mode) sum += term.coefficient;
    }
    expect(!policy.at_least || sum >= *policy.at_least, "policy", p, "falls short");
    expect(!policy.at_most || sum <= *policy.at_most, "policy", p, "is exceeded");
  }

  const SelectionProblem& problem_;
  const Selection& selection_;
  SelectionCheck result_;
  bool misplaced_ = false;  ///< there is no placement to go by
};

}  // namespace detail::selection_check

SIXSTEP_INLINE SelectionCheck check_selection(const SelectionProblem& problem,
                                              const Selection& selection) {
  if (selection.size() != problem.items.size()) {
    throw std::invalid_argument("check_selection: the selection needs one entry per item");
  }
  return detail::selection_check::Check(problem, selection).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
