// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/roadmap/nodes.hpp>
#include <sixstep/impl/roadmap/sha256.hpp>
#include <sixstep/impl/roadmap/trace.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/version.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::roadmap {

inline std::size_t count_guesses(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  std::size_t guesses = 0;
  const auto count = [&](const auto& list) {
    for (const auto& entry : list) guesses += is_guess(entry.annotation);
  };
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    guesses += is_guess(annotation_of(graph, node));
  }
  count(plan.assessments), count(plan.checklists), count(plan.influences), count(plan.uses);
  count(plan.comparisons), count(plan.stances), count(plan.ties), count(plan.budgets);
  count(plan.dependencies), count(plan.choices), count(plan.synergies), count(plan.policies);
  count(plan.scenarios), count(plan.progress), count(plan.baselines);
  return guesses;
}

inline void add_money(const PlanGraph& graph, PlanSummary& summary) {
  const std::vector<bool> heading = headings(graph);
  const auto spent = reported_spend(graph);
  for (std::size_t i = 0; i < heading.size(); ++i) {
    if (heading[i]) {
      ++summary.headings;
      continue;
    }
    ++summary.actions;
    const auto cost = likely_cost(graph.plan().actions[i]);
    if (cost) summary.cost.known += *cost;
    if (!cost) ++summary.cost.unknown;
    if (spent[i]) summary.spent = summary.spent.value_or(Money{}) + *spent[i];
  }
}

inline PlanSummary summarize(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  PlanSummary summary;
  summary.id = plan.id;
  summary.title = plan.title;
  summary.languages = plan.languages;
  summary.status_date = plan.status_date;
  summary.currency = plan.currency;
  summary.fiscal_year_start = plan.fiscal_year();
  if (plan.horizon.from) summary.horizon_from = plan.horizon.from->first;
  if (plan.horizon.by) summary.horizon_by = plan.horizon.by->last;
  summary.assumed = count_guesses(graph);
  add_money(graph, summary);
  return summary;
}

inline std::vector<Finding> all_findings(const Roadmap& roadmap) {
  std::vector<Finding> findings;
  const auto add = [&](const std::vector<Finding>& list) {
    findings.insert(findings.end(), list.begin(), list.end());
  };
  add(roadmap.capacity.findings), add(roadmap.system.findings), add(roadmap.framework.findings);
  add(roadmap.stakeholders.findings), add(roadmap.strategy.findings), add(roadmap.action.findings);
  add(roadmap.status.findings);
  std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::severity);
  return findings;
}

/// What the chosen actions do together.
inline SystemResponse effect_of_choice(const PlanGraph& graph, const Strategy& strategy,
                                       const ResponseOptions& options) {
  std::vector<Id<Action>> chosen;
  for (const ChosenAction& each : strategy.chosen) chosen.push_back(each.action);
  return respond_to_actions(graph, chosen, options);
}

/// The caller's question whether to stop, which leaves in `stopped` whether it ever said yes.
inline StopCondition remembering(const StopCondition& stop, bool& stopped) {
  if (!stop.should_stop) return stop;
  return {stop.work_limit, [&](const Progress& progress) {
            return stopped = stopped || stop.should_stop(progress);
          }};
}

inline Provenance provenance_of(const PlanGraph& graph, const RoadmapOptions& options,
                                bool stopped) {
  Provenance provenance;
  provenance.library_version = version;
  provenance.plan_hash = Sha256::of(write_plan(graph.plan()));
  provenance.seed = options.seed;
  const std::uint64_t limit = options.stop.work_limit;
  if (limit != std::numeric_limits<std::uint64_t>::max()) provenance.work_limit = limit;
  provenance.stopped = stopped;
  return provenance;
}

}  // namespace detail::roadmap

SIXSTEP_INLINE Roadmap make_roadmap(const PlanGraph& graph, const RoadmapOptions& options) {
  using namespace detail::roadmap;
  RoadmapOptions steps = options;
  bool stopped = false;
  steps.stop = remembering(options.stop, stopped);
  steps.system.stop = steps.strategy.stop = steps.action.stop = steps.effect.stop = steps.stop;
  steps.strategy.seed = steps.action.seed = steps.effect.seed = options.seed;
  if (!steps.effect.default_strength)
    steps.effect.default_strength = options.system.default_strength;
  Roadmap roadmap;
  roadmap.plan = summarize(graph);
  // Tells the caller of each step, who may stop even where there is nothing to search.
  const auto begin = [&](std::string_view step) { steps.stop.reached({step, 0, {}, {}}); };
  begin("assessing capacity");
  roadmap.capacity = assess_capacity(graph, steps.capacity);
  begin("analysing the system");
  roadmap.system = analyse_system(graph, steps.system);
  begin("building the framework");
  roadmap.framework = build_framework(graph, steps.framework);
  begin("analysing stakeholders");
  roadmap.stakeholders = analyse_stakeholders(graph, steps.stakeholders);
  begin("choosing actions");
  roadmap.strategy = choose_strategy(graph, roadmap.capacity, roadmap.framework,
                                     roadmap.stakeholders, steps.strategy);
  begin("simulating the effect");
  roadmap.effect = effect_of_choice(graph, roadmap.strategy, steps.effect);
  begin("scheduling actions");
  roadmap.action = plan_action(graph, roadmap.strategy, steps.action);
  roadmap.status =
      read_status(graph, roadmap.strategy, roadmap.framework, roadmap.action, steps.status);
  roadmap.findings = all_findings(roadmap);
  roadmap.trace = Tracer(graph, roadmap).trace();
  roadmap.nodes = roadmap_nodes(graph);
  roadmap.edges = roadmap_edges(graph);
  roadmap.provenance = provenance_of(graph, options, stopped);
  return roadmap;
}

}  // namespace sixstep::inline SIXSTEP_FORM
