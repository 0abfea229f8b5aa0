// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <sixstep/impl/plan/checks/number_rules.hpp>
#include <sixstep/impl/plan/checks/registry.hpp>

/// What is said of people and by them: each thing once, and of no more people than there are.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

using Population = std::map<std::string_view, double>;

inline Population population_of(const Plan& plan) {
  Population population;
  for (const Group& group : plan.groups) {
    if (group.population) population.emplace(group.id, *group.population);
  }
  return population;
}

/// Numbers of two entries need not come from one source: they are worth a second look, no error.
inline void check_people_of_group(Findings& findings, const Place& place, std::string_view member,
                                  const std::optional<double>& people, const Id<Group>& group,
                                  const Population& population) {
  const auto all = population.find(group);
  if (!people || all == population.end() || !(*people > all->second)) return;
  findings.warning(codes::numbers_out_of_order, place / member,
                   in_quotes(member) + " is " + in_digits(*people) + ", above the population of " +
                       in_quotes(group) + ", which is " + in_digits(all->second),
                   "correct one of the two");
}

inline void check_service_groups(Examination& exam, const Place& place, const Service& service,
                                 const Population& population) {
  std::map<std::string_view, std::size_t> first;
  for_each_entry(place / "by_group", service.by_group, [&](const Place& p, const auto& reach) {
    check_people_of_group(exam.findings, p, "eligible", reach.eligible, reach.to, population);
    if (!reach.eligible) {
      check_people_of_group(exam.findings, p, "served", reach.served, reach.to, population);
    }
    const auto [entry, is_new] = first.try_emplace(reach.to, first.size());
    if (is_new) return;
    exam.findings.warning(codes::duplicate_entry, p / "to",
                          in_quotes(service.id) + " speaks twice of the group " +
                              in_quotes(reach.to) + ", whose people would count twice",
                          "keep one of the two entries");
  });
}

/// Two values for one group on one day: only one can be.
inline void check_observations(Examination& exam, const Place& place, const Indicator& indicator) {
  std::map<std::tuple<std::string_view, Date, Date>, std::optional<double>> seen;
  for_each_entry(
      place / "observations", indicator.observations,
      [&](const Place& p, const Observation& observation) {
        if (!observation.date) return;
        const auto [entry, is_new] =
            seen.try_emplace({observation.group, observation.date->first, observation.date->last},
                             observation.value);
        if (is_new || entry->second == observation.value) return;
        exam.findings.warning(
            codes::duplicate_entry, p,
            in_quotes(indicator.id) + " has two values for " + to_string(*observation.date) +
                (observation.group.empty() ? "" : " and " + in_quotes(observation.group)),
            "keep the one that holds; until then the later entry counts");
      });
}

/// Two positions of one stakeholder on one thing: only one can be.
inline void check_stances(Examination& exam) {
  std::map<std::pair<std::string_view, std::string_view>, double> seen;
  for_each_entry(Place() / "stances", exam.plan.stances, [&](const Place& p, const Stance& stance) {
    if (!stance.position) return;
    const auto [entry, is_new] = seen.try_emplace({stance.from, stance.to}, *stance.position);
    if (is_new || entry->second == *stance.position) return;
    exam.findings.warning(codes::duplicate_entry, p,
                          in_quotes(stance.from) + " has two positions on " + in_quotes(stance.to),
                          "keep the one that holds; until then the later entry counts");
  });
}

inline void check_people(Examination& exam) {
  const Population population = population_of(exam.plan);
  const Place base;
  for_each_entry(base / "services", exam.plan.services, [&](const Place& p, const Service& s) {
    check_service_groups(exam, p, s, population);
  });
  for_each_entry(base / "building_blocks", exam.plan.building_blocks,
                 [&](const Place& p, const Service& block) {
                   check_service_groups(exam, p, block, population);
                 });
  for_each_entry(base / "indicators", exam.plan.indicators,
                 [&](const Place& p, const Indicator& i) { check_observations(exam, p, i); });
  check_stances(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
