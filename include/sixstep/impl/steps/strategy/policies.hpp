// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/impl/steps/speaks_of.hpp>
#include <sixstep/impl/steps/strategy/problem.hpp>
#include <sixstep/impl/steps/strategy/teams.hpp>

// The rules that every strategy keeps, as rows over the actions.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Whether an action counts for a policy's tag, region, group or pillar.
inline bool counts_for(const Action& action, const Policy& policy) {
  const auto has = [](const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
  };
  if (!policy.tag.empty()) return has(action.tags, policy.tag);
  if (!policy.region.empty()) return has(action.regions, policy.region);
  if (!policy.group.empty())
    return std::ranges::find(action.serves, policy.group, &Reach::to) != action.serves.end();
  return std::ranges::find(action.develops, policy.pillar, &Development::pillar) !=
         action.develops.end();
}

/// Money in whole units so coarse that a million times all of it fits 64 bits.
inline std::int64_t coarse_unit(const Question& question) {
  std::int64_t total = 0;
  for (const Action& action : question.plan().actions) {
    for (const Mode& mode : action.modes) total += likely_cost(mode).value_or(Money{}).minor;
  }
  return std::max<std::int64_t>(1, total / 1'000'000'000'000);
}

/// Σ (millionths − share) × cost ≥ 0, or ≤ 0: exact in coarse units.
inline PolicyRow share_row(const Question& question, const Policy& policy) {
  const auto share = static_cast<std::int64_t>(std::llround(policy.share.value_or(0.0) * 1e6));
  const std::int64_t unit = coarse_unit(question);
  PolicyRow row;
  for (std::uint32_t item = 0; item < question.plan().actions.size(); ++item) {
    const Action& action = question.action(item);
    if (question.barrier[item] != Barrier::none) continue;
    const std::int64_t counted = counts_for(action, policy) ? 1'000'000 : 0;
    for (std::uint32_t mode = 0; mode < action.modes.size(); ++mode) {
      const auto cost = likely_cost(action.modes[mode]);
      if (cost) row.terms.push_back({item, mode, (counted - share) * (cost->minor / unit)});
    }
  }
  (policy.kind == PolicyKind::min_share ? row.at_least : row.at_most) = 0;
  return row;
}

inline std::optional<VocabularyKind> covered_vocabulary(const Policy& policy) {
  return from_word<VocabularyKind>(policy.vocabulary);
}

/// One choice of at least one action for each entry of the vocabulary.
inline void add_coverage(const Question& question, VocabularyKind kind, SelectionProblem& problem) {
  for (const Term& term : resolve_terms(kind, question.plan().vocabularies)) {
    SelectionChoice choice;
    choice.at_least = 1;
    for (std::uint32_t item = 0; item < question.plan().actions.size(); ++item) {
      if (question.barrier[item] == Barrier::none &&
          speaks_of(question.action(item), kind, term.id)) {
        choice.items.push_back(item);
      }
    }
    problem.choices.push_back(std::move(choice));
  }
}

/// Actions tagged `b` start no earlier than those tagged `a` are complete, where both are chosen.
inline void add_order(const Question& question, const Policy& policy, SelectionProblem& problem) {
  const auto tagged = [&](std::uint32_t item, const std::string& tag) {
    const Action& action = question.action(item);
    return question.barrier[item] == Barrier::none &&
           std::ranges::find(action.tags, tag) != action.tags.end();
  };
  const auto count = static_cast<std::uint32_t>(question.plan().actions.size());
  for (std::uint32_t from = 0; from < count; ++from) {
    if (!tagged(from, policy.a)) continue;
    for (std::uint32_t to = 0; to < count; ++to) {
      if (to == from || !tagged(to, policy.b) || is_history(question.action(to))) continue;
      problem.precedences.push_back({from, to, -1, true, false});
    }
  }
}

inline void add_policies(const Question& question, SelectionProblem& problem) {
  for (const Policy& policy : question.plan().policies) {
    switch (policy.kind) {
      case PolicyKind::min_share:
      case PolicyKind::max_share:
        problem.policies.push_back(share_row(question, policy));
        break;
      case PolicyKind::cover:
        if (const auto kind = covered_vocabulary(policy)) add_coverage(question, *kind, problem);
        break;
      case PolicyKind::before:
        add_order(question, policy, problem);
        break;
      default:
        break;  // vetoes and acceptance bar single actions: see barrier_of
    }
  }
}

/// The whole choice in numbers.
inline SelectionProblem selection_problem(const Question& question) {
  SelectionProblem problem;
  problem.periods = question.years.count;
  for (std::size_t i = 0; i < question.plan().actions.size(); ++i) {
    problem.items.push_back(selection_item(question, i));
  }
  add_precedences(question, problem);
  add_choices(question, problem);
  add_policies(question, problem);
  for (const SourceSet set : question.rows) {
    problem.capacities.push_back(capacity_of(question.purse, set, question.years.count));
  }
  add_teams(question, problem);
  return problem;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
