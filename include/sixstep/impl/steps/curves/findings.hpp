// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/steps/action.hpp>

// Who and what is asked for more than there is, in sentences.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

inline std::string name_in(const PlanGraph& graph, std::string_view id) {
  const auto node = graph.find(id);
  return node ? in_quotes(sixstep::name_of(graph, *node)) : in_quotes(id);
}

inline std::string names_in(const PlanGraph& graph, const std::vector<Id<Action>>& actions) {
  return list_in_words(mapped(actions, [&](const Id<Action>& id) { return name_in(graph, id); }),
                       4);
}

inline std::string days_in_words(Date from, Date by) {
  return from == by ? "on " + to_string(from) : "from " + to_string(from) + " to " + to_string(by);
}

inline void add_nodes(const Overload& overload, Finding& finding) {
  finding.nodes.push_back(overload.of);
  for (const Id<Action>& id : overload.actions) finding.nodes.push_back({id.value});
}

/// The worst of several stretches of one resource or owner, and how many more there are.
struct Worst {
  const Overload* worst = nullptr;
  std::size_t stretches = 0;
};

inline std::vector<Worst> worst_of_each(const std::vector<Overload>& overloads) {
  std::vector<Worst> result;
  for (const Overload& each : overloads) {
    if (result.empty() || result.back().worst->of != each.of) result.push_back({&each, 0});
    Worst& last = result.back();
    ++last.stretches;
    if (each.most - each.limit > last.worst->most - last.worst->limit) last.worst = &each;
  }
  return result;
}

inline std::string and_more(std::size_t stretches) {
  if (stretches < 2) return ".";
  return ", and in " + counted(stretches - 1, "other stretch", "other stretches") + " of days.";
}

inline void report_overload(const PlanGraph& graph, const Worst& found,
                            std::vector<Finding>& findings) {
  const Overload& worst = *found.worst;
  const std::string name = name_in(graph, worst.of);
  const std::string days = days_in_words(worst.from, worst.by);
  const std::string actions = names_in(graph, worst.actions);
  if (graph.find_item(NodeKind::resource, worst.of)) {
    findings.push_back({"resource-overloaded",
                        Severity::warning,
                        "Of " + name + ", " + rounded(worst.most, 2) + " are needed where " +
                            rounded(worst.limit, 2) + " are there, " + days + ", by " + actions +
                            and_more(found.stretches),
                        {},
                        true});
  } else {
    findings.push_back({"owner-overbooked",
                        Severity::note,
                        "By the dates of the schedule, " + name + " answers for " +
                            rounded(worst.most, 0) + " actions at work on one day, more than " +
                            rounded(worst.limit, 0) + ", " + days + and_more(found.stretches),
                        {},
                        {}});
  }
  add_nodes(worst, findings.back());
}

/// Resources that would be overloaded if nobody waited for them: what the schedule levels out.
inline void report_levelled(const PlanGraph& graph, const std::vector<ResourcePeriod>& rows,
                            std::vector<Finding>& findings) {
  const auto above = [](const ResourcePeriod& row) {
    return row.available ? row.wanted - *row.available : 0.0;
  };
  for (auto next = rows.begin(); next != rows.end();) {
    const Id<Resource>& resource = next->resource;
    const auto end = std::find_if(
        next, rows.end(), [&](const ResourcePeriod& row) { return row.resource != resource; });
    const auto worst = std::max_element(
        next, end, [&](const auto& a, const auto& b) { return above(a) < above(b); });
    next = end;
    if (!(above(*worst) > 0.5)) continue;
    findings.push_back({"resource-short",
                        Severity::note,
                        "If nobody waited for " + name_in(graph, resource) + ", " +
                            rounded(worst->wanted, 0) + " unit-days of it would be needed " +
                            days_in_words(worst->from, worst->by) + ", where " +
                            rounded(*worst->available, 0) +
                            " are there. So the schedule starts some work later.",
                        {{resource.value}},
                        {}});
  }
}

inline void report_funding(const PlanGraph& graph, const std::vector<SourceYear>& funding,
                           std::vector<Finding>& findings) {
  Finding finding{"budget-short-by-dates", Severity::warning, {}, {}, true};
  const SourceYear* worst = nullptr;
  std::size_t years = 0;
  for (const SourceYear& each : funding) {
    if (!each.short_by) continue;
    ++years;
    if (worst == nullptr || *each.short_by > *worst->short_by) worst = &each;
    const AnyId node{each.source.value};
    const bool told = each.source.empty() || std::ranges::count(finding.nodes, node) > 0;
    if (!told) finding.nodes.push_back(node);
  }
  if (worst == nullptr) return;
  const std::string who =
      worst->source.empty() ? "the sources together" : name_in(graph, worst->source);
  finding.sentence = "By the dates of the schedule, " + who + " would need " +
                     money_in_words(*worst->short_by, graph.plan().currency) +
                     " more than there is in fiscal year " + std::to_string(worst->year) +
                     (years > 1 ? ", the largest of " + counted(years, "such gap") + "." : ".");
  findings.push_back(std::move(finding));
}

inline void report_curves(const PlanGraph& graph, const ActionPlan& plan,
                          std::vector<Finding>& findings) {
  for (const Worst& each : worst_of_each(plan.curves.overloads)) {
    report_overload(graph, each, findings);
  }
  report_levelled(graph, plan.curves.resources, findings);
  report_funding(graph, plan.curves.funding, findings);
}

inline MethodNote method_note(const ActionPlan& plan, std::size_t most_at_once) {
  const std::size_t actions = plan.completeness.actions;
  const auto known = actions == 0 ? std::nullopt
                                  : std::optional(static_cast<double>(plan.completeness.with_cost) /
                                                  static_cast<double>(actions));
  return {"cost and load over time",
          "likely costs evenly over the days of work, shares by largest remainders (Hamilton; "
          "Balinski & Young 1982)",
          "spend on the day of its report; what several sources may pay is shared out by their "
          "budgets of each fiscal year; unit-days are units × working days of the resource; an "
          "owner is overbooked with more than " +
              std::to_string(most_at_once) + " actions on one day",
          known};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
