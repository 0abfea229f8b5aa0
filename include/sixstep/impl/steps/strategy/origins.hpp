// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <sixstep/impl/steps/strategy/policies.hpp>

// What in the plan each rule of the problem comes from.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// The policy that a row on shares of spend comes from.
inline const Policy& policy_of_row(const Question& question, std::size_t row) {
  const auto& policies = question.plan().policies;
  const auto is_row = [](const Policy& policy) {
    return policy.kind == PolicyKind::min_share || policy.kind == PolicyKind::max_share;
  };
  auto found = std::ranges::find_if(policies, is_row);
  for (; row > 0; --row) found = std::find_if(found + 1, policies.end(), is_row);
  return *found;
}

/// A policy of coverage and the entry of its vocabulary that one of the problem's choices is for.
struct CoveredTerm {
  const Policy* policy = nullptr;
  Term term;
};

/// Where a choice of the problem is none of the plan's own.
inline std::optional<CoveredTerm> covered_by_choice(const Question& question, std::size_t index) {
  const Plan& plan = question.plan();
  if (index < plan.choices.size()) return std::nullopt;
  index -= plan.choices.size();
  for (const Policy& policy : plan.policies) {
    const auto kind = policy.kind == PolicyKind::cover ? covered_vocabulary(policy) : std::nullopt;
    if (!kind) continue;
    const auto terms = resolve_terms(*kind, plan.vocabularies);
    if (index < terms.size()) return CoveredTerm{&policy, terms[index]};
    index -= terms.size();
  }
  return std::nullopt;
}

/// The choice or policy that a choice of the problem comes from.
inline AnyId origin_of_choice(const Question& question, std::size_t index) {
  const auto covered = covered_by_choice(question, index);
  return {covered ? covered->policy->id.value : question.plan().choices[index].id.value};
}

inline std::vector<Id<Source>> ids_of(const Question& question, SourceSet set) {
  std::vector<Id<Source>> result;
  for (std::size_t i = 0; i < question.plan().sources.size() && i < most_sources; ++i) {
    if (set >> i & 1) result.push_back(question.plan().sources[i].id);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
