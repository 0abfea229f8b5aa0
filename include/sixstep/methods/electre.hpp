// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/methods/decision_table.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What the discordance of a pair is: how strongly the criterion that speaks most against the first
/// alternative does so, from 0 to 1. Conventions lead to different relations, so the result names
/// its own.
enum class Discordance : std::uint8_t {
  own_range,      ///< differences over the range of their own criterion
  largest_range,  ///< over the largest range of all criteria, which share a scale (Roy 1968)
  weighted_pair,  ///< of weighted vector-normalized values, over the pair's largest on any
                  ///< criterion (Hwang & Yoon 1981)
};
constexpr std::array<std::string_view, 3> words_of(Discordance) {
  return {"own range", "largest range", "weighted pair"};
}

struct ElectreOptions {
  Discordance discordance = Discordance::own_range;
  double least_concordance = 0.65;  ///< share of weight that has to agree, 0 … 1
  double most_discordance = 0.35;   ///< the strongest disagreement that is borne, 0 … 1
  friend bool operator==(const ElectreOptions&, const ElectreOptions&) = default;
};

/// Which alternatives are at least as good as which, as far as a majority says so and no minority
/// objects strongly; and the few among which the choice lies.
struct Electre {
  ElectreOptions options;       ///< what was asked for
  std::vector<double> weights;  ///< by criterion, as shares that sum to 1
  Matrix concordance;  ///< weight of the criteria on which the row is as good as the column
  Matrix discordance;  ///< strongest objection against the row, in favour of the column
  Digraph outranking;  ///< an edge from whoever outranks to the outranked
  std::vector<std::size_t> kernel;  ///< alternatives to choose from, by index
  /// Alternatives that outrank each other round a circle, which count as equally good: the kernel
  /// holds all or none of them. Each by index.
  std::vector<std::vector<std::size_t>> cycles;
  std::vector<std::size_t> without_spread;  ///< criteria on which all alternatives are equal
};

/// ELECTRE I. The row outranks the column if concordance is `least_concordance` or more and
/// discordance `most_discordance` or less, either within 1e-12.
///
/// The kernel is the one set of alternatives of which none outranks another and whose members
/// outrank every alternative outside: it exists, and only once, when cycles are folded up. It is a
/// choice, not a ranking: members may be incomparable.
///
/// Roy, B. (1968), Classement et choix en présence de points de vue multiples, RIRO 2(8), 57–75;
/// Hwang, C. L., Yoon, K. (1981), Multiple attribute decision making, Springer. Throws
/// std::invalid_argument where weight_shares does or a threshold is not within 0 … 1.
/// O(criteria × n²); n² space.
Electre electre(const DecisionTable& table, const ElectreOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/electre.ipp>
#endif
