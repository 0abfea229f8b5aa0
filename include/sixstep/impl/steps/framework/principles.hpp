// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/steps/framework/transparency.hpp>
#include <sixstep/methods/statistics.hpp>
#include <sixstep/steps/principle_indicators.hpp>

// The five principles' indicators, from what groups, services and the plan itself say.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// What of something has been reached, of what could be: people served, messages answered.
struct Part {
  AnyId of;
  AnyId group;
  std::optional<double> part;
  std::optional<double> whole;
};

inline std::optional<double> share_of(const std::optional<double>& part,
                                      const std::optional<double>& whole) {
  if (!part || !whole || !(*whole > 0.0)) return std::nullopt;
  return *part / *whole;
}

inline PrincipleIndicator principle_indicator(std::string_view principle,
                                              PrincipleMeasure measure) {
  PrincipleIndicator result;
  result.principle.value = "principle:" + std::string(principle);
  result.measure = measure;
  return result;
}

/// The share over all parts of which both numbers are known, and of each part.
inline PrincipleIndicator shares(std::string_view principle, PrincipleMeasure measure,
                                 const std::vector<Part>& parts) {
  PrincipleIndicator result = principle_indicator(principle, measure);
  double part = 0.0;
  double whole = 0.0;
  result.of = parts.size();
  for (const Part& each : parts) {
    const auto share = share_of(each.part, each.whole);
    result.values.push_back({each.of, each.group, share, {}});
    if (!share) continue;
    ++result.known;
    part += *each.part;
    whole += *each.whole;
  }
  if (result.known > 0) result.value = part / whole;
  return result;
}

/// Distance to the best-served, among the groups of one service or of the plan.
inline void compare_coverage(PrincipleIndicator& indicator) {
  const auto beside = [](const PrincipleValue& a, const PrincipleValue& b) {
    return a.group.empty() || a.of == b.of;
  };
  for (PrincipleValue& value : indicator.values) {
    if (!value.value) continue;
    double best = *value.value;
    std::size_t known = 0;
    for (const PrincipleValue& other : indicator.values) {
      if (!other.value || !beside(value, other)) continue;
      ++known;
      best = std::max(best, *other.value);
    }
    if (known > 1) value.gap = best - *value.value;
  }
}

class Principles {
 public:
  explicit Principles(const PlanGraph& graph) : graph_(graph), plan_(graph.plan()) {}

  std::vector<PrincipleIndicator> compute() && {
    add_access();
    add_quality();
    add_inclusion();
    add_feedback();
    add_transparency();
    return std::move(result_);
  }

 private:
  using enum PrincipleMeasure;

  std::vector<Part> people(bool vulnerable_only) const {
    std::vector<Part> parts;
    for (const Group& group : plan_.groups) {
      if (vulnerable_only && group.vulnerable != true) continue;
      parts.push_back({{group.id.value}, {}, group.served, group.eligible});
    }
    return parts;
  }

  void add_access() {
    result_.push_back(shares("access", group_coverage, people(false)));
    compare_coverage(result_.back());
    std::vector<Part> parts;
    for (const Service& service : plan_.services) {
      for (const ServiceReach& reach : service.by_group) {
        parts.push_back({{service.id.value}, {reach.to.value}, reach.served, reach.eligible});
      }
    }
    result_.push_back(shares("access", service_coverage, parts));
    compare_coverage(result_.back());
  }

  /// The median over the services that say it: a middle that one extreme service cannot move.
  template <class Member>
  void add_median(PrincipleMeasure measure, Member&& member) {
    PrincipleIndicator result = principle_indicator("quality", measure);
    result.of = plan_.services.size();
    std::vector<double> known;
    for (const Service& service : plan_.services) {
      const std::optional<double> value = member(service);
      result.values.push_back({{service.id.value}, {}, value, {}});
      if (value) known.push_back(*value);
    }
    result.known = known.size();
    result.value = median(known);
    result_.push_back(std::move(result));
  }

  void add_quality() {
    add_median(processing_days, [](const Service& s) { return s.processing_days.median; });
    add_median(processing_days_p90, [](const Service& s) { return s.processing_days.p90; });
    add_median(documents, [](const Service& s) { return s.documents; });
    add_median(hours_per_week, [](const Service& s) { return s.hours_per_week; });
  }

  /// Share of the vulnerable groups for which `holds` says yes; where it is empty, it is not known.
  template <class Holds>
  void add_vulnerable(PrincipleMeasure measure, Holds&& holds) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
      if (plan_.groups[i].vulnerable != true) continue;
      const std::optional<bool> yes = holds(i);
      parts.push_back({{plan_.groups[i].id.value},
                       {},
                       yes ? std::optional(*yes ? 1.0 : 0.0) : std::nullopt,
                       1.0});
    }
    result_.push_back(shares("inclusion", measure, parts));
  }

  bool is_served_by_action(std::size_t group) const {
    const auto edges = graph_.in_edges(graph_.node(NodeKind::group, group));
    return std::ranges::any_of(edges, [&](EdgeIndex in) {
      const PlanEdge& edge = graph_.edges()[in];
      return edge.relation == Relation::serves &&
             plan_.actions[graph_.item(edge.from)].status != ActionStatus::stopped;
    });
  }

  /// Consulted: by its engagement now, or because an action gives it a part that is more than to be
  /// told. Not known where nobody speaks for the group, or where neither is said.
  std::optional<bool> is_consulted(std::size_t group) const {
    const auto speaker =
        graph_.find_item(NodeKind::stakeholder, plan_.groups[group].represented_by);
    if (!speaker) return std::nullopt;
    const auto edges = graph_.out_edges(graph_.node(NodeKind::stakeholder, *speaker));
    const bool has_part = std::ranges::any_of(edges, [&](EdgeIndex out) {
      const PlanEdge& edge = graph_.edges()[out];
      if (edge.relation != Relation::role) return false;
      const Action& action = plan_.actions[graph_.item(edge.to)];
      return action.status != ActionStatus::stopped &&
             action.roles[edge.item].role != RoleKind::informed;
    });
    if (has_part) return true;
    const auto now = plan_.stakeholders[*speaker].engagement.now;
    if (!now) return std::nullopt;
    return *now >= EngagementLevel::consult;
  }

  void add_inclusion() {
    result_.push_back(shares("inclusion", vulnerable_coverage, people(true)));
    compare_coverage(result_.back());
    add_vulnerable(vulnerable_reached,
                   [&](std::size_t group) { return std::optional(is_served_by_action(group)); });
    add_vulnerable(vulnerable_represented, [&](std::size_t group) {
      return std::optional(!plan_.groups[group].represented_by.empty());
    });
    add_vulnerable(vulnerable_consulted, [&](std::size_t group) { return is_consulted(group); });
  }

  std::vector<Part> feedback(std::optional<double> Feedback::*part) const {
    std::vector<Part> parts;
    for (const Service& service : plan_.services) {
      parts.push_back({{service.id.value}, {}, service.feedback.*part, service.feedback.received});
    }
    return parts;
  }

  void add_feedback() {
    PrincipleIndicator received = principle_indicator("people-driven", feedback_received);
    received.of = plan_.services.size();
    for (const Service& service : plan_.services) {
      const auto& count = service.feedback.received;
      received.values.push_back({{service.id.value}, {}, count, {}});
      if (!count) continue;
      ++received.known;
      received.value = received.value.value_or(0.0) + *count;
    }
    result_.push_back(std::move(received));
    result_.push_back(shares("people-driven", feedback_answered, feedback(&Feedback::answered)));
    result_.push_back(shares("people-driven", feedback_closed, feedback(&Feedback::acted_on)));
  }

  void add_transparency() {
    const Openness open = openness_of(graph_);
    const auto add = [&](PrincipleMeasure measure, std::size_t said) {
      PrincipleIndicator result = principle_indicator("transparency", measure);
      result.known = result.of = open.actions;
      if (open.actions > 0) {
        result.value = static_cast<double>(said) / static_cast<double>(open.actions);
      }
      result_.push_back(std::move(result));
    };
    add(published_owner, open.owner);
    add(published_budget, open.budget);
    add(published_date, open.date);
    add(published_indicator, open.indicator);
    add(published, open.all_four);
  }

  const PlanGraph& graph_;
  const Plan& plan_;
  std::vector<PrincipleIndicator> result_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
