// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <command/step_text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <command/curves_text.hpp>
#include <command/lines.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::command {

std::string change_text(const CapacityChange& change) {
  std::string text;
  for (const std::string& sentence : change.sentences) text += sentence + '\n';
  return text;
}

namespace {

std::string closed_in_words(const GapCoverage& closed) {
  if (!closed.share()) return "no known gap";
  return (closed.is_lower_bound() ? "at least " : "") + percent(closed.share());
}

void tell_pillars(Lines& lines, const CapacityAssessment& capacity) {
  lines.head("Capacity by pillar: mean rating, weakest rating, share rated, gap closed by actions");
  for (const CapacitySummary& pillar : capacity.by_pillar) {
    lines.row(lines.label(pillar.of) + ": " + number(pillar.mean) + ", " + number(pillar.weakest) +
              ", " + percent(pillar.known) + ", " + closed_in_words(pillar.closed));
  }
  lines.row("all: " + number(capacity.whole.mean) + ", " + number(capacity.whole.weakest) + ", " +
            percent(capacity.whole.known) + ", " + closed_in_words(capacity.whole.closed));
}

void tell_raters(Lines& lines, const CapacityAssessment& capacity) {
  if (capacity.raters.empty()) return;
  lines.head("Raters who rated alone: capacities, mean distance from the others' median, leaning");
  for (const RaterReading& rater : capacity.raters) {
    lines.row(rater.rater + ": " + std::to_string(rater.rated) + ", " + number(rater.distance) +
              ", " + number(rater.leaning));
  }
}

void tell_checklists(Lines& lines, const CapacityAssessment& capacity) {
  if (std::ranges::all_of(capacity.checklist, [](const auto& item) { return item.answers == 0; })) {
    return;
  }
  lines.head("Checklists: mean score, items answered, items of which an action speaks");
  for (const ChecklistSummary& list : capacity.checklists) {
    const std::string name =
        std::string(word(list.vocabulary)) + (list.part.empty() ? "" : ", " + list.part);
    lines.row(name + ": " + percent(list.mean) + ", " + percent(list.known) + ", " +
              percent(list.covered));
  }
}

}  // namespace

std::string capacity_text(const Roadmap& roadmap, std::string_view language) {
  const CapacityAssessment& capacity = roadmap.capacity;
  Lines lines(roadmap, language);
  tell_pillars(lines, capacity);
  tell_raters(lines, capacity);
  tell_checklists(lines, capacity);
  return std::move(lines).finish(capacity);
}

std::string system_text(const Roadmap& roadmap, std::string_view language) {
  Lines lines(roadmap, language);
  std::vector<FactorReading> factors = roadmap.system.factors;
  std::ranges::stable_sort(factors, {}, [](const FactorReading& reading) {
    return reading.rank - 1;  // rank 0, leverage unknown, comes last
  });
  lines.head("Factors by leverage");
  for (const FactorReading& reading : factors) {
    lines.row(lines.label(reading.factor) + ": " + number(reading.leverage));
  }
  lines.head("Feedback loops: " + std::to_string(roadmap.system.loops.size()));
  for (const FeedbackLoop& loop : roadmap.system.loops) lines.row(loop.name + ": " + loop.words);
  return std::move(lines).finish(roadmap.system);
}

std::string framework_text(const Roadmap& roadmap, std::string_view language) {
  Lines lines(roadmap, language);
  lines.head("Goals: share of the whole, indicators, actions");
  for (const GoalReading& goal : roadmap.framework.goals) {
    lines.row(lines.label(goal.goal) + ": " + percent(goal.weight) + ", " +
              std::to_string(goal.indicators.size()) + ", " + std::to_string(goal.actions.size()));
  }
  return std::move(lines).finish(roadmap.framework);
}

std::string stakeholders_text(const Roadmap& roadmap, std::string_view language) {
  const StakeholderAnalysis& analysis = roadmap.stakeholders;
  Lines lines(roadmap, language);
  lines.head("Stakeholders: power × interest, engagement advised");
  for (const StakeholderReading& reading : analysis.stakeholders) {
    const std::string quadrant = reading.quadrant ? std::string(word(*reading.quadrant)) : "?";
    lines.row(lines.label(reading.stakeholder) + ": " + quadrant + ", " +
              std::string(word(reading.advised)));
  }
  lines.head("Groups");
  for (const GroupReading& group : analysis.groups) {
    lines.row(lines.label(group.group) + ": " + std::string(word(group.coverage)));
  }
  return std::move(lines).finish(analysis);
}

std::string action_text(const Roadmap& roadmap, std::string_view language) {
  Lines lines(roadmap, language);
  lines.head("Actions: from, to, why then");
  for (const ScheduledAction& scheduled : roadmap.action.actions) {
    lines.row(lines.label(scheduled.action) + ": " + day(scheduled.start) + " to " +
              day(scheduled.finish) + (scheduled.critical ? ", critical. " : ". ") +
              scheduled.words);
  }
  lines.head("Finish: " + day(roadmap.action.finish) + ", with 80 % confidence " +
             day(roadmap.action.finish_p80));
  tell_curves(roadmap.action.curves, lines);
  return std::move(lines).finish(roadmap.action);
}

namespace {

void tell_unknown(const RiskAnalysis& risk, Lines& lines) {
  const auto list = [&](std::string_view what, const std::vector<Id<Action>>& actions) {
    if (actions.empty()) return;
    lines.head("Of unknown uncertainty: " + std::to_string(actions.size()) + ' ' +
               std::string(what));
    for (const Id<Action>& id : actions) lines.row(lines.label(id));
  };
  list("durations", risk.unknown_durations);
  list("costs", risk.unknown_costs);
}

constexpr std::array told_shares = {0.1, 0.5, 0.8, 0.9};

void tell_finish(const RiskAnalysis& risk, Lines& lines) {
  if (risk.finish.empty()) return lines.head("Finish: how sure it is, is not known");
  lines.head("Finish, by share of futures");
  for (const double share : told_shares) {
    lines.row(percent(share) + ": by " + day(finish_at(risk, share)));
  }
}

void tell_cost(const RiskAnalysis& risk, Lines& lines) {
  if (risk.cost.empty()) return lines.head("Cost: how sure it is, is not known");
  lines.head("Cost, by share of futures");
  for (const double share : told_shares) {
    lines.row(percent(share) + ": at most " + lines.money(cost_at(risk, share)) +
              (risk.cost_unknown > 0 ? ", and what has no known cost" : ""));
  }
}

void tell_promises(const RiskAnalysis& risk, Lines& lines) {
  if (!risk.kept && !risk.within_budget) return;
  lines.head("Kept, in a share of futures");
  if (risk.kept) lines.row("by " + day(risk.promised) + ": " + percent(risk.kept));
  if (risk.within_budget) {
    lines.row("within " + lines.money(risk.budget) + ": " + percent(risk.within_budget));
  }
  if (risk.both) lines.row("both: " + percent(risk.both));
}

void tell_drivers(const RiskAnalysis& risk, Lines& lines) {
  constexpr std::size_t most = 10;
  const auto name = [&](const AnyId& node) {
    return node.value.empty() ? "what all have in common" : lines.label(node);
  };
  if (!risk.date_drivers.empty()) lines.head("What moves the finish: 80 % where it is low, high");
  for (std::size_t i = 0; i < std::min(most, risk.date_drivers.size()); ++i) {
    const DateDriver& driver = risk.date_drivers[i];
    lines.row(name(driver.node) + ", " + std::string(word(driver.input)) + ": " + day(driver.low) +
              ", " + day(driver.high));
  }
  if (!risk.cost_drivers.empty()) lines.head("What moves the cost: 80 % where it is low, high");
  for (std::size_t i = 0; i < std::min(most, risk.cost_drivers.size()); ++i) {
    const CostDriver& driver = risk.cost_drivers[i];
    lines.row(name(driver.node) + ", " + std::string(word(driver.input)) + ": " +
              (driver.low ? lines.money(driver.low) : "?") + ", " +
              (driver.high ? lines.money(driver.high) : "?"));
  }
}

std::string effect_in_words(const RiskEffect& effect, const Lines& lines) {
  std::string words = lines.label(effect.risk) + ", ";
  if (!effect.probability) return words + "probability unknown: left out";
  words += percent(effect.probability);
  if (effect.finish_spared && effect.finish_struck) {
    words += "; " + day(effect.finish_spared) + ", " + day(effect.finish_struck);
  }
  if (effect.cost_spared && effect.cost_struck) {
    words += "; " + lines.money(effect.cost_spared) + ", " + lines.money(effect.cost_struck);
  }
  return words;
}

void tell_effects(const RiskAnalysis& risk, Lines& lines) {
  if (!risk.risks.empty()) lines.head("Risks: what 80 % meet where spared, where struck");
  for (const RiskEffect& effect : risk.risks) lines.row(effect_in_words(effect, lines));
  if (!risk.actions.empty()) lines.head("Actions: finish in 50 %, in 80 %; holds up the end in");
  for (const ActionRisk& action : risk.actions) {
    lines.row(lines.label(action.action) + ": " + to_string(action.p50) + ", " +
              to_string(action.p80) + "; " + percent(action.criticality) +
              (action.kept ? "; promise kept in " + percent(action.kept) : ""));
  }
  if (!risk.promises.empty()) lines.head("Milestones: reached in 50 %, in 80 %; kept in");
  for (const PromiseRisk& promise : risk.promises) {
    lines.row(lines.label(promise.promise) + ": " + to_string(promise.p50) + ", " +
              to_string(promise.p80) +
              (promise.kept ? "; " + percent(promise.kept) + " by " + day(promise.by) : ""));
  }
}

}  // namespace

std::string risk_text(const Roadmap& roadmap, std::string_view language) {
  const RiskAnalysis& risk = roadmap.action.risk;
  Lines lines(roadmap, language);
  if (risk.runs == 0) {
    lines.head(
        "How sure dates and cost are is unknown: give low, likely and high, or name a "
        "--reference-class.");
  } else {
    lines.head(std::to_string(risk.runs) + " futures, ranges " + std::string(word(risk.spread)) +
               (risk.reference_class.empty() ? ", no reference class"
                                             : ", reference class " + risk.reference_class) +
               (risk.with_resources ? ", with resources" : ""));
    tell_finish(risk, lines);
    tell_cost(risk, lines);
    tell_promises(risk, lines);
    tell_drivers(risk, lines);
    tell_effects(risk, lines);
  }
  tell_unknown(risk, lines);
  return std::move(lines).text();
}

}  // namespace sixstep::command
