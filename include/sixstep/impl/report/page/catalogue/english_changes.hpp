// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// English: what has changed since the road map before.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto english_changes = std::to_array<PhraseText>({
    {Phrase::change_added, "{n} action comes in~{n} actions come in"},
    {Phrase::change_dropped, "{n} action is left out now~{n} actions are left out now"},
    {Phrase::change_later, "{n} action moves to a later date.~{n} actions move to a later date."},
    {Phrase::change_earlier,
     "{n} action moves to an earlier date.~{n} actions move to an earlier date."},
    {Phrase::change_largest, "The largest move:"},
    {Phrase::change_late, "{n} promise will be late now~{n} promises will be late now"},
    {Phrase::change_saved, "{n} promise is on time again~{n} promises are on time again"},
    {Phrase::change_kept, "{n} promise has been kept~{n} promises have been kept"},
    {Phrase::change_end, "End of the road map"},
    {Phrase::change_total_more, "What is chosen costs {1} more: {2}."},
    {Phrase::change_total_less, "What is chosen costs {1} less: {2}."},
    {Phrase::change_gap, "Part of the capacity gap that is closed"},
    {Phrase::change_findings,
     "{n} new finding needs a decision.~{n} new findings need a decision."},
    {Phrase::change_as_of, "Date of the plan"},
    {Phrase::change_currencies, "The two plans have different currencies: no money is compared."},
    {Phrase::change_instead, "{1} instead of {2}"},
    {Phrase::change_days_later, "{n} day later~{n} days later"},
    {Phrase::change_days_earlier, "{n} day earlier~{n} days earlier"},
    {Phrase::change_comes_in, "It comes in."},
    {Phrase::change_comes_in_on, "It comes in, from {1} on."},
    {Phrase::change_left_out, "It is left out: {1}."},
    {Phrase::change_gone, "It is no longer in the plan."},
    {Phrase::change_longer,
     "It takes {n} day longer than before.~It takes {n} days longer than before."},
    {Phrase::change_shorter,
     "It takes {n} day less than before.~It takes {n} days less than before."},
    {Phrase::change_other_way, "It is done in another way."},
    {Phrase::change_promised_now, "It is promised now, by {1}."},
    {Phrase::change_not_promised, "It is no longer promised."},
    {Phrase::change_state, "Now it is {1}; before, {2}."},
    {Phrase::change_state_kept, "kept"},
    {Phrase::change_state_unknown, "past its date, and nobody says whether it is kept"},
    {Phrase::change_state_due, "on time"},
    {Phrase::change_state_late, "late"},
    {Phrase::change_state_open, "open"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
