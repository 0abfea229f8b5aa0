// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// English: how people are engaged, allied and responsible, in step four.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto english_parties = std::to_array<PhraseText>({
    {Phrase::salience_picture, "Whose claims count most"},
    {Phrase::salience_caption,
     "One circle each for power, legitimacy and urgency; a dot stands where those circles meet "
     "that it has. All three: definitive."},
    {Phrase::legitimacy, "Legitimacy"},
    {Phrase::urgency, "Urgency"},
    {Phrase::support_picture, "Power for and against"},
    {Phrase::support_caption,
     "Of all power that took a stand: how much is against, to the left, and for, to the right. The "
     "number is their difference."},
    {Phrase::divided, "Divided (0 to 1)"},
    {Phrase::from_actions, "From its actions"},
    {Phrase::whose_view_unknown, "Not known of"},
    {Phrase::first_to_win, "First to engage: “{1}”."},
    {Phrase::engagement_table, "Engagement plan, first things first"},
    {Phrase::engage_until, "To reach"},
    {Phrase::levels_up, "Levels up"},
    {Phrase::engage_about, "About"},
    {Phrase::engage_by, "Through"},
    {Phrase::speaks_for, "Speaks for"},
    {Phrase::someone_for, "someone to speak for {1}"},
    {Phrase::practices_table, "How each level is practised"},
    {Phrase::means, "Means"},
    {Phrase::every_months, "Every … months"},
    {Phrase::raci_table, "Who does what: A accountable, R responsible, C consulted, I informed"},
    {Phrase::loads_table, "How much each owner answers for"},
    {Phrase::share_of_all, "Share of all"},
    {Phrase::at_once, "At once, at most"},
    {Phrase::busiest, "First on"},
    {Phrase::undated, "Without dates"},
    {Phrase::vulnerable, "vulnerable"},
    {Phrase::eligible, "Entitled"},
    {Phrase::voice, "Voice"},
    {Phrase::alliances_picture, "Who stands with whom"},
    {Phrase::alliances_caption,
     "Stakeholders that trust or agree stand together. A whole line with a plus: trust or "
     "agreement; a dashed one with a minus: conflict."},
    {Phrase::alliances_table, "Alliances"},
    {Phrase::alliance, "Alliance"},
    {Phrase::members, "Members"},
    {Phrase::power_share, "Share of power"},
    {Phrase::carries, "Majority rests on it for"},
    {Phrase::inner_conflicts, "Conflicts inside"},
    {Phrase::outer_trust, "Trust outside"},
    {Phrase::network_table, "Who can put pressure on whom"},
    {Phrase::competitiveness, "Competitiveness (mean 1)"},
    {Phrase::two_sided, "Two-sided (0 to 1)"},
    {Phrase::chart_in_favour, "for"},
    {Phrase::chart_against, "against"},
    {Phrase::chart_blocked, "veto held against it"},
    {Phrase::chart_alliance, "Alliance {n}"},
    {Phrase::chart_trust, "trust, agreement"},
    {Phrase::chart_conflict, "conflict"},
    {Phrase::chart_strained, "contradicts the others"},
    {Phrase::chart_reached, "served, not measured"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
