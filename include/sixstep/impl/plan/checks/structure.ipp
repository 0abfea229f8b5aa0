// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <sixstep/impl/plan/checks/headings.hpp>
#include <sixstep/impl/plan/checks/registry.hpp>

/// What entries must say to mean something: who answers for an action, what a milestone promises,
/// how many a choice leaves.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

inline void check_calendars(Examination& exam) {
  const Place base;
  for_each_entry(
      base / "calendars", exam.plan.calendars, [&](const Place& p, const auto& calendar) {
        if (!calendar.working_days.empty()) return;
        exam.findings.error(codes::empty_calendar, p,
                            "the calendar " + in_quotes(calendar.id) + " has no working day",
                            R"(list at least one, such as "working_days": ["mon"])");
      });
}

/// Siblings of which all weights are given must not all weigh nothing.
inline void check_weights(Examination& exam) {
  struct Siblings {
    std::size_t first;
    bool all_zero = true;
  };
  std::map<std::string_view, Siblings> families;
  for (std::size_t i = 0; i < exam.plan.goals.size(); ++i) {
    const Goal& goal = exam.plan.goals[i];
    Siblings& siblings = families.try_emplace(goal.parent, Siblings{i}).first->second;
    siblings.all_zero = siblings.all_zero && goal.weight == 0.0;
  }
  const Place base;
  for (const auto& [parent, siblings] : families) {
    if (!siblings.all_zero) continue;
    const std::string whose =
        parent.empty() ? "all goals at the top" : "all parts of " + in_quotes(parent);
    exam.findings.error(codes::zero_weights, base / "goals" / siblings.first / "weight",
                        whose + " weigh 0, so none of them counts",
                        "give one of them a weight above 0, or leave the weights out");
  }
}

/// One workshop that draws the same arrow with both signs contradicts itself; that two disagree is
/// for the analysis to show.
inline void check_influences(Examination& exam) {
  std::map<std::array<std::string_view, 3>, std::pair<std::size_t, Sign>> drawn;
  const Place base;
  for (std::size_t i = 0; i < exam.plan.influences.size(); ++i) {
    const Influence& arrow = exam.plan.influences[i];
    if (arrow.sign == Sign::unknown) continue;
    const auto [first, is_new] =
        drawn.try_emplace({arrow.from, arrow.to, arrow.workshop}, i, arrow.sign);
    if (is_new || first->second.second == arrow.sign) continue;
    exam.findings.warning(codes::contradictory_influence, base / "influences" / i / "sign",
                          "the influence of " + in_quotes(arrow.from) + " on " +
                              in_quotes(arrow.to) +
                              " stands here with the opposite sign of entry " +
                              std::to_string(first->second.first) + " of the list",
                          "keep one of them, or say which workshop drew which");
  }
}

inline void check_roles(Examination& exam) {
  const Place base;
  for_each_entry(base / "actions", exam.plan.actions, [&](const Place& p, const Action& action) {
    std::vector<std::string> accountable;
    for (const Role& role : action.roles) {
      if (role.role == RoleKind::accountable) accountable.push_back(in_quotes(role.stakeholder));
    }
    if (accountable.size() < 2) return;
    exam.findings.warning(codes::several_accountable, p / "roles",
                          "for " + in_quotes(action.id) + " " + listing(accountable, ", ", 5) +
                              " are all accountable; expected exactly one",
                          "keep one of them, and make the others \"responsible\"");
  });
}

inline void check_headings(Examination& exam, const Headings& headings) {
  const Place base;
  for (std::size_t i = 0; i < exam.plan.actions.size(); ++i) {
    const Action& action = exam.plan.actions[i];
    if (!headings.contains(i) || action.modes.empty()) continue;
    exam.findings.error(codes::heading_with_cost, base / "actions" / i,
                        in_quotes(action.id) +
                            " is a heading, because others are part of it, and yet has a cost, a "
                            "duration or modes of its own; its totals come from its parts",
                        "move them to a part, or to a new action that is part of the heading");
  }
}

inline void check_choices(Examination& exam, const Headings& headings) {
  const Place base;
  for_each_entry(base / "choices", exam.plan.choices, [&](const Place& p, const Choice& choice) {
    const auto count = static_cast<int>(choice.of.size());
    const int least = choice.at_least.value_or(0);
    const int most = choice.at_most.value_or(count);
    if (least < 0 || most < 0 || least > most || least > count) {
      exam.findings.error(codes::impossible_choice, p,
                          "at least " + std::to_string(least) + " and at most " +
                              std::to_string(most) + " of " + std::to_string(count) +
                              " actions cannot be chosen",
                          R"(correct "at_least" and "at_most", or add actions to "of")");
    }
    for_each_entry(p / "of", choice.of, [&](const Place& at, const Id<Action>& id) {
      const auto index = exam.registry.index(id, Meaning::action);
      if (!index || !headings.contains(*index)) return;
      exam.findings.error(codes::heading_chosen, at,
                          in_quotes(id) + " is a heading, which is not chosen itself",
                          "name the actions that are part of it");
    });
  });
}

/// Lists that must not be empty for the entry to mean something.
template <class List>
void check_not_empty(Examination& exam, std::string_view member, const List& list,
                     std::string_view what) {
  const Place base;
  for_each_entry(base / member, list, [&](const Place& p, const auto& entry) {
    if (!entry.of.empty()) return;
    exam.findings.error(codes::missing_member, p,
                        "this " + std::string(what) + " names no action; expected \"of\": [ids]",
                        "name the actions that it is about");
  });
}

/// Actions that a choice or synergy names twice: it counts how many of them are chosen.
template <class List>
void check_named_once(Examination& exam, std::string_view member, const List& list) {
  const Place base;
  for_each_entry(base / member, list, [&](const Place& p, const auto& entry) {
    std::set<std::string_view> seen;
    for_each_entry(p / "of", entry.of, [&](const Place& at, const Id<Action>& id) {
      if (seen.insert(id.value).second) return;
      exam.findings.error(codes::duplicate_entry, at, in_quotes(id) + " is named twice",
                          "name each action once");
    });
  });
}

/// Members without which an entry of a list says nothing that can be used.
inline void check_policies(Examination& exam) {
  const Place base;
  const auto require = [&](const Place& p, bool is_there, std::string_view what) {
    if (is_there) return;
    exam.findings.error(codes::missing_member, p, "the policy lacks " + std::string(what),
                        "add it, or remove the policy");
  };
  for_each_entry(base / "policies", exam.plan.policies, [&](const Place& p, const Policy& policy) {
    switch (policy.kind) {
      case PolicyKind::min_share:
      case PolicyKind::max_share:
        require(p, policy.share.has_value(), "its \"share\"");
        return require(p,
                       !policy.tag.empty() || !policy.group.empty() || !policy.pillar.empty() ||
                           !policy.region.empty(),
                       R"(a "tag", "group", "pillar" or "region" whose share it limits)");
      case PolicyKind::cover:
        return require(p, !policy.vocabulary.empty(), "its \"vocabulary\"");
      case PolicyKind::before:
        return require(p, !policy.a.empty() && !policy.b.empty(), R"(one of the tags "a" and "b")");
      case PolicyKind::accept:
        return require(p, policy.least.has_value(), "its \"least\"");
      case PolicyKind::respect_vetoes:
        return;
    }
  });
}

inline void check_covered_vocabularies(Examination& exam) {
  const Place base;
  for_each_entry(base / "policies", exam.plan.policies, [&](const Place& p, const Policy& policy) {
    if (policy.vocabulary.empty() || from_word<VocabularyKind>(policy.vocabulary)) return;
    exam.findings.error(codes::unknown_term, p / "vocabulary",
                        in_quotes(policy.vocabulary) + " is no vocabulary",
                        did_you_mean(policy.vocabulary, words_of(VocabularyKind{})));
  });
}

/// The first member of a path, and what follows it.
inline std::pair<std::string_view, std::string_view> first_step(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {path, {}};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

inline void check_scenarios(Examination& exam) {
  const auto is_place = [&](std::string_view path) {
    const std::string_view first = first_step(path).first;
    return exam.registry.find(first).has_value() || Findings::has_member(first);
  };
  const Place base;
  for_each_entry(
      base / "scenarios", exam.plan.scenarios, [&](const Place& p, const auto& scenario) {
        for_each_entry(p / "changes", scenario.changes, [&](const Place& at, const Change& change) {
          if (is_place(change.at)) return;
          exam.findings.error(
              codes::unknown_place, at / "at",
              in_quotes(change.at) +
                  " is neither the id of an entity nor a path of members from the root",
              exam.registry.suggest(change.at, ~Meanings{0}));
        });
      });
}

inline void check_structure(Examination& exam) {
  const Headings headings(exam);
  check_calendars(exam);
  check_weights(exam);
  check_influences(exam);
  check_roles(exam);
  check_headings(exam, headings);
  check_choices(exam, headings);
  check_not_empty(exam, "milestones", exam.plan.milestones, "milestone");
  check_not_empty(exam, "choices", exam.plan.choices, "choice");
  check_not_empty(exam, "synergies", exam.plan.synergies, "synergy");
  check_named_once(exam, "choices", exam.plan.choices);
  check_named_once(exam, "synergies", exam.plan.synergies);
  check_policies(exam);
  check_covered_vocabularies(exam);
  check_scenarios(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
