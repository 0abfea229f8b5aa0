// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/roadmap/explain.hpp>

// What every explanation needs: names, lists of names, and the sentences so far.
namespace sixstep::inline SIXSTEP_FORM::detail::explain {

template <class Range, class Projection>
auto find_by(const Range& range, Projection&& projection, std::string_view id)
    -> decltype(&*std::begin(range)) {
  for (const auto& entry : range) {
    if (std::string_view(std::invoke(projection, entry)) == id) return &entry;
  }
  return nullptr;
}

/// An explanation while it is told. Naming a node also notes that the explanation is about it.
class Story {
 public:
  Story(const Roadmap& roadmap, std::string_view language)
      : roadmap_(roadmap), language_(language.empty() ? "en" : language) {
    for (const RoadmapNode& node : roadmap.nodes) nodes_[node.id.value] = &node;
  }

  const Roadmap& roadmap() const { return roadmap_; }

  const RoadmapNode* node(std::string_view id) const {
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? nullptr : found->second;
  }

  std::string name(std::string_view id) {
    note(id);
    const RoadmapNode* known = node(id);
    if (known == nullptr || known->label.empty()) return in_quotes(id);
    return in_quotes(known->label.in(language_));
  }

  template <class Ids>
  std::string names(const Ids& ids, std::size_t most = 5) {
    return list_in_words(mapped(ids, [&](const auto& id) { return name(id); }), most);
  }

  std::string money(Money amount) const { return money_in_words(amount, roadmap_.plan.currency); }

  void say(std::string sentence) { result_.sentences.push_back(std::move(sentence)); }

  /// Whether anything was said so far.
  bool told() const { return !result_.sentences.empty(); }

  Explanation finish(std::string_view id) && {
    result_.id.value = id;
    const RoadmapNode* known = node(id);
    const std::string kind = kind_in_words(*known);
    const std::string_view label = known->label.in(language_);
    result_.title = std::string(label.empty() ? id : label) + " (" + kind + ")";
    if (known->assumed) say("Part of what the plan says here is the analyst's assumption.");
    return std::move(result_);
  }

 private:
  /// "goal", "building block", "started action"; a heading has no status of its own.
  std::string kind_in_words(const RoadmapNode& known) const {
    const bool heading = std::ranges::any_of(roadmap_.edges, [&](const RoadmapEdge& edge) {
      return edge.relation == word(Relation::part_of) && edge.to == known.id;
    });
    if (heading) return "heading";
    std::string words = known.status.empty() ? known.kind : known.status + ' ' + known.kind;
    std::ranges::replace(words, '_', ' ');
    return words;
  }

  void note(std::string_view id) {
    if (std::ranges::find(result_.nodes, AnyId{std::string(id)}) == result_.nodes.end()) {
      result_.nodes.push_back({std::string(id)});
    }
  }

  const Roadmap& roadmap_;
  std::string language_;
  std::map<std::string_view, const RoadmapNode*> nodes_;
  Explanation result_;
};

/// Both ends of an edge stand for themselves; this is the other one of an edge with this relation.
template <class Use>
void for_edges(const Roadmap& roadmap, std::string_view relation, std::string_view from,
               std::string_view to, Use&& use) {
  for (const RoadmapEdge& edge : roadmap.edges) {
    if (edge.relation != relation) continue;
    if (!from.empty() && edge.from.value != from) continue;
    if (!to.empty() && edge.to.value != to) continue;
    use(edge);
  }
}

inline std::vector<AnyId> sources_of(const Roadmap& roadmap, std::string_view relation,
                                     std::string_view to, std::string_view detail = {}) {
  std::vector<AnyId> result;
  for_edges(roadmap, relation, {}, to, [&](const RoadmapEdge& edge) {
    if (detail.empty() || edge.detail == detail) result.push_back(edge.from);
  });
  return result;
}

inline std::vector<AnyId> targets_of(const Roadmap& roadmap, std::string_view relation,
                                     std::string_view from) {
  std::vector<AnyId> result;
  for_edges(roadmap, relation, from, {},
            [&](const RoadmapEdge& edge) { result.push_back(edge.to); });
  return result;
}

/// The known cost of some actions, and how many have none.
inline MoneyTotal cost_of(const Roadmap& roadmap, const std::vector<Id<Action>>& actions) {
  MoneyTotal total;
  for (const ChosenAction& chosen : roadmap.strategy.chosen) {
    if (std::ranges::find(actions, chosen.action) == actions.end()) continue;
    if (chosen.cost) total.known += *chosen.cost;
    if (!chosen.cost) ++total.unknown;
  }
  return total;
}

/// "EUR 5 million", "at least EUR 5 million", or "an amount that is not known": never zero instead.
inline std::string in_words(const Story& story, const MoneyTotal& total) {
  if (total.is_lower_bound() && total.known == Money{}) return "an amount that is not known";
  return (total.is_lower_bound() ? "at least " : "") + story.money(total.known);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::explain
