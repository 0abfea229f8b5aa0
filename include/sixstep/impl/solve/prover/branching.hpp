// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/trail.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Which variable to branch on next, and where to cut its values in two: the one that conflicts are
/// about lately (variable state independent decaying sum; Moskewicz, Madigan, Zhao, Zhang & Malik
/// 2001), where the last lesson about it cut them, on the side where it stood last (phase saving;
/// Pipatsrisawat & Darwiche 2007). So the next lessons speak of the same bounds as the last, as if
/// their literals were what is branched on (Schutt, Feydy, Stuckey & Wallace 2013); to branch at
/// the single value where the variable stood makes every lesson speak of another.
class Branching {
 public:
  explicit Branching(const Network& network);

  void bump(Variable x);
  void decay() { increment_ /= decay_factor; }
  /// A lesson speaks of this bound.
  void cut_at(Literal literal) { cut_[literal.bound / 2] = least_above(literal); }
  /// The variable may be open again; `value`: where it stood, if it was fixed.
  void undone(Variable x, std::optional<std::int32_t> value) {
    if (value) phase_[x] = *value;
    if (place_[x] == none) insert(x);
  }
  void prefer(Variable x, std::int32_t value) { phase_[x] = value; }

  /// Empty: every variable is fixed.
  std::optional<Literal> by_activity(const Trail& trail);
  /// The activity that can start first starts then (set times; Le Pape, Couronné, Vergamini &
  /// Gosselin 1994), in its shortest mode.
  std::optional<Literal> by_time(const Trail& trail) const;

 private:
  bool before(Variable a, Variable b) const {
    return score_[a] > score_[b] || (score_[a] == score_[b] && a < b);
  }
  Literal half(Variable x, std::int32_t lower, std::int32_t upper) const;
  void insert(Variable x);
  void sift_up(std::uint32_t at);
  void sift_down(std::uint32_t at);
  Variable take_first();
  void rescale();

  static constexpr double decay_factor = 0.95;
  const Network* network_;
  std::vector<double> score_;
  std::vector<std::int32_t> phase_;
  std::vector<std::int32_t> cut_;     ///< the least of the values above it
  std::vector<Variable> heap_;        ///< may hold fixed variables
  std::vector<std::uint32_t> place_;  ///< in the heap; none: not there
  double increment_ = 1.0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/branching.ipp>
#endif
