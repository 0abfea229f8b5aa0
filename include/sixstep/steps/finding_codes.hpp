// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The codes of all findings, step by step. They are stable: programs may depend on them, and
/// docs/reference/findings.md explains each.
inline constexpr auto finding_codes = std::to_array<std::string_view>({
    // 1 Holistic approach
    "technology-led",
    "automate-before-reorganize",
    "reorganize-order-unknown",
    "over-reach",
    "raters-disagree",
    "capacity-gap-without-action",
    "gap-without-action",
    "capacity-untouched",
    "action-without-gap",
    "action-without-capacity",
    "item-without-action",
    "term-without-action",
    "capacity-unknown",
    "rating-without-evidence",
    // 2 Systems thinking
    "leverage-unused",
    "sign-contradicted",
    "action-lowers-goal",
    "owners-act-together",
    "single-way-to-goal",
    "loops-truncated",
    "system-truncated",
    "influence-unknown",
    "total-effect-unknown",
    // 3 Strategic framework
    "goal-without-children",
    "goal-above-its-kind",
    "level-skipped",
    "goal-without-action",
    "goal-actions-stopped",
    "goal-not-measured",
    "goal-orphan",
    "several-tops",
    "action-without-goal",
    "actions-opposed",
    "goal-opposed",
    "weights-missing",
    "judgments-inconsistent",
    "judge-inconsistent",
    "judgments-skipped",
    "comparison-not-used",
    "indicator-not-smart",
    "indicator-off-path",
    "indicator-stale",
    "group-value-missing",
    "target-against-direction",
    "targets-opposed",
    "indicators-opposed",
    "term-without-goal",
    "aim-without-action",
    // 4 Stakeholder analysis
    "veto",
    "opposed",
    "support-divided",
    "support-unknown",
    "group-invisible",
    "group-measured-only",
    "group-without-voice",
    "nobody-accountable",
    "several-accountable",
    "nobody-responsible",
    "nobody-informed",
    "owner-overload",
    "owner-busy",
    "stakeholder-unknown",
    "engagement-gap",
    "blocker-not-engaged",
    "hidden-intermediary",
    "actor-ambivalent",
    "alliance-unstable",
    "coalition-critical",
    // 5 Strategy
    "strategy-infeasible",
    "value-unknown",
    "cost-unknown",
    "amount-assumed",
    "success-assumed",
    "budget-unknown",
    "budget-year-unknown",
    // 6 Action
    "schedule-infeasible",
    "promise-late",
    "promise-state-unknown",
    "promise-due",
    "action-late",
    "duration-unknown",
    "uncertainty-unknown",
    "progress-stale",
    "done-unknown",
    "action-slipped",
    "cost-overrun-expected",
    "pilot-overdue",
    "pilot-failed",
    "pilot-to-decide",
    "pilot-without-criterion",
    "feedback-unanswered",
});

}  // namespace sixstep::inline SIXSTEP_FORM
