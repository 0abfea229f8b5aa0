// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sixstep/config.hpp>

// Everything that the page says in words of its own: the keys of its one catalogue.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

// clang-format off: as many on a line as fit
enum class Phrase : std::uint16_t {
  // First screen
  road_map, as_of, lead_empty, lead_actions, lead_headings, lead_money, lead_finish, at_least,
  money, enter_costs, costs_unknown, spent_so_far, no_spend, funded, n_of_m, enter_actions,
  none_proposed, funded_note, finish_p80, p80_note, enter_ranges, likely_finish, gap_closed,
  enter_ratings, gap_note, ratings_assumed, needs_decision, no_decision, see_step, more_decisions,
  what_changed, no_previous, assumed_count, contents, skip,
  // Every step
  step, step_capacity, step_system, step_framework, step_stakeholders, step_strategy, step_action,
  findings, no_findings, decision, note, warning, error, how_computed, known_share, rows,
  and_more, assumed, unknown, none,
  // Cards
  every_action, no_actions, closes, carried_out_by, from_to, from_date, until_date, promised_by,
  of_which_spent, proposed, committed, started, paused, done, stopped, not_chosen, who, why_not,
  when, how_much, for_whom, measured_how,
  // Provenance
  provenance, change_log, no_change_log, made_from, plan, plan_hash, made_by, seed, work_limit,
  no_limit, stopped_early, reproducible, sources,
  // Summary
  sum_no_money, sum_spent, sum_spent_undated, sum_promises, sum_due, sum_silent, sum_no_promises,
  sum_shared, sum_scenario, sum_scenario_same, sum_scenario_none, sum_gap, sum_gap_unknown,
  sum_next, sum_next_none,
  // Step 1
  capacity_unknown, capacity_found, capacity_picture, capacity_caption, capacity_table,
  coverage_table, checklist_table, level, now, target, gap, gain, principles, strategies,
  innovations, enablers, term, which, item, score, answers,
  // Step 2
  system_unknown, system_factors, system_no_loops, system_loops, system_leverage, system_picture,
  system_caption, factors_table, loops_table, blocks_table, joint_table, factor, factors, rank,
  leverage, changeability, influence, dependence, loops, affected_by, reinforcing, balancing,
  indeterminate, loop, way_round, months, building_block, users, owners,
  // Step 3
  framework_unknown, framework_found, n_goals, n_indicators, indicators_all_unknown,
  indicators_known, published, framework_picture, framework_caption, goals_table,
  indicators_table, alignment_table, vision, goal, goals, outcome, output, kind, weight,
  weight_from, weight_given, weight_equal, weight_pairwise, weight_swing, indicator, indicators,
  baseline, latest, state, value_by, state_unknown, reached, on_path, off_path, aligned_to,
  // Step 4
  stakeholders_unknown, stakeholders_found, stakeholders_key, groups_unknown, groups_covered,
  grid_picture, grid_caption, groups_picture, groups_caption, stakeholders_table, support_table,
  groups_table, stakeholder, power, interest, stance, salience, engaged_now, advised, answers_for,
  action_or_goal, support, supporters, opponents, blockers, group, coverage, unserved, reach,
  covered, reached_only, measured_only, invisible, engage_none, engage_inform, engage_consult,
  engage_involve, engage_collaborate, engage_empower, monitor, keep_satisfied, keep_informed,
  manage_closely, not_enough_known, non_stakeholder, dormant, discretionary, dominant, demanding,
  dangerous, dependent, definitive,
  // Step 5
  strategy_unknown, strategy_found, for_money, proven_best, nothing_to_weigh, infeasible,
  within_gap, not_proven, money_picture, money_caption, budget_table, chosen_table, omitted_table,
  outcomes_table, outcomes_and_scenarios, no_source, spending, source, used, available,
  fiscal_year, cost, spent, value, from_year, why, what_it_takes, without_heading, strategy,
  equity, risk, acceptance, today, chosen_done, chosen_started, chosen_committed, chosen_value,
  chosen_prerequisite, chosen_rule, omitted_stopped, omitted_unknown_value, omitted_no_value,
  omitted_budget, omitted_prerequisite, omitted_rule, omitted_veto, omitted_alternative,
  // Step 6
  schedule_unknown, schedule_found, no_finish, critical_found, promises_found, promises_silent,
  gantt_picture, gantt_caption, schedule_table, promises_table, load_table, load_picture,
  load_caption, completeness, critical, action, actions, start, finish, promised, float_days,
  chain, why_then, date_reported, date_status, date_release, date_budget, date_dependency,
  date_resource, date_calendar, promise, by, from, expected, promised_to, kept_by, load,
  promise_late, promise_unknown, promise_due, promise_open, promise_kept,
  // Pictures
  chart_status, chart_fiscal_year, chart_planned, chart_done, chart_no_dates, chart_promise_open,
  chart_promise_reached, chart_promise_unknown, chart_load, chart_capacity, chart_overload,
  not_rated, chart_disagreement, level_none, level_initial, level_emerging, level_established,
  level_integrated, level_optimizing, chart_level_and_target, chart_increases, chart_decreases,
  chart_sign_unknown, chart_delayed, chart_not_measured, chart_covered, chart_measured,
  chart_invisible, chart_empty, chart_more, chart_other, chart_at_least
};
// clang-format on
inline constexpr std::size_t phrase_count = static_cast<std::size_t>(Phrase::chart_at_least) + 1;

/// One text of the catalogue. `{1}`, `{2}` … stand for what is filled in, `{n}` for a count; forms
/// of plural are separated by "~", in the order of the language's rule.
struct PhraseText {
  Phrase phrase;
  std::string_view text;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
