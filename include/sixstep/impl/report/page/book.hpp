// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include <sixstep/roadmap/roadmap.hpp>

// Looking things up in a road map by id. Ordered maps: what is written never depends on hashing.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

template <class Entry>
class Index {
 public:
  template <class List, class KeyOf>
  Index(const List& list, KeyOf key_of) {
    for (const Entry& entry : list) entries_.emplace(key_of(entry), &entry);
  }
  const Entry* find(std::string_view id) const {
    const auto found = entries_.find(id);
    return found == entries_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string_view, const Entry*> entries_;
};

template <class Entry>
Index<Entry> index_by_action(const std::vector<Entry>& list) {
  return {list, [](const Entry& entry) { return std::string_view(entry.action.value); }};
}

/// Actions that belong together: those of one heading, in the order of the plan.
struct ActionGroup {
  const RoadmapNode* heading = nullptr;  ///< empty: actions that stand alone
  std::vector<const RoadmapNode*> actions;
};

class Book {
 public:
  explicit Book(const Roadmap& roadmap)
      : nodes(roadmap.nodes, [](const RoadmapNode& node) { return std::string_view(node.id); }),
        scheduled(index_by_action(roadmap.action.actions)),
        chosen(index_by_action(roadmap.strategy.chosen)),
        omitted(index_by_action(roadmap.strategy.omitted)),
        roles(index_by_action(roadmap.stakeholders.responsibilities)) {
    for (const RoadmapEdge& edge : roadmap.edges) {
      from_[edge.from].push_back(&edge);
      to_[edge.to].push_back(&edge);
    }
    group_actions(roadmap);
    for (const GoalReading& goal : roadmap.framework.goals) {
      for (const Id<Action>& action : goal.actions) goals_[action].push_back(&goal);
    }
  }

  using Edges = std::vector<const RoadmapEdge*>;
  const Edges& edges_from(std::string_view id) const { return found(from_, id); }
  const Edges& edges_to(std::string_view id) const { return found(to_, id); }
  const std::vector<const GoalReading*>& goals_of(std::string_view action) const {
    return found(goals_, action);
  }
  /// Actions that are no headings, by heading: in the order in which the first of each stands.
  const std::vector<ActionGroup>& groups() const { return groups_; }
  bool is_heading(std::string_view id) const { return headings_.contains(id); }

  Index<RoadmapNode> nodes;
  Index<ScheduledAction> scheduled;
  Index<ChosenAction> chosen;
  Index<OmittedAction> omitted;
  Index<ResponsibilityReading> roles;

 private:
  template <class Value>
  static const std::vector<Value>& found(const std::map<std::string_view, std::vector<Value>>& map,
                                         std::string_view id) {
    static const std::vector<Value> none;
    const auto entry = map.find(id);
    return entry == map.end() ? none : entry->second;
  }

  void group_actions(const Roadmap& roadmap) {
    for (const RoadmapNode& node : roadmap.nodes) {
      if (node.kind == "action" && !node.parent.empty()) headings_.emplace(node.parent, 0);
    }
    std::map<std::string_view, std::size_t> place;
    for (const RoadmapNode& node : roadmap.nodes) {
      if (node.kind != "action" || is_heading(node.id)) continue;
      const auto [group, is_new] = place.try_emplace(node.parent, groups_.size());
      if (is_new) groups_.push_back({nodes.find(node.parent), {}});
      groups_[group->second].actions.push_back(&node);
    }
  }

  std::map<std::string_view, Edges> from_;
  std::map<std::string_view, Edges> to_;
  std::map<std::string_view, std::vector<const GoalReading*>> goals_;
  std::map<std::string_view, int> headings_;
  std::vector<ActionGroup> groups_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
