// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <stdexcept>

#include <sixstep/methods/random_index.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::random_index {

/// From three items on.
inline constexpr double saaty_2005[] = {0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45,
                                        1.49, 1.52, 1.54, 1.56, 1.58, 1.59};
inline constexpr double saaty_1980[] = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
inline constexpr double alonso_lamata_2006[] = {0.5245, 0.8815, 1.1086, 1.2479, 1.3417,
                                                1.4056, 1.4499, 1.4854, 1.5141, 1.5365,
                                                1.5551, 1.5713, 1.5838};
inline constexpr double donegan_dodd_1991[] = {0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171,
                                               1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
                                               1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371};

inline std::span<const double> values(RandomIndexTable table) {
  switch (table) {
    case RandomIndexTable::saaty_2005:
      return saaty_2005;
    case RandomIndexTable::saaty_1980:
      return saaty_1980;
    case RandomIndexTable::alonso_lamata_2006:
      return alonso_lamata_2006;
    case RandomIndexTable::donegan_dodd_1991:
      return donegan_dodd_1991;
  }
  throw std::invalid_argument("random_index: no such table");
}

}  // namespace detail::random_index

SIXSTEP_INLINE std::optional<double> random_index(RandomIndexTable table, std::size_t items) {
  const auto values = detail::random_index::values(table);
  if (items < 3) return 0.0;
  if (items - 3 >= values.size()) return std::nullopt;
  return values[items - 3];
}

SIXSTEP_INLINE std::optional<double> random_index(RandomIndexTable table, std::size_t items,
                                                  std::size_t missing) {
  const std::size_t spare = items < 3 ? 0 : (items - 1) * (items - 2) / 2;
  if (missing > spare) throw std::invalid_argument("random_index: too many pairs are missing");
  const auto whole = random_index(table, items);
  if (missing == 0 || !whole) return whole;
  return *whole * static_cast<double>(spare - missing) / static_cast<double>(spare);
}

}  // namespace sixstep::inline SIXSTEP_FORM
