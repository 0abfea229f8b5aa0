// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/steps/holistic.hpp>

/// An assessment in other terms: a government that rates seven pillars of its own beside one that
/// rates the built-in nine.
namespace sixstep::inline SIXSTEP_FORM {

/// A pillar or level of one set, and the one of another set to which it contributes.
struct TermLink {
  Id<Term> from;
  Id<Term> to;
  double share = 1.0;  ///< how much of it belongs there, ≥ 0; several links may leave one term
  friend bool operator==(const TermLink&, const TermLink&) = default;
};

/// How the terms of one set lead to those of another.
struct CapacityMapping {
  std::vector<Term> pillars;  ///< the other set, with its weights
  std::vector<Term> levels;
  std::vector<TermLink> pillar_links;
  std::vector<TermLink> level_links;
};

/// From a plan's own pillars and levels to the built-in ones, by `maps_to`; an entry of the
/// built-in vocabulary leads to itself.
CapacityMapping mapping_to_builtin(const Plan& plan);

/// How several ratings that lead to one cell become one.
enum class MappingRule : std::uint8_t { mean, median };
constexpr std::array<std::string_view, 2> words_of(MappingRule) { return {"mean", "median"}; }

/// An assessment in the terms of another set, and what the mapping leaves out.
struct MappedCapacity {
  CapacityAssessment assessment;           ///< its matrix in the new terms; all else as it was
  std::vector<Id<Term>> unmapped_pillars;  ///< of the old set: they lead nowhere
  std::vector<Id<Term>> unmapped_levels;
  std::vector<Id<Term>> unfilled_pillars;  ///< of the new set: nothing leads to them
  std::vector<Id<Term>> unfilled_levels;
  friend bool operator==(const MappedCapacity&, const MappedCapacity&) = default;
};

/// A new cell stands at the weighted mean (or weighted median) of the rated cells that lead to it;
/// the weight of a cell is its own × the shares of the two links. Its gap is the weighted mean of
/// their gaps, never the gap between the means: a strength beside a weakness hides none of it. What
/// none of them knows stays unknown. What their actions gain and cost together is given only where
/// one cell leads here: an action may work on several. Raters add up, the spread is the widest.
/// O(links of pillars × links of levels). Throws std::invalid_argument if a share is negative or
/// not finite.
MappedCapacity map_assessment(const CapacityAssessment& assessment, const CapacityMapping& mapping,
                              MappingRule rule = MappingRule::mean);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/capacity_mapping.ipp>
#endif
