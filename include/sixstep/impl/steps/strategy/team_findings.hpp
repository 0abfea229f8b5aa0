// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/steps/strategy/teams.hpp>

// What step five tells the reader about people and machines.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Whether a chosen mode demands something that is limited and does not say how much, or how long.
inline bool has_unknown_effort(const Question& question, const Action& action, const Mode& mode) {
  const bool unknown_length = !years_of_work(question.plan(), action, mode, question.years);
  return std::ranges::any_of(mode.demands, [&](const Demand& demand) {
    return row_of_team(question, demand.resource) && (unknown_length || !demand.amount);
  });
}

inline void report_unknown_effort(const Question& question, const Selection& selection,
                                  std::vector<Finding>& findings) {
  Finding finding{"effort-unknown", Severity::note, {}, {}, {}};
  for (std::size_t i = 0; i < selection.size(); ++i) {
    const Action& action = question.action(i);
    if (!selection[i] || selection[i]->mode >= action.modes.size()) continue;
    if (has_unknown_effort(question, action, action.modes[selection[i]->mode]))
      finding.nodes.push_back({action.id.value});
  }
  if (finding.nodes.empty()) return;
  finding.sentence =
      counted(finding.nodes.size(), "chosen action demands", "chosen actions demand") +
      " people or machines without a known amount or duration: the choice counts "
      "none for what is not known.";
  findings.push_back(std::move(finding));
}

/// Years of the decision for which a resource that has a capacity states none.
inline void report_years_without_team(const Question& question, std::vector<Finding>& findings) {
  for (const Team& team : question.teams) {
    std::vector<std::string> missing;
    for (std::uint32_t period = 0; period < team.years.size(); ++period) {
      const auto year = question.years.name(period);
      const YearlyCapacity& capacity = team.years[period];
      if (year && !capacity.stated && capacity.amount) missing.push_back(std::to_string(*year));
    }
    if (missing.empty()) continue;
    findings.push_back({"resource-year-unknown",
                        Severity::warning,
                        "No capacity " + of_team(question, team.resource) + " is entered for " +
                            list_in_words(missing) + ": nothing that needs it can go on then.",
                        {{question.plan().resources[team.resource].id.value}},
                        {}});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
