// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include <sixstep/methods/decision_table.hpp>

/// Decision tables from a seed, and the same with alternatives in another order.
namespace test_support {

inline double draw_share(std::mt19937_64& draw) {
  return static_cast<double>(draw() >> 11) / 0x1p53;
}

/// Values above 0, half of the criteria on a coarse scale, so that alternatives tie on them.
inline sixstep::DecisionTable random_table(std::mt19937_64& draw, std::size_t alternatives,
                                           std::size_t criteria) {
  sixstep::DecisionTable table{sixstep::Matrix(alternatives, criteria), {}, {}};
  for (std::size_t k = 0; k < criteria; ++k) {
    table.weights.push_back(0.1 + draw_share(draw));
    table.better.push_back(draw() % 2 ? sixstep::Goodness::more : sixstep::Goodness::less);
    const bool coarse = draw() % 2;
    for (std::size_t row = 0; row < alternatives; ++row) {
      table.values(row, k) =
          coarse ? 1.0 + static_cast<double>(draw() % 5) : 1.0 + 100.0 * draw_share(draw);
    }
  }
  return table;
}

inline std::vector<std::size_t> random_order(std::mt19937_64& draw, std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t k = count; k > 1; --k) std::swap(order[k - 1], order[draw() % k]);
  return order;
}

/// Alternative k of the result is alternative order[k] of `table`.
inline sixstep::DecisionTable in_order(const sixstep::DecisionTable& table,
                                       const std::vector<std::size_t>& order) {
  sixstep::DecisionTable result = table;
  for (std::size_t row = 0; row < order.size(); ++row) {
    std::ranges::copy(table.values.row(order[row]), result.values.row(row).begin());
  }
  return result;
}

/// Whether one result by alternative is the other in that order, bit by bit.
template <class Value>
bool is_in_order(const std::vector<Value>& ordered, const std::vector<Value>& original,
                 const std::vector<std::size_t>& order) {
  for (std::size_t k = 0; k < order.size(); ++k) {
    if (ordered[k] != original[order[k]]) return false;
  }
  return ordered.size() == original.size();
}

}  // namespace test_support
