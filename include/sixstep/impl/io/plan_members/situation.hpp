// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/plan_members/common.hpp>

// The situation: vocabularies, calendars, capacities, factors, services.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Term> auto& term) {
  v("id", term.id, required);
  v("label", term.label);
  v("weight", term.weight);
  v("maps_to", term.maps_to);
  annotate(v, term);
}

void describe(auto& v, Same<DayRange> auto& range) {
  v("from", range.from);
  v("by", range.by);
  annotate(v, range);
}

void describe(auto& v, Same<Calendar> auto& calendar) {
  v("id", calendar.id, required);
  v("working_days", calendar.working_days);
  v("holidays", calendar.holidays);
  annotate(v, calendar);
}

void describe(auto& v, Same<Assessment> auto& assessment) {
  v("pillar", assessment.pillar, required);
  v("level", assessment.level, required);
  v("rater", assessment.rater);
  v("kind", assessment.kind);
  v("current", assessment.current);
  v("target", assessment.target);
  v("date", assessment.date);
  annotate(v, assessment);
}

void describe(auto& v, Same<ChecklistAnswer> auto& answer) {
  v("item", answer.item, required);
  v("answer", answer.answer);
  v("rater", answer.rater);
  v("date", answer.date);
  annotate(v, answer);
}

void describe(auto& v, Same<Gap> auto& gap) {
  v("id", gap.id, required);
  v("label", gap.label);
  v("kind", gap.kind);
  v("pillar", gap.pillar);
  v("level", gap.level);
  annotate(v, gap);
}

void describe(auto& v, Same<Factor> auto& factor) {
  v("id", factor.id, required);
  v("label", factor.label);
  v("same_as", factor.same_as);
  v("changeability", factor.changeability);
  v("state", factor.state);
  v("pillar", factor.pillar);
  v("level", factor.level);
  v("goals", factor.goals);
  annotate(v, factor);
}

void describe(auto& v, Same<Influence> auto& influence) {
  v("from", influence.from, required);
  v("to", influence.to, required);
  v("sign", influence.sign, Otherwise{Sign::unknown});
  v("strength", influence.strength);
  v("delay", influence.delay);
  v("workshop", influence.workshop);
  annotate(v, influence);
}

void describe(auto& v, Same<ProcessingDays> auto& days) {
  v("median", days.median);
  v("p90", days.p90);
  annotate(v, days);
}

void describe(auto& v, Same<Feedback> auto& feedback) {
  v("received", feedback.received);
  v("answered", feedback.answered);
  v("acted_on", feedback.acted_on);
  annotate(v, feedback);
}

void describe(auto& v, Same<ServiceReach> auto& reach) {
  v("to", reach.to, required);
  v("eligible", reach.eligible);
  v("served", reach.served);
  annotate(v, reach);
}

void describe(auto& v, Same<Service> auto& service) {
  v("id", service.id, required);
  v("label", service.label);
  v("owner", service.owner);
  v("documents", service.documents);
  v("processing_days", service.processing_days);
  v("hours_per_week", service.hours_per_week);
  v("channels", service.channels);
  v("feedback", service.feedback);
  v("by_group", service.by_group);
  annotate(v, service);
}

void describe(auto& v, Same<Use> auto& use) {
  v("from", use.from, required);
  v("to", use.to, required);
  annotate(v, use);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
