// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/prover/branching.hpp>
#include <sixstep/impl/solve/prover/conflict_analysis.hpp>
#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/propagation.hpp>
#include <sixstep/impl/solve/prover/restarts.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// What a search under assumptions came to.
enum class Outcome {
  found,    ///< all variables are fixed, all rules kept: the schedule stands in the trail
  refuted,  ///< not under these assumptions
  closed,   ///< not at all
  limit     ///< stopped
};

/// Conflict-driven search, restarted again and again with what it learnt.
class Search {
 public:
  explicit Search(const Network& network);

  /// What does not hold yet and is to hold from now on. False: it cannot.
  bool require(Literal literal);
  Outcome run(std::span<const Literal> assumptions, std::uint64_t conflicts,
              const StopCondition& stop, Progress progress);

  const Trail& trail() const { return propagation_.trail(); }
  Branching& branching() { return branching_; }
  std::uint64_t work() const { return propagation_.work(); }
  std::uint64_t conflicts() const { return conflicts_; }
  bool closed() const { return closed_; }
  /// After `found`: takes the branch back.
  void leave() { analysis_.back_to(0); }

 private:
  std::optional<Outcome> resolve_conflict();
  std::optional<Outcome> branch(std::span<const Literal> assumptions);
  std::optional<Outcome> at_root();
  void restart();

  Propagation propagation_;
  Branching branching_;
  ConflictAnalysis analysis_;
  Restarts restarts_;
  bool closed_ = false;
  bool by_time_ = true;  ///< until the first restart
  std::size_t learnt_limit_ = 2000;
  std::uint64_t conflicts_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/search.ipp>
#endif
