// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/prover/branching.hpp>
#include <sixstep/impl/solve/prover/propagation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// What a conflict teaches: a clause that all schedules keep and that the branch, at `level`, does
/// not yet. Its first literal is the only one that does not fail there.
struct Lesson {
  std::vector<Literal> clause;
  std::uint32_t level = 0;
  std::uint32_t levels = 0;  ///< distinct levels of its literals (LBD; Audemard & Simon 2009)
};

/// Learning from conflicts: the first unique implication point (Zhang, Madigan, Moskewicz & Malik
/// 2001), in the lazy clause generation of Ohrimenko, Stuckey & Codish 2009; literals that others
/// imply are left out (recursive minimization; Sörensson & Biere 2009).
class ConflictAnalysis {
 public:
  ConflictAnalysis(Propagation& propagation, Branching& branching)
      : propagation_(&propagation), branching_(&branching) {}

  /// `conflict`: literals that hold and cannot all hold. Takes back the branch to the lesson's
  /// level. Empty: there is no schedule.
  std::optional<Lesson> learn(std::span<const Literal> conflict);

  /// Takes back all steps of higher levels.
  void back_to(std::uint32_t level);

 private:
  /// What the lesson so far needs of a step.
  struct Mark {
    bool needed = false;
    std::int32_t value = 0;      ///< of the bound
    std::int32_t implied = 0;    ///< what others are known to imply, where `known`
    std::int32_t unimplied = 0;  ///< what they are known not to imply, where `unknown`
    bool known = false, unknown = false;
  };

  void pop();
  std::uint32_t top_level(std::span<const Literal> conflict) const;
  void need(Literal literal, std::uint32_t level);
  Literal first_unique_point(std::uint32_t level);
  bool implied(std::uint32_t step, Literal literal, int depth);
  bool all_implied(std::size_t first, std::size_t last, int depth);
  void minimize();
  void keep_strongest(Literal unique);
  Lesson lesson(Literal unique);

  Propagation* propagation_;
  Branching* branching_;
  std::vector<Mark> marks_;           ///< by step
  std::uint32_t open_ = 0;            ///< needed steps of the conflict's level
  std::vector<std::uint32_t> lower_;  ///< needed steps of lower levels
  std::vector<Literal> reasons_;
  std::vector<Literal> stack_;           ///< reasons within reasons
  std::vector<bool> in_lesson_;          ///< by level
  std::vector<std::int32_t> strongest_;  ///< by bound
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/conflict_analysis.ipp>
#endif
