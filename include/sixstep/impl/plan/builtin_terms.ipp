// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/impl/plan/vocabulary_entry.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary {

inline constexpr auto levels = std::to_array<Entry>({
    {"level:societal", "Societal"},
    {"level:institutional", "Institutional"},
    {"level:organizational", "Organizational"},
    {"level:individual", "Individual"},
});

inline constexpr auto pillars = std::to_array<Entry>({
    {"pillar:leadership", "Vision, leadership and mindsets"},
    {"pillar:institutions", "Institutional and regulatory framework"},
    {"pillar:organization", "Organizational set-up and culture"},
    {"pillar:integration", "Systems thinking and integration"},
    {"pillar:data-governance", "Data governance"},
    {"pillar:ict-infrastructure", "ICT infrastructure, affordability and accessibility"},
    {"pillar:resources", "Resources"},
    {"pillar:capacity-developers", "Capacity of capacity developers"},
    {"pillar:societal-capacities", "Societal capacities"},
});

inline constexpr auto principles = std::to_array<Entry>({
    {"principle:access", "Access"},
    {"principle:quality", "Quality"},
    {"principle:inclusion", "Inclusion and responsiveness"},
    {"principle:people-driven", "People-driven and personalized services"},
    {"principle:transparency", "Transparency and accountability"},
});

inline constexpr auto strategies = std::to_array<Entry>({
    {"strategy:institutional",
     "Institutional and organizational innovation: whole of government, whole of society"},
    {"strategy:leadership", "Transformation of leadership and of officials' capacities"},
    {"strategy:process", "Process innovation, partnership and engagement channels"},
    {"strategy:culture", "Organizational culture"},
    {"strategy:ict", "Leveraging ICTs"},
});

inline constexpr auto innovations = std::to_array<Entry>({
    {"innovation:institutional", "Institutional innovation"},
    {"innovation:organizational", "Organizational innovation"},
    {"innovation:process", "Process innovation"},
    {"innovation:conceptual", "Conceptual innovation"},
});

inline constexpr auto mindsets = std::to_array<Entry>({
    {"mindset:experimental.beliefs", "Experimental mindset: beliefs"},
    {"mindset:experimental.attitudes", "Experimental mindset: attitudes"},
    {"mindset:experimental.competencies", "Experimental mindset: competencies"},
    {"mindset:digital.beliefs", "Digital mindset: beliefs"},
    {"mindset:digital.attitudes", "Digital mindset: attitudes"},
    {"mindset:digital.competencies", "Digital mindset: competencies"},
});

inline constexpr auto ways = std::to_array<Entry>({
    {"way:meeting-users", "Meeting users"},
    {"way:co-creation", "Co-creation"},
    {"way:prototyping", "Prototyping"},
    {"way:learning", "Failing early, learning and moving on"},
});

inline constexpr auto enablers = std::to_array<Entry>({
    {"enabler:commitment", "Political commitment and leadership"},
    {"enabler:leadership-culture", "Transformational leadership and training"},
    {"enabler:systemic-thinking", "Systemic thinking"},
    {"enabler:coordination", "Coordination structures and processes"},
    {"enabler:funding", "Funding"},
    {"enabler:legislation", "Legislation"},
    {"enabler:involvement", "Involvement of all stakeholders"},
    {"enabler:monitoring", "Monitoring, reporting and evaluation"},
    {"enabler:skills-hiring", "Skills and hiring"},
});

inline constexpr auto marks = std::to_array<Entry>({
    {"mark:reorganize-first", "Re-organizing before automating"},
    {"mark:leading-structures", "Structures that lead the change"},
    {"mark:culture-and-skills", "Culture and skills that change with the structure"},
    {"mark:mobilizing", "Mobilizing resources, data, communication and affordability"},
    {"mark:capacities-of-all",
     "Capacities of all, vulnerable groups and the developers of capacity included"},
    {"mark:systems-and-ict", "Systems and ICTs"},
});

inline constexpr auto cepa = std::to_array<Entry>({
    {"cepa:competence", "Competence"},
    {"cepa:sound-policymaking", "Sound policymaking"},
    {"cepa:collaboration", "Collaboration"},
    {"cepa:integrity", "Integrity"},
    {"cepa:transparency", "Transparency"},
    {"cepa:independent-oversight", "Independent oversight"},
    {"cepa:leaving-no-one-behind", "Leaving no one behind"},
    {"cepa:non-discrimination", "Non-discrimination"},
    {"cepa:participation", "Participation"},
    {"cepa:subsidiarity", "Subsidiarity"},
    {"cepa:intergenerational-equity", "Intergenerational equity"},
});

inline constexpr auto dimensions = std::to_array<Entry>({
    {"dimension:income", "Income"},
    {"dimension:gender", "Gender"},
    {"dimension:age", "Age"},
    {"dimension:race", "Race"},
    {"dimension:ethnicity", "Ethnicity"},
    {"dimension:migratory-status", "Migratory status"},
    {"dimension:disability", "Disability"},
    {"dimension:location", "Geographic location"},
});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::vocabulary
