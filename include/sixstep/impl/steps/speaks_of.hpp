// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// Whether an action names an entry of a vocabulary, or develops it.
inline bool speaks_of(const Action& action, VocabularyKind kind, const Id<Term>& term) {
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

}  // namespace sixstep::inline SIXSTEP_FORM::detail
