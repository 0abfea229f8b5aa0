// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/id.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The vocabularies in whose terms the six steps speak. The built-in entries follow UN DESA's
/// training material, the SDG targets of resolution A/RES/70/1 and the principles of effective
/// governance of the UN Committee of Experts on Public Administration.
enum class VocabularyKind : std::uint8_t {
  pillars,
  levels,
  principles,
  strategies,
  innovations,
  mindsets,
  ways,
  enablers,
  marks,
  sdgs,
  cepa,
  dimensions
};
constexpr std::array<std::string_view, 12> words_of(VocabularyKind) {
  return {"pillars", "levels",   "principles", "strategies", "innovations", "mindsets",
          "ways",    "enablers", "marks",      "sdgs",       "cepa",        "dimensions"};
}
inline constexpr std::size_t vocabulary_count = 12;

/// One entry of a vocabulary: `pillar:data-governance`.
struct Term {
  Id<Term> id;
  Text label;
  std::optional<double> weight;  ///< relative importance, ≥ 0; absent counts as 1
  Id<Term> maps_to;              ///< the built-in entry that it corresponds to, if any
  Annotation annotation;
  friend bool operator==(const Term&, const Term&) = default;
};

/// A vocabulary that a plan brings along.
struct Vocabulary {
  VocabularyKind kind = VocabularyKind::pillars;
  std::vector<Term> terms;
  friend bool operator==(const Vocabulary&, const Vocabulary&) = default;
};

/// The built-in entries of a vocabulary, in their order. O(entries): a fresh copy.
std::vector<Term> builtin_terms(VocabularyKind kind);

/// The vocabulary that holds for a plan. A list that names at least one built-in entry adds to the
/// built-in vocabulary and overrides the entries it names, whose label stays where it gives none; a
/// list of new ids only takes its place. O(built-in entries × brought ones).
std::vector<Term> resolve_terms(VocabularyKind kind, std::span<const Vocabulary> brought);

/// Whether `id` is an entry of any built-in vocabulary. O(log entries).
bool is_builtin_term(std::string_view id);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/vocabulary.ipp>
#endif
