// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/impl/solve/period_order.hpp>
#include <sixstep/impl/solve/period_rounding.hpp>
#include <sixstep/solve/closure_flow.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE std::vector<double> shaken(std::vector<double> times, double size,
                                          std::uint64_t seed, std::uint64_t draw) {
  const CounterRandom random(seed, draw);
  for (std::size_t item = 0; item < times.size(); ++item) times[item] += size * random.unit(item);
  return times;
}

SIXSTEP_INLINE PeriodDraft::PeriodDraft(const PeriodProblem& problem)
    : problem_(&problem), choice_(problem.items(), left_out) {
  for (const PeriodRow& row : problem.rows) left_.push_back(row.limit);
}

SIXSTEP_INLINE void PeriodDraft::take(std::uint32_t item, std::uint32_t option) {
  if (choice_[item] != left_out) {
    for (const RowUse& use : problem_->uses_of(choice_[item])) left_[use.row] += use.amount;
  }
  choice_[item] = option;
  if (option == left_out) return;
  for (const RowUse& use : problem_->uses_of(option)) left_[use.row] -= use.amount;
}

SIXSTEP_INLINE bool PeriodDraft::fits(std::uint32_t item, std::uint32_t option) const {
  const auto freed = [&](std::uint32_t row) {
    std::int64_t amount = 0;
    if (choice_[item] == left_out) return amount;
    for (const RowUse& use : problem_->uses_of(choice_[item])) {
      if (use.row == row) amount += use.amount;
    }
    return amount;
  };
  const auto fuller = [&](std::int64_t more, std::uint32_t row) {
    return more > 0 && more > left_[row];
  };
  if (option != left_out) {
    for (const RowUse& use : problem_->uses_of(option)) {
      if (fuller(use.amount - freed(use.row), use.row)) return false;
    }
  }
  if (choice_[item] == left_out) return true;
  for (const RowUse& use : problem_->uses_of(choice_[item])) {  // what it gave is missed
    if (use.amount < 0 && option == left_out && fuller(-use.amount, use.row)) return false;
  }
  return true;
}

SIXSTEP_INLINE Rounding::Rounding(const PeriodProblem& problem)
    : problem_(problem),
      needs_(need_graph(problem)),
      needed_by_(needs_.reversed()),
      order_(needs_first(problem)) {}

SIXSTEP_INLINE std::vector<double> Rounding::expected_times(
    const std::vector<PeriodBound::Part>& mixture) const {
  std::vector<double> times(problem_.items(), 0.0);
  for (const PeriodBound::Part& part : mixture) {
    for (std::uint32_t item = 0; item < problem_.items(); ++item) {
      const std::uint32_t option = part.choice[item];
      const bool out = option == PeriodProblem::left_out;
      times[item] += part.share * (out ? problem_.periods : problem_.options[option].period);
    }
  }
  return times;
}

SIXSTEP_INLINE std::vector<std::uint32_t> Rounding::required() const {
  std::vector<char> is_required = problem_.required;
  std::vector<std::uint32_t> result;
  for (auto item = order_.rbegin(); item != order_.rend(); ++item) {
    if (!is_required[*item]) continue;
    result.push_back(*item);
    for (const NodeIndex needed : needs_.successors(*item)) is_required[needed] = 1;
  }
  return result;
}

SIXSTEP_INLINE double Rounding::reduced(std::uint32_t option,
                                        std::span<const double> prices) const {
  double worth = problem_.options[option].value;
  for (const RowUse& use : problem_.uses_of(option)) {
    worth -= prices[use.row] * static_cast<double>(use.amount);
  }
  return worth;
}

/// First period in which what is chosen lets an item start; `periods` where something is missing.
SIXSTEP_INLINE std::uint32_t Rounding::ready(const PeriodDraft& draft, std::uint32_t item) const {
  std::int64_t period = 0;
  for (const EdgeIndex edge : needs_.out_edges(item)) {
    const std::uint32_t option = draft.option(problem_.needs[edge].needed);
    if (option == PeriodProblem::left_out) return problem_.periods;
    period =
        std::max(period, std::int64_t{problem_.options[option].period} + problem_.needs[edge].lag);
  }
  return static_cast<std::uint32_t>(std::min<std::int64_t>(period, problem_.periods));
}

/// One after the last period in which what is chosen lets an item start; 0 where it may not, and
/// `periods` + 1 where it may be left out too.
SIXSTEP_INLINE std::uint32_t Rounding::deadline(const PeriodDraft& draft,
                                                std::uint32_t item) const {
  std::int64_t period = problem_.periods + (problem_.required[item] ? 0 : 1);
  for (const EdgeIndex edge : needed_by_.out_edges(item)) {
    const std::uint32_t option = draft.option(problem_.needs[edge].item);
    if (option == PeriodProblem::left_out) continue;
    period = std::min(period,
                      std::int64_t{problem_.options[option].period} - problem_.needs[edge].lag + 1);
    period = std::min<std::int64_t>(period, problem_.periods);
  }
  return static_cast<std::uint32_t>(std::max<std::int64_t>(period, 0));
}

SIXSTEP_INLINE std::uint32_t Rounding::room(const PeriodDraft& draft, std::uint32_t item,
                                            std::span<const double> prices) const {
  const std::uint32_t from = ready(draft, item);
  std::uint32_t best = PeriodProblem::left_out;
  double most = 0.0;
  for (std::uint32_t o = problem_.first_option[item]; o < problem_.first_option[item + 1]; ++o) {
    const std::uint32_t period = problem_.options[o].period;
    if (period < from || !draft.fits(item, o)) continue;
    if (best != PeriodProblem::left_out && period > problem_.options[best].period) break;
    const double worth = reduced(o, prices);
    if (best == PeriodProblem::left_out || worth > most) {
      best = o;
      most = worth;
    }
  }
  return best;
}

SIXSTEP_INLINE PeriodChoice Rounding::round(std::vector<double> times,
                                            std::span<const double> prices) {
  for (const std::uint32_t item : order_) {
    for (const NodeIndex needed : needs_.successors(item)) {
      times[item] = std::max(times[item], times[needed]);
    }
  }
  std::vector<std::uint32_t> order = order_;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return times[a] < times[b]; });
  PeriodDraft draft(problem_);
  for (const std::uint32_t item : order) {
    const std::uint32_t option = room(draft, item, prices);
    if (option != PeriodProblem::left_out) draft.take(item, option);
  }
  work_ += problem_.needs.size() + problem_.uses.size();
  improve(draft);
  return is_admissible(problem_, draft.choice()) ? draft.choice() : PeriodChoice{};
}

inline bool gives(const PeriodProblem& problem, std::uint32_t option) {
  return std::ranges::any_of(problem.uses_of(option),
                             [](const RowUse& use) { return use.amount < 0; });
}

/// What stays is the greatest closure of what is chosen; what gives to a row is not touched.
SIXSTEP_INLINE void Rounding::drop_losses(PeriodDraft& draft) {
  double sum = 1e-200;
  for (const std::uint32_t option : draft.choice()) {
    if (option != PeriodProblem::left_out) sum += std::abs(problem_.options[option].value);
  }
  const double scale = std::exp2(std::floor(std::log2(0x1p40 / sum)));
  ClosureFlow flow(needs_);
  std::vector<std::int64_t> weights(problem_.items(), 0);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const std::uint32_t option = draft.option(item);
    if (option == PeriodProblem::left_out) {
      flow.remove(item);
    } else if (problem_.required[item] || gives(problem_, option)) {
      weights[item] = std::int64_t{1} << 41;
    } else {
      weights[item] = static_cast<std::int64_t>(problem_.options[option].value * scale);
    }
  }
  flow.reweight(weights);
  flow.solve();
  const std::vector<char> kept = flow.smallest();
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    if (draft.option(item) != PeriodProblem::left_out && !kept[item]) {
      draft.take(item, PeriodProblem::left_out);
    }
  }
  work_ += flow.work();
}

SIXSTEP_INLINE bool Rounding::change_items(PeriodDraft& draft) {
  bool changed = false;
  for (const std::uint32_t item : order_) {
    const std::uint32_t from = ready(draft, item), end = deadline(draft, item);
    std::uint32_t best = draft.option(item);
    double most = best == PeriodProblem::left_out ? 0.0 : problem_.options[best].value;
    if (best != PeriodProblem::left_out && most <= 0.0 && end > problem_.periods &&
        draft.fits(item, PeriodProblem::left_out)) {
      best = PeriodProblem::left_out;
      most = 0.0;
    }
    for (std::uint32_t o = problem_.first_option[item]; o < problem_.first_option[item + 1]; ++o) {
      const PeriodOption& option = problem_.options[o];
      if (option.period < from || option.period >= end || option.value <= most) continue;
      if (!draft.fits(item, o)) continue;
      best = o;
      most = option.value;
    }
    if (best == draft.option(item)) continue;
    draft.take(item, best);
    changed = true;
  }
  work_ += 2 * problem_.needs.size() + problem_.options.size();
  return changed;
}

SIXSTEP_INLINE void Rounding::improve(PeriodDraft& draft) {
  constexpr int most_rounds = 20;
  drop_losses(draft);
  for (int k = 0; k < most_rounds && change_items(draft); ++k) {
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
