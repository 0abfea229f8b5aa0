// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct FrustrationOptions {
  std::size_t exact_up_to = 24;  ///< actors in a connected part that is still solved exactly; ≤ 32
  std::size_t starts = 8;        ///< of the search in parts that are larger, 1 or more
  StopCondition stop = {};  ///< one unit of work: an actor that changes camps, or a tie looked at
};

/// The two camps into which a network of alliances and conflicts falls with the least friction.
struct Frustration {
  std::vector<std::size_t> camps;  ///< by actor, 0 or 1; the first of each connected part is in 0
  std::vector<EdgeIndex> frustrated;  ///< alliances between the camps and conflicts within one
  double index = 0.0;                 ///< sum of their weights without sign
  double lower_bound = 0.0;  ///< no two camps have less; proven by contradictions that share no
                             ///< tie, or by looking at all camps
  bool optimal = false;      ///< `lower_bound` is reached
  /// Divisions that are as good, up to swapping the camps of a connected part (at most 2^64 − 1);
  /// empty if not all parts were solved exactly. Above 1 the camps are not the only reading.
  std::optional<std::uint64_t> optima;
  std::optional<double> balance;  ///< 1 − 2 index / sum of all weights without sign; empty without
                                  ///< edges. 1: balanced
  bool truncated = false;  ///< stopped early: the best camps so far
  std::uint64_t work = 0;
};

/// Frustration index (line index of balance) of a network of alliances, of weight above 0, and
/// conflicts, below 0: the least weight of ties to give up until two camps explain all the rest.
/// Edges join their ends, whichever way they point; parallel edges count each.
///
/// Connected parts of up to `exact_up_to` actors are solved by looking at all camps, in the order
/// of a Gray code: 24 actors take 2^22 steps. Of camps that are equally good, those are given that
/// come first when the parts' actors, in their order, are read as digits. Larger parts are searched
/// (tabu search from several starts, Glover 1989, INFORMS J. Comput. 1(3)), which proves nothing;
/// the bound then says how far off it can be. Only the numbers do not depend on the order of the
/// actors, and for searched parts not even these. Weights are read to 2^-40 of the largest.
///
/// Harary, F. (1959), On the measurement of structural balance, Behavioral Science 4(4), 316–323.
/// O(2^actors × actors) for exact parts, O(starts × actors × (actors + ties)) for others. Throws
/// std::invalid_argument if there is not one weight for each edge, other than 0 and of at most
/// 1e100, if an edge joins an actor with itself, or an option is out of its range.
Frustration frustration(const Digraph& graph, std::span<const double> weights,
                        const FrustrationOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/frustration.ipp>
#endif
