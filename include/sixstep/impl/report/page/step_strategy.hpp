// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include <sixstep/impl/report/page/strategy_people.hpp>
#include <sixstep/impl/report/page/strategy_studies.hpp>
#include <sixstep/report/money_chart.hpp>

// Step five on the page: what is funded from which year, what is left out and why.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// "at least €9.77 bn" where a cost is unknown.
inline std::string optimality_in_words(const Page& page) {
  const Strategy& strategy = page.roadmap.strategy;
  switch (strategy.status) {
    case StrategyStatus::optimal:
      return page.say(strategy.outcomes.value ? Phrase::proven_best : Phrase::nothing_to_weigh);
    case StrategyStatus::infeasible:
      return page.say(Phrase::infeasible);
    default:
      return strategy.gap ? page.say(Phrase::within_gap, {page.say.share(*strategy.gap, 1)})
                          : page.say(Phrase::not_proven);
  }
}

inline std::string strategy_in_a_sentence(const Page& page) {
  const Strategy& strategy = page.roadmap.strategy;
  if (page.roadmap.plan.actions == 0) return page.say(Phrase::strategy_unknown);
  std::string words = page.say.counted(Phrase::strategy_found, page.roadmap.plan.actions,
                                       {page.say.count(strategy.chosen.size())});
  if (strategy.outcomes.cost.known.minor > 0) {
    words += page.say(Phrase::for_money, {total_in_words(page, strategy.outcomes.cost)});
  }
  return words + ". " + optimality_in_words(page);
}

/// Years and sources of the strategy's money, or the schedule's spending where no source is known.
inline MoneyChart money_chart(const Page& page) {
  MoneyChart chart;
  chart.title = page.say(Phrase::money_picture);
  chart.description = strategy_in_a_sentence(page);
  chart.currency = page.say.currency() ? page.say.currency()->code : "";
  chart.digits = page.say.currency() ? page.say.currency()->decimals : 2;
  std::map<int, std::map<std::string, std::int64_t>> years;
  std::vector<std::string> labels;
  const auto add = [&](int year, const std::string& label, Money amount) {
    years[year][label] += amount.minor;
    if (std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
  };
  for (const BudgetUse& use : page.roadmap.strategy.budget) {
    add(use.year, use.source.empty() ? page.say(Phrase::no_source) : plain_name(page, use.source),
        use.used);
  }
  if (years.empty()) {
    for (const YearSpending& one : page.roadmap.action.spending) {
      add(one.year, page.say(Phrase::spending), one.amount);
    }
  }
  for (const std::string& label : labels) chart.series.push_back({label, {}});
  for (auto& [year, amounts] : years) {
    chart.years.push_back(std::to_string(year));
    for (MoneySeries& series : chart.series) series.amounts.push_back(amounts[series.label]);
  }
  return chart;
}

inline void write_budget(Page& page) {
  const auto& budget = page.roadmap.strategy.budget;
  const Columns columns = {{Phrase::source}, {Phrase::used, true}, {Phrase::available, true}};
  write_table_folded(page, page.say(Phrase::budget_table), budget.size(), columns, [&] {
    for (std::size_t i = 0; i < budget.size();) {
      const int year = budget[i].year;
      const std::string name = page.say(Phrase::fiscal_year, {std::to_string(year)});
      write_group(
          page, columns.size(), [&] { page.out.text(name); },
          [&] {
            for (; i < budget.size() && budget[i].year == year; ++i) {
              const auto row = page.out.element("tr");
              if (budget[i].source.empty()) {
                page.out.leaf("th", {{"scope", "row"}}, page.say(Phrase::no_source));
              } else {
                write_row_head(page, budget[i].source);
              }
              write_number(page, page.say.exact(budget[i].used));
              write_known(page, budget[i].available, [&](Money m) { return page.say.exact(m); });
            }
          });
    }
  });
}

inline constexpr Wording<ChoiceReason> choice_words = {
    Phrase::chosen_done,  Phrase::chosen_started,      Phrase::chosen_committed,
    Phrase::chosen_value, Phrase::chosen_prerequisite, Phrase::chosen_rule};
inline constexpr Wording<OmissionReason> omission_words = {
    Phrase::omitted_stopped, Phrase::omitted_unknown_value, Phrase::omitted_no_value,
    Phrase::omitted_budget,  Phrase::omitted_prerequisite,  Phrase::omitted_rule,
    Phrase::omitted_veto,    Phrase::omitted_alternative,   Phrase::omitted_pilot_failed,
    Phrase::omitted_resource};

inline void write_chosen_row(Page& page, const ChosenAction& chosen) {
  const auto row = page.out.element("tr");
  write_row_head(page, chosen.action);
  const auto exact = [&](Money amount) { return page.say.exact(amount); };
  write_known(page, chosen.cost, exact);
  write_known(page, chosen.spent, exact);
  write_known(page, chosen.value, [&](double share) { return page.say.share(share, 1); });
  write_known(page, chosen.start_year, [](int year) { return std::to_string(year); });
  write_cell(page, page.say(choice_words(chosen.reason)));
}

/// The heading of a group of actions, or words for those that stand alone.
inline void write_group_name(Page& page, const ActionGroup& group) {
  if (group.heading == nullptr) return page.out.text(page.say(Phrase::without_heading));
  write_name(page, group.heading->id);
}

/// Rows of actions by heading; groups without a row are left out.
template <class Entry, class Row>
void write_rows_by_heading(Page& page, std::size_t columns, const Index<Entry>& entries,
                           Row&& write_row) {
  for (const ActionGroup& group : page.book.groups()) {
    std::vector<const Entry*> rows;
    for (const RoadmapNode* action : group.actions) {
      if (const Entry* entry = entries.find(action->id)) rows.push_back(entry);
    }
    if (rows.empty()) continue;
    write_group(
        page, columns, [&] { write_group_name(page, group); },
        [&] {
          for (const Entry* entry : rows) write_row(page, *entry);
        });
  }
}

inline void write_chosen(Page& page) {
  const auto& chosen = page.roadmap.strategy.chosen;
  const Columns columns = {{Phrase::action},      {Phrase::cost, true},      {Phrase::spent, true},
                           {Phrase::value, true}, {Phrase::from_year, true}, {Phrase::why}};
  write_table_folded(page, page.say(Phrase::chosen_table), chosen.size(), columns, [&] {
    write_rows_by_heading(page, columns.size(), page.book.chosen, write_chosen_row);
  });
}

inline void write_omitted_row(Page& page, const OmittedAction& omitted) {
  const auto row = page.out.element("tr");
  write_row_head(page, omitted.action);
  write_known(page, omitted.cost, [&](Money amount) { return page.say.exact(amount); });
  write_known(page, omitted.value, [&](double share) { return page.say.share(share, 1); });
  write_cell(page, page.say(omission_words(omitted.reason)));
  const auto cell = page.out.element("td", {{"class", "p-words"}});
  write_sentence(page, omitted.words);
}

inline void write_omitted(Page& page) {
  const auto& omitted = page.roadmap.strategy.omitted;
  const Columns columns = {{Phrase::action},
                           {Phrase::cost, true},
                           {Phrase::value, true},
                           {Phrase::why},
                           {Phrase::what_it_takes}};
  write_table_folded(page, page.say(Phrase::omitted_table), omitted.size(), columns, [&] {
    write_rows_by_heading(page, columns.size(), page.book.omitted, write_omitted_row);
  });
}

inline void write_outcome(Page& page, const Words& name, const Outcomes& outcomes) {
  const auto row = page.out.element("tr");
  {
    const auto head = page.out.element("th", {{"scope", "row"}});
    write_words(page, name);
  }
  const auto share = [&](double value) { return page.say.share(value); };
  write_number(page, total_in_words(page, outcomes.cost));
  write_known(page, outcomes.value, share);
  write_known(page, outcomes.capacity_gap_closed, share);
  write_known(page, outcomes.equity, share);
  write_known(page, outcomes.risk, share);
  write_known(page, outcomes.acceptance, [&](double v) { return page.say.number(v, 2); });
}

inline bool is_contrast(const ComparedStrategy& strategy) {
  return strategy.profile == StrategyProfile::lean ||
         strategy.profile == StrategyProfile::ambitious;
}

inline void write_scenarios(Page& page) {
  const Strategy& strategy = page.roadmap.strategy;
  const Columns columns = {{Phrase::strategy},        {Phrase::cost, true},
                           {Phrase::value, true},     {Phrase::gap_closed, true},
                           {Phrase::equity, true},    {Phrase::risk, true},
                           {Phrase::acceptance, true}};
  const std::string caption = page.say(Phrase::outcomes_table);
  page.out.leaf("h3", {}, page.say(Phrase::outcomes_and_scenarios));
  write_table(page, caption, columns, [&] {
    const auto body = page.out.element("tbody");
    write_outcome(page, {page.say(Phrase::today), ""}, strategy.outcomes);
    for (const ComparedStrategy& one : strategy.comparison.strategies) {
      if (!is_contrast(one) || !differs(strategy.comparison, one)) continue;
      write_outcome(page, profile_in_words(page, one), one.outcomes);
    }
    for (const ScenarioOutcome& one : strategy.scenarios) {
      write_outcome(page, name_of(page, one.scenario), one.outcomes);
    }
  });
  for (const ComparedStrategy& one : strategy.comparison.strategies) {
    if (!is_contrast(one) || differs(strategy.comparison, one)) continue;
    const auto text = page.out.element("p");
    page.out.leaf("strong", {}, profile_in_words(page, one).text + ": ");
    page.out.text(page.say(Phrase::same_choice));
  }
  for (const ScenarioOutcome& one : strategy.scenarios) {
    const auto text = page.out.element("p");
    {
      const auto name = page.out.element("strong");
      write_name(page, one.scenario);
      write_assumptions_of(page, one.scenario);
      page.out.text(": ");
    }
    write_sentence(page, one.words);
  }
}

inline void write_strategy_step(Page& page) {
  write_step(page, 5, Phrase::step_strategy, strategy_in_a_sentence(page), [&] {
    const MoneyChart chart = money_chart(page);
    if (!chart.years.empty()) {
      write_picture(page, "money", chart.title, page.say(Phrase::money_caption),
                    [&](const ChartStyle& style) { return money_svg(chart, style); });
    }
    write_budget(page);
    write_people(page);
    write_chosen(page);
    write_omitted(page);
    write_marginal_values(page);
    write_frontier(page);
    if (page.roadmap.plan.actions > 0) write_scenarios(page);
    write_regrets(page);
    write_weight_ranges(page);
    write_findings(page, 5, page.roadmap.strategy.findings);
    write_methods(page, page.roadmap.strategy.methods);
  });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
