// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much each factor moves the others and is moved by them, as shares that sum to 1; all 0
/// where nothing moves anything.
struct InfluenceDependence {
  std::vector<double> influence;   ///< share of the row sums
  std::vector<double> dependence;  ///< share of the column sums
};

/// What a factor is for a plan, by whether it lies above the mean of influence and of dependence.
enum class InfluenceRole : std::uint8_t {
  autonomous,  ///< little of both: apart from the system
  depending,   ///< moved by the others: what results show in
  driving,     ///< moves the others and little moves it: where to begin
  relay,       ///< much of both: key and unstable, for what is done to it comes back
};
constexpr std::array<std::string_view, 4> words_of(InfluenceRole) {
  return {"autonomous", "depending", "driving", "relay"};
}

/// The role of each factor. A value within 1e-12 of the mean is not above it. O(n).
/// Throws std::invalid_argument if the two lists differ in length.
std::vector<InfluenceRole> influence_roles(const InfluenceDependence& shares);

struct MicmacOptions {
  std::optional<std::size_t> power = {};  ///< take this power; empty: until the ranking is stable
  std::size_t max_power = 100;            ///< give up there
  std::size_t stable_powers = 2;  ///< further powers that have to leave both rankings as they are
  StopCondition stop = {};        ///< one unit of work is one multiplication: 2 n² a power
};

/// Direct and indirect influence and dependence.
struct Micmac {
  InfluenceDependence direct;    ///< along single arrows
  InfluenceDependence indirect;  ///< along all paths of `power` arrows
  std::size_t power = 1;         ///< 0 in a map without influences
  bool stable = false;           ///< the rankings did not change over `stable_powers` more powers
  /// Arrows on the longest path where no influence comes back on itself. Then every higher power
  /// is 0 and no ranking is stable: the result is that of the highest power that is not 0, up to
  /// `max_power`. Empty where the map has a loop.
  std::optional<std::size_t> longest_path;
  bool truncated = false;  ///< the stop condition ended it at `power`
  std::uint64_t work = 0;
};

/// Cross-impact matrix multiplication: `direct(i, j)`, 0 or more, is how strongly i influences j.
///
/// Row and column sums of the powers of the matrix show what works through others. The ranking by
/// them is that of the first power whose rankings the next powers keep; in a map that swings for
/// ever there is none, and `stable` is false at `max_power`. Powers are never formed: two vectors
/// are multiplied again and again, and scaled by powers of two, so nothing overflows. Values
/// within 1e-9 of each other rank the same. A factor's influence on itself counts as given.
///
/// O(power × n²). Throws std::invalid_argument if `direct` is not square, or a cell is negative or
/// not finite, or a power of 0 is asked for. Signed maps are for dematel. Duperrin, J.-C., Godet,
/// M. (1973), Méthode de hiérarchisation des éléments d'un système, CEA-R-4541.
Micmac micmac(const Matrix& direct, const MicmacOptions& options = {});

struct WeightedPathOptions {
  double lambda = 1.0;      ///< above 0: how much longer paths count
  StopCondition stop = {};  ///< one unit of work is one multiplication: 2 n² a length of path
};

struct WeightedPaths {
  InfluenceDependence shares;
  std::size_t lengths = 0;  ///< lengths of path that were added up
  bool truncated = false;   ///< longer paths that count are missing
  std::uint64_t work = 0;
};

/// Power-weighted paths: paths of every length k count, by λ^k / k!, so that no power has to be
/// chosen and no loop keeps the sum from ending. Shares of the row and column sums of
/// (e^(λA) − I) / (e^λ − 1).
///
/// Series until a term adds less than 1e-17 of the sum: O(n² (40 + λ × spectral radius)). Throws as
/// micmac does, or if λ is not a positive number or λ × the largest row sum is above 1e5: divide
/// such ratings first. Díaz, R. (2013), Indirect influences, Advanced
/// Studies in Contemporary Mathematics 23, 29–41 (arXiv:0906.1610).
WeightedPaths power_weighted_paths(const Matrix& direct, const WeightedPathOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/micmac.ipp>
#endif
