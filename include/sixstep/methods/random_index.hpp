// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who measured how inconsistent judgments are when they are made at random. Tables differ by a
/// tenth, and with them who passes the 10 % rule, so every result names the one it used.
enum class RandomIndexTable : std::uint8_t {
  saaty_2005,          ///< Theory and Applications of the Analytic Network Process, p. 31; to 15
  saaty_1980,          ///< the older one, 0.58, 0.90, 1.12 …; to 10, beyond which editions differ
  alonso_lamata_2006,  ///< Int. J. Uncertainty Fuzziness Knowl.-Based Syst. 14(4), 445–459; to 15
  donegan_dodd_1991,   ///< Math. Comput. Modelling 15(10), 135–137; to 20
};
constexpr std::array<std::string_view, 4> words_of(RandomIndexTable) {
  return {"Saaty 2005", "Saaty 1980", "Alonso & Lamata 2006", "Donegan & Dodd 1991"};
}

/// Mean consistency index of random judgments on `items` items: 0 for one or two, which cannot
/// contradict each other; empty beyond the end of the table.
std::optional<double> random_index(RandomIndexTable table, std::size_t items);

/// The same where `missing` of the pairs were skipped: fewer judgments contradict each other less,
/// in nearly linear proportion. Ágoston, K. C., Csató, L. (2022), Inconsistency thresholds for
/// incomplete pairwise comparison matrices, Omega 108, 102576: RI × (1 − 2 m / ((n − 1)(n − 2))).
/// Throws std::invalid_argument if so few are left that they cannot connect the items.
std::optional<double> random_index(RandomIndexTable table, std::size_t items, std::size_t missing);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/random_index.ipp>
#endif
