// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Alternatives over objectives that nobody has weighed: a matrix of points, row: alternative,
/// column: objective, each in its own unit, and by objective whether more or less is better (empty:
/// of all, more is). All functions throw std::invalid_argument where directions do not fit or a
/// cell is not a number within ±1e100.

/// By alternative: 0 if no other is at least as good on all objectives and better on one; else 1 if
/// only those of 0 are, and so on. Equal alternatives do not dominate each other.
///
/// The non-dominated sorting of Deb, Pratap, Agarwal & Meyarivan (2002), IEEE Transactions on
/// Evolutionary Computation 6(2), 182–197, by insertion into fronts (Zhang, Tian, Cheng & Jin 2015,
/// the same, 19(2), 201–213). O(alternatives² × objectives) at worst.
std::vector<std::size_t> domination_ranks(const Matrix& points, std::span<const Goodness> better);

/// The alternatives of rank 0, by index: to leave one of them is to lose something.
std::vector<std::size_t> pareto_front(const Matrix& points, std::span<const Goodness> better);

struct Hypervolume {
  std::optional<double> volume;  ///< empty if stopped
  bool truncated = false;
};

/// How much of the space that is better than the reference, one value for each objective, is
/// covered: the volume in which a point is dominated by an alternative. Larger is a better set. An
/// alternative that is not better than the reference on all objectives adds nothing.
///
/// Exclusive volumes of points against those left (While, Bradstreet & Barone 2012, IEEE
/// Transactions on Evolutionary Computation 16(1), 86–95); two objectives by a sweep. Throws
/// std::invalid_argument also where there is not one finite reference for each objective. O(n log
/// n) for two objectives, exponential in them at worst: work counts points looked at.
Hypervolume hypervolume(const Matrix& points, std::span<const Goodness> better,
                        std::span<const double> reference, const StopCondition& stop = {});

/// Which alternative of the front is the knee: where more of one objective begins to cost
/// unusually much of the others.
enum class KneeRule : std::uint8_t {
  chord,  ///< the farthest beyond the plane through the ends of the front (Das 1999)
  ideal,  ///< the nearest to the best of everything, by Euclidean distance
};
constexpr std::array<std::string_view, 2> words_of(KneeRule) { return {"chord", "ideal"}; }

/// The knee, on objectives scaled to 0 for the worst and 1 for the best on the front; of equals,
/// the first. Empty where the front has no three different points, or, by the chord, none beyond
/// the plane: then no alternative stands out. The plane is that through the points that are best on
/// one objective and worst on the others; with two objectives, these are the ends. An objective on
/// which the front does not differ is left out.
///
/// Das, I. (1999), On characterizing the "knee" of the Pareto curve based on normal-boundary
/// intersection, Structural Optimization 18, 107–115. Costs as pareto_front does.
std::optional<std::size_t> knee(const Matrix& points, std::span<const Goodness> better,
                                KneeRule rule = KneeRule::chord);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/pareto.ipp>
#endif
