// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// Whether an action names an entry of a vocabulary where such entries are named, or develops it.
inline bool names_term(const Action& action, VocabularyKind kind, const Id<Term>& term) {
  const auto has = [&](const std::vector<Id<Term>>& list) {
    return std::ranges::find(list, term) != list.end();
  };
  const auto develops = [&](Id<Term> Development::*member) {
    return std::ranges::find(action.develops, term, member) != action.develops.end();
  };
  switch (kind) {
    case VocabularyKind::principles:
      return has(action.principles);
    case VocabularyKind::strategies:
      return has(action.strategies);
    case VocabularyKind::enablers:
      return has(action.enablers);
    case VocabularyKind::innovations:
      return action.innovation == term;
    case VocabularyKind::pillars:
      return develops(&Development::pillar);
    case VocabularyKind::levels:
      return develops(&Development::level);
    default:
      return false;
  }
}

/// Whether an action speaks of an entry of a vocabulary: it names or develops it, or has its id as
/// a tag, which is how actions name what they have no member for.
inline bool speaks_of(const Action& action, VocabularyKind kind, const Id<Term>& term) {
  return names_term(action, kind, term) ||
         std::ranges::find(action.tags, term.value) != action.tags.end();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail
