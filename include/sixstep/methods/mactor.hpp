// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/methods/position_comparison.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What becomes of an actor's influence on itself through others, M(i, i), in its competitiveness
/// r = (I − …) / ΣI × I / (I + D). Godet's texts can be read in three ways.
enum class MactorDiagonal : std::uint8_t {
  left_out_and_subtracted,  ///< I and D without M(i, i), which is subtracted as well
  left_out,                 ///< I and D without M(i, i), nothing subtracted
  counted_and_subtracted,   ///< I and D with M(i, i), which is then subtracted
};
constexpr std::array<std::string_view, 3> words_of(MactorDiagonal) {
  return {"left out and subtracted", "left out", "counted and subtracted"};
}

struct MactorOptions {
  MactorDiagonal diagonal = MactorDiagonal::left_out_and_subtracted;
  StopCondition stop = {};  ///< one unit of work: two influences or two positions compared
};

/// The relation of forces between actors, by one way to count influence through others.
struct ActorForces {
  Matrix influence;                     ///< of the row on the column, directly and through one more
  std::vector<double> influence_sum;    ///< I, by actor; the diagonal as the options say
  std::vector<double> dependence_sum;   ///< D
  std::vector<double> competitiveness;  ///< r, scaled to a mean of 1; empty where all r are 0
};

struct MactorForces {
  MactorDiagonal diagonal = MactorDiagonal::left_out_and_subtracted;
  ActorForces total;    ///< MDII: direct influence + Σ over k of min(i on k, k on j)
  Matrix net;           ///< of MDII: the row's influence on the column less the column's on the row
  ActorForces maximum;  ///< MMDII: the strongest single way instead of the sum; diagonal always 0
  bool truncated = false;  ///< stopped before there were forces: all else but the diagonal is empty
  std::uint64_t work = 0;
};

/// Who can put pressure on whom. `direct(i, j)` is i's influence on j, 0 or more (Godet: 0 … 4).
///
/// Nobody has a competitiveness where every r is 0: nobody moves anybody, or two actors move only
/// each other, at equal strength, with what comes back subtracted. Throws std::invalid_argument
/// if `direct` is not square, has a cell that is negative or not finite, or a diagonal that is not
/// 0. O(actors³).
MactorForces mactor_forces(const Matrix& direct, const MactorOptions& options = {});

/// One order of the analysis of positions.
struct MactorOrder {
  Matrix positions;  ///< order 1: −1, 0, 1; 2: as given; 3: as given × the actor's competitiveness
  std::vector<double> mobilization;  ///< by actor: sum of the strengths of its positions
  std::vector<double> in_favour;     ///< by goal: sum of the positions for it
  std::vector<double> against;       ///< by goal: strength of the positions against it, as above 0
  PositionComparison actors;         ///< CAA and DAA, over goals
  PositionComparison goals;          ///< the same between goals, over actors
};

struct Mactor {
  MactorForces forces;
  std::vector<MactorOrder> orders;  ///< 1MAO, 2MAO, 3MAO; no third where there are no forces
  bool truncated = false;           ///< stopped early: orders are missing
  std::uint64_t work = 0;
};

/// Matrix of alliances and conflicts: tactics, objectives and recommendations. `positions` has a
/// row for each actor and a column for each goal: above 0 for, below 0 against (Godet: −4 … 4), 0
/// indifferent, NaN not known, which stays out of every sum.
///
/// Godet, M. (1991), Actors' moves and strategies: the Mactor method, Futures 23(6), 605–622.
/// Throws as mactor_forces and compare_positions do, or if the matrices differ in rows.
/// O(actors³ + actors² × goals + actors × goals²): 200 actors and 100 goals take milliseconds.
Mactor mactor(const Matrix& direct, const Matrix& positions, const MactorOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/mactor.ipp>
#endif
