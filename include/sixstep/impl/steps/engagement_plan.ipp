// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <sixstep/steps/engagement_plan.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::engagement_plan {

inline Text in_both(const char* english, const char* italian) {
  return Text{{{"en", english}, {"it", italian}}};
}

}  // namespace detail::engagement_plan

SIXSTEP_INLINE std::vector<EngagementPractice> default_engagement_practices() {
  using detail::engagement_plan::in_both;
  return {
      {EngagementLevel::inform,
       {in_both("a letter or page with what is planned and what has changed",
                "una lettera o pagina con ciò che è previsto e ciò che è cambiato")},
       6.0},
      {EngagementLevel::consult,
       {in_both("a call for comments, answered in public one by one",
                "una raccolta di osservazioni, con risposta pubblica a ciascuna"),
        in_both("interviews or a survey", "interviste o un questionario")},
       6.0},
      {EngagementLevel::involve,
       {in_both("workshops in which drafts are worked on",
                "laboratori in cui si lavora sulle bozze"),
        in_both("trials with those who will use it", "prove con chi lo userà")},
       3.0},
      {EngagementLevel::collaborate,
       {in_both("a joint working group with a mandate of its own",
                "un gruppo di lavoro congiunto con un proprio mandato"),
        in_both("co-design from the first question on", "co-progettazione dalla prima domanda")},
       1.0},
      {EngagementLevel::empower,
       {in_both("a seat and a vote where it is decided", "un posto e un voto dove si decide")},
       1.0}};
}

}  // namespace sixstep::inline SIXSTEP_FORM
