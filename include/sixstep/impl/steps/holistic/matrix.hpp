// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string_view>

#include <sixstep/methods/statistics.hpp>
#include <sixstep/steps/holistic.hpp>

// The capacity matrix: ratings, gaps and actions brought to the cells where they belong.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// The rows and columns of the capacity matrix, and where a pillar and a level meet.
struct Grid {
  std::vector<Term> pillars;
  std::vector<Term> levels;
  std::map<std::string_view, std::size_t> row;
  std::map<std::string_view, std::size_t> column;

  explicit Grid(const Plan& plan)
      : pillars(resolve_terms(VocabularyKind::pillars, plan.vocabularies)),
        levels(resolve_terms(VocabularyKind::levels, plan.vocabularies)) {
    for (std::size_t i = 0; i < pillars.size(); ++i) row[pillars[i].id] = i;
    for (std::size_t i = 0; i < levels.size(); ++i) column[levels[i].id] = i;
  }

  /// The cell of a pillar at a level; nothing if either is not in the matrix.
  std::optional<std::size_t> cell(std::string_view pillar, std::string_view level) const {
    const auto r = row.find(pillar);
    const auto c = column.find(level);
    if (r == row.end() || c == column.end()) return std::nullopt;
    return r->second * levels.size() + c->second;
  }
};

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

using Ratings = std::vector<const Assessment*>;

inline Ratings of_kind(const Ratings& ratings, RatingKind kind) {
  Ratings result;
  for (const Assessment* rating : ratings) {
    if (rating->kind == kind) result.push_back(rating);
  }
  return result;
}

inline std::vector<double> values(const Ratings& ratings,
                                  std::optional<double> Assessment::*member) {
  std::vector<double> result;
  for (const Assessment* rating : ratings) {
    if (rating->*member) result.push_back(*(rating->*member));
  }
  return result;
}

/// The values that count: those of joint ratings where there are any, else of individual ones.
inline std::vector<double> counting(const Ratings& ratings,
                                    std::optional<double> Assessment::*member) {
  std::vector<double> joint = values(of_kind(ratings, RatingKind::joint), member);
  return joint.empty() ? values(of_kind(ratings, RatingKind::individual), member) : joint;
}

inline void rate(CapacityCell& cell, const Ratings& ratings, const CapacityOptions& options) {
  const std::vector<double> current = counting(ratings, &Assessment::current);
  cell.raters = current.size();
  cell.current = median(current);
  cell.target = median(counting(ratings, &Assessment::target));
  if (cell.current && cell.target) {
    cell.weighted_gap = cell.weight * std::max(0.0, *cell.target - *cell.current);
  }
  // Disagreement shows where raters rated alone: a joint rating is what they agreed on afterwards.
  const std::vector<double> alone =
      values(of_kind(ratings, RatingKind::individual), &Assessment::current);
  const std::vector<double>& opinions = alone.size() > 1 ? alone : current;
  if (opinions.size() > 1) {
    cell.spread = quartiles(opinions)->range();
    cell.disagreement = *cell.spread >= options.disagreement_spread;
  }
  cell.evidence = std::ranges::any_of(
      ratings, [](const Assessment* rating) { return !rating->annotation.evidence.empty(); });
  cell.assumed = !ratings.empty() && std::ranges::all_of(ratings, [](const Assessment* rating) {
    return rating->annotation.is_assumed("current");
  });
}

inline void rate_cells(std::vector<CapacityCell>& cells, const Grid& grid, const Plan& plan,
                       const CapacityOptions& options) {
  std::vector<Ratings> ratings(cells.size());
  for (const Assessment& rating : plan.assessments) {
    if (const auto cell = grid.cell(rating.pillar, rating.level)) {
      ratings[*cell].push_back(&rating);
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) rate(cells[i], ratings[i], options);
}

inline void place_gaps(std::vector<CapacityCell>& cells, const Grid& grid, const Plan& plan) {
  for (const Gap& gap : plan.gaps) {
    if (const auto cell = grid.cell(gap.pillar, gap.level)) cells[*cell].gaps.push_back(gap.id);
  }
}

inline void place_actions(std::vector<CapacityCell>& cells, const Grid& grid, const Plan& plan) {
  for (const Action& action : plan.actions) {
    if (action.status == ActionStatus::stopped) continue;
    for (const Development& development : action.develops) {
      const auto cell = grid.cell(development.pillar, development.level);
      if (!cell) continue;
      CapacityCell& place = cells[*cell];
      if (place.actions.empty() || place.actions.back() != action.id) {
        place.actions.push_back(action.id);
      }
      if (development.gain) place.gain = place.gain.value_or(0.0) + *development.gain;
    }
  }
}

/// Mean, weakest link and known share of some cells; `other` says what names the weakest cell.
inline CapacitySummary summarize(const std::vector<const CapacityCell*>& cells, Id<Term> of,
                                 Id<Term> CapacityCell::*other) {
  CapacitySummary summary;
  summary.of = std::move(of);
  double weighted = 0.0;
  double weight = 0.0;
  std::size_t rated = 0;
  for (const CapacityCell* cell : cells) {
    if (cell->weighted_gap) {
      summary.weighted_gap = summary.weighted_gap.value_or(0.0) + *cell->weighted_gap;
    }
    if (!cell->current) continue;
    ++rated;
    weighted += cell->weight * *cell->current;
    weight += cell->weight;
    if (!summary.weakest || *cell->current < *summary.weakest) {
      summary.weakest = cell->current;
      summary.weakest_at = cell->*other;
    }
  }
  if (weight > 0.0) summary.mean = weighted / weight;
  if (!cells.empty()) {
    summary.known = static_cast<double>(rated) / static_cast<double>(cells.size());
  }
  return summary;
}

inline std::vector<const CapacityCell*> where(const std::vector<CapacityCell>& cells,
                                              Id<Term> CapacityCell::*member, const Id<Term>& id) {
  std::vector<const CapacityCell*> result;
  for (const CapacityCell& cell : cells) {
    if (cell.*member == id) result.push_back(&cell);
  }
  return result;
}

inline void summarize_all(CapacityAssessment& result) {
  for (const Id<Term>& pillar : result.pillars) {
    result.by_pillar.push_back(summarize(where(result.cells, &CapacityCell::pillar, pillar), pillar,
                                         &CapacityCell::level));
  }
  for (const Id<Term>& level : result.levels) {
    result.by_level.push_back(
        summarize(where(result.cells, &CapacityCell::level, level), level, &CapacityCell::pillar));
  }
  std::vector<const CapacityCell*> all;
  for (const CapacityCell& cell : result.cells) all.push_back(&cell);
  result.whole = summarize(all, {}, &CapacityCell::pillar);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic
