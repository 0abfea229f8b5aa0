// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// Italian: how far step six has come.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto italian_status = std::to_array<PhraseText>({
    {Phrase::status_head, "A che punto siamo"},
    {Phrase::status_unknown,
     "Nessuno ha ancora riferito su alcuna azione, perciò questa parte è vuota: inserire i "
     "rapporti di avanzamento."},
    {Phrase::status_under_way, "{n} azione è in corso~{n} azioni sono in corso"},
    {Phrase::status_stale_count,
     "; su {n} manca un rapporto recente~; su {n} manca un rapporto recente"},
    {Phrase::status_slip_count,
     "; {n} è prevista più tardi del pianificato~; {n} sono previste più tardi del pianificato"},
    {Phrase::progress_table, "Avanzamento delle azioni"},
    {Phrase::progress_done, "Realizzato"},
    {Phrase::progress_forecast, "Previsione riferita"},
    {Phrase::progress_slip, "Rispetto al piano"},
    {Phrase::progress_why, "Perché"},
    {Phrase::progress_report, "Ultimo rapporto"},
    {Phrase::days_late, "{n} giorno lavorativo di ritardo~{n} giorni lavorativi di ritardo"},
    {Phrase::days_early, "{n} giorno lavorativo di anticipo~{n} giorni lavorativi di anticipo"},
    {Phrase::days_none, "nei tempi"},
    {Phrase::report_stale, "non aggiornato"},
    {Phrase::report_never, "nessuno"},
    {Phrase::value_head, "Valore realizzato (earned value)"},
    {Phrase::value_picture, "Pianificato, realizzato e speso"},
    {Phrase::value_caption,
     "Il valore pianificato è il bilancio del lavoro da svolgere entro un giorno; il valore "
     "realizzato è il bilancio del lavoro svolto. Quanto non è noto non è in alcuna linea."},
    {Phrase::value_no_picture,
     "Non c’è ancora un grafico del valore realizzato: servono un bilancio, un inizio e una fine "
     "pianificati e rapporti su quanto è svolto."},
    {Phrase::value_table, "Valore realizzato: nell’insieme, per responsabile, per misura"},
    {Phrase::value_whole, "Nell’insieme"},
    {Phrase::value_budget, "Bilancio (BAC)"},
    {Phrase::value_planned, "Pianificato a oggi (PV)"},
    {Phrase::value_earned, "Realizzato (EV)"},
    {Phrase::value_spent, "Speso (AC)"},
    {Phrase::value_cpi, "Indice di costo (CPI)"},
    {Phrase::value_spi, "Indice dei tempi (SPI)"},
    {Phrase::value_eac, "Costo a questo ritmo (EAC)"},
    {Phrase::value_late_months, "Nel tempo, il lavoro è in ritardo di {1} mesi sul piano."},
    {Phrase::value_early_months, "Nel tempo, il lavoro è in anticipo di {1} mesi sul piano."},
    {Phrase::value_measured,
     "Il costo a questo ritmo riguarda {n} sola azione, di cui sono noti bilancio, lavoro svolto e "
     "spesa.~Il costo a questo ritmo riguarda solo {n} azioni, di cui sono noti bilancio, lavoro "
     "svolto e spesa."},
    {Phrase::lights_table, "Indicatori: verde, giallo, rosso"},
    {Phrase::light_unknown, "○ non noto"},
    {Phrase::light_green, "● verde: sul percorso"},
    {Phrase::light_amber, "▲ giallo: un po’ indietro"},
    {Phrase::light_red, "■ rosso: molto indietro o mancato"},
    {Phrase::light_on_path, "Sul percorso"},
    {Phrase::light_missing, "Parte di percorso mancante"},
    {Phrase::light_observed, "Osservato il"},
    {Phrase::pilots_table, "Progetti pilota e che cosa ne dipende"},
    {Phrase::pilot_must, "Deve mostrare"},
    {Phrase::pilot_shows, "Mostra"},
    {Phrase::pilot_decide, "Decidere entro"},
    {Phrase::pilot_waiting, "Chi lo attende"},
    {Phrase::pilot_money, "Risorse che ne dipendono"},
    {Phrase::pilot_running, "in corso"},
    {Phrase::pilot_to_decide, "da decidere ora"},
    {Phrase::pilot_overdue, "decisione in ritardo"},
    {Phrase::pilot_passed, "riuscito: l’estensione è sbloccata"},
    {Phrase::pilot_failed, "fallito: le risorse sono libere per altri usi"},
    {Phrase::pilot_at_least, "almeno {1}"},
    {Phrase::pilot_at_most, "al massimo {1}"},
    {Phrase::feedback_table, "Riscontri del pubblico, per servizio"},
    {Phrase::feedback_received, "Ricevuti"},
    {Phrase::feedback_answered, "Con risposta"},
    {Phrase::feedback_acted, "Con seguito"},
    {Phrase::feedback_open, "Senza risposta"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
