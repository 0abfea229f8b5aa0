// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/steps/capacity_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::capacity_change {

inline CapacityTrend trend_of(const CapacityCellChange& cell) {
  if (cell.change) {
    if (*cell.change == 0.0) return CapacityTrend::unchanged;
    return *cell.change > 0.0 ? CapacityTrend::improved : CapacityTrend::fell;
  }
  if (cell.after) return CapacityTrend::newly_rated;
  return cell.before ? CapacityTrend::no_longer_rated : CapacityTrend::unrated;
}

inline CapacityCellChange change_of(const CapacityCell* before, const CapacityCell* after) {
  CapacityCellChange cell;
  cell.pillar = (after ? after : before)->pillar;
  cell.level = (after ? after : before)->level;
  if (before) cell.before = before->current, cell.target_before = before->target;
  if (after) cell.after = after->current, cell.target_after = after->target;
  if (cell.before && cell.after) cell.change = *cell.after - *cell.before;
  cell.trend = trend_of(cell);
  return cell;
}

/// A row, a column or the whole while its cells are added.
class Sum {
 public:
  explicit Sum(Id<Term> of = {}) { summary_.of = std::move(of); }

  void add(const CapacityCellChange& cell, double weight) {
    summary_.improved += cell.trend == CapacityTrend::improved ? 1U : 0U;
    summary_.fell += cell.trend == CapacityTrend::fell ? 1U : 0U;
    summary_.newly_rated += cell.trend == CapacityTrend::newly_rated ? 1U : 0U;
    summary_.no_longer_rated += cell.trend == CapacityTrend::no_longer_rated ? 1U : 0U;
    if (!cell.change) return;
    ++summary_.compared;
    weight_ += weight;
    before_ += weight * *cell.before;
    after_ += weight * *cell.after;
  }

  CapacitySummaryChange finish() const {
    CapacitySummaryChange result = summary_;
    if (weight_ <= 0.0) return result;
    result.before = before_ / weight_;
    result.after = after_ / weight_;
    result.change = (after_ - before_) / weight_;
    return result;
  }

 private:
  CapacitySummaryChange summary_;
  double weight_ = 0.0;
  double before_ = 0.0;
  double after_ = 0.0;
};

using Key = std::pair<std::string_view, std::string_view>;
inline Key key(const CapacityCell& cell) { return {cell.pillar, cell.level}; }

/// What only the first list has.
inline void add_missing(std::vector<Id<Term>>& to, const std::vector<Id<Term>>& from,
                        const std::vector<Id<Term>>& in) {
  std::vector<Id<Term>> sorted = in;
  std::ranges::sort(sorted);
  for (const Id<Term>& id : from) {
    if (!std::ranges::binary_search(sorted, id)) to.push_back(id);
  }
}

inline void match_cells(CapacityChange& result, const CapacityAssessment& before,
                        const CapacityAssessment& after) {
  std::map<Key, const CapacityCell*> earlier;
  for (const CapacityCell& cell : before.cells) earlier[key(cell)] = &cell;
  for (const CapacityCell& cell : after.cells) {
    const auto found = earlier.find(key(cell));
    const bool known = found != earlier.end();
    result.cells.push_back(change_of(known ? found->second : nullptr, &cell));
    if (known) earlier.erase(found);
  }
  for (const CapacityCell& cell : before.cells) {
    if (earlier.contains(key(cell))) result.cells.push_back(change_of(&cell, nullptr));
  }
}

/// Sums over `result.cells`, whose first ones stand as in the later assessment.
inline void sum_up(CapacityChange& result, const CapacityAssessment& after) {
  std::vector<Sum> rows(after.pillars.begin(), after.pillars.end());
  std::vector<Sum> columns(after.levels.begin(), after.levels.end());
  Sum whole;
  for (std::size_t i = 0; i < result.cells.size(); ++i) {
    const bool is_today = i < after.cells.size();
    const double weight = is_today ? after.cells[i].weight : 0.0;
    whole.add(result.cells[i], weight);
    if (!is_today) continue;
    rows[i / columns.size()].add(result.cells[i], weight);
    columns[i % columns.size()].add(result.cells[i], weight);
  }
  for (const Sum& row : rows) result.by_pillar.push_back(row.finish());
  for (const Sum& column : columns) result.by_level.push_back(column.finish());
  result.whole = whole.finish();
}

/// Words about the cells of one change.
class Teller {
 public:
  explicit Teller(std::span<const Term> names) : names_(names.begin(), names.end()) {
    for (const VocabularyKind kind : {VocabularyKind::pillars, VocabularyKind::levels}) {
      for (Term& term : builtin_terms(kind)) names_.push_back(std::move(term));
    }
  }

  std::string cells(const CapacityChange& change, CapacityTrend trend) const {
    std::vector<const CapacityCellChange*> those;
    for (const CapacityCellChange& cell : change.cells) {
      if (cell.trend == trend) those.push_back(&cell);
    }
    std::ranges::stable_sort(those, std::ranges::greater(), [](const CapacityCellChange* cell) {
      return std::abs(cell->change.value_or(0.0));
    });
    return list_in_words(
        mapped(those, [this](const CapacityCellChange* cell) { return in_words(*cell); }));
  }

  std::string terms(const std::vector<Id<Term>>& ids) const {
    return list_in_words(
        mapped(ids, [this](const Id<Term>& id) { return name_of_term(names_, id); }));
  }

 private:
  std::string in_words(const CapacityCellChange& cell) const {
    const std::string name =
        name_of_term(names_, cell.pillar) + " (" + name_of_term(names_, cell.level) + ")";
    if (cell.change) return name + " from " + rounded(*cell.before) + " to " + rounded(*cell.after);
    return name + " at " + rounded(cell.after ? *cell.after : *cell.before);
  }

  std::vector<Term> names_;
};

inline std::string overall(const CapacitySummaryChange& whole) {
  if (whole.compared == 0) return "No capacity is rated both times, so that none can be compared.";
  std::string words = counted(whole.compared, "capacity is", "capacities are") +
                      " rated both times: " + std::to_string(whole.improved) + " improved, " +
                      std::to_string(whole.fell) + " fell, " +
                      std::to_string(whole.compared - whole.improved - whole.fell) +
                      " stayed as they were";
  if (whole.change) {
    words +=
        "; their mean went from " + rounded(*whole.before, 2) + " to " + rounded(*whole.after, 2);
  }
  return words + ".";
}

inline std::vector<std::string> tell(const CapacityChange& change, std::span<const Term> names) {
  const Teller teller(names);
  std::vector<std::string> sentences = {overall(change.whole)};
  const auto say = [&](CapacityTrend trend, std::string_view what) {
    const std::string cells = teller.cells(change, trend);
    if (!cells.empty()) sentences.push_back(std::string(what) + ": " + cells + ".");
  };
  say(CapacityTrend::improved, "Improved");
  say(CapacityTrend::fell, "Fell");
  say(CapacityTrend::newly_rated, "Newly rated");
  say(CapacityTrend::no_longer_rated, "No longer rated");
  if (!change.gone.empty()) {
    sentences.push_back("Only the earlier assessment has " + teller.terms(change.gone) + ".");
  }
  if (!change.added.empty()) {
    sentences.push_back("Only the later assessment has " + teller.terms(change.added) + ".");
  }
  return sentences;
}

}  // namespace detail::capacity_change

SIXSTEP_INLINE CapacityChange compare_capacity(const CapacityAssessment& before,
                                               const CapacityAssessment& after,
                                               std::span<const Term> names) {
  using namespace detail::capacity_change;
  CapacityChange result;
  result.before_as_of = before.as_of;
  result.after_as_of = after.as_of;
  match_cells(result, before, after);
  sum_up(result, after);
  add_missing(result.gone, before.pillars, after.pillars);
  add_missing(result.gone, before.levels, after.levels);
  add_missing(result.added, after.pillars, before.pillars);
  add_missing(result.added, after.levels, before.levels);
  result.sentences = tell(result, names);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
