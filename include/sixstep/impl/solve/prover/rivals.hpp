// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/prover/network.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Activities that some resource has no room for at once, whatever their modes: of two such, one
/// finishes before the other starts (disjunctive pairs; Brucker, Knust, Schoo & Thiele 1998).
class Rivals {
 public:
  explicit Rivals(const Network& network);

  /// In ascending order.
  std::span<const std::uint32_t> of(std::uint32_t activity) const {
    return {rivals_.data() + begin_[activity], rivals_.data() + begin_[activity + 1]};
  }
  /// The shortest.
  std::int32_t duration(std::uint32_t activity) const { return duration_[activity]; }

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;

  void find_pairs(const Network& network, std::uint32_t resource, std::vector<Pair>& pairs) const;
  void index(std::vector<Pair> pairs);

  std::vector<std::int32_t> duration_;
  std::vector<std::size_t> begin_;  ///< by activity
  std::vector<std::uint32_t> rivals_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/rivals.ipp>
#endif
