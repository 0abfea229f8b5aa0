// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/capacity_heat_map.hpp>

// Step one on the page: the capacity matrix, and what no action speaks of.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t rated_cells(const CapacityAssessment& capacity) {
  return static_cast<std::size_t>(std::ranges::count_if(
      capacity.cells, [](const CapacityCell& cell) { return cell.current.has_value(); }));
}

inline std::string capacity_in_a_sentence(const Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  const std::size_t rated = rated_cells(capacity);
  if (rated == 0 || !capacity.whole.mean) return page.say(Phrase::capacity_unknown);
  return page.say(Phrase::capacity_found,
                  {page.say.number(*capacity.whole.mean), page.say.number(capacity.whole.weakest),
                   plain_name(page, capacity.whole.weakest_at), page.say.count(rated),
                   page.say.count(capacity.cells.size())});
}

inline CapacityHeatMap capacity_map(const Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  CapacityHeatMap map;
  map.title = page.say(Phrase::capacity_picture);
  map.description = capacity_in_a_sentence(page);
  for (const Id<Term>& level : capacity.levels) map.columns.push_back(plain_name(page, level));
  for (const Id<Term>& pillar : capacity.pillars) {
    map.rows.push_back({plain_name(page, pillar), {}});
    for (const CapacityCell& cell : capacity.cells) {
      if (cell.pillar != pillar) continue;
      map.rows.back().cells.push_back({cell.current, cell.target, cell.assumed, cell.disagreement});
    }
  }
  return map;
}

inline void write_capacity_cell(Page& page, const CapacityCell& cell) {
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_name(page, cell.level);
    write_assumed(page, cell.assumed);
  }
  const auto rating = [&](double value) { return page.say.number(value); };
  write_known(page, cell.current, rating);
  write_known(page, cell.target, rating);
  write_known(page, cell.weighted_gap, rating);
  write_known(page, cell.gain, rating);
  write_number(page, page.say.count(cell.actions.size()));
}

inline void write_capacity_table(Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  const Columns columns = {{Phrase::level},     {Phrase::now, true},  {Phrase::target, true},
                           {Phrase::gap, true}, {Phrase::gain, true}, {Phrase::actions, true}};
  write_table_folded(page, page.say(Phrase::capacity_table), capacity.cells.size(), columns, [&] {
    for (const Id<Term>& pillar : capacity.pillars) {
      write_group(
          page, columns.size(), [&] { write_name(page, pillar); },
          [&] {
            for (const CapacityCell& cell : capacity.cells) {
              if (cell.pillar == pillar) write_capacity_cell(page, cell);
            }
          });
    }
  });
}

inline Phrase name_of_vocabulary(VocabularyKind kind) {
  switch (kind) {
    case VocabularyKind::principles:
      return Phrase::principles;
    case VocabularyKind::strategies:
      return Phrase::strategies;
    case VocabularyKind::innovations:
      return Phrase::innovations;
    default:
      return Phrase::enablers;
  }
}

inline void write_coverage_rows(Page& page, VocabularyKind kind) {
  for (const TermCoverage& entry : page.roadmap.capacity.coverage) {
    if (entry.vocabulary != kind) continue;
    const auto row = page.out.element("tr");
    write_row_head(page, entry.term);
    write_number(page, page.say.count(entry.actions.size()));
    write_names_cell(page, entry.actions);
  }
}

inline void write_term_coverage(Page& page) {
  const auto& coverage = page.roadmap.capacity.coverage;
  const Columns columns = {{Phrase::term}, {Phrase::actions, true}, {Phrase::which}};
  write_table_folded(page, page.say(Phrase::coverage_table), coverage.size(), columns, [&] {
    for (std::size_t k = 0; k < vocabulary_count; ++k) {
      const auto kind = static_cast<VocabularyKind>(k);
      if (std::ranges::find(coverage, kind, &TermCoverage::vocabulary) == coverage.end()) continue;
      write_group(
          page, columns.size(), [&] { page.out.text(page.say(name_of_vocabulary(kind))); },
          [&] { write_coverage_rows(page, kind); });
    }
  });
}

inline void write_checklist(Page& page) {
  const auto& checklist = page.roadmap.capacity.checklist;
  const Columns columns = {{Phrase::item}, {Phrase::score, true}, {Phrase::answers, true}};
  write_table_folded(page, page.say(Phrase::checklist_table), checklist.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const ChecklistScore& item : checklist) {
      const auto row = page.out.element("tr");
      write_row_head(page, item.item);
      write_known(page, item.score, [&](double share) { return page.say.share(share); });
      write_number(page, page.say.count(item.answers));
    }
  });
}

inline void write_capacity_step(Page& page) {
  write_step(page, 1, Phrase::step_capacity, capacity_in_a_sentence(page), [&] {
    if (rated_cells(page.roadmap.capacity) > 0) {
      const CapacityHeatMap map = capacity_map(page);
      write_picture(page, "capacity", map.title, page.say(Phrase::capacity_caption),
                    [&](const ChartStyle& style) { return capacity_svg(map, style); });
      write_capacity_table(page);
    }
    write_term_coverage(page);
    write_checklist(page);
    write_findings(page, 1, page.roadmap.capacity.findings);
    write_methods(page, page.roadmap.capacity.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
