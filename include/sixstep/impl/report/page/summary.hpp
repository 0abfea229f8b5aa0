// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/first_screen.hpp>
#include <sixstep/impl/report/page/step_action.hpp>

// The road map in the few lines that a terminal shows.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

using Lines = std::vector<std::string>;

inline void tell_money(const Page& page, Lines& lines) {
  const PlanSummary& plan = page.roadmap.plan;
  std::string line = roadmap_in_a_sentence(page);
  if (plan.actions > 0 && plan.cost.known.minor == 0) {
    line += " " + page.say(Phrase::sum_no_money);
  } else if (plan.cost.unknown > 0 && plan.actions > 0) {
    line += " " + page.say.counted(Phrase::costs_unknown, plan.cost.unknown);
  }
  lines.push_back(line);
}

inline void tell_spend(const Page& page, Lines& lines) {
  const PlanSummary& plan = page.roadmap.plan;
  if (plan.cost.known.minor <= 0) return;
  if (!plan.spent) return lines.push_back(page.say(Phrase::no_spend));
  const std::string share = page.say.share(static_cast<double>(plan.spent->minor) /
                                           static_cast<double>(plan.cost.known.minor));
  const std::string amount = page.say.money(*plan.spent);
  lines.push_back(plan.status_date ? page.say(Phrase::sum_spent,
                                              {share, amount, page.say.date(*plan.status_date)})
                                   : page.say(Phrase::sum_spent_undated, {share, amount}));
}

inline void tell_promises(const Page& page, Lines& lines) {
  const ActionPlan& plan = page.roadmap.action;
  const auto dated = static_cast<std::size_t>(std::ranges::count_if(
      plan.promises, [](const PromiseReading& promise) { return promise.by.has_value(); }));
  if (dated == 0) return lines.push_back(page.say(Phrase::sum_no_promises));
  std::string line = page.say.counted(Phrase::sum_promises, dated);
  const auto& status = page.roadmap.plan.status_date;
  const auto later = static_cast<std::size_t>(
      std::ranges::count_if(plan.promises, [&](const PromiseReading& promise) {
        return status && promise.by && *promise.by > *status;
      }));
  if (status) line += " " + page.say.counted(Phrase::sum_due, later);
  const std::size_t silent = count_promises(plan, PromiseState::state_unknown);
  if (silent > 0) line += " " + page.say.counted(Phrase::sum_silent, silent);
  lines.push_back(line);
}

/// The promise that most actions must keep together, where there is one of more than one.
inline void tell_shared_promise(const Page& page, Lines& lines) {
  const auto& promises = page.roadmap.action.promises;
  const auto shared = std::ranges::max_element(
      promises, {}, [](const PromiseReading& promise) { return promise.of.size(); });
  if (shared == promises.end() || shared->of.size() < 2) return;
  lines.push_back(
      page.say.counted(Phrase::sum_shared, shared->of.size(), {plain_name(page, shared->promise)}));
}

inline void tell_scenarios(const Page& page, Lines& lines) {
  constexpr std::size_t most = 2;
  const auto& scenarios = page.roadmap.strategy.scenarios;
  for (std::size_t i = 0; i < std::min(most, scenarios.size()); ++i) {
    const ScenarioOutcome& one = scenarios[i];
    const std::string name = plain_name(page, one.scenario);
    if (one.status == StrategyStatus::infeasible) {
      lines.push_back(page.say(Phrase::sum_scenario_none, {name}));
    } else if (one.dropped.empty() && one.added.empty()) {
      lines.push_back(page.say(Phrase::sum_scenario_same, {name}));
    } else {
      lines.push_back(page.say(Phrase::sum_scenario, {name, page.say.count(one.dropped.size()),
                                                      page.say.count(one.added.size()),
                                                      total_in_words(page, one.outcomes.cost)}));
    }
  }
}

inline void tell_capacity(const Page& page, Lines& lines) {
  const auto& closed = page.roadmap.strategy.outcomes.capacity_gap_closed;
  lines.push_back(closed ? page.say(Phrase::sum_gap, {page.say.share(*closed)})
                         : page.say(Phrase::sum_gap_unknown));
}

inline void tell_next(const Page& page, Lines& lines) {
  const std::vector<PlacedFinding> found = decisions(page.roadmap);
  lines.push_back(
      found.empty() ? page.say(Phrase::sum_next_none)
                    : page.say(Phrase::sum_next, {finding_in_words(page, *found.front().finding)}));
}

inline std::string summary(const Page& page) {
  Lines lines = {title_of(page)};
  tell_money(page, lines);
  tell_spend(page, lines);
  if (page.roadmap.plan.actions > 0) {
    tell_promises(page, lines);
    tell_shared_promise(page, lines);
    lines.push_back(action_in_a_sentence(page));
    tell_scenarios(page, lines);
  }
  tell_capacity(page, lines);
  tell_next(page, lines);
  std::string text;
  for (const std::string& line : lines) text += clean_text(line) + "\n";
  return text;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
