// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/steps/framework/goal_tree.hpp>
#include <sixstep/impl/steps/speaks_of.hpp>
#include <sixstep/steps/framework.hpp>

// Who serves which principle, SDG target or national goal, directly or because it stands below.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Goals and actions that serve something, by place in the plan.
struct Served {
  std::vector<bool> goals;
  std::vector<bool> actions;
};

/// Spreads alignment down the tree and on to actions, and lists it in the order of the plan.
class Alignment {
 public:
  Alignment(const PlanGraph& graph, const GoalTree& tree, const std::vector<GoalReading>& goals)
      : graph_(graph), tree_(tree), goals_(goals) {
    for (std::size_t i = 0; i < goals.size(); ++i) {
      for (const AnyId& to : goals[i].aligned) direct_[to].push_back(i);
    }
    for (std::size_t i = 0; i < plan().actions.size(); ++i) {
      if (plan().actions[i].status == ActionStatus::stopped) continue;
      for (const auto* list : {&plan().actions[i].principles, &plan().actions[i].strategies,
                               &plan().actions[i].enablers}) {
        for (const Id<Term>& term : *list) name(term, i);
      }
      if (!plan().actions[i].innovation.empty()) name(plan().actions[i].innovation, i);
      for (const Development& built : plan().actions[i].develops) {
        name(built.pillar, i), name(built.level, i);
      }
      for (const std::string& tag : plan().actions[i].tags) name(tag, i);
    }
  }

  /// Whether a goal is aligned to it, or an action names it.
  bool is_named(std::string_view id) const { return direct_.contains(id) || named_.contains(id); }
  /// Whether a goal is aligned to it.
  bool is_aim(std::string_view id) const { return direct_.contains(id); }

  Served served(std::string_view id) const {
    Served served{std::vector<bool>(goals_.size()), std::vector<bool>(plan().actions.size())};
    for (const std::size_t goal : places(direct_, id)) served.goals[goal] = true;
    for (const NodeIndex goal : tree_.order) {
      const auto parent = tree_.parent[goal];
      if (parent && served.goals[*parent]) served.goals[goal] = true;
    }
    for (const std::size_t action : places(named_, id)) served.actions[action] = true;
    for (std::size_t i = 0; i < goals_.size(); ++i) {
      if (!served.goals[i]) continue;
      for (const Id<Action>& action : goals_[i].actions) {
        served.actions[*graph_.find_item(NodeKind::action, action)] = true;
      }
    }
    return served;
  }

  AlignmentReading read(std::string_view id, std::optional<VocabularyKind> vocabulary) const {
    const Served found = served(id);
    AlignmentReading row{{std::string(id)}, vocabulary,      {}, {}, {},
                         actions_of(found), weight_of(found)};
    std::vector<bool> direct(goals_.size());
    for (const std::size_t goal : places(direct_, id)) direct[goal] = true;
    for (std::size_t i = 0; i < goals_.size(); ++i) {
      if (found.goals[i]) (direct[i] ? row.goals : row.inherited).push_back(goals_[i].goal);
    }
    for (const std::size_t action : places(named_, id)) {
      row.named_by.push_back(plan().actions[action].id);
    }
    return row;
  }

  /// Share of the whole: of each served branch, the goal at its top.
  double weight_of(const Served& served) const {
    double weight = 0.0;
    for (std::size_t i = 0; i < goals_.size(); ++i) {
      const auto parent = tree_.parent[i];
      if (served.goals[i] && !(parent && served.goals[*parent])) weight += goals_[i].weight;
    }
    return weight;
  }

  std::vector<Id<Action>> actions_of(const Served& served) const {
    std::vector<Id<Action>> actions;
    for (std::size_t i = 0; i < served.actions.size(); ++i) {
      if (served.actions[i]) actions.push_back(plan().actions[i].id);
    }
    return actions;
  }

  std::vector<Id<Goal>> goals_of(const Served& served) const {
    std::vector<Id<Goal>> goals;
    for (std::size_t i = 0; i < served.goals.size(); ++i) {
      if (served.goals[i]) goals.push_back(goals_[i].goal);
    }
    return goals;
  }

  const Plan& plan() const { return graph_.plan(); }

 private:
  using Places = std::map<std::string_view, std::vector<std::size_t>, std::less<>>;

  void name(std::string_view id, std::size_t action) {
    auto& actions = named_[id];
    if (actions.empty() || actions.back() != action) actions.push_back(action);
  }

  static std::span<const std::size_t> places(const Places& places, std::string_view id) {
    const auto found = places.find(id);
    return found == places.end() ? std::span<const std::size_t>() : std::span(found->second);
  }

  const PlanGraph& graph_;
  const GoalTree& tree_;
  const std::vector<GoalReading>& goals_;
  Places direct_;  ///< goals, by what they are aligned to
  Places named_;   ///< actions that are not stopped, by what they name
};

/// Vocabularies of which every entry is listed, served or not: what they leave open is a finding.
/// Of the others, SDG targets among them, a plan chooses its own.
inline bool is_listed_in_full(VocabularyKind kind) {
  return kind == VocabularyKind::principles || kind == VocabularyKind::strategies ||
         kind == VocabularyKind::cepa;
}

/// Enablers, pillars and the like are read in step one: here they count where goals name them.
inline bool is_listed(const Alignment& alignment, VocabularyKind kind, std::string_view term) {
  if (is_listed_in_full(kind)) return true;
  return kind == VocabularyKind::sdgs ? alignment.is_named(term) : alignment.is_aim(term);
}

inline std::vector<AlignmentReading> align(const Alignment& alignment) {
  static constexpr std::array<VocabularyKind, 12> order = {
      VocabularyKind::principles,  VocabularyKind::strategies, VocabularyKind::cepa,
      VocabularyKind::sdgs,        VocabularyKind::pillars,    VocabularyKind::levels,
      VocabularyKind::innovations, VocabularyKind::mindsets,   VocabularyKind::ways,
      VocabularyKind::enablers,    VocabularyKind::marks,      VocabularyKind::dimensions};
  std::vector<AlignmentReading> rows;
  for (const VocabularyKind kind : order) {
    for (const Term& term : resolve_terms(kind, alignment.plan().vocabularies)) {
      if (is_listed(alignment, kind, term.id)) rows.push_back(alignment.read(term.id, kind));
    }
  }
  for (const Goal& goal : alignment.plan().goals) {
    if (alignment.is_aim(goal.id)) rows.push_back(alignment.read(goal.id, std::nullopt));
  }
  return rows;
}

/// 16 of "sdg:16.9"; nothing for anything else.
inline std::optional<std::size_t> sdg_of(std::string_view target) {
  constexpr std::string_view prefix = "sdg:";
  if (!target.starts_with(prefix) || !is_builtin_term(target)) return std::nullopt;
  std::size_t number = 0;
  for (const char c : target.substr(prefix.size())) {
    if (c == '.') break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

inline void join(std::vector<bool>& all, const std::vector<bool>& more) {
  if (all.size() < more.size()) all.resize(more.size());
  for (std::size_t i = 0; i < more.size(); ++i) all[i] = all[i] || more[i];
}

/// SDG targets gathered under their goals.
inline std::vector<SdgReading> gather_sdgs(const Alignment& alignment) {
  struct Gathered {
    std::vector<Id<Term>> targets;
    Served served;
  };
  std::map<std::size_t, Gathered> by_goal;
  for (const Term& term : resolve_terms(VocabularyKind::sdgs, alignment.plan().vocabularies)) {
    const auto sdg = sdg_of(term.maps_to.empty() ? term.id : term.maps_to);
    if (!sdg || !alignment.is_named(term.id)) continue;
    Gathered& gathered = by_goal[*sdg];
    gathered.targets.push_back(term.id);
    const Served served = alignment.served(term.id);
    join(gathered.served.goals, served.goals);
    join(gathered.served.actions, served.actions);
  }
  std::vector<SdgReading> sdgs;
  sdgs.reserve(by_goal.size());
  for (auto& [sdg, gathered] : by_goal) {
    sdgs.push_back({sdg, std::move(gathered.targets), alignment.goals_of(gathered.served),
                    alignment.actions_of(gathered.served), alignment.weight_of(gathered.served)});
  }
  return sdgs;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
