// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/holistic/matrix.hpp>
#include <sixstep/steps/capacity_mapping.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::capacity_mapping {

inline std::vector<TermLink> links_to_builtin(const std::vector<Term>& own,
                                              const std::vector<Term>& builtin) {
  std::vector<TermLink> links;
  for (const Term& term : own) {
    const Id<Term>& to = term.maps_to.empty() ? term.id : term.maps_to;
    if (std::ranges::find(builtin, to, &Term::id) != builtin.end()) links.push_back({term.id, to});
  }
  return links;
}

/// A cell that leads to another, and with which weight.
struct Origin {
  const CapacityCell* cell;
  double weight;
};
using Origins = std::vector<Origin>;

/// Values with weights, as far as they are known.
struct Weighted {
  double value;
  double weight;
};

inline std::optional<double> weighted_mean(const std::vector<Weighted>& values) {
  double sum = 0.0;
  double weight = 0.0;
  for (const Weighted& each : values) sum += each.weight * each.value, weight += each.weight;
  return weight > 0.0 ? std::optional(sum / weight) : std::nullopt;
}

/// The value at which half of the weight is reached; between two, their mean.
inline std::optional<double> weighted_median(std::vector<Weighted> values) {
  std::erase_if(values, [](const Weighted& each) { return each.weight <= 0.0; });
  std::ranges::sort(values, {}, &Weighted::value);
  double half = 0.0;
  for (const Weighted& each : values) half += each.weight / 2.0;
  double reached = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    reached += values[i].weight;
    if (reached > half || i + 1 == values.size()) return values[i].value;
    if (reached == half) return (values[i].value + values[i + 1].value) / 2.0;
  }
  return std::nullopt;
}

template <class Member>
std::vector<Weighted> known(const Origins& origins, Member&& member) {
  std::vector<Weighted> values;
  for (const Origin& origin : origins) {
    const std::optional<double> value = member(*origin.cell);
    if (value) values.push_back({*value, origin.weight});
  }
  return values;
}

inline std::optional<double> joined(const Origins& origins,
                                    std::optional<double> CapacityCell::*member, MappingRule rule) {
  const auto values = known(origins, [&](const CapacityCell& cell) { return cell.*member; });
  return rule == MappingRule::mean ? weighted_mean(values) : weighted_median(values);
}

template <class List>
void unite(List& list, const List& more) {
  for (const auto& id : more) {
    if (std::ranges::find(list, id) == list.end()) list.push_back(id);
  }
}

inline std::optional<double> gap_of(const CapacityCell& cell) {
  if (!cell.current || !cell.target) return std::nullopt;
  return std::max(0.0, *cell.target - *cell.current);
}

/// Gaps and what is closed of them, in levels, and then by the new cell's weight.
inline void join_gaps(CapacityCell& cell, const Origins& origins) {
  const auto gap = weighted_mean(known(origins, gap_of));
  if (!gap) return;
  const auto closed = weighted_mean(known(origins, [](const CapacityCell& origin) {
    const auto open = gap_of(origin);
    return open ? std::optional(origin.closed.share().value_or(0.0) * *open) : std::nullopt;
  }));
  cell.weighted_gap = cell.weight * *gap;
  cell.closed.gap = *cell.weighted_gap;
  cell.closed.closed = cell.weight * closed.value_or(0.0);
}

inline void join_facts(CapacityCell& cell, const CapacityCell& origin) {
  cell.raters += origin.raters;
  cell.spread = std::max(cell.spread, origin.spread);
  cell.disagreement = cell.disagreement || origin.disagreement;
  cell.evidence = cell.evidence || origin.evidence;
  cell.closed.unknown += origin.closed.unknown;
  unite(cell.gaps, origin.gaps);
  unite(cell.actions, origin.actions);
}

inline void join(CapacityCell& cell, const Origins& origins, MappingRule rule) {
  cell.current = joined(origins, &CapacityCell::current, rule);
  cell.target = joined(origins, &CapacityCell::target, rule);
  cell.joint = joined(origins, &CapacityCell::joint, rule);
  cell.individual = joined(origins, &CapacityCell::individual, rule);
  cell.evidence_share = joined(origins, &CapacityCell::evidence_share, MappingRule::mean);
  cell.known = weighted_mean(known(origins, [](const CapacityCell& origin) {
                 return std::optional(origin.known);
               })).value_or(0.0);
  for (const Origin& origin : origins) join_facts(cell, *origin.cell);
  join_gaps(cell, origins);
  cell.assumed = cell.current && std::ranges::all_of(origins, [](const Origin& origin) {
                   return origin.cell->assumed || !origin.cell->current;
                 });
  cell.cost = {{}, cell.actions.size()};
  if (origins.size() != 1) return;
  cell.gain = origins.front().cell->gain;
  cell.range = origins.front().cell->range;
  cell.cost = origins.front().cell->cost;
}

inline std::map<std::string_view, std::size_t> places(const std::vector<Id<Term>>& ids) {
  std::map<std::string_view, std::size_t> result;
  for (std::size_t i = 0; i < ids.size(); ++i) result[ids[i]] = i;
  return result;
}

inline std::vector<Id<Term>> ids_of(const std::vector<Term>& terms) {
  return mapped(terms, &Term::id);
}

/// A link by places in both sets.
struct Step {
  std::size_t from;
  std::size_t to;
  double share;
};

inline std::vector<Step> steps(const std::vector<TermLink>& links,
                               const std::vector<Id<Term>>& old_ids,
                               const std::vector<Id<Term>>& new_ids) {
  const auto from = places(old_ids);
  const auto to = places(new_ids);
  std::vector<Step> result;
  for (const TermLink& link : links) {
    if (!std::isfinite(link.share) || link.share < 0.0) {
      throw std::invalid_argument("map_assessment: a share is negative or not finite");
    }
    const auto a = from.find(link.from);
    const auto b = to.find(link.to);
    if (a != from.end() && b != to.end() && link.share > 0.0) {
      result.push_back({a->second, b->second, link.share});
    }
  }
  return result;
}

/// The ids at places that no link touches.
inline std::vector<Id<Term>> untouched(const std::vector<Id<Term>>& ids,
                                       const std::vector<Step>& links, std::size_t Step::*end) {
  std::vector<bool> touched(ids.size(), false);
  for (const Step& link : links) touched[link.*end] = true;
  std::vector<Id<Term>> result;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!touched[i]) result.push_back(ids[i]);
  }
  return result;
}

inline std::vector<CapacityCell> empty_cells(const CapacityMapping& mapping) {
  std::vector<CapacityCell> cells;
  for (const Term& pillar : mapping.pillars) {
    for (const Term& level : mapping.levels) {
      CapacityCell& cell = cells.emplace_back();
      cell.pillar = pillar.id;
      cell.level = level.id;
      cell.weight = pillar.weight.value_or(1.0) * level.weight.value_or(1.0);
    }
  }
  return cells;
}

inline MethodNote note(MappingRule rule, std::size_t left_out) {
  const std::string name = rule == MappingRule::mean ? "weighted mean" : "weighted median";
  return {"other pillars", name + " of the capacities that lead to one",
          "gaps by their weighted mean; pillars and levels that lead nowhere: " +
              std::to_string(left_out),
          std::nullopt};
}

inline void unite_actions(CapacityAssessment& result) {
  for (std::size_t row = 0; row < result.by_pillar.size(); ++row) {
    for (const std::size_t place : holistic::row_places(result, row)) {
      unite(result.by_pillar[row].actions, result.cells[place].actions);
    }
  }
  for (std::size_t column = 0; column < result.by_level.size(); ++column) {
    for (const std::size_t place : holistic::column_places(result, column)) {
      unite(result.by_level[column].actions, result.cells[place].actions);
    }
  }
  for (const CapacityCell& cell : result.cells) unite(result.whole.actions, cell.actions);
  const auto leave_open = [](CapacitySummary& summary) {
    summary.cost = {{}, summary.actions.size()};
  };
  std::ranges::for_each(result.by_pillar, leave_open);
  std::ranges::for_each(result.by_level, leave_open);
  leave_open(result.whole);
}

}  // namespace detail::capacity_mapping

SIXSTEP_INLINE CapacityMapping mapping_to_builtin(const Plan& plan) {
  using detail::capacity_mapping::links_to_builtin;
  CapacityMapping mapping;
  mapping.pillars = builtin_terms(VocabularyKind::pillars);
  mapping.levels = builtin_terms(VocabularyKind::levels);
  mapping.pillar_links =
      links_to_builtin(resolve_terms(VocabularyKind::pillars, plan.vocabularies), mapping.pillars);
  mapping.level_links =
      links_to_builtin(resolve_terms(VocabularyKind::levels, plan.vocabularies), mapping.levels);
  return mapping;
}

SIXSTEP_INLINE MappedCapacity map_assessment(const CapacityAssessment& assessment,
                                             const CapacityMapping& mapping, MappingRule rule) {
  using namespace detail::capacity_mapping;
  MappedCapacity result;
  CapacityAssessment& mapped = result.assessment = assessment;
  mapped.pillars = ids_of(mapping.pillars);
  mapped.levels = ids_of(mapping.levels);
  const auto rows = steps(mapping.pillar_links, assessment.pillars, mapped.pillars);
  const auto columns = steps(mapping.level_links, assessment.levels, mapped.levels);
  mapped.cells = empty_cells(mapping);
  std::vector<Origins> origins(mapped.cells.size());
  for (const Step& row : rows) {
    for (const Step& column : columns) {
      const CapacityCell& from =
          assessment.cells[row.from * assessment.levels.size() + column.from];
      origins[row.to * mapped.levels.size() + column.to].push_back(
          {&from, from.weight * row.share * column.share});
    }
  }
  for (std::size_t i = 0; i < origins.size(); ++i) join(mapped.cells[i], origins[i], rule);
  mapped.by_pillar.clear(), mapped.by_level.clear();
  detail::holistic::summarize_all(mapped);
  unite_actions(mapped);
  result.unmapped_pillars = untouched(assessment.pillars, rows, &Step::from);
  result.unmapped_levels = untouched(assessment.levels, columns, &Step::from);
  result.unfilled_pillars = untouched(mapped.pillars, rows, &Step::to);
  result.unfilled_levels = untouched(mapped.levels, columns, &Step::to);
  mapped.methods.push_back(
      note(rule, result.unmapped_pillars.size() + result.unmapped_levels.size()));
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
