// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/report/page/phrases.hpp>

// Italian: what has changed since the road map before.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr auto italian_changes = std::to_array<PhraseText>({
    {Phrase::change_added, "{n} azione entra~{n} azioni entrano"},
    {Phrase::change_dropped, "{n} azione ora resta fuori~{n} azioni ora restano fuori"},
    {Phrase::change_later, "{n} azione si sposta più avanti.~{n} azioni si spostano più avanti."},
    {Phrase::change_earlier, "{n} azione viene anticipata.~{n} azioni vengono anticipate."},
    {Phrase::change_largest, "Lo spostamento maggiore:"},
    {Phrase::change_late, "{n} impegno ora sarà in ritardo~{n} impegni ora saranno in ritardo"},
    {Phrase::change_saved, "{n} impegno torna nei tempi~{n} impegni tornano nei tempi"},
    {Phrase::change_kept, "{n} impegno è stato mantenuto~{n} impegni sono stati mantenuti"},
    {Phrase::change_end, "Fine della tabella di marcia"},
    {Phrase::change_total_more, "Ciò che è scelto costa {1} in più: {2}."},
    {Phrase::change_total_less, "Ciò che è scelto costa {1} in meno: {2}."},
    {Phrase::change_gap, "Parte del divario di capacità colmata"},
    {Phrase::change_findings,
     "{n} nuovo rilievo richiede una decisione.~{n} nuovi rilievi richiedono una decisione."},
    {Phrase::change_as_of, "Data del piano"},
    {Phrase::change_currencies,
     "I due piani hanno valute diverse: gli importi non sono confrontati."},
    {Phrase::change_instead, "{1} anziché {2}"},
    {Phrase::change_days_later, "{n} giorno più tardi~{n} giorni più tardi"},
    {Phrase::change_days_earlier, "{n} giorno prima~{n} giorni prima"},
    {Phrase::change_comes_in, "Entra nella tabella di marcia."},
    {Phrase::change_comes_in_on, "Entra nella tabella di marcia, dal {1}."},
    {Phrase::change_left_out, "Resta fuori: {1}."},
    {Phrase::change_gone, "Non è più nel piano."},
    {Phrase::change_longer, "Dura {n} giorno in più.~Dura {n} giorni in più."},
    {Phrase::change_shorter, "Dura {n} giorno in meno.~Dura {n} giorni in meno."},
    {Phrase::change_other_way, "Si svolge in un altro modo."},
    {Phrase::change_promised_now, "È un nuovo impegno, entro il {1}."},
    {Phrase::change_not_promised, "Non è più un impegno."},
    {Phrase::change_state, "Ora è {1}; prima era {2}."},
    {Phrase::change_state_kept, "mantenuto"},
    {Phrase::change_state_unknown, "scaduto, e nessuno dice se sia stato mantenuto"},
    {Phrase::change_state_due, "nei tempi"},
    {Phrase::change_state_late, "in ritardo"},
    {Phrase::change_state_open, "aperto"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
