// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <sixstep/impl/plan/builtin_terms.ipp>
#include <sixstep/impl/plan/sdg_targets.ipp>
#include <sixstep/plan/vocabulary.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::vocabulary {

/// The built-in entries, by vocabulary in the order of VocabularyKind.
inline constexpr std::array<std::span<const Entry>, vocabulary_count> tables = {
    pillars, levels,   principles, strategies,  innovations, mindsets,
    ways,    enablers, marks,      sdg_targets, cepa,        dimensions};

constexpr std::span<const Entry> entries(VocabularyKind kind) {
  return tables[static_cast<std::size_t>(kind)];
}

constexpr std::size_t entry_count() {
  std::size_t count = 0;
  for (const auto table : tables) count += table.size();
  return count;
}

/// All built-in ids in ascending order, sorted while compiling.
constexpr auto sorted_ids() {
  std::array<std::string_view, entry_count()> ids{};
  std::size_t next = 0;
  for (const auto table : tables) {
    for (const Entry& entry : table) ids[next++] = entry.id;
  }
  std::ranges::sort(ids);
  return ids;
}
inline constexpr auto ids = sorted_ids();

inline Term term(const Entry& entry) {
  Term result;
  result.id.value = entry.id;
  result.label = text_in("en", std::string(entry.label));
  return result;
}

/// The terms of all brought vocabularies of one kind.
inline std::vector<Term> terms_of(VocabularyKind kind, std::span<const Vocabulary> brought) {
  std::vector<Term> result;
  for (const auto& [brought_kind, terms] : brought) {
    if (brought_kind == kind) result.insert(result.end(), terms.begin(), terms.end());
  }
  return result;
}

/// Puts `term` in the place of the built-in entry `old`; a label that it leaves out stays.
inline void override_entry(Term& old, Term term) {
  if (term.label.empty()) term.label = std::move(old.label);
  old = std::move(term);
}

}  // namespace detail::vocabulary

SIXSTEP_INLINE std::vector<Term> builtin_terms(VocabularyKind kind) {
  const auto entries = detail::vocabulary::entries(kind);
  std::vector<Term> result(entries.size());
  std::ranges::transform(entries, result.begin(), detail::vocabulary::term);
  return result;
}

SIXSTEP_INLINE std::vector<Term> resolve_terms(VocabularyKind kind,
                                               std::span<const Vocabulary> brought) {
  std::vector<Term> own = detail::vocabulary::terms_of(kind, brought);
  std::vector<Term> result = builtin_terms(kind);
  const std::size_t builtin_count = result.size();
  for (Term& term : own) {
    const auto builtin = std::span(result).first(builtin_count);
    const auto same = std::ranges::find(builtin, term.id, &Term::id);
    if (same == builtin.end()) {
      result.push_back(std::move(term));
    } else {
      detail::vocabulary::override_entry(*same, std::move(term));
    }
  }
  const bool only_new = !own.empty() && result.size() == builtin_count + own.size();
  if (only_new) result.erase(result.begin(), result.begin() + std::ptrdiff_t(builtin_count));
  return result;
}

SIXSTEP_INLINE bool is_builtin_term(std::string_view id) {
  return std::ranges::binary_search(detail::vocabulary::ids, id);
}

}  // namespace sixstep::inline SIXSTEP_FORM
