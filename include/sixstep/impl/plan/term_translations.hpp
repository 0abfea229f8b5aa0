// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <sixstep/config.hpp>

// The built-in vocabularies in other languages than English, by id.
namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary {

struct TermName {
  std::string_view id;
  std::string_view name;
};

inline constexpr auto italian_terms = std::to_array<TermName>({
    {"level:societal", "Sociale"},
    {"level:institutional", "Istituzionale"},
    {"level:organizational", "Organizzativo"},
    {"level:individual", "Individuale"},
    {"pillar:leadership", "Visione, leadership e mentalità"},
    {"pillar:institutions", "Quadro istituzionale e normativo"},
    {"pillar:organization", "Assetto e cultura organizzativa"},
    {"pillar:integration", "Pensiero sistemico e integrazione"},
    {"pillar:data-governance", "Governo dei dati"},
    {"pillar:ict-infrastructure", "Infrastrutture ICT, costi e accessibilità"},
    {"pillar:resources", "Risorse"},
    {"pillar:capacity-developers", "Capacità di chi sviluppa le capacità"},
    {"pillar:societal-capacities", "Capacità della società"},
    {"principle:access", "Accesso"},
    {"principle:quality", "Qualità"},
    {"principle:inclusion", "Inclusione e capacità di risposta"},
    {"principle:people-driven", "Servizi guidati dalle persone e personalizzati"},
    {"principle:transparency", "Trasparenza e responsabilità"},
    {"strategy:institutional",
     "Innovazione istituzionale e organizzativa: tutto il governo, tutta la società"},
    {"strategy:leadership", "Trasformazione della leadership e delle capacità dei funzionari"},
    {"strategy:process", "Innovazione dei processi, partenariati e canali di partecipazione"},
    {"strategy:culture", "Cultura organizzativa"},
    {"strategy:ict", "Uso delle ICT"},
    {"innovation:institutional", "Innovazione istituzionale"},
    {"innovation:organizational", "Innovazione organizzativa"},
    {"innovation:process", "Innovazione di processo"},
    {"innovation:conceptual", "Innovazione concettuale"},
    {"mindset:experimental.beliefs", "Mentalità sperimentale: convinzioni"},
    {"mindset:experimental.attitudes", "Mentalità sperimentale: atteggiamenti"},
    {"mindset:experimental.competencies", "Mentalità sperimentale: competenze"},
    {"mindset:digital.beliefs", "Mentalità digitale: convinzioni"},
    {"mindset:digital.attitudes", "Mentalità digitale: atteggiamenti"},
    {"mindset:digital.competencies", "Mentalità digitale: competenze"},
    {"way:meeting-users", "Incontrare gli utenti"},
    {"way:co-creation", "Creare insieme"},
    {"way:prototyping", "Prototipare"},
    {"way:learning", "Sbagliare presto, imparare e andare avanti"},
    {"enabler:commitment", "Impegno politico e leadership"},
    {"enabler:leadership-culture", "Leadership trasformativa e formazione"},
    {"enabler:systemic-thinking", "Pensiero sistemico"},
    {"enabler:coordination", "Strutture e processi di coordinamento"},
    {"enabler:funding", "Finanziamento"},
    {"enabler:legislation", "Legislazione"},
    {"enabler:involvement", "Coinvolgimento di tutti gli attori"},
    {"enabler:monitoring", "Monitoraggio, rendicontazione e valutazione"},
    {"enabler:skills-hiring", "Competenze e assunzioni"},
    {"mark:reorganize-first", "Riorganizzare prima di automatizzare"},
    {"mark:leading-structures", "Strutture che guidano il cambiamento"},
    {"mark:culture-and-skills", "Cultura e competenze che cambiano con la struttura"},
    {"mark:mobilizing", "Mobilitare risorse, dati, comunicazione e costi accessibili"},
    {"mark:capacities-of-all",
     "Capacità di tutti, compresi i gruppi vulnerabili e chi sviluppa le capacità"},
    {"mark:systems-and-ict", "Sistemi e ICT"},
    {"cepa:competence", "Competenza"},
    {"cepa:sound-policymaking", "Politiche ben fondate"},
    {"cepa:collaboration", "Collaborazione"},
    {"cepa:integrity", "Integrità"},
    {"cepa:transparency", "Trasparenza"},
    {"cepa:independent-oversight", "Controllo indipendente"},
    {"cepa:leaving-no-one-behind", "Non lasciare indietro nessuno"},
    {"cepa:non-discrimination", "Non discriminazione"},
    {"cepa:participation", "Partecipazione"},
    {"cepa:subsidiarity", "Sussidiarietà"},
    {"cepa:intergenerational-equity", "Equità tra generazioni"},
});

/// The name of a built-in term in `language`; empty where the page has none of its own.
inline std::string_view term_in(std::string_view id, std::string_view language) {
  if (language != "it") return {};
  const auto found = std::ranges::find(italian_terms, id, &TermName::id);
  return found == italian_terms.end() ? std::string_view() : found->name;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary
