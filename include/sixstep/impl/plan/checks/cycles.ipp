// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/plan/checks/registry.hpp>
#include <sixstep/methods/components.hpp>

/// Goals and headings that contain themselves, actions that wait for themselves.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

inline constexpr NodeIndex no_node = ~NodeIndex{0};

/// Nodes of a shortest path from `from` to `to` within one component; both ends included.
inline std::vector<NodeIndex> path_within(const Digraph& graph, const StrongComponents& components,
                                          NodeIndex from, NodeIndex to,
                                          std::vector<NodeIndex>& reached_from) {
  std::vector<NodeIndex> queue = {from};
  reached_from[from] = from;
  for (std::size_t next = 0; next < queue.size() && reached_from[to] == no_node; ++next) {
    for (const NodeIndex head : graph.successors(queue[next])) {
      if (components.component_of[head] != components.component_of[from]) continue;
      if (reached_from[head] != no_node) continue;
      reached_from[head] = queue[next];
      queue.push_back(head);
    }
  }
  std::vector<NodeIndex> path = {to};
  while (path.back() != from) path.push_back(reached_from[path.back()]);
  std::ranges::reverse(path);
  return path;
}

/// One cycle through each strong component that holds an edge for which `takes_time` is true. Node
/// by node, the lowest first, each with an edge to the next and the last to the first.
/// O(nodes + edges log edges); O(nodes + edges) if there is no cycle.
template <class TakesTime>
std::vector<std::vector<NodeIndex>> cycles(const Digraph& graph, TakesTime takes_time) {
  if (topological_order(graph).is_acyclic()) return {};
  const StrongComponents components = strong_components(graph);
  std::vector<char> is_told(components.count(), 0);
  std::vector<NodeIndex> reached_from(graph.node_count(), no_node);
  std::vector<std::vector<NodeIndex>> result;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    const NodeIndex component = components.component_of[node];
    const auto heads = graph.successors(node);
    for (std::size_t k = 0; k < heads.size() && !is_told[component]; ++k) {
      if (components.component_of[heads[k]] != component) continue;
      if (!takes_time(graph.out_edges(node)[k])) continue;
      is_told[component] = 1;
      auto& cycle =
          result.emplace_back(path_within(graph, components, heads[k], node, reached_from));
      std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
    }
  }
  return result;
}

/// "a → b → a", at most twelve members.
inline std::string in_words(const std::vector<std::string>& members) {
  std::string words = listing(members, " → ", 12);
  return members.size() > 12 ? words : words + " → " + members.front();
}

/// Entities of which each names at most one other that it belongs to.
template <class List, class Member>
void check_belonging(Examination& exam, std::string_view list_name, const List& list,
                     std::string_view member_name, Member member, Meaning meaning) {
  std::vector<Arc> arcs;
  for (NodeIndex i = 0; i < list.size(); ++i) {
    if ((list[i].*member).empty()) continue;
    const auto to = exam.registry.index(list[i].*member, meaning);
    if (to) arcs.push_back({i, *to});
  }
  const Place base;
  const auto always = [](EdgeIndex) { return true; };
  for (const std::vector<NodeIndex>& cycle : cycles(Digraph(list.size(), arcs), always)) {
    const auto ids = mapped(cycle, [&](NodeIndex node) { return list[node].id.value; });
    exam.findings.error(codes::cycle, base / list_name / cycle.front() / member_name,
                        in_quotes(member_name) + " leads round in a circle: " + in_words(ids),
                        "remove " + in_quotes(member_name) + " from the one that stands highest");
  }
}

// Start and finish of action i are events 2i and 2i + 1.
constexpr NodeIndex start_of(std::uint32_t action) { return 2 * action; }
constexpr NodeIndex finish_of(std::uint32_t action) { return 2 * action + 1; }

constexpr Arc event_arc(DependencyType type, std::uint32_t from, std::uint32_t to) {
  switch (type) {
    case DependencyType::SS:
      return {start_of(from), start_of(to)};
    case DependencyType::FF:
      return {finish_of(from), finish_of(to)};
    case DependencyType::SF:
      return {start_of(from), finish_of(to)};
    case DependencyType::FS:
      break;
  }
  return {finish_of(from), start_of(to)};
}

/// The waits between starts and finishes. The edges of the actions themselves come first and take
/// time; then those dependencies whose lag is not negative, which take time if it is positive. An
/// action that waits for itself is never meant.
struct Waits {
  std::vector<Arc> arcs;
  std::vector<char> takes_time;         ///< by arc
  std::vector<std::size_t> dependency;  ///< index in the plan, by arc after those of the actions
};

inline Waits collect_waits(const Examination& exam) {
  const auto count = static_cast<std::uint32_t>(exam.plan.actions.size());
  Waits waits;
  waits.arcs.reserve(count + exam.plan.dependencies.size());
  waits.takes_time.reserve(count + exam.plan.dependencies.size());
  waits.dependency.reserve(exam.plan.dependencies.size());
  for (std::uint32_t i = 0; i < count; ++i) waits.arcs.push_back({start_of(i), finish_of(i)});
  waits.takes_time.assign(count, 1);
  for (std::size_t i = 0; i < exam.plan.dependencies.size(); ++i) {
    const Dependency& dependency = exam.plan.dependencies[i];
    const double lag = dependency.lag ? dependency.lag->length.likely : 0.0;
    if (!(lag >= 0.0)) continue;
    const std::uint32_t from = exam.dependency_ends[2 * i];
    const std::uint32_t to = exam.dependency_ends[2 * i + 1];
    if (from == IdTable::absent || to == IdTable::absent) continue;
    waits.arcs.push_back(event_arc(dependency.type, from, to));
    waits.takes_time.push_back(lag > 0.0 || from == to ? 1 : 0);
    waits.dependency.push_back(i);
  }
  return waits;
}

/// The actions of a cycle of events, each once in a row, the lowest first.
inline std::vector<std::uint32_t> actions_of(const std::vector<NodeIndex>& events) {
  std::vector<std::uint32_t> actions;
  for (const NodeIndex event : events) {
    if (actions.empty() || actions.back() != event / 2) actions.push_back(event / 2);
  }
  // The lowest event comes first, so an action whose other event comes last stands at both ends.
  if (actions.size() > 1 && actions.front() == actions.back()) actions.pop_back();
  std::rotate(actions.begin(), std::ranges::min_element(actions), actions.end());
  return actions;
}

/// The first dependency along a cycle of events, by its index in the plan.
inline std::size_t dependency_in(const Digraph& graph, const std::vector<NodeIndex>& events) {
  const auto action_count = static_cast<EdgeIndex>(graph.node_count() / 2);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const NodeIndex next = events[(i + 1) % events.size()];
    const auto heads = graph.successors(events[i]);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const EdgeIndex edge = graph.out_edges(events[i])[k];
      if (heads[k] == next && edge >= action_count) return edge - action_count;
    }
  }
  return 0;
}

/// True if actions wait for each other.
inline bool check_waits(Examination& exam) {
  const Waits waits = collect_waits(exam);
  const Digraph graph(2 * exam.plan.actions.size(), waits.arcs);
  const auto takes_time = [&](EdgeIndex edge) { return waits.takes_time[edge] != 0; };
  const Place base;
  const auto circles = cycles(graph, takes_time);
  for (const std::vector<NodeIndex>& events : circles) {
    std::vector<std::string> ids;
    for (const std::uint32_t action : actions_of(events)) {
      ids.push_back(exam.plan.actions[action].id.value);
    }
    const std::size_t at = waits.dependency[dependency_in(graph, events)];
    exam.findings.error(codes::cycle, base / "dependencies" / at,
                        "these actions wait for each other in a circle: " + in_words(ids),
                        "remove one of these dependencies, or give it a negative lag");
  }
  return !circles.empty();
}

/// Actions that need each other can none of them be chosen without the others before it, whatever
/// their lags say about time.
inline void check_prerequisites(Examination& exam) {
  std::vector<Arc> arcs;
  std::vector<std::size_t> dependency;
  for (std::size_t i = 0; i < exam.plan.dependencies.size(); ++i) {
    const std::uint32_t from = exam.dependency_ends[2 * i];
    const std::uint32_t to = exam.dependency_ends[2 * i + 1];
    if (!exam.plan.dependencies[i].is_prerequisite()) continue;
    if (from == IdTable::absent || to == IdTable::absent) continue;
    arcs.push_back({from, to});
    dependency.push_back(i);
  }
  const Digraph graph(exam.plan.actions.size(), arcs);
  const Place base;
  for (const std::vector<NodeIndex>& cycle : cycles(graph, [](EdgeIndex) { return true; })) {
    const auto ids =
        mapped(cycle, [&](NodeIndex node) { return exam.plan.actions[node].id.value; });
    std::size_t at = 0;
    for (std::size_t k = 0; k < graph.successors(cycle[0]).size(); ++k) {
      if (graph.successors(cycle[0])[k] == cycle[1 % cycle.size()])
        at = dependency[graph.out_edges(cycle[0])[k]];
    }
    exam.findings.error(codes::cycle, base / "dependencies" / at,
                        "these actions need each other in a circle: " + in_words(ids),
                        "set \"prerequisite\" to false on one of these dependencies");
  }
}

/// Whether each action stands behind those that it depends on: then nothing leads in a circle.
inline bool are_in_order(const Examination& exam) {
  const std::vector<std::uint32_t>& ends = exam.dependency_ends;
  for (std::size_t i = 0; i < ends.size(); i += 2) {
    const bool is_known = ends[i] != IdTable::absent && ends[i + 1] != IdTable::absent;
    if (is_known && ends[i] >= ends[i + 1]) return false;
  }
  return true;
}

inline void check_cycles(Examination& exam) {
  check_belonging(exam, "goals", exam.plan.goals, "parent", &Goal::parent, Meaning::goal);
  check_belonging(exam, "factors", exam.plan.factors, "same_as", &Factor::same_as, Meaning::factor);
  check_belonging(exam, "actions", exam.plan.actions, "part_of", &Action::part_of, Meaning::action);
  if (are_in_order(exam)) return;
  if (!check_waits(exam)) check_prerequisites(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
