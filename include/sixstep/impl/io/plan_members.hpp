// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/plan/plan.hpp>

/// The members of every entity of a plan document, in canonical order, said once: reading and
/// writing both go by these lines. See json_reader.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

inline constexpr std::string_view plan_format = "sixstep-plan";
inline constexpr int plan_version = 1;

void describe(auto& v, Same<Evidence> auto& evidence) {
  v("source", evidence.source);
  v("date", evidence.date);
  v("confidence", evidence.confidence);
  v("note", evidence.note);
  v("url", evidence.url);
}

/// What any object may say about itself.
void annotate(auto& v, auto& object) {
  v("evidence", object.annotation.evidence);
  v("assumed", AssumedForm{object.annotation});
  v("extensions", JsonForm{object.annotation.extensions});
}

void describe(auto& v, Instance<Link> auto& link) {
  v("to", link.to, required);
  v("amount", link.amount);
  annotate(v, link);
}

// The situation.

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

// Goals and people.

void describe(auto& v, Same<Goal> auto& goal) {
  v("id", goal.id, required);
  v("label", goal.label);
  v("kind", goal.kind, Otherwise{GoalKind::goal});
  v("parent", goal.parent);
  v("weight", goal.weight);
  v("aligned", goal.aligned);
  v("groups", goal.groups);
  annotate(v, goal);
}

void describe(auto& v, Same<Comparison> auto& comparison) {
  v("parent", comparison.parent, required);
  v("judge", comparison.judge);
  v("method", comparison.method, required);
  v("of", comparison.of);
  v("matrix", comparison.matrix);
  v("best", comparison.best);
  v("worst", comparison.worst);
  v("best_to_others", comparison.best_to_others);
  v("others_to_worst", comparison.others_to_worst);
  v("points", comparison.points);
  annotate(v, comparison);
}

void describe(auto& v, Same<IndicatorBaseline> auto& baseline) {
  v("value", baseline.value);
  v("date", baseline.date);
  v("groups", baseline.groups);
  annotate(v, baseline);
}

void describe(auto& v, Same<Target> auto& target) {
  v("id", target.id);
  v("by", target.by);
  v("value", target.value);
  v("level", target.level);
  annotate(v, target);
}

void describe(auto& v, Same<Observation> auto& observation) {
  v("date", observation.date);
  v("value", observation.value);
  v("group", observation.group);
  annotate(v, observation);
}

void describe(auto& v, Same<Indicator> auto& indicator) {
  v("id", indicator.id, required);
  v("label", indicator.label);
  v("measures", indicator.measures);
  v("unit", indicator.unit);
  v("direction", indicator.direction);
  v("owner", indicator.owner);
  v("source", indicator.source);
  v("frequency", indicator.frequency);
  v("disaggregated_by", indicator.disaggregated_by);
  v("baseline", indicator.baseline);
  v("targets", indicator.targets);
  v("observations", indicator.observations);
  annotate(v, indicator);
}

void describe(auto& v, Same<Engagement> auto& engagement) {
  v("now", engagement.now);
  v("wanted", engagement.wanted);
  annotate(v, engagement);
}

void describe(auto& v, Same<Stakeholder> auto& stakeholder) {
  v("id", stakeholder.id, required);
  v("label", stakeholder.label);
  v("kind", stakeholder.kind);
  v("sector", stakeholder.sector);
  v("power", stakeholder.power);
  v("legitimacy", stakeholder.legitimacy);
  v("urgency", stakeholder.urgency);
  v("interest", stakeholder.interest);
  v("veto", stakeholder.veto);
  v("engagement", stakeholder.engagement);
  annotate(v, stakeholder);
}

void describe(auto& v, Same<Group> auto& group) {
  v("id", group.id, required);
  v("label", group.label);
  v("population", group.population);
  v("vulnerable", group.vulnerable);
  v("dimensions", group.dimensions);
  v("eligible", group.eligible);
  v("served", group.served);
  v("represented_by", group.represented_by);
  annotate(v, group);
}

void describe(auto& v, Same<Stance> auto& stance) {
  v("from", stance.from, required);
  v("to", stance.to, required);
  v("position", stance.position);
  annotate(v, stance);
}

void describe(auto& v, Same<Tie> auto& tie) {
  v("from", tie.from, required);
  v("to", tie.to, required);
  v("influence", tie.influence);
  v("sign", tie.sign);
  annotate(v, tie);
}

// Means.

void describe(auto& v, Same<Source> auto& source) {
  v("id", source.id, required);
  v("label", source.label);
  v("kind", source.kind);
  v("only_for", source.only_for);
  annotate(v, source);
}

void describe(auto& v, Same<Budget> auto& budget) {
  v("id", budget.id, required);
  v("source", budget.source);
  v("amounts", budget.amounts);
  v("carry_over", budget.carry_over);
  annotate(v, budget);
}

void describe(auto& v, Same<Capacity> auto& capacity) {
  v("from", capacity.from);
  v("by", capacity.by);
  v("amount", capacity.amount);
  v("at_least", capacity.at_least);
  annotate(v, capacity);
}

void describe(auto& v, Same<Resource> auto& resource) {
  v("id", resource.id, required);
  v("label", resource.label);
  v("kind", resource.kind);
  v("unit", resource.unit);
  v("calendar", resource.calendar);
  v("capacity", resource.capacity);
  annotate(v, resource);
}

// Actions.

void describe(auto& v, Same<Role> auto& role) {
  v("stakeholder", role.stakeholder, required);
  v("role", role.role, required);
  annotate(v, role);
}

void describe(auto& v, Same<YearCost> auto& cost) {
  v("year", cost.year, required);
  v("source", cost.source);
  v("amount", cost.amount, required);
  annotate(v, cost);
}

void describe(auto& v, Same<Demand> auto& demand) {
  v("resource", demand.resource, required);
  v("amount", demand.amount);
  annotate(v, demand);
}

/// The members of a mode that may stand on the action itself.
void describe_work(auto& v, Same<Mode> auto& mode) {
  v("cost", mode.cost);
  v("run_cost", mode.run_cost);
  v("duration", mode.duration);
  v("demands", mode.demands);
}

void describe(auto& v, Same<Mode> auto& mode) {
  v("id", mode.id);
  v("label", mode.label);
  describe_work(v, mode);
  annotate(v, mode);
}

void describe_modes(auto& v, std::vector<Mode>& modes) {
  Mode only;
  describe_work(v, only);
  v("modes", modes);
  if (only == Mode{}) return;
  if (modes.empty()) {
    modes.push_back(std::move(only));
  } else {
    v.conflict("the action has \"modes\" and also says what a single mode costs or takes",
               "move cost, run_cost, duration and demands into the modes they belong to");
  }
}
void describe_modes(auto& v, const std::vector<Mode>& modes) {
  const Mode none;
  const bool on_action = is_written_on_action(modes);
  describe_work(v, on_action ? modes.front() : none);
  v("modes", on_action ? std::vector<Mode>() : modes);
}

void describe(auto& v, Same<Reach> auto& reach) {
  v("to", reach.to, required);
  v("reach", reach.reach);
  annotate(v, reach);
}

void describe(auto& v, Same<Development> auto& development) {
  v("pillar", development.pillar, required);
  v("level", development.level, required);
  v("gain", development.gain);
  annotate(v, development);
}

void describe(auto& v, Same<Improvement> auto& improvement) {
  v("to", improvement.to, required);
  v("documents", improvement.documents);
  v("processing_days", improvement.processing_days);
  v("hours_per_week", improvement.hours_per_week);
  v("served", improvement.served);
  annotate(v, improvement);
}

void describe(auto& v, Same<Pilot> auto& pilot) {
  v("hypothesis", pilot.hypothesis);
  v("indicator", pilot.indicator);
  v("at_least", pilot.at_least);
  v("at_most", pilot.at_most);
  v("decide_by", pilot.decide_by);
  v("cost", pilot.cost);
  v("duration", pilot.duration);
  v("result", pilot.result);
  annotate(v, pilot);
}

void describe(auto& v, Same<Action> auto& action) {
  v("id", action.id, required);
  v("label", action.label);
  v("description", action.description);
  v("kind", action.kind);
  v("part_of", action.part_of);
  v("status", action.status);
  v("innovation", action.innovation);
  v("strategies", action.strategies);
  v("principles", action.principles);
  v("enablers", action.enablers);
  v("sectors", action.sectors);
  v("regions", action.regions);
  v("tags", action.tags);
  v("roles", action.roles);
  v("from", action.from);
  v("by", action.by);
  v("ongoing", action.ongoing);
  v("calendar", action.calendar);
  v("pausable", action.pausable);
  describe_modes(v, action.modes);
  v("closes", action.closes);
  v("advances", action.advances);
  v("affects", action.affects);
  v("serves", action.serves);
  v("develops", action.develops);
  v("improves", action.improves);
  v("doability", action.doability);
  v("success", action.success);
  v("pilot", action.pilot);
  v("started", action.started);
  v("finished", action.finished);
  annotate(v, action);
}

// Promises, rules and futures.

void describe(auto& v, Same<Milestone> auto& milestone) {
  v("id", milestone.id, required);
  v("label", milestone.label);
  v("of", milestone.of);
  v("at", milestone.at);
  v("by", milestone.by);
  v("level", milestone.level);
  v("reached", milestone.reached);
  annotate(v, milestone);
}

void describe(auto& v, Same<Dependency> auto& dependency) {
  v("from", dependency.from, required);
  v("to", dependency.to, required);
  v("type", dependency.type);
  v("lag", dependency.lag);
  v("max_lag", dependency.max_lag);
  v("prerequisite", dependency.prerequisite);
  v("reason", dependency.reason);
  annotate(v, dependency);
}

void describe(auto& v, Same<Choice> auto& choice) {
  v("id", choice.id, required);
  v("of", choice.of);
  v("at_least", choice.at_least);
  v("at_most", choice.at_most);
  annotate(v, choice);
}

void describe(auto& v, Same<Synergy> auto& synergy) {
  v("id", synergy.id, required);
  v("of", synergy.of);
  v("value", synergy.value);
  annotate(v, synergy);
}

void describe(auto& v, Same<Policy> auto& policy) {
  v("id", policy.id, required);
  v("kind", policy.kind, required);
  v("tag", policy.tag);
  v("group", policy.group);
  v("pillar", policy.pillar);
  v("region", policy.region);
  v("share", policy.share);
  v("vocabulary", policy.vocabulary);
  v("a", policy.a);
  v("b", policy.b);
  v("least", policy.least);
  annotate(v, policy);
}

void describe(auto& v, Same<Hit> auto& hit) {
  v("to", hit.to, required);
  v("delay", hit.delay);
  v("cost", hit.cost);
  annotate(v, hit);
}

void describe(auto& v, Same<Risk> auto& risk) {
  v("id", risk.id, required);
  v("label", risk.label);
  v("probability", risk.probability);
  v("hits", risk.hits);
  v("owner", risk.owner);
  v("response", risk.response);
  annotate(v, risk);
}

void describe(auto& v, Same<Change> auto& change) {
  v("at", change.at, required);
  v("set", JsonForm{change.set}, required);
  annotate(v, change);
}

void describe(auto& v, Same<Scenario> auto& scenario) {
  v("id", scenario.id, required);
  v("label", scenario.label);
  v("likelihood", scenario.likelihood);
  v("changes", scenario.changes);
  annotate(v, scenario);
}

void describe(auto& v, Same<ProgressReport> auto& report) {
  v("action", report.action, required);
  v("at", report.at);
  v("spent", report.spent);
  v("done", report.done);
  v("forecast", report.forecast);
  v("reason", report.reason);
  annotate(v, report);
}

void describe(auto& v, Same<BaselineAction> auto& action) {
  v("id", action.id, required);
  v("start", action.start);
  v("finish", action.finish);
  v("cost", action.cost);
  annotate(v, action);
}

void describe(auto& v, Same<Baseline> auto& baseline) {
  v("id", baseline.id, required);
  v("at", baseline.at);
  v("actions", baseline.actions);
  annotate(v, baseline);
}

void describe(auto& v, Same<Plan> auto& plan) {
  v.constant("format", plan_format);
  v.constant("version", plan_version);
  v("id", plan.id, required);
  v("title", plan.title);
  v("languages", plan.languages);
  v("status_date", plan.status_date);
  v("currency", plan.currency);
  v("price_year", plan.price_year);
  v("discount_rate", plan.discount_rate);
  v("horizon", plan.horizon);
  v("fiscal_year_start", plan.fiscal_year_start);
  v("vocabularies", plan.vocabularies);
  v("calendars", plan.calendars);
  v("assessments", plan.assessments);
  v("checklists", plan.checklists);
  v("gaps", plan.gaps);
  v("factors", plan.factors);
  v("influences", plan.influences);
  v("services", plan.services);
  v("building_blocks", plan.building_blocks);
  v("uses", plan.uses);
  v("goals", plan.goals);
  v("comparisons", plan.comparisons);
  v("indicators", plan.indicators);
  v("stakeholders", plan.stakeholders);
  v("groups", plan.groups);
  v("stances", plan.stances);
  v("ties", plan.ties);
  v("sources", plan.sources);
  v("budgets", plan.budgets);
  v("resources", plan.resources);
  v("actions", plan.actions);
  v("milestones", plan.milestones);
  v("dependencies", plan.dependencies);
  v("choices", plan.choices);
  v("synergies", plan.synergies);
  v("policies", plan.policies);
  v("risks", plan.risks);
  v("scenarios", plan.scenarios);
  v("progress", plan.progress);
  v("baselines", plan.baselines);
  annotate(v, plan);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
