// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <sixstep/impl/report/page/framework_alignment.hpp>
#include <sixstep/impl/report/page/framework_indicators.hpp>
#include <sixstep/impl/report/page/framework_principles.hpp>
#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/results_chain.hpp>

// Step three on the page: what the plan wants, what counts how much, and how one would know.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline std::size_t count_indicators(const StrategicFramework& framework, IndicatorState state) {
  return static_cast<std::size_t>(
      std::ranges::count(framework.indicators, state, &IndicatorReading::state));
}

inline std::string framework_in_a_sentence(const Page& page) {
  const StrategicFramework& framework = page.roadmap.framework;
  if (framework.goals.empty()) return page.say(Phrase::framework_unknown);
  std::string words =
      page.say(Phrase::framework_found,
               {page.say.counted(Phrase::n_goals, framework.goals.size()),
                page.say.counted(Phrase::n_indicators, framework.indicators.size())});
  const std::size_t known =
      framework.indicators.size() - count_indicators(framework, IndicatorState::unknown);
  if (!framework.indicators.empty()) {
    words += " " + (known == 0 ? page.say(Phrase::indicators_all_unknown)
                               : page.say.counted(Phrase::indicators_known, known));
  }
  if (!framework.published) return words;
  return words + " " + page.say(Phrase::published, {page.say.share(*framework.published)});
}

/// Goals that an indicator measures, themselves or somewhere below.
inline std::set<std::string_view> measured_goals(const StrategicFramework& framework) {
  std::map<std::string_view, std::string_view> parent;
  for (const GoalReading& goal : framework.goals) parent.emplace(goal.goal, goal.parent);
  std::set<std::string_view> measured;
  for (const GoalReading& goal : framework.goals) {
    if (goal.indicators.empty()) continue;
    for (std::string_view at = goal.goal.value; !at.empty() && measured.insert(at).second;) {
      const auto above = parent.find(at);
      at = above == parent.end() ? std::string_view() : above->second;
    }
  }
  return measured;
}

/// A large tree is drawn without its outputs, which stand in the table.
inline bool draws_outputs(const StrategicFramework& framework) {
  constexpr std::size_t most_goals = 40;
  const auto outputs = std::ranges::count(framework.goals, GoalKind::output, &GoalReading::kind);
  return framework.goals.size() <= most_goals ||
         framework.goals.size() == static_cast<std::size_t>(outputs);
}

inline std::string framework_caption(const Page& page) {
  std::string caption = page.say(Phrase::framework_caption);
  if (draws_outputs(page.roadmap.framework)) return caption;
  return caption + " " + page.say(Phrase::outputs_in_table);
}

inline ResultsChain results_chain(const Page& page) {
  const StrategicFramework& framework = page.roadmap.framework;
  const bool outputs = draws_outputs(framework);
  ResultsChain chain;
  chain.title = page.say(Phrase::framework_picture);
  chain.description = framework_in_a_sentence(page);
  for (const Phrase kind : {Phrase::vision, Phrase::goal, Phrase::outcome, Phrase::output}) {
    if (outputs || kind != Phrase::output) chain.columns.push_back(page.say(kind));
  }
  std::vector<const GoalReading*> drawn;
  std::map<std::string_view, std::size_t> place;
  for (const GoalReading& goal : framework.goals) {
    if (!outputs && goal.kind == GoalKind::output) continue;
    place.emplace(goal.goal, drawn.size());
    drawn.push_back(&goal);
  }
  const std::set<std::string_view> measured = measured_goals(framework);
  for (const GoalReading* goal : drawn) {
    const auto parent = place.find(goal->parent);
    chain.nodes.push_back({plain_name(page, goal->goal),
                           parent == place.end() ? std::nullopt : std::optional(parent->second),
                           static_cast<std::size_t>(goal->kind), goal->weight,
                           measured.contains(goal->goal)});
  }
  return chain;
}

inline void write_goal(Page& page, const GoalReading& goal) {
  static constexpr Wording<WeightOrigin> origins = {Phrase::weight_given, Phrase::weight_equal,
                                                    Phrase::weight_pairwise, Phrase::weight_swing,
                                                    Phrase::weight_best_worst};
  static constexpr Wording<GoalKind> kinds = {Phrase::vision, Phrase::goal, Phrase::outcome,
                                              Phrase::output};
  const auto row = page.out.element("tr");
  write_row_head(page, goal.goal);
  write_cell(page, page.say(kinds(goal.kind)));
  write_number(page, page.say.share(goal.weight, 1));
  write_cell(page, page.say(origins(goal.origin)));
  write_number(page, page.say.count(goal.indicators.size()));
  write_number(page, page.say.count(goal.actions.size()));
}

inline void write_goals(Page& page) {
  const auto& goals = page.roadmap.framework.goals;
  const Columns columns = {{Phrase::goal},
                           {Phrase::kind},
                           {Phrase::weight, true},
                           {Phrase::weight_from},
                           {Phrase::indicators, true},
                           {Phrase::actions, true}};
  write_table_folded(page, page.say(Phrase::goals_table), goals.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const GoalReading& goal : goals) write_goal(page, goal);
  });
}

inline void write_framework_step(Page& page) {
  write_step(page, 3, Phrase::step_framework, framework_in_a_sentence(page), [&] {
    if (!page.roadmap.framework.goals.empty()) {
      const ResultsChain chain = results_chain(page);
      write_picture(page, "results", chain.title, framework_caption(page),
                    [&](const ChartStyle& style) { return results_chain_svg(chain, style); });
    }
    write_goals(page);
    write_indicator_picture(page);
    write_indicators(page);
    write_indicator_groups(page);
    write_alignment_picture(page);
    write_alignment(page);
    write_sdgs(page);
    write_principles(page);
    write_principle_values(page);
    write_findings(page, 3, page.roadmap.framework.findings);
    write_methods(page, page.roadmap.framework.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
