// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/status.hpp>

/// The members of the status, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<BaselineSlip> auto& slip) {
  v("baseline", slip.baseline, required);
  v("start", slip.start);
  v("finish", slip.finish);
  v("cost", slip.cost);
}

void describe(auto& v, Same<ActionProgress> auto& action) {
  v("action", action.action, required);
  v("part_of", action.part_of);
  v("owner", action.owner);
  v("under_way", action.under_way, required);
  v("reported", action.reported);
  v("age", action.age);
  v("stale", action.stale);
  v("done", action.done);
  v("done_from", action.done_from, required);
  v("budget", action.budget);
  v("spent", action.spent);
  v("planned_from", action.planned_from, required);
  v("planned_value", action.planned_value);
  v("earned_value", action.earned_value);
  v("cost_index", action.cost_index);
  v("schedule_index", action.schedule_index);
  v("planned_start", action.planned_start);
  v("planned_finish", action.planned_finish);
  v("forecast", action.forecast);
  v("expected", action.expected);
  v("at_pace", action.at_pace);
  v("slip", action.slip);
  v("slip_cause", action.slip_cause, required);
  v("because_of", action.because_of);
  v("words", action.words);
  v("slips", action.slips, required);
}

void describe(auto& v, Same<ValueTotal> auto& total) {
  v("of", total.of);
  v("actions", total.actions, required);
  v("budget", total.budget, required);
  v("planned", total.planned, required);
  v("earned", total.earned, required);
  v("spent", total.spent, required);
  v("cost_variance", total.cost_variance);
  v("schedule_variance", total.schedule_variance);
  v("cost_index", total.cost_index);
  v("schedule_index", total.schedule_index);
  v("measured", total.measured, required);
  v("measured_budget", total.measured_budget, required);
  v("estimate_as_budgeted", total.estimate_as_budgeted);
  v("estimate_at_cost_rate", total.estimate_at_cost_rate);
  v("estimate_at_cost_and_speed", total.estimate_at_cost_and_speed);
  v("to_complete", total.to_complete);
  v("variance_at_completion", total.variance_at_completion);
  v("to_complete_index", total.to_complete_index);
}

void describe(auto& v, Same<ValuePoint> auto& point) {
  v("date", point.date, required);
  v("planned", point.planned, required);
  v("earned", point.earned);
  v("spent", point.spent);
}

void describe(auto& v, Same<EarnedSchedule> auto& reading) {
  v("earned", reading.earned, required);
  v("variance", reading.variance, required);
  v("index", reading.index);
  v("length", reading.length);
}

void describe(auto& v, Same<IndicatorLight> auto& light) {
  v("indicator", light.indicator, required);
  v("owner", light.owner);
  v("light", light.light, required);
  v("latest", light.latest);
  v("observed", light.observed);
  v("expected", light.expected);
  v("shortfall", light.shortfall);
  v("due", light.due);
  v("stale", light.stale);
}

void describe(auto& v, Same<PilotReading> auto& pilot) {
  v("action", pilot.action, required);
  v("indicator", pilot.indicator);
  v("at_least", pilot.at_least);
  v("at_most", pilot.at_most);
  v("value", pilot.value);
  v("observed", pilot.observed);
  v("met", pilot.met);
  v("decide_by", pilot.decide_by);
  v("state", pilot.state, required);
  v("waiting", pilot.waiting, required);
  v("money", pilot.money, required);
  v("words", pilot.words);
}

void describe(auto& v, Same<FeedbackReading> auto& reading) {
  v("service", reading.service, required);
  v("owner", reading.owner);
  v("received", reading.received);
  v("answered", reading.answered);
  v("acted_on", reading.acted_on);
  v("answered_share", reading.answered_share);
  v("acted_on_share", reading.acted_on_share);
  v("unanswered", reading.unanswered);
  v("not_acted_on", reading.not_acted_on);
}

void describe(auto& v, Same<StatusOptions> auto& options) {
  v("stale_after_days", options.stale_after_days, required);
  v("amber_above", options.amber_above, required);
  v("red_above", options.red_above, required);
  v("decide_within_days", options.decide_within_days, required);
  v("baseline", options.baseline);
}

void describe(auto& v, Same<StatusReading> auto& status) {
  v("conventions", status.conventions, required);
  v("actions", status.actions, required);
  v("whole", status.whole, required);
  v("owners", status.owners, required);
  v("measures", status.measures, required);
  v("curve", status.curve, required);
  v("in_time", status.in_time);
  v("indicators", status.indicators, required);
  v("pilots", status.pilots, required);
  v("feedback", status.feedback, required);
  conclude(v, status);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
