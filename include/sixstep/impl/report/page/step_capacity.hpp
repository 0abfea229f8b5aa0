// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/capacity_heat_map.hpp>

// Step one on the page: the capacity matrix, and what no action speaks of.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t rated_cells(const CapacityAssessment& capacity) {
  return static_cast<std::size_t>(std::ranges::count_if(
      capacity.cells, [](const CapacityCell& cell) { return cell.current.has_value(); }));
}

/// "61 %", "at least 20 %"; nothing where there is no gap.
inline std::optional<std::string> closed_in_words(const Page& page, const GapCoverage& closed) {
  if (!closed.share()) return std::nullopt;
  const std::string share = page.say.share(*closed.share());
  return closed.is_lower_bound() ? page.say(Phrase::at_least, {share}) : share;
}

inline std::string capacity_in_a_sentence(const Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  const std::size_t rated = rated_cells(capacity);
  if (rated == 0 || !capacity.whole.mean) return page.say(Phrase::capacity_unknown);
  std::string words =
      page.say(Phrase::capacity_found,
               {page.say.number(*capacity.whole.mean), page.say.number(capacity.whole.weakest),
                plain_name(page, capacity.whole.weakest_at), page.say.count(rated),
                page.say.count(capacity.cells.size())});
  if (const auto closed = closed_in_words(page, capacity.whole.closed)) {
    words += " " + page.say(Phrase::capacity_closed, {*closed});
  }
  return words;
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
      map.rows.back().cells.push_back({cell.current, cell.target, cell.assumed, cell.disagreement,
                                       cell.raters == 1 && !cell.joint, !cell.evidence});
    }
  }
  return map;
}

inline void write_closed(Page& page, const GapCoverage& closed) {
  write_known(page, closed_in_words(page, closed), [](const std::string& words) { return words; });
}

inline void write_capacity_cell(Page& page, const CapacityCell& cell) {
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_name(page, cell.level);
    write_assumed(page, cell.assumed);
  }
  const auto rating = [&](double value) { return page.say.number(value); };
  const auto share = [&](double value) { return page.say.share(value); };
  write_known(page, cell.current, rating);
  write_known(page, cell.joint, rating);
  write_known(page, cell.individual, rating);
  write_number(page, page.say.count(cell.raters));
  write_known(page, cell.spread, rating);
  write_known(page, cell.evidence_share, share);
  write_known(page, cell.target, rating);
  write_known(page, cell.weighted_gap, rating);
  write_closed(page, cell.closed);
  write_number(page, page.say.count(cell.actions.size()));
}

inline void write_capacity_table(Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  const Columns columns = {{Phrase::level},
                           {Phrase::now, true},
                           {Phrase::joint_rating, true},
                           {Phrase::alone_rating, true},
                           {Phrase::raters, true},
                           {Phrase::spread, true},
                           {Phrase::with_evidence, true},
                           {Phrase::target, true},
                           {Phrase::gap, true},
                           {Phrase::gap_share, true},
                           {Phrase::actions, true}};
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

inline void write_raters(Page& page) {
  const auto& raters = page.roadmap.capacity.raters;
  const Columns columns = {{Phrase::rater},
                           {Phrase::rated_cells, true},
                           {Phrase::distance, true},
                           {Phrase::leaning, true},
                           {Phrase::farthest}};
  write_table_folded(page, page.say(Phrase::raters_table), raters.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const RaterReading& rater : raters) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}}, rater.rater);
      write_number(page, page.say.count(rater.rated));
      write_known(page, rater.distance, [&](double levels) { return page.say.number(levels); });
      write_known(page, rater.leaning, [&](double levels) { return page.say.number(levels); });
      write_cell(page, rater.farthest ? plain_name(page, rater.farthest_pillar) + ", " +
                                            plain_name(page, rater.farthest_level)
                                      : page.say.unknown());
    }
  });
}

/// What stands behind the name in each table of coverage: actions, cost, gap closed.
template <class Entry>
void write_reach(Page& page, const Entry& entry) {
  write_names_cell(page, entry.actions);
  write_number(page, entry.cost == MoneyTotal{} ? "–" : total_in_words(page, entry.cost));
  write_closed(page, entry.closed);
}
inline Columns reach_columns(Phrase first) {
  return {{first}, {Phrase::actions}, {Phrase::cost, true}, {Phrase::gap_share, true}};
}

template <class Entry, class WriteHead>
void write_reach_table(Page& page, Phrase caption, Phrase first, const std::vector<Entry>& entries,
                       WriteHead&& write_head) {
  write_table_folded(page, page.say(caption), entries.size(), reach_columns(first), [&] {
    const auto body = page.out.element("tbody");
    for (const Entry& entry : entries) {
      const auto row = page.out.element("tr");
      write_head(entry);
      write_reach(page, entry);
    }
  });
}

inline void write_whole_of_government(Page& page) {
  const CapacityAssessment& capacity = page.roadmap.capacity;
  write_reach_table(page, Phrase::sectors_table, Phrase::sector, capacity.sectors,
                    [&](const SectorCoverage& entry) {
                      const auto head = page.out.element("th", {{"scope", "row"}});
                      page.out.leaf("bdi", {}, entry.sector);
                    });
  write_reach_table(page, Phrase::owners_table, Phrase::owner, capacity.owners,
                    [&](const OwnerCoverage& entry) { write_row_head(page, entry.owner); });
  write_reach_table(page, Phrase::services_table, Phrase::service, capacity.services,
                    [&](const ServiceCoverage& entry) { write_row_head(page, entry.service); });
}

inline Phrase order_in_words(AutomationOrder order) {
  switch (order) {
    case AutomationOrder::reorganized:
      return Phrase::reorganized_first;
    case AutomationOrder::automated:
      return Phrase::automated_first;
    default:
      return Phrase::order_unknown;
  }
}

inline void write_automation(Page& page) {
  const auto& automation = page.roadmap.capacity.automation;
  const Columns columns = {{Phrase::action}, {Phrase::order}, {Phrase::reorganization}};
  write_table_folded(page, page.say(Phrase::automation_table), automation.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const AutomationReading& reading : automation) {
      const auto row = page.out.element("tr");
      write_row_head(page, reading.action);
      write_cell(page, page.say(order_in_words(reading.order)));
      std::vector<Id<Action>> before;
      if (!reading.reorganization.empty()) before.push_back(reading.reorganization);
      write_names_cell(page, before);
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
    case VocabularyKind::mindsets:
      return Phrase::mindsets;
    case VocabularyKind::ways:
      return Phrase::ways;
    case VocabularyKind::marks:
      return Phrase::marks;
    default:
      return Phrase::enablers;
  }
}

/// The entries of a list by vocabulary, under the name of each; `write_entry` writes a row.
template <class Entry, class WriteEntry>
void write_by_vocabulary(Page& page, std::size_t columns, const std::vector<Entry>& entries,
                         WriteEntry&& write_entry) {
  for (std::size_t k = 0; k < vocabulary_count; ++k) {
    const auto kind = static_cast<VocabularyKind>(k);
    if (std::ranges::find(entries, kind, &Entry::vocabulary) == entries.end()) continue;
    write_group(
        page, columns, [&] { page.out.text(page.say(name_of_vocabulary(kind))); },
        [&] {
          for (const Entry& entry : entries) {
            if (entry.vocabulary == kind) write_entry(entry);
          }
        });
  }
}

inline void write_term_coverage(Page& page) {
  const auto& coverage = page.roadmap.capacity.coverage;
  const Columns columns = reach_columns(Phrase::term);
  write_table_folded(page, page.say(Phrase::coverage_table), coverage.size(), columns, [&] {
    write_by_vocabulary(page, columns.size(), coverage, [&](const TermCoverage& entry) {
      const auto row = page.out.element("tr");
      write_row_head(page, entry.term);
      write_reach(page, entry);
    });
  });
}

/// A part of a built-in checklist has a name of its own; a plan's parts are called by their ids.
inline std::string part_in_words(const Page& page, const std::string& part) {
  static constexpr std::array<std::pair<std::string_view, Phrase>, 5> names = {
      {{"experimental", Phrase::experimental},
       {"digital", Phrase::digital},
       {"beliefs", Phrase::beliefs},
       {"attitudes", Phrase::attitudes},
       {"competencies", Phrase::competencies}}};
  for (const auto& [id, phrase] : names) {
    if (id == part) return page.say(phrase);
  }
  return part;
}

inline bool has_answers(const CapacityAssessment& capacity) {
  return std::ranges::any_of(capacity.checklist,
                             [](const ChecklistScore& item) { return item.answers > 0; });
}

inline void write_checklists_in_short(Page& page) {
  const auto& lists = page.roadmap.capacity.checklists;
  const Columns columns = {{Phrase::list_name},
                           {Phrase::mean_score, true},
                           {Phrase::answered, true},
                           {Phrase::spoken_of, true}};
  const auto share = [&](double value) { return page.say.share(value); };
  write_table(page, page.say(Phrase::lists_table), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const ChecklistSummary& list : lists) {
      const auto row = page.out.element("tr");
      const std::string name = page.say(name_of_vocabulary(list.vocabulary));
      page.out.leaf("th", {{"scope", "row"}},
                    list.part.empty() ? name : name + ": " + part_in_words(page, list.part));
      write_known(page, list.mean, share);
      write_number(page, share(list.known));
      write_number(page, share(list.covered));
    }
  });
}

inline void write_checklist(Page& page) {
  const auto& checklist = page.roadmap.capacity.checklist;
  const Columns columns = {
      {Phrase::item}, {Phrase::score, true}, {Phrase::answers, true}, {Phrase::actions}};
  if (!has_answers(page.roadmap.capacity)) return;
  write_checklists_in_short(page);
  write_table_folded(page, page.say(Phrase::checklist_table), checklist.size(), columns, [&] {
    write_by_vocabulary(page, columns.size(), checklist, [&](const ChecklistScore& item) {
      const auto row = page.out.element("tr");
      write_row_head(page, item.item);
      write_known(page, item.score, [&](double share) { return page.say.share(share); });
      write_number(page, page.say.count(item.answers));
      write_names_cell(page, item.actions);
    });
  });
}

inline void write_capacity_step(Page& page) {
  write_step(page, 1, Phrase::step_capacity, capacity_in_a_sentence(page), [&] {
    if (rated_cells(page.roadmap.capacity) > 0) {
      const CapacityHeatMap map = capacity_map(page);
      write_picture(page, "capacity", map.title, page.say(Phrase::capacity_caption),
                    [&](const ChartStyle& style) { return capacity_svg(map, style); });
      write_capacity_table(page);
      write_raters(page);
    }
    write_checklist(page);
    write_term_coverage(page);
    write_whole_of_government(page);
    write_automation(page);
    write_findings(page, 1, page.roadmap.capacity.findings);
    write_methods(page, page.roadmap.capacity.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
