// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/frontier_chart.hpp>

// What stands around the choice: the frontier, the strategies side by side, what more money is
// worth, how far weights may move.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline void write_cut(Page& page, bool complete) {
  if (!complete) page.out.leaf("p", {{"class", "p-soft"}}, page.say(Phrase::study_cut));
}

inline bool is_choice(const FrontierPoint& point) {
  return point.added.empty() && point.dropped.empty();
}

inline FrontierChart frontier_chart(const Page& page) {
  FrontierChart chart;
  const Frontier& frontier = page.roadmap.strategy.frontier;
  chart.title = page.say(Phrase::frontier_picture);
  chart.description = page.say(Phrase::frontier_caption);
  chart.currency = page.say.currency() ? page.say.currency()->code : "";
  chart.digits = page.say.currency() ? page.say.currency()->decimals : 2;
  chart.cost = page.say(Phrase::cost);
  chart.value = page.say(Phrase::value);
  chart.knee = page.say(Phrase::knee);
  chart.chosen = page.say(Phrase::chosen_here);
  for (std::size_t i = 0; i < frontier.points.size(); ++i) {
    const FrontierPoint& point = frontier.points[i];
    const double value = point.outcomes.value.value_or(0.0);
    chart.points.push_back(
        {point.outcomes.cost.known.minor, value,
         page.say.money(point.outcomes.cost.known) + ": " + page.say.share(value, 1),
         frontier.knee == i, is_choice(point)});
  }
  return chart;
}

inline std::string marks_of(const Page& page, std::size_t place) {
  const Frontier& frontier = page.roadmap.strategy.frontier;
  const bool chosen = is_choice(frontier.points[place]);
  if (frontier.knee != place) return chosen ? page.say(Phrase::chosen_here) : "";
  return page.say(Phrase::knee) + (chosen ? ", " + page.say(Phrase::chosen_here) : "");
}

inline void write_frontier_table(Page& page) {
  const Frontier& frontier = page.roadmap.strategy.frontier;
  const Columns columns = {
      {Phrase::cost, true},    {Phrase::value, true}, {Phrase::best_possible, true},
      {Phrase::frontier_mark}, {Phrase::given_up},    {Phrase::taken_in}};
  const std::string caption = page.say(Phrase::frontier_table);
  write_table_folded(page, caption, frontier.points.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    const auto share = [&](double value) { return page.say.share(value, 1); };
    for (std::size_t i = 0; i < frontier.points.size(); ++i) {
      const FrontierPoint& point = frontier.points[i];
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}, {"class", "p-n"}},
                    total_in_words(page, point.outcomes.cost));
      write_known(page, point.outcomes.value, share);
      write_known(page, point.bound, share);
      write_cell(page, marks_of(page, i));
      write_names_cell(page, point.dropped, 6);
      write_names_cell(page, point.added, 6);
    }
  });
}

/// The picture is of value and cost; other objectives have the table of the document.
inline void write_frontier(Page& page) {
  const Frontier& frontier = page.roadmap.strategy.frontier;
  const bool drawn = frontier.objectives == std::vector{Objective::value, Objective::cost};
  if (!drawn || frontier.points.size() < 2) return;
  const FrontierChart chart = frontier_chart(page);
  write_picture(page, "frontier", chart.title, page.say(Phrase::frontier_caption),
                [&](const ChartStyle& style) { return frontier_svg(chart, style); });
  write_frontier_table(page);
  write_cut(page, frontier.complete);
}

inline Words profile_in_words(const Page& page, const ComparedStrategy& strategy) {
  switch (strategy.profile) {
    case StrategyProfile::lean:
      return {page.say(Phrase::profile_lean), ""};
    case StrategyProfile::ambitious:
      return {page.say(Phrase::profile_ambitious), ""};
    case StrategyProfile::scenario:
      return {page.say(Phrase::profile_scenario, {plain_name(page, strategy.scenario)}), ""};
    default:
      return {page.say(Phrase::today), ""};
  }
}

/// Whether a strategy is a choice of its own, and not the planned one by another name.
inline bool differs(const ScenarioComparison& comparison, const ComparedStrategy& strategy) {
  if (strategy.profile == StrategyProfile::balanced) return true;
  const auto planned = std::ranges::find(comparison.strategies, StrategyProfile::balanced,
                                         &ComparedStrategy::profile);
  return planned == comparison.strategies.end() || planned->actions != strategy.actions ||
         planned->outcomes != strategy.outcomes;
}

inline void write_world_rows(Page& page, const ScenarioComparison& comparison, std::size_t world) {
  const auto share = [&](double value) { return page.say.share(value, 1); };
  for (const ComparedStrategy& strategy : comparison.strategies) {
    if (!differs(comparison, strategy)) continue;
    const auto row = page.out.element("tr");
    {
      const auto head = page.out.element("th", {{"scope", "row"}});
      write_words(page, profile_in_words(page, strategy));
    }
    const auto value = strategy.values[world];
    const auto regret = strategy.regrets[world];
    if (!value && regret) {
      page.out.leaf("td", {{"class", "p-n p-soft"}}, page.say(Phrase::not_admissible));
    } else {
      write_known(page, value, share);
    }
    write_known(page, regret, share);
  }
}

inline void write_regrets(Page& page) {
  const ScenarioComparison& comparison = page.roadmap.strategy.comparison;
  if (comparison.worlds.size() < 2) return;
  const Columns columns = {
      {Phrase::strategy}, {Phrase::value, true}, {Phrase::short_of_best, true}};
  const auto shown = static_cast<std::size_t>(std::ranges::count_if(
      comparison.strategies, [&](const auto& strategy) { return differs(comparison, strategy); }));
  const std::size_t rows = comparison.worlds.size() * shown;
  write_table_folded(page, page.say(Phrase::regret_table), rows, columns, [&] {
    for (std::size_t w = 0; w < comparison.worlds.size(); ++w) {
      write_group(
          page, columns.size(),
          [&] {
            if (w == 0) return page.out.text(page.say(Phrase::today));
            write_name(page, comparison.worlds[w].scenario);
          },
          [&] { write_world_rows(page, comparison, w); });
    }
  });
  if (comparison.robust) {
    const Words words = profile_in_words(page, comparison.strategies[*comparison.robust]);
    page.out.leaf("p", {}, page.say(Phrase::robust_choice, {words.text}));
  }
  write_cut(page, comparison.complete);
}

template <class Marginal>
std::string gain_in_words(const Page& page, const Marginal& marginal) {
  const std::string least = page.say.share(marginal.at_least, 2);
  const std::string most = page.say.share(marginal.at_most, 2);
  return least == most ? least : least + " – " + most;
}

/// Years and sources in which more money is worth something.
inline void write_marginal_values(Page& page) {
  const auto& all = page.roadmap.strategy.marginal_values;
  if (all.empty()) return;
  const std::string more = page.say.money(all.front().more);
  std::vector<const MarginalValue*> worth;
  for (const MarginalValue& one : all) {
    if (one.at_most > 0.0) worth.push_back(&one);
  }
  if (worth.empty()) {
    page.out.leaf("p", {}, page.say(Phrase::marginal_none, {more}));
    return;
  }
  const Columns columns = {{Phrase::source},
                           {Phrase::in_year, true},
                           {Phrase::value_gain, true},
                           {Phrase::taken_in},
                           {Phrase::given_up}};
  write_table_folded(page, page.say(Phrase::marginal_table, {more}), worth.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const MarginalValue* one : worth) {
      const auto row = page.out.element("tr");
      write_row_head(page, one->source);
      write_number(page, std::to_string(one->year));
      write_number(page, gain_in_words(page, *one));
      write_names_cell(page, one->added, 6);
      write_names_cell(page, one->dropped, 6);
    }
  });
}

/// Goals whose weight decides; of all others a sentence.
inline void write_weight_ranges(Page& page) {
  std::vector<const GoalWeightRange*> narrow;
  bool complete = true;
  for (const GoalWeightRange& one : page.roadmap.strategy.weight_ranges) {
    if (one.below || one.above) narrow.push_back(&one);
    complete = complete && one.complete;
  }
  if (page.roadmap.strategy.weight_ranges.empty()) return;
  if (narrow.empty() && complete) return page.out.leaf("p", {}, page.say(Phrase::weights_stay));
  const Columns columns = {{Phrase::goal},
                           {Phrase::weight_today, true},
                           {Phrase::stays_from, true},
                           {Phrase::stays_to, true}};
  write_table_folded(page, page.say(Phrase::weights_table), narrow.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (const GoalWeightRange* one : narrow) {
      const auto row = page.out.element("tr");
      write_row_head(page, one->goal);
      write_number(page, page.say.share(one->weight));
      write_number(page, page.say.share(one->from));
      write_number(page, page.say.share(one->by));
    }
  });
  write_cut(page, complete);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
