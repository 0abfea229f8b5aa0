// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/effect_chart.hpp>

// What actions do to the factors and goals of step two's map, by simulation.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// "+0.12": a change with its sign, which the minus of a fall has anyway.
inline std::string signed_number(const Page& page, double value) {
  return (value > 0.0 ? "+" : "") + page.say.number(value, 3);
}

inline std::string signed_share(const Page& page, double value) {
  return (value > 0.0 ? "+" : "") + page.say.share(value, 1);
}

inline std::string range_of(const Page& page, const FactorChange& change) {
  if (!change.low || !change.high) return page.say.unknown();
  return signed_number(page, *change.low) + " … " + signed_number(page, *change.high);
}

inline EffectChart effect_chart(const Page& page) {
  EffectChart chart;
  chart.title = page.say(Phrase::effect_picture);
  chart.description = page.say(Phrase::effect_caption);
  for (const FactorChange& change : page.roadmap.effect.factors) {
    chart.rows.push_back({plain_name(page, change.factor), change.absolute, change.low, change.high,
                          change.before, change.before + change.absolute});
  }
  return chart;
}

inline void write_effect(Page& page) {
  if (page.roadmap.effect.factors.empty()) return;
  const EffectChart chart = effect_chart(page);
  write_picture(page, "effect", chart.title, page.say(Phrase::effect_caption),
                [&](const ChartStyle& style) { return effect_svg(chart, style); });
}

/// Factors that change, the most changed first: what the picture shows.
inline void write_factor_changes(Page& page) {
  const auto& changes = page.roadmap.effect.factors;
  const Columns columns = {{Phrase::factor},         {Phrase::moved_how},
                           {Phrase::before, true},   {Phrase::change, true},
                           {Phrase::in_share, true}, {Phrase::ninety_percent, true}};
  write_table_folded(page, page.say(Phrase::changes_table), changes.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const FactorChange& change : changes) {
      const auto row = page.out.element("tr");
      write_row_head(page, change.factor);
      write_cell(page, page.say(change.held ? Phrase::moved_by_actions : Phrase::moved_by_factors));
      write_number(page, page.say.number(change.before, 3));
      write_number(page, signed_number(page, change.absolute));
      write_known(page, change.relative, [&](double share) { return signed_share(page, share); });
      write_number(page, range_of(page, change));
    }
  });
}

inline void write_goal_changes(Page& page) {
  const auto& goals = page.roadmap.effect.goals;
  const Columns columns = {{Phrase::goal}, {Phrase::change, true}};
  write_table_folded(page, page.say(Phrase::goal_changes_table), goals.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const GoalChange& goal : goals) {
      const auto row = page.out.element("tr");
      write_row_head(page, goal.goal);
      write_number(page, signed_number(page, goal.change));
    }
  });
}

/// What each action does by itself to each goal.
inline void write_action_effects(Page& page) {
  const auto& effects = page.roadmap.system.action_effects;
  std::size_t rows = 0;
  for (const SystemResponse& effect : effects) rows += effect.goals.size();
  const Columns columns = {{Phrase::action}, {Phrase::goal}, {Phrase::change, true}};
  write_table_folded(page, page.say(Phrase::action_effects_table), rows, columns, [&] {
    const auto body = page.out.element("tbody");
    for (const SystemResponse& effect : effects) {
      for (const GoalChange& goal : effect.goals) {
        const auto row = page.out.element("tr");
        write_row_head(page,
                       effect.actions.empty() ? AnyId{} : AnyId{effect.actions.front().value});
        write_cell(page, plain_name(page, goal.goal));
        write_number(page, signed_number(page, goal.change));
      }
    }
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
