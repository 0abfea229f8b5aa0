// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/structure_matrix_chart.hpp>

// How the map of step two is built, and where it hangs by a thread.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline Phrase name_of_role(InfluenceRole role) {
  switch (role) {
    case InfluenceRole::driving:
      return Phrase::role_driving;
    case InfluenceRole::relay:
      return Phrase::role_relay;
    case InfluenceRole::depending:
      return Phrase::role_depending;
    default:
      return Phrase::role_autonomous;
  }
}

/// How many factors each component holds, as they follow each other in the order.
inline std::vector<std::size_t> block_sizes(const SystemAnalysis& system) {
  std::map<std::string_view, std::size_t> component_of;
  for (const FactorReading& factor : system.factors) {
    component_of.emplace(factor.factor, factor.component);
  }
  std::vector<std::size_t> sizes;
  std::optional<std::size_t> last;
  for (const Id<Factor>& factor : system.structure.order) {
    const std::size_t component = component_of[factor];
    if (last != component) sizes.push_back(0);
    ++sizes.back();
    last = component;
  }
  return sizes;
}

inline StructureMatrixChart structure_chart(const Page& page) {
  const SystemAnalysis& system = page.roadmap.system;
  StructureMatrixChart chart;
  chart.title = page.say(Phrase::structure_picture);
  chart.description = page.say(Phrase::structure_caption);
  std::map<std::string_view, std::size_t> place;
  for (const Id<Factor>& factor : system.structure.order) {
    place.emplace(factor, chart.labels.size());
    chart.labels.push_back(plain_name(page, factor));
  }
  for (const JoinedInfluence& arrow : system.influences) {
    const auto from = place.find(arrow.from);
    const auto to = place.find(arrow.to);
    if (from == place.end() || to == place.end() || from == to) continue;
    chart.marks.push_back({from->second, to->second});
  }
  chart.block_sizes = block_sizes(system);
  return chart;
}

inline void write_structure(Page& page) {
  if (page.roadmap.system.influences.empty()) return;
  const StructureMatrixChart chart = structure_chart(page);
  write_picture(page, "structure", chart.title, page.say(Phrase::structure_caption),
                [&](const ChartStyle& style) { return structure_matrix_svg(chart, style); });
}

/// Where each factor stands in the network of influences.
inline void write_places(Page& page) {
  const SystemAnalysis& system = page.roadmap.system;
  if (system.influences.empty()) return;
  const Columns columns = {{Phrase::factor},
                           {Phrase::role},
                           {Phrase::indirect_influence, true},
                           {Phrase::indirect_dependence, true},
                           {Phrase::structural_level, true},
                           {Phrase::betweenness, true},
                           {Phrase::page_rank, true}};
  write_table_folded(page, page.say(Phrase::places_table), system.factors.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    const auto share = [&](double value) { return page.say.share(value, 1); };
    for (const FactorReading& factor : system.factors) {
      const auto row = page.out.element("tr");
      write_row_head(page, factor.factor);
      write_cell(page, factor.role ? page.say(name_of_role(*factor.role)) : page.say.unknown());
      write_known(page, factor.indirect_influence, share);
      write_known(page, factor.indirect_dependence, share);
      write_known(page, factor.place.level,
                  [&](std::size_t level) { return page.say.count(level + 1); });
      write_number(page, share(factor.place.betweenness));
      write_number(page, share(factor.place.page_rank));
    }
  });
}

inline std::string workshops(const Page& page, const std::vector<std::string>& names) {
  std::string words;
  for (const std::string& name : names) {
    if (!words.empty()) words += ", ";
    words += name.empty() ? page.say.unknown() : name;
  }
  return words;
}

/// Arrows that some workshops drew with + and others with −.
inline void write_disagreements(Page& page) {
  const auto& arrows = page.roadmap.system.influences;
  const auto disputed = [](const JoinedInfluence& arrow) { return !arrow.raised_by.empty(); };
  const auto rows = static_cast<std::size_t>(std::ranges::count_if(arrows, disputed));
  const Columns columns = {
      {Phrase::from_factor}, {Phrase::to_factor}, {Phrase::raised_by}, {Phrase::lowered_by}};
  write_table_folded(page, page.say(Phrase::disagreements_table), rows, columns, [&] {
    const auto body = page.out.element("tbody");
    for (const JoinedInfluence& arrow : arrows) {
      if (!disputed(arrow)) continue;
      const auto row = page.out.element("tr");
      write_row_head(page, arrow.from);
      write_cell(page, plain_name(page, arrow.to));
      write_cell(page, workshops(page, arrow.raised_by));
      write_cell(page, workshops(page, arrow.lowered_by));
    }
  });
}

/// Factors through which everything must pass on the way to a goal.
inline void write_gatekeepers(Page& page) {
  const auto& gatekeepers = page.roadmap.system.structure.gatekeepers;
  const Columns columns = {{Phrase::goal}, {Phrase::only_through}};
  write_table_folded(page, page.say(Phrase::gatekeepers_table), gatekeepers.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const Gatekeepers& keepers : gatekeepers) {
      const auto row = page.out.element("tr");
      write_row_head(page, keepers.goal);
      write_names_cell(page, keepers.factors);
    }
  });
}

inline void write_cut_factors(Page& page) {
  const auto& cuts = page.roadmap.system.structure.cut_factors;
  const Columns columns = {{Phrase::factor}, {Phrase::falls_into, true}, {Phrase::separated, true}};
  write_table_folded(page, page.say(Phrase::cuts_table), cuts.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const CutFactor& cut : cuts) {
      const auto row = page.out.element("tr");
      write_row_head(page, cut.factor);
      write_number(page, page.say.count(cut.parts));
      write_number(page, page.say.count(cut.separated));
    }
  });
}

inline std::size_t size_of(const Cascade& cascade) {
  return std::accumulate(
      cascade.waves.begin(), cascade.waves.end(), std::size_t{0},
      [](std::size_t sum, const std::vector<AnyId>& wave) { return sum + wave.size(); });
}

/// What stands still if one service, building block or action fails.
inline void write_cascades(Page& page) {
  const auto& cascades = page.roadmap.system.cascades;
  const Columns columns = {{Phrase::fails}, {Phrase::stands_still, true}, {Phrase::first_of_all}};
  write_table_folded(page, page.say(Phrase::cascades_table), cascades.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const Cascade& cascade : cascades) {
      const auto row = page.out.element("tr");
      write_row_head(page, cascade.of);
      write_number(page, page.say.count(size_of(cascade)));
      write_names_cell(page, cascade.waves.empty() ? std::vector<AnyId>{} : cascade.waves.front());
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
