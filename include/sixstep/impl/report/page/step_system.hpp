// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/impl/report/page/system_effect.hpp>
#include <sixstep/impl/report/page/system_structure.hpp>
#include <sixstep/report/influence_dependence_chart.hpp>
#include <sixstep/report/system_map.hpp>

// Step two on the page: what moves what, in circles, and where a push goes furthest.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t count_loops(const SystemAnalysis& system, LoopKind kind) {
  return static_cast<std::size_t>(std::ranges::count(system.loops, kind, &FeedbackLoop::kind));
}

/// Factors with a known leverage, the greatest first, then the others in the order of the plan.
inline std::vector<const FactorReading*> factors_by_leverage(const SystemAnalysis& system) {
  std::vector<const FactorReading*> factors;
  for (const FactorReading& factor : system.factors) factors.push_back(&factor);
  std::ranges::stable_sort(factors, [](const FactorReading* a, const FactorReading* b) {
    return a->rank != 0 && (b->rank == 0 || a->rank < b->rank);
  });
  return factors;
}

inline std::string system_in_a_sentence(const Page& page) {
  const SystemAnalysis& system = page.roadmap.system;
  if (system.factors.empty()) return page.say(Phrase::system_unknown);
  std::string words = page.say.counted(Phrase::system_factors, system.factors.size()) + " ";
  words += system.loops.empty()
               ? page.say(Phrase::system_no_loops)
               : page.say.counted(Phrase::system_loops, system.loops.size(),
                                  {page.say.count(count_loops(system, LoopKind::reinforcing)),
                                   page.say.count(count_loops(system, LoopKind::balancing))});
  const FactorReading* first = factors_by_leverage(system).front();
  if (first->rank == 0) return words;
  return words + " " + page.say(Phrase::system_leverage, {plain_name(page, first->factor)});
}

inline void add_influences(const Page& page, const std::map<std::string_view, std::size_t>& place,
                           SystemMap& map) {
  for (const JoinedInfluence& arrow : page.roadmap.system.influences) {
    const auto from = place.find(arrow.from);
    const auto to = place.find(arrow.to);
    if (from == place.end() || to == place.end()) continue;
    const MapSign sign = arrow.sign == Sign::plus    ? MapSign::plus
                         : arrow.sign == Sign::minus ? MapSign::minus
                                                     : MapSign::unknown;
    map.edges.push_back({from->second, to->second, sign, arrow.delay.value_or(0.0) > 0.0});
  }
}

inline std::string loop_in_words(const Page& page, const FeedbackLoop& loop) {
  std::string words;
  for (const Id<Factor>& factor : loop.factors) words += plain_name(page, factor) + " → ";
  return loop.factors.empty() ? words : words + plain_name(page, loop.factors.front());
}

inline SystemMap system_map(const Page& page) {
  const SystemAnalysis& system = page.roadmap.system;
  SystemMap map;
  map.title = page.say(Phrase::system_picture);
  map.description = system_in_a_sentence(page);
  std::map<std::string_view, std::size_t> place;
  for (const FactorReading& factor : system.factors) {
    place.emplace(factor.factor, map.nodes.size());
    map.nodes.push_back({plain_name(page, factor.factor), factor.leverage.value_or(0), false});
  }
  add_influences(page, place, map);
  for (const FeedbackLoop& loop : system.loops) {
    map.loops.push_back({loop.name, {}, loop_in_words(page, loop)});
    for (const Id<Factor>& factor : loop.factors) {
      const auto found = place.find(factor);
      if (found != place.end()) map.loops.back().nodes.push_back(found->second);
    }
  }
  return map;
}

/// The factors of known leverage to which the chart draws the eye.
inline constexpr std::size_t marked_leverage_points = 3;

inline InfluenceDependenceChart roles_chart(const Page& page) {
  InfluenceDependenceChart chart;
  chart.title = page.say(Phrase::roles_picture);
  chart.description = page.say(Phrase::roles_caption);
  for (const FactorReading& factor : page.roadmap.system.factors) {
    chart.factors.push_back({plain_name(page, factor.factor), factor.indirect_influence,
                             factor.indirect_dependence,
                             factor.rank > 0 && factor.rank <= marked_leverage_points});
  }
  return chart;
}

inline void write_roles(Page& page) {
  const auto& factors = page.roadmap.system.factors;
  if (std::ranges::none_of(factors,
                           [](const FactorReading& factor) { return factor.role.has_value(); })) {
    return;
  }
  const InfluenceDependenceChart chart = roles_chart(page);
  write_picture(page, "roles", chart.title, page.say(Phrase::roles_caption),
                [&](const ChartStyle& style) { return influence_dependence_svg(chart, style); });
}

inline void write_factors(Page& page) {
  const auto factors = factors_by_leverage(page.roadmap.system);
  const Columns columns = {{Phrase::factor},          {Phrase::rank, true},
                           {Phrase::leverage, true},  {Phrase::changeability, true},
                           {Phrase::influence, true}, {Phrase::dependence, true},
                           {Phrase::loops, true},     {Phrase::affected_by}};
  write_table_folded(page, page.say(Phrase::factors_table), factors.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FactorReading* factor : factors) {
      const auto row = page.out.element("tr");
      write_row_head(page, factor->factor);
      const auto number = [&](double value) { return page.say.number(value, 3); };
      write_number(page, factor->rank > 0 ? page.say.count(factor->rank) : page.say.unknown());
      write_known(page, factor->leverage, number);
      write_known(page, factor->changeability, [&](double v) { return page.say.share(v); });
      write_known(page, factor->influence, number);
      write_known(page, factor->dependence, number);
      write_number(page, page.say.count(factor->loops));
      write_names_cell(page, factor->actions);
    }
  });
}

inline Phrase name_of_kind(LoopKind kind) {
  return kind == LoopKind::reinforcing ? Phrase::reinforcing
         : kind == LoopKind::balancing ? Phrase::balancing
                                       : Phrase::indeterminate;
}

inline void write_loops(Page& page) {
  const auto& loops = page.roadmap.system.loops;
  const Columns columns = {
      {Phrase::loop}, {Phrase::kind}, {Phrase::way_round}, {Phrase::months, true}};
  write_table_folded(page, page.say(Phrase::loops_table), loops.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FeedbackLoop& loop : loops) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}}, loop.name);
      write_cell(page, page.say(name_of_kind(loop.kind)));
      write_cell(page, loop_in_words(page, loop));
      write_known(page, loop.delay, [&](double months) { return page.say.number(months); });
    }
  });
}

inline void write_shared_blocks(Page& page) {
  const auto& blocks = page.roadmap.system.shared_blocks;
  const Columns columns = {{Phrase::building_block}, {Phrase::users, true}, {Phrase::which}};
  write_table_folded(page, page.say(Phrase::blocks_table), blocks.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const SharedBlock& block : blocks) {
      const auto row = page.out.element("tr");
      write_row_head(page, block.block);
      write_number(page, page.say.count(block.users.size()));
      write_names_cell(page, block.users);
    }
  });
}

inline void write_joint_owners(Page& page) {
  const auto& joint = page.roadmap.system.joint_owners;
  const Columns columns = {{Phrase::owners}, {Phrase::factors}};
  write_table_folded(page, page.say(Phrase::joint_table), joint.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const JointOwners& owners : joint) {
      const auto row = page.out.element("tr");
      {
        const auto head = page.out.element("th", {{"scope", "row"}});
        write_names(page, owners.owners);
      }
      write_names_cell(page, owners.factors);
    }
  });
}

inline void write_system_step(Page& page) {
  write_step(page, 2, Phrase::step_system, system_in_a_sentence(page), [&] {
    if (!page.roadmap.system.factors.empty()) {
      const SystemMap map = system_map(page);
      write_picture(page, "system", map.title, page.say(Phrase::system_caption),
                    [&](const ChartStyle& style) { return system_map_svg(map, style); });
    }
    write_roles(page);
    write_factors(page);
    write_places(page);
    write_structure(page);
    write_loops(page);
    write_disagreements(page);
    write_gatekeepers(page);
    write_cut_factors(page);
    write_effect(page);
    write_factor_changes(page);
    write_goal_changes(page);
    write_action_effects(page);
    write_joint_owners(page);
    write_shared_blocks(page);
    write_cascades(page);
    write_findings(page, 2, page.roadmap.system.findings);
    write_methods(page, page.roadmap.system.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
