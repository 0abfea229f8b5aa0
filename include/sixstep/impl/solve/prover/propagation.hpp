// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/prover/budgets.hpp>
#include <sixstep/impl/solve/prover/clauses.hpp>
#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/rivals.hpp>
#include <sixstep/impl/solve/prover/time_table.hpp>
#include <sixstep/impl/solve/prover/trail.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// The bounds of a branch, and everything that moves them or says why they moved.
class Propagation {
 public:
  explicit Propagation(const Network& network);

  const Network& network() const { return *network_; }
  const Trail& trail() const { return trail_; }
  Clauses& clauses() { return clauses_; }

  /// At first: looks at every arc, and propagates.
  bool start();
  /// Moves bounds as far as all rules tell. False: `conflict` tells literals that hold and cannot
  /// all hold.
  bool propagate();
  const std::vector<Literal>& conflict() const { return conflict_; }

  void decide(Literal literal) { trail_.decide(literal); }
  void skip_level() { trail_.skip_level(); }
  /// A literal that does not fail, from a clause or, at level 0, for good.
  void assert_literal(Literal literal, Reason reason = {}) { trail_.push(literal, reason); }

  Step pop();
  /// After the steps of higher levels are popped.
  void set_level(std::uint32_t level);
  /// At level 0, after `propagate`: what holds now holds always.
  void settle();

  /// Literals that held before the step and imply `wanted`, which the step made true; without those
  /// that hold always.
  void explain(std::uint32_t step, Literal wanted, std::vector<Literal>& out);

  std::uint64_t work() const { return work_; }

 private:
  bool propagate_step(std::uint32_t step);
  bool propagate_start(Variable start, bool up);
  bool propagate_duration(std::uint32_t activity);
  bool forward(std::uint32_t index);
  bool backward(std::uint32_t index);
  bool shorten(std::uint32_t index);
  bool separate(std::uint32_t activity);
  bool order(std::uint32_t first, std::uint32_t last);
  bool push(Literal literal, Reason reason);
  std::int32_t length(const Delay& delay) const;
  void tell(Literal literal, std::vector<Literal>& out) const {
    if (!trail_.holds_always(literal)) out.push_back(literal);
  }
  void explain_arc(std::uint32_t step, Literal wanted, std::vector<Literal>& out) const;
  void explain_mode(std::uint32_t step, Literal wanted, std::vector<Literal>& out) const;
  void explain_order(std::uint32_t step, Literal wanted, std::vector<Literal>& out) const;
  void explain_clause(std::uint32_t place, Literal wanted, std::vector<Literal>& out) const;
  void recall(std::uint32_t place, std::vector<Literal>& out) const;

  const Network* network_;
  Trail trail_;
  Clauses clauses_;
  Rivals rivals_;
  std::vector<TimeTable> tables_;
  std::vector<Budget> budgets_;
  std::vector<Literal> conflict_;
  std::vector<Literal> memory_;  ///< explanations, each after its length
  std::uint32_t next_ = 0;       ///< step to propagate
  bool budgets_moved_ = true;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/propagation.ipp>
#include <sixstep/impl/solve/prover/propagation_reasons.ipp>
#endif
