// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// English: what the schedule costs, when, and who carries it.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto english_curves = std::to_array<PhraseText>({
    {Phrase::curves_head, "What it costs, when, and who carries it"},
    {Phrase::curves_found,
     "By the dates of the schedule: cost of the chosen actions {1}, paid so far {2}, still to pay "
     "{3}."},
    {Phrase::curves_run_found, "Running what is finished costs {1} up to the end of the plan."},
    {Phrase::curves_picture, "Money by fiscal year"},
    {Phrase::curves_caption,
     "Paid is what reports say was spent, in the year of the report. Still to pay is cost less "
     "that, over the days of work to come. Running is what finished work costs from then on. What "
     "is not known is in no column; “≥” marks a year that lacks some of it."},
    {Phrase::curves_owner_picture, "Still to pay and to run, by owner"},
    {Phrase::curves_owner_caption,
     "An action’s money stands with the first who is accountable for it."},
    {Phrase::curves_table, "Money and actions by period"},
    {Phrase::curves_owner_table, "Money by owner"},
    {Phrase::curves_source_table, "Money by source"},
    {Phrase::curves_funding_table, "What each source must give, by the dates of the schedule"},
    {Phrase::curves_overload_table, "More asked for than there is"},
    {Phrase::curves_period, "Period"},
    {Phrase::curves_from_to, "{1} to {2}"},
    {Phrase::curves_no_days, "Days not known"},
    {Phrase::curves_nobody, "Nobody accountable"},
    {Phrase::curves_no_source, "No single source known"},
    {Phrase::curves_planned, "Planned"},
    {Phrase::curves_paid, "Paid"},
    {Phrase::curves_to_pay, "Still to pay"},
    {Phrase::curves_run, "Running"},
    {Phrase::curves_at_once, "Most actions at once"},
    {Phrase::curves_needed, "Needed"},
    {Phrase::curves_short, "Missing"},
    {Phrase::curves_limit, "Limit"},
    {Phrase::curves_of_what, "Of what, of whom"},
    {Phrase::chart_promise_late, "promise that the schedule breaks"},
    {Phrase::chart_chain, "chain that keeps the last date"},
    {Phrase::chart_slack, "may slip up to here"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
