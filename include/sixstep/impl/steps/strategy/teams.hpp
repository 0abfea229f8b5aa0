// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/strategy/problem.hpp>

// People and machines as capacity rows of the problem, behind those of money.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline const Resource& team_of_row(const Question& question, std::size_t row) {
  return question.plan().resources[question.teams[row - question.rows.size()].resource];
}

/// "of “IT team”"
inline std::string of_team(const Question& question, std::size_t place) {
  return "of " + in_quotes(name_of(question.graph, question.graph.node(NodeKind::resource, place)));
}

/// "people of “IT team”", or without a unit "of “IT team”".
inline std::string team_in_words(const Question& question, std::size_t place) {
  const auto unit = question.plan().resources[place].unit.in("en");
  return (unit.empty() ? "" : std::string(unit) + ' ') + of_team(question, place);
}

/// What the chosen items use of a row, by period.
inline std::vector<std::int64_t> use_of_row(const SelectionProblem& problem, std::size_t row,
                                            const Selection& selection) {
  std::vector<std::int64_t> used(problem.periods, 0);
  for (std::size_t i = 0; i < selection.size(); ++i) {
    if (!selection[i]) continue;
    for (const CapacityUse& use : problem.items[i].modes[selection[i]->mode].uses) {
      const std::uint32_t period = use.period + (use.from_start ? selection[i]->start : 0);
      if (use.row == row && period < problem.periods) used[period] += use.amount;
    }
  }
  return used;
}

/// What work under way holds, nothing can take back: where it is more than there is, nothing else
/// can begin, and step six tells of the overload.
inline void make_room_for_running(SelectionProblem& problem, std::size_t row) {
  Selection fixed;
  for (const SelectionItem& item : problem.items) fixed.push_back(item.fixed);
  const std::vector<std::int64_t> used = use_of_row(problem, row, fixed);
  for (std::uint32_t period = 0; period < problem.periods; ++period) {
    auto& limit = problem.capacities[row].limit[period];
    if (limit) limit = std::max(*limit, used[period]);
  }
}

inline CapacityRow capacity_of(const Team& team) {
  CapacityRow row;
  for (const YearlyCapacity& year : team.years) {
    row.limit.push_back(year.amount ? std::optional(in_parts(*year.amount)) : std::nullopt);
    row.at_least.push_back(in_parts(year.at_least));
  }
  return row;
}

inline void add_teams(const Question& question, SelectionProblem& problem) {
  for (const Team& team : question.teams) {
    problem.capacities.push_back(capacity_of(team));
    make_room_for_running(problem, problem.capacities.size() - 1);
  }
}

inline std::vector<ResourceUse> resource_use(const Question& question,
                                             const SelectionProblem& problem,
                                             const Selection& selection) {
  std::vector<std::vector<std::int64_t>> used;
  for (std::size_t i = 0; i < question.teams.size(); ++i)
    used.push_back(use_of_row(problem, question.rows.size() + i, selection));
  std::vector<ResourceUse> result;
  for (std::uint32_t period = 0; period < problem.periods; ++period) {
    for (std::size_t i = 0; i < question.teams.size(); ++i) {
      const CapacityRow& row = problem.capacities[question.rows.size() + i];
      ResourceUse& use = result.emplace_back();
      use.resource = question.plan().resources[question.teams[i].resource].id;
      use.year = question.years.name(period).value_or(0);
      if (row.limit[period]) use.available = in_units(*row.limit[period]);
      if (row.at_least[period] > 0) use.at_least = in_units(row.at_least[period]);
      use.used = in_units(used[i][period]);
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
