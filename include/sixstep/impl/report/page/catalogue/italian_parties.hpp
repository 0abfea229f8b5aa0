// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// Italian: how people are engaged, allied and responsible, in step four.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto italian_parties = std::to_array<PhraseText>({
    {Phrase::salience_picture, "Quali istanze contano di più"},
    {Phrase::salience_caption,
     "Un cerchio ciascuno per potere, legittimità e urgenza; il punto sta dove si incontrano "
     "quelli che ha. Tutti e tre: definitivo."},
    {Phrase::legitimacy, "Legittimità"},
    {Phrase::urgency, "Urgenza"},
    {Phrase::support_picture, "Potere a favore e contro"},
    {Phrase::support_caption,
     "Di tutto il potere che si è espresso: quanto è contro, a sinistra, e a favore, a destra. Il "
     "numero è la differenza."},
    {Phrase::divided, "Diviso (da 0 a 1)"},
    {Phrase::from_actions, "Dalle sue azioni"},
    {Phrase::whose_view_unknown, "Non noto per"},
    {Phrase::first_to_win, "Da coinvolgere per primo: «{1}»."},
    {Phrase::engagement_table, "Piano di coinvolgimento, dalle priorità"},
    {Phrase::engage_until, "Da raggiungere"},
    {Phrase::levels_up, "Livelli da salire"},
    {Phrase::engage_about, "Su che cosa"},
    {Phrase::engage_by, "Tramite"},
    {Phrase::speaks_for, "Parla per"},
    {Phrase::someone_for, "qualcuno che parli per {1}"},
    {Phrase::practices_table, "Come si pratica ogni livello"},
    {Phrase::means, "Modi"},
    {Phrase::every_months, "Ogni … mesi"},
    {Phrase::raci_table, "Chi fa che cosa: A risponde, R esegue, C consultato, I informato"},
    {Phrase::loads_table, "Di quanto risponde ciascuno"},
    {Phrase::share_of_all, "Quota del totale"},
    {Phrase::at_once, "Insieme, al massimo"},
    {Phrase::busiest, "Prima il"},
    {Phrase::undated, "Senza date"},
    {Phrase::vulnerable, "vulnerabile"},
    {Phrase::eligible, "Aventi diritto"},
    {Phrase::voice, "Voce"},
    {Phrase::alliances_picture, "Chi sta con chi"},
    {Phrase::alliances_caption,
     "Chi si fida o concorda sta insieme. Linea continua con più: fiducia o accordo; tratteggiata "
     "con meno: conflitto."},
    {Phrase::alliances_table, "Alleanze"},
    {Phrase::alliance, "Alleanza"},
    {Phrase::members, "Membri"},
    {Phrase::power_share, "Quota di potere"},
    {Phrase::carries, "Regge la maggioranza per"},
    {Phrase::inner_conflicts, "Conflitti interni"},
    {Phrase::outer_trust, "Fiducia esterna"},
    {Phrase::network_table, "Chi può fare pressione su chi"},
    {Phrase::competitiveness, "Competitività (media 1)"},
    {Phrase::two_sided, "Ambivalente (da 0 a 1)"},
    {Phrase::chart_in_favour, "a favore"},
    {Phrase::chart_against, "contro"},
    {Phrase::chart_blocked, "veto contrario"},
    {Phrase::chart_alliance, "Alleanza {n}"},
    {Phrase::chart_trust, "fiducia, accordo"},
    {Phrase::chart_conflict, "conflitto"},
    {Phrase::chart_strained, "contraddice gli altri"},
    {Phrase::chart_reached, "servito, non misurato"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
