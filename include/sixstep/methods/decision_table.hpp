// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Whether more of a criterion is better, as of benefits, or less is, as of costs.
enum class Goodness : std::uint8_t { more, less };
constexpr std::array<std::string_view, 2> words_of(Goodness) { return {"more", "less"}; }

/// What alternatives achieve on criteria, and how much each criterion weighs: what every ranking
/// method reads.
///
///     DecisionTable table{values, {3, 2, 1}, {Goodness::less, Goodness::more, Goodness::more}};
struct DecisionTable {
  Matrix values;  ///< row: alternative, column: criterion, each in its own unit; all known
  std::vector<double> weights;   ///< by criterion, 0 or more, of any sum above 0
  std::vector<Goodness> better;  ///< by criterion; empty: of all, more is better
  friend bool operator==(const DecisionTable&, const DecisionTable&) = default;
};

/// The weights as shares that sum to 1, of a table that is whole; every ranking method asks this
/// first. Throws std::invalid_argument, naming the place, where there is not one weight and, unless
/// `better` is empty, one entry of it for each column; where a cell is not a number within ±1e100;
/// where a weight is not within 0 … 1e100, or none is above 0. O(cells).
std::vector<double> weight_shares(const DecisionTable& table);

/// The values with the sign turned of every criterion of which less is better: of all, more is.
/// Throws std::invalid_argument where weight_shares does.
Matrix oriented_values(const DecisionTable& table);

/// The criteria on which all alternatives are equal. They cannot tell alternatives apart, whatever
/// they weigh. Throws std::invalid_argument where weight_shares does.
std::vector<std::size_t> criteria_without_spread(const DecisionTable& table);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/decision_table.ipp>
#endif
