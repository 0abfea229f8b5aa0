// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// Italian: what the schedule costs, when, and who carries it.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto italian_curves = std::to_array<PhraseText>({
    {Phrase::curves_head, "Quanto costa, quando e a chi tocca"},
    {Phrase::curves_found,
     "Secondo le date del programma: costo delle azioni scelte {1}, pagato finora {2}, ancora da "
     "pagare {3}."},
    {Phrase::curves_run_found, "Mantenere ciò che è finito costa {1} fino alla fine del piano."},
    {Phrase::curves_picture, "Denaro per esercizio"},
    {Phrase::curves_caption,
     "Pagato è ciò che i rapporti dicono speso, nell’anno del rapporto. Da pagare è il costo meno "
     "lo speso, nei giorni di lavoro a venire. Esercizio è ciò che il lavoro finito costa da "
     "allora. Ciò che non è noto non sta in nessuna colonna; «≥» segna un anno a cui ne manca."},
    {Phrase::curves_owner_picture, "Ancora da pagare e di esercizio, per responsabile"},
    {Phrase::curves_owner_caption, "Il denaro di un’azione sta con il primo che ne risponde."},
    {Phrase::curves_table, "Denaro e azioni per periodo"},
    {Phrase::curves_owner_table, "Denaro per responsabile"},
    {Phrase::curves_source_table, "Denaro per fonte"},
    {Phrase::curves_funding_table, "Che cosa deve dare ogni fonte, secondo le date del programma"},
    {Phrase::curves_overload_table, "Chiesto più di quanto ce n’è"},
    {Phrase::curves_period, "Periodo"},
    {Phrase::curves_from_to, "{1} – {2}"},
    {Phrase::curves_no_days, "Giorni non noti"},
    {Phrase::curves_nobody, "Nessun responsabile"},
    {Phrase::curves_no_source, "Nessuna fonte unica nota"},
    {Phrase::curves_planned, "Previsto"},
    {Phrase::curves_paid, "Pagato"},
    {Phrase::curves_to_pay, "Da pagare"},
    {Phrase::curves_run, "Esercizio"},
    {Phrase::curves_at_once, "Azioni insieme, al massimo"},
    {Phrase::curves_needed, "Serve"},
    {Phrase::curves_short, "Manca"},
    {Phrase::curves_limit, "Limite"},
    {Phrase::curves_of_what, "Di che cosa, di chi"},
    {Phrase::chart_promise_late, "impegno che il programma non mantiene"},
    {Phrase::chart_chain, "catena che tiene l’ultima data"},
    {Phrase::chart_slack, "può slittare fin qui"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
