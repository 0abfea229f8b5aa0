// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <command/files.hpp>
#include <command/making.hpp>
#include <command/options.hpp>
#include <command/step_text.hpp>
#include <sixstep/io/capacity_json.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/steps/capacity_change.hpp>
#include <sixstep/steps/capacity_mapping.hpp>

namespace sixstep::command {

namespace {

/// A step by its name in documents and by the method's own.
struct Step {
  std::string_view name;
  std::string_view method_name;
  std::string (*json)(const Roadmap&);
  std::string (*words)(const Roadmap&, std::string_view language);
};

template <auto member>
std::string json_of(const Roadmap& roadmap) {
  return write_step(roadmap.*member, roadmap.plan.currency);
}

constexpr std::array<Step, 6> steps = {{
    {"capacity", "holistic", json_of<&Roadmap::capacity>, capacity_text},
    {"system", "systems", json_of<&Roadmap::system>, system_text},
    {"framework", "strategic-framework", json_of<&Roadmap::framework>, framework_text},
    {"stakeholders", "stakeholder-analysis", json_of<&Roadmap::stakeholders>, stakeholders_text},
    {"strategy", "strategies", json_of<&Roadmap::strategy>, strategy_text},
    {"action", "action-plan", json_of<&Roadmap::action>, action_text},
}};

const Step& step_named(const std::string& name) {
  const auto found = std::ranges::find_if(
      steps, [&](const Step& step) { return step.name == name || step.method_name == name; });
  if (found != steps.end()) return *found;
  std::array<std::string_view, 2 * steps.size()> names;
  std::ranges::transform(steps, names.begin(), &Step::name);
  std::ranges::transform(steps, names.begin() + steps.size(), &Step::method_name);
  const std::string meant = did_you_mean(name, names);
  throw failure(
      Exit::usage, "unknown-step", "there is no step \"" + name + '"',
      meant.empty() ? "steps: capacity, system, framework, stakeholders, strategy, action" : meant);
}

Date day_named(const std::string& text) {
  const auto period = parse_period(text);
  if (period) return period->last;
  throw failure(Exit::usage, "usage", '"' + text + "\" is no date",
                "write 2024-06-30, 2024-06, 2024-Q2 or 2024");
}

CapacityAssessment assess(const Plan& plan, const std::string& as_of) {
  CapacityOptions options;
  if (!as_of.empty()) options.as_of = day_named(as_of);
  return assess_capacity(PlanGraph(plan), options);
}

bool same_terms(const CapacityAssessment& a, const CapacityAssessment& b) {
  return a.pillars == b.pillars && a.levels == b.levels;
}

std::vector<Term> names_in(const Plan& plan) {
  std::vector<Term> names = resolve_terms(VocabularyKind::pillars, plan.vocabularies);
  for (Term& term : resolve_terms(VocabularyKind::levels, plan.vocabularies)) {
    names.push_back(std::move(term));
  }
  return names;
}

/// Since a day, by the dates of the plan's own ratings, or since an earlier plan. Plans with other
/// pillars or levels meet in the built-in ones.
Exit compare_since(const Options& options) {
  const Plan plan = load_plan(options.input);
  const bool is_day = parse_period(options.since).has_value();
  const Plan earlier = is_day ? plan : load_plan(options.since);
  CapacityAssessment before = assess(earlier, is_day ? options.since : "");
  CapacityAssessment after = assess(plan, options.as_of);
  if (!same_terms(before, after)) {
    before = map_assessment(before, mapping_to_builtin(earlier)).assessment;
    after = map_assessment(after, mapping_to_builtin(plan)).assessment;
  }
  const CapacityChange change = compare_capacity(before, after, names_in(plan));
  print(options.json ? write_capacity_change(change) : change_text(change));
  return Exit::done;
}

Exit show_as_of(const Options& options) {
  const Plan plan = load_plan(options.input);
  Roadmap roadmap;
  roadmap.plan.currency = plan.currency;
  roadmap.plan.languages = plan.languages;
  for (Term& term : names_in(plan)) {
    RoadmapNode& node = roadmap.nodes.emplace_back();
    node.id.value = term.id.value;
    node.label = std::move(term.label);
  }
  roadmap.capacity = assess(plan, options.as_of);
  print(options.json ? json_of<&Roadmap::capacity>(roadmap)
                     : capacity_text(roadmap, options.language));
  return Exit::done;
}

Exit run_step(const Options& options) {
  const Step& step = step_named(options.subject);
  const bool in_time = !options.since.empty() || !options.as_of.empty();
  if (in_time && step.name != "capacity") {
    throw failure(Exit::usage, "usage", "--since and --as-of are options of step capacity");
  }
  if (!options.since.empty()) return compare_since(options);
  if (!options.as_of.empty()) return show_as_of(options);
  const Roadmap roadmap = make_from_input(options);
  print(options.json ? step.json(roadmap) : step.words(roadmap, options.language));
  return exit_of(roadmap, options);
}

}  // namespace

void add_step(CLI::App& program, Options& options, Run& run) {
  CLI::App& command = add_command(program, "step", "Print what one of the six steps finds",
                                  "  sixstep step capacity plan.json\n"
                                  "  sixstep step capacity plan.json --since plan-2023.json\n"
                                  "  sixstep step capacity plan.json --since 2023-12-31\n"
                                  "  sixstep step strategy --json plan.json\n"
                                  "  sixstep example first_plan | sixstep step systems -");
  command
      .add_option("NAME", options.subject,
                  "capacity, system, framework, stakeholders, strategy or action; also by the "
                  "method's names: holistic, systems …")
      ->required()
      ->type_name("");
  add_input(command, options, "PLAN");
  add_language(command, options);
  command
      .add_option("--as-of", options.as_of,
                  "Of capacity: only ratings dated up to this day, such as 2023-12-31")
      ->type_name("DATE");
  command
      .add_option("--since", options.since,
                  "Of capacity: what has changed since this day, or since an earlier PLAN")
      ->type_name("DATE|PLAN");
  add_limits(command, options);
  add_json(command, options);
  command.final_callback([&] { run = [&] { return run_step(options); }; });
}

}  // namespace sixstep::command
