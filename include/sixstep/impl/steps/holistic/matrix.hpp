// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/impl/steps/holistic/grid.hpp>
#include <sixstep/impl/steps/holistic/raters.hpp>
#include <sixstep/impl/steps/holistic/ratings.hpp>
#include <sixstep/impl/steps/holistic/reach.hpp>

// The capacity matrix: ratings, gaps and actions brought to the cells where they belong.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

inline std::vector<CapacityCell> empty_cells(const Grid& grid) {
  std::vector<CapacityCell> cells;
  for (const Term& pillar : grid.pillars) {
    for (const Term& level : grid.levels) {
      CapacityCell& cell = cells.emplace_back();
      cell.pillar = pillar.id;
      cell.level = level.id;
      cell.weight = pillar.weight.value_or(1.0) * level.weight.value_or(1.0);
    }
  }
  return cells;
}

inline std::vector<Ratings> ratings_by_cell(const Grid& grid, const Plan& plan,
                                            const CapacityOptions& options) {
  std::vector<Ratings> ratings(grid.pillars.size() * grid.levels.size());
  for (const Assessment& rating : plan.assessments) {
    const auto cell = grid.cell(rating.pillar, rating.level);
    if (cell && known_by(rating.date, options.as_of)) ratings[*cell].push_back(&rating);
  }
  return ratings;
}

/// Rates the cells, and reads the raters beside each other.
inline void rate_cells(CapacityAssessment& result, const Grid& grid, const Plan& plan,
                       const CapacityOptions& options) {
  const std::vector<Ratings> ratings = ratings_by_cell(grid, plan, options);
  RaterBook raters(plan);
  for (std::size_t i = 0; i < result.cells.size(); ++i) {
    rate(result.cells[i], ratings[i], options);
    raters.compare(result.cells[i],
                   newest(ratings[i], RatingKind::individual, &Assessment::current));
  }
  result.raters = std::move(raters).finish();
}

inline void place_gaps(std::vector<CapacityCell>& cells, const Grid& grid, const Plan& plan) {
  for (const Gap& gap : plan.gaps) {
    if (const auto cell = grid.cell(gap.pillar, gap.level)) cells[*cell].gaps.push_back(gap.id);
  }
}

/// The actions at work in each cell, by place in the plan.
inline std::vector<Places> place_actions(std::vector<CapacityCell>& cells, const Grid& grid,
                                         const Plan& plan) {
  std::vector<Places> at_work(cells.size());
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (!counts(plan.actions[i])) continue;
    for (const Development& development : plan.actions[i].develops) {
      const auto cell = grid.cell(development.pillar, development.level);
      if (!cell) continue;
      Places& here = at_work[*cell];
      if (here.empty() || here.back() != i) here.push_back(i);
      auto& gain = cells[*cell].gain;
      if (development.gain) gain = gain.value_or(0.0) + *development.gain;
    }
  }
  return at_work;
}

/// What the actions at work in each cell cost, and close there.
inline void close_gaps(std::vector<CapacityCell>& cells, const Grid& grid, const Plan& plan,
                       const Reach& reach, const std::vector<Places>& at_work) {
  GapCounter counter(grid, cells);
  for (const Action& action : plan.actions) {
    if (counts(action)) counter.add(action);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (const std::size_t action : at_work[i]) cells[i].actions.push_back(plan.actions[action].id);
    cells[i].closed = counter.at(i);
    cells[i].cost = reach.cost(at_work[i]);
  }
}

using CellPlaces = std::vector<std::size_t>;

/// Adds one cell to the sums of its row, its column or the whole; `other` names the weakest cell.
inline void add_cell(CapacitySummary& summary, const CapacityCell& cell,
                     Id<Term> CapacityCell::*other) {
  if (cell.weighted_gap) {
    summary.weighted_gap = summary.weighted_gap.value_or(0.0) + *cell.weighted_gap;
  }
  summary.closed.gap += cell.closed.gap;
  summary.closed.closed += cell.closed.closed;
  summary.closed.unknown += cell.closed.unknown;
  if (cell.disagreement) ++summary.disagreements;
  if (cell.current && (!summary.weakest || *cell.current < *summary.weakest)) {
    summary.weakest = cell.current;
    summary.weakest_at = cell.*other;
  }
}

/// Mean, known share and share with evidence of the cells.
inline void average(CapacitySummary& summary, const std::vector<CapacityCell>& cells,
                    const CellPlaces& places) {
  double weighted = 0.0;
  double weight = 0.0;
  std::size_t rated = 0;
  std::size_t with_evidence = 0;
  for (const std::size_t place : places) {
    const CapacityCell& cell = cells[place];
    if (!cell.current) continue;
    ++rated;
    if (cell.evidence) ++with_evidence;
    weighted += cell.weight * *cell.current;
    weight += cell.weight;
  }
  if (weight > 0.0) summary.mean = weighted / weight;
  if (rated > 0) {
    summary.evidence_share = static_cast<double>(with_evidence) / static_cast<double>(rated);
  }
  if (!places.empty()) {
    summary.known = static_cast<double>(rated) / static_cast<double>(places.size());
  }
}

inline CapacitySummary summarize(const std::vector<CapacityCell>& cells, const CellPlaces& places,
                                 Id<Term> of, Id<Term> CapacityCell::*other) {
  CapacitySummary summary;
  summary.of = std::move(of);
  average(summary, cells, places);
  for (const std::size_t place : places) add_cell(summary, cells[place], other);
  return summary;
}

/// Cells stand row by row: `count` of them from `first` on, each `step` further.
inline CellPlaces places(std::size_t first, std::size_t step, std::size_t count) {
  CellPlaces result(count);
  for (std::size_t i = 0; i < count; ++i) result[i] = first + i * step;
  return result;
}
template <class Matrix>
CellPlaces row_places(const Matrix& matrix, std::size_t row) {
  return places(row * matrix.levels.size(), 1, matrix.levels.size());
}
template <class Matrix>
CellPlaces column_places(const Matrix& matrix, std::size_t column) {
  return places(column, matrix.levels.size(), matrix.pillars.size());
}
template <class Matrix>
CellPlaces all_places(const Matrix& matrix) {
  return places(0, 1, matrix.cells.size());
}

/// The rows, the columns and the whole. The matrix holds pillars, levels and finished cells.
template <class Matrix>
void summarize_all(Matrix& matrix) {
  for (std::size_t row = 0; row < matrix.pillars.size(); ++row) {
    matrix.by_pillar.push_back(summarize(matrix.cells, row_places(matrix, row), matrix.pillars[row],
                                         &CapacityCell::level));
  }
  for (std::size_t column = 0; column < matrix.levels.size(); ++column) {
    matrix.by_level.push_back(summarize(matrix.cells, column_places(matrix, column),
                                        matrix.levels[column], &CapacityCell::pillar));
  }
  matrix.whole = summarize(matrix.cells, all_places(matrix), {}, &CapacityCell::pillar);
}

/// Who works on a row, on a column, on the whole, and what that costs.
inline void name_workers(CapacitySummary& summary, const Plan& plan, const Reach& reach,
                         const std::vector<Places>& at_work, const CellPlaces& cells) {
  Places workers;
  for (const std::size_t cell : cells) {
    workers.insert(workers.end(), at_work[cell].begin(), at_work[cell].end());
  }
  std::ranges::sort(workers);
  workers.erase(std::unique(workers.begin(), workers.end()), workers.end());
  for (const std::size_t worker : workers) summary.actions.push_back(plan.actions[worker].id);
  summary.cost = reach.cost(workers);
}

inline void name_all_workers(CapacityAssessment& result, const Plan& plan, const Reach& reach,
                             const std::vector<Places>& at_work) {
  for (std::size_t row = 0; row < result.by_pillar.size(); ++row) {
    name_workers(result.by_pillar[row], plan, reach, at_work, row_places(result, row));
  }
  for (std::size_t column = 0; column < result.by_level.size(); ++column) {
    name_workers(result.by_level[column], plan, reach, at_work, column_places(result, column));
  }
  name_workers(result.whole, plan, reach, at_work, all_places(result));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
