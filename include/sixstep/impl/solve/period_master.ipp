// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/solve/period_master.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE std::vector<double> row_sizes(const PeriodProblem& problem) {
  std::vector<double> size;
  for (const PeriodRow& row : problem.rows) {
    size.push_back(std::max(1.0, std::abs(static_cast<double>(row.limit))));
  }
  for (const RowUse& use : problem.uses) {
    size[use.row] = std::max(size[use.row], std::abs(static_cast<double>(use.amount)));
  }
  return size;
}

SIXSTEP_INLINE Master::Master(const PeriodProblem& problem, double dearest)
    : unit_(dearest), prices_(problem.rows.size(), 0.0) {
  program_.goal = LinearGoal::maximize;
  scale_ = row_sizes(problem);
  for (std::size_t row = 0; row < scale_.size(); ++row) {
    const auto limit = static_cast<double>(problem.rows[row].limit);
    program_.rows.push_back({RowSense::at_most, limit / scale_[row]});
  }
  program_.rows.push_back({RowSense::equal, 1.0});
  const std::size_t rows = scale_.size();
  program_.coefficients = Matrix(rows + 1, rows);
  for (std::size_t row = 0; row < rows; ++row) {
    program_.variables.push_back({-1.0});
    program_.coefficients(row, row) = -1.0;
  }
  start();
}

SIXSTEP_INLINE void Master::start() { solver_.emplace(program_); }

SIXSTEP_INLINE void Master::enter(const Totals& totals) {
  std::vector<double> column;
  for (std::size_t row = 0; row < scale_.size(); ++row) {
    column.push_back(totals.use[row] / scale_[row]);
  }
  column.push_back(1.0);
  solver_->add_variable({totals.value / unit_}, column);
}

SIXSTEP_INLINE void Master::add(Column column) {
  enter(column.totals);
  columns_.push_back(std::move(column));
}

SIXSTEP_INLINE void Master::solve() {
  const LinearSolution solution = solver_->solve();
  work_ += solution.work;
  if (solution.status != LinearStatus::optimal) return;
  value_ = solution.objective * unit_;
  for (std::size_t row = 0; row < scale_.size(); ++row) {
    prices_[row] = std::max(0.0, solution.prices[row]) * unit_ / scale_[row];
  }
  level_ = solution.prices.back() * unit_;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    columns_[k].share = std::max(0.0, solution.values[scale_.size() + k]);
  }
}

SIXSTEP_INLINE double Master::gain(const Totals& totals) const {
  double gain = totals.value - level_;
  for (std::size_t row = 0; row < scale_.size(); ++row) gain -= prices_[row] * totals.use[row];
  return gain;
}

SIXSTEP_INLINE void Master::refine(const std::vector<std::uint32_t>& parent) {
  for (Column& column : columns_) {
    std::vector<char> members(parent.size());
    for (std::size_t group = 0; group < parent.size(); ++group) {
      members[group] = column.members[parent[group]];
    }
    column.members = std::move(members);
  }
}

SIXSTEP_INLINE void Master::keep(std::size_t most) {
  if (columns_.size() <= most) return;
  std::vector<std::pair<double, std::size_t>> rank;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    rank.emplace_back(columns_[k].share > 0.0 ? -1.0 : -gain(columns_[k].totals), k);
  }
  std::sort(rank.begin(), rank.end());
  std::vector<Column> kept;
  for (std::size_t k = 0; k < most; ++k) kept.push_back(std::move(columns_[rank[k].second]));
  columns_ = std::move(kept);
  start();
  for (const Column& column : columns_) enter(column.totals);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
