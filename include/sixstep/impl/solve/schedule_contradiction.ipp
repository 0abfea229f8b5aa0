// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include <sixstep/impl/solve/schedule_latecomers.hpp>
#include <sixstep/impl/solve/schedule_translation.hpp>
#include <sixstep/solve/project_prover.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_contradiction.hpp>
#include <sixstep/solve/schedule_passes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_contradiction {

using Kind = ScheduleRule::Kind;
using Rules = std::vector<ScheduleRule>;

using schedule_latecomers::no_lag;

inline std::int64_t demand_in(const ScheduleMode& mode, ResourceIndex resource) {
  const auto found = std::ranges::find(mode.demands, resource, &ScheduleDemand::resource);
  return found == mode.demands.end() ? 0 : found->amount;
}

/// Units that are never short, in whatever modes.
inline std::int64_t plenty(const ScheduleProblem& problem, ResourceIndex resource) {
  std::int64_t sum = 0;
  for (const ScheduleActivity& activity : problem.activities) {
    std::int64_t most = 0;
    for (std::uint32_t mode = 0; mode < activity.modes.size(); ++mode) {
      if (activity.mode.value_or(mode) != mode) continue;
      most = std::max(most, demand_in(activity.modes[mode], resource));
    }
    sum = std::min(sum + most, std::int64_t{1'000'000'000});
  }
  return sum;
}

inline bool spends(const ScheduleProblem& problem, BudgetIndex budget) {
  return std::ranges::any_of(problem.activities, [&](const ScheduleActivity& activity) {
    return std::ranges::any_of(activity.modes, [&](const ScheduleMode& mode) {
      return std::ranges::find(mode.expenses, budget, &ScheduleExpense::budget) !=
             mode.expenses.end();
    });
  });
}

inline void drop_budget(ScheduleProblem& problem, BudgetIndex budget) {
  for (ScheduleActivity& activity : problem.activities) {
    for (ScheduleMode& mode : activity.modes) {
      std::erase_if(mode.expenses,
                    [&](const ScheduleExpense& each) { return each.budget == budget; });
    }
  }
}

inline void drop(const ScheduleRule& rule, ScheduleProblem& problem) {
  switch (rule.kind) {
    case Kind::lag:
      problem.links[rule.index].lag = {no_lag, calendar_days};
      break;
    case Kind::max_lag:
      problem.links[rule.index].max_lag.reset();
      break;
    case Kind::release:
      problem.activities[rule.index].release.reset();
      break;
    case Kind::deadline:
      problem.activities[rule.index].deadline.reset();
      break;
    case Kind::capacity:
      problem.resources[rule.index].capacity = {
          {far_past, far_future, plenty(problem, rule.index)}};
      break;
    case Kind::budget:
      drop_budget(problem, rule.index);
  }
}

inline bool in_order(const ScheduleRule& a, const ScheduleRule& b) {
  return std::tuple(a.kind, a.index) < std::tuple(b.kind, b.index);
}

/// The rule with so much given up.
inline ScheduleChange give_way(const ScheduleRule& rule, std::int64_t amount) {
  using Change = ScheduleChange::Kind;
  static constexpr Change kinds[] = {Change::lag, Change::max_lag, Change::release,
                                     Change::deadline, Change::capacity};
  return {kinds[static_cast<std::size_t>(rule.kind)], rule.index, amount, {far_past, far_future}};
}

enum class Answer : std::uint8_t { none, unknown, exists };

/// Asks whether a problem has a schedule.
class Oracle {
 public:
  Oracle(std::uint64_t proof_work, const StopCondition& stop) : work_(proof_work), stop_(stop) {}

  Answer ask(const ScheduleProblem& whole) {
    ++questions_;
    const ScheduleProblem problem = schedule_latecomers::without_latecomers(whole);
    if (problem.activities.empty()) return Answer::exists;
    ScheduleOptions options;
    options.samples = 10;
    const ScheduleResult found = sixstep::schedule(problem, options);
    if (found.has_schedule()) return Answer::exists;
    if (found.status == ScheduleResult::Status::infeasible) return Answer::none;
    return prove(problem);
  }

  bool stopped() const { return stop_.reached({"explaining", questions_, {}, {}}); }
  std::uint64_t questions() const { return questions_; }

 private:
  Answer prove(const ScheduleProblem& problem) const {
    const ScheduleNetwork network(problem);
    const schedule::ModeChoice choice(problem);
    const schedule::Relaxation relaxation(network, choice);
    const ScheduleNetwork& relaxed = relaxation.network();
    const EarliestDates earliest = earliest_dates(relaxed, precedence_order(relaxed));
    std::vector<DayNumber> by;
    std::vector<ResourceProfile> free;
    for (ActivityIndex each = 0; each < network.size(); ++each) {
      by.push_back(network.deadline(each));
    }
    for (const ScheduleResource& each : problem.resources) free.emplace_back(each);
    for (ActivityIndex each = 0; each < network.size(); ++each) {
      if (network.fixed(each) && !network.demands(each).empty()) return Answer::unknown;
    }
    // After the last deadline only what has none is left. If there never is more of a resource
    // then, the engine's steady capacity is a relaxation: it may exclude every schedule, but not
    // find one.
    DayNumber until = far_past;
    for (const DayNumber each : by) until = std::max(until, each < far_future ? each : far_past);
    if (until == far_past || more_after(problem, until)) return Answer::unknown;
    const bool all_due = std::ranges::max(by) < far_future;
    const auto translation =
        schedule_translation::translate(network, choice, {earliest.start, by, free, until, until});
    if (!translation) return Answer::unknown;
    // Scheduling by rules has failed already: only the exact engine has something to add.
    ProjectProver prover(translation->model);
    StopCondition stop;
    stop.work_limit = work_;
    const ProverStatus status = prover.improve(work_, stop);
    const bool exact = all_due && !translation->relaxed;
    if (prover.best()) return exact ? Answer::exists : Answer::unknown;
    return status == ProverStatus::infeasible ? Answer::none : Answer::unknown;
  }

  static bool more_after(const ScheduleProblem& problem, DayNumber until) {
    return std::ranges::any_of(problem.resources, [&](const ScheduleResource& resource) {
      std::int64_t before = 0;
      std::int64_t after = 0;
      for (const ScheduleCapacity& each : resource.capacity) {
        const bool soon = each.from < until && each.until > problem.start;
        if (soon) before = std::max(before, each.amount);
        if (each.until > until) after = std::max(after, each.amount);
      }
      return after > before;
    });
  }

  std::uint64_t work_;
  const StopCondition& stop_;
  std::uint64_t questions_ = 0;
};

/// Whether a conflict may speak of this capacity or budget.
inline bool is_short(const ScheduleConflict& conflict, const ScheduleRule& rule) {
  const bool money = rule.kind == Kind::budget;
  const auto& other = money ? conflict.resource : conflict.budget;
  const auto& own = money ? conflict.budget : conflict.resource;
  return conflict.links.empty() && !other && own.value_or(rule.index) == rule.index;
}

/// The rules that a conflict of the scheduling kernel speaks of.
inline Rules rules_in(const ScheduleProblem& problem, const ScheduleConflict& conflict) {
  Rules result;
  for (const ScheduleRule& rule : rules_of(problem)) {
    const bool of_link = rule.kind == Kind::lag || rule.kind == Kind::max_lag;
    const bool named =
        of_link ? std::ranges::find(conflict.links, rule.index) != conflict.links.end()
        : rule.kind == Kind::capacity || rule.kind == Kind::budget
            ? is_short(conflict, rule)
            : std::ranges::find(conflict.activities, rule.index) != conflict.activities.end();
    if (named) result.push_back(rule);
  }
  return result;
}

class Explainer {
 public:
  Explainer(const ScheduleProblem& problem, std::uint64_t work, const StopCondition& stop)
      : problem_(problem), oracle_(work, stop) {}

  std::optional<ScheduleContradiction> run() {
    const auto first = sixstep::schedule(problem_, few_samples());
    if (oracle_.ask(problem_) != Answer::none) return std::nullopt;
    Rules candidates = rules_of(problem_);
    if (!first.conflicts.empty()) {
      Rules named = rules_in(problem_, first.conflicts.front());
      if (contradictory(named)) candidates = std::move(named);
    }
    ScheduleContradiction result;
    result.rules = contradictory({}) ? Rules{} : minimal({}, false, candidates);
    std::ranges::sort(result.rules, in_order);
    result.minimal = each_is_needed(result.rules);
    find_ways_out(result);
    result.questions = oracle_.questions();
    return result;
  }

 private:
  static ScheduleOptions few_samples() {
    ScheduleOptions options;
    options.samples = 0;
    return options;
  }

  bool contradictory(const Rules& rules) {
    return oracle_.ask(with_rules(problem_, rules)) == Answer::none;
  }

  /// QuickXplain: those of `rules` without which `background` and the rest could be kept.
  Rules minimal(const Rules& background, bool changed, const Rules& rules) {
    if ((changed && contradictory(background)) || oracle_.stopped()) return {};
    if (rules.size() == 1) return rules;
    const auto middle = rules.begin() + static_cast<std::ptrdiff_t>(rules.size() / 2);
    const Rules first(rules.begin(), middle);
    const Rules second(middle, rules.end());
    const Rules needed_second = minimal(joined(background, first), true, second);
    const Rules needed_first =
        minimal(joined(background, needed_second), !needed_second.empty(), first);
    return joined(needed_first, needed_second);
  }

  static Rules joined(Rules left, const Rules& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
  }

  bool each_is_needed(const Rules& rules) {
    return std::ranges::all_of(rules, [&](const ScheduleRule& rule) {
      Rules others = rules;
      std::erase(others, rule);
      return oracle_.ask(with_rules(problem_, others)) == Answer::exists;
    });
  }

  /// By how much a rule must give way to the others of the contradiction is soon known: they are
  /// few. Only from there on the whole problem is asked.
  void find_ways_out(ScheduleContradiction& result) {
    const ScheduleProblem alone = with_rules(problem_, result.rules);
    for (const ScheduleRule& rule : result.rules) {
      const std::int64_t most = most_to_give(rule);
      if (oracle_.stopped() || most < 1 || !works(alone, rule, most)) continue;
      const std::int64_t least = least_that_works(alone, rule, 0, most);
      if (works(problem_, rule, least)) {
        result.ways_out.push_back(give_way(rule, least));
      } else if (least < most && works(problem_, rule, most)) {
        result.ways_out.push_back(give_way(rule, least_that_works(problem_, rule, least, most)));
      }
    }
  }

  /// More than `too_little`, and at most `enough`, which does work.
  std::int64_t least_that_works(const ScheduleProblem& problem, const ScheduleRule& rule,
                                std::int64_t too_little, std::int64_t enough) {
    std::int64_t step = 1;
    while (enough - too_little > 1) {
      // Steps of two first: the answer is usually small, and small questions are quick.
      const std::int64_t middle =
          std::min(too_little + step, too_little + (enough - too_little + 1) / 2);
      const bool does = works(problem, rule, middle);
      (does ? enough : too_little) = middle;
      step = does ? std::max<std::int64_t>(1, step / 2) : 2 * step;
    }
    return enough;
  }

  bool works(const ScheduleProblem& problem, const ScheduleRule& rule, std::int64_t amount) {
    return oracle_.ask(with_change(problem, give_way(rule, amount))) == Answer::exists;
  }

  std::int64_t most_to_give(const ScheduleRule& rule) const {
    constexpr std::int64_t most_days = std::int64_t{200} * 366;
    if (rule.kind == Kind::budget) return 0;
    if (rule.kind == Kind::capacity) return plenty(problem_, rule.index);
    if (rule.kind != Kind::release) return most_days;
    return *problem_.activities[rule.index].release - problem_.start;
  }

  const ScheduleProblem& problem_;
  Oracle oracle_;
};

}  // namespace detail::schedule_contradiction

SIXSTEP_INLINE std::vector<ScheduleRule> rules_of(const ScheduleProblem& problem) {
  using Kind = ScheduleRule::Kind;
  std::vector<ScheduleRule> rules;
  for (std::uint32_t i = 0; i < problem.links.size(); ++i) rules.push_back({Kind::lag, i});
  for (std::uint32_t i = 0; i < problem.links.size(); ++i) {
    if (problem.links[i].max_lag) rules.push_back({Kind::max_lag, i});
  }
  for (std::uint32_t i = 0; i < problem.activities.size(); ++i) {
    const ScheduleActivity& activity = problem.activities[i];
    if (activity.release && *activity.release > problem.start) rules.push_back({Kind::release, i});
  }
  for (std::uint32_t i = 0; i < problem.activities.size(); ++i) {
    if (problem.activities[i].deadline) rules.push_back({Kind::deadline, i});
  }
  for (std::uint32_t i = 0; i < problem.resources.size(); ++i) {
    if (detail::schedule_contradiction::plenty(problem, i) > 0)
      rules.push_back({Kind::capacity, i});
  }
  for (std::uint32_t i = 0; i < problem.budgets.size(); ++i) {
    if (detail::schedule_contradiction::spends(problem, i)) rules.push_back({Kind::budget, i});
  }
  return rules;
}

SIXSTEP_INLINE ScheduleProblem with_rules(const ScheduleProblem& problem,
                                          const std::vector<ScheduleRule>& rules) {
  ScheduleProblem result = problem;
  using detail::schedule_contradiction::in_order;
  std::vector<ScheduleRule> kept = rules;
  std::ranges::sort(kept, in_order);
  for (const ScheduleRule& rule : rules_of(problem)) {
    if (std::ranges::binary_search(kept, rule, in_order)) continue;
    detail::schedule_contradiction::drop(rule, result);
  }
  return result;
}

SIXSTEP_INLINE std::optional<ScheduleContradiction> smallest_contradiction(
    const ScheduleProblem& problem, std::uint64_t proof_work, const StopCondition& stop) {
  require_well_formed(problem);
  return detail::schedule_contradiction::Explainer(problem, proof_work, stop).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
