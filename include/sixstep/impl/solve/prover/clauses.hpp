// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/solve/prover/trail.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Clauses over bounds: one literal at least of each holds. No clause has two literals of the same
/// bound. Each is watched at two of its literals, and is looked at only when the bound on the other
/// side passes what one of these allows; watches lie in buckets by that value.
class Clauses {
 public:
  explicit Clauses(const Trail& start);

  /// The clause's place. Needs two literals or more; the first two are watched: neither fails, or
  /// the first is about to be pushed and the second fails last of all.
  std::uint32_t add(std::span<const Literal> literals, std::uint32_t levels, bool learnt);

  /// After a step: pushes what clauses imply. False: `conflict` tells literals that hold and
  /// cannot.
  bool propagate(Trail& trail, std::uint32_t step, std::vector<Literal>& conflict);

  std::span<const Literal> at(std::uint32_t place) const {
    return {pool_.data() + place, pool_[place - 1].bound};
  }
  std::size_t learnt() const { return learnt_; }
  std::uint64_t visits() const { return visits_; }

  /// Forgets the less useful half of what was learnt, and all that holds always. Only at level 0,
  /// settled.
  void reduce(const Trail& trail);

 private:
  struct Head {
    std::uint32_t place = 0;
    std::uint32_t levels = 0;  ///< distinct levels when learnt: few are good (LBD)
    bool learnt = false;
  };
  struct Watch {
    std::int32_t threshold = 0;  ///< of the watching bound, from which the literal fails
    std::uint32_t place = 0;
    Literal other;  ///< of the clause: while it holds, nothing is to do
  };

  std::size_t bucket(Bound bound, std::int32_t value) const {
    return begin_[bound] + (static_cast<std::uint32_t>(value - origin_[bound]) >> shift_);
  }
  void watch(Literal literal, std::uint32_t place, Literal other) {
    const Literal against = negation(literal);
    buckets_[bucket(against.bound, against.value)].push_back({against.value, place, other});
  }
  enum class Visit : std::uint8_t { stays, moves, fails };

  Visit visit(Trail& trail, Watch& entry, Literal failed);
  bool propagate_bucket(Trail& trail, const Step& now, std::vector<Watch>& watches,
                        std::vector<Literal>& conflict);
  std::vector<std::uint32_t> ranked() const;
  void rebuild(const Trail& trail, const std::vector<bool>& kept);

  std::vector<std::int32_t> origin_;  ///< by bound: least value
  std::vector<std::size_t> begin_;    ///< by bound, into the buckets
  int shift_ = 0;
  std::vector<std::vector<Watch>> buckets_;
  std::vector<Literal> pool_;  ///< before each clause: {length, index of its head}
  std::vector<Head> heads_;
  std::size_t learnt_ = 0;
  std::uint64_t visits_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/clauses.ipp>
#endif
