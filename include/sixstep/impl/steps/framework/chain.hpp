// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/framework/goal_tree.hpp>
#include <sixstep/steps/framework.hpp>

// The rules of a results chain, in words where a plan breaks them.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

template <class Entity>
std::string quoted_name(const PlanGraph& graph, const Id<Entity>& id) {
  return in_quotes(name_of(graph, *graph.find(id)));
}

/// One finding about some nodes: the sentence, then their names. Nothing if there are none.
template <class Entity>
void report_nodes(const PlanGraph& graph, std::string code, Severity severity,
                  std::string_view sentence, const std::vector<Id<Entity>>& nodes,
                  std::vector<Finding>& findings) {
  if (nodes.empty()) return;
  Finding finding{std::move(code), severity, {}, {}, {}};
  std::vector<std::string> names;
  for (const Id<Entity>& node : nodes) {
    names.push_back(quoted_name(graph, node));
    finding.nodes.push_back({node.value});
  }
  finding.sentence = std::string(sentence) + ": " + list_in_words(names) + ".";
  findings.push_back(std::move(finding));
}

/// Actions that advance no goal and no indicator: nobody can say what they are for.
inline std::vector<Id<Action>> actions_without_goal(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  const std::vector<bool> heading = headings(graph);
  std::vector<Id<Action>> actions;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Action& action = plan.actions[i];
    if (heading[i] || action.status == ActionStatus::stopped || !action.advances.empty()) continue;
    actions.push_back(action.id);
  }
  return actions;
}

inline ChainReading read_chain(const PlanGraph& graph, const GoalTree& tree,
                               const std::vector<GoalReading>& goals) {
  ChainReading chain;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    chain.depth = std::max<std::size_t>(chain.depth, tree.level[i] + 1);
    if (!tree.parent[i]) {
      chain.tops.push_back(goals[i].goal);
      continue;
    }
    const auto above = static_cast<int>(goals[*tree.parent[i]].kind);
    const auto kind = static_cast<int>(goals[i].kind);
    if (kind < above) chain.reversed.push_back(goals[i].goal);
    if (kind > above + 1) chain.skipping.push_back(goals[i].goal);
  }
  chain.without_goal = actions_without_goal(graph);
  return chain;
}

/// For each goal, whether something is true of it or of anything below it.
inline std::vector<bool> here_or_below(const GoalTree& tree, std::vector<bool> here) {
  for (auto goal = tree.order.rbegin(); goal != tree.order.rend(); ++goal) {
    if (here[*goal] && tree.parent[*goal]) here[*tree.parent[*goal]] = true;
  }
  return here;
}

/// For each goal, whether actions advance it, all of them stopped.
inline std::vector<bool> only_stopped(const PlanGraph& graph,
                                      const std::vector<GoalReading>& goals) {
  std::vector<bool> dropped(goals.size(), false);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (!goals[i].actions.empty()) continue;
    const auto edges = graph.in_edges(graph.node(NodeKind::goal, i));
    dropped[i] = std::ranges::any_of(
        edges, [&](EdgeIndex in) { return graph.edges()[in].relation == Relation::advances; });
  }
  return dropped;
}

/// The rules, one finding for all goals that break one.
class ChainCheck {
 public:
  ChainCheck(const PlanGraph& graph, const GoalTree& tree, const std::vector<GoalReading>& goals)
      : graph_(graph), tree_(tree), goals_(goals) {
    std::vector<bool> has_indicator;
    std::vector<bool> has_action;
    for (const GoalReading& goal : goals) {
      has_indicator.push_back(!goal.indicators.empty());
      has_action.push_back(!goal.actions.empty());
    }
    measured_ = here_or_below(tree, std::move(has_indicator));
    acted_on_ = here_or_below(tree, std::move(has_action));
    dropped_ = only_stopped(graph, goals);
  }

  void report(const ChainReading& chain, std::vector<Finding>& findings) const {
    const auto tell = [&](const char* code, Severity severity, std::string_view sentence,
                          const auto& nodes) {
      report_nodes(graph_, code, severity, sentence, nodes, findings);
    };
    tell("goal-without-children", Severity::warning,
         "Nothing stands below these to make them happen", those([&](std::size_t i) {
           return tree_.children[i] == 0 && goals_[i].kind < GoalKind::output &&
                  goals_[i].actions.empty();
         }));
    tell("goal-above-its-kind", Severity::warning, "These stand below a goal of a lower kind",
         chain.reversed);
    tell("level-skipped", Severity::note,
         "These stand more than one level of the results chain below their parent", chain.skipping);
    tell("goal-without-action", Severity::warning, "No action advances these",
         those([&](std::size_t i) { return lacks_action(i) && !dropped_[i]; }));
    tell("goal-actions-stopped", Severity::warning,
         "All actions that would advance these are stopped",
         those([&](std::size_t i) { return dropped_[i] && !acted_on_[i]; }));
    tell("goal-not-measured", Severity::warning, "No indicator measures these",
         those([&](std::size_t i) { return !is_measured(i); }));
    tell("goal-orphan", Severity::warning, "These stand alone, outside of the results chain",
         those([&](std::size_t i) { return is_orphan(i); }));
    report_tops(findings);
    tell("action-without-goal", Severity::note,
         "Of these actions the plan does not say which goal they advance", chain.without_goal);
  }

 private:
  template <class Predicate>
  std::vector<Id<Goal>> those(Predicate&& lacks) const {
    std::vector<Id<Goal>> goals;
    for (std::size_t i = 0; i < goals_.size(); ++i) {
      if (lacks(i)) goals.push_back(goals_[i].goal);
    }
    return goals;
  }

  /// Something at the end of the chain, or any output, that nothing makes happen.
  bool lacks_action(std::size_t i) const {
    const bool is_end = tree_.children[i] == 0 || goals_[i].kind == GoalKind::output;
    return is_end && !acted_on_[i];
  }

  /// Goals and visions may be measured by what stands below them.
  bool is_measured(std::size_t i) const {
    return goals_[i].kind >= GoalKind::outcome ? !goals_[i].indicators.empty() : measured_[i];
  }

  bool is_orphan(std::size_t i) const {
    return goals_.size() > 1 && tree_.children[i] == 0 && !tree_.parent[i];
  }

  /// Several tops are a choice that a reader must know: they share the whole between them.
  void report_tops(std::vector<Finding>& findings) const {
    const auto tops =
        those([&](std::size_t i) { return !tree_.parent[i] && tree_.children[i] > 0; });
    if (tops.size() < 2) return;
    report_nodes(graph_, "several-tops", Severity::note,
                 "The plan has no one vision above all: these share the whole", tops, findings);
  }

  const PlanGraph& graph_;
  const GoalTree& tree_;
  const std::vector<GoalReading>& goals_;
  std::vector<bool> measured_;
  std::vector<bool> acted_on_;
  std::vector<bool> dropped_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
