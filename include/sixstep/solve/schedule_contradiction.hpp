// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_change.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One rule of a schedule problem that can be given up. Durations, the project's start and what has
/// happened are not among them.
struct ScheduleRule {
  enum class Kind : std::uint8_t {
    lag,       ///< of link `index`
    max_lag,   ///< of link `index`
    release,   ///< of activity `index`
    deadline,  ///< of activity `index`
    capacity,  ///< of resource `index`
    budget,    ///< of budget `index`
  };

  Kind kind{};
  std::uint32_t index = 0;
  friend bool operator==(const ScheduleRule&, const ScheduleRule&) = default;
};

/// Rules of which a problem cannot keep all, though it could keep all but any one of them.
struct ScheduleContradiction {
  std::vector<ScheduleRule> rules;  ///< in the order of ScheduleRule::Kind, then index
  /// Whether, for each rule, a schedule was found that keeps all the others in `rules`. Where one
  /// was neither found nor excluded, the rule stays in.
  bool minimal = true;
  /// For each rule that does it alone, the least by which it must give way so that the whole
  /// problem has a schedule: a capacity by units all the time, the others by days. Empty where the
  /// problem has other contradictions besides; none is told for a budget.
  std::vector<ScheduleChange> ways_out;
  std::uint64_t questions = 0;  ///< schedules looked for
};

/// The smallest contradiction within a problem that has no schedule; empty where there is one, or
/// none was excluded. No rule of it can be missed, which does not say that there is no other one
/// with fewer.
///
/// QuickXplain (Junker 2004, "QuickXplain: preferred explanations and relaxations for
/// over-constrained problems", AAAI) over the rules of the first conflict that scheduling meets
/// where they contradict each other by themselves, else over all rules: O(k log(n / k)) schedules
/// for k of n rules. Whether there is a schedule is told by `schedule`, and by the exact engine
/// where that can say the problem; both are cut off by `proof_work` so that one question stays
/// short.
///
/// Deterministic. Throws std::invalid_argument as `require_well_formed` does.
std::optional<ScheduleContradiction> smallest_contradiction(const ScheduleProblem& problem,
                                                            std::uint64_t proof_work = 20'000,
                                                            const StopCondition& stop = {});

/// The problem with only these rules left.
ScheduleProblem with_rules(const ScheduleProblem& problem, const std::vector<ScheduleRule>& rules);

/// Every rule that a problem has: capacities that something demands, lags, releases and so on.
std::vector<ScheduleRule> rules_of(const ScheduleProblem& problem);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_contradiction.ipp>
#endif
