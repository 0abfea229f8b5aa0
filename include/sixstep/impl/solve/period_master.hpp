// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/period_partition.hpp>
#include <sixstep/solve/simplex.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// By row, its limit or the greatest amount in it: what counts as 1.
std::vector<double> row_sizes(const PeriodProblem& problem);

/// Mixtures of choices that keep the rows on average, the best one by linear programming: one row
/// per limit, and one that the shares add up to 1 (Dantzig & Wolfe 1960). A limit may be exceeded
/// at a price so high that it is paid only where nothing else is known.
class Master {
 public:
  /// Limits by row; `dearest`: what exceeding a whole limit costs.
  Master(const PeriodProblem& problem, double dearest);

  struct Column {
    Totals totals;
    std::vector<char> members;  ///< by group
    double share = 0.0;         ///< of the last mixture
  };

  void add(Column column);
  void solve();

  /// The groups were split: by new group, which one it comes from.
  void refine(const std::vector<std::uint32_t>& parent);

  /// Forgets the columns that are worth least at the present prices, but for `most` of them.
  void keep(std::size_t most);

  double value() const { return value_; }
  const std::vector<double>& prices() const { return prices_; }  ///< by row, of one unit
  /// What a column is worth above the mixture at the mixture's prices.
  double gain(const Totals& totals) const;
  const std::vector<Column>& columns() const { return columns_; }
  std::uint64_t work() const { return work_; }

 private:
  void start();
  void enter(const Totals& totals);

  double unit_ = 1.0;          ///< of value: what exceeding a whole limit costs
  std::vector<double> scale_;  ///< by row: amount per scaled unit
  LinearProgram program_;      ///< before the columns
  std::optional<SimplexSolver> solver_;
  std::vector<Column> columns_;
  std::vector<double> prices_;
  double value_ = 0.0;
  double level_ = 0.0;  ///< price of the row of shares
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_master.ipp>
#endif
