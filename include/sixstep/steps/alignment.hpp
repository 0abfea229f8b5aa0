// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/plan/action.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/vocabulary.hpp>

/// What the plan does for principles, strategies, SDG targets and national plans: a matrix of goals
/// and actions, kept by its rows.
namespace sixstep::inline SIXSTEP_FORM {

/// Who serves one principle, strategy, SDG target, or goal of another plan. A goal serves what it
/// is aligned to, and so does everything below it. Stopped actions serve nothing.
struct AlignmentReading {
  AnyId to;
  std::optional<VocabularyKind> vocabulary;  ///< empty: a goal of the plan
  std::vector<Id<Goal>> goals;               ///< aligned to it themselves
  std::vector<Id<Goal>> inherited;           ///< below one of those
  std::vector<Id<Action>> named_by;          ///< actions that name it, if only by a tag
  std::vector<Id<Action>> actions;           ///< those, and all that advance such a goal
  double weight = 0.0;  ///< share of the plan's whole that those goals count, each once
  friend bool operator==(const AlignmentReading&, const AlignmentReading&) = default;
};

/// One of the 17 sustainable development goals, over all its targets that the plan serves. A plan's
/// own SDG term counts for the built-in one that it maps to.
struct SdgReading {
  std::size_t sdg = 0;            ///< 1 … 17
  std::vector<Id<Term>> targets;  ///< that a goal or an action serves
  std::vector<Id<Goal>> goals;    ///< directly or inherited
  std::vector<Id<Action>> actions;
  double weight = 0.0;  ///< a goal that serves two targets counts once
  friend bool operator==(const SdgReading&, const SdgReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
