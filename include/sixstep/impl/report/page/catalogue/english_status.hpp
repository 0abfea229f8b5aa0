// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// English: how far step six has come.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto english_status = std::to_array<PhraseText>({
    {Phrase::status_head, "How far it has come"},
    {Phrase::status_unknown,
     "Nobody has reported on any action yet, so this part is empty: enter progress reports."},
    {Phrase::status_under_way, "{n} action is under way~{n} actions are under way"},
    {Phrase::status_stale_count,
     "; on {n} there is no fresh report~; on {n} there is no fresh report"},
    {Phrase::status_slip_count,
     "; {n} is expected later than planned~; {n} are expected later than planned"},
    {Phrase::progress_table, "Progress of the actions"},
    {Phrase::progress_done, "Done"},
    {Phrase::progress_forecast, "Reported forecast"},
    {Phrase::progress_slip, "Against the plan"},
    {Phrase::progress_why, "Why"},
    {Phrase::progress_report, "Last report"},
    {Phrase::days_late, "{n} working day late~{n} working days late"},
    {Phrase::days_early, "{n} working day early~{n} working days early"},
    {Phrase::days_none, "on its date"},
    {Phrase::report_stale, "out of date"},
    {Phrase::report_never, "none"},
    {Phrase::value_head, "Earned value"},
    {Phrase::value_picture, "Planned, earned and spent"},
    {Phrase::value_caption,
     "Planned value is the budget of the work that should be done by a day; earned value is the "
     "budget of the work that is done. What is not known is in none of the lines."},
    {Phrase::value_no_picture,
     "There is no picture of earned value yet: it needs a budget, a planned start and finish, and "
     "reports of what is done."},
    {Phrase::value_table, "Earned value: the whole, by owner, by measure"},
    {Phrase::value_whole, "The whole"},
    {Phrase::value_budget, "Budget (BAC)"},
    {Phrase::value_planned, "Planned by now (PV)"},
    {Phrase::value_earned, "Earned (EV)"},
    {Phrase::value_spent, "Spent (AC)"},
    {Phrase::value_cpi, "Cost index (CPI)"},
    {Phrase::value_spi, "Schedule index (SPI)"},
    {Phrase::value_eac, "Cost at this rate (EAC)"},
    {Phrase::value_late_months, "In time, the work is {1} months behind the plan."},
    {Phrase::value_early_months, "In time, the work is {1} months ahead of the plan."},
    {Phrase::value_measured,
     "The cost at this rate speaks of {n} action alone, of which budget, work done and spend are "
     "known.~The cost at this rate speaks of {n} actions alone, of which budget, work done and "
     "spend are known."},
    {Phrase::lights_table, "Indicators: green, amber, red"},
    {Phrase::light_unknown, "○ not known"},
    {Phrase::light_green, "● green: on its path"},
    {Phrase::light_amber, "▲ amber: somewhat behind"},
    {Phrase::light_red, "■ red: far behind or missed"},
    {Phrase::light_on_path, "On the path"},
    {Phrase::light_missing, "Part of the way that is missing"},
    {Phrase::light_observed, "Observed on"},
    {Phrase::pilots_table, "Pilots and what hangs on them"},
    {Phrase::pilot_must, "Must show"},
    {Phrase::pilot_shows, "Shows"},
    {Phrase::pilot_decide, "Decide by"},
    {Phrase::pilot_waiting, "Who waits for it"},
    {Phrase::pilot_money, "Money that hangs on it"},
    {Phrase::pilot_running, "running"},
    {Phrase::pilot_to_decide, "to be decided now"},
    {Phrase::pilot_overdue, "decision overdue"},
    {Phrase::pilot_passed, "passed: the scale-up is released"},
    {Phrase::pilot_failed, "failed: the money is free for other uses"},
    {Phrase::pilot_at_least, "at least {1}"},
    {Phrase::pilot_at_most, "at most {1}"},
    {Phrase::feedback_table, "Feedback of the public, by service"},
    {Phrase::feedback_received, "Received"},
    {Phrase::feedback_answered, "Answered"},
    {Phrase::feedback_acted, "Acted on"},
    {Phrase::feedback_open, "Without an answer"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
